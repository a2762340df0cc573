// NEON builtins that load and store: vectors, lanes, and several vectors whose elements alternate.
#include "irgen/aarch64_builtins.h"

#include "llvm/IR/Intrinsics.h"
#include "llvm/IR/IntrinsicsAArch64.h"

namespace cinch {

// ---- One vector ----

llvm::Value *AArch64BuiltinGen::load_vector(unsigned) {
  return builder_.CreateAlignedLoad(operating_type(), arg(0), alignment_of(0));
}

llvm::Value *AArch64BuiltinGen::store_vector(unsigned) {
  builder_.CreateAlignedStore(operand(1), arg(0), alignment_of(0));
  return nullptr;
}

// A polynomial of 128 bits.
llvm::Value *AArch64BuiltinGen::load_wide(unsigned) {
  return builder_.CreateAlignedLoad(result_type(), arg(0), llvm::Align(16));
}

llvm::Value *AArch64BuiltinGen::store_wide(unsigned) {
  builder_.CreateAlignedStore(arg(1), arg(0), llvm::Align(16));
  return nullptr;
}

// ---- One element ----

// (address, vector, lane)
llvm::Value *AArch64BuiltinGen::load_lane(unsigned is_acquire) {
  llvm::LoadInst *element = builder_.CreateAlignedLoad(element_type(), arg(0), alignment_of(0));
  if (is_acquire) {
    element->setAtomic(llvm::AtomicOrdering::Acquire);
  }
  return builder_.CreateInsertElement(operand(1), element, immediate(2));
}

llvm::Value *AArch64BuiltinGen::store_lane(unsigned is_release) {
  llvm::Value *element = builder_.CreateExtractElement(operand(1), immediate(2));
  llvm::StoreInst *store = builder_.CreateAlignedStore(element, arg(0), alignment_of(0));
  if (is_release) {
    store->setAtomic(llvm::AtomicOrdering::Release);
  }
  return nullptr;
}

llvm::Value *AArch64BuiltinGen::load_spread(unsigned) {
  llvm::Value *element = builder_.CreateAlignedLoad(element_type(), arg(0), alignment_of(0));
  llvm::Value *lowest = reread(element, operating_type());
  llvm::SmallVector<int, 16> indices(type_.count(), 0);
  return shuffle(lowest, lowest, indices);
}

// ---- Two to four vectors ----

// The second letter from the end of the number's word: "vld3_lane_v", "vld1_x3_v".
static unsigned number_of_vectors(llvm::StringRef key) {
  size_t times = key.find("_x");
  return static_cast<unsigned>((times != key.npos ? key[times + 2] : key[3]) - '0');
}

// (where the vectors go, address)
void AArch64BuiltinGen::store_loaded(llvm::Value *several) {
  builder_.CreateAlignedStore(several, arg(0), llvm::Align(type_.is_quad ? 16 : 8));
}

llvm::Value *AArch64BuiltinGen::load_several(unsigned id) {
  llvm::SmallVector<llvm::Type *, 4> types(number_of_vectors(key_), operating_type());
  llvm::Type *result = llvm::StructType::get(generator_.context(), types);
  store_loaded(call(id, result, {arg(1)}));
  return nullptr;
}

// (where the vectors go, address, vectors, lane): the other lanes stay.
llvm::Value *AArch64BuiltinGen::load_several_lanes(unsigned id) {
  llvm::SmallVector<llvm::Type *, 4> types(number_of_vectors(key_), operating_type());
  llvm::SmallVector<llvm::Value *, 6> operands;
  for (size_t i = 0; i < types.size(); ++i) {
    operands.push_back(operand(2 + i));
  }
  operands.push_back(builder_.getInt64(immediate(2 + types.size())));
  operands.push_back(arg(1));
  store_loaded(call(id, llvm::StructType::get(generator_.context(), types), operands));
  return nullptr;
}

// (address, vectors)
llvm::Value *AArch64BuiltinGen::store_several(unsigned id) {
  llvm::SmallVector<llvm::Value *, 5> operands;
  for (size_t i = 1; i < operand_count(); ++i) {
    operands.push_back(operand(i));
  }
  operands.push_back(arg(0));
  return call(id, builder_.getVoidTy(), operands);
}

llvm::Value *AArch64BuiltinGen::store_several_lanes(unsigned id) {
  size_t lane = operand_count() - 1;
  llvm::SmallVector<llvm::Value *, 6> operands;
  for (size_t i = 1; i < lane; ++i) {
    operands.push_back(operand(i));
  }
  operands.push_back(builder_.getInt64(immediate(lane)));
  operands.push_back(arg(0));
  return call(id, builder_.getVoidTy(), operands);
}

} // namespace cinch
