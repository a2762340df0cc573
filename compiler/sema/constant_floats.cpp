// Real and complex floating values at compile time, rounded as #pragma STDC FENV_ROUND says, to
// nearest without it.
#include "sema/constant_evaluation.h"

namespace cinch {

// The arithmetic of a floating type as LLVM's software floating point knows it.
const llvm::fltSemantics &float_semantics(const TypeContext &types, QualType type) {
  const BuiltinType *builtin = type_as<BuiltinType>(type);
  // What is no builtin type is an error elsewhere; double is as good as any.
  switch (types.target().float_format(builtin ? builtin->builtin : BuiltinKind::Double)) {
  case FloatFormat::Half:
    return llvm::APFloat::IEEEhalf();
  case FloatFormat::BFloat:
    return llvm::APFloat::BFloat();
  case FloatFormat::Single:
    return llvm::APFloat::IEEEsingle();
  case FloatFormat::Double:
    return llvm::APFloat::IEEEdouble();
  case FloatFormat::X87Extended:
    return llvm::APFloat::x87DoubleExtended();
  case FloatFormat::Quad:
    return llvm::APFloat::IEEEquad();
  }
  return llvm::APFloat::IEEEdouble();
}

namespace {

// Rounded to the narrower format, or exact in the wider one.
llvm::APFloat converted_float(llvm::APFloat value, const llvm::fltSemantics &semantics,
                              llvm::RoundingMode mode) {
  bool loses = false;
  value.convert(semantics, mode, &loses);
  return value;
}

// An integer may have more bits than the significand: it is rounded.
llvm::APFloat from_integer(const llvm::APSInt &value, const llvm::fltSemantics &semantics,
                           llvm::RoundingMode mode) {
  llvm::APFloat result(semantics);
  result.convertFromAPInt(value, value.isSigned(), mode);
  return result;
}

} // namespace

// The value of a real floating expression.
bool Evaluation::floating(const Expr *expr, llvm::APFloat &result) {
  if (const FloatLiteralExpr *literal = expr_as<FloatLiteralExpr>(expr)) {
    result = literal->value();
    return !is_complex(literal->type);
  }
  Step step(*this);
  if (!step.ok || !is_real_floating(expr->type)) {
    return false;
  }
  const Expr *source = selected(expr);
  if (source != expr) {
    return source != nullptr && floating(source, result);
  }
  if (const CastExpr *cast = expr_as<CastExpr>(expr)) {
    return floating_cast(cast, result);
  }
  if (const BinaryExpr *binary = expr_as<BinaryExpr>(expr)) {
    return floating_binary(binary, result);
  }
  // Calls: builtins like __builtin_inf() are constant.
  if (expr->kind == ExprKind::Call || expr->kind == ExprKind::BuiltinCall) {
    ConstantValue value;
    if (!builtin(expr, value) || value.floating() == nullptr) {
      return false;
    }
    result = *value.floating();
    return true;
  }
  if (const VectorElementExpr *element = expr_as<VectorElementExpr>(expr)) {
    ConstantValue value;
    if (!vector_element(element, value) || value.floating() == nullptr) {
      return false;
    }
    result = *value.floating();
    return true;
  }
  const UnaryExpr *unary = expr_as<UnaryExpr>(expr);
  if (unary == nullptr) {
    return false;
  }
  // `__real z` of a value that is no object, e.g. of a sum.
  bool is_part = unary->op == UnaryOp::Real || unary->op == UnaryOp::Imag;
  if (is_part && unary->category == ValueCategory::RValue) {
    ConstantComplex value;
    if (!complex(unary->operand, value)) {
      return false;
    }
    const ConstantValue &part = unary->op == UnaryOp::Real ? value.real : value.imaginary;
    if (part.floating() == nullptr) {
      return false;
    }
    result = *part.floating();
    return true;
  }
  // What remains is the sign; increments have an effect and are not constant.
  if ((unary->op != UnaryOp::Plus && unary->op != UnaryOp::Minus) ||
      !floating(unary->operand, result)) {
    return false;
  }
  if (unary->op == UnaryOp::Minus) {
    result.changeSign();
  }
  return true;
}

// The conversions whose result is a floating value.
bool Evaluation::floating_cast(const CastExpr *cast, llvm::APFloat &result) {
  const llvm::fltSemantics &semantics = float_semantics(types_, cast->type);
  if (cast->cast == CastKind::NoOp) {
    return floating(cast->operand, result);
  }
  if (cast->cast == CastKind::LValueToRValue) {
    ConstantValue value;
    if (!load(cast->operand, cast->type, value) || value.floating() == nullptr) {
      return false;
    }
    result = *value.floating();
    return true;
  }
  if (cast->cast == CastKind::FloatingCast) {
    if (!floating(cast->operand, result)) {
      return false;
    }
    result = converted_float(result, semantics, rounding());
    return true;
  }
  if (cast->cast == CastKind::IntegralToFloating) {
    llvm::APSInt value;
    if (!integer(cast->operand, value)) {
      return false;
    }
    result = from_integer(value, semantics, rounding());
    return true;
  }
  if (cast->cast == CastKind::ComplexToReal) {
    ConstantComplex value;
    if (!complex(cast->operand, value) || value.real.floating() == nullptr) {
      return false;
    }
    result = *value.real.floating();
    return true;
  }
  llvm::APSInt bits; // no other cast but this makes a floating value
  // __builtin_bit_cast of an integer: the same bits as a floating value.
  if (cast->cast != CastKind::BitCast || !is_integer(cast->operand->type) ||
      !integer(cast->operand, bits) ||
      bits.getBitWidth() != llvm::APFloat::getSizeInBits(semantics)) {
    return false;
  }
  result = llvm::APFloat(semantics, bits);
  return true;
}

// The four operations; a division by zero gives an infinity or a NaN, which are constants too.
bool combine(BinaryOp op, llvm::APFloat &left, const llvm::APFloat &right,
             llvm::RoundingMode mode) {
  if (op == BinaryOp::Add) {
    left.add(right, mode);
  } else if (op == BinaryOp::Sub) {
    left.subtract(right, mode);
  } else if (op == BinaryOp::Mul) {
    left.multiply(right, mode);
  } else if (op == BinaryOp::Div) {
    left.divide(right, mode);
  } else {
    return false;
  }
  return true;
}

bool Evaluation::floating_binary(const BinaryExpr *binary, llvm::APFloat &result) {
  // `a + b + c + …` nests to the left and may be thousands of operators deep: a loop instead of
  // recursion.
  llvm::SmallVector<const BinaryExpr *, 8> chain; // to the left, as for integers
  const Expr *innermost = binary;
  while (const BinaryExpr *here = expr_as<BinaryExpr>(innermost)) {
    if (here->op > BinaryOp::Sub || here->op == BinaryOp::Rem) {
      break;
    }
    chain.push_back(here);
    innermost = here->left;
  }
  if (chain.empty() || !floating(innermost, result)) {
    return false;
  }
  for (const BinaryExpr *operation : llvm::reverse(chain)) {
    llvm::APFloat right(0.0);
    if (!floating(operation->right, right) || !combine(operation->op, result, right, rounding())) {
      return false;
    }
  }
  return true;
}

// ---- Complex ----

// Converts one part of a complex value to the element type of another complex type.
bool Evaluation::element_cast(const ConstantValue &value, QualType type, ConstantValue &result) {
  if (const llvm::APSInt *integer = value.integer()) {
    if (is_integer(type)) {
      result = ConstantValue(converted(*integer, type));
    } else {
      result = ConstantValue(from_integer(*integer, float_semantics(types_, type), rounding()));
    }
    return true;
  }
  if (is_integer(type)) {
    llvm::APSInt converted_value;
    if (!to_integer(*value.floating(), type, converted_value)) {
      return false;
    }
    result = ConstantValue(converted_value);
    return true;
  }
  result =
      ConstantValue(converted_float(*value.floating(), float_semantics(types_, type), rounding()));
  return true;
}

bool Evaluation::complex_cast(const CastExpr *cast, ConstantComplex &result) {
  const ComplexType *type = type_cast<ComplexType>(cast->type);
  if (cast->cast == CastKind::NoOp) {
    return complex(cast->operand, result);
  }
  if (cast->cast == CastKind::LValueToRValue) {
    ConstantValue value;
    if (!load(cast->operand, cast->type, value) || value.complex() == nullptr) {
      return false;
    }
    result = *value.complex();
    return true;
  }
  // A real number is complex with a zero as imaginary part.
  if (cast->cast == CastKind::RealToComplex) {
    return value(cast->operand, result.real) && zero_value(type->element, result.imaginary);
  }
  if (cast->cast == CastKind::ComplexCast) {
    ConstantComplex from;
    return complex(cast->operand, from) && element_cast(from.real, type->element, result.real) &&
           element_cast(from.imaginary, type->element, result.imaginary);
  }
  return false;
}

bool Evaluation::complex(const Expr *expr, ConstantComplex &result) {
  Step step(*this);
  const ComplexType *type = type_as<ComplexType>(expr->type);
  if (!step.ok || type == nullptr) {
    return false;
  }
  const Expr *source = selected(expr);
  if (source != expr) {
    return source != nullptr && complex(source, result);
  }
  // `1.0i`: an imaginary literal.
  if (const FloatLiteralExpr *literal = expr_as<FloatLiteralExpr>(expr)) {
    result.imaginary = ConstantValue(literal->value());
    return zero_value(type->element, result.real);
  }
  if (const CastExpr *cast = expr_as<CastExpr>(expr)) {
    return complex_cast(cast, result);
  }
  if (const BinaryExpr *binary = expr_as<BinaryExpr>(expr)) {
    return complex_binary(binary, result);
  }
  if (expr->kind == ExprKind::Call || expr->kind == ExprKind::BuiltinCall) {
    ConstantValue value;
    if (!builtin(expr, value) || value.complex() == nullptr) {
      return false;
    }
    result = *value.complex();
    return true;
  }
  const UnaryExpr *unary = expr_as<UnaryExpr>(expr);
  // The operators with a complex value as result: `+`, `-` and `~`.
  if (unary == nullptr || unary->op > UnaryOp::BitNot || !complex(unary->operand, result)) {
    return false;
  }
  auto negated = [](const ConstantValue &part) {
    if (part.integer() != nullptr) {
      return ConstantValue(-*part.integer());
    }
    llvm::APFloat value = *part.floating();
    value.changeSign();
    return ConstantValue(value);
  };
  if (unary->op == UnaryOp::Minus) {
    result.real = negated(result.real);
  }
  if (unary->op != UnaryOp::Plus) { // BitNot: GNU conjugate
    result.imaginary = negated(result.imaginary);
  }
  return true;
}

namespace {

// Converted to complex only for the operation's sake.
bool is_real_operand(const Expr *expr) {
  const CastExpr *cast = expr_as<CastExpr>(expr);
  return cast != nullptr && cast->cast == CastKind::RealToComplex && !cast->is_explicit;
}

struct FloatPair {
  llvm::APFloat real;
  llvm::APFloat imaginary;
};

// Operations as functions of values: APFloat changes its left operand.
struct ComplexArithmetic {
  llvm::RoundingMode mode;

