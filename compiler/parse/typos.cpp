// Misspelt keywords. A name that nobody declared, where a type or a statement must begin, is read
// as the keyword (or typedef name) that it nearly is, so that one slip gives one message.
#include "parse/type_specifiers.h"

#include "sema/expressions.h"
#include "support/spelling.h"

#include <array>

namespace cinch {

namespace {

constexpr std::array<std::string_view, 9> statement_words = {
    "return", "while", "for", "switch", "if", "break", "continue", "goto", "case"};

constexpr std::array<std::string_view, 20> type_words = {
    "auto",   "char",   "const",   "double",   "enum",     "extern", "float",
    "inline", "int",    "long",    "register", "restrict", "short",  "signed",
    "static", "struct", "typedef", "union",    "unsigned", "void"};

// Two neighbours changed places, or one character (two in long words) is wrong, missing or too
// many. Stricter than for names: what is mended is parsed as what was meant.
bool is_slip_of(std::string_view name, std::string_view word) {
  if (is_swap(name, word)) {
    return true;
  }
  // `foo_t` is a type that was not declared, and no misspelt keyword.
  if (word.size() < 4 || name.ends_with("_t")) {
    return false;
  }
  unsigned limit = word.size() >= 8 ? 2 : 1;
  return llvm::StringRef(name).edit_distance(llvm::StringRef(word), true, limit) <= limit;
}

// The keyword among `words` that `name` nearly is; a word that this standard does not know is none.
std::string_view word_meant(std::string_view name, llvm::ArrayRef<std::string_view> words,
                            IdentifierTable &identifiers) {
  for (std::string_view word : words) {
    if (is_slip_of(name, word) && identifiers.intern(word).keyword != TokenKind::Identifier) {
      return word;
    }
  }
  return {};
}

} // namespace

// A builtin is known without a declaration.
bool Parser::is_undeclared(const Token &token) {
  const Identifier &name = cursor_.identifier(token);
  return ScopeStack::find_ordinary(name) == nullptr && name.builtin == 0;
}

// `unknown *name`, then what may follow a declarator but makes no sense behind a product.
bool Parser::is_unknown_pointer_type() {
  unsigned ahead = 1;
  while (cursor_.peek(ahead).is(TokenKind::Star)) {
    ++ahead;
  }
  TokenKind behind = cursor_.peek(ahead + 1).kind;
  return cursor_.peek(ahead).is(TokenKind::Identifier) && is_undeclared(cursor_.peek(ahead)) &&
         (behind == TokenKind::Equal || behind == TokenKind::Semicolon ||
          behind == TokenKind::LeftSquare || behind == TokenKind::Comma);
}

// The current token becomes `words`, at its place.
void Parser::replace_word(llvm::ArrayRef<std::string_view> words) {
  llvm::SmallVector<Token, 2> tokens;
  Token token = cursor_.take();
  for (std::string_view word : words) {
    const Identifier &record = sema_.identifiers.intern(word);
    token.kind = record.keyword;
    token.payload = record.id;
    tokens.push_back(token);
  }
  cursor_.push_tokens(sema_.unit_arena().copy(llvm::ArrayRef<Token>(tokens)));
}

// What follows the current token is what follows the keyword. A call of an undeclared function may
// be meant as one (-Wno-implicit-function-declaration), so `(...)` must be followed by a body.
bool Parser::fits_statement(TokenKind keyword) {
  TokenKind next = cursor_.peek().kind;
  switch (keyword) {
  case TokenKind::KwReturn:
    return next == TokenKind::Identifier || next == TokenKind::Number ||
           next == TokenKind::String || next == TokenKind::Character || next == TokenKind::Minus ||
           next == TokenKind::Exclaim || next == TokenKind::Tilde || next == TokenKind::Semicolon ||
           next == TokenKind::KwSizeof;
  case TokenKind::KwBreak:
  case TokenKind::KwContinue:
    return next == TokenKind::Semicolon;
  case TokenKind::KwGoto:
    return next == TokenKind::Identifier && cursor_.peek(2).is(TokenKind::Semicolon);
  case TokenKind::KwCase:
    return cursor_.peek(2).is(TokenKind::Colon);
  default: { // if, while, for, switch
    if (next != TokenKind::LeftParen) {
      return false;
    }
    unsigned depth = 0;
    unsigned ahead = 1;
    do {
      TokenKind kind = cursor_.peek(ahead).kind;
      if (kind == TokenKind::EndOfFile || kind == TokenKind::LeftBrace) {
        return false;
      }
      depth += kind == TokenKind::LeftParen ? 1 : 0;
      depth -= kind == TokenKind::RightParen ? 1 : 0;
      ++ahead;
    } while (depth > 0);
    return cursor_.peek(ahead).is(TokenKind::LeftBrace);
  }
  }
}

// The current token is a name where a statement begins.
bool Parser::mend_statement_keyword() {
  if (!is_undeclared(token())) {
    return false;
  }
  std::string_view name = cursor_.identifier(token()).name;
  std::string_view word = word_meant(name, statement_words, sema_.identifiers);
  if (word.empty() || !fits_statement(sema_.identifiers.intern(word).keyword)) {
    return false;
  }
  sema_.report(loc(), DiagId::err_undeclared_identifier_suggest)
      << name << word << FixIt::replace({loc(), loc()}, std::string(word));
  replace_word(word);
  return true;
}

// Behind the first branch of an if: `esle`, and what other languages write for `else if`.
bool Parser::mend_else() {
  if (!at(TokenKind::Identifier) || !is_undeclared(token())) {
    return false;
  }
  std::string_view name = cursor_.identifier(token()).name;
  bool is_chained = name == "elif" || name == "elseif" || name == "elsif";
  if (is_chained ? !cursor_.peek().is(TokenKind::LeftParen) : !is_slip_of(name, "else")) {
    return false;
  }
  const char *meant = is_chained ? "else if" : "else";
  sema_.report(loc(), DiagId::err_undeclared_identifier_suggest)
      << name << meant << FixIt::replace({loc(), loc()}, meant);
  if (is_chained) {
    replace_word({"else", "if"});
  } else {
    replace_word({"else"});
  }
  return true;
}

// The current token is an undeclared name where a type must stand. True when it was near enough to
// one: a keyword has then taken its place, or `types` has the typedef name.
bool Parser::mend_type_name(TypeSpecifiers &types) {
  std::string_view name = cursor_.identifier(token()).name;
  std::string_view word = word_meant(name, type_words, sema_.identifiers);
  if (!word.empty()) {
    sema_.report(loc(), DiagId::err_unknown_type_name_suggest)
        << name << word << FixIt::replace({loc(), loc()}, std::string(word));
    replace_word(word);
    return true;
  }
  // Over all names, which only an error has to pay for. Reserved ones are never meant.
  SpellingMatch match(name);
  for (IdentifierId id = 0; id != sema_.identifiers.size(); ++id) {
    const Identifier &candidate = sema_.identifiers.get(id);
    const Decl *decl = ScopeStack::find_ordinary(candidate);
    if (decl != nullptr && decl->kind == DeclKind::Typedef && !candidate.name.starts_with("__")) {
      match.offer(candidate.name);
    }
  }
  std::string_view best = match.best();
  if (best.empty()) {
    return false;
  }
  const Decl *decl = ScopeStack::find_ordinary(*sema_.identifiers.find(best));
  TypedefDecl *meant = const_cast<TypedefDecl *>(decl_as<TypedefDecl>(decl));
  sema_.report(loc(), DiagId::err_unknown_type_name_suggest)
      << name << best << FixIt::replace({loc(), loc()}, std::string(best));
  if (meant->loc.is_valid()) {
    sema_.report(meant->loc, DiagId::note_declared_here) << best;
  }
  types.loc = loc();
  types.base = meant->is_invalid ? sema_.types.error_type() : sema_.types.typedef_name(meant);
  types.base_name = best;
  cursor_.advance();
  return true;
}

} // namespace cinch
