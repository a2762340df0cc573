// NEON builtins whose elements keep their width: arithmetic, compares, reductions.
#include "irgen/aarch64_builtins.h"

#include "llvm/IR/Intrinsics.h"
#include "llvm/IR/IntrinsicsAArch64.h"

namespace cinch {

// All operands and the result are of the one type.
llvm::Value *AArch64BuiltinGen::same(unsigned id) {
  llvm::Type *type = operating_type();
  llvm::SmallVector<llvm::Value *, 4> operands;
  for (size_t i = 0; i < operand_count(); ++i) {
    operands.push_back(operand(i, type));
  }
  return call(id, type, operands);
}

// The operands as they come; immediates too.
llvm::Value *AArch64BuiltinGen::plain(unsigned id) {
  llvm::SmallVector<llvm::Value *, 4> operands;
  for (size_t i = 0; i < operand_count(); ++i) {
    operands.push_back(arg(i));
  }
  return call(id, is_polymorphic_ ? operating_type() : result_type(), operands);
}

// The operands in the types that an intrinsic without overloads wants.
llvm::Value *AArch64BuiltinGen::as_declared(unsigned id) {
  llvm::Module &module = generator_.module().module();
  llvm::Function *function = llvm::Intrinsic::getOrInsertDeclaration(&module, id);
  llvm::SmallVector<llvm::Value *, 4> operands;
  for (size_t i = 0; i < operand_count(); ++i) {
    llvm::Type *type = function->getFunctionType()->getParamType(static_cast<unsigned>(i));
    operands.push_back(operand(i, type));
  }
  return builder_.CreateCall(function, operands);
}

// ctlz: zero has a result too.
llvm::Value *AArch64BuiltinGen::with_false(unsigned id) {
  return call(id, operating_type(), {operand(0), builder_.getFalse()});
}

// Polynomials add as exclusive or does, whatever the width.
llvm::Value *AArch64BuiltinGen::binary(unsigned opcode) {
  return builder_.CreateBinOp(static_cast<llvm::Instruction::BinaryOps>(opcode), arg(0), arg(1));
}

llvm::Value *AArch64BuiltinGen::negate(unsigned) {
  return kind_ == 'f' ? builder_.CreateFNeg(arg(0)) : builder_.CreateNeg(arg(0));
}

llvm::Value *AArch64BuiltinGen::multiply_number(unsigned) {
  llvm::Type *type = arg(1)->getType();
  return reread(builder_.CreateFMul(operand(0, type), arg(1)), arg(0)->getType());
}

// Of float64x1_t, with one lane of the other.
llvm::Value *AArch64BuiltinGen::multiply_lane(unsigned) {
  llvm::Value *lane = builder_.CreateExtractElement(elements(1), immediate(2));
  return reread(builder_.CreateFMul(operand(0, element_type()), lane), operating_type());
}

llvm::Value *AArch64BuiltinGen::multiply_extended_lane(unsigned) {
  llvm::Value *lane = builder_.CreateExtractElement(arg(1), immediate(2));
  return call(llvm::Intrinsic::aarch64_neon_fmulx, result_type(), {arg(0), lane});
}

// ---- Fused multiplication and addition ----

// (addend, a, b)
llvm::Value *AArch64BuiltinGen::fused(unsigned is_negated) {
  llvm::Value *a = operand(1);
  return call(llvm::Intrinsic::fma, operating_type(),
              {is_negated ? builder_.CreateFNeg(a) : a, operand(2), operand(0)});
}

// (addend, a, vector, lane); one element is computed as a scalar.
llvm::Value *AArch64BuiltinGen::fused_lane(unsigned) {
  llvm::Type *type = operating_type();
  bool is_single = !type->isVectorTy() || type_.count() == 1;
  type = is_single ? type->getScalarType() : type;
  llvm::Value *lane = is_single ? builder_.CreateExtractElement(elements(2), immediate(3))
                                : spread_lane(2, 3, type_.count());
  llvm::Value *value = call(llvm::Intrinsic::fma, type, {operand(1, type), lane, operand(0, type)});
  return reread(value, operating_type());
}

// ---- Bits ----

// (mask, where set, where clear)
llvm::Value *AArch64BuiltinGen::bit_select(unsigned) {
  llvm::Type *type = as_integers(operating_type());
  llvm::Value *mask = operand(0, type);
  llvm::Value *set = builder_.CreateAnd(mask, operand(1, type));
  return builder_.CreateOr(set, builder_.CreateAnd(builder_.CreateNot(mask), operand(2, type)));
}

// ---- Compares: all bits of an element are set, or none ----

llvm::Value *AArch64BuiltinGen::compare(unsigned predicate) {
  llvm::Value *is_so =
      builder_.CreateCmp(static_cast<llvm::CmpInst::Predicate>(predicate), arg(0), arg(1));
  return builder_.CreateSExt(is_so, as_integers(arg(0)->getType()));
}

llvm::Value *AArch64BuiltinGen::compare_zero(unsigned predicate) {
  llvm::Type *type = is_polymorphic_ ? operating_type() : arg(0)->getType();
  llvm::Value *is_so = builder_.CreateCmp(static_cast<llvm::CmpInst::Predicate>(predicate),
                                          operand(0, type), llvm::Constant::getNullValue(type));
  return builder_.CreateSExt(is_so, as_integers(type));
}

// facge and facgt; "less" is with the operands exchanged. The type is that of the result.
llvm::Value *AArch64BuiltinGen::compare_magnitudes(unsigned id) {
  llvm::Type *result = is_polymorphic_ ? operating_type() : result_type();
  llvm::Type *type = is_polymorphic_ ? as_floating(result) : arg(0)->getType();
  if (result->isIntegerTy(16)) {
    result = builder_.getInt32Ty(); // there is no scalar instruction with 16 bits
  }
  bool is_less = llvm::StringRef(key_).starts_with("vcal");
  llvm::Value *value =
      call(id, result, {operand(is_less ? 1 : 0, type), operand(is_less ? 0 : 1, type)});
  return is_polymorphic_ ? value : builder_.CreateTrunc(value, result_type());
}

llvm::Value *AArch64BuiltinGen::test_bits(unsigned) {
  llvm::Type *type = operating_type();
  llvm::Value *both = builder_.CreateAnd(operand(0, type), operand(1, type));
  return builder_.CreateSExt(builder_.CreateIsNotNull(both), type);
}

// ---- Dot products and their like: (sum, a, b), where a and b have narrower elements ----

llvm::Value *AArch64BuiltinGen::accumulate_bytes(unsigned id) {
  return call(id, operating_type(), {operand(0), arg(1), arg(2)});
}

llvm::Value *AArch64BuiltinGen::accumulate_halves(unsigned id) {
  llvm::Type *type = operating_type();
  llvm::Type *halves = vector_of(builder_.getHalfTy(), 2 * type_.count());
  return call(id, type, {operand(0), operand(1, halves), operand(2, halves)});
}

llvm::Value *AArch64BuiltinGen::accumulate_brain_floats(unsigned id) {
  llvm::Type *type = operating_type();
  llvm::Type *halves = vector_of(builder_.getBFloatTy(), 2 * type_.count());
  return call(id, type, {operand(0), operand(1, halves), operand(2, halves)});
}

// By powers of two, whose exponents are integers.
llvm::Value *AArch64BuiltinGen::scale(unsigned id) {
  llvm::Type *type = operating_type();
  return call(id, type, {operand(0), operand(1, as_integers(type))});
}

// ---- Over the elements of one vector ----

// The vector of half precision comes as bytes.
llvm::Value *AArch64BuiltinGen::reduce(unsigned id) {
  llvm::Type *result = result_type();
  unsigned bits = arg(0)->getType()->getPrimitiveSizeInBits().getFixedValue();
  llvm::Type *type = vector_of(result, bits / result->getScalarSizeInBits());
  return call(id, result, {operand(0, type)});
}

// Sums with twice the bits; LLVM's have at least 32.
llvm::Value *AArch64BuiltinGen::reduce_long(unsigned id) {
  llvm::Type *result = result_type();
  llvm::Type *wide = result->isIntegerTy(16) ? builder_.getInt32Ty() : result;
  return builder_.CreateTrunc(call(id, wide, {arg(0)}), result);
}

llvm::Value *AArch64BuiltinGen::add_pair(unsigned) {
  return builder_.CreateFAdd(builder_.CreateExtractElement(arg(0), uint64_t{0}),
                             builder_.CreateExtractElement(arg(0), uint64_t{1}));
}

// Neighbours added, into elements twice as wide.
llvm::Value *AArch64BuiltinGen::pairwise_long(unsigned id) {
  size_t index = operand_count() - 1;
  unsigned half = type_.element_bits() / 2;
  llvm::Type *narrow = vector_of(builder_.getIntNTy(half), 2 * type_.count());
  return call(id, operating_type(), {operand(index, narrow)});
}

llvm::Value *AArch64BuiltinGen::pairwise_long_accumulate(unsigned id) {
  return builder_.CreateAdd(pairwise_long(id), operand(0));
}

} // namespace cinch
