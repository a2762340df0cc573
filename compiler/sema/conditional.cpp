// The conditional operator, C23 6.5.16, and GNU's `a ?: b`.
#include "sema/conversions.h"
#include "sema/expression_support.h"
#include "sema/expressions.h"

namespace cinch {

// The common type of the two results, which are converted to it. Null after a message.
QualType ExpressionSema::conditional_type(Expr *&if_true, Expr *&if_false, SourceLoc question) {
  QualType a = if_true->type;
  QualType b = if_false->type;
  TypeContext &types = sema_.types;
  // 6.5.16p5: two arithmetic results have the type of an arithmetic operation with them.
  if (is_arithmetic(a) && is_arithmetic(b)) {
    return sema_.conversions->usual_arithmetic(if_true, if_false, question);
  }
  if (is_void(a) || is_void(b)) {
    if (!is_void(a) || !is_void(b)) { // GNU: only one of them
      sema_.report(question, DiagId::ext_conditional_one_void);
    }
    ConversionSema &conversions = *sema_.conversions;
    if_true = conversions.convert(if_true, types.void_type());
    if_false = conversions.convert(if_false, types.void_type());
    return types.void_type();
  }
  // Structures and unions: the same type on both sides. The result is no lvalue, hence unqualified.
  if (is_record(a) && is_record(b) &&
      types.compatible(types.unqualified(a), types.unqualified(b))) {
    return types.unqualified(a);
  }
  if (is_vector(a) && is_vector(b) && types.compatible(a, b)) {
    return types.unqualified(a);
  }
  if (is_pointer(a) || is_pointer(b) || is_nullptr_type(a) || is_nullptr_type(b)) {
    return conditional_pointer_type(if_true, if_false, question);
  }
  sema_.report(question, DiagId::err_conditional_incompatible)
      << types.quoted(a) << types.quoted(b) << source_range(if_true) << source_range(if_false);
  return {};
}

// 6.5.16p6: the composite type with the qualifiers of both pointees.
QualType ExpressionSema::conditional_pointer_type(Expr *&if_true, Expr *&if_false,
                                                  SourceLoc question) {
  ConversionSema &conversions = *sema_.conversions;
  TypeContext &types = sema_.types;
  QualType a = if_true->type;
  QualType b = if_false->type;
  // Two values of nullptr_t stay what they are; no pointer type is known.
  if (is_nullptr_type(a) && is_nullptr_type(b)) {
    return a;
  }
  bool a_null = conversions.is_null_pointer_constant(if_true) || is_nullptr_type(a);
  bool b_null = conversions.is_null_pointer_constant(if_false) || is_nullptr_type(b);
  // A pointer and a null pointer constant: the pointer's type, with its qualifiers.
  if (is_pointer(a) && b_null) {
    if_false = conversions.convert(if_false, a);
    return a;
  }
  if (is_pointer(b) && a_null) {
    if_true = conversions.convert(if_true, b);
    return b;
  }
  if (is_pointer(a) && is_pointer(b)) {
    QualType left = pointee_of(a);
    QualType right = pointee_of(b);
    // `const int *` and `volatile int *` give `const volatile int *`.
    unsigned qualifiers = left.qualifiers() | right.qualifiers();
    if (differ_by_address_space(if_true, if_false, 2, question)) {
      return {};
    }
    QualType plain_left = types.unqualified(left);
    QualType plain_right = types.unqualified(right);
    QualType pointee;
    if (types.compatible(plain_left, plain_right)) {
      pointee = same_type(plain_left, plain_right) ? plain_left
                                                   : types.composite(plain_left, plain_right);
    } else {
      // With void * the result is void *; other pointers are mixed only by an extension, also as
      // void *.
      bool with_function = is_function(left) || is_function(right);
      if ((!is_void(left) && !is_void(right)) || with_function) {
        sema_.report(question, DiagId::ext_conditional_incompatible_pointers)
            << types.quoted(a) << types.quoted(b) << source_range(if_true)
            << source_range(if_false);
      }
      pointee = types.void_type();
    }
    QualType result = types.pointer_to(types.qualified(pointee, qualifiers));
    if (same_type(result, a)) {
      result = a; // with its typedef names
    } else if (same_type(result, b)) {
      result = b;
    }
    if_true = conversions.convert(if_true, result);
    if_false = conversions.convert(if_false, result);
    return result;
  }
  bool a_is_other = is_integer(a);
  // Neither two pointers nor a pointer with null or an integer: nothing fits.
  if (is_nullptr_type(a) || is_nullptr_type(b)) { // C23 6.5.16p3
    sema_.report(question, DiagId::err_conditional_nullptr)
        << types.quoted(is_nullptr_type(a) ? b : a);
    return {};
  }
  if (!(a_is_other && is_pointer(b)) && !(is_integer(b) && is_pointer(a))) {
    sema_.report(question, DiagId::err_conditional_incompatible)
        << types.quoted(a) << types.quoted(b) << source_range(if_true) << source_range(if_false);
    return {};
  }
  // GNU: a pointer and an integer that is no null pointer constant.
  sema_.report(question, DiagId::ext_conditional_pointer_integer)
      << types.quoted(a) << types.quoted(b) << source_range(if_true) << source_range(if_false);
  Expr *&integer = a_is_other ? if_true : if_false;
  QualType result = a_is_other ? b : a;
  integer = conversions.convert(integer, result);
  return result;
}

// `condition ? if_true : if_false`; without `if_true` it is GNU's `?:`.
Expr *ExpressionSema::conditional(Expr *condition, Expr *if_true, Expr *if_false,
                                  SourceLoc question, SourceLoc colon) {
  if (is_error(condition) || is_error(if_false) || (if_true != nullptr && is_error(if_true))) {
    return sema_.error_expr(question);
  }
  // `a + b ? x : y` may be meant as `a + (b ? x : y)`: a warning when there are no parentheses.
  if (const BinaryExpr *tested = bare_binary(condition)) {
    warn_conditional_precedence(tested, question);
  }
  if (if_true == nullptr) {
    return omitted_middle(condition, if_false, question);
  }
  condition = sema_.conversions->rvalue(condition);
  if_true = sema_.conversions->rvalue(if_true);
  if_false = sema_.conversions->rvalue(if_false);
  if (is_error(condition) || is_error(if_true) || is_error(if_false)) {
    return sema_.error_expr(question);
  }
  // GNU and OpenCL: with a vector as condition each element is chosen for itself.
  if (is_vector(condition->type)) {
    return vector_conditional(condition, if_true, if_false, question);
  }
  if (!is_scalar(condition->type)) {
    sema_.report(question, DiagId::err_condition_not_scalar)
        << sema_.types.quoted(condition->type) << source_range(condition);
    return sema_.error_expr(question);
  }
  condition = sema_.conversions->condition(condition);
  QualType type = conditional_type(if_true, if_false, question);
  if (type.is_null()) {
    return sema_.error_expr(question);
  }
  // A choice between literals by a literal is a literal.
  // This is the only folding of a conditional in the tree; the rest is done when a constant is
  // asked for.
  const IntegerLiteralExpr *known = expr_as<IntegerLiteralExpr>(condition);
  if (known != nullptr && if_true->kind == ExprKind::IntegerLiteral &&
      if_false->kind == ExprKind::IntegerLiteral) {
    return known->value().isZero() ? if_false : if_true;
  }
  ConditionalExpr *node = make_expr<ConditionalExpr>(sema_.arena(), question, type);
  node->condition = condition;
  node->if_true = if_true;
  node->if_false = if_false;
  return node;
}

// GNU: the condition is evaluated once and is the result when it is not zero.
Expr *ExpressionSema::omitted_middle(Expr *condition, Expr *if_false, SourceLoc question) {
  sema_.report(question, DiagId::ext_conditional_omitted_operand);
  Expr *common = sema_.conversions->rvalue(condition);
  if_false = sema_.conversions->rvalue(if_false);
  if (is_error(common) || is_error(if_false)) {
    return sema_.error_expr(question);
  }
  // The value is computed once; the opaque node stands for it where the tree needs it again.
  OpaqueExpr *opaque = make_expr<OpaqueExpr>(sema_.arena(), common->loc, common->type);
  opaque->source = common;
  Expr *tested = sema_.conversions->condition(opaque);
  if (is_error(tested)) {
    return sema_.error_expr(question);
  }
  // A null pointer constant keeps what it is behind the opaque node, so that it is seen as one.
  Expr *if_true = opaque;
  QualType type = conditional_type(if_true, if_false, question);
  if (type.is_null()) {
    return sema_.error_expr(question);
  }
  BinaryConditionalExpr *node = make_expr<BinaryConditionalExpr>(sema_.arena(), question, type);
  node->common = common;
  node->opaque = opaque;
  node->condition = tested;
  node->if_true = if_true;
  node->if_false = if_false;
  return node;
}

namespace {

// A scalar becomes a vector with the value in all elements.
Expr *splat_to(Sema &sema, Expr *value, QualType type) {
  if (is_vector(value->type)) {
    return value;
  }
  const VectorType *vector = type_cast<VectorType>(type);
  Expr *element = sema.conversions->convert(value, vector->element);
  return make_cast(sema, CastKind::VectorSplat, element, type);
}

} // namespace

// GNU: a vector of integers chooses element by element. Both results are vectors of as many
// elements, or scalars.
Expr *ExpressionSema::vector_conditional(Expr *condition, Expr *if_true, Expr *if_false,
                                         SourceLoc question) {
  const VectorType *mask = type_cast<VectorType>(condition->type);
  QualType type = is_vector(if_true->type) ? if_true->type : if_false->type;
  if (!is_vector(type)) { // two scalars: a vector of their common type
    QualType element = conditional_type(if_true, if_false, question);
    if (element.is_null() || !is_arithmetic(element)) {
      return sema_.error_expr(question);
    }
    type = sema_.types.vector_of(element, mask->count, mask->flavor);
  }
  type = sema_.types.unqualified(type);
  const VectorType *vector = type_cast<VectorType>(type);
  // The mask consists of integers, one for each element of the results.
  bool is_valid = is_integer(mask->element) && vector->count == mask->count;
  for (const Expr *result : {if_true, if_false}) {
    is_valid &= is_vector(result->type) ? sema_.types.compatible(result->type, type)
                                        : is_arithmetic(result->type);
  }
  if (!is_valid) {
    sema_.report(question, DiagId::err_vector_conditional)
        << sema_.types.quoted(condition->type) << sema_.types.quoted(type);
    return sema_.error_expr(question);
  }
  ConditionalExpr *node = make_expr<ConditionalExpr>(sema_.arena(), question, type);
  node->condition = condition;
  node->if_true = splat_to(sema_, if_true, type);
  node->if_false = splat_to(sema_, if_false, type);
  return node;
}

} // namespace cinch
