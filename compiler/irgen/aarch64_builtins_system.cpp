// __builtin_arm_*: what <arm_acle.h> offers of the machine besides its vectors.
#include "irgen/aarch64_builtins.h"

#include "llvm/IR/Intrinsics.h"
#include "llvm/IR/IntrinsicsAArch64.h"

namespace cinch {

using namespace llvm::Intrinsic;
using Gen = AArch64BuiltinGen;

const Gen::Family AArch64BuiltinGen::arm_table[] = {
    {"nop", &Gen::hint, 0},
    {"yield", &Gen::hint, 1},
    {"wfe", &Gen::hint, 2},
    {"wfi", &Gen::hint, 3},
    {"sev", &Gen::hint, 4},
    {"sevl", &Gen::hint, 5},
    {"dmb", &Gen::as_declared, aarch64_dmb},
    {"dsb", &Gen::as_declared, aarch64_dsb},
    {"isb", &Gen::as_declared, aarch64_isb},
    {"clrex", &Gen::as_declared, aarch64_clrex},
    {"trap", &Gen::trap},
    {"prefetch", &Gen::as_declared, aarch64_prefetch},
    {"range_prefetch", &Gen::as_declared, aarch64_range_prefetch},
    {"range_prefetch_x", &Gen::prefetch_range},
    {"rbit", &Gen::count_bits, bitreverse},
    {"rbit64", &Gen::count_bits, bitreverse},
    {"cls", &Gen::as_declared, aarch64_cls},
    {"cls64", &Gen::as_declared, aarch64_cls64},
    {"clz*", &Gen::count_bits, ctlz},
    {"chkfeat", &Gen::as_declared, aarch64_chkfeat},
    {"crc32b", &Gen::checksum, aarch64_crc32b},
    {"crc32h", &Gen::checksum, aarch64_crc32h},
    {"crc32w", &Gen::checksum, aarch64_crc32w},
    {"crc32d", &Gen::checksum, aarch64_crc32x},
    {"crc32cb", &Gen::checksum, aarch64_crc32cb},
    {"crc32ch", &Gen::checksum, aarch64_crc32ch},
    {"crc32cw", &Gen::checksum, aarch64_crc32cw},
    {"crc32cd", &Gen::checksum, aarch64_crc32cx},
    {"jcvt", &Gen::as_declared, aarch64_fjcvtzs},
    {"rint32z*", &Gen::plain, aarch64_frint32z},
    {"rint32x*", &Gen::plain, aarch64_frint32x},
    {"rint64z*", &Gen::plain, aarch64_frint64z},
    {"rint64x*", &Gen::plain, aarch64_frint64x},
    {"ldrex", &Gen::load_exclusive, 0},
    {"ldaex", &Gen::load_exclusive, 1},
    {"strex", &Gen::store_exclusive, 0},
    {"stlex", &Gen::store_exclusive, 1},
    {"rsr*", &Gen::read_register},
    {"wsr*", &Gen::write_register},
    {"rndr", &Gen::random_number, aarch64_rndr},
    {"rndrrs", &Gen::random_number, aarch64_rndrrs},
    {"ld64b", &Gen::load_64_bytes, aarch64_ld64b},
    {"st64b", &Gen::store_64_bytes, aarch64_st64b},
    {"st64bv", &Gen::store_64_bytes, aarch64_st64bv},
    {"st64bv0", &Gen::store_64_bytes, aarch64_st64bv0},
    {"irg", &Gen::as_declared, aarch64_irg},
    {"addg", &Gen::as_declared, aarch64_addg},
    {"gmi", &Gen::as_declared, aarch64_gmi},
    {"ldg", &Gen::with_pointer_twice, aarch64_ldg},
    {"stg", &Gen::with_pointer_twice, aarch64_stg},
    {"subp", &Gen::as_declared, aarch64_subp},
    {"mops_memset_tag", &Gen::as_declared, aarch64_mops_memset_tag},
    {"gcspopm", &Gen::as_declared, aarch64_gcspopm},
    {"gcsss", &Gen::as_declared, aarch64_gcsss},
};

llvm::ArrayRef<Gen::Family> AArch64BuiltinGen::arm_families() { return arm_table; }

llvm::Value *AArch64BuiltinGen::hint(unsigned number) {
  return intrinsic(llvm::Intrinsic::aarch64_hint, {int32(number)});
}

llvm::Value *AArch64BuiltinGen::trap(unsigned) {
  return intrinsic(llvm::Intrinsic::aarch64_break, {int32(immediate(0))});
}

// How many bytes until the data is used again, in four bits: 0 when unknown or too many, 15 for 32
// KiB, one less for each doubling. RPRFM in the Arm Architecture Reference Manual.
static uint64_t reuse_distance(uint64_t bytes) {
  constexpr uint64_t least = 32768;
  if (bytes == 0 || bytes > least << 14) {
    return 0;
  }
  uint64_t result = 15;
  for (uint64_t limit = least; limit < bytes; limit *= 2) {
    --result;
  }
  return result;
}

// (address, kind, policy, length, count, stride, distance): the last four packed into a register as
// the instruction wants them.
llvm::Value *AArch64BuiltinGen::prefetch_range(unsigned) {
  auto field = [this](size_t index, unsigned bits, unsigned shift) {
    return (immediate(index) & ((uint64_t{1} << bits) - 1)) << shift;
  };
  uint64_t packed = field(3, 22, 0) | ((immediate(4) - 1) & 0xffff) << 22 | field(5, 22, 38) |
                    reuse_distance(immediate(6)) << 60;
  return intrinsic(llvm::Intrinsic::aarch64_range_prefetch,
                   {arg(0), arg(1), arg(2), builder_.getInt64(packed)});
}

llvm::Value *AArch64BuiltinGen::count_bits(unsigned id) {
  llvm::Value *value = id == llvm::Intrinsic::ctlz
                           ? call(id, arg(0)->getType(), {arg(0), builder_.getFalse()})
                           : call(id, arg(0)->getType(), {arg(0)});
  return builder_.CreateZExtOrTrunc(value, result_type());
}

// (so far, data of 8 to 64 bits), the narrow ones in a register of 32.
llvm::Value *AArch64BuiltinGen::checksum(unsigned id) {
  llvm::Type *type =
      arg(1)->getType()->isIntegerTy(64) ? builder_.getInt64Ty() : builder_.getInt32Ty();
  return intrinsic(id, {arg(0), builder_.CreateZExt(arg(1), type)});
}

// ---- Exclusive access: what is in memory, as bits in a register of 64, or two of them ----

static void set_element_type(llvm::CallInst *call, unsigned argument, llvm::Type *type) {
  call->addParamAttr(argument,
                     llvm::Attribute::get(call->getContext(), llvm::Attribute::ElementType, type));
}

llvm::Value *AArch64BuiltinGen::load_exclusive(unsigned is_acquire) {
  llvm::Type *type = result_type();
  llvm::Type *wide = builder_.getInt64Ty();
  unsigned bits = generator_.lowering().size_of(call_.type) * 8;
  if (bits == 128) {
    llvm::Value *both = intrinsic(
        is_acquire ? llvm::Intrinsic::aarch64_ldaxp : llvm::Intrinsic::aarch64_ldxp, {arg(0)});
    llvm::Type *whole = builder_.getInt128Ty();
    llvm::Value *low = builder_.CreateZExt(builder_.CreateExtractValue(both, 0), whole);
    llvm::Value *high = builder_.CreateZExt(builder_.CreateExtractValue(both, 1), whole);
    llvm::Value *value = builder_.CreateOr(builder_.CreateShl(high, 64), low);
    return type->isIntegerTy() ? builder_.CreateTrunc(value, type)
                               : builder_.CreateBitCast(value, type);
  }
  llvm::Value *loaded = call(
      is_acquire ? llvm::Intrinsic::aarch64_ldaxr : llvm::Intrinsic::aarch64_ldxr, wide, {arg(0)});
  set_element_type(llvm::cast<llvm::CallInst>(loaded), 0, builder_.getIntNTy(bits));
  if (type->isPointerTy()) {
    return builder_.CreateIntToPtr(loaded, type);
  }
  if (type->isIntegerTy()) {
    return builder_.CreateTrunc(loaded, type); // a bool too
  }
  return builder_.CreateBitCast(builder_.CreateTrunc(loaded, builder_.getIntNTy(bits)), type);
}

llvm::Value *AArch64BuiltinGen::store_exclusive(unsigned is_release) {
  unsigned bits = generator_.lowering().size_of(argument(0)->type) * 8;
  llvm::Type *integer = builder_.getIntNTy(bits);
  llvm::Value *value = arg(0);
  value = value->getType()->isPointerTy()   ? builder_.CreatePtrToInt(value, integer)
          : value->getType()->isIntegerTy() ? builder_.CreateZExt(value, integer)
                                            : builder_.CreateBitCast(value, integer);
  if (bits == 128) {
    llvm::Type *half = builder_.getInt64Ty();
    llvm::Value *high = builder_.CreateTrunc(builder_.CreateLShr(value, 64), half);
    return intrinsic(is_release ? llvm::Intrinsic::aarch64_stlxp : llvm::Intrinsic::aarch64_stxp,
                     {builder_.CreateTrunc(value, half), high, arg(1)});
  }
  llvm::Value *failed =
      call(is_release ? llvm::Intrinsic::aarch64_stlxr : llvm::Intrinsic::aarch64_stxr,
           builder_.getInt32Ty(), {builder_.CreateZExt(value, builder_.getInt64Ty()), arg(1)});
  set_element_type(llvm::cast<llvm::CallInst>(failed), 1, integer);
  return failed;
}

// ---- System registers ----

llvm::Value *AArch64BuiltinGen::register_name() {
  llvm::LLVMContext &context = generator_.context();
  const Expr *name = argument(0);
  while (const CastExpr *cast = expr_as<CastExpr>(name)) {
    name = cast->operand;
  }
  llvm::StringRef text = llvm::StringRef(expr_as<StringLiteralExpr>(name)->bytes).rtrim('\0');
  return llvm::MetadataAsValue::get(context,
                                    llvm::MDNode::get(context, llvm::MDString::get(context, text)));
}

// Registers have 64 bits, or 128.
llvm::Value *AArch64BuiltinGen::read_register(unsigned) {
  llvm::Type *result = result_type();
  llvm::Type *type = result->isIntegerTy(128) ? result : builder_.getInt64Ty();
  llvm::Value *value =
      intrinsic(llvm::Intrinsic::read_volatile_register, {register_name()}, {type});
  return result->isPointerTy() ? builder_.CreateIntToPtr(value, result)
                               : builder_.CreateTrunc(value, result);
}

llvm::Value *AArch64BuiltinGen::write_register(unsigned) {
  llvm::Value *value = arg(1);
  if (value->getType()->isPointerTy()) {
    value = builder_.CreatePtrToInt(value, builder_.getInt64Ty());
  } else if (!value->getType()->isIntegerTy(128)) {
    value = builder_.CreateZExt(value, builder_.getInt64Ty());
  }
  return intrinsic(llvm::Intrinsic::write_register, {register_name(), value}, {value->getType()});
}

// ---- Results through pointers, 64 bytes at once ----

// (where to): whether there was none.
llvm::Value *AArch64BuiltinGen::random_number(unsigned id) {
  llvm::Value *both = intrinsic(id, {});
  store_result(builder_.CreateExtractValue(both, 0), 0);
  return builder_.CreateZExt(builder_.CreateExtractValue(both, 1), result_type());
}

// (device, where to)
llvm::Value *AArch64BuiltinGen::load_64_bytes(unsigned id) {
  llvm::Value *all = intrinsic(id, {arg(0)});
  for (unsigned i = 0; i < 8; ++i) {
    llvm::Value *place = builder_.CreateConstGEP1_32(builder_.getInt64Ty(), arg(1), i);
    builder_.CreateAlignedStore(builder_.CreateExtractValue(all, i), place, llvm::Align(8));
  }
  return nullptr;
}

// (device, from)
llvm::Value *AArch64BuiltinGen::store_64_bytes(unsigned id) {
  llvm::SmallVector<llvm::Value *, 9> operands = {arg(0)};
  for (unsigned i = 0; i < 8; ++i) {
    llvm::Value *place = builder_.CreateConstGEP1_32(builder_.getInt64Ty(), arg(1), i);
    operands.push_back(builder_.CreateAlignedLoad(builder_.getInt64Ty(), place, llvm::Align(8)));
  }
  return intrinsic(id, operands);
}

// The tag of, or for, the memory that the pointer itself points at.
llvm::Value *AArch64BuiltinGen::with_pointer_twice(unsigned id) {
  return intrinsic(id, {arg(0), arg(0)});
}

} // namespace cinch
