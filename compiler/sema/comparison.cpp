// Relational and equality operators: C23 6.5.9 and 6.5.10.
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/expression_support.h"
#include "sema/expressions.h"

namespace cinch {

Expr *ExpressionSema::comparison(BinaryOp op, Expr *left, Expr *right, SourceLoc loc) {
  // Arithmetic operands are compared in their common type. Complex values are equal or not, but
  // have no order.
  if (is_arithmetic(left->type) && is_arithmetic(right->type)) {
    bool is_ordered_complex =
        !is_equality(op) && (is_complex(left->type) || is_complex(right->type));
    Expr *a = sema_.conversions->promote(left);
    Expr *b = sema_.conversions->promote(right);
    QualType common = sema_.types.usual_arithmetic_type(a->type, b->type);
    if (is_ordered_complex || common.is_null()) {
      return invalid_operands(left, right, loc);
    }
    warn_comparison(op, a, b, common, loc);
    a = sema_.conversions->convert(a, common);
    b = sema_.conversions->convert(b, common);
    // Two constants are compared at once, so that `a == b` in an array size is a literal like any
    // other.
    Expr *folded = fold_integers(op, a, b, sema_.types.int_type(), loc);
    return folded != nullptr ? folded : make_binary(op, a, b, sema_.types.int_type(), loc);
  }
  if (!is_scalar(left->type) || !is_scalar(right->type)) {
    return invalid_operands(left, right, loc);
  }
  return compare_pointers(op, left, right, loc);
}

// C99 6.5.8p2: pointers to compatible object types or to compatible incomplete types.
void ExpressionSema::check_compared_completeness(const Expr *left, const Expr *right,
                                                 SourceLoc loc) {
  bool left_incomplete = is_incomplete(pointee_of(left->type));
  bool right_incomplete = is_incomplete(pointee_of(right->type));
  if (left_incomplete != right_incomplete) {
    sema_.report(loc, DiagId::ext_compare_complete_with_incomplete)
        << sema_.types.quoted(left->type) << sema_.types.quoted(right->type)
        << (left_incomplete ? 0 : 1) << source_range(left) << source_range(right);
  }
}

// At least one operand is a pointer or nullptr_t, both are scalar.
Expr *ExpressionSema::compare_pointers(BinaryOp op, Expr *left, Expr *right, SourceLoc loc) {
  ConversionSema &conversions = *sema_.conversions;
  TypeContext &types = sema_.types;
  QualType result = types.int_type();
  bool left_null = conversions.is_null_pointer_constant(left);
  bool right_null = conversions.is_null_pointer_constant(right);
  bool left_pointer = is_pointer(left->type);
  bool right_pointer = is_pointer(right->type);
  // Two pointers proper: what they point to must be compatible, apart from qualifiers.
  if (left_pointer && right_pointer && !(left_null || right_null)) {
    QualType a = types.unqualified(pointee_of(left->type));
    QualType b = types.unqualified(pointee_of(right->type));
    if (differ_by_address_space(left, right, 0, loc)) {
      return sema_.error_expr(loc);
    }
    bool is_function_a = is_function(a);
    bool is_function_b = is_function(b);
    if (!types.compatible(a, b)) {
      // One side is void *: fine, unless the other points to a function, which only GNU allows.
      bool with_void = is_equality(op) && (is_void(a) || is_void(b)); // 6.5.10p2 but not 6.5.9p2
      if (with_void && (is_function_a || is_function_b)) {
        sema_.report(loc, DiagId::ext_compare_function_to_void)
            << types.quoted(left->type) << types.quoted(right->type);
      } else if (!with_void) {
        sema_.report(loc, DiagId::ext_compare_distinct_pointers)
            << types.quoted(left->type) << types.quoted(right->type) << source_range(left)
            << source_range(right);
      }
      // Functions may be equal but not less than each other: gcc and clang compare their addresses.
    } else if (!is_equality(op) && is_function_a) {
      sema_.report(loc, DiagId::ext_ordered_compare_functions)
          << types.quoted(left->type) << types.quoted(right->type);
    } else if (!is_equality(op) && !sema_.at_least(Standard::C11)) {
      check_compared_completeness(left, right, loc);
    }
    warn_comparison(op, left, right, {}, loc);
    return make_binary(op, left, right, result, loc);
  }
  // 6.5.10p2: a pointer or nullptr_t and a null pointer constant.
  bool has_nullptr = is_nullptr_type(left->type) || is_nullptr_type(right->type);
  // nullptr_t compares with itself, with pointers and with null pointer constants, for equality
  // only.
  if (has_nullptr) {
    bool is_valid = is_equality(op) && (left_pointer || left_null || is_nullptr_type(left->type)) &&
                    (right_pointer || right_null || is_nullptr_type(right->type));
    if (!is_valid) {
      return invalid_operands(left, right, loc);
    }
    QualType type = left_pointer ? left->type : right_pointer ? right->type : QualType();
    // Two null pointers compare as nullptr_t, whose values are all the same.
    if (type.is_null()) { // both null
      type = types.builtin(BuiltinKind::NullPtr);
    }
    warn_comparison(op, left, right, {}, loc);
    left = conversions.convert(left, type);
    right = conversions.convert(right, type);
    return make_binary(op, left, right, result, loc);
  }
  // A pointer and a literal 0 or (void *)0: the constant takes the type of the pointer.
  if (left_null || right_null) {
    if (!is_equality(op)) {
      sema_.report(loc, DiagId::ext_ordered_compare_null)
          << types.quoted(left->type) << types.quoted(right->type);
    } else {
      warn_comparison(op, left, right, {}, loc);
    }
    // When both are null pointer constants but only one is a pointer, the integer is converted.
    bool to_left = left_pointer && (right_null || !right_pointer);
    Expr *&converted = to_left ? right : left;
    converted = conversions.convert(converted, to_left ? left->type : right->type);
    return make_binary(op, left, right, result, loc);
  }
  // GNU: a pointer and an integer.
  const Expr *other = left_pointer ? right : left;
  if (!is_integer(other->type)) {
    return invalid_operands(left, right, loc);
  }
  sema_.report(loc, is_equality(op) ? DiagId::ext_compare_pointer_integer
                                    : DiagId::ext_ordered_compare_pointer_integer)
      << types.quoted(left->type) << types.quoted(right->type) << source_range(left)
      << source_range(right);
  // The integer becomes a pointer, whatever its width, and the addresses are compared.
  Expr *&integer = left_pointer ? right : left;
  integer = conversions.convert(integer, left_pointer ? left->type : right->type);
  return make_binary(op, left, right, result, loc);
}

} // namespace cinch
