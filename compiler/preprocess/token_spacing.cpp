// Decided by the previous token's kind and the first character of the next.
// Too many spaces do no harm, one too few changes the program.
#include "preprocess/token_spacing.h"

#include "lex/char_class.h"

namespace cinch {

namespace {

bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

// Characters that make the punctuator `kind` longer, or into something else.
std::string_view continuations(TokenKind kind) {
  switch (kind) {
  // Two before a third would be `...`; before a digit a number begins.
  case TokenKind::Period:
    return ".0123456789";
  case TokenKind::Amp:
    return "&=";
  case TokenKind::Plus:
    return "+=";
  case TokenKind::Minus:
    return "-=>";
  case TokenKind::Slash:
    return "=*/";
  // `<` and `:` would become the digraph `<:`.
  case TokenKind::Less:
    return "<=:%";
  case TokenKind::Greater:
    return ">=";
  case TokenKind::Pipe:
    return "|=";
  case TokenKind::Percent:
    return "=:>";
  case TokenKind::Colon:
    return ":>";
  case TokenKind::Hash:
    return "#%";
  case TokenKind::LessLess:
  case TokenKind::GreaterGreater:
  case TokenKind::Star:
  case TokenKind::Exclaim:
  case TokenKind::Caret:
  case TokenKind::Equal:
    return "=";
  case TokenKind::Unknown:
    return "uU\\"; // a backslash might start a UCN or a splice
  default:
    return {};
  }
}

// `L "x"` from macros is a name and a string, which `L"x"` is not.
bool is_literal_prefix(std::string_view name) {
  return name == "L" || name == "u" || name == "U" || name == "u8" || name == "R" || name == "LR" ||
         name == "uR" || name == "UR" || name == "u8R";
}

} // namespace

// Whether the lexer, reading both spellings as one text, would not give these two tokens.
bool would_merge(const Token &previous, std::string_view previous_spelling, const Token &token,
                 std::string_view spelling) {
  char first = spelling.empty() ? ' ' : spelling.front();
  bool continues_name =
      is_identifier_char(first) || static_cast<unsigned char>(first) >= 0x80 || first == '\\';
  if (previous.is_identifier_or_keyword()) {
    if (token.is(TokenKind::String) || token.is(TokenKind::Character)) {
      return continues_name || is_literal_prefix(previous_spelling);
    }
    return continues_name;
  }
  // pp-numbers go on with much: `1` and `.5`, `1e` and `+` (C23 6.4.9).
  if (previous.is(TokenKind::Number)) {
    return continues_name || is_one_of(first, ".+-'");
  }
  // Its last byte is printed as a number.
  if (previous.is(TokenKind::EmbedData)) {
    return continues_name || first == '.';
  }
  return is_one_of(first, continuations(previous.kind));
}

} // namespace cinch
