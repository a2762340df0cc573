// Searching text 16 bytes at a time. Each search has a scalar twin (`_scalar`) that says what it
// means, that a unit test compares it with, and that hosts without SSE2 use.
//
// Assumes: `end` is readable and holds a NUL. No search reads a byte behind `end`.
#pragma once

#include "lex/char_class.h"

#include <cstdint>
#include <cstring>
#include <initializer_list>

#if defined(__SSE2__)
#include <emmintrin.h>
#define CINCH_SCAN_SSE2 1
#else
#define CINCH_SCAN_SSE2 0
#endif

// Names ending in _scalar define what the vector forms must do.
namespace cinch::scan {

// ---- The first of some characters, or `end` ----

template <char... marks> const char *find_any_scalar(const char *position, const char *end) {
  while (position < end && !((*position == marks) || ...)) {
    ++position;
  }
  return position;
}

// The first `/` behind a `*` or behind a newline (where a spliced end of comment is possible), or
// the `*` of a slash-star; `position[-1]` is looked at too.
inline const char *find_comment_mark_scalar(const char *position, const char *end) {
  for (; position < end; ++position) {
    char before = position[-1];
    if (*position == '/' && (before == '*' || before == '\n')) {
      return position;
    }
    if (*position == '*' && before == '/') {
      return position;
    }
  }
  return position;
}

inline const char *skip_blanks_scalar(const char *position, const char *end) {
  while (position < end && (*position == ' ' || *position == '\t')) {
    ++position;
  }
  return position;
}

inline const char *identifier_end_scalar(const char *position, const char *end) {
  while (position < end && is_identifier_char(*position)) {
    ++position;
  }
  return position;
}

#if CINCH_SCAN_SSE2

inline unsigned first_bit(unsigned mask) { return static_cast<unsigned>(__builtin_ctz(mask)); }

inline __m128i load16(const char *position) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i *>(position));
}

inline __m128i equal_to(__m128i bytes, char wanted) {
  return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(wanted));
}

template <char first, char... rest> __m128i equal_any(__m128i bytes) {
  __m128i hits = equal_to(bytes, first);
  ((hits = _mm_or_si128(hits, equal_to(bytes, rest))), ...);
  return hits;
}

// 16 bytes are compared with each mark; the bits of the comparison tell the first hit.
template <char... marks> const char *find_any(const char *position, const char *end) {
  for (; end - position >= 16; position += 16) {
    unsigned mask = static_cast<unsigned>(_mm_movemask_epi8(equal_any<marks...>(load16(position))));
    if (mask != 0) {
      return position + first_bit(mask);
    }
  }
  return find_any_scalar<marks...>(position, end);
}

// Reads position[-1], so the caller is behind the opening of the comment.
inline const char *find_comment_mark(const char *position, const char *end) {
  for (; end - position >= 16; position += 16) {
    __m128i here = load16(position);
    __m128i before = load16(position - 1);
    __m128i closes = _mm_and_si128(equal_to(here, '/'), equal_any<'*', '\n'>(before));
    __m128i opens = _mm_and_si128(equal_to(here, '*'), equal_to(before, '/'));
    unsigned mask = static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(closes, opens)));
    if (mask != 0) {
      return position + first_bit(mask);
    }
  }
  return find_comment_mark_scalar(position, end);
}

inline const char *skip_blanks(const char *position, const char *end) {
  for (; end - position >= 16; position += 16) {
    unsigned mask =
        static_cast<unsigned>(_mm_movemask_epi8(equal_any<' ', '\t'>(load16(position))));
    if (mask != 0xffff) {
      return position + first_bit(~mask);
    }
  }
  return skip_blanks_scalar(position, end);
}

// Bytes that are letters, digits, `_` or `$`.
inline __m128i identifier_bytes(__m128i bytes) {
  // Signed comparison after moving the range to the least values tests a range in one step.
  // The bit makes letters small, and no other byte a small letter.
  __m128i lower = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
  __m128i letters = _mm_cmplt_epi8(_mm_sub_epi8(lower, _mm_set1_epi8(static_cast<char>('a' + 128))),
                                   _mm_set1_epi8(-128 + 26));
  __m128i digits = _mm_cmplt_epi8(_mm_sub_epi8(bytes, _mm_set1_epi8(static_cast<char>('0' + 128))),
                                  _mm_set1_epi8(-128 + 10));
  return _mm_or_si128(_mm_or_si128(letters, digits), equal_any<'_', '$'>(bytes));
}

inline const char *identifier_end(const char *position, const char *end) {
  for (; end - position >= 16; position += 16) {
    unsigned mask = static_cast<unsigned>(_mm_movemask_epi8(identifier_bytes(load16(position))));
    if (mask != 0xffff) {
      return position + first_bit(~mask);
    }
  }
  return identifier_end_scalar(position, end);
}

// The identifier at `position`, of which 16 bytes are readable, as two words with zeros behind
// its end. Length 16: it may go on.
// Most identifiers have fewer than 16 characters, so they are found, measured and hashed in
// registers.
struct ShortName {
  uint64_t low;
  uint64_t high;
  uint32_t length;
};

inline ShortName short_name(const char *position) {
  // Loading from a place in it that depends on the length gives the mask that keeps the name.
  alignas(16) static constexpr unsigned char ones_then_zeros[32] = {
      255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};
  __m128i bytes = load16(position);
  unsigned mask = static_cast<unsigned>(_mm_movemask_epi8(identifier_bytes(bytes)));
  uint32_t length = first_bit(~mask);
  __m128i name =
      _mm_and_si128(bytes, load16(reinterpret_cast<const char *>(ones_then_zeros) + 16 - length));
  return {static_cast<uint64_t>(_mm_cvtsi128_si64(name)),
          static_cast<uint64_t>(_mm_cvtsi128_si64(_mm_unpackhi_epi64(name, name))), length};
}

#else

template <char... marks> const char *find_any(const char *position, const char *end) {
  return find_any_scalar<marks...>(position, end);
}
inline const char *find_comment_mark(const char *position, const char *end) {
  return find_comment_mark_scalar(position, end);
}
inline const char *skip_blanks(const char *position, const char *end) {
  return skip_blanks_scalar(position, end);
}
inline const char *identifier_end(const char *position, const char *end) {
  return identifier_end_scalar(position, end);
}

#endif

} // namespace cinch::scan
