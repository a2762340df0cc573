// Builtins on the bits of integers, and arithmetic that tells of overflow.
#include "irgen/builtin_gen.h"

#include "llvm/IR/Intrinsics.h"

namespace cinch {

// clz, ctz by the intrinsics; what 0 gives is the caller's choice.
llvm::Value *BuiltinGen::count_zeros(llvm::Value *operand, bool leading, bool zero_is_poison) {
  return intrinsic(leading ? llvm::Intrinsic::ctlz : llvm::Intrinsic::cttz, {operand->getType()},
                   {operand, builder_.getInt1(zero_is_poison)});
}

// The classic names, by ranges of builtins.def: clz, ctz, popcount, parity, ffs, clrsb, bswapN,
// bitreverseN, rotates.
std::optional<RValue> BuiltinGen::bits() {
  BuiltinId id = call_.builtin;
  // Three ranges of the table are this function's.
  if (id < builtin::Clz || id > builtin::Rotateright64 ||
      (id >= builtin::Clzg && id <= builtin::Bitreverseg)) {
    return std::nullopt;
  }
  llvm::Value *operand = value(0);
  llvm::Type *type = operand->getType();
  // The names are in order: each test excludes those before it.
  if (id <= builtin::Clzll || id == builtin::Clzs) {
    return as_integer(count_zeros(operand, true, true));
  }
  if (id <= builtin::Ctzll || id == builtin::Ctzs) {
    return as_integer(count_zeros(operand, false, true));
  }
  if (id <= builtin::Popcountll) {
    return as_integer(intrinsic(llvm::Intrinsic::ctpop, {type}, operand));
  }
  if (id <= builtin::Parityll) {
    // The parity is the lowest bit of the count.
    llvm::Value *count = intrinsic(llvm::Intrinsic::ctpop, {type}, operand);
    return as_integer(builder_.CreateAnd(count, 1));
  }
  if (id <= builtin::Ffsll) {
    // One more than the number of zeros below.
    llvm::Value *place =
        builder_.CreateAdd(count_zeros(operand, false, true), llvm::ConstantInt::get(type, 1));
    return as_integer(builder_.CreateSelect(builder_.CreateIsNull(operand),
                                            llvm::Constant::getNullValue(type), place));
  }
  if (id <= builtin::Clrsbll) {
    // Bits equal to the sign: with the sign's bits flipped these are zeros.
    llvm::Value *sign = builder_.CreateAShr(operand, type->getIntegerBitWidth() - 1);
    llvm::Value *zeros = count_zeros(builder_.CreateXor(operand, sign), true, false);
    return as_integer(builder_.CreateSub(zeros, llvm::ConstantInt::get(type, 1)));
  }
  if (id <= builtin::Bswap128) {
    return RValue::of(intrinsic(llvm::Intrinsic::bswap, {type}, operand));
  }
  if (id <= builtin::Bitreverse64) {
    return RValue::of(intrinsic(llvm::Intrinsic::bitreverse, {type}, operand));
  }
  // A rotation is a funnel shift of the value with itself.
  llvm::Intrinsic::ID rotate =
      id <= builtin::Rotateleft64 ? llvm::Intrinsic::fshl : llvm::Intrinsic::fshr;
  return RValue::of(intrinsic(rotate, {type}, {operand, operand, value(1)}));
}

// Type-generic names: clzg ... and C23's stdc_*, which are defined for zero (7.18).
std::optional<RValue> BuiltinGen::generic_bits() {
  BuiltinId id = call_.builtin;
  bool is_generic = (id >= builtin::Clzg && id <= builtin::Bitreverseg) ||
                    (id >= builtin::StdcLeadingZeros && id <= builtin::StdcBitCeil) ||
                    id == builtin::StdcRotateLeft || id == builtin::StdcRotateRight;
  if (!is_generic) {
    return std::nullopt;
  }
  llvm::Value *operand = value(0);
  llvm::Type *type = operand->getType();
  unsigned width = type->getIntegerBitWidth();
  llvm::Constant *zero = llvm::ConstantInt::get(type, 0);
  llvm::Constant *one = llvm::ConstantInt::get(type, 1);
  // Undefined for zero are only clzg and ctzg without a second argument.
  llvm::Value *is_zero = builder_.CreateICmpEQ(operand, zero);
  // One more than the position, 0 when there is none.
  auto position = [&](llvm::Value *bits, bool leading) {
    llvm::Value *place =
        builder_.CreateZExtOrTrunc(count_zeros(bits, leading, false), builder_.getInt32Ty());
    return builder_.CreateSelect(builder_.CreateICmpEQ(bits, zero), builder_.getInt32(0),
                                 builder_.CreateAdd(place, builder_.getInt32(1)));
  };
  switch (id) {
  case builtin::Clzg:
  case builtin::Ctzg: {
    // The second argument is the result for 0.
    bool has_fallback = call_.arguments.size() > 1;
    llvm::Value *count =
        builder_.CreateZExtOrTrunc(count_zeros(operand, id == builtin::Clzg, true), result_type());
    return RValue::of(has_fallback ? builder_.CreateSelect(is_zero, value(1), count) : count);
  }
  case builtin::Popcountg:
  case builtin::StdcCountOnes:
    return as_integer(intrinsic(llvm::Intrinsic::ctpop, {type}, operand));
  case builtin::Parityg:
    return as_integer(builder_.CreateAnd(intrinsic(llvm::Intrinsic::ctpop, {type}, operand), one));
  case builtin::Ffsg:
  case builtin::StdcFirstTrailingOne:
    return as_integer(position(operand, false));
  case builtin::Clrsbg: {
    llvm::Value *sign = builder_.CreateAShr(operand, width - 1);
    llvm::Value *zeros = count_zeros(builder_.CreateXor(operand, sign), true, false);
    return as_integer(builder_.CreateSub(zeros, one));
  }
  case builtin::Bswapg:
    return RValue::of(width == 8 ? operand : intrinsic(llvm::Intrinsic::bswap, {type}, operand));
  case builtin::Bitreverseg:
    return RValue::of(intrinsic(llvm::Intrinsic::bitreverse, {type}, operand));
  case builtin::StdcLeadingZeros:
    return as_integer(count_zeros(operand, true, false));
  case builtin::StdcLeadingOnes:
    return as_integer(count_zeros(builder_.CreateNot(operand), true, false));
  case builtin::StdcTrailingZeros:
    return as_integer(count_zeros(operand, false, false));
  case builtin::StdcTrailingOnes:
    return as_integer(count_zeros(builder_.CreateNot(operand), false, false));
  case builtin::StdcFirstLeadingZero:
    return as_integer(position(builder_.CreateNot(operand), true));
  case builtin::StdcFirstLeadingOne:
    return as_integer(position(operand, true));
  case builtin::StdcFirstTrailingZero:
    return as_integer(position(builder_.CreateNot(operand), false));
  case builtin::StdcCountZeros:
    return as_integer(intrinsic(llvm::Intrinsic::ctpop, {type}, builder_.CreateNot(operand)));
  case builtin::StdcHasSingleBit: {
    llvm::Value *count = intrinsic(llvm::Intrinsic::ctpop, {type}, operand);
    return RValue::of(builder_.CreateICmpEQ(count, one));
  }
  case builtin::StdcBitWidth: {
    llvm::Value *zeros = count_zeros(operand, true, false);
    return as_integer(builder_.CreateSub(llvm::ConstantInt::get(type, width), zeros));
  }
  case builtin::StdcBitFloor: {
    llvm::Value *shift = builder_.CreateSub(llvm::ConstantInt::get(type, width - 1),
                                            count_zeros(operand, true, true));
    return RValue::of(builder_.CreateSelect(is_zero, zero, builder_.CreateShl(one, shift)));
  }
  case builtin::StdcBitCeil: {
    // 2 << (width - 1 - clz(x - 1)); one for 0 and 1; what does not fit is 0 by shifting in two.
    llvm::Value *zeros = count_zeros(builder_.CreateSub(operand, one), true, false);
    llvm::Value *shift = builder_.CreateSub(llvm::ConstantInt::get(type, width - 1), zeros);
    llvm::Value *power = builder_.CreateShl(builder_.CreateShl(one, shift), one);
    llvm::Value *is_small = builder_.CreateICmpULE(operand, one);
    return RValue::of(builder_.CreateSelect(is_small, one, power));
  }
  case builtin::StdcRotateLeft:
  case builtin::StdcRotateRight: {
    llvm::Intrinsic::ID rotate =
        id == builtin::StdcRotateLeft ? llvm::Intrinsic::fshl : llvm::Intrinsic::fshr;
    // C23 7.18.17: the count is taken modulo the width.
    llvm::Value *amount = value(1);
    amount = builder_.CreateURem(amount, llvm::ConstantInt::get(amount->getType(), width));
    return RValue::of(
        intrinsic(rotate, {type}, {operand, operand, builder_.CreateZExtOrTrunc(amount, type)}));
  }
  default:
    return std::nullopt;
  }
}

// ---- Overflow ----

namespace {

enum class Operation : uint8_t { Add, Sub, Mul };

} // namespace

// LLVM has an intrinsic for each operation with a sign and without.
static llvm::Intrinsic::ID overflow_intrinsic(Operation operation, bool is_signed) {
  switch (operation) {
  case Operation::Add:
    return is_signed ? llvm::Intrinsic::sadd_with_overflow : llvm::Intrinsic::uadd_with_overflow;
  case Operation::Sub:
    return is_signed ? llvm::Intrinsic::ssub_with_overflow : llvm::Intrinsic::usub_with_overflow;
  case Operation::Mul:
    return is_signed ? llvm::Intrinsic::smul_with_overflow : llvm::Intrinsic::umul_with_overflow;
  }
  return llvm::Intrinsic::not_intrinsic;
}

// Gives whether it overflowed; the result comes back by reference.
llvm::Value *BuiltinGen::checked(llvm::Intrinsic::ID operation, llvm::Value *left,
                                 llvm::Value *right, llvm::Value *&result) {
  llvm::Value *pair = intrinsic(operation, {left->getType()}, {left, right});
  result = builder_.CreateExtractValue(pair, 0);
  return builder_.CreateExtractValue(pair, 1);
}

// __builtin_addc(x, y, carry in, &carry out)
llvm::Value *BuiltinGen::add_with_carry(llvm::Intrinsic::ID operation) {
  llvm::Value *left = value(0);
  llvm::Value *right = value(1);
  llvm::Value *carry_in = value(2);
  llvm::Value *carry_out = value(3);
  llvm::Value *partial = nullptr;
  // Two steps: the operands, then the carry; at most one of them overflows.
  llvm::Value *result = nullptr;
  llvm::Value *first = checked(operation, left, right, partial);
  llvm::Value *second = checked(operation, partial, carry_in, result);
  QualType type = pointee_of(argument(3)->type);
  llvm::Align alignment(generator_.types().align_of(type).value);
  llvm::Value *carry = builder_.CreateZExt(builder_.CreateOr(first, second), left->getType());
  generator_.store(carry, generator_.lvalue_of({carry_out, alignment}, type));
  return result;
}

// __builtin_add_overflow and its variants for fixed types; names with _p only ask.
std::optional<RValue> BuiltinGen::overflow() {
  BuiltinId id = call_.builtin;
  if (id >= builtin::Addcb && id <= builtin::Addcll) {
    return RValue::of(add_with_carry(llvm::Intrinsic::uadd_with_overflow));
  }
  if (id >= builtin::Subcb && id <= builtin::Subcll) {
    return RValue::of(add_with_carry(llvm::Intrinsic::usub_with_overflow));
  }
  if (id < builtin::AddOverflow || id > builtin::UmulllOverflow) {
    return std::nullopt;
  }
  llvm::StringRef name = builtin_info(id).name;
  // The operation is in the name.
  Operation operation = name.contains("add")   ? Operation::Add
                        : name.contains("sub") ? Operation::Sub
                                               : Operation::Mul;
  bool is_predicate = name.ends_with("_p");
  TypeContext &types = generator_.types();
  QualType target = argument(2)->type;
  QualType result_c_type = is_predicate ? target : pointee_of(target);
  // Compute in a type that holds every operand and the result; then see whether the result fits.
  QualType all[] = {argument(0)->type, argument(1)->type, result_c_type};
  bool is_signed = false;
  for (QualType type : all) {
    is_signed |= types.is_signed(type);
  }
  // A signed type needs one bit more to hold an unsigned one.
  unsigned width = 0;
  for (QualType type : all) {
    width = std::max(width, types.bit_width(type) + (is_signed && !types.is_signed(type)));
  }
  llvm::Type *wide = builder_.getIntNTy(width);
  llvm::Value *operands[2];
  for (size_t i = 0; i < 2; ++i) {
    operands[i] = builder_.CreateIntCast(value(i), wide, types.is_signed(all[i]));
  }
  llvm::Value *address = is_predicate ? nullptr : value(2);
  // The third argument only gives its type.
  if (is_predicate) {
    generator_.gen_discarded(argument(2));
  }
  llvm::Value *result = nullptr;
  llvm::Value *overflows =
      checked(overflow_intrinsic(operation, is_signed), operands[0], operands[1], result);
  // GNU: for a bit-field the question is whether the result fits into it.
  const FieldDecl *field = is_predicate ? as_bit_field(ignore_implicit(argument(2))) : nullptr;
  unsigned result_width = field ? field->bit_width : types.bit_width(result_c_type);
  if (result_width < width) {
    // Back and forth: if that changes the result it did not fit.
    llvm::Value *narrow = builder_.CreateTrunc(result, builder_.getIntNTy(result_width));
    llvm::Value *back = builder_.CreateIntCast(narrow, wide, types.is_signed(result_c_type));
    overflows = builder_.CreateOr(overflows, builder_.CreateICmpNE(back, result));
    result = narrow;
  }
  if (!is_predicate) {
    llvm::Align alignment(types.align_of(result_c_type).value);
    LValue place = generator_.lvalue_of({address, alignment}, result_c_type);
    generator_.store(result, place);
  }
  return RValue::of(overflows);
}

} // namespace cinch
