// Whether an expression is an integer constant expression: C23 6.6p8, strictly.
#include "sema/integer_constant.h"
#include "sema/builtins.h"
#include "sema/constant_evaluation.h"

namespace cinch {

namespace {

// A named constant (6.6p7): a constexpr object, or a member of one.
bool is_named_constant(const Expr *place) {
  // Members count, as far as no pointer is followed.
  while (const MemberExpr *member = expr_as<MemberExpr>(place)) {
    if (member->is_arrow) {
      return false;
    }
    place = member->base;
  }
  if (const CompoundLiteralExpr *literal = expr_as<CompoundLiteralExpr>(place)) {
    return literal->is_constexpr && literal->init != nullptr;
  }
  const DeclRefExpr *reference = expr_as<DeclRefExpr>(place);
  const VarDecl *variable = reference != nullptr ? as_variable(reference->decl) : nullptr;
  return variable != nullptr && variable->is_constexpr;
}

bool is_arithmetic_constant(const Expr *expr, unsigned depth);

// 6.6p8: casts from arithmetic to integer types only.
bool is_constant_cast(const CastExpr *cast, unsigned depth) {
  switch (cast->cast) {
  case CastKind::NoOp:
  case CastKind::IntegralCast:
  case CastKind::IntegralToBool:
    return is_arithmetic_constant(cast->operand, depth);
  case CastKind::LValueToRValue:
    return is_named_constant(cast->operand);
  // The one exception for floating constants.
  case CastKind::FloatingToIntegral:
  case CastKind::FloatingToBool: {
    // A floating constant that is the immediate operand of a cast.
    const CastExpr *inner = expr_as<CastExpr>(cast->operand);
    bool is_named = inner != nullptr && inner->cast == CastKind::LValueToRValue &&
                    is_named_constant(inner->operand);
    return is_named ||
           (cast->operand->kind == ExprKind::FloatLiteral && !is_complex(cast->operand->type));
  }
  case CastKind::NullPtrToBool:
    return true;
  case CastKind::ArrayToPointer:
  case CastKind::FunctionToPointer:
  case CastKind::PointerCast:
  case CastKind::IntegralToFloating:
  case CastKind::FloatingCast:
  case CastKind::PointerToIntegral:
  case CastKind::IntegralToPointer:
  case CastKind::PointerToBool:
  case CastKind::NullToPointer:
  case CastKind::ToVoid:
  case CastKind::RealToComplex:
  case CastKind::ComplexToReal:
  case CastKind::ComplexCast:
  case CastKind::ComplexToBool:
  case CastKind::VectorSplat:
  case CastKind::BitCast:
  case CastKind::ToUnion:
    return false;
  }
  return false;
}

// GNU: builtins whose result depends on their arguments alone; `__builtin_strlen("a")` but not
// `strlen("a")`, which calls a function.
bool is_folded_call(const Expr *expr) {
  if (const BuiltinCallExpr *call = expr_as<BuiltinCallExpr>(expr)) {
    return is_folded_builtin(call->builtin);
  }
  const CallExpr *call = expr_as<CallExpr>(expr);
  const CastExpr *callee = call != nullptr ? expr_as<CastExpr>(call->callee) : nullptr;
  const DeclRefExpr *reference =
      callee != nullptr ? expr_as<DeclRefExpr>(callee->operand) : nullptr;
  const FunctionDecl *function =
      reference != nullptr ? decl_as<FunctionDecl>(reference->decl) : nullptr;
  return function != nullptr && function->is_implicit && function->builtin != 0 &&
         is_folded_builtin(function->builtin);
}

// Operands of operators: integer constants all the way down.
bool is_arithmetic_constant(const Expr *expr, unsigned depth) {
  while (true) {
    if (expr->kind == ExprKind::IntegerLiteral) {
      return true;
    }
    // So deep that nobody has written it; and floating values are none.
    if (++depth > 1000 || !is_integer(expr->type)) {
      return false;
    }
    if (const CastExpr *cast = expr_as<CastExpr>(expr)) {
      return is_constant_cast(cast, depth);
    }
    // Increments and `&` are excluded.
    if (const UnaryExpr *unary = expr_as<UnaryExpr>(expr)) {
      if (unary->op > UnaryOp::LogicalNot) {
        return false;
      }
      expr = unary->operand;
      continue;
    }
    if (const BinaryExpr *binary = expr_as<BinaryExpr>(expr)) {
      // A comma is allowed nowhere; what && and || skip must be of the right form all the same,
      // but clang and gcc do not insist, and neither does this.
      if (binary->op == BinaryOp::LogicalAnd || binary->op == BinaryOp::LogicalOr) {
        const IntegerLiteralExpr *left = expr_as<IntegerLiteralExpr>(binary->left);
        bool decides =
            left != nullptr && left->value().isZero() == (binary->op == BinaryOp::LogicalAnd);
        if (decides) {
          return true;
        }
      }
      if (binary->op >= BinaryOp::Assign || !is_arithmetic_constant(binary->right, depth)) {
        return false;
      }
      expr = binary->left; // a chain to the left is a loop
      --depth;
      continue;
    }
    // Only the operand that is chosen matters if the condition is a literal.
    if (const ConditionalExpr *conditional = expr_as<ConditionalExpr>(expr)) {
      if (!is_arithmetic_constant(conditional->condition, depth)) {
        return false;
      }
      const IntegerLiteralExpr *known = expr_as<IntegerLiteralExpr>(conditional->condition);
      if (known != nullptr) {
        expr = known->value().isZero() ? conditional->if_false : conditional->if_true;
        continue;
      }
      if (!is_arithmetic_constant(conditional->if_true, depth)) {
        return false;
      }
      expr = conditional->if_false;
      continue;
    }
    return is_folded_call(expr);
  }
}

} // namespace

// A literal where the tree has been folded; otherwise the rules above.
bool is_integer_constant_form(const Expr *expr) { return is_arithmetic_constant(expr, 0); }

} // namespace cinch