  llvm::APFloat product(llvm::APFloat a, const llvm::APFloat &b) const {
    a.multiply(b, mode);
    return a;
  }
  llvm::APFloat sum(llvm::APFloat a, const llvm::APFloat &b) const {
    a.add(b, mode);
    return a;
  }
  llvm::APFloat difference(llvm::APFloat a, const llvm::APFloat &b) const {
    a.subtract(b, mode);
    return a;
  }
  FloatPair quotient(const FloatPair &a, const FloatPair &b) const;
  FloatPair combine(BinaryOp op, const FloatPair &a, const FloatPair &b, bool a_is_real,
                    bool b_is_real) const;
};

FloatPair ComplexArithmetic::quotient(const FloatPair &a, const FloatPair &b) const {
  // Scaled by the exponent of the divisor, so that nothing overflows on the way.
  int scale = 0;
  FloatPair divisor = b;
  llvm::APFloat larger = llvm::maxnum(llvm::abs(b.real), llvm::abs(b.imaginary));
  int exponent = llvm::ilogb(larger);
  // Zero, infinity and NaN have no exponent that could be scaled away.
  if (exponent != llvm::APFloat::IEK_Zero && exponent != llvm::APFloat::IEK_Inf &&
      exponent != llvm::APFloat::IEK_NaN) {
    scale = -exponent;
    divisor.real = llvm::scalbn(divisor.real, scale, mode);
    divisor.imaginary = llvm::scalbn(divisor.imaginary, scale, mode);
  }
  // (a + bi) / (c + di) is (ac + bd)/n + ((bc - ad)/n)i with n = cc + dd.
  llvm::APFloat norm =
      sum(product(divisor.real, divisor.real), product(divisor.imaginary, divisor.imaginary));
  FloatPair result{
      sum(product(a.real, divisor.real), product(a.imaginary, divisor.imaginary)),
      difference(product(a.imaginary, divisor.real), product(a.real, divisor.imaginary))};
  result.real.divide(norm, mode);
  result.imaginary.divide(norm, mode);
  result.real = llvm::scalbn(result.real, scale, mode);
  result.imaginary = llvm::scalbn(result.imaginary, scale, mode);
  return result;
}

// Annex G.5.1: with a real operand each part is combined with it alone.
FloatPair ComplexArithmetic::combine(BinaryOp op, const FloatPair &a, const FloatPair &b,
                                     bool a_is_real, bool b_is_real) const {
  // The imaginary part of a real operand counts as absent: -0.0 stays -0.0.
  if (op == BinaryOp::Add) {
    return {sum(a.real, b.real), a_is_real   ? b.imaginary
                                 : b_is_real ? a.imaginary
                                             : sum(a.imaginary, b.imaginary)};
  }
  if (op == BinaryOp::Sub) {
    llvm::APFloat imaginary = b_is_real ? a.imaginary : difference(a.imaginary, b.imaginary);
    if (a_is_real) {
      imaginary = b.imaginary;
      imaginary.changeSign();
    }
    return {difference(a.real, b.real), imaginary};
  }
  if (op == BinaryOp::Mul) {
    if (a_is_real || b_is_real) {
      const llvm::APFloat &factor = a_is_real ? a.real : b.real;
      const FloatPair &other = a_is_real ? b : a;
      return {product(other.real, factor), product(other.imaginary, factor)};
    }
    return {difference(product(a.real, b.real), product(a.imaginary, b.imaginary)),
            sum(product(a.real, b.imaginary), product(a.imaginary, b.real))};
  }
  // Division by a real number: each part alone.
  if (b_is_real) {
    FloatPair result = a;
    result.real.divide(b.real, mode);
    result.imaginary.divide(b.real, mode);
    return result;
  }
  return quotient(a, b);
}

// GNU: complex integers. The quotient is cut off toward zero like that of integers.
bool combine_complex_integers(BinaryOp op, const ConstantComplex &a, const ConstantComplex &b,
                              ConstantComplex &result) {
  const llvm::APSInt &ar = *a.real.integer();
  const llvm::APSInt &ai = *a.imaginary.integer();
  const llvm::APSInt &br = *b.real.integer();
  const llvm::APSInt &bi = *b.imaginary.integer();
  if (op == BinaryOp::Add || op == BinaryOp::Sub) {
    bool is_sum = op == BinaryOp::Add;
    result.real = ConstantValue(is_sum ? ar + br : ar - br);
    result.imaginary = ConstantValue(is_sum ? ai + bi : ai - bi);
    return true;
  }
  if (op == BinaryOp::Mul) {
    result.real = ConstantValue(ar * br - ai * bi);
    result.imaginary = ConstantValue(ar * bi + ai * br);
    return true;
  }
  llvm::APSInt norm = br * br + bi * bi;
  // Division by zero is not constant.
  if (norm.isZero()) {
    return false;
  }
  result.real = ConstantValue((ar * br + ai * bi) / norm);
  result.imaginary = ConstantValue((ai * br - ar * bi) / norm);
  return true;
}

} // namespace

bool Evaluation::complex_binary(const BinaryExpr *binary, ConstantComplex &result) {
  // `+ - * /`; the others do not take complex operands.
  if (binary->op > BinaryOp::Sub || binary->op == BinaryOp::Rem) {
    return false;
  }
  ConstantComplex left;
  ConstantComplex right;
  if (!complex(binary->left, left) || !complex(binary->right, right)) {
    return false;
  }
  // The element types agree: both sides were converted to the common type.
  if (left.real.integer() != nullptr) {
    return right.real.integer() != nullptr &&
           combine_complex_integers(binary->op, left, right, result);
  }
  if (left.real.floating() == nullptr || right.real.floating() == nullptr) {
    return false;
  }
  ComplexArithmetic arithmetic{rounding()};
  FloatPair pair =
      arithmetic.combine(binary->op, {*left.real.floating(), *left.imaginary.floating()},
                         {*right.real.floating(), *right.imaginary.floating()},
                         is_real_operand(binary->left), is_real_operand(binary->right));
  result.real = ConstantValue(pair.real);
  result.imaginary = ConstantValue(pair.imaginary);
  return true;
}

} // namespace cinch
