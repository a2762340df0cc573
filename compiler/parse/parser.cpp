// Tokens, recovery, and external declarations, C23 6.9.
#include "parse/parser.h"

#include "diag/token_end.h"
#include "source/source_map.h"

namespace cinch {

namespace {

// Brackets that must close again.
bool is_opening(TokenKind kind) {
  return kind == TokenKind::LeftParen || kind == TokenKind::LeftSquare ||
         kind == TokenKind::LeftBrace;
}

} // namespace

Parser::Parser(TokenCursor &cursor, Sema &sema) : cursor_(cursor), sema_(sema) {}

// ---- Tokens ----

bool Parser::accept(TokenKind kind) {
  if (!at(kind)) {
    return false;
  }
  cursor_.advance();
  return true;
}

// Inside of a macro's text a message cannot stand between tokens: it stands at the token.
SourceLoc Parser::after_previous_token() const {
  SourceLoc previous = cursor_.previous_loc();
  if (!previous.is_valid() || sema_.sources.is_macro_loc(previous)) {
    return previous.is_valid() ? previous : loc();
  }
  const char *text = sema_.sources.characters(previous);
  return previous.plus(static_cast<uint32_t>(token_end(text) - text));
}

// For static assertions: the condition as the user wrote it.
std::string_view Parser::written_text(SourceLoc begin) const {
  const SourceMap &sources = sema_.sources;
  SourceLoc last = cursor_.previous_loc();
  if (sources.is_macro_loc(begin) || sources.is_macro_loc(last) || last < begin ||
      !sources.in_same_range(begin, last)) {
    return {};
  }
  const char *first = sources.characters(begin);
  const char *end = sources.characters(last);
  return {first, static_cast<size_t>(token_end(end) - first)};
}

// A literal without its closing quote took the rest of its line, and so what is expected here.
bool Parser::expect(TokenKind kind) {
  if (accept(kind) || after_broken_literal()) {
    return true;
  }
  // A `;` is missing behind what was read, anything else before what comes.
  bool is_semicolon = kind == TokenKind::Semicolon;
  SourceLoc where = is_semicolon ? after_previous_token() : loc();
  if (!token().is_reported()) {
    sema_.report(where, DiagId::err_expected) << token_kind_name(kind);
  }
  return false;
}

bool Parser::expect_after(TokenKind kind, std::string_view after) {
  if (accept(kind) || after_broken_literal()) {
    return true;
  }
  sema_.report(loc(), DiagId::err_expected_after) << after << token_kind_name(kind);
  return false;
}

// What stands on the next line is read as the next statement: only the `;` was forgotten.
void Parser::expect_semicolon(std::string_view where) {
  if (accept(TokenKind::Semicolon) || after_broken_literal()) {
    return;
  }
  SourceLoc place = after_previous_token();
  if (!token().is_reported()) {
    sema_.report(place, DiagId::err_expected_semicolon) << where << FixIt::insert(place, ";");
  }
  // Junk on the same line belongs to this statement.
  while (!token().has(Token::StartOfLine) && !at(TokenKind::RightBrace) &&
         !at(TokenKind::EndOfFile)) {
    if (accept(TokenKind::Semicolon)) {
      return;
    }
    if (is_opening(token().kind)) {
      skip_balanced();
    } else {
      cursor_.advance();
    }
  }
}

// The note shows the bracket that is open.
bool Parser::expect_closing(TokenKind kind, SourceLoc opening) {
  if (accept(kind) || after_broken_literal()) {
    return true;
  }
  if (at(TokenKind::Semicolon) && cursor_.peek().is(kind)) { // often out of a macro
    sema_.report(loc(), DiagId::err_unexpected_before) << "';'" << token_kind_name(kind);
    cursor_.advance();
    cursor_.advance();
    return true;
  }
  // The lexer has said what is wrong here.
  if (token().is_reported()) {
    return false;
  }
  SourceLoc where = at(TokenKind::EndOfFile) ? after_previous_token() : loc();
  std::string_view opening_name = kind == TokenKind::RightParen    ? "'('"
                                  : kind == TokenKind::RightSquare ? "'['"
                                                                   : "'{'";
  sema_.report(where, DiagId::err_expected)
      << token_kind_name(kind) << FixIt::insert(where, std::string(token_kind_spelling(kind)));
  sema_.report(opening, DiagId::note_matching) << opening_name;
  // A definition at the left margin inside of a function: the `}` is missing rather before it.
  if (kind == TokenKind::RightBrace && at(TokenKind::EndOfFile) && function_at_margin_.is_valid()) {
    sema_.report(function_at_margin_, DiagId::note_missing_brace_before);
    function_at_margin_ = {};
  }
  return false;
}

// ---- Recovery ----

// A `;` or `}` outside of inner braces shows that a closing bracket was forgotten: stops there.
// Assumes an opening bracket; a whole group is passed over.
void Parser::skip_balanced() {
  unsigned braces = 0;
  // One count for both kinds: after an error they seldom match.
  unsigned others = 0;
  do {
    TokenKind kind = token().kind;
    switch (kind) {
    case TokenKind::EndOfFile:
      return;
    case TokenKind::LeftBrace:
      ++braces;
      break;
    case TokenKind::LeftParen:
    case TokenKind::LeftSquare:
      ++others;
      break;
    case TokenKind::RightBrace:
      if (braces == 0) {
        return;
      }
      if (--braces == 0 && others == 0) {
        cursor_.advance();
        return;
      }
      break;
    case TokenKind::RightParen:
    case TokenKind::RightSquare:
      others -= others > 0 ? 1 : 0;
      break;
    // In braces it is a statement's; outside it ends what was broken off.
    case TokenKind::Semicolon:
      if (braces == 0) {
        return;
      }
      break;
    default: // every other token is passed over
      break;
    }
    cursor_.advance();
  } while (braces != 0 || others != 0);
}

// Groups in brackets are passed over whole, so `;` in them does not count.
void Parser::skip_until(std::initializer_list<TokenKind> kinds) {
  while (!at(TokenKind::EndOfFile)) {
    for (TokenKind kind : kinds) {
      if (at(kind)) {
        return;
      }
    }
    if (at(TokenKind::Semicolon) || at(TokenKind::RightBrace)) {
      return;
    }
    if (is_opening(token().kind)) {
      skip_balanced();
    } else {
      cursor_.advance();
    }
  }
}

// Behind a `;` or a braced body, or before a line that starts with a declaration.
void Parser::skip_to_end_of_declaration() {
  // First, as the braces of a statement look like a body.
  if (skip_statement_at_file_scope()) {
    return;
  }
  bool is_first = true;
  while (!at(TokenKind::EndOfFile)) {
    if (accept(TokenKind::Semicolon)) {
      return;
    }
    if (at(TokenKind::LeftBrace)) {
      skip_balanced();
      // `struct { ... };`.
      accept(TokenKind::Semicolon);
      return;
    }
    bool starts_line = token().has(Token::StartOfLine) && !is_first;
    // A declaration that begins a line after one that was broken off.
    if (at(TokenKind::RightBrace) || (starts_line && is_type_start(token()))) {
      return;
    }
    is_first = false;
    if (is_opening(token().kind)) {
      skip_balanced();
    } else {
      cursor_.advance();
    }
  }
}

// `for (...) { ... }` outside of functions is one mistake, whatever semicolons are in it. False
// when no such statement stands here.
bool Parser::skip_statement_at_file_scope() {
  bool skipped = false;
  while (sema_.function == nullptr && (skipped || token().has(Token::StartOfLine)) &&
         (at(TokenKind::KwFor) || at(TokenKind::KwWhile) || at(TokenKind::KwIf) ||
          at(TokenKind::KwSwitch) || at(TokenKind::KwElse) || at(TokenKind::KwDo))) {
    skipped = true;
    cursor_.advance();
    unsigned depth = 0;
    while (at(TokenKind::LeftParen) || (depth > 0 && !at(TokenKind::EndOfFile))) {
      depth += at(TokenKind::LeftParen) ? 1 : 0;
      depth -= at(TokenKind::RightParen) ? 1 : 0;
      cursor_.advance();
    }
    if (at(TokenKind::LeftBrace)) {
      skip_balanced();
    } else {
      skip_until({TokenKind::Semicolon});
      accept(TokenKind::Semicolon);
    }
  }
  if (skipped) {
    accept(TokenKind::Semicolon);
  }
  return skipped;
}

// When the limit is passed the rest of the file is skipped, so that every loop of the parser ends.
Parser::Nesting::Nesting(Parser &parser) : parser(parser) {
  unsigned limit = parser.sema_.options.bracket_depth;
  ok = ++parser.nesting_ <= limit;
  if (!ok && !parser.at(TokenKind::EndOfFile)) {
    parser.sema_.report(parser.loc(), DiagId::err_nesting_too_deep) << limit;
    parser.sema_.report(parser.loc(), DiagId::note_bracket_depth);
    while (!parser.at(TokenKind::EndOfFile)) {
      parser.cursor_.advance();
    }
  }
}

Parser::Nesting::~Nesting() { --parser.nesting_; }

// ---- External declarations ----

// False at the end of the unit, when no deferred body is wanted any more.
bool Parser::parse_external_declaration(llvm::SmallVectorImpl<Decl *> &decls) {
  // The initializers of the previous declaration are not needed any more.
  init_arena_.reset();
  function_at_margin_ = {};
  ExtensionSilence silence(sema_.diags);
  while (decls.empty()) {
    // The preprocessor gives nothing more after it.
    if (sema_.diags.has_fatal_error()) {
      return false;
    }
    if (at(TokenKind::EndOfFile)) {
      if (is_unit_empty_) {
        sema_.report(loc(), DiagId::ext_empty_translation_unit);
        is_unit_empty_ = false;
      }
      return parse_deferred_body(decls);
    }
    is_unit_empty_ = false;
    if (token().kind >= TokenKind::PragmaPack) {
      handle_pragma_in_declarations();
      continue;
    }
    switch (token().kind) {
    case TokenKind::Semicolon:
      sema_.report(loc(), DiagId::ext_extra_semicolon);
      cursor_.advance();
      continue;
    case TokenKind::RightBrace:
      sema_.report(loc(), DiagId::err_extraneous_closing_brace);
      cursor_.advance();
      continue;
    // Declarations that give no entity let the loop go on.
    case TokenKind::KwAsm:
      parse_file_scope_asm(decls);
      continue;
    case TokenKind::Unknown:
      if (token().is_reported()) {
        cursor_.advance();
        skip_to_end_of_declaration();
        return true;
      }
      break;
    case TokenKind::KwStaticAssert:
      parse_static_assert();
      return true;
    // GNU: the next round reads the declaration that it stands before.
    case TokenKind::KwExtension:
      cursor_.advance();
      silence.begin();
      continue;
    default: // whatever else begins a declaration, or is an error
      break;
    }
    DeclSpec spec = parse_specifiers(SpecifierContext::Declaration);
    parse_declaration(spec, decls, DeclarationPlace::FileScope);
    return true;
  }
  return true;
}

} // namespace cinch
