// Lvalue conversion, decay, promotions and the choice of the cast kind: C23 6.3.
#include "sema/conversions.h"

#include "sema/constant_evaluator.h"
#include "sema/expression_support.h"
#include "sema/expressions.h"
#include "sema/vector_splat.h"

namespace cinch {

// A node for a conversion; is_explicit if a cast in the source asked for it.
Expr *ConversionSema::cast_node(CastKind cast, Expr *expr, QualType to, bool is_explicit) {
  Expr *node = make_cast(sema_, cast, expr, to);
  static_cast<CastExpr *>(node)->is_explicit = is_explicit;
  return node;
}

// C23 6.3.2.1p2: also an lvalue whose value nobody wants must be of a complete type.
void ConversionSema::check_discarded_lvalue(const Expr *expr) {
  if (expr->category == ValueCategory::LValue && !is_void(expr->type) && !is_array(expr->type)) {
    sema_.expressions->require_complete(expr->type, source_range(expr).begin,
                                        DiagId::err_incomplete_type_use);
  }
}

// 6.3.2.1p2
// The value of an lvalue: unqualified, not atomic, and read from memory.
Expr *ConversionSema::load(Expr *expr) {
  QualType type = expr->type;
  if (is_void(type)) { // GNU: `*pointer_to_void` as an operand of nothing
    return make_cast(sema_, CastKind::ToVoid, expr, sema_.types.void_type());
  }
  // A structure that is only declared has no value which could be read.
  if (is_incomplete(type)) {
    sema_.expressions->require_complete(type, expr->loc, DiagId::err_incomplete_type_use);
    return sema_.error_expr(expr->loc);
  }
  // The object counts as used.
  sema_.expressions->check_array_end(expr);
  return make_cast(sema_, CastKind::LValueToRValue, expr, sema_.types.without_atomic(type));
}

// Functions and arrays become pointers, 6.3.2.1p3 and p4. Anything else stays.
Expr *ConversionSema::decay(Expr *expr) {
  if (expr->category == ValueCategory::Function) {
    return make_cast(sema_, CastKind::FunctionToPointer, expr, sema_.types.pointer_to(expr->type));
  }
  if (const ArrayType *array = as_array_with_sugar(expr->type)) {
    // The address of the array escapes into the pointer.
    sema_.expressions->mark_address_taken(expr);
    sema_.expressions->check_array_end(expr);
    return make_cast(sema_, CastKind::ArrayToPointer, expr, sema_.types.pointer_to(array->element));
  }
  return expr;
}

// What an expression is in all contexts but `&`, `sizeof`, typeof, `=`'s left side and the like: a
// value.
Expr *ConversionSema::rvalue(Expr *expr) {
  if (expr->kind == ExprKind::Error || is_error(expr->type)) {
    return expr->kind == ExprKind::Error ? expr : sema_.error_expr(expr->loc);
  }
  Expr *decayed = decay(expr);
  if (decayed != expr || expr->category == ValueCategory::RValue) {
    return decayed;
  }
  return load(expr);
}

// The integer promotions, 6.3.1.1p2: what is narrower than int becomes int.
Expr *ConversionSema::promote(Expr *expr) {
  Expr *value = rvalue(expr);
  if (is_builtin(value->type, BuiltinKind::Fp16)) {
    return convert(value, sema_.types.promoted(value->type));
  }
  if (!is_integer(value->type)) {
    return value;
  }
  // A bit-field is promoted by its width, not by its type.
  const FieldDecl *field = bit_field_of_value(value);
  QualType promoted = field != nullptr
                          ? sema_.types.promoted_bit_field(value->type, field->bit_width)
                          : sema_.types.promoted(value->type);
  return convert(value, promoted);
}

// What happens to arguments without a parameter: promotions, and float becomes double.
Expr *ConversionSema::default_argument_promote(Expr *expr) {
  Expr *value = promote(expr);
  if (is_builtin(value->type, BuiltinKind::Float)) {
    return convert(value, sema_.types.builtin(BuiltinKind::Double));
  }
  return value;
}

// The usual arithmetic conversions, 6.3.1.8: both operands get the common type, which is returned;
// null after a message.
QualType ConversionSema::usual_arithmetic(Expr *&left, Expr *&right, SourceLoc loc) {
  Expr *a = promote(left);
  Expr *b = promote(right);
  if (a->kind == ExprKind::Error || b->kind == ExprKind::Error) {
    return {};
  }
  QualType common;
  // Some pairs have no common type, e.g. a decimal and a binary floating type.
  if (is_arithmetic(a->type) && is_arithmetic(b->type)) {
    common = sema_.types.usual_arithmetic_type(a->type, b->type);
  }
  if (common.is_null()) {
    sema_.report(loc, DiagId::err_invalid_operands)
        << sema_.types.quoted(left->type) << sema_.types.quoted(right->type) << source_range(left)
        << source_range(right);
    return {};
  }
  left = convert(a, common);
  right = convert(b, common);
  return common;
}

namespace {

// An integer literal becomes one of the other type: no cast node for the commonest conversion. True
// when it did.
bool convert_literal(Sema &sema, IntegerLiteralExpr *literal, QualType to) {
  unsigned width = sema.types.bit_width(to);
  // Wide _BitInt literals are left to the evaluator.
  if (literal->width > 64 || width > 64) {
    return false;
  }
  uint64_t value = literal->word;
  if (is_bool(to)) {
    value = value != 0;
    // A wider type: the sign is repeated. The other way bits are cut off by the mask.
  } else if (literal->width < width && sema.types.is_signed(literal->type)) {
    value = static_cast<uint64_t>(llvm::SignExtend64(value, literal->width));
  }
  literal->word = width < 64 ? value & ((uint64_t{1} << width) - 1) : value;
  literal->width = width;
  literal->type = to;
  return true;
}

} // namespace

// `to` is an arithmetic type, `expr` an arithmetic value, a pointer or a vector of the same size.
Expr *ConversionSema::to_arithmetic(Expr *expr, QualType to, bool is_explicit) {
  QualType from = expr->type;
  // To a complex type: by the element type, with zero as imaginary part.
  if (const ComplexType *complex = type_as<ComplexType>(to)) {
    if (is_complex(from)) {
      return cast_node(CastKind::ComplexCast, expr, to, is_explicit);
    }
    Expr *real = to_arithmetic(expr, complex->element, false);
    return cast_node(CastKind::RealToComplex, real, to, is_explicit);
  }
  // From complex to real: the imaginary part is dropped, except for bool, which asks both parts.
  if (const ComplexType *complex = type_as<ComplexType>(from)) {
    if (is_bool(to)) {
      return cast_node(CastKind::ComplexToBool, expr, to, is_explicit);
    }
    Expr *real = cast_node(CastKind::ComplexToReal, expr, complex->element, is_explicit);
    return convert(real, to, is_explicit);
  }
  // GNU: a vector may be cast to an integer of the same size.
  if (is_vector(from)) {
    return cast_node(CastKind::BitCast, expr, to, is_explicit);
  }
  // To bool every kind of scalar is compared with its zero.
  if (is_bool(to)) {
    CastKind kind = is_pointer(from)         ? CastKind::PointerToBool
                    : is_nullptr_type(from)  ? CastKind::NullPtrToBool
                    : is_real_floating(from) ? CastKind::FloatingToBool
                                             : CastKind::IntegralToBool;
    return cast_node(kind, expr, to, is_explicit);
  }
  // A pointer to an integer of any width; narrower ones are warned about by the cast.
  if (is_pointer(from)) {
    return cast_node(CastKind::PointerToIntegral, expr, to, is_explicit);
  }
  bool from_floating = is_real_floating(from);
  if (is_integer(to)) {
    return cast_node(from_floating ? CastKind::FloatingToIntegral : CastKind::IntegralCast, expr,
                     to, is_explicit);
  }
  return cast_node(from_floating ? CastKind::FloatingCast : CastKind::IntegralToFloating, expr, to,
                   is_explicit);
}

// To a pointer: from another pointer, nullptr, or an integer.
Expr *ConversionSema::to_pointer(Expr *expr, QualType to, bool is_explicit) {
  QualType from = expr->type;
  if (is_pointer(from)) {
    bool same_pointee = same_unqualified_type(pointee_of(from), pointee_of(to));
    return cast_node(same_pointee ? CastKind::NoOp : CastKind::PointerCast, expr, to, is_explicit);
  }
  if (is_nullptr_type(from)) {
    return cast_node(CastKind::NullToPointer, expr, to, is_explicit);
  }
  // The literal 0 is a null pointer, whatever bits that has.
  if (is_integer(from)) {
    if (const IntegerLiteralExpr *literal = expr_as<IntegerLiteralExpr>(expr);
        literal != nullptr && literal->value().isZero()) {
      return cast_node(CastKind::NullToPointer, expr, to, is_explicit);
    }
    // To the width of a pointer first, by the sign of the source.
    QualType word =
        sema_.types.is_signed(from) ? sema_.types.intptr_type() : sema_.types.uintptr_type();
    Expr *wide =
        sema_.types.bit_width(from) == sema_.types.bit_width(word) ? expr : convert(expr, word);
    return cast_node(CastKind::IntegralToPointer, wide, to, is_explicit);
  }
  return cast_node(CastKind::BitCast, expr, to, is_explicit); // a vector
}

// Makes `expr` have the type; that this is allowed was checked before. Qualifiers do not matter to
// a value.
Expr *ConversionSema::convert(Expr *expr, QualType type, bool is_explicit) {
  if (expr->kind == ExprKind::Error) {
    return expr;
  }
  QualType from = expr->type;
  if (same_unqualified_type(from, type)) {
    return is_explicit ? cast_node(CastKind::NoOp, expr, type, true) : expr;
  }
  // Literals change their type in place.
  if (IntegerLiteralExpr *literal = expr_as<IntegerLiteralExpr>(expr);
      literal != nullptr && is_integer(type) && convert_literal(sema_, literal, type)) {
    return expr;
  }
  if (is_void(type)) {
    return cast_node(CastKind::ToVoid, expr, type, is_explicit);
  }
  if (is_arithmetic(type)) {
    return to_arithmetic(expr, type, is_explicit);
  }
  if (is_pointer(type)) {
    return to_pointer(expr, type, is_explicit);
  }
  // Only a null pointer constant is converted to nullptr_t.
  if (is_nullptr_type(type)) {
    return cast_node(CastKind::NullToPointer, expr, type, is_explicit);
  }
  // A vector of the same size keeps the bits; a scalar is repeated for all elements.
  if (const VectorType *vector = type_as<VectorType>(type)) {
    bool is_same_size = is_vector(from) || sema_.types.size_of(from) == sema_.types.size_of(type);
    if (is_same_size && !is_splat(from, type)) {
      return cast_node(CastKind::BitCast, expr, type, is_explicit);
    }
    return cast_node(CastKind::VectorSplat, convert(expr, vector->element), type, is_explicit);
  }
  return cast_node(CastKind::NoOp, expr, type, is_explicit); // compatible records
}

// 6.3.2.3p3: an integer constant expression with the value 0, or such a one cast to void *.
bool ConversionSema::is_null_pointer_constant(const Expr *expr) {
  if (const IntegerLiteralExpr *literal = expr_as<IntegerLiteralExpr>(expr)) {
    // The fast way for what is nearly all of them.
    return literal->width <= 64 ? literal->word == 0 : literal->value().isZero();
  }
  if (is_nullptr_type(expr->type)) {
    return true;
  }
  const CastExpr *cast = expr_as<CastExpr>(expr);
  if (cast == nullptr) {
    // `sizeof x - 8`: an integer constant expression of value 0; only what can be one is tried.
    bool may_be_constant = is_integer(expr->type) &&
                           (expr->kind == ExprKind::Binary || expr->kind == ExprKind::Unary ||
                            expr->kind == ExprKind::Conditional);
    if (!may_be_constant) {
      return false;
    }
  } else if (is_pointer(expr->type)) {
    // `(void *)0`: cast by the user to unqualified void.
    bool is_void_pointer_cast = cast->is_explicit && pointee_of(expr->type).qualifiers() == 0 &&
                                is_void(pointee_of(expr->type)) && is_integer(cast->operand->type);
    bool is_null =
        cast->cast == CastKind::NullToPointer || cast->cast == CastKind::IntegralToPointer;
    return is_void_pointer_cast && is_null && is_null_pointer_constant(cast->operand);
    // Casts among integer types may still be constant: `(long)0`. Reading an object never is.
  } else if (!is_integer(expr->type) || cast->cast == CastKind::LValueToRValue ||
             cast->cast == CastKind::PointerToIntegral) {
    return false;
  }
  std::optional<llvm::APSInt> value = sema_.constants->integer_constant(expr);
  return value && value->isZero();
}

} // namespace cinch
