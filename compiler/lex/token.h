// One token of C, 12 bytes.
#pragma once

#include "source/source_loc.h"

#include <cstdint>
#include <string_view>

namespace cinch {

// token_kinds.def has them in groups: special tokens, punctuators, keywords, pragmas.
enum class TokenKind : uint8_t {
#define TOKEN(name) name,
#define PUNCTUATOR(name, spelling) name,
#define KEYWORD(name, spelling, flags) Kw##name,
#define PRAGMA_TOKEN(name) name,
#include "lex/token_kinds.def"
};

// "'('" or "identifier": how a message names the kind.
std::string_view token_kind_name(TokenKind kind);
// "(" or "while": the fixed spelling; empty when the kind has none.
std::string_view token_kind_spelling(TokenKind kind);

// Set in the payload of an Unknown token that is a broken literal: unterminated, or ''.
constexpr uint32_t unterminated_literal = 0x80000000u;
// Set beside it when that was reported as an error, so that nobody else needs to.
constexpr uint32_t reported_literal = 0x40000000u;
// Set too when what follows on the line is not part of it: '', or a macro call that went wrong.
constexpr uint32_t complete_literal = 0x20000000u;
constexpr uint32_t broken_literal_id =
    ~(unterminated_literal | reported_literal | complete_literal);

// Whatever a token says beyond kind and place is found by its payload: an identifier's record or a
// literal's spelling.
struct Token {
  enum Flag : uint16_t {
    StartOfLine = 1,   // first on its line
    LeadingSpace = 2,  // white space or a comment before it
    NoExpand = 4,      // a macro name met inside its own expansion; C23 6.10.5.4p2
    NeedsCleaning = 8, // spelling has line splices, trigraphs or UCNs
    Digraph = 32,      // spelled <: :> <% %> %: %:%:
    FromMacro = 64,
    Stringize = 256,     // in a macro's body: the operand of #
    PasteNext = 512,     // in a macro's body: ## follows
    PasteOperand = 1024, // in a macro's body: ## stands before it
  };

  TokenKind kind = TokenKind::EndOfFile;
  uint16_t flags = 0;
  SourceLoc loc;
  // Identifier and keywords: IdentifierId. Number, Character, String: LiteralId. See TokenKind.
  uint32_t payload = 0;

  bool is(TokenKind other) const { return kind == other; }
  bool has(Flag flag) const { return (flags & flag) != 0; }
  // A broken literal that was reported already: no further message about it.
  bool is_reported() const {
    return kind == TokenKind::Unknown && (payload & (unterminated_literal | reported_literal)) ==
                                             (unterminated_literal | reported_literal);
  }
  // ... that took the rest of its line with it.
  bool swallowed_line() const { return is_reported() && (payload & complete_literal) == 0; }
  bool is_keyword() const { return kind >= TokenKind::KwAuto && kind < TokenKind::PragmaPack; }
  bool is_identifier_or_keyword() const { return kind == TokenKind::Identifier || is_keyword(); }
};

static_assert(sizeof(Token) == 12);

} // namespace cinch
