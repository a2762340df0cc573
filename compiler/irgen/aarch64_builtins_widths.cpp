// NEON builtins that shift, and those whose result has elements of another width or format.
#include "irgen/aarch64_builtins.h"

#include "llvm/IR/Intrinsics.h"
#include "llvm/IR/IntrinsicsAArch64.h"

namespace cinch {

// ---- Wider ----

llvm::Value *AArch64BuiltinGen::widen(unsigned id) {
  llvm::Type *type = operating_type();
  if (is_scalar_ && result_type()->isIntegerTy(32)) {
    type = vector_of(result_type(), 4); // of 16 bits there are only vectors
  }
  llvm::Type *narrow = with_halves(type);
  return call(id, type, {operand(0, narrow), operand(1, narrow)});
}

llvm::Value *AArch64BuiltinGen::multiply_long(unsigned id) {
  return widen(kind_ == 'p' ? unsigned{llvm::Intrinsic::aarch64_neon_pmull} : id);
}

// The product of two 64-bit numbers comes as bytes.
llvm::Value *AArch64BuiltinGen::multiply_polynomials(unsigned id) {
  return builder_.CreateBitCast(intrinsic(id, {arg(0), arg(1)}), result_type());
}

// (sum, a, b) or, for scalars, (sum, a, vector, lane): doubled products, added or subtracted with
// saturation.
llvm::Value *AArch64BuiltinGen::multiply_long_accumulate(unsigned id) {
  constexpr llvm::Intrinsic::ID multiply = llvm::Intrinsic::aarch64_neon_sqdmull;
  llvm::Type *type = operating_type();
  llvm::Value *b =
      operand_count() == 4 ? builder_.CreateExtractElement(arg(2), immediate(3)) : arg(2);
  llvm::Value *product = nullptr;
  if (type->isIntegerTy(64)) {
    product = intrinsic(llvm::Intrinsic::aarch64_neon_sqdmulls_scalar, {arg(1), b});
  } else {
    llvm::Type *wide = type->isVectorTy() ? type : vector_of(type, 4);
    llvm::Type *narrow = with_halves(wide);
    product = call(multiply, wide, {operand(1, narrow), reread(b, narrow)});
  }
  return call(id, type, {operand(0, type), reread(product, type)});
}

llvm::Value *AArch64BuiltinGen::extend(unsigned is_unsigned) {
  llvm::Type *type = operating_type();
  llvm::Value *narrow = operand(0, with_halves(type));
  return is_unsigned ? builder_.CreateZExt(narrow, type) : builder_.CreateSExt(narrow, type);
}

llvm::Value *AArch64BuiltinGen::shift_left_long(unsigned is_unsigned) {
  return shifted(extend(is_unsigned), llvm::Instruction::Shl, immediate(1));
}

// ---- Narrower ----

// The operands have wider elements, but for an immediate.
llvm::Value *AArch64BuiltinGen::narrow(unsigned id) {
  llvm::Type *type = operating_type();
  llvm::Type *wide = with_doubles(type);
  llvm::SmallVector<llvm::Value *, 2> operands;
  for (size_t i = 0; i < operand_count(); ++i) {
    bool is_immediate = i > 0 && !arg(i)->getType()->isVectorTy();
    operands.push_back(is_immediate ? arg(i) : operand(i, wide));
  }
  return call(id, type, operands);
}

llvm::Value *AArch64BuiltinGen::truncate(unsigned) {
  llvm::Type *type = operating_type();
  return builder_.CreateTrunc(operand(0, with_doubles(type)), type);
}

// The high halves of sums or differences.
llvm::Value *AArch64BuiltinGen::narrow_high(unsigned opcode) {
  llvm::Type *type = operating_type();
  llvm::Type *wide = with_doubles(type);
  llvm::Value *value = builder_.CreateBinOp(static_cast<llvm::Instruction::BinaryOps>(opcode),
                                            operand(0, wide), operand(1, wide));
  value = builder_.CreateLShr(value, splat(wide, type_.element_bits()));
  return builder_.CreateTrunc(value, type);
}

llvm::Value *AArch64BuiltinGen::shift_right_narrow(unsigned opcode) {
  llvm::Type *type = operating_type();
  return builder_.CreateTrunc(shifted(operand(0, with_doubles(type)), opcode, immediate(1)), type);
}

// ---- Shifts by an immediate ----

// A shift by all bits, which the instructions can do, is undefined in LLVM's IR.
llvm::Value *AArch64BuiltinGen::shifted(llvm::Value *value, unsigned opcode, uint64_t count) {
  llvm::Type *type = value->getType();
  uint64_t bits = type->getScalarSizeInBits();
  if (count >= bits && opcode == llvm::Instruction::LShr) {
    return llvm::Constant::getNullValue(type);
  }
  return builder_.CreateBinOp(static_cast<llvm::Instruction::BinaryOps>(opcode), value,
                              splat(type, static_cast<int64_t>(std::min(count, bits - 1))));
}

llvm::Value *AArch64BuiltinGen::shift_left(unsigned) {
  llvm::Type *type = is_polymorphic_ ? operating_type() : result_type();
  return shifted(operand(0, type), llvm::Instruction::Shl, immediate(1));
}

llvm::Value *AArch64BuiltinGen::shift_right(unsigned opcode) {
  llvm::Type *type = is_polymorphic_ ? operating_type() : result_type();
  return shifted(operand(0, type), opcode, immediate(1));
}

llvm::Value *AArch64BuiltinGen::shift_right_accumulate(unsigned opcode) {
  llvm::Type *type = is_polymorphic_ ? operating_type() : result_type();
  return builder_.CreateAdd(operand(0, type), shifted(operand(1, type), opcode, immediate(2)));
}

// LLVM has these only by a vector of counts.
llvm::Value *AArch64BuiltinGen::shift_by_immediate(unsigned id) {
  llvm::Type *type = operating_type();
  return call(id, type, {operand(0, type), splat(type, static_cast<int64_t>(immediate(1)))});
}

// Rounding to the right is a rounding shift to the left by a negative count.
llvm::Value *AArch64BuiltinGen::shift_right_rounding(unsigned id) {
  llvm::Type *type = operating_type();
  return call(id, type, {operand(0, type), splat(type, -static_cast<int64_t>(immediate(1)))});
}

llvm::Value *AArch64BuiltinGen::shift_right_rounding_accumulate(unsigned id) {
  llvm::Type *type = operating_type();
  llvm::Value *counts = splat(type, -static_cast<int64_t>(immediate(2)));
  return builder_.CreateAdd(operand(0, type), call(id, type, {operand(1, type), counts}));
}

// The bits that the shift leaves free keep those of the first operand.
llvm::Value *AArch64BuiltinGen::shift_insert(unsigned id) {
  llvm::Type *type = is_polymorphic_ ? operating_type() : vector_of(result_type(), 1);
  return call(id, type, {operand(0, type), operand(1, type), int32(immediate(2))});
}

// ---- Integers and floating numbers; the type is that of the integers ----

llvm::Value *AArch64BuiltinGen::integers_to_floats(unsigned is_unsigned) {
  llvm::Type *integers = is_polymorphic_ ? operating_type() : arg(0)->getType();
  llvm::Type *floats = is_polymorphic_ ? as_floating(integers) : result_type();
  llvm::Value *value = operand(0, integers);
  return is_unsigned ? builder_.CreateUIToFP(value, floats) : builder_.CreateSIToFP(value, floats);
}

llvm::Value *AArch64BuiltinGen::floats_to_integers(unsigned id) {
  if (!is_polymorphic_) {
    return call(id, result_type(), {arg(0)});
  }
  llvm::Type *integers = operating_type();
  return call(id, integers, {operand(0, as_floating(integers))});
}

// A scalar of 16 bits goes by way of 32.
llvm::Value *AArch64BuiltinGen::fixed_to_floats(unsigned id) {
  llvm::Value *fraction_bits = int32(immediate(1));
  if (is_polymorphic_) {
    llvm::Type *integers = operating_type();
    return call(id, as_floating(integers), {operand(0, integers), fraction_bits});
  }
  llvm::Value *value = arg(0);
  if (value->getType()->isIntegerTy(16)) {
    value = builder_.CreateIntCast(value, builder_.getInt32Ty(), kind_ == 's');
  }
  return call(id, result_type(), {value, fraction_bits});
}

llvm::Value *AArch64BuiltinGen::floats_to_fixed(unsigned id) {
  llvm::Value *fraction_bits = int32(immediate(1));
  if (is_polymorphic_) {
    llvm::Type *integers = operating_type();
    return call(id, integers, {operand(0, as_floating(integers)), fraction_bits});
  }
  llvm::Type *result = result_type();
  llvm::Type *wide = result->isIntegerTy(16) ? builder_.getInt32Ty() : result;
  return builder_.CreateTrunc(call(id, wide, {arg(0), fraction_bits}), result);
}

// ---- Between floating formats ----

llvm::Value *AArch64BuiltinGen::floats_to_halves(unsigned id) {
  llvm::Value *floats = operand(0, vector_of(builder_.getFloatTy(), 4));
  return call(id, vector_of(builder_.getInt16Ty(), 4), {floats});
}

llvm::Value *AArch64BuiltinGen::halves_to_floats(unsigned id) {
  llvm::Value *halves = operand(0, vector_of(builder_.getInt16Ty(), 4));
  return call(id, vector_of(builder_.getFloatTy(), 4), {halves});
}

// The type is that of the result; as many elements of the other format fill the operand.
llvm::Value *AArch64BuiltinGen::change_precision(unsigned) {
  if (!is_polymorphic_) {
    return builder_.CreateFPCast(arg(0), result_type());
  }
  llvm::Type *result = operating_type();
  unsigned bits = arg(0)->getType()->getPrimitiveSizeInBits().getFixedValue() / type_.count();
  llvm::Type *element = bits == 32 ? builder_.getFloatTy() : builder_.getDoubleTy();
  return builder_.CreateFPCast(operand(0, with_element(result, element)), result);
}

// What does not fit makes the last bit one, so that another rounding after it is right.
llvm::Value *AArch64BuiltinGen::floats_to_odd(unsigned id) {
  llvm::Type *type = is_polymorphic_ ? operating_type() : arg(0)->getType();
  return call(id, with_element(type, builder_.getFloatTy()), {operand(0, type)});
}

// The other half: zeros here, that of the first operand there.
llvm::Value *AArch64BuiltinGen::brain_floats_low(unsigned) {
  llvm::Value *floats = operand(0, vector_of(builder_.getFloatTy(), 4));
  llvm::Value *low = builder_.CreateFPTrunc(floats, vector_of(builder_.getBFloatTy(), 4));
  return halves_joined(low, llvm::Constant::getNullValue(low->getType()));
}

llvm::Value *AArch64BuiltinGen::brain_floats_high(unsigned) {
  llvm::Value *floats = operand(1, vector_of(builder_.getFloatTy(), 4));
  llvm::Value *high = builder_.CreateFPTrunc(floats, vector_of(builder_.getBFloatTy(), 4));
  llvm::Value *old = operand(0);
  return halves_joined(shuffle(old, old, {0, 1, 2, 3}), high);
}

} // namespace cinch
