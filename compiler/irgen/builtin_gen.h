// Calls of builtin functions other than the atomic ones.
#pragma once

#include "ast/builtins.h"
#include "irgen/function_gen.h"

#include <optional>

namespace cinch {

// One call of a builtin. Made for the call, so that the families need not pass it around.
class BuiltinGen {
public:
  BuiltinGen(FunctionGen &generator, const BuiltinCallExpr &call)
      : generator_(generator), builder_(generator.builder()), call_(call) {}

  RValue generate(const Slot &slot);

private:
  // Each family gives an empty optional for an id that is not its own.
  // builtin_gen.cpp.
  std::optional<RValue> control();
  std::optional<RValue> stack();
  std::optional<RValue> variable_arguments();
  std::optional<RValue> memory();
  // builtin_bits.cpp.
  std::optional<RValue> bits();
  std::optional<RValue> generic_bits();
  std::optional<RValue> overflow();
  // builtin_float.cpp.
  std::optional<RValue> floating();
  std::optional<RValue> floating_class();
  std::optional<RValue> floating_math();
  std::optional<RValue> half_parts();
  // builtin_vector.cpp.
  std::optional<RValue> vector();
  std::optional<RValue> masked();
  // builtin_padding.cpp: false when the object is too large.
  bool clear_padding();
  // builtin_cpu.cpp.
  std::optional<RValue> machine();

  // Builtins that take more than a few lines.
  llvm::Value *constant_p();
  llvm::Value *object_size(bool is_dynamic);
  llvm::Value *annotated();
  llvm::Value *align_pointer();
  llvm::Value *dynamic_alloca();
  llvm::Value *counted_size(const Expr *pointer);
  llvm::Value *count_zeros(llvm::Value *value, bool leading, bool zero_is_poison);
  llvm::Value *nan_value(bool is_signaling);
  llvm::Value *is_class(llvm::Value *value, unsigned mask);
  llvm::Value *sign_bit(llvm::Value *value);
  llvm::Value *classify(llvm::Value *value);
  llvm::Value *add_with_carry(llvm::Intrinsic::ID operation);
  llvm::Value *checked(llvm::Intrinsic::ID operation, llvm::Value *left, llvm::Value *right,
                       llvm::Value *&result);

  // Arguments by their numbers: the expression, its value, its value at compile time.
  const Expr *argument(size_t index) const { return call_.arguments[index]; }
  llvm::Value *value(size_t index) { return generator_.gen_value(argument(index)); }
  uint64_t constant(size_t index) {
    std::optional<llvm::APInt> folded = generator_.fold_integer(argument(index));
    return folded ? folded->getLimitedValue() : 0;
  }
  bool is_x86() const { return generator_.module().target().architecture == Architecture::X86_64; }
  llvm::Type *result_type() { return generator_.lowering().value_type(call_.type); }
  llvm::Value *intrinsic(llvm::Intrinsic::ID id, llvm::ArrayRef<llvm::Type *> types,
                         llvm::ArrayRef<llvm::Value *> arguments) {
    return generator_.call_intrinsic(id, types, arguments);
  }
  // An integer as a value of the call's type.
  RValue as_integer(llvm::Value *integer) {
    return RValue::of(builder_.CreateZExtOrTrunc(integer, result_type()));
  }
  static RValue nothing() { return {}; }

  FunctionGen &generator_;
  FunctionGen::Builder &builder_;
  const BuiltinCallExpr &call_;
};

// A call of a library function whose meaning is known and that is better as instructions: fabs,
// memcpy, abs, creal ... Empty: call the function.
std::optional<RValue> gen_library_call(FunctionGen &generator, const FunctionDecl &decl,
                                       const CallExpr &call);

// Whether a call is of a function of <math.h> or <complex.h> that, under -fno-math-errno, writes at
// most what its pointers lead to.
bool is_pure_mathematics(FunctionGen &generator, const FunctionDecl &decl, const CallExpr &call);

// The text of a string literal argument, empty when it is none.
std::string_view string_argument(const Expr *expr);

} // namespace cinch
