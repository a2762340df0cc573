// The longest punctuator at a place, C23 6.4.7p3 (maximal munch).
#pragma once

#include "lex/token.h"

namespace cinch {

// What stands at a place and how far it reaches.
struct Punctuator {
  // Unknown: the character starts none.
  TokenKind kind = TokenKind::Unknown;
  uint8_t length = 1;
  bool is_digraph = false;
};

// Punctuators that start with `first` and may go on as `first first`, `first =`.
inline Punctuator pick_punctuator(const char *text, char second, TokenKind both, TokenKind single) {
  return text[1] == second ? Punctuator{both, 2} : Punctuator{single, 1};
}

// C23 6.4.7p3: `<:` is `[` and `<%` is `{`.
inline Punctuator match_less(const char *text, bool digraphs) {
  if (text[1] == '<') {
    return text[2] == '=' ? Punctuator{TokenKind::LessLessEqual, 3}
                          : Punctuator{TokenKind::LessLess, 2};
  }
  if (digraphs && text[1] == ':') {
    return {TokenKind::LeftSquare, 2, true};
  }
  if (digraphs && text[1] == '%') {
    return {TokenKind::LeftBrace, 2, true};
  }
  return pick_punctuator(text, '=', TokenKind::LessEqual, TokenKind::Less);
}

// C23 6.4.7p3: `%:` is `#`, `%:%:` is `##` and `%>` is `}`.
inline Punctuator match_percent(const char *text, bool digraphs) {
  if (digraphs && text[1] == ':') {
    // `%:%` without another `:` is `%:` and `%`.
    return text[2] == '%' && text[3] == ':' ? Punctuator{TokenKind::HashHash, 4, true}
                                            : Punctuator{TokenKind::Hash, 2, true};
  }
  if (digraphs && text[1] == '>') {
    return {TokenKind::RightBrace, 2, true};
  }
  return pick_punctuator(text, '=', TokenKind::PercentEqual, TokenKind::Percent);
}

// Reads behind a character only when that character is part of a punctuator.
// The longest one that starts at `text`; never more than four bytes are read. Assumes a NUL at the
// end of the text.
inline Punctuator match_punctuator(const char *text, bool digraphs) {
  char second = text[1];
  switch (*text) {
  case '(':
    return {TokenKind::LeftParen};
  case ')':
    return {TokenKind::RightParen};
  case ',':
    return {TokenKind::Comma};
  case ';':
    return {TokenKind::Semicolon};
  case '{':
    return {TokenKind::LeftBrace};
  case '}':
    return {TokenKind::RightBrace};
  case '[':
    return {TokenKind::LeftSquare};
  case ']':
    return {TokenKind::RightSquare};
  case '~':
    return {TokenKind::Tilde};
  case '?':
    return {TokenKind::Question};
  case '=':
    return pick_punctuator(text, '=', TokenKind::EqualEqual, TokenKind::Equal);
  case '!':
    return pick_punctuator(text, '=', TokenKind::ExclaimEqual, TokenKind::Exclaim);
  case '*':
    return pick_punctuator(text, '=', TokenKind::StarEqual, TokenKind::Star);
  case '/':
    return pick_punctuator(text, '=', TokenKind::SlashEqual, TokenKind::Slash);
  case '^':
    return pick_punctuator(text, '=', TokenKind::CaretEqual, TokenKind::Caret);
  case '#':
    return pick_punctuator(text, '#', TokenKind::HashHash, TokenKind::Hash);
  case '%':
    return match_percent(text, digraphs);
  case '<':
    return match_less(text, digraphs);
  // `..` is no token: two periods.
  case '.':
    return second == '.' && text[2] == '.' ? Punctuator{TokenKind::Ellipsis, 3}
                                           : Punctuator{TokenKind::Period};
  case ':':
    if (digraphs && second == '>') {
      return {TokenKind::RightSquare, 2, true};
    }
    // One token in every standard; `asm("" :: ...)` takes it for two colons.
    return pick_punctuator(text, ':', TokenKind::ColonColon, TokenKind::Colon);
  case '&':
    return second == '&' ? Punctuator{TokenKind::AmpAmp, 2}
                         : pick_punctuator(text, '=', TokenKind::AmpEqual, TokenKind::Amp);
  case '|':
    return second == '|' ? Punctuator{TokenKind::PipePipe, 2}
                         : pick_punctuator(text, '=', TokenKind::PipeEqual, TokenKind::Pipe);
  case '+':
    return second == '+' ? Punctuator{TokenKind::PlusPlus, 2}
                         : pick_punctuator(text, '=', TokenKind::PlusEqual, TokenKind::Plus);
  case '-':
    if (second == '>') {
      return {TokenKind::Arrow, 2};
    }
    return second == '-' ? Punctuator{TokenKind::MinusMinus, 2}
                         : pick_punctuator(text, '=', TokenKind::MinusEqual, TokenKind::Minus);
  case '>':
    if (second == '>') {
      return text[2] == '=' ? Punctuator{TokenKind::GreaterGreaterEqual, 3}
                            : Punctuator{TokenKind::GreaterGreater, 2};
    }
    return pick_punctuator(text, '=', TokenKind::GreaterEqual, TokenKind::Greater);
  default:
    return {};
  }
}

} // namespace cinch
