// What jumps may bypass (C23 6.8.7.2p1), and whether control reaches the end of a statement.
#include "sema/builtins.h"
#include "sema/constant_evaluator.h"
#include "sema/statement_state.h"

#include "llvm/ADT/SmallPtrSet.h"

namespace cinch {

// Visits what `to` has in scope and `from` has not. True when the jump is allowed.
// Both scopes are lists from the inside out: `from` is followed outward until it is on the way of
// `to`.
static bool enter_scopes(const JumpScope *from, const JumpScope *to, const JumpScope *&offender) {
  bool ok = true;
  while (to != from) {
    if (from && (!to || from->depth > to->depth)) {
      from = from->outer;
      continue;
    }
    // A variable that is jumped into is not initialized: irgen must not rely on its declaration.
    if (to->variable) {
      to->variable->is_bypassed_by_jump = true;
    }
    // Variable arrays, statement expressions and defer may not be entered at all.
    if (to->variably_modified || to->statement_expression.is_valid() || to->defer.is_valid()) {
      offender = to;
      ok = false;
    }
    to = to->outer;
  }
  return ok;
}

// What stands in the way.
static void note_offender(Sema &sema, const JumpScope *offender) {
  if (const Decl *decl = offender->variably_modified) {
    bool is_typedef = decl->kind == DeclKind::Typedef;
    sema.report(decl->loc,
                is_typedef ? DiagId::note_jump_bypasses_typedef : DiagId::note_jump_bypasses_array);
  } else if (offender->statement_expression.is_valid()) {
    sema.report(offender->statement_expression, DiagId::note_jump_enters_statement_expression);
  }
}

// At the end of the function, when all labels are known.
void check_jumps(Sema &sema, StatementSema::State &state) {
  for (const StatementSema::State::Jump &jump : state.jumps) {
    const JumpScope *offender = nullptr;
    if (jump.label->statement &&
        !enter_scopes(jump.scope, state.label_scopes.lookup(jump.label), offender)) {
      sema.report(jump.loc, DiagId::err_goto_into_scope);
      note_offender(sema, offender);
    }
  }
  // An indirect goto may come from anywhere.
  // Only the marks of the variables matter here.
  for (LabelDecl *label : state.all_labels) {
    const JumpScope *offender = nullptr;
    if (label->is_address_taken && label->statement) {
      enter_scopes(nullptr, state.label_scopes.lookup(label), offender);
    }
  }
}

// The cases of a switch are jumps from its beginning.
void check_switch_jumps(Sema &sema, const Enclosing &statement) {
  for (size_t i = 0; i < statement.cases.size(); ++i) {
    const JumpScope *offender = nullptr;
    if (!enter_scopes(statement.scope, statement.case_scopes[i], offender)) {
      sema.report(statement.cases[i]->loc, DiagId::err_switch_into_scope);
      note_offender(sema, offender);
    }
  }
}

// ---- Reachability ----

namespace {

// Walks the structure once. `breaks_` collects the loops and switches that a reachable break
// leaves. Labels that are used count as reachable from elsewhere.
class Completion {
public:
  explicit Completion(Sema &sema) : sema_(sema) {}

  // Whether control can reach the end of `statement`, entered from above when `entered`.
  bool completes(const Stmt *statement, bool entered);

private:
  bool block_completes(const CompoundStmt *statement, bool entered);
  bool if_completes(const IfStmt *statement, bool entered);
  bool switch_completes(const SwitchStmt *statement, bool entered);
  bool loop_completes(const Stmt *loop, const Expr *condition, const Stmt *body, bool entered,
                      bool tests_first);
  bool expression_completes(const Expr *expr);
  bool call_completes(const CallExpr *call);

