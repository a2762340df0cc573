// Atomic objects: loads, stores, exchanges and read-modify-write of any size, inline where the
// target can and through libatomic where it cannot.
#pragma once

#include "ast/builtins.h"
#include "irgen/function_gen.h"

#include "llvm/Support/AtomicOrdering.h"

namespace cinch {

class AtomicGen {
public:
  using Ordering = llvm::AtomicOrdering;

  explicit AtomicGen(FunctionGen &generator)
      : generator_(generator), builder_(generator.builder()) {}

  // Accesses of _Atomic objects; sequentially consistent unless told (C23 6.5.17.2p3).
  RValue load(const LValue &lvalue, Ordering order = Ordering::SequentiallyConsistent);
  void store(const RValue &value, const LValue &lvalue,
             Ordering order = Ordering::SequentiallyConsistent);
  // No atomicity: C23 7.17.2.1.
  void initialize(const RValue &value, const LValue &lvalue);

  // Computes a new value of the object from its old one, until nobody interfered. Gives the new
  // value, or the old one.
  RValue update(const LValue &lvalue, bool want_old,
                llvm::function_ref<RValue(const RValue &old_value)> compute);

  // Whether an object of that size and alignment is accessed without libatomic.
  bool is_inline(uint64_t size, llvm::Align alignment) const;

  // The __atomic_*, __c11_atomic_* and __sync_* builtins; see atomic_builtins.cpp.
  RValue gen_builtin(const BuiltinCallExpr *call, const Slot &slot);

private:
  // An atomic object. `type` is that of its value, which may be smaller than the object.
  // How an access is done is decided once, when the place is made.
  struct Place {
    Address address;
    QualType type;
    uint64_t size;
    bool is_inline;
    bool is_volatile;
    // What can be accessed as it is: an integer, a pointer; else null.
    llvm::Type *natural;
    // Integer of the object's size.
    llvm::Type *bits;
  };

  Place place_of(const LValue &lvalue);
  Place place_of(Address address, QualType type, uint64_t size, bool is_volatile);
  llvm::Value *load_raw(const Place &place, Ordering order);
  // The conversions between values, bits and memory.
  llvm::Type *raw_type(const Place &place) { return place.natural ? place.natural : place.bits; }
  llvm::Value *to_raw(const RValue &value, const Place &place);
  RValue from_raw(llvm::Value *raw, const Place &place);
  RValue read_memory(Address address, const Place &place);
  Address in_memory(const RValue &value, const Place &place);
  Address temporary(const Place &place);
  llvm::Value *call_library(llvm::StringRef name, llvm::Type *result,
                            llvm::ArrayRef<llvm::Value *> arguments);
  RValue update_by_library(const Place &place, bool want_old,
                           llvm::function_ref<RValue(const RValue &old_value)> compute);

  // ---- atomic_builtins.cpp ----
  // The builtins: their arguments are pointers to the objects.
  Ordering order_of(const Expr *expr);
  Place argument_place(const BuiltinCallExpr *call);
  Address argument_memory(const Expr *pointer, const Place &place);
  RValue gen_gnu(const BuiltinCallExpr *call);
  RValue gen_c11(const BuiltinCallExpr *call);
  RValue gen_sync(const BuiltinCallExpr *call);
  RValue gen_flag(const BuiltinCallExpr *call);
  RValue gen_exchange(const Place &place, const RValue &value, Ordering order);
  // Gives whether it was equal; else the object's value is put to `expected`.
  llvm::Value *gen_compare_exchange(const Place &place, Address expected, const RValue &desired,
                                    bool is_weak, Ordering success, Ordering failure);
  RValue gen_fetch(const Place &place, unsigned operation, llvm::Value *operand, Ordering order,
                   bool want_new, bool scale);
  RValue gen_sync_swap(const BuiltinCallExpr *call, bool want_bool);
  llvm::Value *is_lock_free(const BuiltinCallExpr *call);
  void load_to(const Place &place, Address destination, Ordering order);
  void store_from(const Place &place, Address source, Ordering order);

  FunctionGen &generator_;
  FunctionGen::Builder &builder_;
};

} // namespace cinch
