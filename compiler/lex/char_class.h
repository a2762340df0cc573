// Classes of the 256 byte values, as the lexer's first switch wants them.
// Two tables of 256 bytes, made by the compiler: one gives the case of the lexer's first switch,
// the other says by bits what a byte may be part of.
#pragma once

#include <array>
#include <cstdint>

namespace cinch {

enum class CharClass : uint8_t {
  Blank,   // space, tab, vertical tab, form feed
  Newline, // \n and \r
  Letter,  // letters, _ and $
  Digit,
  Quote, // " and '
  Slash,
  Period,
  Punctuator, // any other character that starts a punctuator
  Question,   // ? may start a trigraph
  Other,      // NUL, backslash, @, `, control characters, bytes past 127
};

namespace char_table {

enum Bits : uint8_t {
  Identifier = 1, // may stand in an identifier
  Number = 2,     // may stand in a pp-number: letters, digits, _ and .
  Special = 4,    // behind an identifier or number it needs a closer look: it may go on, or be the
                  // prefix of a literal
};

constexpr bool is_letter(int c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
}

// `$` counts as a letter; where it is none, names take the slow path.
constexpr CharClass class_of(int c) {
  if (is_letter(c)) {
    return CharClass::Letter;
  }
  if (c >= '0' && c <= '9') {
    return CharClass::Digit;
  }
  if (c == ' ' || c == '\t' || c == '\v' || c == '\f') {
    return CharClass::Blank;
  }
  if (c == '\n' || c == '\r') {
    return CharClass::Newline;
  }
  if (c == '"' || c == '\'') {
    return CharClass::Quote;
  }
  if (c == '/' || c == '.' || c == '?') {
    return c == '/' ? CharClass::Slash : c == '.' ? CharClass::Period : CharClass::Question;
  }
  bool is_printable = c > ' ' && c < 127;
  return is_printable && c != '\\' && c != '@' && c != '`' ? CharClass::Punctuator
                                                           : CharClass::Other;
}

// `$` is part of names, but not of numbers.
constexpr uint8_t bits_of(int c) {
  bool is_digit = c >= '0' && c <= '9';
  bool is_special = c == '\\' || c == '"' || c == '\'' || c == '?' || c >= 128;
  return static_cast<uint8_t>((is_letter(c) || is_digit ? Identifier : 0) |
                              ((is_letter(c) && c != '$') || is_digit || c == '.' ? Number : 0) |
                              (is_special ? Special : 0));
}

constexpr std::array<CharClass, 256> make_classes() {
  std::array<CharClass, 256> classes{};
  for (int c = 0; c < 256; ++c) {
    classes[static_cast<unsigned>(c)] = class_of(c);
  }
  return classes;
}

constexpr std::array<uint8_t, 256> make_bits() {
  std::array<uint8_t, 256> bits{};
  for (int c = 0; c < 256; ++c) {
    bits[static_cast<unsigned>(c)] = bits_of(c);
  }
  return bits;
}

inline constexpr std::array<CharClass, 256> classes = make_classes();
inline constexpr std::array<uint8_t, 256> bits = make_bits();

} // namespace char_table

inline CharClass char_class(char c) { return char_table::classes[static_cast<unsigned char>(c)]; }
// One load and one test.
inline bool has_char_bit(char c, char_table::Bits bit) {
  return (char_table::bits[static_cast<unsigned char>(c)] & bit) != 0;
}
inline bool is_identifier_char(char c) { return has_char_bit(c, char_table::Identifier); }
inline bool is_number_char(char c) { return has_char_bit(c, char_table::Number); }
inline bool is_special_char(char c) { return has_char_bit(c, char_table::Special); }
inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_newline(char c) { return c == '\n' || c == '\r'; }
inline bool is_blank(char c) { return char_class(c) == CharClass::Blank; }

} // namespace cinch
