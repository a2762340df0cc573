// -Wfor-loop-analysis: loops whose condition can not change, or that step twice.
#include "sema/expression_support.h"
#include "sema/statement_state.h"

namespace cinch {

namespace {

// The variables of a condition that depends on nothing else; false when it does.
bool collect_variables(const Expr *expr, llvm::SmallVectorImpl<const DeclRefExpr *> &names) {
  if (const DeclRefExpr *reference = expr_as<DeclRefExpr>(expr)) {
    const VarDecl *variable = as_variable(reference->decl);
    if (!variable || variable->has_static_storage() || variable->type.is_volatile() ||
        !is_scalar(variable->type)) {
      return false;
    }
    bool is_known =
        llvm::any_of(names, [&](const DeclRefExpr *name) { return name->decl == reference->decl; });
    if (!is_known) {
      names.push_back(reference);
    }
    return true;
  }
  if (const CastExpr *cast = expr_as<CastExpr>(expr)) {
    return collect_variables(cast->operand, names);
  }
  if (const UnaryExpr *unary = expr_as<UnaryExpr>(expr)) {
    return unary->op <= UnaryOp::LogicalNot && collect_variables(unary->operand, names);
  }
  if (const BinaryExpr *binary = expr_as<BinaryExpr>(expr)) {
    return binary->op != BinaryOp::Assign && collect_variables(binary->left, names) &&
           collect_variables(binary->right, names);
  }
  return expr->kind == ExprKind::IntegerLiteral || expr->kind == ExprKind::FloatLiteral;
}

// `i++` or `--i` of a variable; null when it is something else.
const UnaryExpr *step_of(const Expr *expr) {
  const UnaryExpr *unary = expr_as<UnaryExpr>(expr);
  bool is_step = unary && unary->op >= UnaryOp::PreIncrement &&
                 unary->op <= UnaryOp::PostDecrement && unary->operand->kind == ExprKind::DeclRef;
  return is_step ? unary : nullptr;
}

bool is_increment(const UnaryExpr *step) {
  return step->op == UnaryOp::PreIncrement || step->op == UnaryOp::PostIncrement;
}

} // namespace

// Behind the condition: whether its variables are written is looked at anew for the rest.
LoopWatch StatementSema::watch_loop(const Expr *condition) {
  LoopWatch watch;
  watch.leaving_jumps = state_->leaving_jumps;
  watch.continues = state_->continues;
  watch.errors = sema_.diags.error_count();
  watch.is_enabled =
      condition && sema_.diags.is_enabled(DiagId::warn_loop_variables, condition->loc);
  if (!watch.is_enabled || !collect_variables(condition, watch.names)) {
    watch.names.clear();
  }
  for (const DeclRefExpr *name : watch.names) {
    watch.was_written.push_back(std::exchange(as_variable(name->decl)->is_written, false));
  }
  return watch;
}

// Behind the body. A jump out of the loop may be what ends it.
void StatementSema::check_loop(const ForStmt &loop, const LoopWatch &watch) {
  bool is_modified = state_->leaving_jumps != watch.leaving_jumps || watch.names.empty();
  for (size_t i = 0; i < watch.names.size(); ++i) {
    VarDecl *variable = as_variable(watch.names[i]->decl);
    is_modified |= variable->is_written || variable->is_address_taken;
    variable->is_written |= watch.was_written[i];
  }
  if (!watch.is_enabled || sema_.diags.error_count() != watch.errors) {
    return;
  }
  if (!is_modified) {
    DiagnosticBuilder message = sema_.report(watch.names[0]->loc, DiagId::warn_loop_variables);
    message << (watch.names.size() > 4 ? size_t{0} : watch.names.size());
    for (const DeclRefExpr *name : llvm::ArrayRef(watch.names).take_front(4)) {
      message << name->decl->name_text();
    }
    return;
  }
  const UnaryExpr *header = loop.increment ? step_of(loop.increment) : nullptr;
  const CompoundStmt *body = stmt_as<CompoundStmt>(loop.body);
  const ExprStmt *last =
      body && !body->statements.empty() ? stmt_as<ExprStmt>(body->statements.back()) : nullptr;
  const UnaryExpr *again = last && last->expr ? step_of(last->expr) : nullptr;
  bool is_twice = header && again && is_increment(header) == is_increment(again) &&
                  static_cast<const DeclRefExpr *>(header->operand)->decl ==
                      static_cast<const DeclRefExpr *>(again->operand)->decl;
  if (is_twice && state_->continues == watch.continues) {
    std::string_view name = static_cast<const DeclRefExpr *>(again->operand)->decl->name_text();
    sema_.report(again->loc, DiagId::warn_loop_steps_twice) << name << is_increment(again);
    sema_.report(header->loc, DiagId::note_loop_step) << is_increment(header);
  }
}

} // namespace cinch
