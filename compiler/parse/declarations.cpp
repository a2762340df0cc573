// Declarations, C23 6.7, at file scope and in blocks, and function definitions, 6.9.2.
#include "parse/parser.h"

#include "parse/type_specifiers.h"
#include "sema/conversions.h"
#include "sema/expressions.h"
#include "source/source_map.h"

namespace cinch {

namespace {

// Assumes that something stands before it in the file, since the character before is read.
bool is_at_margin(const SourceMap &sources, SourceLoc loc) {
  return !sources.is_macro_loc(loc) && sources.characters(loc)[-1] == '\n';
}

} // namespace

// ---- What starts a declaration ----

// A look into the scopes: C's grammar cannot be parsed without it.
bool Parser::is_typedef_name(const Token &token) {
  if (!token.is(TokenKind::Identifier)) {
    return false;
  }
  const Decl *decl = ScopeStack::find_ordinary(cursor_.identifier(token));
  return decl && decl->kind == DeclKind::Typedef;
}

// A label's name and an expression's first name are identifiers too.
bool Parser::at_declaration() {
  if (at(TokenKind::Identifier)) {
    // An unknown name before another name can only have been meant as a type.
    const Identifier &name = cursor_.identifier(token());
    const Decl *decl = ScopeStack::find_ordinary(name);
    if (decl || name.builtin != 0) {
      return decl && decl->kind == DeclKind::Typedef;
    }
    const Token next = cursor_.peek();
    return next.is(TokenKind::Identifier) ||
           (starts_type(next.kind) && !next.is(TokenKind::KwAttribute)) ||
           (next.is(TokenKind::Star) && is_unknown_pointer_type());
  }
  if (at(TokenKind::KwExtension)) {
    // `__extension__` may stand before declarations and expressions alike.
    unsigned ahead = 1;
    while (cursor_.peek(ahead).is(TokenKind::KwExtension)) {
      ++ahead;
    }
    const Token next = cursor_.peek(ahead);
    return is_type_start(next) || next.is(TokenKind::KwStaticAssert) ||
           (next.is(TokenKind::LeftSquare) && cursor_.peek(ahead + 1).is(TokenKind::LeftSquare));
  }
  return is_type_start(token()) || at(TokenKind::KwStaticAssert) || at_attributes();
}

// ---- Static assertions ----

// C23 6.7.12, without the `;`. False after an error that leaves the closing parenthesis unread.
bool Parser::parse_assertion() {
  check_keyword_standard(Standard::C11, "_Static_assert");
  cursor_.advance();
  SourceLoc left_paren = loc();
  if (!expect(TokenKind::LeftParen)) {
    return false;
  }
  // The condition's text is kept for the message, unless it says nothing (`0`).
  Token first = token();
  Expr *condition = parse_constant();
  std::string_view text = first.is(TokenKind::Number) && cursor_.previous_loc() == first.loc
                              ? std::string_view()
                              : written_text(first.loc);
  if (condition->contains_error && !at(TokenKind::Comma) && !at(TokenKind::RightParen)) {
    return false;
  }
  std::string_view message;
  bool has_message = accept(TokenKind::Comma); // may be left out from C23 on
  if (has_message && !parse_string_text(message, true)) {
    return false;
  }
  if (!has_message && !sema_.at_least(Standard::C23)) {
    sema_.report(loc(), DiagId::ext_static_assert_no_message);
  }
  if (!expect_closing(TokenKind::RightParen, left_paren)) {
    return false;
  }
  sema_.declarations->static_assertion(first.loc, condition, text, has_message, message);
  return true;
}

void Parser::parse_static_assert() {
  if (parse_assertion()) {
    expect_end_of_declaration("after 'static_assert'");
  } else {
    skip_to_end_of_declaration();
  }
}

// C2y: a static assertion among expressions is one of type void.
Expr *Parser::parse_static_assert_expression() {
  SourceLoc start = loc();
  if (!sema_.at_least(Standard::C2y)) {
    sema_.report(start, DiagId::ext_static_assert_expression);
  }
  if (!parse_assertion()) {
    return sema_.error_expr(start);
  }
  return sema_.conversions->explicit_cast(sema_.types.void_type(),
                                          sema_.expressions->boolean(start, true), start);
}

// The `;` that ends a declaration; when it is missing, what follows on a line of its own is read as
// the next declaration.
void Parser::expect_end_of_declaration(std::string_view where) {
  if (forgot_semicolon_) {
    forgot_semicolon_ = false;
    return;
  }
  if (in_for_header_) {
    expect_for_semicolon();
    return;
  }
  if (accept(TokenKind::Semicolon) || after_broken_literal()) {
    return;
  }
  if (!token().is_reported()) {
    SourceLoc place = after_previous_token();
    sema_.report(place, DiagId::err_expected_semicolon) << where << FixIt::insert(place, ";");
  }
  if (!token().has(Token::StartOfLine)) {
    skip_to_end_of_declaration();
  }
}

// ---- Declarations ----

// What follows the specifiers. At file scope this may be a function's body; in a block too (GNU).
// Declarators share the specifiers: `int *a, b(void), c[2];`.
void Parser::parse_declaration(DeclSpec &spec, llvm::SmallVectorImpl<Decl *> &decls,
                               DeclarationPlace place) {
  bool is_file_scope = place == DeclarationPlace::FileScope;
  if (at(TokenKind::Semicolon) || forgot_semicolon_) {
    finish_tag_only(spec, decls);
    if (place != DeclarationPlace::Condition) {
      expect_end_of_declaration("at end of declaration");
    }
    return;
  }
  Declarator declarator = parse_declarator(spec, false, false);
  if (!declarator.name) { // reported
    skip_to_end_of_declaration();
    return;
  }
  // A definition's body can only follow the first declarator.
  if (place != DeclarationPlace::Condition && at_function_body(declarator)) {
    parse_function_definition(spec, declarator, decls);
    return;
  }
  if (is_file_scope && lacks_opening_brace(declarator)) {
    sema_.report(loc(), DiagId::err_expected_function_body);
    decls.push_back(sema_.declarations->declare(spec, declarator));
    skip_body_without_brace();
    return;
  }
  if (is_file_scope && !check_after_function_declarator(declarator)) {
    skip_to_end_of_declaration();
    return;
  }
  bool is_complete = parse_init_declarators(spec, declarator, decls);
  if (is_complete && place != DeclarationPlace::Condition) {
    expect_end_of_declaration(is_file_scope ? "after top level declarator"
                                            : "at end of declaration");
  }
}

// The body is there, only its `{` is not.
bool Parser::lacks_opening_brace(const Declarator &declarator) {
  return declarator.has_function_declarator && !declarator.is_knr_identifier_list &&
         (at(TokenKind::KwReturn) || at(TokenKind::KwIf) || at(TokenKind::KwFor) ||
          at(TokenKind::KwWhile) || at(TokenKind::KwDo) || at(TokenKind::KwSwitch) ||
          at(TokenKind::KwGoto) || at(TokenKind::KwBreak) || at(TokenKind::KwContinue));
}

// Behind the `}` that closes it.
void Parser::skip_body_without_brace() {
  while (!at(TokenKind::EndOfFile) && !accept(TokenKind::RightBrace)) {
    if (at(TokenKind::LeftBrace)) {
      skip_balanced();
    } else {
      cursor_.advance();
    }
  }
}

// Behind a function's declarator on the same line nothing else can have been meant than its body.
// `int f(void) x` on one line.
bool Parser::check_after_function_declarator(const Declarator &declarator) {
  bool goes_on = at(TokenKind::Semicolon) || at(TokenKind::Comma) || at(TokenKind::Equal) ||
                 token().is_keyword() || token().has(Token::StartOfLine);
  if (!declarator.has_function_declarator || goes_on) {
    return true;
  }
  sema_.report(loc(), DiagId::err_expected_function_body);
  return false;
}

// `struct s { ... };` and the like.
void Parser::finish_tag_only(const DeclSpec &spec, llvm::SmallVectorImpl<Decl *> &decls) {
  sema_.declarations->declaration_without_declarator(spec);
  if (spec.tag) {
    decls.push_back(spec.tag);
  }
}

// False when it gave up and skipped the rest of the declaration.
bool Parser::parse_init_declarators(DeclSpec &spec, Declarator &declarator,
                                    llvm::SmallVectorImpl<Decl *> &decls) {
  while (true) {
    // The name is in scope from here on, so its own initializer may use it (C23 6.2.1p7).
    Decl *decl = sema_.declarations->declare(spec, declarator);
    decls.push_back(decl);
    if (accept(TokenKind::Equal)) {
      parse_initializer_of(decl, spec);
    } else if (VarDecl *variable = as_variable(decl)) {
      sema_.declarations->finish_without_initializer(variable, spec);
    }
    if ((in_for_header_ && comma_ends_for_clause()) || !accept(TokenKind::Comma)) {
      return true;
    }
    llvm::SmallVector<ParsedAttribute *, 4> attributes; // GNU: of the next declarator only
    while (at(TokenKind::KwAttribute)) {
      parse_gnu_attributes(attributes);
    }
    declarator = parse_declarator(spec, false, false);
    if (!declarator.name) {
      skip_to_end_of_declaration();
      return false;
    }
    if (!attributes.empty()) {
      attributes.append(declarator.attributes.begin(), declarator.attributes.end());
      declarator.attributes = keep_attributes(attributes);
    }
  }
}

// Behind the `=`.
// A function or typedef with an initializer is an error; the initializer is parsed all the same.
void Parser::parse_initializer_of(Decl *decl, DeclSpec &spec) {
  SourceLoc start = loc();
  InitSyntax *syntax = parse_initializer();
  if (VarDecl *variable = as_variable(decl)) {
    sema_.declarations->initialize(variable, spec, syntax);
  } else {
    sema_.report(start, DiagId::err_illegal_initializer);
  }
}

// Null for static assertions and after errors.
Stmt *Parser::parse_block_declaration(DeclarationPlace place) {
  SourceLoc start = loc();
  ExtensionSilence silence(sema_.diags);
  while (accept(TokenKind::KwExtension)) {
    silence.begin();
  }
  if (at(TokenKind::KwStaticAssert)) {
    parse_static_assert();
    return nullptr;
  }
  DeclSpec spec = parse_specifiers(SpecifierContext::Declaration);
  llvm::SmallVector<Decl *, 4> decls;
  parse_declaration(spec, decls, place);
  if (decls.empty()) {
    return nullptr;
  }
  DeclStmt *statement = make_stmt<DeclStmt>(sema_.arena(), start);
  statement->decls = sema_.arena().copy(llvm::ArrayRef<Decl *>(decls));
  return statement;
}

// C23 6.7.8: specifiers and an abstract declarator.
QualType Parser::parse_type_name() {
  DeclSpec spec = parse_specifiers(SpecifierContext::TypeName);
  Declarator declarator = parse_declarator(spec, true, true);
  sema_.declarations->check_implicit_int(spec, declarator.loc);
  if (spec.is_auto_deduced) {
    sema_.report(spec.auto_loc, DiagId::err_auto_not_allowed) << spec.auto_word << "type name";
    return sema_.types.error_type();
  }
  if (spec.has_alignas) { // C17 6.7.5p2: no object is declared
    sema_.report(spec.alignas_loc, DiagId::warn_attribute_ignored) << "_Alignas";
  }
  QualType type =
      sema_.attributes->apply_to_type(declarator.type, spec.attributes, TypeAttributes::Function);
  return sema_.attributes->apply_to_type(type, declarator.attributes);
}

// ---- Function definitions ----

// An identifier list may be followed by declarations of parameters.
bool Parser::at_function_body(const Declarator &declarator) {
  if (!declarator.has_function_declarator) {
    return false;
  }
  return at(TokenKind::LeftBrace) || (declarator.is_knr_identifier_list && at_declaration());
}

// At file scope, or in a block (GNU nested functions).
void Parser::parse_function_definition(const DeclSpec &spec, Declarator &declarator,
                                       llvm::SmallVectorImpl<Decl *> &decls) {
  if (declarator.is_knr_identifier_list) {
    parse_knr_declarations(declarator);
  }
  if (!at(TokenKind::LeftBrace)) {
    sema_.report(loc(), DiagId::err_expected_function_body);
    skip_to_end_of_declaration();
    return;
  }
  // A nested function where none may be: its body is skipped.
  if (sema_.function && !sema_.declarations->allows_nested_function(loc())) {
    skip_balanced();
    return;
  }
  // Remembered for a `}` that may turn out to be missing, see expect_closing.
  if (sema_.function && !function_at_margin_.is_valid() && is_at_margin(sema_.sources, spec.loc)) {
    function_at_margin_ = declarator.loc;
  }
  FunctionDecl *function = sema_.declarations->declare_definition(spec, declarator);
  // Only names that nothing in the program may use yet; the body is parsed when something does.
  bool may_defer = spec.is_inline && !sema_.function && declarator.inner_decls.empty() &&
                   DeclarationSema::is_needed_only_when_referenced(function) &&
                   sema_.sources.is_in_system_header(declarator.loc);
  if (may_defer && defer_body(function)) {
    return;
  }
  parse_body(function, declarator.inner_decls, decls);
}

// `inner_decls`: what the parameter list declared besides parameters (tags, enumerators).
void Parser::parse_body(FunctionDecl *function, llvm::ArrayRef<Decl *> inner_decls,
                        llvm::SmallVectorImpl<Decl *> &decls) {
  sema_.declarations->enter_function(function, inner_decls);
  CompoundStmt *body = parse_function_body();
  sema_.declarations->end_function(function, body);
  decls.push_back(function);
}

// False when there is no end to the body; the tokens are then to be read at once.
bool Parser::defer_body(FunctionDecl *function) {
  DeferredBody deferred = {function, {}};
  bool is_whole = cursor_.take_balanced_braces(deferred.tokens);
  deferred_bodies_.push_back(std::move(deferred));
  if (!is_whole) {
    // The entry only keeps the tokens alive that the cursor is given.
    deferred_bodies_.back().function = nullptr;
    cursor_.push_tokens(deferred_bodies_.back().tokens);
  }
  return is_whole;
}

// The search goes round: a body that was read may reference any other function.
bool Parser::parse_deferred_body(llvm::SmallVectorImpl<Decl *> &decls) {
  for (size_t i = 0; i < deferred_bodies_.size(); ++i) {
    next_deferred_ = next_deferred_ + 1 < deferred_bodies_.size() ? next_deferred_ + 1 : 0;
    DeferredBody &deferred = deferred_bodies_[next_deferred_];
    if (deferred.function && deferred.function->is_referenced && !deferred.function->body) {
      FunctionDecl *function = deferred.function;
      deferred.function = nullptr;
      cursor_.push_tokens(deferred.tokens);
      parse_body(function, {}, decls);
      return true;
    }
  }
  return false;
}

// The declarations between an identifier list and the body, C17 6.9.1p6.
// Parameters without a declaration are int.
void Parser::parse_knr_declarations(Declarator &declarator) {
  llvm::SmallVector<ParamDecl *, 8> parameters(declarator.knr_names.size(), nullptr);
  // As if they stood in a parameter list.
  sema_.scopes.enter(ScopeKind::Prototype);
  while (!at(TokenKind::LeftBrace) && at_declaration()) {
    DeclSpec spec = parse_specifiers(SpecifierContext::Parameter);
    if (at(TokenKind::Semicolon)) {
      sema_.declarations->declaration_without_declarator(spec);
    } else {
      declare_knr_parameters(spec, declarator, parameters);
    }
    expect_end_of_declaration("at end of declaration");
  }
  for (size_t i = 0; i < parameters.size(); ++i) {
    if (!parameters[i]) {
      parameters[i] = sema_.declarations->implicit_knr_parameter(*declarator.knr_names[i],
                                                                 declarator.knr_locs[i]);
    }
  }
  sema_.declarations->finish_prototype_scope(declarator.inner_decls);
  sema_.scopes.leave();
  declarator.parameters = sema_.unit_arena().copy(llvm::ArrayRef<ParamDecl *>(parameters));
}

// Names that are no parameters are errors; so are initializers.
void Parser::declare_knr_parameters(const DeclSpec &spec, Declarator &function,
                                    llvm::MutableArrayRef<ParamDecl *> parameters) {
  do {
    Declarator declarator = parse_declarator(spec, false, false, true);
    if (!declarator.name) {
      skip_until({TokenKind::Semicolon, TokenKind::LeftBrace});
      return;
    }
    size_t index = 0;
    while (index < parameters.size() && function.knr_names[index] != declarator.name) {
      ++index;
    }
    if (index == parameters.size()) {
      sema_.report(declarator.loc, DiagId::err_not_a_parameter) << declarator.name->name;
    } else {
      ParamDecl *parameter = sema_.declarations->parameter(spec, declarator);
      parameters[index] = parameter;
    }
    if (at(TokenKind::Equal)) { // C17 6.9.1p6
      sema_.report(loc(), DiagId::err_parameter_initialized);
      cursor_.advance();
      parse_initializer();
    }
  } while (accept(TokenKind::Comma));
}

} // namespace cinch
