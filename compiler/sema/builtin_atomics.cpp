// Calls of the atomic builtins: GNU __atomic_* and __sync_*, and clang's __c11_atomic_*.
#include "sema/builtin_call.h"
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "target/target_info.h"

namespace cinch {

using Operand = BuiltinSema::Operand;

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

// The three families differ in what they say and in what objects they take.
enum class Family : uint8_t { Gnu, C11, Sync };

// What the value of an arithmetic operation may be; the numbers are those of err_atomic_type.
enum class Arithmetic : uint8_t { IntegerOrPointer, Integer, IntegerOrFloat, Any };

// The unqualified value type of the object that a pointer points to; null after a message.
// __c11_ builtins want _Atomic objects, the others take any.
static QualType object_type(Sema &sema, Expr *pointer, Family family, bool is_load) {
  QualType pointee = is_pointer(pointer->type) ? pointee_of(pointer->type) : QualType();
  if (pointee.is_null()) {
    sema.report(pointer->loc, DiagId::err_atomic_pointer) << sema.types.quoted(pointer->type);
    return {};
  }
  if (is_function(pointee)) {
    sema.report(pointer->loc, DiagId::err_atomic_zero_size) << sema.types.quoted(pointer->type);
    return {};
  }
  if (is_incomplete(pointee)) {
    sema.report(pointer->loc, DiagId::err_incomplete_type_use) << sema.types.quoted(pointee);
    return {};
  }
  if (family == Family::C11 && !is_atomic(pointee)) {
    sema.report(pointer->loc, DiagId::err_atomic_not_atomic) << sema.types.quoted(pointer->type);
    return {};
  }
  if (!is_load && pointee.is_const()) {
    if (family == Family::Sync) {
      sema.report(pointer->loc, DiagId::err_sync_const) << sema.types.quoted(pointer->type);
    } else {
      sema.report(pointer->loc, DiagId::err_atomic_const)
          << (family == Family::C11) << sema.types.quoted(pointer->type);
    }
    return {};
  }
  return sema.types.without_atomic(pointee);
}

static bool suits(QualType type, Arithmetic allowed) {
  if (is_integer(type)) {
    return true;
  }
  bool takes_pointer = allowed == Arithmetic::IntegerOrPointer || allowed == Arithmetic::Any;
  bool takes_float = allowed == Arithmetic::IntegerOrFloat || allowed == Arithmetic::Any;
  return (takes_pointer && is_pointer(type)) || (takes_float && is_real_floating(type));
}

// The forms with _n, the arithmetic ones and __sync_* take scalars of 1, 2, 4, 8 or 16 bytes.
static bool check_scalar(Sema &sema, Expr *pointer, QualType type, Arithmetic allowed,
                         Family family) {
  if (!suits(type, allowed)) {
    if (family == Family::Sync) {
      sema.report(pointer->loc, DiagId::err_sync_type) << sema.types.quoted(pointer->type);
    } else {
      sema.report(pointer->loc, DiagId::err_atomic_type)
          << (family == Family::C11) << static_cast<unsigned>(allowed)
          << sema.types.quoted(pointer->type);
    }
    return false;
  }
  uint64_t size = sema.types.size_of(type).value;
  bool has_instruction = size <= 16 && (size & (size - 1)) == 0;
  if (!has_instruction && !is_real_floating(type)) {
    sema.report(pointer->loc, DiagId::err_atomic_size);
    return false;
  }
  return true;
}

// What fetch_add and its like may be applied to. GNU takes pointers in the logical ones too.
static Arithmetic arithmetic_of(llvm::StringRef name, Family family) {
  if (name.contains("add") || name.contains("sub")) {
    return Arithmetic::Any;
  }
  if (name.contains("max") || name.contains("min")) {
    return Arithmetic::IntegerOrFloat;
  }
  return family == Family::Gnu && !name.contains("uinc") && !name.contains("udec")
             ? Arithmetic::IntegerOrPointer
             : Arithmetic::Integer;
}

// Bit i: an operation of that kind may have the order numbered i, C23 7.17.7.
enum OrderMask : unsigned { LoadOrders = 0x27, StoreOrders = 0x29, AllOrders = 0x3f };

// -Watomic-memory-ordering; `role`: 0 the only order, 1 of success, 2 of failure.
static void check_order(Sema &sema, const Expr *order, unsigned mask, unsigned role) {
  std::optional<llvm::APSInt> value = sema.constants->fold_integer(order);
  bool is_valid = !value || (!value->isNegative() && value->getLimitedValue() <= 5 &&
                             ((mask >> value->getLimitedValue()) & 1) != 0);
  if (!is_valid) {
    sema.report(order->loc, DiagId::warn_atomic_order) << role << source_range(order);
  }
}

static void check_orders(Sema &sema, llvm::StringRef name, llvm::ArrayRef<Expr *> arguments) {
  if (name.starts_with("compare_exchange")) {
    check_order(sema, arguments[arguments.size() - 2], AllOrders, 1);
    check_order(sema, arguments.back(), LoadOrders, 2);
    return;
  }
  bool is_store = name.starts_with("store") || name == "clear";
  unsigned mask = name.starts_with("load") ? LoadOrders : is_store ? StoreOrders : AllOrders;
  check_order(sema, arguments.back(), mask, 0);
}

// The operands behind the address, by the shape of the call. False after an error.
bool BuiltinSema::atomic_operands(Call &call, llvm::ArrayRef<Operand> operands, QualType type) {
  for (size_t i = 0; i < operands.size(); ++i) {
    QualType wanted = type;
    switch (operands[i]) {
    case Operand::Order:
      wanted = sema_.types.int_type();
      break;
    case Operand::Flag:
      wanted = sema_.types.bool_type();
      break;
    case Operand::Pointer:
      wanted = sema_.types.pointer_to(type);
      break;
    case Operand::Difference:
      wanted = is_pointer(type) ? sema_.types.ptrdiff_type() : type;
      break;
    case Operand::Value:
      break;
    }
    if (!convert(call, i + 1, wanted)) {
      return false;
    }
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
    return lock_free(call);
  }
  llvm::SmallVector<Operand, 5> operands = operands_of(name, false);
  if (!expect_count(call, operands.size() + 1, operands.size() + 1)) {
    return sema_.error_expr(call.left_paren);
  }
  call[0] = sema_.conversions->rvalue(call[0]);
  if (is_error(call[0]->type)) {
    return sema_.error_expr(call.left_paren);
  }
  QualType type = object_type(sema_, call[0], Family::Gnu, name.starts_with("load"));
  bool is_generic =
      name == "load" || name == "store" || name == "exchange" || name == "compare_exchange";
  bool is_arithmetic_form = operands[0] == Operand::Difference;
  Arithmetic allowed =
      is_arithmetic_form ? arithmetic_of(name, Family::Gnu) : Arithmetic::IntegerOrPointer;
  if (type.is_null() ||
      (!is_generic && !check_scalar(sema_, call[0], type, allowed, Family::Gnu)) ||
      !atomic_operands(call, operands, type)) {
    return sema_.error_expr(call.left_paren);
  }
  check_orders(sema_, name, call.arguments);
  bool gives_bool = name.starts_with("compare_exchange");
  bool gives_value = name.ends_with("_n") || is_arithmetic_form;
  bool is_void_form = name.starts_with("store") || !gives_value;
  QualType result = gives_bool     ? sema_.types.bool_type()
                    : is_void_form ? sema_.types.void_type()
                                   : type;
  return finish(call, result);
}

// clang: an __atomic_* builtin with a scope behind its arguments. Threads of other scopes than the
// system's are a matter of graphics processors.
Expr *BuiltinSema::scoped_atomic(Call &call) {
  if (call.size() == 0) {
    expect_count(call, 1, SIZE_MAX);
    return sema_.error_expr(call.left_paren);
  }
  Expr *scope = call.arguments.back();
  std::optional<llvm::APSInt> value =
      is_integer(scope->type) ? sema_.constants->fold_integer(scope) : std::nullopt;
  if (value && (value->isNegative() || value->getLimitedValue() > 5)) {
    sema_.report(scope->loc, DiagId::err_atomic_scope) << source_range(scope);
    return sema_.error_expr(call.left_paren);
  }
  call.arguments = call.arguments.drop_back();
  if (call.id != builtin::ScopedAtomicThreadFence) {
    call.id = static_cast<BuiltinId>(builtin::AtomicLoadN + (call.id - builtin::ScopedAtomicLoadN));
    return gnu_atomic(call);
  }
  return this->call(builtin::AtomicThreadFence, call.arguments, call.left_paren, call.right_paren);
}

// A size that the target always does without a lock; it must be aligned, which a null pointer
// promises. What libatomic decides at run time is left to it.
Expr *BuiltinSema::lock_free(Call &call) {
  std::optional<llvm::APSInt> size = sema_.constants->fold_integer(call[0]);
  uint64_t largest = sema_.types.target().max_atomic_inline.value;
  bool may_be = size && size->isPowerOf2() && size->getLimitedValue() <= largest;
  bool is_known = may_be && size->isOne();
  if (may_be && !is_known) {
    const Expr *object = call.size() > 1 ? call[1] : nullptr;
    while (const CastExpr *cast = object != nullptr ? expr_as<CastExpr>(object) : nullptr) {
      if (cast->cast != CastKind::PointerCast && cast->cast != CastKind::NoOp) {
        break;
      }
      object = cast->operand;
    }
    std::optional<ConstantValue> address =
        object != nullptr ? sema_.constants->evaluate(object) : std::nullopt;
    bool is_null = address && ((address->address() != nullptr && !address->address()->has_base() &&
                                address->address()->offset == 0) ||
                               (address->integer() != nullptr && address->integer()->isZero()));
    QualType pointee =
        object != nullptr && is_pointer(object->type) ? pointee_of(object->type) : QualType();
    bool is_aligned = !pointee.is_null() && !is_incomplete(pointee) && !is_function(pointee) &&
                      sema_.types.align_of(pointee).value >= size->getLimitedValue();
    is_known = object == nullptr || is_null || is_aligned;
  }
  QualType result = sema_.types.bool_type();
  if (is_known || call.id == builtin::AtomicAlwaysLockFree) {
    return sema_.constants->make_integer(llvm::APInt(1, is_known), result, call.left_paren);
  }
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
  if (is_error(call[0]->type)) {
    return sema_.error_expr(call.left_paren);
  }
  QualType type = object_type(sema_, call[0], Family::C11, name == "load");
  bool is_arithmetic_form = operands[0] == Operand::Difference;
  Arithmetic allowed = arithmetic_of(name, Family::C11);
  if (type.is_null() ||
      (is_arithmetic_form && !check_scalar(sema_, call[0], type, allowed, Family::C11)) ||
      !atomic_operands(call, operands, type)) {
    return sema_.error_expr(call.left_paren);
  }
  if (name != "init") {
    check_orders(sema_, name, call.arguments);
  }
  bool gives_bool = name.starts_with("compare_exchange");
  bool gives_nothing = name == "store" || name == "init";
  return finish(call, gives_bool      ? sema_.types.bool_type()
                      : gives_nothing ? sema_.types.void_type()
                                      : type);
}

// The flag functions, which have prototypes.
void BuiltinSema::check_flag_order(const Call &call) {
  llvm::StringRef name = llvm::StringRef(call.name()).drop_front(strlen("__atomic_"));
  check_orders(sema_, name, call.arguments);
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
  if (is_error(call[0]->type)) {
    return sema_.error_expr(call.left_paren);
  }
  QualType type = object_type(sema_, call[0], Family::Sync, false);
  if (type.is_null() ||
      !check_scalar(sema_, call[0], type, Arithmetic::IntegerOrPointer, Family::Sync)) {
    return sema_.error_expr(call.left_paren);
  }
  if (call.id == builtin::SyncFetchAndNand || call.id == builtin::SyncNandAndFetch) {
    sema_.report(call.left_paren, DiagId::warn_sync_nand);
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
