// -Wreturn-stack-address: the address of what ends with the function; C23 6.2.4p2.
#include "sema/expression_support.h"
#include "sema/statement_state.h"

namespace cinch {

namespace {

void check_pointer(Sema &sema, const Expr *expr, unsigned depth);

// `expr` designates an object whose address is returned.
void check_object(Sema &sema, const Expr *expr, unsigned depth) {
  while (true) {
    if (const MemberExpr *member = expr_as<MemberExpr>(expr)) {
      expr = member->base;
    } else if (const SubscriptExpr *subscript = expr_as<SubscriptExpr>(expr)) {
      return check_pointer(sema, subscript->base, depth + 1);
    } else if (const UnaryExpr *unary = expr_as<UnaryExpr>(expr)) {
      return unary->op == UnaryOp::Deref ? check_pointer(sema, unary->operand, depth + 1) : void();
    } else {
      break;
    }
  }
  const CompoundLiteralExpr *literal = expr_as<CompoundLiteralExpr>(expr);
  if (literal && !literal->has_static_storage) {
    sema.report(expr->loc, DiagId::warn_return_stack_address) << "" << 2 << source_range(expr);
  } else if (const DeclRefExpr *reference = expr_as<DeclRefExpr>(expr)) {
    const VarDecl *variable = as_variable(reference->decl);
    if (variable && !variable->has_static_storage()) {
      sema.report(expr->loc, DiagId::warn_return_stack_address)
          << variable->name_text() << (variable->kind == DeclKind::Param ? 1 : 0)
          << source_range(expr);
    }
  }
}

// `expr` is a pointer value that is returned.
void check_pointer(Sema &sema, const Expr *expr, unsigned depth) {
  if (depth > 64) {
    return;
  }
  while (const CastExpr *cast = expr_as<CastExpr>(expr)) {
    if (cast->cast == CastKind::ArrayToPointer) {
      return check_object(sema, cast->operand, depth + 1);
    }
    if (cast->cast == CastKind::LValueToRValue || !is_pointer(cast->operand->type)) {
      return;
    }
    expr = cast->operand;
  }
  if (expr->kind == ExprKind::LabelAddress) {
    sema.report(expr->loc, DiagId::warn_return_label_address) << source_range(expr);
  } else if (const UnaryExpr *unary = expr_as<UnaryExpr>(expr)) {
    if (unary->op == UnaryOp::AddressOf) {
      check_object(sema, unary->operand, depth + 1);
    }
  } else if (const ConditionalExpr *conditional = expr_as<ConditionalExpr>(expr)) {
    check_pointer(sema, conditional->if_true, depth + 1);
    check_pointer(sema, conditional->if_false, depth + 1);
  } else if (const BinaryExpr *binary = expr_as<BinaryExpr>(expr)) {
    if (binary->op == BinaryOp::Comma) {
      check_pointer(sema, binary->right, depth + 1);
    } else if (binary->op == BinaryOp::Add || binary->op == BinaryOp::Sub) {
      check_pointer(sema, is_pointer(binary->left->type) ? binary->left : binary->right, depth + 1);
    }
  }
}

} // namespace

void warn_about_returned_address(Sema &sema, const Expr *value) {
  if (is_pointer(value->type)) {
    check_pointer(sema, value, 0);
  }
}

} // namespace cinch
