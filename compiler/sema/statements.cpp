// Statements other than switch and asm: blocks, labels, loops, jumps; C23 6.8.
#include "sema/statements.h"
#include "sema/flow_graph.h"

#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/expressions.h"
#include "sema/statement_state.h"

#include "llvm/ADT/STLExtras.h"

namespace cinch {

StatementSema::StatementSema(Sema &sema) : sema_(sema) {}
StatementSema::~StatementSema() = default;

// ---- Function bodies ----

// The state of statements is kept per function, like Sema's.
void StatementSema::begin_function(FunctionDecl *function) {
  std::unique_ptr<State> state = std::make_unique<State>();
  state->outer = std::move(state_);
  state->function = function;
  state_ = std::move(state);
}

// -Wreturn-type: control reaches the end of a function that should return a value. Reaching the
// end of main is `return 0` from C99 on (6.1.2.2.3).
static void check_end_of_body(Sema &sema, const FunctionDecl *function, const CompoundStmt *body,
                              const StatementSema::State &state) {
  QualType result = type_cast<FunctionType>(function->type)->result;
  bool is_main = function->name_text() == "main" && !function->is_nested && !sema.is_c89();
  // A function that must not return is as wrong as one that must return something.
  bool is_noreturn =
      function->is_noreturn || has_attribute(function->attributes, AttributeFlag::Noreturn);
  bool should_not_end = !has_attribute(function->attributes, AttributeFlag::Naked) &&
                        (is_noreturn || (!is_void(result) && !is_main && !is_error(result)));
  bool checks_cases =
      state.has_switch && sema.diags.is_enabled(DiagId::warn_implicit_fallthrough, function->loc);
  if (!should_not_end && !checks_cases && !state.has_fallthrough) {
    return;
  }
  BodyEnd end = find_body_end(sema, body, checks_cases);
  if (!should_not_end || end == BodyEnd::NotReached) {
    return;
  }
  if (is_noreturn) {
    sema.report(body->right_brace, DiagId::warn_noreturn_returns) << function->name_text();
  } else {
    sema.report(body->right_brace, DiagId::warn_missing_return)
        << (end == BodyEnd::Reached ? 0 : 1) << function->name_text();
  }
}

// What needs the graph of the body, which is built only then.
static void check_flow(Sema &sema, const FunctionDecl *function, const CompoundStmt *body) {
  SourceLoc loc = function->loc;
  bool checks_variables = sema.function->has_uninitialized_variable &&
                          (sema.diags.is_enabled(DiagId::warn_uninitialized, loc) ||
                           sema.diags.is_enabled(DiagId::warn_sometimes_uninitialized, loc) ||
                           sema.diags.is_enabled(DiagId::warn_maybe_uninitialized, loc));
  bool checks_calls = sema.function->calls_itself &&
                      sema.diags.is_enabled(DiagId::warn_infinite_recursion, body->loc);
  FlowGraph graph;
  if ((!checks_variables && !checks_calls) || !build_flow_graph(sema, body, graph)) {
    return;
  }
  if (checks_variables && !graph.variables.empty()) {
    check_uninitialized(sema, graph);
  }
  if (checks_calls && always_calls_itself(graph)) {
    sema.report(body->loc, DiagId::warn_infinite_recursion);
  }
}

void StatementSema::end_function(CompoundStmt *body) {
  State &state = *state_;
  FunctionDecl *function = state.function;
  // Now all labels are known: used without a statement, or without a use.
  for (LabelDecl *label : state.all_labels) {
    if (!label->statement && !label->is_invalid) {
      sema_.report(label->loc, DiagId::err_undeclared_label) << label->name_text();
      label->is_invalid = true;
    }
    function->has_address_of_label |= label->is_address_taken;
  }
  // Jumps need the scopes of all labels.
  check_jumps(sema_, state);
  for (LabelDecl *label : state.all_labels) {
    if (label->statement && !label->is_used && !label->is_address_taken &&
        !has_attribute(label->attributes, AttributeFlag::Unused)) {
      sema_.report(label->loc, DiagId::warn_unused_label) << label->name_text();
    }
  }
  // What follows an error is guesswork; but under -Werror errors are no more than warnings.
  bool is_guesswork =
      sema_.diags.error_count() != 0 &&
      sema_.diags.severity_of(DiagId::warn_missing_return, function->loc) != Severity::Error;
  if (!is_guesswork) {
    check_end_of_body(sema_, function, body, state);
    check_flow(sema_, function, body);
  }
  function->labels = sema_.arena().copy(llvm::ArrayRef<LabelDecl *>(state.all_labels));
  std::unique_ptr<State> outer = std::move(state_->outer);
  state_ = std::move(outer);
}

// ---- Blocks ----

// Scopes for jumps, and labels that are local to the block.
void StatementSema::begin_block() {
  state_->block_starts.push_back(state_->scope);
  ++state_->block_depth;
}

void StatementSema::end_block() {
  state_->scope = state_->block_starts.back();
  state_->block_starts.pop_back();
  // GNU __label__: the hidden label of the same name comes back.
  while (!state_->local_labels.empty() &&
         state_->local_labels.back().block_depth == state_->block_depth) {
    State::LocalLabel local = state_->local_labels.back();
    state_->labels[local.name] = local.hidden;
    state_->local_labels.pop_back();
  }
  --state_->block_depth;
}

// A jump must not enter the scope of a variable array, and a variable whose scope it enters is not
// initialized. Other declarations do not matter.
void StatementSema::declared(const DeclStmt *statement) {
  if (!statement) {
    return;
  }
  for (Decl *decl : statement->decls) {
    VarDecl *variable = as_variable(decl);
    const TypedefDecl *type_name = decl_as<TypedefDecl>(decl);
    bool is_automatic = variable && !variable->has_static_storage();
    // Also typedefs and pointers to variable arrays.
    bool is_variably_modified = (variable && variable->type->is_variably_modified) ||
                                (type_name && type_name->underlying->is_variably_modified);
    if (!is_automatic && !is_variably_modified) {
      continue;
    }
    JumpScope *scope = push_scope();
    scope->variable = is_automatic ? variable : nullptr;
    scope->variably_modified = is_variably_modified ? decl : nullptr;
    if (is_variably_modified) {
      state_->function->has_vla = true;
    }
  }
}

Stmt *StatementSema::compound(SourceLoc left_brace, llvm::ArrayRef<Stmt *> statements,
                              SourceLoc right_brace) {
  CompoundStmt *statement = make_stmt<CompoundStmt>(sema_.arena(), left_brace);
  statement->statements = sema_.arena().copy(statements);
  statement->right_brace = right_brace;
  warn_about_neighbours(sema_, statements);
  check_mixed_declarations(statements);
  return statement;
}

// C90 6.6.2: all declarations of a block come first. One message a block.
void StatementSema::check_mixed_declarations(llvm::ArrayRef<Stmt *> statements) {
  bool is_after_statement = false;
  for (const Stmt *statement : statements) {
    const DeclStmt *declaration = stmt_as<DeclStmt>(statement);
    if (declaration && is_after_statement) {
      sema_.report(declaration->decls.front()->loc, sema_.is_c89()
                                                        ? DiagId::ext_mixed_declarations
                                                        : DiagId::warn_mixed_declarations);
      return;
    }
    is_after_statement |= declaration == nullptr;
  }
}

Expr *StatementSema::discarded(Expr *expr) {
  Expr *value = sema_.conversions->decay(expr);
  sema_.expressions->check_sequencing(value);
  sema_.expressions->discard_store(value);
  sema_.expressions->check_unused(value);
  return value;
}

// The value of a statement expression's last statement is used, so no message about an unused
// value here: a statement that stands elsewhere is an lvalue read only when its type is volatile.
Stmt *StatementSema::expression(Expr *expr) {
  ExprStmt *statement = make_stmt<ExprStmt>(sema_.arena(), expr->loc);
  statement->expr = expr;
  // Inside of a statement expression the last value is used: check_unused is asked later.
  sema_.expressions->check_sequencing(expr);
  sema_.conversions->check_discarded_lvalue(expr);
  if (sema_.function->statement_expression_depth == 0) {
    sema_.expressions->discard_store(expr);
    sema_.expressions->check_unused(expr);
  }
  bool is_volatile_read =
      expr->category == ValueCategory::LValue && expr->type.is_volatile() && !is_array(expr->type);
  // A volatile object is read, even if nobody wants its value, 6.8.4p2.
  if (is_volatile_read || sema_.function->statement_expression_depth > 0) {
    statement->expr = sema_.conversions->decay(expr);
    if (is_volatile_read && !is_incomplete(expr->type)) {
      statement->expr = sema_.conversions->rvalue(expr);
    }
  }
  return statement;
}

// ---- Labels ----

// A label may be used before it is there: it is made by the first who names it.
LabelDecl *StatementSema::use_label(Identifier &name, SourceLoc loc) {
  for (State *state = state_.get(); state; state = state->outer.get()) {
    // GNU: a nested function may jump to a __label__ of an enclosing one.
    LabelDecl *known = state->labels.lookup(&name);
    if (known && (state == state_.get() || known->is_local)) {
      return known;
    }
  }
  return own_label(name, loc);
}

LabelDecl *StatementSema::own_label(Identifier &name, SourceLoc loc) {
  LabelDecl *&label = state_->labels[&name];
  if (!label) {
    label = make_decl<LabelDecl>(sema_.arena(), loc, &name);
    label->function = state_->function;
    // Labels of a function are numbered.
    label->index = sema_.function->next_label_index++;
    state_->all_labels.push_back(label);
  }
  return label;
}

// GNU: `__label__ name;` at the beginning of a block.
void StatementSema::declare_local_label(Identifier &name, SourceLoc loc) {
  LabelDecl *&slot = state_->labels[&name];
  if (slot && slot->is_local && !state_->local_labels.empty() &&
      state_->local_labels.back().name == &name &&
      state_->local_labels.back().block_depth == state_->block_depth) {
    sema_.report(loc, DiagId::err_label_redeclared) << name.name;
    return;
  }
  // What the name meant outside is kept for the end of the block.
  state_->local_labels.push_back({&name, slot, state_->block_depth});
  LabelDecl *label = make_decl<LabelDecl>(sema_.arena(), loc, &name);
  label->function = state_->function;
  label->is_local = true;
  label->index = sema_.function->next_label_index++;
  slot = label;
  state_->all_labels.push_back(label);
}

// `label:` in front of a statement.
Stmt *StatementSema::label(LabelDecl *label, SourceLoc loc, Stmt *body) {
  LabelStmt *statement = make_stmt<LabelStmt>(sema_.arena(), loc);
  statement->label = label;
  statement->body = body;
  // A label stands in one place.
  if (label->statement) {
    sema_.report(loc, DiagId::err_label_redefined) << label->name_text();
    sema_.report(label->loc, DiagId::note_previous_definition);
    return statement;
  }
  label->statement = statement;
  label->loc = loc;
  // Jumps to it are checked at the end of the function.
  state_->label_scopes[label] = state_->scope;
  return statement;
}

// ---- Selection and iteration ----

Stmt *StatementSema::if_statement(SourceLoc loc, Stmt *declaration, Expr *condition,
                                  Stmt *then_branch, Stmt *else_branch, SourceLoc else_loc) {
  IfStmt *statement = make_stmt<IfStmt>(sema_.arena(), loc);
  statement->declaration = declaration;
  statement->condition = condition;
  statement->then_branch = then_branch;
  statement->else_branch = else_branch;
  statement->else_loc = else_loc;
  warn_about_if(sema_, statement);
  return statement;
}

// C23 6.8.5.2p1, 6.8.6.1p2: the controlling expression is scalar. `loc`: of the statement.
Expr *StatementSema::condition(Expr *expr, SourceLoc loc) {
  sema_.expressions->warn_parenthesized_equality(expr);
  const BinaryExpr *binary = expr_as<BinaryExpr>(expr);
  // `if (a = b)` is reported unless there are parentheses around it.
  if (binary && binary->op == BinaryOp::Assign && !expr->is_parenthesized) {
    sema_.report(expr->loc, DiagId::warn_assignment_as_condition) << source_range(expr);
    sema_.report(expr->loc, DiagId::note_assignment_silence);
    sema_.report(expr->loc, DiagId::note_assignment_compare)
        << FixIt::replace({expr->loc, expr->loc}, "==");
  }
  Expr *value = sema_.conversions->rvalue(expr);
  if (!is_error(value->type) && value->kind != ExprKind::Error && !is_scalar(value->type)) {
    sema_.report(loc, DiagId::err_statement_needs_scalar)
        << sema_.types.quoted(value->type) << source_range(value);
    return sema_.error_expr(value->loc);
  }
  value = sema_.conversions->condition(value);
  sema_.expressions->check_sequencing(value);
  return value;
}

// break and continue find the loop in the list of enclosing statements; the names are C2y's labels
// of loops.
void StatementSema::begin_loop(Stmt *statement, llvm::ArrayRef<const Identifier *> names) {
  std::unique_ptr<Enclosing> loop = std::make_unique<Enclosing>();
  loop->statement = statement;
  loop->names.assign(names.begin(), names.end());
  loop->defer_depth = state_->defer_depth;
  state_->enclosing.push_back(std::move(loop));
}

void StatementSema::end_loop() { state_->enclosing.pop_back(); }

// ---- Jumps ----

Stmt *StatementSema::goto_statement(SourceLoc loc, LabelDecl *label) {
  GotoStmt *statement = make_stmt<GotoStmt>(sema_.arena(), loc);
  statement->label = label;
  label->is_used = true;
  // In the same function: checked when all labels are known.
  ++state_->leaving_jumps;
  if (label->function == state_->function) {
    state_->jumps.push_back({loc, label, state_->scope});
    return statement;
  }
  // GNU: out of a nested function. Every function between needs the frame of the label's function.
  label->is_nonlocal = true;
  label->function->has_nonlocal_labels = true;
  for (FunctionState *inner = sema_.function; inner->function != label->function;
       inner = inner->outer) {
    inner->function->uses_outer_frame = true;
  }
  return statement;
}

// GNU: `goto *expression;`
Stmt *StatementSema::indirect_goto(SourceLoc loc, Expr *target) {
  sema_.report(loc, DiagId::ext_indirect_goto);
  IndirectGotoStmt *statement = make_stmt<IndirectGotoStmt>(sema_.arena(), loc);
  Expr *value = sema_.conversions->rvalue(target);
  QualType wanted = sema_.types.pointer_to(sema_.types.qualified(sema_.types.void_type(), Const));
  statement->target = sema_.conversions->assign(value, wanted, AssignContext::PassArgument, loc);
  state_->indirect_gotos.push_back(loc);
  return statement;
}

// The innermost statement that the jump may name, or null.
static Enclosing *find_target(StatementSema::State &state, const Identifier *name,
                              bool loops_only) {
  for (size_t i = state.enclosing.size(); i-- > 0;) {
    Enclosing &candidate = *state.enclosing[i];
    // By its name, or the innermost one; a continue passes over switches.
    if (name ? llvm::is_contained(candidate.names, name) : !(loops_only && candidate.is_switch)) {
      return &candidate;
    }
  }
  return nullptr;
}

// The statement that `break` or `continue` is about, 6.8.7.3 and 6.8.7.4; null after a message.
Stmt *StatementSema::jump_target(SourceLoc loc, Identifier *name, SourceLoc name_loc,
                                 bool is_continue) {
  Enclosing *target = find_target(*state_, name, is_continue);
  if (!target || (is_continue && target->is_switch)) { // `continue name` with a switch's name
    if (name && target) {
      sema_.report(name_loc, DiagId::err_named_continue_switch);
    } else if (name) {
      sema_.report(name_loc, DiagId::err_named_jump_target) << (is_continue ? 1 : 0);
    } else {
      sema_.report(loc, is_continue ? DiagId::err_continue_outside : DiagId::err_break_outside);
    }
    return nullptr;
  }
  if (name) {
    use_label(*name, loc)->is_used = true;
  }
  // C2y: a defer statement is not left by a jump.
  if (target->defer_depth != state_->defer_depth) {
    sema_.report(loc, DiagId::err_jump_out_of_defer)
        << (is_continue ? "continue loop outside of enclosing" : "break out of");
  }
  return target->statement;
}

Stmt *StatementSema::break_statement(SourceLoc loc, Identifier *name, SourceLoc name_loc) {
  Stmt *target = jump_target(loc, name, name_loc, false);
  if (!target) {
    return make_stmt<NullStmt>(sema_.arena(), loc);
  }
  ++state_->leaving_jumps;
  BreakStmt *statement = make_stmt<BreakStmt>(sema_.arena(), loc);
  statement->target = target;
  return statement;
}

Stmt *StatementSema::continue_statement(SourceLoc loc, Identifier *name, SourceLoc name_loc) {
  Stmt *target = jump_target(loc, name, name_loc, true);
  if (!target) {
    return make_stmt<NullStmt>(sema_.arena(), loc);
  }
  ++state_->continues;
  ContinueStmt *statement = make_stmt<ContinueStmt>(sema_.arena(), loc);
  statement->target = target;
  return statement;
}

// 6.8.7.5. `return` with a value in a void function, and without one in another, are errors from
// C99 on that a flag makes warnings.
Stmt *StatementSema::return_statement(SourceLoc loc, Expr *value) {
  ++state_->leaving_jumps;
  ReturnStmt *statement = make_stmt<ReturnStmt>(sema_.arena(), loc);
  FunctionDecl *function = state_->function;
  QualType result = type_cast<FunctionType>(function->type)->result;
  // Nor by a return.
  if (state_->defer_depth > 0) {
    sema_.report(loc, DiagId::err_jump_out_of_defer) << "return from";
  }
  if (function->is_noreturn || has_attribute(function->attributes, AttributeFlag::Noreturn)) {
    sema_.report(loc, DiagId::warn_noreturn_has_return) << function->name_text();
  }
  // `return;`
  if (!value) {
    if (!is_void(result) && !is_error(result)) {
      sema_.report(loc, sema_.is_c89() ? DiagId::ext_return_without_value
                                       : DiagId::err_return_without_value)
          << function->name_text();
    }
    return statement;
  }
  // `return f();` with a void function f is an extension.
  if (is_void(result)) {
    Expr *operand = sema_.conversions->rvalue(value);
    if (is_void(operand->type)) {
      sema_.report(loc, DiagId::ext_return_void_value) << function->name_text();
    } else if (!is_error(operand->type)) {
      sema_.report(loc, DiagId::err_return_with_value)
          << function->name_text() << source_range(value);
      operand = sema_.conversions->convert(operand, sema_.types.void_type());
    }
    statement->value = operand;
    return statement;
  }
  // Converted as if by assignment to the type of the function, 6.8.7.5p3.
  statement->value = sema_.conversions->assign(value, sema_.types.unqualified(result),
                                               AssignContext::Return, value->loc);
  sema_.expressions->check_sequencing(statement->value);
  warn_about_returned_address(sema_, statement->value);
  return statement;
}

// ---- Blocks that jumps may not enter ----

JumpScope *StatementSema::push_scope() {
  JumpScope *scope = sema_.arena().make<JumpScope>();
  scope->outer = state_->scope;
  scope->depth = state_->scope ? state_->scope->depth + 1 : 1;
  state_->scope = scope;
  return scope;
}

// TS 25755 6.8.x: a defer statement is neither entered nor left by a jump.
void StatementSema::begin_defer(SourceLoc loc) {
  state_->block_starts.push_back(state_->scope);
  push_scope()->defer = loc;
  ++state_->defer_depth;
}

// What follows in the block runs with the deferred statement pending: a jump from before it to
// behind it would bypass it.
Stmt *StatementSema::end_defer(SourceLoc loc, Stmt *body) {
  --state_->defer_depth;
  state_->scope = state_->block_starts.back();
  state_->block_starts.pop_back();
  push_scope()->bypassed_defer = loc;
  DeferStmt *statement = make_stmt<DeferStmt>(sema_.arena(), loc);
  statement->body = body;
  return statement;
}

void StatementSema::begin_statement_expression(SourceLoc loc) {
  if (state_) {
    state_->block_starts.push_back(state_->scope);
    push_scope()->statement_expression = loc;
  }
}

void StatementSema::end_statement_expression() {
  if (state_) {
    state_->scope = state_->block_starts.back();
    state_->block_starts.pop_back();
  }
}

void StatementSema::note_fallthrough(SourceLoc loc) {
  state_->has_fallthrough = true;
  bool is_in_switch = llvm::any_of(
      state_->enclosing, [](const std::unique_ptr<Enclosing> &e) { return e->is_switch; });
  if (!is_in_switch) {
    sema_.report(loc, DiagId::err_fallthrough_outside_switch);
  }
}

// C17 6.8.5p3: a declaration in a for declares objects of storage class auto or register.
void StatementSema::check_for_declaration(const DeclStmt *declaration) {
  for (const Decl *decl : declaration->decls) {
    const VarDecl *variable = decl_as<VarDecl>(decl);
    if (variable && !variable->has_static_storage()) {
      continue;
    }
    if (!sema_.at_least(Standard::C23)) {
      sema_.report(decl->loc, variable ? DiagId::ext_for_non_local : DiagId::ext_for_non_variable);
    }
  }
}

} // namespace cinch
