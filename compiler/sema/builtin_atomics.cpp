// Calls of the atomic builtins: GNU __atomic_* and __sync_*, and clang's __c11_atomic_*.
#include "sema/builtin_call.h"
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"

namespace cinch {

namespace {

// How each argument behind the object's address is converted.
// Value and Pointer: the operand itself or its address. Order: a memory_order. Flag: weak.
// Difference: the type of `p - p` for pointers.
enum class Operand : uint8_t { Value, Pointer, Order, Flag, Difference };

} // namespace

// The shape of an __atomic_* or __c11_atomic_* call, by its name behind the prefix.
// Behind the object's address.
static llvm::SmallVector<Operand, 5> operands_of(llvm::StringRef name, bool is_c11) {
  bool by_value = is_c11 || name.ends_with("_n");
  Operand value = by_value ? Operand::Value : Operand::Pointer;
  if (name.starts_with("load")) {
    return by_value ? llvm::SmallVector<Operand, 5>{Operand::Order}
                    : llvm::SmallVector<Operand, 5>{Operand::Pointer, Operand::Order};
  }
  if (name.starts_with("store")) {
    return {value, Operand::Order};
  }
  if (name == "init") {
    return {Operand::Value};
  }
  if (name.starts_with("exchange")) {
    return by_value
               ? llvm::SmallVector<Operand, 5>{Operand::Value, Operand::Order}
               : llvm::SmallVector<Operand, 5>{Operand::Pointer, Operand::Pointer, Operand::Order};
  }
  if (name.starts_with("compare_exchange")) {
    if (is_c11) {
      return {Operand::Pointer, Operand::Value, Operand::Order, Operand::Order};
    }
    return {Operand::Pointer, value, Operand::Flag, Operand::Order, Operand::Order};
  }
  return {Operand::Difference, Operand::Order}; // fetch_op, op_fetch
}

// The unqualified value type of the object that a pointer points to; null after a message.
// __c11_ builtins want _Atomic objects, __atomic_ ones take any.
static QualType object_type(Sema &sema, Expr *pointer, bool wants_atomic, bool is_load) {
  QualType pointee = is_pointer(pointer->type) ? pointee_of(pointer->type) : QualType();
  if (pointee.is_null() || is_function(pointee) || (is_incomplete(pointee) && !is_void(pointee))) {
    sema.report(pointer->loc, DiagId::err_atomic_pointer) << sema.types.quoted(pointer->type);
    return {};
  }
  if (wants_atomic && !is_atomic(pointee)) {
    sema.report(pointer->loc, DiagId::err_atomic_not_atomic) << sema.types.quoted(pointer->type);
    return {};
  }
  if (!is_load && pointee.is_const()) {
    sema.report(pointer->loc, DiagId::err_atomic_const) << sema.types.quoted(pointer->type);
    return {};
  }
  return sema.types.without_atomic(pointee);
}

// Sizes for which there may be an instruction.
static bool is_lock_free_size(uint64_t size) { return size <= 16 && (size & (size - 1)) == 0; }

// The forms with _n and the arithmetic ones take integers and pointers of 1 to 16 bytes.
static bool check_scalar(Sema &sema, Expr *pointer, QualType type, bool allow_pointer,
                         bool allow_floating) {
  bool ok = is_integer(type) || (allow_pointer && is_pointer(type)) ||
            (allow_floating && is_real_floating(type));
  if (!ok || is_incomplete(type) ||
      (!is_real_floating(type) && !is_lock_free_size(sema.types.size_of(type).value))) {
    sema.report(pointer->loc, DiagId::err_atomic_type) << sema.types.quoted(pointer->type);
    return false;
  }
  return true;
}

// Without _n operands and results are passed by address, and any type is allowed.
Expr *BuiltinSema::gnu_atomic(Call &call) {
  llvm::StringRef name = llvm::StringRef(call.name()).drop_front(strlen("__atomic_"));
  if (call.id == builtin::AtomicAlwaysLockFree || call.id == builtin::AtomicIsLockFree) {
    if (!expect_count(call, 2, 2) || !convert(call, 0, sema_.types.size_type()) ||
        !make_rvalues(call)) {
      return sema_.error_expr(call.left_paren);
    }
    return finish(call, sema_.types.bool_type());
  }
  llvm::SmallVector<Operand, 5> operands = operands_of(name, false);
  if (!expect_count(call, operands.size() + 1, operands.size() + 1)) {
    return sema_.error_expr(call.left_paren);
  }
  call[0] = sema_.conversions->rvalue(call[0]);
  QualType type = object_type(sema_, call[0], false, name.starts_with("load"));
  bool is_generic =
      name == "load" || name == "store" || name == "exchange" || name == "compare_exchange";
  bool is_arithmetic_form = operands[0] == Operand::Difference;
  if (type.is_null() ||
      (!is_generic &&
       !check_scalar(sema_, call[0], type, true, is_arithmetic_form && name.contains("add")))) {
    return sema_.error_expr(call.left_paren);
  }
  for (size_t i = 0; i < operands.size(); ++i) {
    QualType wanted = type;
    if (operands[i] == Operand::Order || operands[i] == Operand::Flag) {
      wanted = operands[i] == Operand::Flag ? sema_.types.bool_type() : sema_.types.int_type();
    } else if (operands[i] == Operand::Difference && is_pointer(type)) {
      wanted = sema_.types.ptrdiff_type();
    } else if (operands[i] == Operand::Pointer) {
      call[i + 1] = sema_.conversions->rvalue(call[i + 1]);
      QualType other = object_type(sema_, call[i + 1], false, true);
      if (other.is_null()) {
        return sema_.error_expr(call.left_paren);
      }
      continue;
    }
    if (!convert(call, i + 1, wanted)) {
      return sema_.error_expr(call.left_paren);
    }
  }
  bool gives_bool = name.starts_with("compare_exchange");
  bool gives_value = name.ends_with("_n") || is_arithmetic_form;
  bool is_void_form = name.starts_with("store") || !gives_value;
  QualType result = gives_bool     ? sema_.types.bool_type()
                    : is_void_form ? sema_.types.void_type()
                                   : type;
  return finish(call, result);
}

// _Atomic objects, values by value; what <stdatomic.h> is made of.
Expr *BuiltinSema::c11_atomic(Call &call) {
  llvm::StringRef name = llvm::StringRef(call.name()).drop_front(strlen("__c11_atomic_"));
  llvm::SmallVector<Operand, 5> operands = operands_of(name, true);
  if (!expect_count(call, operands.size() + 1, operands.size() + 1)) {
    return sema_.error_expr(call.left_paren);
  }
  call[0] = sema_.conversions->rvalue(call[0]);
  QualType type = object_type(sema_, call[0], true, name == "load");
  bool is_arithmetic_form = operands[0] == Operand::Difference;
  bool ok = !type.is_null() && (!is_arithmetic_form ||
                                check_scalar(sema_, call[0], type,
                                             name.contains("add") || name.contains("sub"), true));
  for (size_t i = 0; ok && i < operands.size(); ++i) {
    if (operands[i] == Operand::Pointer) {
      ok = convert(call, i + 1, sema_.types.pointer_to(type));
    } else if (operands[i] == Operand::Order) {
      ok = convert(call, i + 1, sema_.types.int_type());
    } else {
      bool is_difference = operands[i] == Operand::Difference && is_pointer(type);
      ok = convert(call, i + 1, is_difference ? sema_.types.ptrdiff_type() : type);
    }
  }
  if (!ok) {
    return sema_.error_expr(call.left_paren);
  }
  bool gives_bool = name.starts_with("compare_exchange");
  bool gives_nothing = name == "store" || name == "init";
  return finish(call, gives_bool      ? sema_.types.bool_type()
                      : gives_nothing ? sema_.types.void_type()
                                      : type);
}

// __sync_*: the name without a size; further arguments (variables to protect) are ignored.
// Each operation has six lines in builtins.def: generic, and for 1, 2, 4, 8, 16 bytes.
Expr *BuiltinSema::sync(Call &call) {
  call.id = static_cast<BuiltinId>(builtin::SyncFetchAndAdd +
                                   (call.id - builtin::SyncFetchAndAdd) / 6 * 6);
  bool is_swap =
      call.id == builtin::SyncBoolCompareAndSwap || call.id == builtin::SyncValCompareAndSwap;
  bool is_release = call.id == builtin::SyncLockRelease;
  size_t count = is_swap ? 3 : is_release ? 1 : 2;
  if (!expect_count(call, count, SIZE_MAX)) {
    return sema_.error_expr(call.left_paren);
  }
  call[0] = sema_.conversions->rvalue(call[0]);
  QualType type = object_type(sema_, call[0], false, false);
  if (type.is_null() || !check_scalar(sema_, call[0], type, true, false)) {
    return sema_.error_expr(call.left_paren);
  }
  // The arithmetic forms come first in builtins.def.
  bool is_arithmetic_form = call.id < builtin::SyncBoolCompareAndSwap;
  QualType wanted = is_arithmetic_form && is_pointer(type) ? sema_.types.ptrdiff_type() : type;
  for (size_t i = 1; i < count; ++i) {
    // GNU converts silently here, integers to pointers too.
    call[i] = sema_.conversions->rvalue(call[i]);
    bool is_mixed = is_pointer(wanted) != is_pointer(call[i]->type);
    if (is_mixed && is_scalar(call[i]->type)) {
      call[i] = sema_.conversions->convert(call[i], wanted);
    } else if (!convert(call, i, wanted)) {
      return sema_.error_expr(call.left_paren);
    }
  }
  call.arguments = call.arguments.take_front(count);
  return finish(call, is_release                                   ? sema_.types.void_type()
                      : call.id == builtin::SyncBoolCompareAndSwap ? sema_.types.bool_type()
                                                                   : type);
}

} // namespace cinch
