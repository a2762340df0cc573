// Constant expressions, C23 6.6, evaluated as the target would (APInt, APFloat).
#pragma once

#include "sema/sema.h"

#include "llvm/ADT/APFloat.h"
#include "llvm/ADT/APSInt.h"

#include <optional>
#include <variant>
#include <vector>

namespace cinch {

// An address known up to relocation: base + offset. No base: an absolute address.
// Enough for what an object file can hold: symbol plus addend, or the difference of two labels.
struct ConstantAddress {
  ValueDecl *decl = nullptr;
  // StringLiteral, CompoundLiteral with static storage.
  Expr *object = nullptr;
  LabelDecl *label = nullptr;
  LabelDecl *minus_label = nullptr;
  int64_t offset = 0;
  bool has_base() const { return decl || object || label; }
  bool same_base(const ConstantAddress &other) const {
    return decl == other.decl && object == other.object && label == other.label &&
           minus_label == other.minus_label;
  }
};

struct ConstantComplex;
struct ConstantVector;
// What an expression evaluates to at compile time.
// Integers of any width (wrapped to the type's), floating values in the target's format, addresses,
// pairs of values, vectors.
struct ConstantValue {
  std::variant<llvm::APSInt, llvm::APFloat, ConstantAddress, std::shared_ptr<ConstantComplex>,
               std::shared_ptr<ConstantVector>>
      value;

  ConstantValue() = default;
  ConstantValue(llvm::APSInt integer) : value(std::move(integer)) {}
  ConstantValue(llvm::APFloat number) : value(std::move(number)) {}
  ConstantValue(const ConstantAddress &address) : value(address) {}
  inline ConstantValue(ConstantValue real, ConstantValue imaginary);
  inline ConstantValue(std::vector<ConstantValue> elements);

  const llvm::APSInt *integer() const { return std::get_if<llvm::APSInt>(&value); }
  const llvm::APFloat *floating() const { return std::get_if<llvm::APFloat>(&value); }
  const ConstantAddress *address() const { return std::get_if<ConstantAddress>(&value); }
  const ConstantComplex *complex() const {
    const std::shared_ptr<ConstantComplex> *pair =
        std::get_if<std::shared_ptr<ConstantComplex>>(&value);
    return pair != nullptr ? pair->get() : nullptr;
  }
  // The elements of a vector.
  inline const std::vector<ConstantValue> *vector() const;
};
// Integer or floating parts, both of the same type.
struct ConstantComplex {
  ConstantValue real, imaginary;
};
inline ConstantValue::ConstantValue(ConstantValue real, ConstantValue imaginary)
    : value(std::make_shared<ConstantComplex>(
          ConstantComplex{std::move(real), std::move(imaginary)})) {}
// Integers or floating values, all of the element type.
struct ConstantVector {
  std::vector<ConstantValue> elements;
};
inline ConstantValue::ConstantValue(std::vector<ConstantValue> elements)
    : value(std::make_shared<ConstantVector>(ConstantVector{std::move(elements)})) {}
inline const std::vector<ConstantValue> *ConstantValue::vector() const {
  const std::shared_ptr<ConstantVector> *held =
      std::get_if<std::shared_ptr<ConstantVector>>(&value);
  return held != nullptr ? &(*held)->elements : nullptr;
}

// The format of a real floating type of the target.
// half to quad, as the target has it.
const llvm::fltSemantics &float_semantics(const TypeContext &types, QualType type);

// Two questions are kept apart: what C requires to be constant (integer_constant, strict by form),
// and what happens to be known (evaluate). Folds as the target would compute.
class ConstantEvaluator {
public:
  explicit ConstantEvaluator(Sema &sema) : sema_(sema) {}

  // C23 7.6.2: of constants and of what is evaluated at compile time, in the block being parsed.
  llvm::RoundingMode rounding = llvm::RoundingMode::NearestTiesToEven;

  // What the value is when it can be known, by whatever folding gcc and clang do; null when not.
  // Never reports.
  // `reads_literals`: the first value of a compound literal counts as known (GNU).
  std::optional<ConstantValue> evaluate(const Expr *expr, bool reads_literals = false);
  // Which object an lvalue designates, when that is constant.
  std::optional<ConstantAddress> evaluate_lvalue(const Expr *expr);
  // An integer constant expression (6.6p8), strictly; null when it is none.
  std::optional<llvm::APSInt> integer_constant(const Expr *expr);
  // As evaluate(), when the value is an integer.
  std::optional<llvm::APSInt> fold_integer(const Expr *expr);
  // Scalar compared with 0.
  std::optional<bool> fold_condition(const Expr *expr);
  // Where the language wants an integer constant expression: reports `err` when it can not be
  // folded, -Wgnu-folding-constant when it only folds.
  std::optional<llvm::APSInt> require_integer(Expr *expr, DiagId err);

  // For an initializer of static storage: the value as a node that IR generation takes (see
  // InitListExpr), or null (nothing reported) when it is not constant.
  Expr *static_value(Expr *expr);

  // New literal nodes. make_float: `type` is real, or complex for an imaginary constant.
  Expr *make_integer(const llvm::APInt &value, QualType type, SourceLoc loc);
  Expr *make_float(const llvm::APFloat &value, QualType type, SourceLoc loc);

private:
  // The value as an expression of the type and place of `expr`.
  Expr *literal_node(const ConstantValue &value, const Expr *expr);
  Expr *literal_list(llvm::ArrayRef<ConstantValue> elements, QualType type, const Expr *expr);
  // Compound literals and braced lists in static initializers.
  Expr *static_aggregate(Expr *expr);

  Sema &sema_;
};

} // namespace cinch
