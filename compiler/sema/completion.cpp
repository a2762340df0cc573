// Whether control reaches the end of a statement: for -Wreturn-type and functions that should not
// return, and for what falls from one case of a switch into the next.
#include "sema/builtins.h"
#include "sema/constant_evaluator.h"
#include "sema/statement_state.h"
#include "source/source_map.h"

#include "llvm/ADT/SmallPtrSet.h"

namespace cinch {

// False for a call that never comes back, by its type or by what its function's declaration says.
bool returns(const CallExpr *call) {
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

// As clang has it, a switch that handles each enumerator handles everything.
bool covers_enum(const SwitchStmt *statement) {
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

namespace {

// Walks the structure once. `breaks_` collects the loops and switches that a reachable break
// leaves, `continues_` the loops that a reachable continue goes on with. Labels that are used count
// as reachable from elsewhere. A `[[fallthrough]];` ends the flow like a jump, and waits in
// `annotations_` for the label that should stand right behind it.
class Completion {
public:
  Completion(Sema &sema, bool checks_cases) : sema_(sema), checks_cases_(checks_cases) {}

  BodyEnd run(const CompoundStmt *body) {
    bool reaches_end = misplaced(completes(body, true));
    return !reaches_end ? BodyEnd::NotReached : leaves_ ? BodyEnd::MayBeReached : BodyEnd::Reached;
  }

private:
  // Whether control can reach the end of `statement`, entered from above when `entered`.
  bool completes(const Stmt *statement, bool entered);
  bool block_completes(const CompoundStmt *statement, bool entered);
  bool if_completes(const IfStmt *statement, bool entered);
  bool switch_completes(const SwitchStmt *statement, bool entered);
  bool loop_completes(const Stmt *loop, const Expr *condition, const Stmt *body, bool entered,
                      bool tests_first);
  bool null_completes(const NullStmt *statement, bool entered);
  bool expression_completes(const Expr *expr);

  void enter_case(const SwitchCase *label, bool entered, bool follows_label);
  bool misplaced(bool entered);

  Sema &sema_;
  bool checks_cases_;
  bool leaves_ = false; // a return, or a call that never returns, was reached
  llvm::SmallPtrSet<const Stmt *, 8> breaks_;
  llvm::SmallPtrSet<const Stmt *, 8> continues_;
  llvm::SmallVector<const NullStmt *, 2> annotations_;
};

// ---- Falling through ----

// No label came right behind the annotations: the flow goes on where they stand.
bool Completion::misplaced(bool entered) {
  if (annotations_.empty()) {
    return entered;
  }
  for (const NullStmt *annotation : annotations_) {
    sema_.report(annotation->loc, DiagId::err_fallthrough_not_before_label);
  }
  annotations_.clear();
  return true;
}

bool Completion::null_completes(const NullStmt *statement, bool entered) {
  if (!statement->is_fallthrough) {
    return entered;
  }
  if (!entered) {
    sema_.report(statement->loc, DiagId::warn_fallthrough_unreachable);
    return false;
  }
  annotations_.push_back(statement);
  return false;
}

// C23 6.7.13.6. `follows_label`: another label stands directly before.
void Completion::enter_case(const SwitchCase *label, bool entered, bool follows_label) {
  bool is_annotated = !annotations_.empty();
  annotations_.clear();
  if (!checks_cases_ || !entered || follows_label) {
    return;
  }
  sema_.report(label->loc, DiagId::warn_implicit_fallthrough);
  if (is_annotated || sema_.sources.is_macro_loc(label->loc)) {
    return;
  }
  const Stmt *body = label->body;
  bool only_breaks = body && body->kind == StmtKind::Break;
  if (!only_breaks) {
    std::string_view text =
        sema_.at_least(Standard::C23) ? "[[fallthrough]]" : "__attribute__((fallthrough))";
    sema_.report(label->loc, DiagId::note_insert_fallthrough)
        << text << FixIt::insert(label->loc, std::string(text) + "; ");
  }
  sema_.report(label->loc, DiagId::note_insert_break) << FixIt::insert(label->loc, "break; ");
}

// ---- Statements ----

// Only what stands at the top of an expression is looked at: calls that never return.
bool Completion::expression_completes(const Expr *expr) {
  while (const CastExpr *cast = expr_as<CastExpr>(expr)) {
    expr = cast->operand;
  }
  if (const CallExpr *call = expr_as<CallExpr>(expr)) {
    return returns(call);
  }
  if (const BuiltinCallExpr *call = expr_as<BuiltinCallExpr>(expr)) {
    return !is_noreturn_builtin(call->builtin);
  }
  if (const BinaryExpr *binary = expr_as<BinaryExpr>(expr)) {
    bool both = binary->op == BinaryOp::Comma;
    return !both || (expression_completes(binary->left) && expression_completes(binary->right));
  }
  if (const ConditionalExpr *conditional = expr_as<ConditionalExpr>(expr)) {
    bool if_true = expression_completes(conditional->if_true);
    bool if_false = expression_completes(conditional->if_false);
    if (if_true == if_false || !conditional->condition) {
      return if_true;
    }
    // assert(0)
    std::optional<bool> known = ConstantEvaluator(sema_).fold_condition(conditional->condition);
    return !known || (*known ? if_true : if_false);
  }
  if (const StmtExprExpr *block = expr_as<StmtExprExpr>(expr)) {
    return misplaced(completes(block->body, true));
  }
  return true;
}

bool Completion::block_completes(const CompoundStmt *statement, bool entered) {
  for (const Stmt *item : statement->statements) {
    bool is_label = item->kind == StmtKind::Case || item->kind == StmtKind::Default ||
                    item->kind == StmtKind::Label;
    entered = completes(item, is_label ? entered : misplaced(entered));
  }
  return entered;
}

// A chain of `else if` is no recursion.
bool Completion::if_completes(const IfStmt *statement, bool entered) {
  llvm::SmallVector<const NullStmt *, 2> annotations;
  bool some_completes = false;
  const Stmt *rest = statement;
  while (rest && rest->kind == StmtKind::If) {
    const IfStmt *link = static_cast<const IfStmt *>(rest);
    std::optional<bool> known = sema_.constants->fold_condition(link->condition);
    some_completes |= completes(link->then_branch, entered && known.value_or(true));
    annotations.append(annotations_.begin(), annotations_.end());
    annotations_.clear();
    entered = entered && !known.value_or(false);
    rest = link->else_branch;
  }
  some_completes |= rest ? completes(rest, entered) : entered;
  annotations_.append(annotations.begin(), annotations.end());
  return some_completes;
}

bool Completion::switch_completes(const SwitchStmt *statement, bool entered) {
  bool has_default = false;
  for (const SwitchCase *label : statement->cases) {
    has_default |= label->kind == StmtKind::Default;
  }
  bool body_completes = misplaced(completes(statement->body, false));
  return body_completes || breaks_.contains(statement) ||
         (entered && !has_default && !covers_enum(statement));
}

// A `do` comes to its condition only by the end of its body or by `continue`:
// `do { return x; } while (0)` never ends.
bool Completion::loop_completes(const Stmt *loop, const Expr *condition, const Stmt *body,
                                bool entered, bool tests_first) {
  std::optional<bool> known =
      condition ? sema_.constants->fold_condition(condition) : std::optional<bool>(true);
  bool body_completes =
      misplaced(completes(body, entered && (!tests_first || known.value_or(true))));
  bool reaches_condition =
      tests_first ? entered || body_completes : body_completes || continues_.contains(loop);
  return breaks_.contains(loop) || (reaches_condition && !known.value_or(false));
}

bool Completion::completes(const Stmt *statement, bool entered) {
  // Labels in a row are nested in each other, however many.
  bool follows_label = false;
  while (statement && (statement->kind == StmtKind::Case || statement->kind == StmtKind::Default ||
                       statement->kind == StmtKind::Label)) {
    if (statement->kind == StmtKind::Label) {
      const LabelStmt *label = static_cast<const LabelStmt *>(statement);
      entered |= label->label->is_used || label->label->is_address_taken;
      statement = label->body;
    } else {
      const SwitchCase *label = static_cast<const SwitchCase *>(statement);
      enter_case(label, entered, follows_label);
      entered = true;
      statement = label->body;
    }
    follows_label = true;
  }
  if (!statement) {
    return entered;
  }
  switch (statement->kind) {
  case StmtKind::Case:
  case StmtKind::Default:
  case StmtKind::Label:
  case StmtKind::Decl:
  case StmtKind::Defer:
  case StmtKind::Asm:
    return entered;
  case StmtKind::Null:
    return null_completes(static_cast<const NullStmt *>(statement), entered);
  case StmtKind::Compound:
    return block_completes(static_cast<const CompoundStmt *>(statement), entered);
  case StmtKind::Expr: {
    bool completes = expression_completes(static_cast<const ExprStmt *>(statement)->expr);
    leaves_ |= entered && !completes;
    return entered && completes;
  }
  case StmtKind::If:
    return if_completes(static_cast<const IfStmt *>(statement), entered);
  case StmtKind::Switch:
    return switch_completes(static_cast<const SwitchStmt *>(statement), entered);
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
  case StmtKind::Break:
    if (entered) {
      breaks_.insert(static_cast<const BreakStmt *>(statement)->target);
    }
    return false;
  case StmtKind::Return:
    leaves_ |= entered;
    return false;
  case StmtKind::Goto:
  case StmtKind::IndirectGoto:
    return false;
  case StmtKind::Continue:
    if (entered) {
      continues_.insert(static_cast<const ContinueStmt *>(statement)->target);
    }
    return false;
  }
  return entered;
}

} // namespace

BodyEnd find_body_end(Sema &sema, const CompoundStmt *body, bool checks_cases) {
  return Completion(sema, checks_cases).run(body);
}

} // namespace cinch
