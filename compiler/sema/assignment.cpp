// Assignment operators: C23 6.5.17.
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/expression_support.h"
#include "sema/expressions.h"
#include "source/source_map.h"

namespace cinch {

namespace {

// The same member of the same variable, or of what the same pointer variable points to.
bool is_same_place(const Expr *a, const Expr *b) {
  a = ignore_implicit(a);
  b = ignore_implicit(b);
  if (a->kind != b->kind) {
    return false;
  }
  if (const DeclRefExpr *reference = expr_as<DeclRefExpr>(a)) {
    return reference->decl == static_cast<const DeclRefExpr *>(b)->decl;
  }
  if (const MemberExpr *member = expr_as<MemberExpr>(a)) {
    const MemberExpr *other = static_cast<const MemberExpr *>(b);
    return member->field == other->field && is_same_place(member->base, other->base);
  }
  const UnaryExpr *unary = expr_as<UnaryExpr>(a);
  return unary != nullptr && unary->op == UnaryOp::Deref &&
         static_cast<const UnaryExpr *>(b)->op == UnaryOp::Deref &&
         is_same_place(unary->operand, static_cast<const UnaryExpr *>(b)->operand);
}

void warn_self_assignment(Sema &sema, const Expr *left, const Expr *right, SourceLoc loc) {
  const MemberExpr *field = expr_as<MemberExpr>(left);
  if (field != nullptr && right->kind == ExprKind::Member && !left->type.is_volatile() &&
      !right->is_parenthesized && is_same_place(left, right) && !sema.sources.is_macro_loc(loc)) {
    sema.report(loc, DiagId::warn_self_assign_field)
        << field->field->name_text() << source_range(left) << source_range(right);
    return;
  }
  const DeclRefExpr *target = expr_as<DeclRefExpr>(left);
  const DeclRefExpr *source = expr_as<DeclRefExpr>(right);
  if (target == nullptr || source == nullptr || target->decl != source->decl ||
      source->is_parenthesized || left->type.is_volatile() || sema.sources.is_macro_loc(loc)) {
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
  // `left` is a modifiable lvalue from here on.
  warn_self_assignment(sema_, left, right, loc);
  mark_written(left);
  count_modification(left);
  QualType type = sema_.types.without_atomic(left->type);
  const FieldDecl *field = as_bit_field(left);
  if (field != nullptr) {
    right = sema_.conversions->rvalue(right);
    sema_.conversions->warn_bit_field(field, right, loc);
  }
  // Bit-fields are warned of by their width (above), not by their type's.
  Expr *value = sema_.conversions->assign(right, left->type, AssignContext::Assign, loc, field);
  if (is_error(value)) {
    return sema_.error_expr(loc);
  }
  return make_binary(BinaryOp::Assign, left, value, type, loc);
}

// The type in which `left op right` is computed; converts `right`. Null after a message.
// 6.5.17.3p3: `a op= b` differs from `a = a op b` only in that a is evaluated once; so the operands
// are converted as those of the operator.
QualType ExpressionSema::computation_type(BinaryOp op, Expr *left, Expr *&right, SourceLoc loc) {
  QualType type = sema_.types.without_atomic(left->type);
  // 6.3.1.1p2: a bit-field promotes by its width.
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
  right = sema_.conversions->convert(right, common);
  return common;
}

// 6.5.17.3
// Pointer steps, vectors, and arithmetic; each finds the type in which it is computed.
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
    // The binary operator's checks and conversions serve: it is built with a stand-in for the left
    // value, and its right operand is taken.
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
  count_modification(left);
  CompoundAssignExpr *node = make_expr<CompoundAssignExpr>(sema_.arena(), loc, type);
  node->op = op;
  node->left = left;
  node->right = right;
  node->computation_type = computation;
  return node;
}

} // namespace cinch
