// Warnings about conditions that say something else than meant: -Wint-in-bool-context,
// -Wtautological-constant-compare, -Wtautological-overlap-compare.
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/expression_support.h"
#include "sema/expressions.h"
#include "source/source_map.h"

#include <algorithm>

namespace cinch {

namespace {

// A constant written as one, not folded from an operation.
const IntegerLiteralExpr *written_constant(const Expr *expr) {
  const IntegerLiteralExpr *literal = expr_as<IntegerLiteralExpr>(ignore_implicit(expr));
  bool is_plain = literal && literal->folded_from == 0 && literal->width <= 64;
  return is_plain ? literal : nullptr;
}

bool is_folded_shift(const IntegerLiteralExpr *literal) {
  return literal && literal->folded_from == static_cast<uint8_t>(BinaryOp::Shl) + 1;
}

} // namespace

// An integer that is asked whether it is zero: `a << b` was perhaps meant as `a < b`.
void ConversionSema::warn_integer_as_condition(const Expr *expr) {
  if (!sema_.expressions->is_reached()) {
    return;
  }
  const Expr *value = ignore_implicit(expr);
  if (is_folded_shift(expr_as<IntegerLiteralExpr>(value))) {
    bool is_true = static_cast<const IntegerLiteralExpr *>(value)->word != 0;
    sema_.report(value->loc, DiagId::warn_shift_always) << is_true << source_range(value);
    return;
  }
  const BinaryExpr *binary = expr_as<BinaryExpr>(value);
  if (binary && binary->op == BinaryOp::Shl && is_integer(binary->type)) {
    const IntegerLiteralExpr *left = written_constant(binary->left);
    if (left && left->word == 0) {
      sema_.report(value->loc, DiagId::warn_shift_always) << 0 << source_range(value);
    } else if (sema_.types.is_signed(binary->type)) {
      sema_.report(value->loc, DiagId::warn_shift_as_condition) << source_range(value);
    }
    return;
  }
  const ConditionalExpr *conditional = expr_as<ConditionalExpr>(value);
  const IntegerLiteralExpr *if_true =
      conditional ? written_constant(conditional->if_true) : nullptr;
  const IntegerLiteralExpr *if_false =
      conditional ? written_constant(conditional->if_false) : nullptr;
  // `c ? 1 : 1` is left alone: some macros come to that.
  bool is_odd = if_true && if_false && if_true->word != 0 && if_false->word != 0 &&
                (if_true->word != 1 || if_false->word != 1);
  if (is_odd) {
    sema_.report(value->loc, DiagId::warn_conditional_always_true) << source_range(value);
  }
}

namespace {

// `variable op constant`, with both in the type of the comparison.
struct Range {
  const Decl *variable = nullptr;
  BinaryOp op = BinaryOp::Comma;
  llvm::APSInt constant;

