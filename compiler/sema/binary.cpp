// Binary operators: C23 6.5.6 to 6.5.15 but comparisons, and the comma. GNU: arithmetic on void and
// function pointers, vectors.
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/expression_support.h"
#include "sema/expressions.h"
#include "sema/vector_splat.h"
#include "source/source_map.h"

#include "llvm/ADT/SmallString.h"

namespace cinch {

std::string_view binary_spelling(BinaryOp op) {
  switch (op) {
  case BinaryOp::Mul:
    return "*";
  case BinaryOp::Div:
    return "/";
  case BinaryOp::Rem:
    return "%";
  case BinaryOp::Add:
    return "+";
  case BinaryOp::Sub:
    return "-";
  case BinaryOp::Shl:
    return "<<";
  case BinaryOp::Shr:
    return ">>";
  case BinaryOp::Less:
    return "<";
  case BinaryOp::Greater:
    return ">";
  case BinaryOp::LessEqual:
    return "<=";
  case BinaryOp::GreaterEqual:
    return ">=";
  case BinaryOp::Equal:
    return "==";
  case BinaryOp::NotEqual:
    return "!=";
  case BinaryOp::And:
    return "&";
  case BinaryOp::Xor:
    return "^";
  case BinaryOp::Or:
    return "|";
  case BinaryOp::LogicalAnd:
    return "&&";
  case BinaryOp::LogicalOr:
    return "||";
  case BinaryOp::Assign:
    return "=";
  case BinaryOp::Comma:
    return ",";
  }
  return {};
}

// Errors in operands pass silently. Assignment, comma and the logical operators convert their
// operands themselves; all others take rvalues.
Expr *ExpressionSema::binary(BinaryOp op, Expr *left, Expr *right, SourceLoc loc) {
  if (is_error(left) || is_error(right)) {
    return sema_.error_expr(loc);
  }
  if (op == BinaryOp::Assign) {
    return assign(left, right, loc);
  }
  if (op == BinaryOp::Comma) {
    return comma(left, right, loc);
  }
  if (op == BinaryOp::LogicalAnd || op == BinaryOp::LogicalOr) {
    return logical(op, left, right, loc);
  }
  warn_precedence(op, left, right, loc);
  left = sema_.conversions->rvalue(left);
  right = sema_.conversions->rvalue(right);
  if (is_error(left) || is_error(right)) {
    return sema_.error_expr(loc);
  }
  if (is_vector(left->type) || is_vector(right->type)) {
    return vector_operation(op, left, right, loc);
  }
  switch (op) {
  case BinaryOp::Mul:
  case BinaryOp::Div:
  case BinaryOp::Rem:
    return multiplicative(op, left, right, loc);
  case BinaryOp::Add:
  case BinaryOp::Sub:
    return additive(op, left, right, loc);
  case BinaryOp::Shl:
  case BinaryOp::Shr:
    return shift(op, left, right, loc);
  case BinaryOp::Less:
  case BinaryOp::Greater:
  case BinaryOp::LessEqual:
  case BinaryOp::GreaterEqual:
  case BinaryOp::Equal:
  case BinaryOp::NotEqual:
    return comparison(op, left, right, loc);
  case BinaryOp::And:
  case BinaryOp::Xor:
  case BinaryOp::Or:
    return bitwise(op, left, right, loc);
  case BinaryOp::LogicalAnd:
  case BinaryOp::LogicalOr:
  case BinaryOp::Assign:
  case BinaryOp::Comma:
    break;
  }
  return sema_.error_expr(loc);
}

Expr *ExpressionSema::make_binary(BinaryOp op, Expr *left, Expr *right, QualType type,
                                  SourceLoc loc) {
  BinaryExpr *node = make_expr<BinaryExpr>(sema_.arena(), loc, type);
  node->op = op;
  node->left = left;
  node->right = right;
  return node;
}

Expr *ExpressionSema::invalid_operands(const Expr *left, const Expr *right, SourceLoc loc) {
  sema_.report(loc, DiagId::err_invalid_operands)
      << sema_.types.quoted(left->type) << sema_.types.quoted(right->type) << source_range(left)
      << source_range(right);
  return sema_.error_expr(loc);
}

namespace {

// What fold_words found out; `word` means something only when is_known.
struct Folded {
  bool is_known = false;
  bool overflows = false;
  uint64_t word = 0; // sign- or zero-extended
};

// Arithmetic on the values of two words, wrapped to `width` bits.
// In 128 bits, so that nothing can overflow unseen. Division by zero is left to run time.
Folded fold_words(BinaryOp op, uint64_t a, uint64_t b, unsigned width, bool is_signed) {
  __int128 exact = 0;
  __int128 left = is_signed ? static_cast<__int128>(static_cast<int64_t>(a)) : a;
  __int128 right = is_signed ? static_cast<__int128>(static_cast<int64_t>(b)) : b;
  switch (op) {
  case BinaryOp::Mul:
    exact = left * right;
    break;
  case BinaryOp::Div:
  case BinaryOp::Rem:
    // C23 6.5.6p6: the remainder has no value where the quotient has none.
    if (right == 0 || (op == BinaryOp::Rem && is_signed && right == -1 &&
                       left == -(static_cast<__int128>(1) << (width - 1)))) {
      return {};
    }
    exact = op == BinaryOp::Div ? left / right : left % right;
    break;
  case BinaryOp::Add:
    exact = left + right;
    break;
  case BinaryOp::Sub:
    exact = left - right;
    break;
  case BinaryOp::And:
    exact = left & right;
    break;
  case BinaryOp::Xor:
    exact = left ^ right;
    break;
  case BinaryOp::Or:
    exact = left | right;
    break;
  case BinaryOp::Less:
    return {true, false, left < right};
  case BinaryOp::Greater:
    return {true, false, left > right};
  case BinaryOp::LessEqual:
    return {true, false, left <= right};
  case BinaryOp::GreaterEqual:
    return {true, false, left >= right};
  case BinaryOp::Equal:
    return {true, false, left == right};
  case BinaryOp::NotEqual:
    return {true, false, left != right};
  case BinaryOp::Shl:
  case BinaryOp::Shr:
  case BinaryOp::LogicalAnd:
  case BinaryOp::LogicalOr:
  case BinaryOp::Assign:
  case BinaryOp::Comma:
    return {};
  }
  Folded result{true, false, static_cast<uint64_t>(exact)};
  // Unsigned arithmetic wraps (6.2.5p11); signed overflow is an error that the literal would hide.
  if (is_signed) {
    __int128 limit = static_cast<__int128>(1) << (width - 1);
    result.overflows = exact < -limit || exact >= limit;
  }
  return result;
}

// The literal's value in 64 bits.
uint64_t extended(const IntegerLiteralExpr *literal, bool is_signed) {
  return is_signed && literal->width < 64
             ? static_cast<uint64_t>(llvm::SignExtend64(literal->word, literal->width))
             : literal->word;
}

} // namespace

// An operation on two literals of type `operand type` is a literal: fewer nodes for everyone
// behind, and constant expressions are nearly free. Null when it has to stay as written.
Expr *ExpressionSema::fold_integers(BinaryOp op, Expr *left, Expr *right, QualType type,
                                    SourceLoc loc) {
  IntegerLiteralExpr *a = expr_as<IntegerLiteralExpr>(left);
  IntegerLiteralExpr *b = expr_as<IntegerLiteralExpr>(right);
  if (a == nullptr || b == nullptr || a->width > 64 || b->width != a->width) {
    return nullptr;
  }
  // Both operands have one type.
  bool is_signed = sema_.types.is_signed(left->type);
  Folded folded =
      fold_words(op, extended(a, is_signed), extended(b, is_signed), a->width, is_signed);
  if (!folded.is_known) {
    return nullptr;
  }
  IntegerLiteralExpr *result = make_word(sema_, folded.word, type, loc);
  if (!folded.overflows) {
    result->folded_from = static_cast<uint8_t>(op) + 1;
    return result;
  }
  // Not for code that is never reached.
  if (is_reached()) {
    llvm::SmallString<40> text;
    llvm::APSInt(result->value(), false).toString(text, 10, true, false, true, true);
    sema_.report(loc, DiagId::warn_integer_overflow)
        << text.str() << sema_.types.quoted(type) << source_range(left) << source_range(right);
  }
  return nullptr;
}

// Operands of arithmetic type, converted to their common type. In complex arithmetic the conversion
// of a real operand is the mark by which annex G.5 tells the two apart.
Expr *ExpressionSema::arithmetic_node(BinaryOp op, Expr *left, Expr *right, QualType common,
                                      SourceLoc loc) {
  left = sema_.conversions->convert(left, common);
  right = sema_.conversions->convert(right, common);
  Expr *folded = fold_integers(op, left, right, common, loc);
  return folded != nullptr ? folded : make_binary(op, left, right, common, loc);
}

// 6.5.6
// `%` wants integers.
Expr *ExpressionSema::multiplicative(BinaryOp op, Expr *left, Expr *right, SourceLoc loc) {
  bool is_valid = op == BinaryOp::Rem ? is_integer(left->type) && is_integer(right->type)
                                      : is_arithmetic(left->type) && is_arithmetic(right->type);
  if (!is_valid) {
    return invalid_operands(left, right, loc);
  }
  left = sema_.conversions->promote(left);
  right = sema_.conversions->promote(right);
  QualType common = sema_.types.usual_arithmetic_type(left->type, right->type);
  if (common.is_null()) {
    return invalid_operands(left, right, loc);
  }
  if (op != BinaryOp::Mul) {
    warn_division(op, right, loc);
  }
  if (op == BinaryOp::Div) {
    warn_size_division(left, right, loc);
  }
  return arithmetic_node(op, left, right, common, loc);
}

// 6.5.7
// Pointers step and subtract; the rest is arithmetic.
Expr *ExpressionSema::additive(BinaryOp op, Expr *left, Expr *right, SourceLoc loc) {
  if (is_pointer(left->type) || is_pointer(right->type)) {
    bool is_difference = op == BinaryOp::Sub && is_pointer(left->type) && is_pointer(right->type);
    return is_difference ? pointer_difference(left, right, loc)
                         : pointer_addition(op, left, right, loc);
  }
  if (!is_arithmetic(left->type) || !is_arithmetic(right->type)) {
    return invalid_operands(left, right, loc);
  }
  left = sema_.conversions->promote(left);
  right = sema_.conversions->promote(right);
  QualType common = sema_.types.usual_arithmetic_type(left->type, right->type);
  if (common.is_null()) {
    return invalid_operands(left, right, loc);
  }
  return arithmetic_node(op, left, right, common, loc);
}

// The pointee must be a complete object type; GNU: void and functions count as one byte.
bool ExpressionSema::check_pointer_arithmetic(QualType pointer, SourceLoc loc,
                                              const Expr *operand) {
  QualType pointee = pointee_of(pointer);
  if (is_void(pointee)) {
    sema_.report(loc, DiagId::ext_void_pointer_arithmetic) << source_range(operand);
    return true;
  }
  if (is_function(pointee)) {
    sema_.report(loc, DiagId::ext_function_pointer_arithmetic)
        << sema_.types.quoted(pointee) << source_range(operand);
    return true;
  }
  return require_complete(pointee, loc, DiagId::err_pointer_arithmetic_incomplete);
}

namespace {

// "abc" as a pointer, for a warning.
const StringLiteralExpr *decayed_string(const Expr *expr) {
  const CastExpr *cast = expr_as<CastExpr>(expr);
  return cast != nullptr && cast->cast == CastKind::ArrayToPointer
             ? expr_as<StringLiteralExpr>(cast->operand)
             : nullptr;
}

} // namespace

// `p + i`, `i + p`, `p - i`.
Expr *ExpressionSema::pointer_addition(BinaryOp op, Expr *left, Expr *right, SourceLoc loc) {
  bool is_pointer_first = is_pointer(left->type);
  Expr *pointer = is_pointer_first ? left : right;
  Expr *index = is_pointer_first ? right : left;
  if (!is_integer(index->type) || (op == BinaryOp::Sub && !is_pointer_first)) {
    return invalid_operands(left, right, loc);
  }
  if (!check_pointer_arithmetic(pointer->type, loc, pointer)) {
    return sema_.error_expr(loc);
  }
  // -Wstring-plus-int: `"x" + 1` looks like concatenation.
  if (op == BinaryOp::Add && decayed_string(pointer) != nullptr &&
      !sema_.sources.is_macro_loc(loc)) {
    sema_.report(loc, DiagId::warn_string_plus_int)
        << sema_.types.quoted(index->type) << source_range(left) << source_range(right);
    sema_.report(loc, DiagId::note_string_plus_int_silence);
  }
  // -Wnull-pointer-arithmetic: offsetof by hand, mostly.
  const CastExpr *null = expr_as<CastExpr>(pointer);
  if (null != nullptr && null->cast == CastKind::NullToPointer && is_reached()) {
    sema_.report(loc, is_character(pointee_of(pointer->type))
                          ? DiagId::ext_null_pointer_arithmetic
                          : DiagId::warn_null_pointer_arithmetic)
        << source_range(pointer);
  }
  index = sema_.conversions->promote(index);
  // The index keeps its type; irgen extends it by its signedness.
  return make_binary(op, is_pointer_first ? pointer : index, is_pointer_first ? index : pointer,
                     pointer->type, loc);
}

// True after a message: pointers into different address spaces have nothing in common.
bool ExpressionSema::differ_by_address_space(const Expr *left, const Expr *right, int operation,
                                             SourceLoc loc) {
  unsigned a = pointee_of(left->type).qualifiers();
  unsigned b = pointee_of(right->type).qualifiers();
  if (((a ^ b) & AddressSpace) == 0) {
    return false;
  }
  sema_.report(loc, DiagId::err_pointers_of_address_spaces)
      << sema_.types.quoted(left->type) << sema_.types.quoted(right->type) << operation
      << source_range(left) << source_range(right);
  return true;
}

// 6.5.7p3: compatible pointees, whatever their qualifiers.
Expr *ExpressionSema::pointer_difference(Expr *left, Expr *right, SourceLoc loc) {
  QualType a = sema_.types.unqualified(pointee_of(left->type));
  QualType b = sema_.types.unqualified(pointee_of(right->type));
  if (differ_by_address_space(left, right, 1, loc)) {
    return sema_.error_expr(loc);
  }
  if (!sema_.types.compatible(a, b)) {
    sema_.report(loc, DiagId::err_pointer_difference_incompatible)
        << sema_.types.quoted(left->type) << sema_.types.quoted(right->type) << source_range(left)
        << source_range(right);
    return sema_.error_expr(loc);
  }
  if (is_void(a) && is_void(b)) {
    sema_.report(loc, DiagId::ext_pointer_difference_void)
        << source_range(left) << source_range(right);
    return make_binary(BinaryOp::Sub, left, right, sema_.types.ptrdiff_type(), loc);
  }
  if (is_function(a) && is_function(b)) {
    sema_.report(loc, DiagId::ext_pointer_difference_function)
        << sema_.types.quoted(a) << source_range(left) << source_range(right);
    return make_binary(BinaryOp::Sub, left, right, sema_.types.ptrdiff_type(), loc);
  }
  if (!check_pointer_arithmetic(left->type, loc, left) ||
      (!is_void(b) && !is_function(b) &&
       !require_complete(b, loc, DiagId::err_pointer_arithmetic_incomplete))) {
    return sema_.error_expr(loc);
  }
  // GNU has types of size zero; the division would have no result.
  if (!a->is_variably_modified && sema_.types.size_of(a).value == 0) {
    sema_.report(loc, DiagId::warn_pointer_difference_zero_size) << sema_.types.quoted(a);
  }
  return make_binary(BinaryOp::Sub, left, right, sema_.types.ptrdiff_type(), loc);
}

// 6.5.8: each operand is promoted on its own.
Expr *ExpressionSema::shift(BinaryOp op, Expr *left, Expr *right, SourceLoc loc) {
  if (!is_integer(left->type) || !is_integer(right->type)) {
    return invalid_operands(left, right, loc);
  }
  left = sema_.conversions->promote(left);
  right = sema_.conversions->promote(right);
  warn_shift(op, left->type, left, right, loc);
  IntegerLiteralExpr *value = expr_as<IntegerLiteralExpr>(left);
  IntegerLiteralExpr *count = expr_as<IntegerLiteralExpr>(right);
  bool is_known = value != nullptr && count != nullptr && value->width <= 64 &&
                  count->width <= 64 && count->word < value->width;
  if (is_known) {
    bool is_signed = sema_.types.is_signed(left->type);
    uint64_t word = extended(value, is_signed);
    unsigned amount = static_cast<unsigned>(count->word);
    uint64_t shifted = op == BinaryOp::Shl ? word << amount
                       : is_signed ? static_cast<uint64_t>(static_cast<int64_t>(word) >> amount)
                                   : word >> amount;
    // A negative value, or bits shifted out of a signed one, make it no integer constant
    // expression.
    bool is_negative = is_signed && static_cast<int64_t>(word) < 0;
    bool keeps = op == BinaryOp::Shr || !is_signed ||
                 (!is_negative && (value->word << amount) >> amount == value->word);
    bool fits = value->width == 64 || !is_signed || (value->word << amount) >> value->width == 0;
    if (keeps && fits) {
      IntegerLiteralExpr *result = make_word(sema_, shifted, left->type, loc);
      result->folded_from = static_cast<uint8_t>(op) + 1;
      return result;
    }
  }
  return make_binary(op, left, right, left->type, loc);
}

// 6.5.11 to 6.5.13
Expr *ExpressionSema::bitwise(BinaryOp op, Expr *left, Expr *right, SourceLoc loc) {
  if (!is_integer(left->type) || !is_integer(right->type)) {
    return invalid_operands(left, right, loc);
  }
  left = sema_.conversions->promote(left);
  right = sema_.conversions->promote(right);
  QualType common = sema_.types.usual_arithmetic_type(left->type, right->type);
  return arithmetic_node(op, left, right, common, loc);
}

// 6.5.14 and 6.5.15
// The result is int; operands are compared with 0 by irgen.
Expr *ExpressionSema::logical(BinaryOp op, Expr *left, Expr *right, SourceLoc loc) {
  warn_precedence(op, left, right, loc);
  left = sema_.conversions->rvalue(left);
  right = sema_.conversions->rvalue(right);
  if (is_error(left) || is_error(right)) {
    return sema_.error_expr(loc);
  }
  if (is_vector(left->type) || is_vector(right->type)) {
    return vector_operation(op, left, right, loc);
  }
  if (!is_scalar(left->type) || !is_scalar(right->type)) {
    return invalid_operands(left, right, loc);
  }
  left = sema_.conversions->condition(left);
  right = sema_.conversions->condition(right);
  warn_logical_operands(op, left, right, loc);
  warn_overlapping_comparisons(op, left, right, loc);
  const IntegerLiteralExpr *a = expr_as<IntegerLiteralExpr>(left);
  const IntegerLiteralExpr *b = expr_as<IntegerLiteralExpr>(right);
  if (a != nullptr && b != nullptr && a->width <= 64 && b->width <= 64) {
    bool is_true =
        op == BinaryOp::LogicalAnd ? a->word != 0 && b->word != 0 : a->word != 0 || b->word != 0;
    IntegerLiteralExpr *result = make_int(sema_, is_true, loc);
    result->folded_from = static_cast<uint8_t>(op) + 1;
    return result;
  }
  return make_binary(op, left, right, sema_.types.int_type(), loc);
}

// 6.5.18
// The left operand is evaluated for its effects: it stays an lvalue, unread.
Expr *ExpressionSema::comma(Expr *left, Expr *right, SourceLoc loc) {
  left = sema_.conversions->decay(left);
  right = sema_.conversions->rvalue(right);
  if (is_error(left) || is_error(right)) {
    return sema_.error_expr(loc);
  }
  sema_.conversions->check_discarded_lvalue(left);
  discard_store(left);
  // The left operand of a comma before had its turn: a long chain costs linear time.
  const BinaryExpr *chain = expr_as<BinaryExpr>(left);
  check_unused_comma(chain && chain->op == BinaryOp::Comma ? chain->right : left);
  return make_binary(BinaryOp::Comma, left, right, right->type, loc);
}

// ---- Vectors (GNU) ----

namespace {

// Whether every value of the scalar, or the one it has, is one of the element's type.
bool fits_element(Sema &sema, const Expr *scalar, QualType element) {
  TypeContext &types = sema.types;
  if (is_integer(scalar->type)) {
    std::optional<llvm::APSInt> value = sema.constants->fold_integer(scalar);
    if (is_integer(element)) {
      unsigned width = types.bit_width(element);
      bool is_narrow = types.bit_width(scalar->type) <= width;
      return is_narrow || (value && (types.is_signed(element) ? value->getSignificantBits() <= width
                                                              : value->isIntN(width)));
    }
    // Into the digits of the floating type.
    unsigned digits = llvm::APFloat::semanticsPrecision(float_semantics(types, element));
    if (!value) {
      return types.bit_width(scalar->type) <= digits;
    }
    // Zeros at the end are in the exponent.
    llvm::APInt magnitude = value->isSigned() ? value->abs() : llvm::APInt(*value);
    unsigned width = magnitude.getActiveBits();
    return width == 0 || width - magnitude.countr_zero() <= digits;
  }
  if (is_integer(element)) {
    return false;
  }
  if (types.floating_rank(scalar->type) <= types.floating_rank(element)) {
    return true;
  }
  const FloatLiteralExpr *literal = expr_as<FloatLiteralExpr>(scalar);
  if (!literal) {
    return false;
  }
  llvm::APFloat value = literal->value();
  bool loses = false;
  value.convert(float_semantics(types, element), llvm::APFloat::rmNearestTiesToEven, &loses);
  return !loses;
}

// The scalar as a vector of the other operand's type, or null after a message when its value may
// not fit, and for what is no real number. ext_vector_type converts as scalars do.
Expr *splat(Sema &sema, Expr *scalar, QualType type, SourceLoc loc) {
  const VectorType *vector = type_cast<VectorType>(type);
  if (!is_real(scalar->type)) {
    return nullptr;
  }
  bool is_free = is_splat(scalar->type, type) &&
                 (is_real_floating(vector->element) || is_integer(scalar->type));
  if (!is_free && !fits_element(sema, scalar, vector->element)) {
    sema.report(loc, DiagId::err_vector_scalar_truncation)
        << sema.types.quoted(scalar->type) << sema.types.quoted(type);
    return sema.error_expr(loc);
  }
  Expr *element = sema.conversions->convert(scalar, vector->element);
  return make_cast(sema, CastKind::VectorSplat, element, sema.types.unqualified(type));
}

} // namespace

// Element by element; a scalar operand stands for a vector of it. Comparisons give a vector of
// integers as wide as the elements.
// GNU vector extensions; clang's lax conversions of operands of the same size.
Expr *ExpressionSema::vector_operation(BinaryOp op, Expr *left, Expr *right, SourceLoc loc) {
  const Expr *written_left = left;
  const Expr *written_right = right;
  bool is_shift = op == BinaryOp::Shl || op == BinaryOp::Shr;
  if (!is_vector(left->type)) {
    left = splat(sema_, left, right->type, loc); // of a shift too: GNU
  } else if (!is_vector(right->type)) {
    right = splat(sema_, right, left->type, loc);
  } else if (!sema_.types.compatible(left->type, right->type)) {
    const VectorType *a = type_cast<VectorType>(left->type);
    const VectorType *b = type_cast<VectorType>(right->type);
    bool is_lax = sema_.options.lax_vector_conversions_all ||
                  (sema_.options.lax_vector_conversions_integer && is_integer(a->element) &&
                   is_integer(b->element));
    bool same_size = sema_.types.size_of(left->type) == sema_.types.size_of(right->type);
    // Counts may have another width than values.
    if (is_shift && a->count == b->count && is_integer(b->element)) {
      ConvertVectorExpr *converted = make_expr<ConvertVectorExpr>(
          sema_.arena(), right->loc, sema_.types.unqualified(left->type));
      converted->operand = right;
      right = converted;
    } else if (is_lax && same_size) {
      right = make_cast(sema_, CastKind::BitCast, right, sema_.types.unqualified(left->type));
    } else {
      sema_.report(loc, DiagId::err_vector_not_convertible)
          << sema_.types.quoted(left->type) << sema_.types.quoted(right->type);
      return sema_.error_expr(loc);
    }
  }
  if (left == nullptr || right == nullptr) {
    return invalid_operands(written_left, written_right, loc);
  }
  if (is_error(left) || is_error(right)) {
    return sema_.error_expr(loc);
  }
  QualType type = sema_.types.unqualified(left->type);
  const VectorType *vector = type_cast<VectorType>(type);
  bool wants_integers = is_shift || op == BinaryOp::Rem || op == BinaryOp::And ||
                        op == BinaryOp::Or || op == BinaryOp::Xor;
  bool is_logical = op == BinaryOp::LogicalAnd || op == BinaryOp::LogicalOr;
  // With __mfp8 only intrinsics compute.
  bool is_possible = wants_integers ? is_integer(vector->element) : is_real(vector->element);
  if (!is_possible || is_logical) {
    return invalid_operands(written_left, written_right, loc);
  }
  if (is_comparison(op)) {
    unsigned bits = static_cast<unsigned>(sema_.types.size_of(vector->element).bits().value);
    QualType element = vector->flavor == VectorType::Flavor::Bool
                           ? vector->element
                           : sema_.types.integer_of_width(bits, true);
    if (element.is_null()) {
      return invalid_operands(written_left, written_right, loc);
    }
    type = sema_.types.vector_of(element, vector->count, vector->flavor);
  }
  return make_binary(op, left, right, type, loc);
}

// Cheap, since it is asked for every && and ||: literals, and logical operators that begin with
// one.
std::optional<bool> ExpressionSema::known_condition(const Expr *expr) {
  for (unsigned depth = 0; depth != 64; ++depth) {
    if (const IntegerLiteralExpr *literal = expr_as<IntegerLiteralExpr>(expr)) {
      return !literal->value().isZero();
    }
    if (const CastExpr *cast = expr_as<CastExpr>(expr)) {
      bool keeps_truth = cast->cast == CastKind::IntegralToBool || cast->cast == CastKind::NoOp;
      if (!keeps_truth) {
        return std::nullopt;
      }
      expr = cast->operand;
      continue;
    }
    const BinaryExpr *binary = expr_as<BinaryExpr>(expr);
    bool is_logical = binary != nullptr &&
                      (binary->op == BinaryOp::LogicalAnd || binary->op == BinaryOp::LogicalOr);
    if (!is_logical) {
      return std::nullopt;
    }
    const IntegerLiteralExpr *left = expr_as<IntegerLiteralExpr>(binary->left);
    if (left == nullptr) {
      return std::nullopt;
    }
    bool decides = left->value().isZero() == (binary->op == BinaryOp::LogicalAnd);
    if (decides) {
      return binary->op == BinaryOp::LogicalOr;
    }
    expr = binary->right;
  }
  return std::nullopt;
}

} // namespace cinch
