// Arithmetic, conversions and reductions. An operand that says how to round is honoured by the
// instruction only: with the current direction everything is plain IR, otherwise an intrinsic.
#include "irgen/x86_builtins.h"

#include "llvm/IR/Intrinsics.h"
#include "llvm/IR/IntrinsicsX86.h"

namespace cinch {

// ---- Integers ----

llvm::Value *X86BuiltinGen::count_zeros(int is_leading) {
  return intrinsic(is_leading ? llvm::Intrinsic::ctlz : llvm::Intrinsic::cttz,
                   {arg(0), builder_.getFalse()}, {arg(0)->getType()});
}

// (a, count). XOP's counts are signed; modulo the width that makes no difference.
llvm::Value *X86BuiltinGen::rotate(int is_left) {
  llvm::Type *type = arg(0)->getType();
  llvm::Value *distance = llvm::ConstantInt::get(type, immediate(1) & (element_bits(arg(0)) - 1));
  return intrinsic(is_left ? llvm::Intrinsic::fshl : llvm::Intrinsic::fshr,
                   {arg(0), arg(0), distance}, {type});
}

// (a, b, count): a:b shifted left, its high half; b:a shifted right, its low half.
llvm::Value *X86BuiltinGen::funnel_shift(int is_left) {
  llvm::Type *type = arg(0)->getType();
  llvm::Value *distance = llvm::ConstantInt::get(type, immediate(2) & (element_bits(arg(0)) - 1));
  return is_left ? intrinsic(llvm::Intrinsic::fshl, {arg(0), arg(1), distance}, {type})
                 : intrinsic(llvm::Intrinsic::fshr, {arg(1), arg(0), distance}, {type});
}

// (a, b, c, table, mask): each bit is the table's entry for the three bits.
llvm::Value *X86BuiltinGen::ternary_logic(int is_zeroing) {
  std::string name =
      (llvm::Twine("llvm.x86.avx512.pternlog.") + llvm::Twine(width_letter(element_bits(arg(0)))) +
       "." + llvm::Twine(vector_bits(arg(0))))
          .str();
  llvm::Value *result = named_intrinsic(name, {arg(0), arg(1), arg(2), arg(3)});
  llvm::Value *otherwise = is_zeroing ? llvm::Constant::getNullValue(arg(0)->getType()) : arg(0);
  return select(arg(4), result, otherwise);
}

// The low halves of 64-bit elements, whose product fills the element.
llvm::Value *X86BuiltinGen::multiply_low_halves(int is_signed) {
  llvm::Type *type = result_type();
  llvm::Value *operands[2];
  for (unsigned i = 0; i < 2; ++i) {
    llvm::Value *wide = builder_.CreateBitCast(arg(i), type);
    llvm::Value *half = llvm::ConstantInt::get(type, 32);
    operands[i] = is_signed ? builder_.CreateAShr(builder_.CreateShl(wide, half), half)
                            : builder_.CreateAnd(wide, llvm::ConstantInt::get(type, 0xffffffffu));
  }
  return builder_.CreateMul(operands[0], operands[1]);
}

// (a, otherwise, mask)
llvm::Value *X86BuiltinGen::truncate_masked(int) {
  return select(arg(2), builder_.CreateTrunc(arg(0), result_type()), arg(1));
}

// ---- Conversions ----

// (integers, otherwise, mask [, rounding])
llvm::Value *X86BuiltinGen::integers_to_floats(int is_signed) {
  llvm::Type *type = result_type();
  llvm::Value *result = nullptr;
  if (count() > 3 && !is_current_rounding(3)) {
    result = intrinsic(is_signed ? llvm::Intrinsic::x86_avx512_sitofp_round
                                 : llvm::Intrinsic::x86_avx512_uitofp_round,
                       {arg(0), arg(3)}, {type, arg(0)->getType()});
  } else {
    result = is_signed ? builder_.CreateSIToFP(arg(0), type) : builder_.CreateUIToFP(arg(0), type);
  }
  return select(arg(2), result, arg(1));
}

// (halves as words, otherwise, mask [, exceptions]); the 128-bit form reads the low four.
llvm::Value *X86BuiltinGen::halves_to_floats(int) {
  if (count() > 3 && !is_current_rounding(3)) {
    return named_intrinsic("llvm.x86.avx512.mask.vcvtph2ps.512", {arg(0), arg(1), arg(2), arg(3)});
  }
  llvm::FixedVectorType *type = llvm::cast<llvm::FixedVectorType>(result_type());
  unsigned elements = type->getNumElements();
  llvm::Value *words = arg(0);
  if (elements_of(words) != elements) {
    words = shuffle(words, words, {0, 1, 2, 3});
  }
  llvm::Type *halves = llvm::FixedVectorType::get(builder_.getHalfTy(), elements);
  llvm::Value *wide = builder_.CreateFPExt(builder_.CreateBitCast(words, halves), type);
  return select(arg(2), wide, arg(1));
}

// (floats, otherwise, mask): four floats fill half of the 128-bit form, the rest is zero.
llvm::Value *X86BuiltinGen::floats_to_brain_floats(int) {
  unsigned bits = vector_bits(arg(0));
  if (bits == 128) {
    llvm::Value *mask = predicate(arg(2), 4);
    return named_intrinsic("llvm.x86.avx512bf16.mask.cvtneps2bf16.128", {arg(0), arg(1), mask});
  }
  std::string name = ("llvm.x86.avx512bf16.cvtneps2bf16." + llvm::Twine(bits)).str();
  return select(arg(2), named_intrinsic(name, {arg(0)}), arg(1));
}

// ---- Rounding ----

// The rounding of IR that ROUNDPS's control asks for without raising "inexact", if there is one.
static llvm::Intrinsic::ID plain_rounding(uint64_t control) {
  switch (control & 15) {
  case 4:
    return llvm::Intrinsic::rint;
  case 8:
    return llvm::Intrinsic::roundeven;
  case 9:
    return llvm::Intrinsic::floor;
  case 10:
    return llvm::Intrinsic::ceil;
  case 11:
    return llvm::Intrinsic::trunc;
  case 12:
    return llvm::Intrinsic::nearbyint;
  default:
    return llvm::Intrinsic::not_intrinsic;
  }
}

llvm::Value *X86BuiltinGen::round(int) {
  llvm::Intrinsic::ID plain = plain_rounding(immediate(1));
  if (plain != llvm::Intrinsic::not_intrinsic) {
    return intrinsic(plain, {arg(0)}, {arg(0)->getType()});
  }
  bool is_double = element_bits(arg(0)) == 64;
  std::string name = vector_bits(arg(0)) == 256
                         ? std::string("llvm.x86.avx.round.") + (is_double ? "pd" : "ps") + ".256"
                         : std::string("llvm.x86.sse41.round.") + (is_double ? "pd" : "ps");
  return named_intrinsic(name, {arg(0), arg(1)});
}

// (a, b, control): the lowest element of b rounded, the others of a.
llvm::Value *X86BuiltinGen::round_lowest(int) {
  llvm::Intrinsic::ID plain = plain_rounding(immediate(2));
  if (plain == llvm::Intrinsic::not_intrinsic) {
    bool is_double = element_bits(arg(0)) == 64;
    return named_intrinsic(is_double ? "llvm.x86.sse41.round.sd" : "llvm.x86.sse41.round.ss",
                           {arg(0), arg(1), arg(2)});
  }
  llvm::Value *lowest = builder_.CreateExtractElement(arg(1), uint64_t{0});
  llvm::Value *rounded = intrinsic(plain, {lowest}, {lowest->getType()});
  return builder_.CreateInsertElement(arg(0), rounded, uint64_t{0});
}

// ---- Square roots ----

llvm::Value *X86BuiltinGen::square_root(int) {
  if (is_current_rounding(1)) {
    return intrinsic(llvm::Intrinsic::sqrt, {arg(0)}, {arg(0)->getType()});
  }
  llvm::StringRef letters = name_.substr(4, 2); // sqrtpd512
  std::string name = letters == "ph" ? "llvm.x86.avx512fp16.sqrt.ph.512"
                                     : ("llvm.x86.avx512.sqrt." + letters + ".512").str();
  return named_intrinsic(name, {arg(0), arg(1)});
}

// (a, b, otherwise, mask, rounding): the lowest of b, the others of a.
llvm::Value *X86BuiltinGen::square_root_lowest(int) {
  if (!is_current_rounding(4)) {
    llvm::StringRef letters = name_.substr(4, 2); // sqrtsd_round_mask
    std::string name = letters == "sh" ? "llvm.x86.avx512fp16.mask.sqrt.sh"
                                       : ("llvm.x86.avx512.mask.sqrt." + letters).str();
    return named_intrinsic(name, {arg(0), arg(1), arg(2), arg(3), arg(4)});
  }
  llvm::Value *lowest = builder_.CreateExtractElement(arg(1), uint64_t{0});
  llvm::Value *root = intrinsic(llvm::Intrinsic::sqrt, {lowest}, {lowest->getType()});
  if (!is_all_ones(arg(3), 1)) {
    llvm::Value *bit = builder_.CreateTrunc(arg(3), builder_.getInt1Ty());
    root = builder_.CreateSelect(bit, root, builder_.CreateExtractElement(arg(2), uint64_t{0}));
  }
  return builder_.CreateInsertElement(arg(0), root, uint64_t{0});
}

// ---- Multiplication and addition in one ----

// Of vectors of 512 bits or scalars. `rounding` is an i32.
llvm::Value *X86BuiltinGen::fused(llvm::Value *a, llvm::Value *b, llvm::Value *c,
                                  llvm::Value *rounding) {
  llvm::Type *type = a->getType();
  if (llvm::cast<llvm::ConstantInt>(rounding)->getZExtValue() == 4) {
    return intrinsic(llvm::Intrinsic::fma, {a, b, c}, {type});
  }
  llvm::Type *element = type->getScalarType();
  llvm::StringRef name;
  if (type->isVectorTy()) {
    name = element->isHalfTy()    ? "llvm.x86.avx512fp16.vfmadd.ph.512"
           : element->isFloatTy() ? "llvm.x86.avx512.vfmadd.ps.512"
                                  : "llvm.x86.avx512.vfmadd.pd.512";
  } else {
    name = element->isHalfTy()    ? "llvm.x86.avx512fp16.vfmadd.f16"
           : element->isFloatTy() ? "llvm.x86.avx512.vfmadd.f32"
                                  : "llvm.x86.avx512.vfmadd.f64";
  }
  return named_intrinsic(name, {a, b, c, rounding});
}

// (a, b, c, mask, rounding). What stands where the mask is clear: a ('1'), c ('3'), zero ('z'), or
// c of a * b - c ('-').
llvm::Value *X86BuiltinGen::multiply_add(int kind) {
  llvm::Value *addend = kind == '-' ? builder_.CreateFNeg(arg(2)) : arg(2);
  llvm::Value *result = fused(arg(0), arg(1), addend, arg(4));
  llvm::Value *otherwise = kind == '1'   ? arg(0)
                           : kind == 'z' ? llvm::Constant::getNullValue(arg(0)->getType())
                                         : arg(2);
  return select(arg(3), result, otherwise);
}

// Likewise of the lowest elements; the others are those of a, or of c where c is kept.
llvm::Value *X86BuiltinGen::multiply_add_lowest(int kind) {
  llvm::Value *operands[3];
  for (unsigned i = 0; i < 3; ++i) {
    operands[i] = builder_.CreateExtractElement(arg(i), uint64_t{0});
  }
  llvm::Value *addend = kind == '-' ? builder_.CreateFNeg(operands[2]) : operands[2];
  llvm::Value *result = fused(operands[0], operands[1], addend, arg(4));
  bool keeps_c = kind == '3' || kind == '-';
  if (!is_all_ones(arg(3), 1)) {
    llvm::Value *bit = builder_.CreateTrunc(arg(3), builder_.getInt1Ty());
    llvm::Value *otherwise =
        kind == 'z' ? llvm::Constant::getNullValue(result->getType()) : operands[keeps_c ? 2 : 0];
    result = builder_.CreateSelect(bit, result, otherwise);
  }
  return builder_.CreateInsertElement(arg(keeps_c ? 2 : 0), result, uint64_t{0});
}

// Subtracts in even elements, adds in odd ones ('-': the other way round).
llvm::Value *X86BuiltinGen::multiply_add_alternating(int kind) {
  llvm::Value *addend = kind == '-' ? builder_.CreateFNeg(arg(2)) : arg(2);
  llvm::Type *element = arg(0)->getType()->getScalarType();
  llvm::StringRef name = element->isHalfTy()    ? "llvm.x86.avx512fp16.vfmaddsub.ph.512"
                         : element->isFloatTy() ? "llvm.x86.avx512.vfmaddsub.ps.512"
                                                : "llvm.x86.avx512.vfmaddsub.pd.512";
  llvm::Value *result = named_intrinsic(name, {arg(0), arg(1), addend, arg(4)});
  llvm::Value *otherwise = kind == '1'   ? arg(0)
                           : kind == 'z' ? llvm::Constant::getNullValue(arg(0)->getType())
                                         : arg(2);
  return select(arg(3), result, otherwise);
}

// Complex numbers are pairs of halves that are moved as floats. The instruction keeps c where the
// mask is clear, this builtin a.
llvm::Value *X86BuiltinGen::multiply_add_complex(int is_conjugate) {
  llvm::StringRef name = is_conjugate ? "llvm.x86.avx512fp16.mask.vfcmadd.cph.512"
                                      : "llvm.x86.avx512fp16.mask.vfmadd.cph.512";
  llvm::Value *result = named_intrinsic(name, {arg(0), arg(1), arg(2), arg(3), arg(4)});
  return select(arg(3), result, arg(0));
}

// (a, b, c, mask, rounding): the lowest complex number; the others are those of a ('1') or c.
llvm::Value *X86BuiltinGen::multiply_add_complex_lowest(int kind) {
  llvm::StringRef name = name_.starts_with("vfcm") ? "llvm.x86.avx512fp16.mask.vfcmadd.csh"
                                                   : "llvm.x86.avx512fp16.mask.vfmadd.csh";
  llvm::Value *result = named_intrinsic(name, {arg(0), arg(1), arg(2), arg(3), arg(4)});
  if (kind == '3') {
    return shuffle(result, arg(2), {0, 5, 6, 7});
  }
  llvm::Value *lowest = builder_.CreateExtractElement(result, uint64_t{0});
  if (!is_all_ones(arg(3), 1)) {
    llvm::Value *bit = builder_.CreateTrunc(arg(3), builder_.getInt1Ty());
    lowest = builder_.CreateSelect(bit, lowest, builder_.CreateExtractElement(arg(0), uint64_t{0}));
  }
  return builder_.CreateInsertElement(arg(0), lowest, uint64_t{0});
}

llvm::Value *X86BuiltinGen::brain_float_arithmetic(int opcode) {
  return builder_.CreateBinOp(static_cast<llvm::Instruction::BinaryOps>(opcode), arg(0), arg(1));
}

// ---- Reductions: the headers promise no order ----

// (start, vector)
llvm::Value *X86BuiltinGen::reduce_with_start(int is_product) {
  llvm::Value *result = intrinsic(is_product ? llvm::Intrinsic::vector_reduce_fmul
                                             : llvm::Intrinsic::vector_reduce_fadd,
                                  {arg(0), arg(1)}, {arg(1)->getType()});
  llvm::cast<llvm::Instruction>(result)->setHasAllowReassoc(true);
  return result;
}

llvm::Value *X86BuiltinGen::reduce_extreme(int is_greatest) {
  llvm::Value *result = intrinsic(is_greatest ? llvm::Intrinsic::vector_reduce_fmax
                                              : llvm::Intrinsic::vector_reduce_fmin,
                                  {arg(0)}, {arg(0)->getType()});
  llvm::cast<llvm::Instruction>(result)->setHasNoNaNs(true);
  return result;
}

} // namespace cinch
