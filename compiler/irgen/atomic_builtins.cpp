// The atomic builtins: GNU __atomic_*, clang's __c11_atomic_*, the older __sync_*.
#include "irgen/atomics.h"

#include "target/target_info.h"

#include "llvm/Transforms/Utils/LowerAtomic.h"

namespace cinch {

namespace {

using Operation = llvm::AtomicRMWInst::BinOp;

// What a fetch builtin does, and what it gives.
struct Fetch {
  Operation operation;
  bool wants_new;
};

// By builtin id; empty when the builtin is no read-modify-write with an operand.
// The names of builtins are regular, but not their numbers.
std::optional<Fetch> fetch_of(BuiltinId id) {
  switch (id) {
  case builtin::AtomicAddFetch:
  case builtin::SyncAddAndFetch:
    return Fetch{Operation::Add, true};
  case builtin::AtomicSubFetch:
  case builtin::SyncSubAndFetch:
    return Fetch{Operation::Sub, true};
  case builtin::AtomicAndFetch:
  case builtin::SyncAndAndFetch:
    return Fetch{Operation::And, true};
  case builtin::AtomicXorFetch:
  case builtin::SyncXorAndFetch:
    return Fetch{Operation::Xor, true};
  case builtin::AtomicOrFetch:
  case builtin::SyncOrAndFetch:
    return Fetch{Operation::Or, true};
  case builtin::AtomicNandFetch:
  case builtin::SyncNandAndFetch:
    return Fetch{Operation::Nand, true};
  case builtin::AtomicMaxFetch:
    return Fetch{Operation::Max, true};
  case builtin::AtomicMinFetch:
    return Fetch{Operation::Min, true};
  case builtin::AtomicFetchAdd:
  case builtin::C11AtomicFetchAdd:
  case builtin::SyncFetchAndAdd:
    return Fetch{Operation::Add, false};
  case builtin::AtomicFetchSub:
  case builtin::C11AtomicFetchSub:
  case builtin::SyncFetchAndSub:
    return Fetch{Operation::Sub, false};
  case builtin::AtomicFetchAnd:
  case builtin::C11AtomicFetchAnd:
  case builtin::SyncFetchAndAnd:
    return Fetch{Operation::And, false};
  case builtin::AtomicFetchXor:
  case builtin::C11AtomicFetchXor:
  case builtin::SyncFetchAndXor:
    return Fetch{Operation::Xor, false};
  case builtin::AtomicFetchOr:
  case builtin::C11AtomicFetchOr:
  case builtin::SyncFetchAndOr:
    return Fetch{Operation::Or, false};
  case builtin::AtomicFetchNand:
  case builtin::C11AtomicFetchNand:
  case builtin::SyncFetchAndNand:
    return Fetch{Operation::Nand, false};
  case builtin::AtomicFetchMax:
  case builtin::C11AtomicFetchMax:
  case builtin::SyncFetchAndMax:
  case builtin::SyncFetchAndUmax:
    return Fetch{Operation::Max, false};
  case builtin::AtomicFetchMin:
  case builtin::C11AtomicFetchMin:
  case builtin::SyncFetchAndMin:
  case builtin::SyncFetchAndUmin:
    return Fetch{Operation::Min, false};
  case builtin::AtomicFetchUinc:
    return Fetch{Operation::UIncWrap, false};
  case builtin::AtomicFetchUdec:
    return Fetch{Operation::UDecWrap, false};
  default:
    return std::nullopt;
  }
}

// Which orders a load, a store and the failure of a compare-exchange may have; others are not
// defined (C23 7.17.7) and become the nearest that LLVM takes.
llvm::AtomicOrdering for_load(llvm::AtomicOrdering order) {
  switch (order) {
  case llvm::AtomicOrdering::Release:
    return llvm::AtomicOrdering::Monotonic;
  case llvm::AtomicOrdering::AcquireRelease:
    return llvm::AtomicOrdering::Acquire;
  default:
    return order;
  }
}

llvm::AtomicOrdering for_store(llvm::AtomicOrdering order) {
  switch (order) {
  case llvm::AtomicOrdering::Acquire:
    return llvm::AtomicOrdering::Monotonic;
  case llvm::AtomicOrdering::AcquireRelease:
    return llvm::AtomicOrdering::Release;
  default:
    return order;
  }
}

} // namespace

// An order that is not known now is taken for the strongest.
// The numbers are those of <stdatomic.h>.
llvm::AtomicOrdering AtomicGen::order_of(const Expr *expr) {
  std::optional<llvm::APInt> known = generator_.fold_integer(expr);
  if (!known) {
    // The argument is still evaluated.
    generator_.gen_discarded(expr);
    return Ordering::SequentiallyConsistent;
  }
  switch (known->getLimitedValue()) {
  case 0:
    return Ordering::Monotonic;
  case 1: // consume, as everyone does
  case 2:
    return Ordering::Acquire;
  case 3:
    return Ordering::Release;
  case 4:
    return Ordering::AcquireRelease;
  default:
    return Ordering::SequentiallyConsistent;
  }
}

// The object that the first argument points to.
// GNU counts a void * as a pointer to bytes.
AtomicGen::Place AtomicGen::argument_place(const BuiltinCallExpr *call) {
  const Expr *pointer = call->arguments[0];
  Address address = generator_.gen_pointer(pointer);
  QualType pointee = pointee_of(pointer->type);
  if (is_void(pointee)) {
    pointee = generator_.types().char_type();
  }
  QualType type = generator_.types().without_atomic(pointee);
  return place_of(address, type, generator_.lowering().size_of(pointee), pointee.is_volatile());
}

// What another argument points to: a plain object of the same type.
Address AtomicGen::argument_memory(const Expr *pointer, const Place &place) {
  Address address = generator_.gen_pointer(pointer);
  // An _Atomic object may be larger than its value: the padding must compare equal.
  bool is_smaller = generator_.lowering().size_of(place.type) < place.size;
  if (!is_smaller) {
    return address;
  }
  return in_memory(read_memory(address, place), place);
}

// The ids of the families follow each other in builtins.def.
RValue AtomicGen::gen_builtin(const BuiltinCallExpr *call, const Slot &slot) {
  static_cast<void>(slot);
  BuiltinId id = call->builtin;
  if (id >= builtin::SyncFetchAndAdd && id <= builtin::SyncSynchronize) {
    return gen_sync(call);
  }
  if (id >= builtin::C11AtomicInit && id <= builtin::C11AtomicIsLockFree) {
    return gen_c11(call);
  }
  return gen_gnu(call);
}

RValue AtomicGen::gen_exchange(const Place &place, const RValue &value, Ordering order) {
  // One instruction, or libatomic with the values in memory.
  if (place.is_inline) {
    llvm::AtomicRMWInst *exchange =
        builder_.CreateAtomicRMW(Operation::Xchg, place.address.pointer, to_raw(value, place),
                                 place.address.alignment, order);
    exchange->setVolatile(place.is_volatile);
    return from_raw(exchange, place);
  }
  Address desired = in_memory(value, place);
  Address old_value = temporary(place);
  call_library("__atomic_exchange", builder_.getVoidTy(),
               {builder_.getInt64(place.size), place.address.pointer, desired.pointer,
                old_value.pointer, builder_.getInt32(static_cast<uint32_t>(llvm::toCABI(order)))});
  return read_memory(old_value, place);
}

// On failure `expected` gets the value that was there.
llvm::Value *AtomicGen::gen_compare_exchange(const Place &place, Address expected,
                                             const RValue &desired, bool is_weak, Ordering success,
                                             Ordering failure) {
  // libatomic writes `expected` itself.
  if (!place.is_inline) {
    Address wanted = in_memory(desired, place);
    llvm::Value *is_equal = call_library(
        "__atomic_compare_exchange", builder_.getInt1Ty(),
        {builder_.getInt64(place.size), place.address.pointer, expected.pointer, wanted.pointer,
         builder_.getInt32(static_cast<uint32_t>(llvm::toCABI(success))),
         builder_.getInt32(static_cast<uint32_t>(llvm::toCABI(failure)))});
    return is_equal;
  }
  llvm::Value *wanted = to_raw(desired, place);
  // The expected value is read as bits.
  llvm::Value *old_raw =
      builder_.CreateAlignedLoad(raw_type(place), expected.pointer, expected.alignment);
  llvm::AtomicCmpXchgInst *exchange = builder_.CreateAtomicCmpXchg(
      place.address.pointer, old_raw, wanted, place.address.alignment, success, for_load(failure));
  exchange->setVolatile(place.is_volatile);
  exchange->setWeak(is_weak);
  // LLVM gives the old value and whether the exchange was done.
  llvm::Value *seen = builder_.CreateExtractValue(exchange, 0);
  llvm::Value *is_equal = builder_.CreateExtractValue(exchange, 1);
  llvm::BasicBlock *differ = generator_.new_block("cmpxchg.store");
  llvm::BasicBlock *done = generator_.new_block("cmpxchg.done");
  // Only on failure is `expected` written.
  builder_.CreateCondBr(is_equal, done, differ);
  generator_.start_block_after_branch(differ);
  builder_.CreateAlignedStore(seen, expected.pointer, expected.alignment);
  builder_.CreateBr(done);
  generator_.start_block_after_branch(done);
  return is_equal;
}

// `operation` is an AtomicRMWInst::BinOp. `scale`: C11 counts in objects, GNU in bytes.
RValue AtomicGen::gen_fetch(const Place &place, unsigned operation, llvm::Value *operand,
                            Ordering order, bool want_new, bool scale) {
  Operation op = static_cast<Operation>(operation);
  QualType pointee = pointee_of(place.type);
  bool is_float = is_real_floating(place.type);
  // The instruction is another one for unsigned and floating values.
  if (op == Operation::Max || op == Operation::Min) {
    bool is_signed = generator_.lowering().is_signed(place.type);
    if (is_float) {
      op = op == Operation::Max ? Operation::FMax : Operation::FMin;
    } else if (!is_signed) {
      op = op == Operation::Max ? Operation::UMax : Operation::UMin;
    }
  } else if (is_float) {
    op = op == Operation::Add ? Operation::FAdd : Operation::FSub;
  }
  // Pointers are moved by bytes, as integers.
  if (!pointee.is_null()) {
    operand = builder_.CreateIntCast(operand, place.bits, /*isSigned=*/true);
    if (scale && !is_void(pointee) && !is_function(pointee)) {
      operand = builder_.CreateMul(operand, generator_.size_of_type(pointee));
    }
  } else if (!is_float) {
    operand = generator_.to_memory_form(operand, place.type);
  }
  // Without an instruction of that width the loop of update() does it.
  if (is_float && place.natural == nullptr &&
      operand->getType()->getPrimitiveSizeInBits() != place.size * 8) {
    // long double: no instruction for it.
    LValue lvalue = generator_.lvalue_of(place.address, place.type);
    lvalue.is_volatile = place.is_volatile;
    return update(lvalue, !want_new, [&](const RValue &old_value) {
      return RValue::of(op == Operation::FAdd ? builder_.CreateFAdd(old_value.scalar, operand)
                                              : builder_.CreateFSub(old_value.scalar, operand));
    });
  }
  llvm::AtomicRMWInst *fetch =
      builder_.CreateAtomicRMW(op, place.address.pointer, operand, place.address.alignment, order);
  fetch->setVolatile(place.is_volatile);
  // The new value is computed from the old one.
  llvm::Value *result = want_new ? llvm::buildAtomicRMWValue(op, builder_, fetch, operand) : fetch;
  if (!pointee.is_null()) {
    return RValue::of(builder_.CreateIntToPtr(result, generator_.lowering().pointer_type()));
  }
  return RValue::of(is_float ? result : generator_.to_value_form(result, place.type));
}

// __atomic_test_and_set, __atomic_clear, fences and questions.
RValue AtomicGen::gen_flag(const BuiltinCallExpr *call) {
  switch (call->builtin) {
  // The flag is one byte; any value but zero counts as set.
  case builtin::AtomicTestAndSet: {
    llvm::Value *pointer = generator_.gen_value(call->arguments[0]);
    Ordering order = order_of(call->arguments[1]);
    llvm::AtomicRMWInst *exchange = builder_.CreateAtomicRMW(
        Operation::Xchg, pointer, builder_.getInt8(1), llvm::Align(1), order);
    exchange->setVolatile(pointee_of(call->arguments[0]->type).is_volatile());
    return RValue::of(builder_.CreateIsNotNull(exchange));
  }
  case builtin::AtomicClear: {
    llvm::Value *pointer = generator_.gen_value(call->arguments[0]);
    Ordering order = for_store(order_of(call->arguments[1]));
    llvm::StoreInst *store =
        builder_.CreateAlignedStore(builder_.getInt8(0), pointer, llvm::Align(1));
    store->setVolatile(pointee_of(call->arguments[0]->type).is_volatile());
    store->setAtomic(order);
    return {};
  }
  case builtin::AtomicThreadFence:
  case builtin::AtomicSignalFence:
  case builtin::C11AtomicThreadFence:
  case builtin::C11AtomicSignalFence: {
    // A signal handler runs in the same thread.
    bool is_signal = call->builtin == builtin::AtomicSignalFence ||
                     call->builtin == builtin::C11AtomicSignalFence;
    Ordering order = order_of(call->arguments[0]);
    // A relaxed fence is none.
    if (order != Ordering::Monotonic) {
      builder_.CreateFence(order,
                           is_signal ? llvm::SyncScope::SingleThread : llvm::SyncScope::System);
    }
    return {};
  }
  default:
    return RValue::of(is_lock_free(call));
  }
}

llvm::Value *AtomicGen::is_lock_free(const BuiltinCallExpr *call) {
  std::optional<llvm::APInt> size = generator_.fold_integer(call->arguments[0]);
  uint64_t largest = generator_.module_.target().max_atomic_inline.value;
  // Sizes that the target can do are always lock free; of others libatomic knows.
  if (size && llvm::isPowerOf2_64(size->getLimitedValue()) && size->getLimitedValue() <= largest) {
    return builder_.getTrue();
  }
  if (call->builtin == builtin::AtomicAlwaysLockFree) {
    return builder_.getFalse();
  }
  llvm::Value *bytes = generator_.gen_value(call->arguments[0]);
  llvm::Value *pointer = call->arguments.size() > 1 && is_pointer(call->arguments[1]->type)
                             ? generator_.gen_value(call->arguments[1])
                             : llvm::ConstantPointerNull::get(generator_.lowering().pointer_type());
  bytes = builder_.CreateIntCast(bytes, builder_.getInt64Ty(), false);
  return call_library("__atomic_is_lock_free", builder_.getInt1Ty(), {bytes, pointer});
}

// The __atomic builtins. Names with _n take values, the others pointers to them.
RValue AtomicGen::gen_gnu(const BuiltinCallExpr *call) {
  llvm::ArrayRef<Expr *> arguments = call->arguments;
  if (call->builtin >= builtin::AtomicTestAndSet) {
    return gen_flag(call);
  }
  Place place = argument_place(call);
  // Plain memory at the address; the builtin makes the access atomic.
  LValue lvalue = generator_.lvalue_of(place.address, place.type);
  lvalue.is_volatile = place.is_volatile;
  switch (call->builtin) {
  case builtin::AtomicLoadN:
    return load(lvalue, for_load(order_of(arguments[1])));
  case builtin::AtomicLoad: {
    Address destination = generator_.gen_pointer(arguments[1]);
    load_to(place, destination, for_load(order_of(arguments[2])));
    return {};
  }
  case builtin::AtomicStoreN: {
    RValue value = generator_.gen_rvalue(arguments[1]);
    store(value, lvalue, for_store(order_of(arguments[2])));
    return {};
  }
  case builtin::AtomicStore: {
    Address source = generator_.gen_pointer(arguments[1]);
    store_from(place, source, for_store(order_of(arguments[2])));
    return {};
  }
  case builtin::AtomicExchangeN: {
    RValue value = generator_.gen_rvalue(arguments[1]);
    return gen_exchange(place, value, order_of(arguments[2]));
  }
  case builtin::AtomicExchange: {
    Address source = generator_.gen_pointer(arguments[1]);
    Address destination = generator_.gen_pointer(arguments[2]);
    RValue old_value = gen_exchange(place, read_memory(source, place), order_of(arguments[3]));
    generator_.store_rvalue(old_value, generator_.lvalue_of(destination, place.type));
    return {};
  }
  // Weak may fail without a reason, which lets some targets do without a loop.
  case builtin::AtomicCompareExchangeN:
  case builtin::AtomicCompareExchange: {
    Address expected = generator_.gen_pointer(arguments[1]);
    RValue desired = call->builtin == builtin::AtomicCompareExchangeN
                         ? generator_.gen_rvalue(arguments[2])
                         : read_memory(generator_.gen_pointer(arguments[2]), place);
    std::optional<llvm::APInt> weak = generator_.fold_integer(arguments[3]);
    Ordering success = order_of(arguments[4]);
    Ordering failure = order_of(arguments[5]);
    return RValue::of(
        gen_compare_exchange(place, expected, desired, weak && !weak->isZero(), success, failure));
  }
  default:
    break;
  }
  // What remains are the fetches.
  std::optional<Fetch> fetch = fetch_of(call->builtin);
  if (!fetch) {
    return {};
  }
  llvm::Value *operand = generator_.gen_value(arguments[1]);
  return gen_fetch(place, fetch->operation, operand, order_of(arguments[2]), fetch->wants_new,
                   /*scale=*/false);
}

// The __c11_atomic builtins of <stdatomic.h> work on _Atomic objects.
RValue AtomicGen::gen_c11(const BuiltinCallExpr *call) {
  llvm::ArrayRef<Expr *> arguments = call->arguments;
  if (call->builtin >= builtin::C11AtomicThreadFence) {
    return gen_flag(call);
  }
  Place place = argument_place(call);
  LValue lvalue = generator_.lvalue_of(place.address, pointee_of(arguments[0]->type));
  lvalue.is_volatile = place.is_volatile;
  switch (call->builtin) {
  case builtin::C11AtomicInit:
    initialize(generator_.gen_rvalue(arguments[1]), lvalue);
    return {};
  case builtin::C11AtomicLoad:
    return load(lvalue, for_load(order_of(arguments[1])));
  case builtin::C11AtomicStore: {
    RValue value = generator_.gen_rvalue(arguments[1]);
    store(value, lvalue, for_store(order_of(arguments[2])));
    return {};
  }
  case builtin::C11AtomicExchange: {
    RValue value = generator_.gen_rvalue(arguments[1]);
    return gen_exchange(place, value, order_of(arguments[2]));
  }
  case builtin::C11AtomicCompareExchangeStrong:
  case builtin::C11AtomicCompareExchangeWeak: {
    // A value smaller than its object is compared in a padded copy.
    Address expected = generator_.gen_pointer(arguments[1]);
    Address padded = argument_memory(arguments[1], place);
    RValue desired = generator_.gen_rvalue(arguments[2]);
    Ordering success = order_of(arguments[3]);
    Ordering failure = order_of(arguments[4]);
    bool is_weak = call->builtin == builtin::C11AtomicCompareExchangeWeak;
    llvm::Value *is_equal = gen_compare_exchange(place, padded, desired, is_weak, success, failure);
    // The copy holds what was found; it goes back.
    if (generator_.lowering().size_of(place.type) < place.size) {
      generator_.store_rvalue(read_memory(padded, place),
                              generator_.lvalue_of(expected, place.type));
    }
    return RValue::of(is_equal);
  }
  default:
    break;
  }
  std::optional<Fetch> fetch = fetch_of(call->builtin);
  if (!fetch) {
    return {};
  }
  llvm::Value *operand = generator_.gen_value(arguments[1]);
  return gen_fetch(place, fetch->operation, operand, order_of(arguments[2]), fetch->wants_new,
                   /*scale=*/true);
}

// `__sync_bool_compare_and_swap` and `__sync_val_compare_and_swap`: the two differ in what they
// give.
RValue AtomicGen::gen_sync_swap(const BuiltinCallExpr *call, bool want_bool) {
  Place place = argument_place(call);
  llvm::Value *expected = to_raw(generator_.gen_rvalue(call->arguments[1]), place);
  llvm::Value *desired = to_raw(generator_.gen_rvalue(call->arguments[2]), place);
  Ordering order = Ordering::SequentiallyConsistent;
  llvm::AtomicCmpXchgInst *exchange = builder_.CreateAtomicCmpXchg(
      place.address.pointer, expected, desired, place.address.alignment, order, order);
  exchange->setVolatile(place.is_volatile);
  if (want_bool) {
    return RValue::of(builder_.CreateExtractValue(exchange, 1));
  }
  return from_raw(builder_.CreateExtractValue(exchange, 0), place);
}

// All of them full barriers, but for the two that say otherwise.
RValue AtomicGen::gen_sync(const BuiltinCallExpr *call) {
  Ordering order = Ordering::SequentiallyConsistent;
  switch (call->builtin) {
  case builtin::SyncSynchronize:
    builder_.CreateFence(order);
    return {};
  case builtin::SyncBoolCompareAndSwap:
    return gen_sync_swap(call, /*want_bool=*/true);
  case builtin::SyncValCompareAndSwap:
    return gen_sync_swap(call, /*want_bool=*/false);
  // An acquire barrier would do for a lock.
  case builtin::SyncLockTestAndSet:
  case builtin::SyncSwap: {
    Place place = argument_place(call);
    return gen_exchange(place, generator_.gen_rvalue(call->arguments[1]), order);
  }
  case builtin::SyncLockRelease: {
    Place place = argument_place(call);
    llvm::StoreInst *store =
        builder_.CreateAlignedStore(llvm::Constant::getNullValue(place.bits), place.address.pointer,
                                    place.address.alignment, place.is_volatile);
    store->setAtomic(Ordering::Release);
    return {};
  }
  default:
    break;
  }
  std::optional<Fetch> fetch = fetch_of(call->builtin);
  if (!fetch) {
    return {};
  }
  Place place = argument_place(call);
  llvm::Value *operand = generator_.gen_value(call->arguments[1]);
  return gen_fetch(place, fetch->operation, operand, order, fetch->wants_new, /*scale=*/false);
}

} // namespace cinch
