// Assignment operators: C23 6.5.17.
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/expression_support.h"
#include "sema/expressions.h"
#include "source/source_map.h"

namespace cinch {

namespace {

// `x = x`, `s.m = s.m`: the same path from the same variable.
bool is_same_object(const Expr *a, const Expr *b) {
  while (true) {
    const DeclRefExpr *left = expr_as<DeclRefExpr>(a);
    const DeclRefExpr *right = expr_as<DeclRefExpr>(b);
    if (left != nullptr || right != nullptr) {
      return left != nullptr && right != nullptr && left->decl == right->decl;
    }
    const MemberExpr *left_member = expr_as<MemberExpr>(a);
    const MemberExpr *right_member = expr_as<MemberExpr>(b);
    if (left_member == nullptr || right_member == nullptr ||
        left_member->field != right_member->field) {
      return false;
    }
    a = left_member->base;
    b = right_member->base;
    const UnaryExpr *left_deref = expr_as<UnaryExpr>(a);
    const UnaryExpr *right_deref = expr_as<UnaryExpr>(b);
    if (left_deref != nullptr && right_deref != nullptr && left_deref->op == UnaryOp::Deref &&
        right_deref->op == UnaryOp::Deref) {
      a = ignore_implicit(left_deref->operand);
      b = ignore_implicit(right_deref->operand);
    }
  }
}

void warn_self_assignment(Sema &sema, const Expr *left, const Expr *right, SourceLoc loc) {
  if (right->kind != left->kind || left->type.is_volatile() || sema.sources.is_macro_loc(loc) ||
      !is_same_object(left, right)) {
    return;
  }
  if (const MemberExpr *member = expr_as<MemberExpr>(left)) {
    sema.report(loc, DiagId::warn_self_assignment_field) << member->field->name_text();
    return;
  }
  sema.report(loc, DiagId::warn_self_assignment)
      << sema.types.quoted(left->type) << source_range(left) << source_range(right);
}

} // namespace

// 6.5.17.2
Expr *ExpressionSema::assign(Expr *left, Expr *right, SourceLoc loc) {
  if (!require_modifiable(left, loc)) {
    return sema_.error_expr(loc);
  }
  warn_self_assignment(sema_, left, right, loc);
  mark_written(left);
  QualType type = sema_.types.without_atomic(left->type);
  Expr *value = sema_.conversions->assign(right, left->type, AssignContext::Assign, loc, nullptr);
  if (is_error(value)) {
    return sema_.error_expr(loc);
  }
  if (const FieldDecl *field = as_bit_field(left)) {
    sema_.conversions->warn_bit_field(field, value, loc);
  }
  return make_binary(BinaryOp::Assign, left, value, type, loc);
}

// The type in which `left op right` is computed; converts `right`. Null after a message.
QualType ExpressionSema::computation_type(BinaryOp op, Expr *left, Expr *&right, SourceLoc loc) {
  QualType type = sema_.types.without_atomic(left->type);
  const FieldDecl *field = as_bit_field(left);
  QualType promoted = field != nullptr ? sema_.types.promoted_bit_field(type, field->bit_width)
                                       : sema_.types.promoted(type);
  bool is_shift = op == BinaryOp::Shl || op == BinaryOp::Shr;
  bool is_bitwise = op == BinaryOp::And || op == BinaryOp::Or || op == BinaryOp::Xor;
  bool wants_integers = is_shift || is_bitwise || op == BinaryOp::Rem;
  bool is_valid = wants_integers ? is_integer(type) && is_integer(right->type)
                                 : is_arithmetic(type) && is_arithmetic(right->type);
  if (!is_valid) {
    return {};
  }
  right = sema_.conversions->promote(right);
  if (is_shift) {
    warn_shift(op, promoted, nullptr, right, loc);
    return promoted;
  }
  if (op == BinaryOp::Div || op == BinaryOp::Rem) {
    warn_division(op, right, loc);
  }
  QualType common = sema_.types.usual_arithmetic_type(promoted, right->type);
  if (common.is_null()) {
    return {};
  }
  const ComplexType *complex = type_as<ComplexType>(common);
  bool stays_real = complex != nullptr && !is_complex(right->type);
  right = sema_.conversions->convert(right, stays_real ? complex->element : common);
  return common;
}

// 6.5.17.3
Expr *ExpressionSema::compound_assign(BinaryOp op, Expr *left, Expr *right, SourceLoc loc) {
  if (is_error(left) || is_error(right)) {
    return sema_.error_expr(loc);
  }
  right = sema_.conversions->rvalue(right);
  if (is_error(right)) {
    return right;
  }
  QualType type = sema_.types.without_atomic(left->type);
  QualType computation;
  bool is_step = op == BinaryOp::Add || op == BinaryOp::Sub;
  if (is_pointer(type) && is_step && is_integer(right->type)) {
    if (!check_pointer_arithmetic(type, loc, left)) {
      return sema_.error_expr(loc);
    }
    right = sema_.conversions->promote(right);
    computation = type;
  } else if (is_vector(type)) {
    Expr *model = make_cast(sema_, CastKind::LValueToRValue, left, type);
    BinaryExpr *operation = expr_as<BinaryExpr>(vector_operation(op, model, right, loc));
    if (operation == nullptr) {
      return sema_.error_expr(loc);
    }
    right = operation->right;
    computation = type;
  } else if (is_scalar(type) && !is_pointer(type)) {
    computation = computation_type(op, left, right, loc);
  }
  if (computation.is_null()) {
    return invalid_operands(left, right, loc);
  }
  if (!require_modifiable(left, loc)) {
    return sema_.error_expr(loc);
  }
  mark_written(left);
  CompoundAssignExpr *node = make_expr<CompoundAssignExpr>(sema_.arena(), loc, type);
  node->op = op;
  node->left = left;
  node->right = right;
  node->computation_type = computation;
  return node;
}

} // namespace cinch
