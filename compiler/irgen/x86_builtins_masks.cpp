// Predicates in mask registers: selection, masked memory, compares.
#include "irgen/x86_builtins.h"

#include "llvm/IR/Intrinsics.h"
#include "llvm/IR/IntrinsicsX86.h"

namespace cinch {

// ---- Selection ----

// (mask, if set, if clear)
llvm::Value *X86BuiltinGen::select_elements(int) { return select(arg(0), arg(1), arg(2)); }

// (mask, a, b): a, with its lowest element chosen between a and b by the lowest bit.
llvm::Value *X86BuiltinGen::select_low(int) {
  llvm::Value *bit = builder_.CreateTrunc(arg(0), builder_.getInt1Ty());
  llvm::Value *chosen =
      builder_.CreateSelect(bit, builder_.CreateExtractElement(arg(1), uint64_t{0}),
                            builder_.CreateExtractElement(arg(2), uint64_t{0}));
  return builder_.CreateInsertElement(arg(1), chosen, uint64_t{0});
}

// ---- Masked memory ----

// (address, otherwise, mask). Elements whose bit is clear are not touched.
llvm::Value *X86BuiltinGen::masked_load(int is_aligned) {
  llvm::Type *type = result_type();
  llvm::Align alignment(is_aligned ? vector_bits(arg(1)) / 8 : 1);
  unsigned elements = elements_of(arg(1));
  if (is_all_ones(arg(2), elements)) {
    return builder_.CreateAlignedLoad(type, arg(0), alignment);
  }
  llvm::Value *otherwise = adapt(arg(1), type);
  return builder_.CreateMaskedLoad(type, arg(0), alignment, predicate(arg(2), elements), otherwise);
}

// (address, value, mask)
llvm::Value *X86BuiltinGen::masked_store(int is_aligned) {
  llvm::Align alignment(is_aligned ? vector_bits(arg(1)) / 8 : 1);
  unsigned elements = elements_of(arg(1));
  if (is_all_ones(arg(2), elements)) {
    builder_.CreateAlignedStore(arg(1), arg(0), alignment);
  } else {
    builder_.CreateMaskedStore(arg(1), arg(0), alignment, predicate(arg(2), elements));
  }
  return nullptr;
}

// (address, otherwise, mask): consecutive elements from memory go to where a bit is set.
llvm::Value *X86BuiltinGen::expand_load(int) {
  llvm::Value *mask = predicate(arg(2), elements_of(arg(1)));
  llvm::Value *loaded =
      intrinsic(llvm::Intrinsic::masked_expandload, {arg(0), mask, arg(1)}, {arg(1)->getType()});
  return adapt(loaded, result_type());
}

llvm::Value *X86BuiltinGen::compress_store(int) {
  llvm::Value *mask = predicate(arg(2), elements_of(arg(1)));
  intrinsic(llvm::Intrinsic::masked_compressstore, {arg(1), arg(0), mask}, {arg(1)->getType()});
  return nullptr;
}

// (source, otherwise, mask)
llvm::Value *X86BuiltinGen::expand(int) {
  llvm::Value *mask = predicate(arg(2), elements_of(arg(1)));
  return intrinsic(llvm::Intrinsic::x86_avx512_mask_expand, {arg(0), arg(1), mask},
                   {arg(0)->getType()});
}

llvm::Value *X86BuiltinGen::compress(int) {
  llvm::Value *mask = predicate(arg(2), elements_of(arg(1)));
  return intrinsic(llvm::Intrinsic::x86_avx512_mask_compress, {arg(0), arg(1), mask},
                   {arg(0)->getType()});
}

// LLVM's names of the 512-bit forms say the widths of index and element in letters: a dword or
// qword index ('d', 'q'), and ps, pd, i (dwords) or q (qwords).
static std::string wide_access_name(llvm::StringRef verb, llvm::StringRef builtin) {
  bool has_wide_index = builtin.contains("div");
  llvm::StringRef element = builtin.take_back(2);
  llvm::StringRef letters = element == "sf"   ? "ps"
                            : element == "df" ? "pd"
                            : element == "si" ? "pi"
                                              : "pq";
  return ("llvm.x86.avx512.mask." + verb + "." + (has_wide_index ? "q" : "d") + letters + ".512")
      .str();
}

// The predicate covers as many elements as both index and data have.
static unsigned shared_elements(llvm::Value *index, llvm::Value *data) {
  return std::min(llvm::cast<llvm::FixedVectorType>(index->getType())->getNumElements(),
                  llvm::cast<llvm::FixedVectorType>(data->getType())->getNumElements());
}

// (otherwise, base, index, mask, scale)
llvm::Value *X86BuiltinGen::gather(int) {
  llvm::Value *mask = predicate(arg(3), shared_elements(arg(2), arg(0)));
  std::string name;
  if (name_.consume_front("gather3")) {
    name = ("llvm.x86.avx512.mask.gather3" + name_.drop_back(2) + "." + name_.take_back(2)).str();
  } else {
    name = wide_access_name("gather", name_);
  }
  return adapt(named_intrinsic(name, {arg(0), arg(1), arg(2), mask, arg(4)}), result_type());
}

// (base, mask, index, data, scale). Of the forms for 512 bits 8 is the count of 64-bit indices or
// elements and 16 that of the others.
llvm::Value *X86BuiltinGen::scatter(int) {
  unsigned elements = shared_elements(arg(2), arg(3));
  llvm::Value *mask = predicate(arg(1), elements);
  bool is_wide = vector_bits(arg(2)) == 512 || vector_bits(arg(3)) == 512;
  std::string name =
      is_wide ? wide_access_name("scatter", name_)
              : ("llvm.x86.avx512.mask." + name_.drop_back(2) + "." + name_.take_back(2)).str();
  named_intrinsic(name, {arg(0), mask, arg(2), arg(3), arg(4)});
  return nullptr;
}

// ---- Compares ----

// The predicate as the result's integer, with the bits of a mask argument.
llvm::Value *X86BuiltinGen::with_mask(llvm::Value *bits, size_t mask_index) {
  unsigned elements = elements_of(bits);
  if (!is_all_ones(arg(mask_index), elements)) {
    bits = builder_.CreateAnd(bits, predicate(arg(mask_index), elements));
  }
  return mask_of(bits, result_type());
}

// (a, b, relation, mask); relations: equal, less, less or equal, never, and their negations.
llvm::Value *X86BuiltinGen::compare_integers(int is_signed) {
  using Predicate = llvm::CmpInst::Predicate;
  unsigned relation = immediate(2) & 7;
  llvm::Type *bits = llvm::FixedVectorType::get(builder_.getInt1Ty(), elements_of(arg(0)));
  if (relation == 3 || relation == 7) {
    llvm::Constant *constant =
        relation == 3 ? llvm::Constant::getNullValue(bits) : llvm::Constant::getAllOnesValue(bits);
    return with_mask(constant, 3);
  }
  static constexpr Predicate signed_relations[] = {Predicate::ICMP_EQ, Predicate::ICMP_SLT,
                                                   Predicate::ICMP_SLE};
  static constexpr Predicate unsigned_relations[] = {Predicate::ICMP_EQ, Predicate::ICMP_ULT,
                                                     Predicate::ICMP_ULE};
  Predicate chosen = is_signed ? signed_relations[relation & 3] : unsigned_relations[relation & 3];
  if (relation & 4) {
    chosen = llvm::CmpInst::getInversePredicate(chosen);
  }
  return with_mask(builder_.CreateICmp(chosen, arg(0), arg(1)), 3);
}

// The 32 relations of VCMPPS: the fifth bit only changes which NaNs signal, which nobody sees
// without access to the floating environment.
llvm::Value *X86BuiltinGen::float_compare(llvm::Value *a, llvm::Value *b, unsigned relation) {
  using Predicate = llvm::CmpInst::Predicate;
  static constexpr Predicate relations[] = {
      Predicate::FCMP_OEQ, Predicate::FCMP_OLT, Predicate::FCMP_OLE, Predicate::FCMP_UNO,
      Predicate::FCMP_UNE, Predicate::FCMP_UGE, Predicate::FCMP_UGT, Predicate::FCMP_ORD,
      Predicate::FCMP_UEQ, Predicate::FCMP_ULT, Predicate::FCMP_ULE, Predicate::FCMP_FALSE,
      Predicate::FCMP_ONE, Predicate::FCMP_OGE, Predicate::FCMP_OGT, Predicate::FCMP_TRUE};
  return builder_.CreateFCmp(relations[relation & 15], a, b);
}

// (a, b, relation, mask [, exceptions]); only the instruction itself can suppress exceptions.
llvm::Value *X86BuiltinGen::compare_floats_masked(int) {
  if (count() == 5 && !is_current_rounding(4)) {
    llvm::StringRef element = name_.substr(3, 2); // cmpps512_mask
    std::string name = element == "ph" ? "llvm.x86.avx512fp16.mask.cmp.ph.512"
                                       : ("llvm.x86.avx512.mask.cmp." + element + ".512").str();
    llvm::Value *bits = named_intrinsic(name, {arg(0), arg(1), arg(2), arg(3), arg(4)});
    return mask_of(bits, result_type());
  }
  return with_mask(float_compare(arg(0), arg(1), immediate(2)), 3);
}

// (a, b, relation): elements of all ones or zeros.
llvm::Value *X86BuiltinGen::compare_floats(int) {
  return compare_by_name(static_cast<int>(immediate(2)));
}

llvm::Value *X86BuiltinGen::compare_by_name(int relation) {
  llvm::Value *bits = float_compare(arg(0), arg(1), relation);
  llvm::Type *integers =
      llvm::VectorType::getInteger(llvm::cast<llvm::VectorType>(arg(0)->getType()));
  return builder_.CreateBitCast(builder_.CreateSExt(bits, integers), result_type());
}

// The lowest elements; the others are those of a.
llvm::Value *X86BuiltinGen::compare_lowest(int relation) {
  bool is_double = element_bits(arg(0)) == 64;
  return named_intrinsic(is_double ? "llvm.x86.sse2.cmp.sd" : "llvm.x86.sse.cmp.ss",
                         {arg(0), arg(1), builder_.getInt8(relation)});
}

// AMD XOP: (a, b, relation) with relations less, less or equal, greater, greater or equal, equal,
// not equal, never, always.
llvm::Value *X86BuiltinGen::compare_xop(int is_signed) {
  using Predicate = llvm::CmpInst::Predicate;
  static constexpr Predicate relations[2][6] = {
      {Predicate::ICMP_ULT, Predicate::ICMP_ULE, Predicate::ICMP_UGT, Predicate::ICMP_UGE,
       Predicate::ICMP_EQ, Predicate::ICMP_NE},
      {Predicate::ICMP_SLT, Predicate::ICMP_SLE, Predicate::ICMP_SGT, Predicate::ICMP_SGE,
       Predicate::ICMP_EQ, Predicate::ICMP_NE}};
  llvm::Type *type = arg(0)->getType();
  unsigned relation = immediate(2) & 7;
  if (relation >= 6) {
    return relation == 6 ? llvm::Constant::getNullValue(type)
                         : llvm::Constant::getAllOnesValue(type);
  }
  return builder_.CreateSExt(builder_.CreateICmp(relations[is_signed][relation], arg(0), arg(1)),
                             type);
}

// (a, classes, mask)
llvm::Value *X86BuiltinGen::classify_floats(int) {
  unsigned bits = vector_bits(arg(0));
  llvm::StringRef family = name_.starts_with("v") ? "avx10.fpclass.bf16."
                           : arg(0)->getType()->getScalarType()->isHalfTy()
                               ? "avx512fp16.fpclass.ph."
                           : element_bits(arg(0)) == 32 ? "avx512.fpclass.ps."
                                                        : "avx512.fpclass.pd.";
  std::string name = ("llvm.x86." + family + llvm::Twine(bits)).str();
  return with_mask(named_intrinsic(name, {arg(0), arg(1)}), 2);
}

llvm::Value *X86BuiltinGen::sign_mask(int) {
  llvm::Value *zero = llvm::Constant::getNullValue(arg(0)->getType());
  return mask_of(builder_.CreateICmpSLT(arg(0), zero), result_type());
}

llvm::Value *X86BuiltinGen::spread_mask(int) {
  llvm::FixedVectorType *type = llvm::cast<llvm::FixedVectorType>(result_type());
  return builder_.CreateSExt(predicate(arg(0), type->getNumElements()), type);
}

// (data, bit numbers, mask)
llvm::Value *X86BuiltinGen::shuffle_bits(int) {
  std::string name = ("llvm.x86.avx512.vpshufbitqmb." + llvm::Twine(vector_bits(arg(0)))).str();
  return with_mask(named_intrinsic(name, {arg(0), arg(1)}), 2);
}

// (a, b, mask of a's elements that b has, mask of b's that a has)
llvm::Value *X86BuiltinGen::intersect(int) {
  std::string name =
      (llvm::Twine("llvm.x86.avx512.vp2intersect.") +
       llvm::Twine(width_letter(element_bits(arg(0)))) + "." + llvm::Twine(vector_bits(arg(0))))
          .str();
  llvm::Value *both = named_intrinsic(name, {arg(0), arg(1)});
  store_result(builder_.CreateExtractValue(both, 0), 2);
  store_result(builder_.CreateExtractValue(both, 1), 3);
  return nullptr;
}

// ---- Mask registers as integers ----

// As predicates, so that the code generator keeps them in mask registers.
llvm::Value *X86BuiltinGen::mask_logic(int operation) {
  unsigned width = arg(0)->getType()->getIntegerBitWidth();
  llvm::Value *left = predicate(arg(0), width);
  llvm::Value *right = count() > 1 ? predicate(arg(1), width) : nullptr;
  llvm::Value *result = nullptr;
  switch (operation) {
  case '&':
    result = builder_.CreateAnd(left, right);
    break;
  case 'n':
    result = builder_.CreateAnd(builder_.CreateNot(left), right);
    break;
  case '|':
    result = builder_.CreateOr(left, right);
    break;
  case '^':
    result = builder_.CreateXor(left, right);
    break;
  case 'x':
    result = builder_.CreateXor(builder_.CreateNot(left), right);
    break;
  case '~':
    result = builder_.CreateNot(left);
    break;
  }
  return builder_.CreateBitCast(result, result_type());
}

llvm::Value *X86BuiltinGen::mask_add(int) {
  char width = width_letter(arg(0)->getType()->getIntegerBitWidth());
  return adapt(named_intrinsic(std::string("llvm.x86.avx512.kadd.") + width, {arg(0), arg(1)}),
               result_type());
}

llvm::Value *X86BuiltinGen::mask_test(int is_carry) {
  char width = width_letter(arg(0)->getType()->getIntegerBitWidth());
  return named_intrinsic(std::string("llvm.x86.avx512.ktest") + (is_carry ? "c." : "z.") + width,
                         {arg(0), arg(1)});
}

// Whether a | b has all bits set, or none.
llvm::Value *X86BuiltinGen::mask_or_test(int is_ones) {
  llvm::Type *type = arg(0)->getType();
  unsigned width = type->getIntegerBitWidth();
  llvm::Value *both = builder_.CreateOr(predicate(arg(0), width), predicate(arg(1), width));
  llvm::Value *wanted =
      is_ones ? llvm::Constant::getAllOnesValue(type) : llvm::Constant::getNullValue(type);
  llvm::Value *is_so = builder_.CreateICmpEQ(builder_.CreateBitCast(both, type), wanted);
  return builder_.CreateZExt(is_so, result_type());
}

// (mask, count): zeros come in; a count past the width leaves none.
llvm::Value *X86BuiltinGen::mask_shift(int is_left) {
  unsigned width = arg(0)->getType()->getIntegerBitWidth();
  unsigned distance = immediate(1) & 0xff;
  if (distance >= width) {
    return llvm::Constant::getNullValue(result_type());
  }
  llvm::Value *bits = predicate(arg(0), width);
  llvm::Value *zeros = llvm::Constant::getNullValue(bits->getType());
  llvm::SmallVector<int, 64> indices;
  for (unsigned i = 0; i < width; ++i) {
    indices.push_back(static_cast<int>(is_left ? width + i - distance : i + distance));
  }
  llvm::Value *shifted = is_left ? shuffle(zeros, bits, indices) : shuffle(bits, zeros, indices);
  return builder_.CreateBitCast(shifted, result_type());
}

// The low half of b below the low half of a.
llvm::Value *X86BuiltinGen::mask_unpack(int) {
  unsigned width = arg(0)->getType()->getIntegerBitWidth();
  llvm::SmallVector<int, 64> indices;
  for (unsigned i = 0; i < width / 2; ++i) {
    indices.push_back(static_cast<int>(i));
  }
  llvm::Value *high = predicate(arg(0), width);
  llvm::Value *low = predicate(arg(1), width);
  for (unsigned i = 0; i < width / 2; ++i) {
    indices.push_back(static_cast<int>(width + i));
  }
  return builder_.CreateBitCast(shuffle(low, high, indices), result_type());
}

llvm::Value *X86BuiltinGen::mask_move(int) {
  unsigned width = arg(0)->getType()->getIntegerBitWidth();
  return builder_.CreateBitCast(predicate(arg(0), width), result_type());
}

} // namespace cinch
