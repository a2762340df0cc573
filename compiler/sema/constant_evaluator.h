// Constant expressions, C23 6.6, evaluated as the target would (APInt, APFloat).
#pragma once

#include "sema/sema.h"

#include "llvm/ADT/APFloat.h"
#include "llvm/ADT/APSInt.h"

#include <optional>
#include <variant>

namespace cinch {

// An address known up to relocation: base + offset. No base: an absolute address.
struct ConstantAddress {
  ValueDecl *decl = nullptr;
  Expr *object = nullptr;   // StringLiteral, CompoundLiteral with static storage
  LabelDecl *label = nullptr;
  LabelDecl *minus_label = nullptr;
  int64_t offset = 0;
  bool has_base() const { return decl || object || label; }
};

struct ConstantComplex;
// What an expression evaluates to at compile time.
struct ConstantValue {
  std::variant<llvm::APSInt, llvm::APFloat, ConstantAddress, std::shared_ptr<ConstantComplex>> value;
};
struct ConstantComplex {
  ConstantValue real, imaginary;
};

class ConstantEvaluator {
public:
  explicit ConstantEvaluator(Sema &sema) : sema_(sema) {}

  // What the value is when it can be known, by whatever folding gcc and clang do; null when not.
  // Never reports.
  std::optional<ConstantValue> evaluate(const Expr *expr);
  // An integer constant expression (6.6p8), strictly; null when it is none.
  std::optional<llvm::APSInt> integer_constant(const Expr *expr);
  // As evaluate(), when the value is an integer.
  std::optional<llvm::APSInt> fold_integer(const Expr *expr);
  std::optional<bool> fold_condition(const Expr *expr); // scalar compared with 0
  // Where the language wants an integer constant expression: reports `err` when it can not be
  // folded, -Wgnu-folding-constant when it only folds.
  std::optional<llvm::APSInt> require_integer(Expr *expr, DiagId err);

  // For an initializer of static storage: the value as a node that IR generation takes (see
  // InitListExpr), or null (nothing reported) when it is not constant.
  Expr *static_value(Expr *expr);

  // New literal nodes.
  Expr *make_integer(const llvm::APInt &value, QualType type, SourceLoc loc);
  Expr *make_float(const llvm::APFloat &value, QualType type, SourceLoc loc);

private:
  Sema &sema_;
};

} // namespace cinch
