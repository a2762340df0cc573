// Unary operators: C23 6.5.4.1 to 6.5.4.4, postfix ++ and --, compound literals.
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/expression_support.h"
#include "sema/expressions.h"

#include "llvm/ADT/SmallString.h"

namespace cinch {

namespace {

// A node for one operator.
Expr *make_unary(Sema &sema, UnaryOp op, Expr *operand, QualType type, SourceLoc loc,
                 ValueCategory category = ValueCategory::RValue) {
  UnaryExpr *node = make_expr<UnaryExpr>(sema.arena(), loc, type, category);
  node->op = op;
  node->operand = operand;
  return node;
}

// The operand has a type that the operator does not take.
Expr *invalid_operand(Sema &sema, const Expr *operand, SourceLoc loc) {
  sema.report(loc, DiagId::err_invalid_unary_operand)
      << sema.types.quoted(operand->type) << source_range(operand);
  return sema.error_expr(loc);
}

} // namespace

// All unary operators of the grammar but sizeof and its like.
Expr *ExpressionSema::unary(UnaryOp op, Expr *operand, SourceLoc loc) {
  if (is_error(operand)) {
    return sema_.error_expr(loc);
  }
  switch (op) {
  case UnaryOp::Plus:
  case UnaryOp::Minus:
  case UnaryOp::BitNot:
    return sign_or_complement(op, operand, loc);
  case UnaryOp::LogicalNot:
    return logical_not(operand, loc);
  case UnaryOp::AddressOf:
    return address_of(operand, loc);
  case UnaryOp::Deref:
    return dereference(operand, loc, false);
  case UnaryOp::PreIncrement:
  case UnaryOp::PreDecrement:
  case UnaryOp::PostIncrement:
  case UnaryOp::PostDecrement:
    return step(op, operand, loc);
  case UnaryOp::Real:
  case UnaryOp::Imag:
    return complex_part(op, operand, loc);
  }
  return sema_.error_expr(loc);
}

// `operand++` and `operand--`
Expr *ExpressionSema::post_step(Expr *operand, bool is_increment, SourceLoc op) {
  return unary(is_increment ? UnaryOp::PostIncrement : UnaryOp::PostDecrement, operand, op);
}

namespace {

// A sign or complement of a literal is a literal. False when the result is not the operand's type's
// (INT_MIN negated), which stays an operation with its warnings.
bool fold_literal(UnaryOp op, Expr *operand, bool is_signed) {
  if (FloatLiteralExpr *literal = expr_as<FloatLiteralExpr>(operand)) {
    // `~` of a floating value is an error.
    if (op == UnaryOp::BitNot || is_complex(operand->type)) {
      return false;
    }
    literal->is_folded = true;
    // The sign is the highest bit in all formats.
    if (op == UnaryOp::Minus) {
      unsigned bits = llvm::APFloat::getSizeInBits(*literal->semantics);
      literal->words[(bits - 1) / 64] ^= uint64_t{1} << ((bits - 1) % 64);
    }
    return true;
  }
  IntegerLiteralExpr *literal = expr_as<IntegerLiteralExpr>(operand);
  if (literal == nullptr || literal->width > 64) {
    return false;
  }
  // All operations are on the bits of the type's width.
  uint64_t mask = literal->width < 64 ? (uint64_t{1} << literal->width) - 1 : ~uint64_t{0};
  if (op == UnaryOp::Minus) {
    // The least value has no opposite.
    bool overflows = is_signed && literal->word == (mask >> 1) + 1;
    if (overflows) {
      return false;
    }
    literal->word = -literal->word & mask;
  } else if (op == UnaryOp::BitNot) {
    literal->word = ~literal->word & mask;
  }
  // It is not what it was in the source any more.
  literal->is_character = false;
  literal->is_enum_constant = false;
  literal->is_sizeof = false;
  literal->enumerator = nullptr;
  return true;
}

} // namespace

// 6.5.4.4. GNU: vectors element-wise, `~` of a complex number is its conjugate.
Expr *ExpressionSema::sign_or_complement(UnaryOp op, Expr *operand, SourceLoc loc) {
  Expr *value = sema_.conversions->promote(operand);
  if (is_error(value)) {
    return sema_.error_expr(loc);
  }
  QualType type = value->type;
  const VectorType *vector = type_as<VectorType>(type);
  QualType element = vector != nullptr ? vector->element : type;
  // `~` takes integers and complex numbers, the signs all numbers.
  bool is_valid = op == UnaryOp::BitNot
                      ? is_integer(element) || (vector == nullptr && is_complex(element))
                      : is_arithmetic(element);
  if (!is_valid) {
    return invalid_operand(sema_, value, loc);
  }
  if (op == UnaryOp::BitNot && is_complex(type)) {
    sema_.report(loc, DiagId::ext_complex_conjugate) << sema_.types.quoted(type);
  }
  // `~` of a truth value is never zero: `!` was probably meant.
  if (op == UnaryOp::BitNot && is_boolean(operand) && operand->kind != ExprKind::IntegerLiteral) {
    sema_.report(loc, DiagId::warn_complement_bool) << source_range(operand);
  }
  bool is_signed = is_integer(type) && sema_.types.is_signed(type);
  if (vector == nullptr && !value->is_parenthesized && fold_literal(op, value, is_signed)) {
    value->loc = loc;
    return value;
  }
  // The negative of a constant that is no literal.
  if (op == UnaryOp::Minus && is_signed && is_reached()) {
    std::optional<llvm::APSInt> known = sema_.constants->fold_integer(value);
    if (known && known->isMinSignedValue()) {
      llvm::SmallString<40> text;
      known->toString(text);
      sema_.report(loc, DiagId::warn_integer_overflow) << text.str() << sema_.types.quoted(type);
    }
  }
  return make_unary(sema_, op, value, type, loc);
}

// `!operand`: compares with zero, the result is an int.
Expr *ExpressionSema::logical_not(Expr *operand, SourceLoc loc) {
  Expr *value = sema_.conversions->rvalue(operand);
  if (is_error(value)) {
    return sema_.error_expr(loc);
  }
  if (const VectorType *vector = type_as<VectorType>(value->type)) { // GNU: element-wise
    // The result is 0 or -1 in integers as wide as the elements.
    unsigned bits = static_cast<unsigned>(sema_.types.size_of(vector->element).bits().value);
    QualType element = sema_.types.integer_of_width(bits, true);
    if (element.is_null()) {
      return invalid_operand(sema_, value, loc);
    }
    return make_unary(sema_, UnaryOp::LogicalNot, value,
                      sema_.types.vector_of(element, vector->count, vector->flavor), loc);
  }
  if (!is_scalar(value->type)) {
    return invalid_operand(sema_, value, loc);
  }
  IntegerLiteralExpr *literal = expr_as<IntegerLiteralExpr>(value);
  if (literal != nullptr && literal->width <= 64) {
    return make_int(sema_, literal->word == 0, loc);
  }
  return make_unary(sema_, UnaryOp::LogicalNot, value, sema_.types.int_type(), loc);
}

// 6.5.4.3p1: a function designator, or an lvalue that is no bit-field and no register.
Expr *ExpressionSema::address_of(Expr *operand, SourceLoc loc) {
  // The type is that of the operand with all its qualifiers.
  QualType result = sema_.types.pointer_to(operand->type);
  if (operand->category == ValueCategory::RValue) {
    sema_.report(loc, DiagId::err_address_of_rvalue)
        << sema_.types.quoted(operand->type) << source_range(operand);
    return sema_.error_expr(loc);
  }
  if (operand->category == ValueCategory::Function) {
    return make_unary(sema_, UnaryOp::AddressOf, operand, result, loc);
  }
  // 6.5.4.3p1: what has no address.
  if (as_bit_field(operand) != nullptr) {
    sema_.report(loc, DiagId::err_address_of) << 0 << source_range(operand);
    return sema_.error_expr(loc);
  }
  if (operand->kind == ExprKind::VectorElement || operand->kind == ExprKind::ShuffleVector) {
    sema_.report(loc, DiagId::err_address_of) << 1 << source_range(operand);
    return sema_.error_expr(loc);
  }
  const VarDecl *variable = base_variable(operand); // C23 6.7.2p7: any part of it
  const CompoundLiteralExpr *literal = expr_as<CompoundLiteralExpr>(base_object(operand));
  if ((variable != nullptr && variable->storage == StorageClass::Register) ||
      (literal != nullptr && literal->is_register)) {
    sema_.report(loc, DiagId::err_address_of) << 3 << source_range(operand);
    return sema_.error_expr(loc);
  }
  UnaryExpr *inner = expr_as<UnaryExpr>(operand);
  bool cancels = inner != nullptr && inner->op == UnaryOp::Deref;
  // An lvalue of qualified void is one (C90 6.2.2.1); `&*p` is p since C99.
  bool is_lvalue = operand->type.qualifiers() != 0 || (cancels && !sema_.is_c89());
  if (is_void(operand->type) && !is_lvalue) {
    sema_.report(loc, DiagId::ext_address_of_void);
  }
  // `&*p` is p, even if p is null.
  if (cancels) { // 6.5.4.3p4: neither is evaluated
    Expr *pointer = make_cast(sema_, CastKind::NoOp, inner->operand, result);
    pointer->loc = loc;
    return pointer;
  }
  // From here on the variable lives in memory.
  mark_address_taken(operand);
  return make_unary(sema_, UnaryOp::AddressOf, operand, result, loc);
}

// `*operand`: an lvalue, or a function designator.
Expr *ExpressionSema::dereference(Expr *operand, SourceLoc loc, bool is_address_taken) {
  Expr *pointer = sema_.conversions->rvalue(operand);
  if (is_error(pointer)) {
    return sema_.error_expr(loc);
  }
  if (!is_pointer(pointer->type)) {
    sema_.report(loc, DiagId::err_indirection_requires_pointer)
        << sema_.types.quoted(pointer->type) << source_range(operand);
    return sema_.error_expr(loc);
  }
  QualType pointee = pointee_of(pointer->type);
  // Nothing can be read there.
  if (is_void(pointee) && !is_unevaluated() && (!is_address_taken || sema_.is_c89())) {
    sema_.report(loc, DiagId::ext_void_pointer_dereference)
        << sema_.types.quoted(pointer->type) << source_range(operand);
  }
  ValueCategory category = is_function(pointee) ? ValueCategory::Function : ValueCategory::LValue;
  return make_unary(sema_, UnaryOp::Deref, pointer, pointee, loc, category);
}

// GNU: __real__ and __imag__ of an lvalue are lvalues. Of a real number: itself and zero.
// `__real operand`, `__imag operand`
Expr *ExpressionSema::complex_part(UnaryOp op, Expr *operand, SourceLoc loc) {
  QualType type = operand->type;
  bool is_object = operand->category == ValueCategory::LValue && !is_atomic(type);
  if (const ComplexType *complex = type_as<ComplexType>(type); complex != nullptr && is_object) {
    return make_unary(sema_, op, operand,
                      sema_.types.qualified(complex->element, type.qualifiers()), loc,
                      ValueCategory::LValue);
  }
  Expr *value = sema_.conversions->rvalue(operand);
  if (is_error(value)) {
    return sema_.error_expr(loc);
  }
  if (const ComplexType *complex = type_as<ComplexType>(value->type)) {
    return make_unary(sema_, op, value, complex->element, loc);
  }
  if (!is_real(value->type)) {
    sema_.report(loc, DiagId::err_real_imag_operand)
        << sema_.types.quoted(value->type) << (op == UnaryOp::Real ? "__real" : "__imag")
        << source_range(operand);
    return sema_.error_expr(loc);
  }
  // The real part of a real number is that number.
  if (op == UnaryOp::Real) {
    return is_object ? operand : value;
  }
  // The operand of __imag__ is evaluated all the same.
  Expr *zero = sema_.conversions->convert(make_int(sema_, 0, loc), value->type);
  if (value->kind == ExprKind::IntegerLiteral) {
    return zero;
  }
  return make_binary(BinaryOp::Comma, value, zero, value->type, loc);
}

// 6.5.3.5 and 6.5.4.1. GNU: complex numbers too.
// `++` and `--`, before or behind the operand.
Expr *ExpressionSema::step(UnaryOp op, Expr *operand, SourceLoc loc) {
  QualType type = sema_.types.without_atomic(operand->type);
  bool is_increment = op == UnaryOp::PreIncrement || op == UnaryOp::PostIncrement;
  // Pointers move by the size of what they point to.
  if (is_pointer(type)) {
    if (!check_pointer_arithmetic(type, loc, operand)) {
      return sema_.error_expr(loc);
    }
  } else if (is_complex(type)) {
    if (!sema_.at_least(Standard::C2y)) {
      sema_.report(loc, DiagId::ext_step_complex) << (is_increment ? 1 : 0);
    }
  } else if (!is_real(is_vector(type) ? type_cast<VectorType>(type)->element : type)) {
    sema_.report(loc, DiagId::err_illegal_step)
        << sema_.types.quoted(operand->type) << (is_increment ? 1 : 0) << source_range(operand);
    return sema_.error_expr(loc);
  }
  if (!require_modifiable(operand, loc)) {
    return sema_.error_expr(loc);
  }
  mark_written(operand);
  count_modification(operand);
  return make_unary(sema_, op, operand, type, loc);
}

// False after a message. Arrays of unknown bound are completed by the initializer.
bool ExpressionSema::check_compound_literal_type(QualType type, SourceLoc left_paren) {
  if (is_error(type)) {
    return false;
  }
  const ArrayType *array = as_array(type);
  if (array != nullptr && array->kind == TypeKind::VariableArray) { // 6.5.3.6p1
    sema_.report(left_paren, DiagId::err_compound_literal_vla);
    return false;
  }
  bool is_unknown_bound = array != nullptr && array->kind == TypeKind::IncompleteArray;
  if (is_function(type)) {
    sema_.report(left_paren, DiagId::err_compound_literal_function) << sema_.types.quoted(type);
    return false;
  }
  return require_complete(is_unknown_bound ? array->element : type, left_paren,
                          DiagId::err_compound_literal_incomplete);
}

// `(type){ … }`: an object without a name.
Expr *ExpressionSema::compound_literal(QualType type, Expr *init, SourceLoc left_paren,
                                       StorageClass storage, bool is_thread_local,
                                       bool is_constexpr) {
  if (is_error(init)) {
    return sema_.error_expr(left_paren);
  }
  // C23: constexpr objects are const.
  if (is_constexpr) {
    type = sema_.types.qualified(type, Const);
  }
  // irgen knows a static object by its node, whose address the next body must not use again.
  bool is_static = storage == StorageClass::Static;
  CompoundLiteralExpr *node = make_expr<CompoundLiteralExpr>(
      is_static ? sema_.unit_arena() : sema_.arena(), left_paren, type, ValueCategory::LValue);
  node->has_static_storage = is_static;
  node->is_constexpr = is_constexpr;
  node->is_register = storage == StorageClass::Register;
  node->init = init;
  node->tls = is_thread_local ? TlsKind::Dynamic : TlsKind::None;
  return node;
}

} // namespace cinch
