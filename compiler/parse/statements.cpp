// Statements, C23 6.8.
#include "sema/statements.h"
#include "parse/parser.h"
#include "sema/conversions.h"
#include "sema/expressions.h"

namespace cinch {

namespace {

// Opens a block scope for as long as it lives: C99 6.8.5p5 makes every selection and iteration
// statement, and each of their substatements, a block.
// A scope object: whatever way the parser leaves, scope and sema's idea of it agree.
class BlockScope {
public:
  explicit BlockScope(Sema &sema, bool is_open = true) : sema_(sema), is_open_(is_open) {
    if (is_open_) {
      sema_.scopes.enter(ScopeKind::Block);
      sema_.statements->begin_block();
    }
  }
  BlockScope(const BlockScope &) = delete;
  ~BlockScope() {
    if (!is_open_) {
      return;
    }
    sema_.statements->end_block();
    // -Wunused, before the names go.
    sema_.declarations->check_unused_here();
    sema_.scopes.leave();
  }

private:
  Sema &sema_;
  bool is_open_;
};

// C99 made blocks of selection and iteration statements and of their bodies.
class StatementScope : public BlockScope {
public:
  explicit StatementScope(Sema &sema) : BlockScope(sema, !sema.is_c89()) {}
};

} // namespace

// ---- Blocks ----

// Parameters and body share a scope (C23 6.2.1p4), so none is opened.
CompoundStmt *Parser::parse_function_body() {
  sema_.statements->begin_function(sema_.function->function);
  bool outer_is_strict = std::exchange(body_has_strict_fp_, fp_.is_strict());
  bool outer_has_rounding = std::exchange(body_has_constant_rounding_, fp_.is_constant_rounding());
  CompoundStmt *body = parse_block_items();
  if (!body->fp) { // pragmas of the unit
    body->fp = keep_floating_pragmas({});
  }
  if (body_has_strict_fp_) {
    FpPragmas *strict = sema_.arena().make<FpPragmas>();
    *strict = body->fp ? *body->fp : FpPragmas();
    strict->is_strict_function = true;
    strict->has_constant_rounding = body_has_constant_rounding_;
    body->fp = strict;
  }
  body_has_strict_fp_ = outer_is_strict;
  body_has_constant_rounding_ = outer_has_rounding;
  sema_.statements->end_function(body);
  return body;
}

CompoundStmt *Parser::parse_compound() {
  BlockScope scope(sema_);
  return parse_block_items();
}

// From `{` to `}`, in the scope that is open.
// Missing braces give an empty block.
CompoundStmt *Parser::parse_block_items() {
  SourceLoc left_brace = loc();
  llvm::SmallVector<Stmt *, 32> items;
  Nesting nesting(*this);
  if (!nesting || !expect(TokenKind::LeftBrace)) {
    return make_stmt<CompoundStmt>(sema_.arena(), left_brace);
  }
  const FpPragmas outer = fp_;
  parse_leading_pragmas();
  parse_local_labels();
  while (!at(TokenKind::RightBrace) && !at(TokenKind::EndOfFile)) {
    parse_block_item(items);
  }
  SourceLoc right_brace = loc();
  expect_closing(TokenKind::RightBrace, left_brace);
  CompoundStmt *block =
      static_cast<CompoundStmt *>(sema_.statements->compound(left_brace, items, right_brace));
  block->fp = keep_floating_pragmas(outer);
  if (block->fp) {
    fp_ = outer;
    set_constant_rounding();
  }
  return block;
}

// GNU: `__label__ a, b;` at the start of a block.
void Parser::parse_local_labels() {
  while (accept(TokenKind::KwLabel)) {
    do {
      if (at(TokenKind::Identifier)) {
        sema_.statements->declare_local_label(cursor_.identifier(token()), loc());
      }
      if (!expect(TokenKind::Identifier)) {
        break;
      }
    } while (accept(TokenKind::Comma));
    if (!expect(TokenKind::Semicolon)) {
      skip_until({TokenKind::Semicolon});
      accept(TokenKind::Semicolon);
    }
  }
}

// Which of statement, label and declaration begins here, in that order of doubt: `T * x;` is
// decided by whether T is a type now; `T: ...` is always a label.
void Parser::parse_block_item(llvm::SmallVectorImpl<Stmt *> &items) {
  if (at(TokenKind::Identifier) && !at_label()) {
    mend_statement_keyword();
  }
  if (at_any_label()) {
    items.push_back(parse_labeled(true));
    return;
  }
  // `[[fallthrough]];` is a statement, `[[maybe_unused]] int i;` a declaration.
  bool is_statement_attribute = at_attributes() && attributes_start_statement();
  if (!is_statement_attribute && at_declaration()) {
    if (Stmt *declaration = parse_block_declaration()) {
      // A jump may not skip it; sema remembers where it stands.
      sema_.statements->declared(stmt_as<DeclStmt>(declaration));
      items.push_back(declaration);
    }
    return;
  }
  items.push_back(parse_statement());
}

// ---- Labels ----

bool Parser::at_any_label() {
  if (at_label() || at(TokenKind::KwCase) || at(TokenKind::KwDefault)) {
    return true;
  }
  if (!at_attributes()) {
    return false;
  }
  unsigned behind = end_of_attributes();
  TokenKind kind = cursor_.peek(behind).kind;
  bool is_named = kind == TokenKind::Identifier && cursor_.peek(behind + 1).is(TokenKind::Colon);
  return is_named || kind == TokenKind::KwCase || kind == TokenKind::KwDefault;
}

// `case`, `default` and named labels in front of a statement, however many: a loop, since programs
// have thousands in a row. A label may stand before a declaration or at the end of a block.
// The result is the outermost label; the statement is linked in through `slot`.
Stmt *Parser::parse_labeled(bool is_block_item) {
  Stmt *first = nullptr;
  Stmt **slot = &first; // where the statement behind the labels so far belongs
  statement_names_.clear();
  while (true) {
    llvm::SmallVector<ParsedAttribute *, 2> attributes;
    if (at_attributes() && at_any_label()) { // C23 6.8.2
      parse_attributes(attributes);
    }
    SourceLoc start = loc();
    if (at(TokenKind::KwCase) || at(TokenKind::KwDefault)) {
      SwitchCase *label = nullptr;
      if (at(TokenKind::KwCase)) {
        label = parse_case_label();
      } else {
        // default is linked to its switch by sema.
        cursor_.advance();
        label = sema_.statements->default_label(start);
        expect_label_colon("'default'");
      }
      if (label) {
        sema_.attributes->apply_to_statement(label, attributes);
        *slot = label;
        slot = &label->body;
      }
    } else if (at_label()) {
      Identifier &name = cursor_.identifier(token());
      LabelDecl *label = sema_.statements->own_label(name, start);
      cursor_.advance();
      cursor_.advance();
      // GNU attributes of the label itself: `unused`, cold, hot.
      if (at(TokenKind::KwAttribute) && !attributes_start_statement()) {
        parse_attributes(attributes);
      }
      sema_.attributes->apply(label, attributes);
      LabelStmt *statement =
          static_cast<LabelStmt *>(sema_.statements->label(label, start, nullptr));
      // C2y: when a loop or a switch follows, `break name` may use it.
      statement_names_.push_back(&name);
      *slot = statement;
      slot = &statement->body;
    } else {
      break;
    }
  }
  if (at(TokenKind::Identifier)) {
    mend_statement_keyword();
  }
  bool at_end = at(TokenKind::RightBrace);
  if (at_end ||
      (is_block_item && at_declaration() && !(at_attributes() && attributes_start_statement()))) {
    // C23 6.8.3: a label may be a block item of its own.
    if (!sema_.at_least(Standard::C23)) {
      sema_.report(loc(), at_end ? DiagId::ext_label_at_end : DiagId::ext_label_before_declaration);
    }
    *slot = make_stmt<NullStmt>(sema_.arena(), loc());
    return first;
  }
  *slot = parse_unlabeled();
  return first;
}

// `case low:` or GNU, C2y `case low ... high:`. Null after an error that sema reported.
// Sema converts the values to the type of the switch, checks for duplicates.
CaseStmt *Parser::parse_case_label() {
  SourceLoc start = cursor_.take().loc;
  Expr *low = parse_constant();
  Expr *high = nullptr;
  SourceLoc ellipsis = loc();
  if (accept(TokenKind::Ellipsis)) {
    if (!sema_.at_least(Standard::C2y)) {
      sema_.report(ellipsis, DiagId::ext_case_range);
    }
    high = parse_constant();
  }
  CaseStmt *label = sema_.statements->case_label(start, low, high);
  expect_label_colon("'case'");
  return label;
}

// A `;` in its place is taken for it.
void Parser::expect_label_colon(std::string_view after) {
  if (accept(TokenKind::Colon)) {
    return;
  }
  if (!token().is_reported()) {
    SourceLoc place = at(TokenKind::Semicolon) ? loc() : after_previous_token();
    FixIt fix =
        at(TokenKind::Semicolon) ? FixIt::replace({place, place}, ":") : FixIt::insert(place, ":");
    sema_.report(place, DiagId::err_expected_after) << after << "':'" << fix;
  }
  accept(TokenKind::Semicolon);
}

// ---- Dispatch ----

// C2y: only labels directly before a loop name it.
Stmt *Parser::parse_statement() {
  if (at_any_label()) {
    return parse_labeled(false);
  }
  statement_names_.clear();
  return parse_unlabeled();
}

// What is not a label. Never null: errors give empty statements.
Stmt *Parser::parse_unlabeled() {
  Nesting nesting(*this);
  SourceLoc start = loc();
  if (!nesting) {
    return make_stmt<NullStmt>(sema_.arena(), start);
  }
  TokenKind kind = token().kind;
  if (kind >= TokenKind::PragmaPack) {
    Stmt *statement = parse_statement_pragma();
    // A pragma that is no statement is followed by one.
    return statement ? statement : parse_statement();
  }
  if (at_attributes()) {
    return parse_attributed_statement();
  }
  if (kind == TokenKind::LeftBrace) {
    return parse_compound();
  }
  if (kind == TokenKind::Semicolon) {
    cursor_.advance();
    return make_stmt<NullStmt>(sema_.arena(), start);
  }
  if (kind == TokenKind::KwIf) {
    return parse_if();
  }
  if (kind == TokenKind::KwSwitch) {
    return parse_switch();
  }
  if (kind == TokenKind::KwWhile) {
    return parse_while();
  }
  if (kind == TokenKind::KwDo) {
    return parse_do();
  }
  if (kind == TokenKind::KwFor) {
    return parse_for();
  }
  if (kind == TokenKind::KwGoto) {
    return parse_goto();
  }
  if (kind == TokenKind::KwBreak || kind == TokenKind::KwContinue) {
    return parse_break_or_continue();
  }
  if (kind == TokenKind::KwReturn) {
    return parse_return();
  }
  if (kind == TokenKind::KwAsm) {
    return parse_asm_statement();
  }
  if (kind == TokenKind::KwDefer) {
    return parse_defer();
  }
  return parse_expression_statement();
}

// Also what can be no statement: reported, and skipped to the `;`.
Stmt *Parser::parse_expression_statement() {
  if (at(TokenKind::Identifier) && mend_statement_keyword()) {
    return parse_statement();
  }
  SourceLoc start = loc();
  if (at(TokenKind::EndOfFile) || at(TokenKind::KwElse) || at_declaration()) {
    // A declaration can not be the body of a statement; `else` without an if.
    sema_.report(start, DiagId::err_expected)
        << (at(TokenKind::EndOfFile) ? "statement" : "expression");
    if (at(TokenKind::KwElse)) {
      cursor_.advance();
    } else if (!at(TokenKind::EndOfFile)) {
      skip_until({TokenKind::Semicolon, TokenKind::RightBrace});
      accept(TokenKind::Semicolon);
    }
    return make_stmt<NullStmt>(sema_.arena(), start);
  }
  Expr *expr = parse_expression();
  // One message is enough. Behind a broken literal goes on what may be inside it, if anything.
  bool may_go_on = after_broken_literal() && loc() != start;
  if (expr->kind == ExprKind::Error && !may_go_on) {
    skip_until({TokenKind::Semicolon, TokenKind::RightBrace});
    accept(TokenKind::Semicolon);
  } else {
    expect_semicolon("after expression");
  }
  return sema_.statements->expression(expr);
}

// ---- Attributes and pragmas on statements ----

// Looks past the attributes: a statement's are followed by `;` or by a statement, a declaration's
// by specifiers. GNU attributes other than fallthrough-like ones begin declarations.
// Undecided cases go to the declaration, as in gcc.
bool Parser::attributes_start_statement() {
  // What follows it decides.
  const Token next = cursor_.peek(end_of_attributes());
  return next.is(TokenKind::EndOfFile) || next.is(TokenKind::Semicolon) ||
         next.is(TokenKind::KwAsm) || !is_type_start(next);
}

// Attributes of loops, returns, null statements.
Stmt *Parser::parse_attributed_statement() {
  SourceLoc start = loc();
  llvm::SmallVector<ParsedAttribute *, 4> attributes;
  parse_attributes(attributes);
  if (at(TokenKind::RightBrace)) {
    sema_.report(loc(), DiagId::err_expected) << "statement";
    return make_stmt<NullStmt>(sema_.arena(), start);
  }
  Stmt *statement = parse_unlabeled();
  if (NullStmt *null = stmt_as<NullStmt>(statement)) {
    null->loc = start;
  }
  sema_.attributes->apply_to_statement(statement, attributes);
  return statement;
}

// A pragma among statements. Null when it is no statement itself.
// Loop pragmas collect hints for the next loop; others act as between declarations.
Stmt *Parser::parse_statement_pragma() {
  if (!at(TokenKind::PragmaLoop)) {
    SourceLoc start = loc();
    if (!handle_pragma_in_declarations()) {
      cursor_.advance();
    }
    // Before a closing brace there is no statement that it could stand before.
    return at(TokenKind::RightBrace) ? make_stmt<NullStmt>(sema_.arena(), start) : nullptr;
  }
  return parse_loop_pragma();
}

// Once: hints are for the next loop alone.
const LoopHints *Parser::take_loop_hints() { return std::exchange(loop_hints_, nullptr); }

// ---- Selection ----

// The body of a selection or iteration statement: a block, whether braced or not.
// C99 6.8.5p5: a block, so that tags declared in it end with it.
Stmt *Parser::parse_scoped_body() {
  if (at(TokenKind::LeftBrace)) {
    return parse_compound();
  }
  StatementScope scope(sema_);
  return parse_statement();
}

// What stands between the parentheses of `if` and `switch`: an expression; C2y: a declaration with
// or without an expression behind it.
Expr *Parser::parse_condition(Stmt *&declaration) {
  if (!at_declaration() || at(TokenKind::KwStaticAssert)) {
    return parse_expression();
  }
  if (!sema_.at_least(Standard::C2y)) {
    sema_.report(loc(), DiagId::ext_condition_declaration);
  }
  declaration = parse_block_declaration(DeclarationPlace::Condition);
  const DeclStmt *declarations = stmt_as<DeclStmt>(declaration);
  if (declarations) {
    sema_.statements->declared(declarations);
  }
  if (accept(TokenKind::Semicolon)) {
    return parse_expression();
  }
  // Without an expression the value of the one variable decides.
  VarDecl *variable = declarations && declarations->decls.size() == 1
                          ? as_variable(declarations->decls.back())
                          : nullptr;
  if (!at(TokenKind::RightParen) || !variable || !variable->init) {
    sema_.report(after_previous_token(), DiagId::err_expected_after) << "declaration" << "';'";
    return sema_.error_expr(loc());
  }
  // The condition reads it.
  variable->is_used = variable->is_referenced = true;
  DeclRefExpr *reference =
      make_expr<DeclRefExpr>(sema_.arena(), variable->loc, variable->type, ValueCategory::LValue);
  reference->decl = variable;
  return reference;
}

// The declaration's scope is open already: it reaches over both branches.
// C2y: a declaration may stand there for `if` and `switch`, which give `declaration`.
Expr *Parser::parse_parenthesized_condition(std::string_view keyword, Stmt **declaration) {
  SourceLoc left_paren = loc();
  if (!expect_after(TokenKind::LeftParen, keyword)) {
    // `while n > 0 {`: the condition is there, only its parentheses are not.
    bool has_condition = !token().is_keyword() && !at(TokenKind::LeftBrace) &&
                         !at(TokenKind::Semicolon) && !token().has(Token::StartOfLine);
    Expr *condition = has_condition ? parse_expression() : sema_.error_expr(left_paren);
    accept(TokenKind::RightParen);
    return condition;
  }
  Expr *condition = declaration ? parse_condition(*declaration) : parse_expression();
  if (condition->kind == ExprKind::Error && !after_broken_literal()) {
    skip_until({TokenKind::RightParen});
    accept(TokenKind::RightParen);
  } else {
    expect_closing(TokenKind::RightParen, left_paren);
  }
  return condition;
}

// A chain of `else if` is parsed by a loop, so that its length is not a depth.
// Scopes of all links stay open until the end, since `else` branches see the declarations of the
// conditions before them.
Stmt *Parser::parse_if() {
  struct Link {
    SourceLoc loc;
    Stmt *declaration;
    Expr *condition;
    Stmt *then_branch;
    SourceLoc else_loc;
  };
  llvm::SmallVector<Link, 4> chain;
  llvm::SmallVector<std::unique_ptr<StatementScope>, 4> scopes;
  Stmt *else_branch = nullptr;
  while (at(TokenKind::KwIf)) {
    Link link{loc(), nullptr, nullptr, nullptr, {}};
    cursor_.advance();
    scopes.push_back(std::make_unique<StatementScope>(sema_));
    Expr *condition = parse_parenthesized_condition("'if'", &link.declaration);
    link.condition = sema_.statements->condition(condition, link.loc);
    std::optional<bool> known = sema_.expressions->known_condition(link.condition);
    {
      ExpressionSema::DeadOperand dead(*sema_.expressions);
      // `if (0)`: no warnings about values in what never runs.
      dead.enter_if(known == false);
      link.then_branch = parse_scoped_body();
    }
    link.else_loc = loc();
    chain.push_back(link);
    mend_else();
    if (!accept(TokenKind::KwElse)) {
      break;
    }
    if (!at(TokenKind::KwIf)) {
      ExpressionSema::DeadOperand dead(*sema_.expressions);
      dead.enter_if(known == true);
      else_branch = parse_scoped_body();
      break;
    }
  }
  // From the innermost `else` outwards.
  while (!chain.empty()) {
    Link link = chain.pop_back_val();
    else_branch = sema_.statements->if_statement(link.loc, link.declaration, link.condition,
                                                 link.then_branch, else_branch, link.else_loc);
    scopes.pop_back();
  }
  return else_branch;
}

// case labels register themselves with the switch that is open.
Stmt *Parser::parse_switch() {
  SourceLoc start = cursor_.take().loc;
  StatementScope scope(sema_);
  // Copied, as the body's statements have names of their own.
  llvm::SmallVector<const Identifier *, 2> names(statement_names_);
  Stmt *declaration = nullptr;
  Expr *condition = parse_parenthesized_condition("'switch'", &declaration);
  SwitchStmt *statement = sema_.statements->begin_switch(start, declaration, condition, names);
  sema_.statements->end_switch(statement, parse_scoped_body());
  return statement;
}

// ---- Iteration ----

// C23 6.8.6.2. A block, and the body is another one in it.
Stmt *Parser::parse_while() {
  WhileStmt *statement = make_stmt<WhileStmt>(sema_.arena(), cursor_.take().loc);
  statement->hints = take_loop_hints();
  StatementScope scope(sema_);
  llvm::SmallVector<const Identifier *, 2> names(statement_names_);
  Expr *condition = parse_parenthesized_condition("'while'", nullptr);
  statement->condition = sema_.statements->condition(condition, statement->loc);
  // Behind the condition: what a statement expression in it breaks is an outer loop.
  sema_.statements->begin_loop(statement, names);
  statement->body = parse_scoped_body();
  sema_.statements->end_loop();
  return statement;
}

// `continue` in the body goes to the condition.
Stmt *Parser::parse_do() {
  DoStmt *statement = make_stmt<DoStmt>(sema_.arena(), cursor_.take().loc);
  statement->hints = take_loop_hints();
  StatementScope scope(sema_);
  llvm::SmallVector<const Identifier *, 2> names(statement_names_);
  sema_.statements->begin_loop(statement, names);
  statement->body = parse_scoped_body();
  sema_.statements->end_loop();
  SourceLoc do_loc = statement->loc;
  if (!accept(TokenKind::KwWhile)) {
    sema_.report(loc(), DiagId::err_expected) << "'while' in do/while loop";
    sema_.report(do_loc, DiagId::note_matching) << "'do'";
    skip_until({TokenKind::Semicolon});
    accept(TokenKind::Semicolon);
    statement->condition = sema_.error_expr(do_loc);
    return statement;
  }
  SourceLoc left_paren = loc();
  if (expect_after(TokenKind::LeftParen, "'do/while'")) {
    statement->condition = sema_.statements->condition(parse_expression(), statement->loc);
    if (!expect_closing(TokenKind::RightParen, left_paren)) {
      skip_until({TokenKind::RightParen});
      accept(TokenKind::RightParen);
    }
  } else {
    statement->condition = sema_.error_expr(left_paren);
  }
  expect_semicolon("after do/while statement");
  return statement;
}

// C23 6.8.6.4: the declaration's scope is the whole loop.
Stmt *Parser::parse_for() {
  ForStmt *statement = make_stmt<ForStmt>(sema_.arena(), cursor_.take().loc);
  statement->hints = take_loop_hints();
  BlockScope scope(sema_);
  llvm::SmallVector<const Identifier *, 2> names(statement_names_);
  SourceLoc left_paren = loc();
  if (!expect_after(TokenKind::LeftParen, "'for'")) {
    skip_until({TokenKind::Semicolon, TokenKind::LeftBrace});
    statement->body = make_stmt<NullStmt>(sema_.arena(), left_paren);
    return statement;
  }
  bool are_clauses_separated = true;
  if (at_declaration()) {
    if (sema_.is_c89()) {
      sema_.report(loc(), DiagId::ext_for_declaration);
    }
    in_for_header_ = true;
    unsigned errors = sema_.diags.error_count();
    statement->init = parse_block_declaration();
    // After a message about the declaration what follows may be any clause.
    are_clauses_separated = errors == sema_.diags.error_count();
    in_for_header_ = false;
    if (const DeclStmt *declaration = stmt_as<DeclStmt>(statement->init)) {
      sema_.statements->declared(declaration);
      sema_.statements->check_for_declaration(declaration);
    }
  } else {
    if (!at(TokenKind::Semicolon)) {
      statement->init = sema_.statements->expression(parse_expression());
    }
    are_clauses_separated = expect_for_semicolon();
  }
  bool has_ended = !are_clauses_separated && at(TokenKind::RightParen);
  if (!at(TokenKind::Semicolon) && !has_ended) {
    Expr *condition = are_clauses_separated ? parse_expression() : parse_conditional();
    statement->condition = sema_.statements->condition(condition, statement->loc);
  }
  LoopWatch watch = sema_.statements->watch_loop(statement->condition);
  if (!(are_clauses_separated ? expect_for_semicolon()
                              : accept(TokenKind::Comma) || accept(TokenKind::Semicolon))) {
    skip_until({TokenKind::RightParen});
    // An expression with its value dropped.
  } else if (!at(TokenKind::RightParen)) {
    statement->increment = sema_.statements->discarded(parse_expression());
  }
  if (!expect_closing(TokenKind::RightParen, left_paren) && !at(TokenKind::LeftBrace)) {
    bool has_fourth_clause = accept(TokenKind::Semicolon);
    skip_until({TokenKind::RightParen});
    accept(has_fourth_clause ? TokenKind::Semicolon : TokenKind::RightParen);
    accept(TokenKind::RightParen);
  }
  sema_.statements->begin_loop(statement, names);
  statement->body = parse_scoped_body();
  sema_.statements->end_loop();
  sema_.statements->check_loop(*statement, watch);
  return statement;
}

// A comma in its place is taken for it.
bool Parser::expect_for_semicolon() {
  if (accept(TokenKind::Semicolon) || after_broken_literal()) {
    return true;
  }
  if (!token().is_reported()) {
    sema_.report(loc(), DiagId::err_expected_semicolon) << "in 'for' statement specifier";
  }
  accept(TokenKind::Comma);
  return false;
}

// `for (int i = 0, i < n, ...)`: what is behind the comma can be no declarator.
bool Parser::comma_ends_for_clause() {
  if (!at(TokenKind::Comma) || !cursor_.peek().is(TokenKind::Identifier)) {
    return false;
  }
  switch (cursor_.peek(2).kind) {
  case TokenKind::Less:
  case TokenKind::LessEqual:
  case TokenKind::Greater:
  case TokenKind::GreaterEqual:
  case TokenKind::EqualEqual:
  case TokenKind::ExclaimEqual:
    return true;
  default: // what may follow a declarator, or is wrong either way
    return false;
  }
}

// ---- Jumps ----

// Labels may be defined later; sema checks at the end of the function.
Stmt *Parser::parse_goto() {
  SourceLoc start = cursor_.take().loc;
  Stmt *statement = nullptr;
  if (accept(TokenKind::Star)) { // GNU: goto *expression
    statement = sema_.statements->indirect_goto(start, parse_expression());
  } else if (at(TokenKind::Identifier)) {
    Identifier &name = cursor_.identifier(token());
    statement = sema_.statements->goto_statement(start, sema_.statements->use_label(name, loc()));
    cursor_.advance();
  } else {
    expect(TokenKind::Identifier);
    statement = make_stmt<NullStmt>(sema_.arena(), start);
    skip_until({TokenKind::Semicolon, TokenKind::RightBrace});
  }
  expect_semicolon("after goto statement");
  return statement;
}

// Without a name the innermost loop or switch.
Stmt *Parser::parse_break_or_continue() {
  bool is_break = at(TokenKind::KwBreak);
  SourceLoc start = cursor_.take().loc;
  Identifier *name = nullptr;
  SourceLoc name_loc = start;
  if (at(TokenKind::Identifier)) { // C2y 6.8.7: `break name;`
    name = &cursor_.identifier(token());
    if (!sema_.at_least(Standard::C2y)) {
      sema_.report(loc(), DiagId::ext_named_jump) << (is_break ? "break" : "continue");
    }
    name_loc = cursor_.take().loc;
  }
  Stmt *statement = is_break ? sema_.statements->break_statement(start, name, name_loc)
                             : sema_.statements->continue_statement(start, name, name_loc);
  expect_semicolon(is_break ? "after break statement" : "after continue statement");
  return statement;
}

// Sema knows the function's type.
Stmt *Parser::parse_return() {
  SourceLoc start = cursor_.take().loc;
  Expr *value = at(TokenKind::Semicolon) ? nullptr : parse_expression();
  Stmt *statement = sema_.statements->return_statement(start, value);
  if (value && value->kind == ExprKind::Error && !after_broken_literal()) {
    if (!at(TokenKind::Semicolon) && !token().has(Token::StartOfLine)) {
      skip_until({TokenKind::Semicolon, TokenKind::RightBrace});
    }
    accept(TokenKind::Semicolon);
  } else {
    expect_semicolon("after return statement");
  }
  return statement;
}

Stmt *Parser::parse_defer() { // ISO/IEC TS 25755
  SourceLoc start = cursor_.take().loc;
  sema_.statements->begin_defer(start);
  Stmt *body = parse_scoped_body();
  return sema_.statements->end_defer(start, body);
}

} // namespace cinch
