// Tabs, wide and unprintable characters: where each byte of a source line shows, and in which
// colour.
#include "diag/display_line.h"

#include "diag/token_end.h"

#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/Unicode.h"

#include <algorithm>
#include <cstdio>
#include <iterator>

namespace cinch {

namespace {

// The bytes of the character that starts the text, 0 when it is not valid UTF-8.
// By the rules of Unicode: overlong forms and surrogates are not valid.
unsigned character_length(std::string_view text) {
  const llvm::UTF8 *begin = reinterpret_cast<const llvm::UTF8 *>(text.data());
  unsigned length = llvm::getNumBytesForUTF8(*begin);
  bool legal = length <= text.size() && llvm::isLegalUTF8Sequence(begin, begin + length);
  return legal ? length : 0;
}

// Assumes a valid sequence.
uint32_t code_point(std::string_view character) {
  const llvm::UTF8 *source = reinterpret_cast<const llvm::UTF8 *>(character.data());
  llvm::UTF32 result = 0;
  llvm::UTF32 *target = &result;
  llvm::ConvertUTF8toUTF32(&source, source + character.size(), &target, target + 1,
                           llvm::strictConversion);
  return result;
}

// Appends one character that is neither a tab nor printable ASCII; gives its width.
uint32_t append_unusual(std::string &out, std::string_view character, bool valid) {
  int width =
      valid
          ? llvm::sys::unicode::columnWidthUTF8(llvm::StringRef(character.data(), character.size()))
          : -1;
  if (width >= 0) {
    out += character;
    return static_cast<uint32_t>(width);
  }
  char escaped[16];
  int length = valid ? std::snprintf(escaped, sizeof(escaped), "<U+%04X>", code_point(character))
                     : std::snprintf(escaped, sizeof(escaped), "<%02X>",
                                     static_cast<unsigned char>(character[0]));
  out += escaped;
  return static_cast<uint32_t>(length);
}

// For colours only, so C23's words and the old spellings do for every dialect. Sorted.
bool is_keyword(std::string_view word) {
  static constexpr std::string_view keywords[] = {
      "_Alignas",      "_Alignof",      "_Atomic",      "_BitInt",   "_Bool",
      "_Complex",      "_Generic",      "_Imaginary",   "_Noreturn", "_Static_assert",
      "_Thread_local", "alignas",       "alignof",      "asm",       "auto",
      "bool",          "break",         "case",         "char",      "const",
      "constexpr",     "continue",      "default",      "do",        "double",
      "else",          "enum",          "extern",       "false",     "float",
      "for",           "goto",          "if",           "inline",    "int",
      "long",          "nullptr",       "register",     "restrict",  "return",
      "short",         "signed",        "sizeof",       "static",    "static_assert",
      "struct",        "switch",        "thread_local", "true",      "typedef",
      "typeof",        "typeof_unqual", "union",        "unsigned",  "void",
      "volatile",      "while"};
  // Sorted, which the search needs.
  return std::binary_search(std::begin(keywords), std::end(keywords), word);
}

// clang's colours.
constexpr const char *keyword_color = "\033[0;34m";
constexpr const char *literal_color = "\033[0;32m";
constexpr const char *comment_color = "\033[0;33m";

// The colour of a token, null for none. Its first and last characters decide, so that prefixes of
// literals need no look.
const char *color_of(std::string_view token) {
  char first = token[0];
  char last = token.back();
  bool number =
      (first >= '0' && first <= '9') || (first == '.' && token.size() > 1 && token != "...");
  if (number || last == '"' || last == '\'' || first == '"' || first == '\'') {
    return literal_color;
  }
  return is_keyword(token) ? keyword_color : nullptr;
}

} // namespace

// Most lines are printable ASCII, one column a byte; tabs reach to the next tab stop.
DisplayLine::DisplayLine(std::string_view source, unsigned tab_stop) {
  text.reserve(source.size() + 16);
  offsets.reserve(source.size() + 1);
  columns.reserve(source.size() + 1);
  uint32_t column = 0;
  for (size_t i = 0; i < source.size();) {
    unsigned char byte = static_cast<unsigned char>(source[i]);
    uint32_t offset = static_cast<uint32_t>(text.size());
    uint32_t width = 1;
    size_t length = 1;
    if (byte == '\t') {
      width = tab_stop == 0 ? 1 : tab_stop - column % tab_stop;
      text.append(width, ' ');
    } else if (byte >= 0x20 && byte < 0x7f) {
      text += source[i];
    } else {
      unsigned valid_length = character_length(source.substr(i));
      length = valid_length == 0 ? 1 : valid_length;
      width = append_unusual(text, source.substr(i, length), valid_length != 0);
    }
    // All bytes of a character point to where it begins.
    offsets.insert(offsets.end(), length, offset);
    columns.insert(columns.end(), length, column);
    column += width;
    i += length;
  }
  offsets.push_back(static_cast<uint32_t>(text.size()));
  columns.push_back(column);
}

// token_end stops at comment openers, which the loop then takes to their end.
std::vector<Highlight> highlights_of(std::string_view source) {
  std::string line(source); // with a NUL behind it, for token_end
  const char *begin = line.c_str();
  const char *end = begin + line.size();
  std::vector<Highlight> highlights;
  for (const char *place = begin; place < end;) {
    const char *next = std::min(token_end(place), end);
    std::string_view token(place, static_cast<size_t>(next - place));
    const char *color = nullptr;
    if (token == "//") {
      next = end;
      color = comment_color;
    } else if (token == "/*") {
      size_t close = line.find("*/", static_cast<size_t>(next - begin));
      next = close == std::string::npos ? end : begin + close + 2;
      color = comment_color;
    } else if (!token.empty()) {
      color = color_of(token);
    }
    if (color != nullptr) {
      highlights.push_back(
          {static_cast<uint32_t>(place - begin), static_cast<uint32_t>(next - begin), color});
    }
    place = next > place ? next : place + 1;
  }
  return highlights;
}

} // namespace cinch
