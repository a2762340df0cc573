// A small lexer for messages: it need not be right about code that is no C, only stop somewhere
// sensible.
#include "diag/token_end.h"

#include <cstring>

namespace cinch {

namespace {

// Bytes of UTF-8 sequences count, whatever character they make.
// ASCII letters, digits, `_` and GNU's `$`.
bool is_identifier_byte(char byte) {
  unsigned char c = static_cast<unsigned char>(byte);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '$' || c >= 0x80;
}

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

// Over line splices (C23 5.1.1.2 phase 2), which may stand inside any token.
const char *skip_splices(const char *place) {
  while (place[0] == '\\' && (place[1] == '\n' || (place[1] == '\r' && place[2] == '\n'))) {
    place += place[1] == '\n' ? 2 : 3;
  }
  return place;
}

// Over universal character names too: \u1234.
const char *skip_identifier(const char *place) {
  while (true) {
    if (is_identifier_byte(*place)) {
      ++place;
    } else if (place[0] == '\\' && (place[1] == 'u' || place[1] == 'U')) {
      place += 2;
    } else {
      const char *next = skip_splices(place);
      if (next == place || !is_identifier_byte(*next)) {
        return place;
      }
      place = next;
    }
  }
}

// C23 6.4.8: preprocessing numbers hold letters, dots, digit separators and signed exponents.
const char *skip_number(const char *place) {
  while (true) {
    bool exponent = std::strchr("eEpP", *place) != nullptr && *place != '\0';
    if (exponent && (place[1] == '+' || place[1] == '-')) {
      place += 2;
    } else if (*place == '\'' && is_identifier_byte(place[1])) {
      place += 2;
    } else if (is_identifier_byte(*place) || *place == '.') {
      ++place;
    } else {
      return place;
    }
  }
}

// `place` is the opening quote. An unterminated literal ends at the end of its line.
// Escapes are skipped whole, so that \" does not end a string.
const char *skip_quoted(const char *place) {
  char quote = *place++;
  while (*place != quote) {
    if (*place == '\0' || *place == '\n') {
      return place;
    }
    if (*place == '\\' && place[1] != '\0') {
      ++place;
    }
    ++place;
  }
  return place + 1;
}

// The longest one (C23 6.4p4). Comment openers are taken for punctuators of two characters.
const char *skip_punctuator(const char *place) {
  static constexpr std::string_view punctuators[] = {"%:%:", "...", "<<=", ">>=", "->", "++", "--",
                                                     "<<",   ">>",  "<=",  ">=",  "==", "!=", "&&",
                                                     "||",   "*=",  "/=",  "%=",  "+=", "-=", "&=",
                                                     "^=",   "|=",  "##",  "<:",  ":>", "<%", "%>",
                                                     "%:",   "::",  "/*",  "//"};
  for (std::string_view punctuator : punctuators) {
    if (std::strncmp(place, punctuator.data(), punctuator.size()) == 0) {
      return place + punctuator.size();
    }
  }
  return place + 1;
}

} // namespace

const char *token_end(const char *begin) {
  // A token may begin behind a splice.
  const char *place = skip_splices(begin);
  if (*place == '\0' || *place == '\n') {
    return begin;
  }
  if (is_digit(*place) || (*place == '.' && is_digit(place[1]))) {
    return skip_number(place);
  }
  if (*place == '"' || *place == '\'') {
    return skip_quoted(place);
  }
  if (!is_identifier_byte(*place) && *place != '\\') {
    return skip_punctuator(place);
  }
  const char *end = skip_identifier(place);
  if (end == place) {
    return place + 1;
  }
  // C23 6.4.5: an encoding prefix belongs to the literal behind it.
  std::string_view word(place, static_cast<size_t>(end - place));
  bool prefix = word == "L" || word == "u" || word == "U" || word == "u8";
  return prefix && (*end == '"' || *end == '\'') ? skip_quoted(end) : end;
}

std::string_view identifier_at(const char *begin) {
  begin = skip_splices(begin);
  bool starts = (is_identifier_byte(*begin) && !is_digit(*begin)) || *begin == '\\';
  const char *end = starts ? skip_identifier(begin) : begin;
  return {begin, static_cast<size_t>(end - begin)};
}

} // namespace cinch
