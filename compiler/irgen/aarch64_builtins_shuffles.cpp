// NEON builtins that move elements: lanes, permutations, tables; and those of 8-bit floats.
#include "irgen/aarch64_builtins.h"

#include "llvm/IR/Intrinsics.h"
#include "llvm/IR/IntrinsicsAArch64.h"

namespace cinch {

// ---- Lanes ----

// (vector, lane)
llvm::Value *AArch64BuiltinGen::get_lane(unsigned) {
  return builder_.CreateExtractElement(arg(0), immediate(1));
}

// (element, vector, lane)
llvm::Value *AArch64BuiltinGen::set_lane(unsigned) {
  llvm::Value *element = adapt(arg(0), arg(1)->getType()->getScalarType());
  return builder_.CreateInsertElement(arg(1), element, immediate(2));
}

// The type is that of the operand, the result may have another width.
llvm::Value *AArch64BuiltinGen::splat_lane(unsigned) {
  unsigned bits = result_type()->getPrimitiveSizeInBits().getFixedValue();
  return spread_lane(0, 1, bits / type_.element_bits());
}

// (vector, vector or lane's vector, lane): by an instruction that takes the lane itself.
llvm::Value *AArch64BuiltinGen::with_lane(unsigned id) {
  auto as_elements = [this](llvm::Type *bytes) {
    unsigned bits = bytes->getPrimitiveSizeInBits().getFixedValue();
    return vector_of(element_type(), bits / type_.element_bits());
  };
  return call(id, as_elements(result_type()),
              {operand(0, as_elements(arg(0)->getType())),
               operand(1, as_elements(arg(1)->getType())), int32(immediate(2))});
}

// ---- Permutations ----

// (low, high, first element)
llvm::Value *AArch64BuiltinGen::extract(unsigned) {
  llvm::SmallVector<int, 16> indices;
  for (unsigned i = 0; i < type_.count(); ++i) {
    indices.push_back(static_cast<int>(immediate(2) + i));
  }
  return shuffle(operand(0), operand(1), indices);
}

// (where to, a, b): two vectors go there.
llvm::Value *AArch64BuiltinGen::store_pair(llvm::ArrayRef<int> low, llvm::ArrayRef<int> high) {
  llvm::Value *a = operand(1);
  llvm::Value *b = operand(2);
  llvm::Type *type = a->getType();
  llvm::Align alignment(type_.is_quad ? 16 : 8);
  builder_.CreateAlignedStore(shuffle(a, b, low), arg(0), alignment);
  llvm::Value *second = builder_.CreateConstInBoundsGEP1_32(type, arg(0), 1);
  builder_.CreateAlignedStore(shuffle(a, b, high), second, alignment);
  return nullptr;
}

llvm::Value *AArch64BuiltinGen::transpose(unsigned) {
  llvm::SmallVector<int, 16> indices[2];
  int count = static_cast<int>(type_.count());
  for (int i = 0; i < count; i += 2) {
    indices[0].append({i, i + count});
    indices[1].append({i + 1, i + 1 + count});
  }
  return store_pair(indices[0], indices[1]);
}

llvm::Value *AArch64BuiltinGen::zip(unsigned) {
  llvm::SmallVector<int, 16> indices[2];
  int count = static_cast<int>(type_.count());
  for (int i = 0; i < count; ++i) {
    indices[2 * i / count].append({i, i + count});
  }
  return store_pair(indices[0], indices[1]);
}

llvm::Value *AArch64BuiltinGen::unzip(unsigned) {
  llvm::SmallVector<int, 16> indices[2];
  int count = static_cast<int>(type_.count());
  for (int i = 0; i < 2 * count; ++i) {
    indices[i % 2].push_back(i);
  }
  return store_pair(indices[0], indices[1]);
}

// ---- Tables ----

// Tables of 64 bits each go into registers of 128: `tables` of them from argument `first` on, with
// zeros behind the last.
llvm::SmallVector<llvm::Value *, 4> AArch64BuiltinGen::tables_in_pairs(size_t first,
                                                                       unsigned tables) {
  llvm::SmallVector<llvm::Value *, 4> result;
  for (unsigned i = 0; i < tables; i += 2) {
    llvm::Value *low = arg(first + i);
    llvm::Value *none = llvm::Constant::getNullValue(low->getType());
    result.push_back(halves_joined(low, i + 1 < tables ? arg(first + i + 1) : none));
  }
  return result;
}

// vtbl1 to vtbl4: an index beyond the table gives zero, as one of the larger register does.
llvm::Value *AArch64BuiltinGen::look_up(unsigned) {
  unsigned tables = static_cast<unsigned>(operand_count()) - 1;
  llvm::SmallVector<llvm::Value *, 4> operands = tables_in_pairs(0, tables);
  operands.push_back(arg(tables));
  return call(tables <= 2 ? llvm::Intrinsic::aarch64_neon_tbl1 : llvm::Intrinsic::aarch64_neon_tbl2,
              operands.back()->getType(), operands);
}

// vtbx1 to vtbx4 (old, tables, indices): an index beyond keeps the old element. Where the table
// ends in the middle of a register the zeros there must not count.
llvm::Value *AArch64BuiltinGen::look_up_or_keep(unsigned) {
  unsigned tables = static_cast<unsigned>(operand_count()) - 2;
  llvm::SmallVector<llvm::Value *, 4> operands = tables_in_pairs(1, tables);
  llvm::Value *indices = arg(tables + 1);
  llvm::Type *type = indices->getType();
  operands.push_back(indices);
  if (tables % 2 == 0) {
    operands.insert(operands.begin(), arg(0));
    return call(tables == 2 ? llvm::Intrinsic::aarch64_neon_tbx1
                            : llvm::Intrinsic::aarch64_neon_tbx2,
                type, operands);
  }
  llvm::Value *found =
      call(tables == 1 ? llvm::Intrinsic::aarch64_neon_tbl1 : llvm::Intrinsic::aarch64_neon_tbl2,
           type, operands);
  llvm::Value *is_beyond = builder_.CreateICmpUGE(indices, splat(type, 8 * int64_t{tables}));
  llvm::Value *keep = builder_.CreateSExt(is_beyond, type);
  return builder_.CreateOr(builder_.CreateAnd(keep, arg(0)),
                           builder_.CreateAnd(builder_.CreateNot(keep), found));
}

// vluti2, vluti4 (table or two, indices of few bits each, which part of them)
llvm::Value *AArch64BuiltinGen::look_up_index(unsigned id) {
  size_t last = operand_count() - 1;
  llvm::SmallVector<llvm::Value *, 4> operands;
  for (size_t i = 0; i + 1 < last; ++i) {
    unsigned bits = arg(i)->getType()->getPrimitiveSizeInBits().getFixedValue();
    operands.push_back(operand(i, vector_of(element_type(), bits / type_.element_bits())));
  }
  operands.push_back(arg(last - 1));
  operands.push_back(int32(immediate(last)));
  return call(id, operating_type(), operands);
}

// ---- 8-bit floats: the last argument says which format they have ----

void AArch64BuiltinGen::set_float8_mode() {
  intrinsic(llvm::Intrinsic::aarch64_set_fpmr, {arg(count() - 1)});
}

llvm::Value *AArch64BuiltinGen::float8_convert(unsigned id) {
  set_float8_mode();
  return call(id, result_type(), {arg(0)});
}

llvm::Value *AArch64BuiltinGen::float8_convert_low(unsigned id) {
  llvm::Type *half = vector_of(builder_.getInt8Ty(), 8);
  llvm::Value *low = call(llvm::Intrinsic::vector_extract, half, {arg(0), builder_.getInt64(0)});
  set_float8_mode();
  return call(id, result_type(), {low});
}

// Halves of whole vectors come as bytes.
llvm::Value *AArch64BuiltinGen::float8_narrow(unsigned id) {
  set_float8_mode();
  auto as_floats = [this](llvm::Value *value) {
    unsigned bits = value->getType()->getPrimitiveSizeInBits().getFixedValue();
    return element_bits(value) == 8 ? adapt(value, vector_of(builder_.getHalfTy(), bits / 16))
                                    : value;
  };
  return call(id, result_type(), {as_floats(arg(0)), as_floats(arg(1))});
}

// Behind the low half, which is kept.
llvm::Value *AArch64BuiltinGen::float8_narrow_high(unsigned id) {
  llvm::Value *old = in_low_half(arg(0));
  set_float8_mode();
  return call(id, result_type(), {old, arg(1), arg(2)});
}

llvm::Value *AArch64BuiltinGen::in_low_half(llvm::Value *half) {
  llvm::Type *type = vector_of(builder_.getInt8Ty(), 16);
  return call(llvm::Intrinsic::vector_insert, type,
              {llvm::PoisonValue::get(type), half, builder_.getInt64(0)});
}

// (sum, a, b, format)
llvm::Value *AArch64BuiltinGen::float8_accumulate(unsigned id) {
  set_float8_mode();
  llvm::Type *type = result_type();
  return call(id, type, {operand(0, type), arg(1), arg(2)});
}

// (sum, a, vector, lane, format); the instruction reads the lane in a whole register.
llvm::Value *AArch64BuiltinGen::float8_accumulate_lane(unsigned id) {
  llvm::Value *lanes = is_quad(2) ? arg(2) : in_low_half(arg(2));
  set_float8_mode();
  llvm::Type *type = result_type();
  return call(id, type, {operand(0, type), arg(1), lanes, int32(immediate(3))});
}

} // namespace cinch
