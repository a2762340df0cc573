// What the builtins of all targets have in common: arguments, calls of LLVM's intrinsics, masks.
#pragma once

#include "ast/target_builtins.h"
#include "irgen/function_gen.h"

#include "llvm/ADT/StringRef.h"

#include <optional>

namespace cinch {

// One call of a target builtin. A target derives from it and looks the name up in its own table
// before it asks LLVM for the intrinsic of that name.
class TargetBuiltinGen {
public:
  TargetBuiltinGen(FunctionGen &generator, const BuiltinCallExpr &call, llvm::StringRef prefix);

protected:
  // Empty when LLVM has no intrinsic for the builtin; null for one without a result.
  std::optional<llvm::Value *> by_intrinsic_name(llvm::StringRef target);

  // Whether a name fits a pattern: '*' stands for any characters, '?' for
  // what joins two words, '_' or ':'.
  static bool matches(llvm::StringRef pattern, llvm::StringRef name);

  size_t count() const { return arguments_.size(); }
  llvm::Value *arg(size_t index) const { return arguments_[index]; }
  const Expr *argument(size_t index) const { return call_.arguments[index]; }
  uint64_t immediate(size_t index) const; // sema has checked that it is a constant
  llvm::Type *result_type();              // null for void

  llvm::Value *intrinsic(llvm::Intrinsic::ID id, llvm::ArrayRef<llvm::Value *> arguments,
                         llvm::ArrayRef<llvm::Type *> types = {}) {
    return generator_.call_intrinsic(id, types, arguments);
  }
  // By LLVM's own name, "llvm.x86.avx512.kadd.b"; it must exist. Not an overloaded one.
  llvm::Value *named_intrinsic(llvm::StringRef name, llvm::ArrayRef<llvm::Value *> arguments);
  // Calls a function of a fixed type with arguments of the same bits in other types.
  llvm::Value *adapted_call(llvm::Function *function, llvm::ArrayRef<llvm::Value *> arguments);
  // The same bits as another type: vectors and integers of equal size, predicates as integers.
  llvm::Value *adapt(llvm::Value *value, llvm::Type *type);

  // A predicate of `elements` bits from the low bits of an integer, and back; the integer has at
  // least 8 bits, of which those beyond the elements are zero.
  llvm::Value *predicate(llvm::Value *mask, unsigned elements);
  llvm::Value *mask_of(llvm::Value *predicate, llvm::Type *type);
  // Element by element where the bit of the integer `mask` is set, else the other.
  llvm::Value *select(llvm::Value *mask, llvm::Value *if_set, llvm::Value *if_clear);
  // Whether the low `elements` bits of the mask are known to be ones.
  static bool is_all_ones(llvm::Value *mask, unsigned elements);

  // Stores what a builtin gives through its pointer argument `index`.
  void store_result(llvm::Value *value, size_t index);
  // What the pointee's type says.
  llvm::Align pointee_alignment(const Expr *pointer) {
    return generator_.pointee_alignment(pointer);
  }
  llvm::Value *shuffle(llvm::Value *first, llvm::Value *second, llvm::ArrayRef<int> indices) {
    return builder_.CreateShuffleVector(first, second, indices);
  }
  static unsigned elements_of(llvm::Value *vector);
  static unsigned element_bits(llvm::Value *vector) {
    return vector->getType()->getScalarSizeInBits();
  }

  FunctionGen &generator_;
  FunctionGen::Builder &builder_;
  const BuiltinCallExpr &call_;
  llvm::StringRef name_; // without the prefix: "addpd512"

private:
  llvm::SmallVector<llvm::Value *, 8> arguments_; // evaluated from left to right
};

// Empty: not supported. x86_builtins.cpp, aarch64_builtins.cpp.
std::optional<llvm::Value *> gen_x86_builtin(FunctionGen &generator, const BuiltinCallExpr &call);
std::optional<llvm::Value *> gen_aarch64_builtin(FunctionGen &generator,
                                                 const BuiltinCallExpr &call);

} // namespace cinch
