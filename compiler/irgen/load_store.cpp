// The only loads and stores of C objects: bool and _BitInt change form, bit-fields are cut out of
// and inserted into their units, volatile, atomic and alias information are attached.
#include "irgen/atomics.h"
#include "irgen/function_gen.h"
#include "irgen/tbaa.h"

namespace cinch {

// Metadata of one access.
void FunctionGen::decorate(llvm::Instruction *access, const LValue &place) {
  if (place.is_nontemporal) {
    llvm::Metadata *one = llvm::ConstantAsMetadata::get(builder_.getInt32(1));
    access->setMetadata(llvm::LLVMContext::MD_nontemporal, llvm::MDNode::get(context(), one));
  }
  // Bit-fields are accessed in units which belong to several members.
  if (module_.tbaa().is_enabled() && place.kind == LValue::Kind::Memory) {
    access->setMetadata(llvm::LLVMContext::MD_tbaa,
                        module_.tbaa().access_tag(place.type, place.alias));
  }
}

// From the form in registers to the one in memory: wider, or bits put together.
llvm::Value *FunctionGen::to_memory_form(llvm::Value *value, QualType type) {
  llvm::Type *memory = lowering().access_type(type);
  if (value->getType() == memory) {
    return value;
  }
  // A vector of bool is one bit for each element in memory.
  if (llvm::isa<llvm::FixedVectorType>(value->getType())) { // vector of bool
    unsigned count = llvm::cast<llvm::FixedVectorType>(value->getType())->getNumElements();
    return builder_.CreateZExt(builder_.CreateBitCast(value, builder_.getIntNTy(count)), memory);
  }
  return lowering().is_signed(type) ? builder_.CreateSExt(value, memory)
                                    : builder_.CreateZExt(value, memory);
}

// The way back.
llvm::Value *FunctionGen::to_value_form(llvm::Value *value, QualType type) {
  llvm::Type *form = lowering().value_type(type);
  if (value->getType() == form) {
    return value;
  }
  if (llvm::FixedVectorType *vector = llvm::dyn_cast<llvm::FixedVectorType>(form)) {
    llvm::Type *bits = builder_.getIntNTy(vector->getNumElements());
    return builder_.CreateBitCast(builder_.CreateTrunc(value, bits), form);
  }
  return builder_.CreateTrunc(value, form);
}

// One load, with all that is known of the place.
llvm::Value *FunctionGen::load_memory(llvm::Type *type, const LValue &place) {
  llvm::LoadInst *load = builder_.CreateAlignedLoad(type, place.address.pointer,
                                                    place.address.alignment, place.is_volatile);
  decorate(load, place);
  // A bool in memory is 0 or 1: the optimizer may rely on it.
  if (is_optimizing() && place.kind == LValue::Kind::Memory && is_bool(place.type)) {
    llvm::MDNode *range =
        llvm::MDBuilder(context()).createRange(builder_.getInt8(0), builder_.getInt8(2));
    load->setMetadata(llvm::LLVMContext::MD_range, range);
    load->setMetadata(llvm::LLVMContext::MD_noundef, llvm::MDNode::get(context(), {}));
  }
  return load;
}

void FunctionGen::store_memory(llvm::Value *value, const LValue &place) {
  llvm::StoreInst *store = builder_.CreateAlignedStore(value, place.address.pointer,
                                                       place.address.alignment, place.is_volatile);
  decorate(store, place);
}

// By what kind of place it is.
llvm::Value *FunctionGen::load(const LValue &place) {
  switch (place.kind) {
  case LValue::Kind::Memory:
    if (is_atomic(place.type)) {
      return AtomicGen(*this).load(place).scalar;
    }
    return to_value_form(load_memory(lowering().access_type(place.type), place), place.type);
  case LValue::Kind::BitField:
    return load_bit_field(place);
  // The whole vector is read.
  case LValue::Kind::VectorElement:
    return builder_.CreateExtractElement(load(whole_vector(place)), place.index);
  case LValue::Kind::Swizzle:
    return builder_.CreateShuffleVector(load(whole_vector(place)), place.indices);
  // GNU: a global register variable is read from its register.
  case LValue::Kind::Register: {
    llvm::Type *integer = builder_.getIntNTy(lowering().size_of(place.type) * 8);
    llvm::Value *name = llvm::MetadataAsValue::get(context(), place.register_name);
    llvm::Value *value = call_intrinsic(llvm::Intrinsic::read_volatile_register, {integer}, {name});
    return is_pointer(place.type) ? builder_.CreateIntToPtr(value, lowering().pointer_type())
                                  : value;
  }
  }
  return nullptr;
}

// As load, the other way.
void FunctionGen::store(llvm::Value *value, const LValue &place) {
  switch (place.kind) {
  case LValue::Kind::Memory:
    if (is_atomic(place.type)) {
      AtomicGen(*this).store(RValue::of(value), place);
      return;
    }
    store_memory(to_memory_form(value, place.type), place);
    return;
  case LValue::Kind::BitField:
    store_bit_field(value, place);
    return;
  // Read, change one element, write.
  case LValue::Kind::VectorElement: {
    LValue whole = whole_vector(place);
    store(builder_.CreateInsertElement(load(whole), value, place.index), whole);
    return;
  }
  case LValue::Kind::Swizzle:
    store_swizzle(value, place);
    return;
  case LValue::Kind::Register: {
    llvm::Type *integer = builder_.getIntNTy(lowering().size_of(place.type) * 8);
    llvm::Value *name = llvm::MetadataAsValue::get(context(), place.register_name);
    if (value->getType()->isPointerTy()) {
      value = builder_.CreatePtrToInt(value, integer);
    }
    call_intrinsic(llvm::Intrinsic::write_register, {integer}, {name, value});
    return;
  }
  }
}

LValue FunctionGen::whole_vector(const LValue &part) {
  LValue whole = lvalue_of(part.address, part.vector_type);
  whole.is_volatile = part.is_volatile;
  return whole;
}

// The vector is read, its elements at `indices` replaced, and written.
void FunctionGen::store_swizzle(llvm::Value *value, const LValue &place) {
  LValue whole = whole_vector(place);
  llvm::Value *old = load(whole);
  unsigned count = llvm::cast<llvm::FixedVectorType>(old->getType())->getNumElements();
  llvm::SmallVector<int, 16> widened(count, llvm::PoisonMaskElem), chosen;
  for (unsigned i = 0; i < count; ++i) {
    chosen.push_back(static_cast<int>(i));
  }
  for (size_t i = 0; i < place.indices.size(); ++i) {
    size_t target = static_cast<size_t>(place.indices[i]);
    // The half of an odd vector has an element more than there is (`.hi` of three).
    if (target < count) {
      widened[i] = static_cast<int>(i);
      chosen[target] = static_cast<int>(count + i);
    }
  }
  // Both operands of a shuffle have the same length.
  llvm::Value *wide = builder_.CreateShuffleVector(value, widened);
  store(builder_.CreateShuffleVector(old, wide, chosen), whole);
}

// The field's bits of a loaded unit, extended to the type's value form.
// Signed fields are moved up to the sign and down again.
llvm::Value *FunctionGen::extract_bits(llvm::Value *unit, const LValue &place) {
  const BitRange &bits = place.bits;
  if (bits.is_signed) {
    unsigned above = bits.unit_bits - bits.shift - bits.width;
    unit = above ? builder_.CreateShl(unit, above) : unit;
    unit = above + bits.shift ? builder_.CreateAShr(unit, above + bits.shift) : unit;
  } else {
    unit = bits.shift ? builder_.CreateLShr(unit, bits.shift) : unit;
    if (bits.shift + bits.width < bits.unit_bits) {
      unit = builder_.CreateAnd(unit, llvm::APInt::getLowBitsSet(bits.unit_bits, bits.width));
    }
  }
  return builder_.CreateIntCast(unit, lowering().value_type(place.type), bits.is_signed);
}

llvm::Value *FunctionGen::load_bit_field(const LValue &place) {
  llvm::Value *unit = load_memory(builder_.getIntNTy(place.bits.unit_bits), place);
  return extract_bits(unit, place);
}

void FunctionGen::store_bit_field(llvm::Value *value, const LValue &place) {
  const BitRange &bits = place.bits;
  llvm::Type *unit_type = builder_.getIntNTy(bits.unit_bits);
  // The bits of the field, at their place in the unit.
  value = builder_.CreateIntCast(value, unit_type, /*isSigned=*/false);
  if (bits.width != bits.unit_bits) {
    llvm::APInt mask = llvm::APInt::getLowBitsSet(bits.unit_bits, bits.width);
    value = builder_.CreateAnd(value, mask);
    value = bits.shift ? builder_.CreateShl(value, bits.shift) : value;
    // The neighbours keep theirs.
    llvm::Value *old = load_memory(unit_type, place);
    old = builder_.CreateAnd(old, ~mask.shl(bits.shift));
    value = builder_.CreateOr(old, value);
  }
  store_memory(value, place);
}

// The value of an assignment is that of the object afterwards.
llvm::Value *FunctionGen::store_and_reload(llvm::Value *value, const LValue &place) {
  store(value, place);
  if (place.kind != LValue::Kind::BitField) {
    return value;
  }
  // What the field then holds, without reading it again.
  const BitRange &bits = place.bits;
  unsigned width = value->getType()->getIntegerBitWidth();
  if (bits.width >= width) {
    return value;
  }
  // Cut off and extended as the field would do.
  if (!bits.is_signed) {
    return builder_.CreateAnd(value, llvm::APInt::getLowBitsSet(width, bits.width));
  }
  return builder_.CreateAShr(builder_.CreateShl(value, width - bits.width), width - bits.width);
}

ComplexValue FunctionGen::load_complex(const LValue &place) {
  if (is_atomic(place.type)) {
    return AtomicGen(*this).load(place).complex;
  }
  // The real part first, then the imaginary one; no alias information for parts.
  QualType element = type_cast<ComplexType>(place.type)->element;
  LValue part = place;
  part.type = element;
  part.alias = {};
  ComplexValue value;
  value.real = load(part);
  uint64_t size = lowering().size_of(element);
  part.address = offset_address(place.address, Bytes{size});
  value.imaginary = load(part);
  return value;
}

void FunctionGen::store_complex(ComplexValue value, const LValue &place) {
  if (is_atomic(place.type)) {
    AtomicGen(*this).store(RValue::of(value), place);
    return;
  }
  QualType element = type_cast<ComplexType>(place.type)->element;
  LValue part = place;
  part.type = element;
  part.alias = {};
  store(value.real, part);
  part.address = offset_address(place.address, Bytes{lowering().size_of(element)});
  store(value.imaginary, part);
}

// By the form of the value; atomic objects as a whole.
void FunctionGen::store_rvalue(const RValue &value, const LValue &place) {
  switch (value.kind) {
  case RValue::Kind::Void:
    return;
  case RValue::Kind::Scalar:
    store(value.scalar, place);
    return;
  case RValue::Kind::Complex:
    store_complex(value.complex, place);
    return;
  case RValue::Kind::Aggregate:
    if (is_atomic(place.type)) {
      AtomicGen(*this).store(value, place);
      return;
    }
    copy_aggregate(place.address, value.address, place.type, place.is_volatile);
    return;
  }
}

// By the form of the type.
RValue FunctionGen::load_rvalue(const LValue &place) {
  switch (lowering().evaluation(place.type)) {
  case Evaluation::Void:
    return {};
  case Evaluation::Scalar:
    return RValue::of(load(place));
  case Evaluation::Complex:
    return RValue::of(load_complex(place));
  case Evaluation::Aggregate:
    return is_atomic(place.type) ? AtomicGen(*this).load(place) : RValue::of(place.address);
  }
  return {};
}

void FunctionGen::copy_aggregate(Address destination, Address source, QualType type,
                                 bool is_volatile) {
  // A memcpy also for the same place: volatile objects are really copied.
  llvm::Value *size = size_of_type(type);
  llvm::ConstantInt *known = llvm::dyn_cast<llvm::ConstantInt>(size);
  if ((known && known->isZero()) || (destination.pointer == source.pointer && !is_volatile)) {
    return;
  }
  llvm::CallInst *copy = builder_.CreateMemCpy(destination.pointer, destination.alignment,
                                               source.pointer, source.alignment, size, is_volatile);
  // The optimizer may split the copy by members.
  if (llvm::MDNode *tag = module_.tbaa().struct_tag(type)) {
    copy->setMetadata(llvm::LLVMContext::MD_tbaa_struct, tag);
  }
}

void FunctionGen::zero_memory(Address destination, uint64_t size, bool is_volatile) {
  if (size != 0) {
    builder_.CreateMemSet(destination.pointer, builder_.getInt8(0), size, destination.alignment,
                          is_volatile);
  }
}

} // namespace cinch