  bool holds(const llvm::APSInt &value) const {
    switch (op) {
    case BinaryOp::Less:
      return value < constant;
    case BinaryOp::Greater:
      return value > constant;
    case BinaryOp::LessEqual:
      return value <= constant;
    case BinaryOp::GreaterEqual:
      return value >= constant;
    case BinaryOp::Equal:
      return value == constant;
    default:
      return value != constant;
    }
  }
};

// `5 > x` says `x < 5`.
BinaryOp mirrored(BinaryOp op) {
  switch (op) {
  case BinaryOp::Less:
    return BinaryOp::Greater;
  case BinaryOp::Greater:
    return BinaryOp::Less;
  case BinaryOp::LessEqual:
    return BinaryOp::GreaterEqual;
  case BinaryOp::GreaterEqual:
    return BinaryOp::LessEqual;
  default:
    return op;
  }
}

std::optional<Range> range_of(const Sema &sema, const Expr *expr) {
  const BinaryExpr *comparison = expr_as<BinaryExpr>(expr);
  if (!comparison || !is_comparison(comparison->op) || !is_integer(comparison->left->type)) {
    return std::nullopt;
  }
  const IntegerLiteralExpr *right = expr_as<IntegerLiteralExpr>(comparison->right);
  const IntegerLiteralExpr *literal = right ? right : expr_as<IntegerLiteralExpr>(comparison->left);
  const Expr *other = ignore_implicit(right ? comparison->left : comparison->right);
  const DeclRefExpr *reference = expr_as<DeclRefExpr>(other);
  const VarDecl *variable = reference ? as_variable(reference->decl) : nullptr;
  if (!literal || !variable || variable->type.is_volatile() || is_atomic(variable->type)) {
    return std::nullopt;
  }
  bool is_unsigned = !sema.types.is_signed(literal->type);
  return Range{variable, right ? comparison->op : mirrored(comparison->op),
               llvm::APSInt(literal->value(), is_unsigned)};
}

} // namespace

// `x < 5 && x > 10` is never true, `x != 1 || x != 2` always. Between the constants and beside them
// are all the values that can make a difference.
void ExpressionSema::warn_overlapping_comparisons(BinaryOp op, const Expr *left, const Expr *right,
                                                  SourceLoc loc) {
  const DiagId id = DiagId::warn_overlapping_comparisons;
  if (!expr_as<BinaryExpr>(left) || !expr_as<BinaryExpr>(right) ||
      !sema_.diags.is_enabled(id, loc) || sema_.sources.is_macro_loc(loc)) {
    return;
  }
  std::optional<Range> a = range_of(sema_, left);
  std::optional<Range> b = range_of(sema_, right);
  if (!a || !b || a->variable != b->variable ||
      a->constant.getBitWidth() != b->constant.getBitWidth() ||
      a->constant.isSigned() != b->constant.isSigned()) {
    return;
  }
  bool is_and = op == BinaryOp::LogicalAnd;
  bool may_be_true = false;
  bool may_be_false = false;
  unsigned width = a->constant.getBitWidth();
  llvm::SmallVector<llvm::APSInt, 8> samples = {
      llvm::APSInt::getMinValue(width, a->constant.isUnsigned()),
      llvm::APSInt::getMaxValue(width, a->constant.isUnsigned())};
  for (const llvm::APSInt &constant : {a->constant, b->constant}) {
    for (int step : {-1, 0, 1}) { // what wraps around is a value too
      llvm::APInt next = constant + llvm::APInt(width, static_cast<uint64_t>(step), true);
      samples.push_back(llvm::APSInt(next, constant.isUnsigned()));
    }
  }
  for (const llvm::APSInt &value : samples) {
    bool is_true = is_and ? a->holds(value) && b->holds(value) : a->holds(value) || b->holds(value);
    (is_true ? may_be_true : may_be_false) = true;
  }
  if (may_be_true != may_be_false) {
    sema_.report(loc, id) << may_be_true << source_range(left) << source_range(right);
  }
}

// `sizeof (array + 1)` is the size of a pointer.
void ExpressionSema::warn_sizeof_decayed(const Expr *operand) {
  const BinaryExpr *binary = expr_as<BinaryExpr>(operand);
  if (!binary || !is_pointer(binary->type)) {
    return;
  }
  for (const Expr *side : {binary->left, binary->right}) {
    const CastExpr *decay = expr_as<CastExpr>(side);
    bool is_result = binary->op == BinaryOp::Add || binary->op == BinaryOp::Sub ||
                     (binary->op == BinaryOp::Comma && side == binary->right);
    if (decay && decay->cast == CastKind::ArrayToPointer && is_result) {
      sema_.report(binary->loc, DiagId::warn_sizeof_array_decay)
          << sema_.types.quoted(binary->type) << sema_.types.quoted(decay->operand->type)
          << source_range(operand);
    }
  }
}

// A null pointer that is written as a number other than 0: `p = '\0'`.
void ConversionSema::warn_odd_null_pointer(const Expr *expr, QualType to) {
  const IntegerLiteralExpr *literal = expr_as<IntegerLiteralExpr>(expr);
  bool is_plain = literal && literal->folded_from == 0 && !literal->is_character &&
                  !literal->is_enum_constant && !literal->is_bool_keyword && !literal->is_sizeof;
  if (!is_plain && is_integer(expr->type)) {
    sema_.report(source_range(expr).begin, DiagId::warn_odd_null_pointer)
        << sema_.types.quoted(to) << source_range(expr);
  }
}

} // namespace cinch
