// Ranges of integer expressions by their operators, operands and types.
#include "sema/value_range.h"

#include "sema/constant_evaluator.h"

#include <algorithm>

namespace cinch {

namespace {

// Deeper expressions are taken to have any value of their type.
constexpr unsigned maximum_depth = 32;

// A range is a number of bits and whether negative values are possible.
ValueRange range_of_type(Sema &sema, QualType type) {
  return {sema.types.bit_width(type), !sema.types.is_signed(type)};
}

// The bits that the value takes, the sign included.
ValueRange range_of_value(const llvm::APSInt &value) {
  return value.isNegative() ? ValueRange{value.getSignificantBits(), false}
                            : ValueRange{std::max(value.getActiveBits(), 1u), true};
}

// Either of the two: enough bits for both.
ValueRange join(ValueRange a, ValueRange b) {
  bool non_negative = a.non_negative && b.non_negative;
  return {std::max(a.value_bits(), b.value_bits()) + (non_negative ? 0 : 1), non_negative};
}

// A conversion keeps the range if the type can hold it.
ValueRange meet_type(ValueRange range, ValueRange type) {
  return range.width <= type.width && (range.non_negative || !type.non_negative) ? range : type;
}

ValueRange range_at(Sema &sema, const Expr *expr, unsigned depth);

// The operands are only looked at when the operator needs them: the walk stays linear.
ValueRange range_of_binary(Sema &sema, const BinaryExpr *binary, unsigned depth) {
  ValueRange type = range_of_type(sema, binary->type);
  if (!is_integer(binary->left->type) || !is_integer(binary->right->type)) {
    return type;
  }
  const IntegerLiteralExpr *right_literal = expr_as<IntegerLiteralExpr>(binary->right);
  auto left = [&] { return range_at(sema, binary->left, depth + 1); };
  auto right = [&] { return range_at(sema, binary->right, depth + 1); };
  switch (binary->op) {
  case BinaryOp::Less:
  case BinaryOp::Greater:
  case BinaryOp::LessEqual:
  case BinaryOp::GreaterEqual:
  case BinaryOp::Equal:
  case BinaryOp::NotEqual:
  case BinaryOp::LogicalAnd:
  case BinaryOp::LogicalOr:
    // 0 or 1.
    return {1, true};
  case BinaryOp::And: { // no wider than a non-negative operand
    ValueRange a = left();
    ValueRange b = right();
    // Both may be negative, and so may the result.
    if (!a.non_negative && !b.non_negative) {
      return join(a, b);
    }
    unsigned width = !a.non_negative   ? b.width
                     : !b.non_negative ? a.width
                                       : std::min(a.width, b.width);
    return {width, true};
  }
  case BinaryOp::Or:
  case BinaryOp::Xor:
    return join(left(), right());
  case BinaryOp::Comma:
  case BinaryOp::Assign:
    return right();
  case BinaryOp::Shr: {
    // A known shift to the right takes that many bits away.
    ValueRange a = left();
    bool is_known = right_literal != nullptr && right_literal->word < a.width;
    return is_known ? ValueRange{std::max(a.width - static_cast<unsigned>(right_literal->word), 1u),
                                 a.non_negative}
                    : a;
  }
  case BinaryOp::Div: {
    // The quotient is not greater than the dividend.
    ValueRange a = left();
    return {a.width, a.non_negative && right().non_negative};
  }
  case BinaryOp::Rem: {
    // The remainder is smaller than the divisor, and has the sign of the dividend.
    ValueRange a = left();
    ValueRange b = right();
    unsigned bits = std::min(a.value_bits(), b.value_bits());
    return {bits + (a.non_negative ? 0 : 1), a.non_negative};
  }
  case BinaryOp::Mul:
  case BinaryOp::Add:
  case BinaryOp::Sub:
  case BinaryOp::Shl:
    // These may use all bits of the type.
    return type;
  }
  return type;
}

ValueRange range_at(Sema &sema, const Expr *expr, unsigned depth) {
  if (const IntegerLiteralExpr *literal = expr_as<IntegerLiteralExpr>(expr)) {
    return range_of_value(llvm::APSInt(literal->value(), !sema.types.is_signed(literal->type)));
  }
  ValueRange type = range_of_type(sema, expr->type);
  if (depth > maximum_depth) {
    return type;
  }
  if (const CastExpr *cast = expr_as<CastExpr>(expr)) {
    // A pointer as a truth value is 0 or 1.
    if (!is_integer(cast->operand->type)) {
      return cast->cast == CastKind::PointerToBool ? ValueRange{1, true} : type;
    }
    return meet_type(range_at(sema, cast->operand, depth + 1), type);
  }
  // A bit-field has its own width.
  if (const FieldDecl *field = as_bit_field(expr)) {
    return {std::max(field->bit_width, 1u), !sema.types.is_signed(field->type)};
  }
  if (const BinaryExpr *binary = expr_as<BinaryExpr>(expr)) {
    return meet_type(range_of_binary(sema, binary, depth), type);
  }
  // One of the two results.
  if (const ConditionalExpr *conditional = expr_as<ConditionalExpr>(expr)) {
    return join(range_at(sema, conditional->if_true, depth + 1),
                range_at(sema, conditional->if_false, depth + 1));
  }
  // strlen("text") and other builtins of constants.
  if (expr->kind == ExprKind::Call) {
    std::optional<llvm::APSInt> value = ConstantEvaluator(sema).fold_integer(expr);
    return value ? range_of_value(*value) : type;
  }
  const UnaryExpr *unary = expr_as<UnaryExpr>(expr);
  if (unary != nullptr && unary->op == UnaryOp::LogicalNot) {
    return {1, true};
  }
  if (unary != nullptr && unary->op == UnaryOp::Plus) {
    return range_at(sema, unary->operand, depth + 1);
  }
  return type;
}

} // namespace

// What a warning about lost bits asks. The type's own range if nothing better is known.
ValueRange value_range(Sema &sema, const Expr *expr) {
  if (!is_integer(expr->type) || is_incomplete(expr->type)) {
    return {64, false};
  }
  return range_at(sema, expr, 0);
}

} // namespace cinch