  Sema &sema_;
  llvm::SmallPtrSet<const Stmt *, 8> breaks_;
};

// A call returns unless its type or its function says that it does not.
bool Completion::call_completes(const CallExpr *call) {
  const FunctionType *type = type_as<FunctionType>(pointee_of(call->callee->type));
  if (type && type->info.is_noreturn) {
    return false;
  }
  const DeclRefExpr *reference = expr_as<DeclRefExpr>(ignore_implicit(call->callee));
  const FunctionDecl *function =
      reference ? decl_as<FunctionDecl>(static_cast<const Decl *>(reference->decl)) : nullptr;
  return !function ||
         !(function->is_noreturn || has_attribute(function->attributes, AttributeFlag::Noreturn));
}

// Only what stands at the top of an expression is looked at: calls that never return.
bool Completion::expression_completes(const Expr *expr) {
  while (const CastExpr *cast = expr_as<CastExpr>(expr)) {
    expr = cast->operand;
  }
  if (const CallExpr *call = expr_as<CallExpr>(expr)) {
    return call_completes(call);
  }
  if (const BuiltinCallExpr *call = expr_as<BuiltinCallExpr>(expr)) {
    return !is_noreturn_builtin(call->builtin);
  }
  // Of the other operators none is looked into.
  if (const BinaryExpr *binary = expr_as<BinaryExpr>(expr)) {
    bool both = binary->op == BinaryOp::Comma;
    return !both || (expression_completes(binary->left) && expression_completes(binary->right));
  }
  if (const ConditionalExpr *conditional = expr_as<ConditionalExpr>(expr)) {
    return expression_completes(conditional->if_true) ||
           expression_completes(conditional->if_false);
  }
  if (const StmtExprExpr *block = expr_as<StmtExprExpr>(expr)) {
    return completes(block->body, true);
  }
  return true;
}

bool Completion::block_completes(const CompoundStmt *statement, bool entered) {
  // Statement by statement; a label may bring control back.
  for (const Stmt *item : statement->statements) {
    entered = completes(item, entered);
  }
  return entered;
}

bool Completion::if_completes(const IfStmt *statement, bool entered) {
  // `if (0)` does not reach its branch.
  std::optional<bool> known = sema_.constants->fold_condition(statement->condition);
  bool may_be_true = entered && known.value_or(true);
  bool may_be_false = entered && !known.value_or(false);
  bool then_completes = completes(statement->then_branch, may_be_true);
  // Without else the false condition goes on.
  bool else_completes =
      statement->else_branch ? completes(statement->else_branch, may_be_false) : may_be_false;
  return then_completes || else_completes;
}

// Every enumerator handled counts as complete, as clang has it.
static bool covers_enum(const SwitchStmt *statement) {
  const Expr *condition = ignore_implicit(statement->condition);
  const EnumType *type = type_as<EnumType>(condition->type);
  if (!type || type->decl->constants.empty()) {
    return false;
  }
  for (const EnumConstantDecl *constant : type->decl->constants) {
    bool is_found = false;
    for (SwitchCase *label : statement->cases) {
      const CaseStmt *handled = stmt_as<CaseStmt>(static_cast<Stmt *>(label));
      is_found |= handled && llvm::APSInt::compareValues(handled->low(), constant->value()) <= 0 &&
                  llvm::APSInt::compareValues(constant->value(), handled->high()) <= 0;
    }
    if (!is_found) {
      return false;
    }
  }
  return true;
}

// Cases are entered from the switch; above the first one nothing is.
bool Completion::switch_completes(const SwitchStmt *statement, bool entered) {
  bool has_default = false;
  for (const SwitchCase *label : statement->cases) {
    has_default |= label->kind == StmtKind::Default;
  }
  bool body_completes = completes(statement->body, false);
  // Past the end, by break, or with a value that no case has.
  return body_completes || breaks_.contains(statement) ||
         (entered && !has_default && !covers_enum(statement));
}

// `for (;;)` and `while (1)` are only left by break.
bool Completion::loop_completes(const Stmt *loop, const Expr *condition, const Stmt *body,
                                bool entered, bool tests_first) {
  std::optional<bool> known =
      condition ? sema_.constants->fold_condition(condition) : std::optional<bool>(true);
  bool body_completes = completes(body, entered && (!tests_first || known.value_or(true)));
  return breaks_.contains(loop) || ((entered || body_completes) && !known.value_or(false));
}

bool Completion::completes(const Stmt *statement, bool entered) {
  switch (statement->kind) {
  case StmtKind::Null:
  case StmtKind::Decl:
  case StmtKind::Defer:
    return entered;
  case StmtKind::Compound:
    return block_completes(static_cast<const CompoundStmt *>(statement), entered);
  case StmtKind::Expr:
    return entered && expression_completes(static_cast<const ExprStmt *>(statement)->expr);
  case StmtKind::If:
    return if_completes(static_cast<const IfStmt *>(statement), entered);
  case StmtKind::Switch:
    return switch_completes(static_cast<const SwitchStmt *>(statement), entered);
  case StmtKind::Case:
  case StmtKind::Default:
    // Labels of a switch are reached from its head.
    return completes(static_cast<const SwitchCase *>(statement)->body, true);
  case StmtKind::Label: {
    // A label that a goto names counts as reached.
    const LabelStmt *label = static_cast<const LabelStmt *>(statement);
    return completes(label->body,
                     entered || label->label->is_used || label->label->is_address_taken);
  }
  case StmtKind::While: {
    const WhileStmt *loop = static_cast<const WhileStmt *>(statement);
    return loop_completes(loop, loop->condition, loop->body, entered, true);
  }
  case StmtKind::Do: {
    const DoStmt *loop = static_cast<const DoStmt *>(statement);
    return loop_completes(loop, loop->condition, loop->body, entered, false);
  }
  case StmtKind::For: {
    const ForStmt *loop = static_cast<const ForStmt *>(statement);
    return loop_completes(loop, loop->condition, loop->body, entered, true);
  }
  // Only a break that is reached leaves anything.
  case StmtKind::Break:
    if (entered) {
      breaks_.insert(static_cast<const BreakStmt *>(statement)->target);
    }
    return false;
  case StmtKind::Goto:
  case StmtKind::IndirectGoto:
  case StmtKind::Continue:
  case StmtKind::Return:
    return false;
  // An asm goto may jump, and go on.
  case StmtKind::Asm:
    return entered;
  }
  return entered;
}

} // namespace

bool may_complete(Sema &sema, const Stmt *statement) {
  return Completion(sema).completes(statement, true);
}

} // namespace cinch
