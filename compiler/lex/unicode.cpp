// Character classes by binary search in range tables; only reached for bytes past 127.
#include "lex/unicode.h"

#include "llvm/ADT/ArrayRef.h"

#include <algorithm>

namespace cinch {

namespace {

// Inclusive; all tables are sorted.
struct CodePointRange {
  uint32_t first;
  uint32_t last;
};

#include "lex/unicode_ranges.def"

// C11 annex D.1.
constexpr CodePointRange annex_d1[] = {
    {0xa8, 0xa8},       {0xaa, 0xaa},       {0xad, 0xad},       {0xaf, 0xaf},
    {0xb2, 0xb5},       {0xb7, 0xba},       {0xbc, 0xbe},       {0xc0, 0xd6},
    {0xd8, 0xf6},       {0xf8, 0xff},       {0x100, 0x167f},    {0x1681, 0x180d},
    {0x180f, 0x1fff},   {0x200b, 0x200d},   {0x202a, 0x202e},   {0x203f, 0x2040},
    {0x2054, 0x2054},   {0x2060, 0x206f},   {0x2070, 0x218f},   {0x2460, 0x24ff},
    {0x2776, 0x2793},   {0x2c00, 0x2dff},   {0x2e80, 0x2fff},   {0x3004, 0x3007},
    {0x3021, 0x302f},   {0x3031, 0x303f},   {0x3040, 0xd7ff},   {0xf900, 0xfd3d},
    {0xfd40, 0xfdcf},   {0xfdf0, 0xfe44},   {0xfe47, 0xfffd},   {0x10000, 0x1fffd},
    {0x20000, 0x2fffd}, {0x30000, 0x3fffd}, {0x40000, 0x4fffd}, {0x50000, 0x5fffd},
    {0x60000, 0x6fffd}, {0x70000, 0x7fffd}, {0x80000, 0x8fffd}, {0x90000, 0x9fffd},
    {0xa0000, 0xafffd}, {0xb0000, 0xbfffd}, {0xc0000, 0xcfffd}, {0xd0000, 0xdfffd},
    {0xe0000, 0xefffd},
};

// C11 annex D.2: not at the start.
constexpr CodePointRange annex_d2[] = {
    {0x300, 0x36f}, {0x1dc0, 0x1dff}, {0x20d0, 0x20ff}, {0xfe20, 0xfe2f}};

// The first range that does not end before it.
bool contains(llvm::ArrayRef<CodePointRange> ranges, uint32_t code_point) {
  const CodePointRange *range =
      std::lower_bound(ranges.begin(), ranges.end(), code_point,
                       [](const CodePointRange &a, uint32_t b) { return a.last < b; });
  return range != ranges.end() && range->first <= code_point;
}

} // namespace

// C99's annex has fewer characters; like gcc and clang, what C11 allows is taken there too.
bool is_identifier_start(uint32_t code_point, Standard standard) {
  // C23 takes the properties XID_Start and XID_Continue of Unicode (UAX #31).
  if (standard >= Standard::C23) {
    return contains(xid_start, code_point);
  }
  return contains(annex_d1, code_point) && !contains(annex_d2, code_point);
}

bool is_identifier_continue(uint32_t code_point, Standard standard) {
  return contains(standard >= Standard::C23 ? llvm::ArrayRef(xid_continue)
                                            : llvm::ArrayRef(annex_d1),
                  code_point);
}

// What word processors and web pages leave in programs: it looks like white space and is none.
bool is_unicode_space(uint32_t code_point) {
  constexpr CodePointRange spaces[] = {{0x85, 0x85},     {0xa0, 0xa0},     {0x1680, 0x1680},
                                       {0x180e, 0x180e}, {0x2000, 0x200a}, {0x2028, 0x2029},
                                       {0x202f, 0x202f}, {0x205f, 0x205f}, {0x3000, 0x3000}};
  return contains(spaces, code_point);
}

void append_utf8(uint32_t code_point, llvm::SmallVectorImpl<char> &text) {
  if (code_point < 0x80) {
    text.push_back(static_cast<char>(code_point));
    return;
  }
  // Bytes behind the first.
  unsigned more = code_point < 0x800 ? 1 : code_point < 0x10000 ? 2 : 3;
  constexpr uint8_t leads[] = {0, 0xc0, 0xe0, 0xf0};
  text.push_back(static_cast<char>(leads[more] | (code_point >> (6 * more))));
  while (more-- > 0) {
    text.push_back(static_cast<char>(0x80 | ((code_point >> (6 * more)) & 0x3f)));
  }
}

// Overlong forms, surrogates and values past 0x10ffff are malformed (RFC 3629).
uint32_t decode_utf8(const char *place, const char *end, uint32_t &size) {
  size = 1;
  unsigned char lead = static_cast<unsigned char>(*place);
  if (lead < 0x80) {
    return lead;
  }
  unsigned more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
  // The lead bytes c0, c1 and from f5 on begin nothing valid.
  if (lead < 0xc2 || lead > 0xf4 || end - place <= static_cast<ptrdiff_t>(more)) {
    return malformed_utf8;
  }
  uint32_t code_point = lead & (0x3fu >> more);
  for (unsigned i = 1; i <= more; ++i) {
    unsigned char byte = static_cast<unsigned char>(place[i]);
    if ((byte & 0xc0) != 0x80) {
      return malformed_utf8;
    }
    code_point = code_point << 6 | (byte & 0x3f);
  }
  bool is_surrogate = code_point >= 0xd800 && code_point <= 0xdfff;
  constexpr uint32_t least[] = {0, 0x80, 0x800, 0x10000};
  if (is_surrogate || code_point > 0x10ffff || code_point < least[more]) {
    return malformed_utf8;
  }
  size = more + 1;
  return code_point;
}

} // namespace cinch
