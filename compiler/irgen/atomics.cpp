#include "irgen/atomics.h"

#include "target/target_info.h"

namespace cinch {

// Orders as libatomic and <stdatomic.h> number them.
static uint64_t order_number(llvm::AtomicOrdering order) {
  return static_cast<uint64_t>(llvm::toCABI(order));
}

// Larger or badly aligned objects are left to libatomic, which takes a lock.
bool AtomicGen::is_inline(uint64_t size, llvm::Align alignment) const {
  return llvm::isPowerOf2_64(size) && alignment.value() >= size &&
         size <= generator_.module_.target().max_atomic_inline.value;
}

AtomicGen::Place AtomicGen::place_of(Address address, QualType type, uint64_t size,
                                     bool is_volatile) {
  Place place;
  place.address = address;
  place.type = type;
  place.size = size;
  place.is_volatile = is_volatile;
  place.is_inline = is_inline(size, address.alignment);
  // An integer of the object's size stands for the bits of any value.
  place.bits = builder_.getIntNTy(static_cast<unsigned>(std::max<uint64_t>(size, 1) * 8));
  place.natural = nullptr;
  if (generator_.lowering().evaluation(type) == Evaluation::Scalar) {
    llvm::Type *access = generator_.lowering().access_type(type);
    // Pointers and integers need no conversion.
    bool is_plain = access->isPointerTy() || access == place.bits;
    place.natural = is_plain ? access : nullptr;
  }
  return place;
}

AtomicGen::Place AtomicGen::place_of(const LValue &lvalue) {
  return place_of(lvalue.address, generator_.types().without_atomic(lvalue.type),
                  generator_.lowering().size_of(lvalue.type), lvalue.is_volatile);
}

// As large and as aligned as the object, so that it can be copied as one integer.
Address AtomicGen::temporary(const Place &place) {
  return generator_.create_entry_alloca(
      place.bits,
      std::max(llvm::Align(place.size ? llvm::PowerOf2Ceil(std::min<uint64_t>(place.size, 16)) : 1),
               generator_.lowering().align_of(place.type)),
      "atomic");
}

// The value as the object's bytes; padding is zero, so that compare-exchange can work.
Address AtomicGen::in_memory(const RValue &value, const Place &place) {
  Address memory = temporary(place);
  uint64_t value_bytes = generator_.lowering().data_layout().getTypeStoreSize(
      generator_.lowering().memory_type(place.type));
  // Bytes behind the value.
  if (value_bytes < place.size) {
    generator_.zero_memory(memory, place.size);
  }
  generator_.store_rvalue(value, generator_.lvalue_of(memory, place.type));
  return memory;
}

RValue AtomicGen::read_memory(Address address, const Place &place) {
  return generator_.load_rvalue(generator_.lvalue_of(address, place.type));
}

// A value as the bits that the instruction wants.
llvm::Value *AtomicGen::to_raw(const RValue &value, const Place &place) {
  if (place.natural) {
    return generator_.to_memory_form(value.scalar, place.type);
  }
  // A float for instance is bits of the same width.
  if (value.kind == RValue::Kind::Scalar) {
    llvm::Value *memory_form = generator_.to_memory_form(value.scalar, place.type);
    if (llvm::CastInst::isBitCastable(memory_form->getType(), place.bits)) {
      return builder_.CreateBitCast(memory_form, place.bits);
    }
  }
  // Structures go through memory.
  Address memory = in_memory(value, place);
  return builder_.CreateAlignedLoad(place.bits, memory.pointer, memory.alignment);
}

// The way back.
RValue AtomicGen::from_raw(llvm::Value *raw, const Place &place) {
  if (place.natural) {
    return RValue::of(generator_.to_value_form(raw, place.type));
  }
  if (generator_.lowering().evaluation(place.type) == Evaluation::Scalar) {
    llvm::Type *access = generator_.lowering().access_type(place.type);
    if (llvm::CastInst::isBitCastable(place.bits, access)) {
      return RValue::of(generator_.to_value_form(builder_.CreateBitCast(raw, access), place.type));
    }
  }
  Address memory = temporary(place);
  builder_.CreateAlignedStore(raw, memory.pointer, memory.alignment);
  return read_memory(memory, place);
}

// libatomic's functions by their generic names: size, addresses, order.
llvm::Value *AtomicGen::call_library(llvm::StringRef name, llvm::Type *result,
                                     llvm::ArrayRef<llvm::Value *> arguments) {
  llvm::SmallVector<llvm::Type *, 6> types;
  for (llvm::Value *argument : arguments) {
    types.push_back(argument->getType());
  }
  llvm::FunctionType *type = llvm::FunctionType::get(result, types, false);
  llvm::CallInst *call =
      builder_.CreateCall(generator_.module_.runtime_function(name, type), arguments);
  call->setDoesNotThrow();
  return call;
}

llvm::Value *AtomicGen::load_raw(const Place &place, Ordering order) {
  llvm::LoadInst *load = builder_.CreateAlignedLoad(raw_type(place), place.address.pointer,
                                                    place.address.alignment, place.is_volatile);
  load->setAtomic(order);
  return load;
}

void AtomicGen::load_to(const Place &place, Address destination, Ordering order) {
  // To and from plain memory.
  if (place.is_inline) {
    llvm::Value *raw = load_raw(place, order);
    builder_.CreateAlignedStore(raw, destination.pointer, destination.alignment);
    return;
  }
  call_library("__atomic_load", builder_.getVoidTy(),
               {builder_.getInt64(place.size), place.address.pointer, destination.pointer,
                builder_.getInt32(static_cast<uint32_t>(order_number(order)))});
}

void AtomicGen::store_from(const Place &place, Address source, Ordering order) {
  if (place.is_inline) {
    llvm::Value *raw =
        builder_.CreateAlignedLoad(raw_type(place), source.pointer, source.alignment);
    llvm::StoreInst *store = builder_.CreateAlignedStore(
        raw, place.address.pointer, place.address.alignment, place.is_volatile);
    store->setAtomic(order);
    return;
  }
  call_library("__atomic_store", builder_.getVoidTy(),
               {builder_.getInt64(place.size), place.address.pointer, source.pointer,
                builder_.getInt32(static_cast<uint32_t>(order_number(order)))});
}

// A structure without members has nothing to be loaded.
RValue AtomicGen::load(const LValue &lvalue, Ordering order) {
  Place place = place_of(lvalue);
  if (place.size == 0) {
    return RValue::of(place.address);
  }
  if (place.is_inline) {
    return from_raw(load_raw(place, order), place);
  }
  Address memory = temporary(place);
  load_to(place, memory, order);
  return read_memory(memory, place);
}

void AtomicGen::store(const RValue &value, const LValue &lvalue, Ordering order) {
  Place place = place_of(lvalue);
  if (place.size == 0) {
    return;
  }
  if (!place.is_inline) {
    store_from(place, in_memory(value, place), order);
    return;
  }
  llvm::StoreInst *store = builder_.CreateAlignedStore(to_raw(value, place), place.address.pointer,
                                                       place.address.alignment, place.is_volatile);
  store->setAtomic(order);
}

// The object is not shared yet: its padding is cleared and the value stored plainly.
void AtomicGen::initialize(const RValue &value, const LValue &lvalue) {
  Place place = place_of(lvalue);
  LValue plain = generator_.lvalue_of(lvalue.address, place.type);
  plain.is_volatile = lvalue.is_volatile;
  if (generator_.lowering().size_of(place.type) < place.size) {
    generator_.zero_memory(lvalue.address, place.size, lvalue.is_volatile);
  }
  generator_.store_rvalue(value, plain);
}

// A loop: read, compute, try to exchange; if somebody was faster, again with what is there now.
RValue AtomicGen::update(const LValue &lvalue, bool want_old,
                         llvm::function_ref<RValue(const RValue &)> compute) {
  Place place = place_of(lvalue);
  if (!place.is_inline) {
    return update_by_library(place, want_old, compute);
  }
  // The first read needs no order: a wrong value only costs another turn.
  llvm::Value *first = load_raw(place, Ordering::Monotonic);
  llvm::BasicBlock *before = builder_.GetInsertBlock();
  llvm::BasicBlock *loop = generator_.new_block("atomic.loop");
  llvm::BasicBlock *done = generator_.new_block("atomic.done");
  generator_.start_block(loop);
  llvm::PHINode *old_raw = builder_.CreatePHI(raw_type(place), 2);
  old_raw->addIncoming(first, before);
  // The computation may itself contain branches, so the block is asked for at the end.
  RValue old_value = from_raw(old_raw, place);
  RValue new_value = compute(old_value);
  llvm::AtomicCmpXchgInst *exchange = builder_.CreateAtomicCmpXchg(
      place.address.pointer, old_raw, to_raw(new_value, place), place.address.alignment,
      Ordering::SequentiallyConsistent, Ordering::SequentiallyConsistent);
  exchange->setVolatile(place.is_volatile);
  llvm::Value *seen = builder_.CreateExtractValue(exchange, 0);
  llvm::Value *succeeded = builder_.CreateExtractValue(exchange, 1);
  old_raw->addIncoming(seen, builder_.GetInsertBlock());
  builder_.CreateCondBr(succeeded, done, loop);
  generator_.start_block_after_branch(done);
  return want_old ? old_value : new_value;
}

// The same with the expected value in memory.
RValue AtomicGen::update_by_library(const Place &place, bool want_old,
                                    llvm::function_ref<RValue(const RValue &)> compute) {
  Address expected = temporary(place);
  load_to(place, expected, Ordering::Monotonic);
  llvm::BasicBlock *loop = generator_.new_block("atomic.loop");
  llvm::BasicBlock *done = generator_.new_block("atomic.done");
  generator_.start_block(loop);
  RValue old_value = read_memory(expected, place);
  RValue new_value = compute(old_value);
  Ordering order = Ordering::SequentiallyConsistent;
  llvm::Value *succeeded = gen_compare_exchange(place, expected, new_value, false, order, order);
  builder_.CreateCondBr(succeeded, done, loop);
  generator_.start_block_after_branch(done);
  return want_old ? old_value : new_value;
}

} // namespace cinch
