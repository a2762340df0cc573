// Complex numbers as pairs of registers: C23 6.2.5p17, annex G, and GNU complex integers.
#include "irgen/atomics.h"
#include "irgen/function_gen.h"

namespace cinch {

// A value of complex type in two registers.
ComplexValue FunctionGen::gen_complex(const Expr *expr) {
  Nesting nesting(*this, expr->loc);
  if (!nesting.is_fine) {
    return undefined_rvalue(expr->type).complex;
  }
  // By the kind of expression, as in gen_scalar.
  switch (expr->kind) {
  case ExprKind::FloatLiteral:
  case ExprKind::IntegerLiteral:
    return imaginary_literal(expr);
  case ExprKind::Call:
  case ExprKind::BuiltinCall:
  case ExprKind::VaArg:
  case ExprKind::StmtExpr:
    return gen_rvalue(expr).complex;
  case ExprKind::Cast:
    return gen_complex_cast(static_cast<const CastExpr *>(expr));
  case ExprKind::Unary:
    return gen_complex_unary(static_cast<const UnaryExpr *>(expr));
  // Operators; assignment and comma have other ways.
  case ExprKind::Binary: {
    const BinaryExpr *binary = static_cast<const BinaryExpr *>(expr);
    if (binary->op == BinaryOp::Assign) {
      return gen_complex_assign(binary);
    }
    if (binary->op == BinaryOp::Comma) {
      return gen_comma(binary).complex;
    }
    return gen_complex_arithmetic(binary);
  }
  case ExprKind::CompoundAssign:
    return gen_mixed_compound_assign(static_cast<const CompoundAssignExpr *>(expr)).complex;
  case ExprKind::Conditional: {
    const ConditionalExpr *conditional = static_cast<const ConditionalExpr *>(expr);
    return gen_conditional_rvalue(conditional->condition, conditional->if_true,
                                  conditional->if_false, expr->type, {})
        .complex;
  }
  case ExprKind::BinaryConditional:
    return gen_binary_conditional(static_cast<const BinaryConditionalExpr *>(expr)).complex;
  case ExprKind::Opaque:
    return gen_opaque(static_cast<const OpaqueExpr *>(expr)).complex;
  // A list is put together in memory.
  case ExprKind::InitList: {
    LValue place = lvalue_of(create_temporary(expr->type), expr->type);
    Slot slot;
    slot.address = place.address;
    gen_init_list(static_cast<const InitListExpr *>(expr), expr->type, slot);
    return load_complex(place);
  }
  case ExprKind::DeclRef:
  case ExprKind::Member:
  case ExprKind::Subscript:
  case ExprKind::CompoundLiteral:
    return load_complex(gen_lvalue(expr));
  // These have no complex type.
  case ExprKind::StringLiteral:
  case ExprKind::AddressConstant:
  case ExprKind::LabelAddress:
  case ExprKind::VectorElement:
  case ExprKind::SizeOf:
  case ExprKind::ShuffleVector:
  case ExprKind::ConvertVector:
  case ExprKind::Error:
    break;
  }
  return undefined_rvalue(expr->type).complex;
}

// GNU and C2y imaginary constants: a zero real part.
ComplexValue FunctionGen::imaginary_literal(const Expr *expr) {
  QualType element = type_cast<ComplexType>(expr->type)->element;
  llvm::Type *type = lowering().value_type(element);
  llvm::Value *zero = llvm::Constant::getNullValue(type);
  if (const FloatLiteralExpr *literal = expr_as<FloatLiteralExpr>(expr)) {
    return {zero, llvm::ConstantFP::get(context(), literal->value())};
  }
  llvm::APInt value = static_cast<const IntegerLiteralExpr *>(expr)->value();
  return {zero, llvm::ConstantInt::get(type, value.sextOrTrunc(type->getIntegerBitWidth()))};
}

ComplexValue FunctionGen::gen_complex_cast(const CastExpr *expr) {
  // Casts with a complex result.
  switch (expr->cast) {
  case CastKind::LValueToRValue:
    return load_complex(gen_lvalue(expr->operand));
  case CastKind::RealToComplex: {
    llvm::Value *real = gen_value(expr->operand);
    return {real, llvm::Constant::getNullValue(real->getType())};
  }
  case CastKind::ComplexCast:
    return convert_complex(gen_complex(expr->operand), expr->operand->type, expr->type, expr->loc);
  // __builtin_bit_cast from something in memory.
  case CastKind::BitCast: {
    LValue place = lvalue_of(gen_aggregate_operand(expr->operand), expr->type);
    place.alias.may_alias = true;
    return load_complex(place);
  }
  default:
    return gen_complex(expr->operand);
  }
}

// Part by part.
ComplexValue FunctionGen::convert_complex(ComplexValue value, QualType from, QualType to,
                                          SourceLoc loc) {
  QualType from_element = type_cast<ComplexType>(from)->element;
  QualType to_element = type_cast<ComplexType>(to)->element;
  ComplexValue result;
  result.real = convert_scalar(value.real, from_element, to_element, loc);
  result.imaginary = convert_scalar(value.imaginary, from_element, to_element, loc);
  return result;
}

ComplexValue FunctionGen::gen_complex_unary(const UnaryExpr *expr) {
  switch (expr->op) {
  case UnaryOp::Plus:
    return gen_complex(expr->operand);
  // The sign of both parts.
  case UnaryOp::Minus: {
    QualType element = type_cast<ComplexType>(expr->type)->element;
    ComplexValue value = gen_complex(expr->operand);
    llvm::Value *real = gen_negate(value.real, element, expr->loc);
    return {real, gen_negate(value.imaginary, element, expr->loc)};
  }
  case UnaryOp::BitNot: { // GNU: conjugation
    QualType element = type_cast<ComplexType>(expr->type)->element;
    ComplexValue value = gen_complex(expr->operand);
    return {value.real, gen_negate(value.imaginary, element, expr->loc)};
  }
  case UnaryOp::PreIncrement:
  case UnaryOp::PreDecrement:
  case UnaryOp::PostIncrement:
  case UnaryOp::PostDecrement:
    return gen_complex_step(expr);
  case UnaryOp::Deref:
    return load_complex(gen_lvalue(expr));
  // These have no complex result.
  case UnaryOp::LogicalNot:
  case UnaryOp::AddressOf:
  case UnaryOp::Real:
  case UnaryOp::Imag:
    break;
  }
  return undefined_rvalue(expr->type).complex;
}

// GNU: steps the real part.
ComplexValue FunctionGen::gen_complex_step(const UnaryExpr *expr) {
  bool is_increment = expr->op == UnaryOp::PreIncrement || expr->op == UnaryOp::PostIncrement;
  bool is_prefix = expr->op == UnaryOp::PreIncrement || expr->op == UnaryOp::PreDecrement;
  QualType type = types().without_atomic(expr->operand->type);
  QualType element = type_cast<ComplexType>(type)->element;
  auto step = [&](const RValue &old) {
    llvm::Value *real = gen_stepped(old.complex.real, element, is_increment, expr->loc);
    return RValue::of(ComplexValue{real, old.complex.imaginary});
  };
  LValue place = gen_lvalue(expr->operand);
  // An atomic object is updated as a whole.
  if (is_atomic(expr->operand->type)) {
    return AtomicGen(*this).update(place, !is_prefix, step).complex;
  }
  ComplexValue old = load_complex(place);
  ComplexValue result = step(RValue::of(old)).complex;
  store_complex(result, place);
  return is_prefix ? result : old;
}

// A real operand stays one (annex G.5.1p3): its imaginary part is null.
ComplexValue FunctionGen::as_complex_operand(const RValue &value, QualType type,
                                             QualType computation, SourceLoc loc) {
  if (is_complex(type)) {
    return convert_complex(value.complex, type, computation, loc);
  }
  QualType element = type_cast<ComplexType>(computation)->element;
  return {convert_scalar(value.scalar, type, element, loc), nullptr};
}

// The same of an operand that sema has converted. What the program converts is no longer real.
ComplexValue FunctionGen::gen_complex_operand(const Expr *expr) {
  if (const CastExpr *cast = expr_as<CastExpr>(expr)) {
    if (cast->cast == CastKind::RealToComplex && !cast->is_explicit) {
      return {gen_value(cast->operand), nullptr};
    }
  }
  return gen_complex(expr);
}

ComplexValue FunctionGen::gen_complex_arithmetic(const BinaryExpr *expr) {
  // Sums nest to the left: see gen_binary.
  llvm::SmallVector<const BinaryExpr *, 4> spine;
  const Expr *leftmost = expr;
  for (const BinaryExpr *binary = expr;
       binary && is_complex(binary->type) && binary->op != BinaryOp::Assign &&
       binary->op != BinaryOp::Comma;
       binary = expr_as<BinaryExpr>(leftmost)) {
    spine.push_back(binary);
    leftmost = binary->left;
  }
  // From the leftmost operand to the right.
  ComplexValue value = gen_complex_operand(leftmost);
  while (!spine.empty()) {
    const BinaryExpr *binary = spine.pop_back_val();
    ComplexValue right = gen_complex_operand(binary->right);
    set_location(binary->loc);
    value = gen_complex_binary(binary->op, value, right, binary->type);
  }
  return value;
}

ComplexValue FunctionGen::gen_complex_binary(BinaryOp op, ComplexValue left, ComplexValue right,
                                             QualType type) {
  QualType element = type_cast<ComplexType>(type)->element;
  // Both parts as real numbers; the place of the message is that of the whole.
  auto apply = [&](llvm::Value *a, llvm::Value *b) {
    return gen_operator(op, a, b, element, element, {});
  };
  switch (op) {
  case BinaryOp::Add:
  case BinaryOp::Sub: {
    ComplexValue result;
    // A part that is absent stays as it is, with its sign.
    result.real = apply(left.real, right.real);
    if (left.imaginary && right.imaginary) {
      result.imaginary = apply(left.imaginary, right.imaginary);
    } else if (left.imaginary) {
      result.imaginary = left.imaginary;
    } else if (right.imaginary) {
      result.imaginary =
          op == BinaryOp::Add ? right.imaginary : gen_negate(right.imaginary, element, {});
    } else {
      result.imaginary = llvm::Constant::getNullValue(result.real->getType());
    }
    return result;
  }
  case BinaryOp::Mul:
    return gen_complex_multiply(left, right, element);
  case BinaryOp::Div:
    return gen_complex_divide(left, right, element);
  // Sema allows no other operator.
  default:
    return undefined_rvalue(type).complex;
  }
}

ComplexValue FunctionGen::gen_complex_multiply(ComplexValue left, ComplexValue right,
                                               QualType element) {
  auto apply = [&](BinaryOp op, llvm::Value *a, llvm::Value *b) {
    return gen_operator(op, a, b, element, element, {});
  };
  // With real operands fewer products are needed, and no infinities get lost.
  if (!left.imaginary && !right.imaginary) {
    llvm::Value *real = apply(BinaryOp::Mul, left.real, right.real);
    return {real, llvm::Constant::getNullValue(real->getType())};
  }
  if (!left.imaginary) {
    std::swap(left, right);
  }
  if (!right.imaginary) {
    llvm::Value *real = apply(BinaryOp::Mul, left.real, right.real);
    return {real, apply(BinaryOp::Mul, left.imaginary, right.real)};
  }
  // (a + bi)(c + di) = (ac - bd) + (ad + bc)i
  llvm::Value *ac = apply(BinaryOp::Mul, left.real, right.real);
  llvm::Value *bd = apply(BinaryOp::Mul, left.imaginary, right.imaginary);
  llvm::Value *ad = apply(BinaryOp::Mul, left.real, right.imaginary);
  llvm::Value *bc = apply(BinaryOp::Mul, left.imaginary, right.real);
  // Not fused: both parts are computed the same way.
  bool is_float = ac->getType()->isFloatingPointTy();
  llvm::Value *real = is_float ? builder_.CreateFSub(ac, bd) : apply(BinaryOp::Sub, ac, bd);
  llvm::Value *imaginary = is_float ? builder_.CreateFAdd(ad, bc) : apply(BinaryOp::Add, ad, bc);
  if (!is_float || module_.options().no_nans || complex_range_ != ComplexRange::Full) {
    return {real, imaginary};
  }
  return recover_nan_product(left, right, element, {real, imaginary});
}

// Annex G.5.1p6: infinities may hide behind two NaNs; the run-time function knows.
ComplexValue FunctionGen::recover_nan_product(ComplexValue left, ComplexValue right,
                                              QualType element, ComplexValue product) {
  llvm::BasicBlock *second = new_block("complex_mul_imag_nan");
  llvm::BasicBlock *call = new_block("complex_mul_libcall");
  llvm::BasicBlock *end = new_block("complex_mul_cont");
  // Practically never taken.
  llvm::MDNode *unlikely = llvm::MDBuilder(context()).createBranchWeights(1, (1u << 20) - 1);
  llvm::BasicBlock *start = builder_.GetInsertBlock();
  // Only when both parts are NaN something may be lost.
  llvm::Value *real_nan = builder_.CreateFCmpUNO(product.real, product.real);
  builder_.CreateCondBr(real_nan, second, end, unlikely);
  start_block_after_branch(second);
  llvm::Value *both_nan = builder_.CreateFCmpUNO(product.imaginary, product.imaginary);
  builder_.CreateCondBr(both_nan, call, end, unlikely);
  start_block_after_branch(call);
  ComplexValue recovered = call_complex_runtime("mul", left, right, element);
  llvm::BasicBlock *call_end = builder_.GetInsertBlock();
  builder_.CreateBr(end);
  start_block_after_branch(end);
  // The product as computed, or as the function gave it.
  auto merge = [&](llvm::Value *computed, llvm::Value *called) {
    llvm::PHINode *phi = builder_.CreatePHI(computed->getType(), 3);
    phi->addIncoming(computed, start);
    phi->addIncoming(computed, second);
    phi->addIncoming(called, call_end);
    return phi;
  };
  llvm::Value *real = merge(product.real, recovered.real);
  return {real, merge(product.imaginary, recovered.imaginary)};
}

ComplexValue FunctionGen::gen_complex_divide(ComplexValue left, ComplexValue right,
                                             QualType element) {
  auto apply = [&](BinaryOp op, llvm::Value *a, llvm::Value *b) {
    return gen_operator(op, a, b, element, element, {});
  };
  llvm::Value *zero = llvm::Constant::getNullValue(left.real->getType());
  // By a real number.
  if (!right.imaginary) {
    llvm::Value *real = apply(BinaryOp::Div, left.real, right.real);
    return {real, left.imaginary ? apply(BinaryOp::Div, left.imaginary, right.real) : zero};
  }
  left.imaginary = left.imaginary ? left.imaginary : zero;
  bool is_float = left.real->getType()->isFloatingPointTy();
  // Infinities and overflow in between need the run-time function.
  bool wants_range = complex_range_ == ComplexRange::Full &&
                     !(module_.options().no_nans && module_.options().no_infs);
  if (is_float && wants_range) {
    return call_complex_runtime("div", left, right, element);
  }
  if (is_float && complex_range_ == ComplexRange::Improved) {
    return gen_scaled_divide(left, right);
  }
  // (a + bi) / (c + di) = ((ac + bd) + (bc - ad)i) / (cc + dd)
  llvm::Value *ac = apply(BinaryOp::Mul, left.real, right.real);
  llvm::Value *bd = apply(BinaryOp::Mul, left.imaginary, right.imaginary);
  llvm::Value *real = apply(BinaryOp::Add, ac, bd);
  llvm::Value *cc = apply(BinaryOp::Mul, right.real, right.real);
  llvm::Value *dd = apply(BinaryOp::Mul, right.imaginary, right.imaginary);
  llvm::Value *norm = apply(BinaryOp::Add, cc, dd);
  llvm::Value *bc = apply(BinaryOp::Mul, left.imaginary, right.real);
  llvm::Value *ad = apply(BinaryOp::Mul, left.real, right.imaginary);
  llvm::Value *imaginary = apply(BinaryOp::Sub, bc, ad);
  real = apply(BinaryOp::Div, real, norm);
  return {real, apply(BinaryOp::Div, imaginary, norm)};
}

// R. L. Smith, "Algorithm 116: Complex division": nothing overflows as long as the result does not.
// With |c| < |d| both operands are first turned by -i, which leaves the quotient as it is.
ComplexValue FunctionGen::gen_scaled_divide(ComplexValue left, ComplexValue right) {
  auto magnitude = [&](llvm::Value *value) {
    return call_intrinsic(llvm::Intrinsic::fabs, {value->getType()}, {value});
  };
  llvm::Value *is_upright =
      builder_.CreateFCmpOGE(magnitude(right.real), magnitude(right.imaginary));
  auto turned = [&](ComplexValue value) {
    llvm::Value *minus_real = builder_.CreateFNeg(value.real);
    return ComplexValue{builder_.CreateSelect(is_upright, value.real, value.imaginary),
                        builder_.CreateSelect(is_upright, value.imaginary, minus_real)};
  };
  left = turned(left);
  right = turned(right);
  llvm::Value *ratio = builder_.CreateFDiv(right.imaginary, right.real);
  llvm::Value *norm = builder_.CreateFAdd(right.real, builder_.CreateFMul(right.imaginary, ratio));
  llvm::Value *real = builder_.CreateFAdd(left.real, builder_.CreateFMul(left.imaginary, ratio));
  llvm::Value *imaginary =
      builder_.CreateFSub(left.imaginary, builder_.CreateFMul(left.real, ratio));
  return {builder_.CreateFDiv(real, norm), builder_.CreateFDiv(imaginary, norm)};
}

// __muldc3 and its kin of the compiler's run-time library.
ComplexValue FunctionGen::call_complex_runtime(const char *operation, ComplexValue left,
                                               ComplexValue right, QualType element) {
  const char *mode = "dc3";
  // The suffix tells the type.
  switch (left.real->getType()->getTypeID()) {
  case llvm::Type::HalfTyID:
  case llvm::Type::BFloatTyID:
    mode = "hc3";
    break;
  case llvm::Type::FloatTyID:
    mode = "sc3";
    break;
  case llvm::Type::X86_FP80TyID:
    mode = "xc3";
    break;
  case llvm::Type::FP128TyID:
    mode = "tc3";
    break;
  default:
    break;
  }
  std::string name = std::string("__") + operation + mode;
  element = types().unqualified(element);
  // Four real parameters, a complex result: classified like any function of the program.
  QualType parameters[4] = {element, element, element, element};
  QualType type = types().function(types().complex_of(element), parameters, {});
  CallTarget target;
  target.is_rounded = is_constant_rounding_;
  target.type = type_cast<FunctionType>(type);
  target.function = module_.runtime_function(name, module_.function_type(*target.type)).getCallee();
  CallArgument arguments[4] = {{element, RValue::of(left.real)},
                               {element, RValue::of(left.imaginary)},
                               {element, RValue::of(right.real)},
                               {element, RValue::of(right.imaginary)}};
  return gen_call(target, arguments, {}).complex;
}

// Either part is different from zero.
llvm::Value *FunctionGen::complex_to_condition(ComplexValue value) {
  llvm::Value *real = to_condition(value.real);
  return builder_.CreateOr(real, to_condition(value.imaginary));
}

// == and != of complex operands, as i1.
llvm::Value *FunctionGen::compare_complex(const BinaryExpr *expr) {
  QualType element = type_cast<ComplexType>(expr->left->type)->element;
  ComplexValue left = gen_complex(expr->left);
  ComplexValue right = gen_complex(expr->right);
  // Equal if both parts are, unequal if one is.
  llvm::Value *real = compare(expr->op, left.real, right.real, element);
  llvm::Value *imaginary = compare(expr->op, left.imaginary, right.imaginary, element);
  return expr->op == BinaryOp::Equal ? builder_.CreateAnd(real, imaginary)
                                     : builder_.CreateOr(real, imaginary);
}

} // namespace cinch
