// Builtins that reach the machine: results through pointers, control registers, keys, special
// stores.
#include "irgen/x86_builtins.h"

#include "llvm/IR/Intrinsics.h"

namespace cinch {

// (where to): the number through the pointer, as result whether there was one.
llvm::Value *X86BuiltinGen::random_number(int is_seed) {
  unsigned bits = generator_.lowering().size_of(pointee_of(argument(0)->type)) * 8;
  std::string name =
      ((is_seed ? "llvm.x86.rdseed." : "llvm.x86.rdrand.") + llvm::Twine(bits)).str();
  llvm::Value *both = named_intrinsic(name, {});
  store_result(builder_.CreateExtractValue(both, 0), 0);
  return builder_.CreateExtractValue(both, 1);
}

// (where the processor's number goes)
llvm::Value *X86BuiltinGen::read_time_and_processor(int) {
  llvm::Value *both = named_intrinsic("llvm.x86.rdtscp", {});
  store_result(builder_.CreateExtractValue(both, 1), 0);
  return builder_.CreateExtractValue(both, 0);
}

// (carry, a, b, where the sum goes); the result is the carry out.
llvm::Value *X86BuiltinGen::add_with_carry(int is_borrow) {
  bool is_wide = arg(1)->getType()->isIntegerTy(64);
  std::string name = is_borrow ? "llvm.x86.subborrow." : "llvm.x86.addcarry.";
  llvm::Value *both = named_intrinsic(name + (is_wide ? "64" : "32"), {arg(0), arg(1), arg(2)});
  store_result(builder_.CreateExtractValue(both, 1), 3);
  return builder_.CreateExtractValue(both, 0);
}

// ---- Control registers and saved state ----

// (address, 64 bits of what to save): in two halves, the high one first.
llvm::Value *X86BuiltinGen::save_state(int) {
  llvm::Value *low = builder_.CreateTrunc(arg(1), builder_.getInt32Ty());
  llvm::Value *high = builder_.CreateTrunc(builder_.CreateLShr(arg(1), 32), builder_.getInt32Ty());
  named_intrinsic(("llvm.x86." + name_).str(), {arg(0), high, low});
  return nullptr;
}

llvm::Value *X86BuiltinGen::set_control_register(int) { return save_state(0); }

// The instructions take a place in memory.
llvm::Value *X86BuiltinGen::sse_control_load(int) {
  Address place = generator_.create_entry_alloca(builder_.getInt32Ty(), llvm::Align(4), "mxcsr");
  builder_.CreateAlignedStore(arg(0), place.pointer, place.alignment);
  named_intrinsic("llvm.x86.sse.ldmxcsr", {place.pointer});
  return nullptr;
}

llvm::Value *X86BuiltinGen::sse_control_store(int) {
  Address place = generator_.create_entry_alloca(builder_.getInt32Ty(), llvm::Align(4), "mxcsr");
  named_intrinsic("llvm.x86.sse.stmxcsr", {place.pointer});
  return builder_.CreateAlignedLoad(builder_.getInt32Ty(), place.pointer, place.alignment);
}

// ---- Stores and prefetches ----

static void mark_nontemporal(llvm::StoreInst *store) {
  llvm::LLVMContext &context = store->getContext();
  llvm::Metadata *one =
      llvm::ConstantAsMetadata::get(llvm::ConstantInt::get(llvm::Type::getInt32Ty(context), 1));
  store->setMetadata(llvm::LLVMContext::MD_nontemporal, llvm::MDNode::get(context, one));
}

// (address, value); the address need not be aligned.
llvm::Value *X86BuiltinGen::store_nontemporal(int) {
  mark_nontemporal(builder_.CreateAlignedStore(arg(1), arg(0), llvm::Align(1)));
  return nullptr;
}

llvm::Value *X86BuiltinGen::store_lowest_nontemporal(int) {
  llvm::Value *lowest = builder_.CreateExtractElement(arg(1), uint64_t{0});
  mark_nontemporal(builder_.CreateAlignedStore(lowest, arg(0), llvm::Align(1)));
  return nullptr;
}

// (address, locality): into the cache of instructions.
llvm::Value *X86BuiltinGen::prefetch_code(int) {
  intrinsic(llvm::Intrinsic::prefetch, {arg(0), builder_.getInt32(0), arg(1), builder_.getInt32(0)},
            {arg(0)->getType()});
  return nullptr;
}

// ---- Key locker ----

// "aesenc128kl_u8" is the intrinsic aesenc128kl.
static std::string key_locker_name(llvm::StringRef builtin) {
  return ("llvm.x86." + builtin.drop_back(3)).str();
}

// (where to, block, handle): the result says whether the handle was good; the block is zero if not.
llvm::Value *X86BuiltinGen::key_locker_block(int) {
  llvm::Value *both = named_intrinsic(key_locker_name(name_), {arg(1), arg(2)});
  llvm::Value *is_good = builder_.CreateExtractValue(both, 0);
  llvm::Value *block = builder_.CreateExtractValue(both, 1);
  llvm::Value *bit = builder_.CreateTrunc(is_good, builder_.getInt1Ty());
  llvm::Value *zero = llvm::Constant::getNullValue(block->getType());
  store_result(builder_.CreateSelect(bit, block, zero), 0);
  return is_good;
}

// (where eight blocks go, eight blocks, handle)
llvm::Value *X86BuiltinGen::key_locker_wide(int) {
  llvm::Type *type = llvm::FixedVectorType::get(builder_.getInt64Ty(), 2);
  llvm::SmallVector<llvm::Value *, 9> operands = {arg(2)};
  for (unsigned i = 0; i < 8; ++i) {
    llvm::Value *place = builder_.CreateConstInBoundsGEP1_32(type, arg(1), i);
    operands.push_back(builder_.CreateAlignedLoad(type, place, llvm::Align(16)));
  }
  llvm::Value *all = named_intrinsic(key_locker_name(name_), operands);
  llvm::Value *is_good = builder_.CreateExtractValue(all, 0);
  llvm::Value *bit = builder_.CreateTrunc(is_good, builder_.getInt1Ty());
  llvm::Value *zero = llvm::Constant::getNullValue(type);
  for (unsigned i = 0; i < 8; ++i) {
    llvm::Value *block = builder_.CreateSelect(bit, builder_.CreateExtractValue(all, i + 1), zero);
    llvm::Value *place = builder_.CreateConstInBoundsGEP1_32(type, arg(0), i);
    builder_.CreateAlignedStore(block, place, llvm::Align(16));
  }
  return is_good;
}

// (kind, key [, its high half], where the handle goes): a handle has 384 or 512 bits; the other
// registers that the instruction writes are zero.
llvm::Value *X86BuiltinGen::encode_key(int) {
  llvm::SmallVector<llvm::Value *, 3> operands;
  for (size_t i = 0; i + 1 < count(); ++i) {
    operands.push_back(arg(i));
  }
  llvm::Value *all = named_intrinsic(("llvm.x86." + name_.drop_back(4)).str(), operands);
  llvm::Type *type = operands[1]->getType();
  unsigned blocks = operands.size() == 2 ? 3 : 4;
  for (unsigned i = 0; i < blocks; ++i) {
    llvm::Value *place = builder_.CreateConstInBoundsGEP1_32(type, arg(count() - 1), i);
    builder_.CreateAlignedStore(builder_.CreateExtractValue(all, i + 1), place, llvm::Align(1));
  }
  return builder_.CreateExtractValue(all, 0);
}

// Any value will do; one that is the same each time makes programs that compare it predictable.
llvm::Value *X86BuiltinGen::undefined(int) { return llvm::Constant::getNullValue(result_type()); }

} // namespace cinch
