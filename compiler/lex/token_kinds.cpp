// Names of token kinds.
// For messages ("expected ';'") and for -E.
#include "lex/token.h"

namespace cinch {

namespace {

struct KindText {
  std::string_view name;     // in messages
  std::string_view spelling; // empty: none fixed
};

// By TokenKind: token_kinds.def gives the enumeration and this table one order.
constexpr KindText kind_texts[] = {
#define TOKEN(name) {#name, ""},
#define PUNCTUATOR(name, spelling) {"'" spelling "'", spelling},
#define KEYWORD(name, spelling, flags) {"'" spelling "'", spelling},
#define PRAGMA_TOKEN(name) {"pragma", ""},
#include "lex/token_kinds.def"
};

} // namespace

std::string_view token_kind_name(TokenKind kind) {
  if (kind == TokenKind::EndOfFile) {
    return "end of file";
  }
  if (kind == TokenKind::Identifier) {
    return "identifier";
  }
  if (kind == TokenKind::Number) {
    return "number";
  }
  if (kind == TokenKind::Character) {
    return "character constant";
  }
  if (kind == TokenKind::String) {
    return "string literal";
  }
  return kind_texts[static_cast<unsigned>(kind)].name;
}

std::string_view token_kind_spelling(TokenKind kind) {
  return kind_texts[static_cast<unsigned>(kind)].spelling;
}

} // namespace cinch
