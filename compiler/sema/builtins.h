// Builtin functions: builtins.def describes each; this class gives them types and checks calls.
#pragma once

#include "ast/target_builtins.h"
#include "sema/sema.h"

#include "llvm/ADT/DenseMap.h"

namespace cinch {

// How the arguments of a BuiltinCallExpr arrive at IR generation: as written, each converted.
// - With a prototype in builtins.def: to the types of its parameters.
// - va_start, va_end, va_copy: pointers to the va_list objects (va_start has one argument).
// - __atomic_*, __c11_atomic_*, __sync_*: the object's address first, then values of the object's
//   unqualified value type (for pointer objects in add and sub: ptrdiff_t; __c11 ones scale, the
//   others count bytes), pointers for the forms without _n, orders as int. The __sync_*_N names
//   have become the generic ones; their trailing arguments are dropped.
// - *_overflow, *_overflow_p: both operands promoted by themselves, then the result's address or
//   the operand that gives the type.
// - isgreater and its like: both of the common type.
// Three kinds of builtins: library functions whose meaning is known (calls go the ordinary way),
// builtins with a prototype in builtins.def (arguments are converted to it), and builtins checked
// by hand, one function below for each family.
class BuiltinSema {
public:
  explicit BuiltinSema(Sema &sema) : sema_(sema) {}

  // The implicit declaration behind a builtin's or library function's name, made on first use.
  // One checked by hand has the type int(). For `__builtin_memcpy` this is a FunctionDecl whose
  // name is `memcpy`.
  FunctionDecl *declare(Identifier &name, SourceLoc loc);
  // The type that a prototype text in builtins.def stands for; null for those checked by hand.
  QualType type_of(BuiltinId id);
  // True when calls go to call() instead of CallSema: the builtins proper.
  static bool is_special(BuiltinId id) { return is_builtin_proper(id); }
  // Checks and converts the arguments of a call of a builtin proper; gives a BuiltinCallExpr,
  // another node with the same meaning, or an error expression.
  Expr *call(BuiltinId id, llvm::MutableArrayRef<Expr *> arguments, SourceLoc left_paren,
             SourceLoc right_paren);
  // An expression of type va_list as a pointer to the object; null after a message.
  Expr *va_list_pointer(Expr *list);

  // How each argument of an atomic builtin behind the object's address is converted.
  // Value and Pointer: the operand itself or its address. Order: a memory_order. Flag: weak.
  // Difference: the type of `p - p` for pointers.
  enum class Operand : uint8_t { Value, Pointer, Order, Flag, Difference };

private:
  // One call being checked.
  struct Call;
  // Parsed once, at the first call.
  struct Prototype {
    // Null: not known yet.
    QualType type;
    // Bit i: must be an integer constant expression.
    uint64_t constant_parameters = 0;
  };
  const Prototype &prototype_of(BuiltinId id);
  bool check_constant_parameters(const Call &call, uint64_t mask);
  bool check_stack_argument(const Call &call);
  // The call's node, with the result's type.
  Expr *finish(const Call &call, QualType type);
  Expr *source_location(const Call &call);
  // Dispatch to the families, by id.
  Expr *call_by_hand(Call &call);
  // builtin_calls.cpp.
  Expr *control(Call &call);
  Expr *prefetch(Call &call);
  Expr *pointer_alignment(Call &call);
  Expr *variable_arguments(Call &call);
  Expr *overflow(Call &call);
  Expr *bits(Call &call);
  Expr *nontemporal(Call &call);
  Expr *annotation(Call &call);
  Expr *clear_padding(Call &call);
  Expr *counted_by_ref(Call &call);
  Expr *object_size(Call &call, QualType type);
  // builtin_float.cpp.
  Expr *floating_class(Call &call);
  Expr *floating_comparison(Call &call);
  Expr *complex_value(Call &call);
  Expr *vector(Call &call);
  Expr *masked(Call &call);
  Expr *shuffle_vector(Call &call);
  Expr *shuffle(Call &call);
  // builtin_atomics.cpp.
  Expr *gnu_atomic(Call &call);
  Expr *c11_atomic(Call &call);
  Expr *scoped_atomic(Call &call);
  Expr *sync(Call &call);
  bool atomic_operands(Call &call, llvm::ArrayRef<Operand> operands, QualType type);
  Expr *lock_free(Call &call);
  void check_flag_order(const Call &call);
  // target_builtins.cpp
  struct ImmediateState;
  Expr *target(Call &call);
  void decode_target_prototype(BuiltinId id, Prototype &prototype);
  bool check_immediates(const Call &call);
  bool check_immediate(const Call &call, std::string_view rule, ImmediateState &state);
  bool check_range(const Call &call, const Expr *argument, const llvm::APSInt &value, char kind,
                   int64_t low, int64_t high);
  // target_builtins_arm.cpp
  bool check_element_pointer(const Call &call, unsigned index, NeonType type, bool is_const);
  Expr *arm_by_hand(Call &call);
  Expr *arm_exclusive(Call &call);
  Expr *arm_memory_tag(Call &call);
  Expr *arm_tag_difference(Call &call);
  bool check_system_register(const Call &call);
  bool expect_count(const Call &call, size_t minimum, size_t maximum);
  // Arguments as rvalues; false after an error.
  bool make_rvalues(Call &call);
  bool convert(Call &call, size_t index, QualType type);

  // Both caches are by BuiltinId.
  Sema &sema_;
  llvm::DenseMap<unsigned, Prototype> prototypes_;
  llvm::DenseMap<unsigned, FunctionDecl *> declared_;
};

} // namespace cinch
