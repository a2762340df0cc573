// One evaluation of an expression at compile time; inside of ConstantEvaluator.
#pragma once

#include "sema/constant_evaluator.h"

namespace cinch {

// Every function gives false when the value is not constant; the result is then unspecified. An
// expression is evaluated only as far as its value needs: side effects make it not constant. Work
// and recursion are bounded, so that no chain of constants hangs or crashes the compiler.
// Made for one question and thrown away. For each class of types there is a function that gives its
// kind of value; `value` chooses among them.
class Evaluation {
public:
  explicit Evaluation(Sema &sema, bool reads_literals = false)
      : sema_(sema), types_(sema.types), reads_literals_(reads_literals) {}

  // By the expression's type.
  bool value(const Expr *expr, ConstantValue &result);
  bool integer(const Expr *expr, llvm::APSInt &result);
  bool floating(const Expr *expr, llvm::APFloat &result);
  bool complex(const Expr *expr, ConstantComplex &result);
  using Elements = std::vector<ConstantValue>;
  bool vector(const Expr *expr, Elements &result);
  // Of pointer type or a function.
  bool pointer(const Expr *expr, ConstantAddress &result);
  bool lvalue(const Expr *expr, ConstantAddress &result);
  // A scalar compared with 0.
  bool truth(const Expr *expr, bool &result);
  // An integer that may be an address plus an offset: `(intptr_t)&x + 4`, `&&a - &&b`.
  bool word(const Expr *expr, ConstantAddress &result);

  // An operation so far had no value by the standard (overflow, a shift too far); what the machine
  // makes of it was taken.
  bool was_undefined() const { return was_undefined_; }

  Sema &sema() { return sema_; }
  // #pragma STDC FENV_ROUND, else to nearest.
  llvm::RoundingMode rounding() const { return sema_.constants->rounding; }
  TypeContext &types() { return types_; }
  // Of the type's width and sign.
  llvm::APSInt make_integer(uint64_t value, QualType type) const;
  llvm::APSInt converted(const llvm::APSInt &value, QualType type) const;
  // Of what an address designates, as `type`; false when it may change or is not known.
  bool read_object(const ConstantAddress &address, QualType type, ConstantValue &result);
  // Bytes of a string literal or const array from an address on, up to its zero byte.
  bool string_at(const ConstantAddress &address, std::string_view &text);

private:
  // Counts nesting and steps; false when there was too much of either.
  // Guards every recursive function; both limits are far above what programs have.
  struct Step {
    Evaluation &evaluation;
    bool ok;
    explicit Step(Evaluation &owner) : evaluation(owner) {
      ok = ++owner.depth_ <= maximum_depth && ++owner.steps_ <= maximum_steps;
    }
    ~Step() { --evaluation.depth_; }
  };
  static constexpr unsigned maximum_depth = 1500;
  static constexpr unsigned maximum_steps = 1u << 20;

  bool integer_cast(const CastExpr *cast, llvm::APSInt &result);
  bool integer_unary(const UnaryExpr *unary, llvm::APSInt &result);
  bool integer_binary(const BinaryExpr *binary, llvm::APSInt &result);
  void note_undefined(bool is_undefined) { was_undefined_ |= is_undefined; }
  llvm::APSInt shifted(BinaryOp op, const llvm::APSInt &left, const llvm::APSInt &right);
  bool integer_operation(BinaryOp op, const llvm::APSInt &left, const llvm::APSInt &right,
                         llvm::APSInt &result);
  bool comparison(const BinaryExpr *binary, llvm::APSInt &result);
  bool compare_addresses(const BinaryExpr *binary, bool &is_true);
  bool pointer_difference(const BinaryExpr *binary, llvm::APSInt &result);
  bool to_integer(const llvm::APFloat &value, QualType type, llvm::APSInt &result);
  bool floating_cast(const CastExpr *cast, llvm::APFloat &result);
  bool floating_binary(const BinaryExpr *binary, llvm::APFloat &result);
  bool complex_cast(const CastExpr *cast, ConstantComplex &result);
  bool complex_binary(const BinaryExpr *binary, ConstantComplex &result);
  bool element_cast(const ConstantValue &value, QualType type, ConstantValue &result);
  // constant_vectors.cpp.
  bool vector_list(const InitListExpr *list, Elements &result);
  bool vector_place(const Expr *place, Elements &result);
  bool vector_element(const VectorElementExpr *expr, ConstantValue &result);
  bool vector_cast(const CastExpr *cast, Elements &result);
  bool vector_bits(const Expr *expr, llvm::APInt &bits);
  bool elements_of(const llvm::APInt &bits, const VectorType &type, Elements &result);
  bool element_binary(BinaryOp op, const ConstantValue &left, const ConstantValue &right,
                      QualType type, ConstantValue &result);
  bool vector_binary(const BinaryExpr *binary, Elements &result);
  bool vector_unary(const UnaryExpr *unary, Elements &result);
  bool vector_choice(const ConditionalExpr *choice, Elements &result);
  bool vector_shuffle(const ShuffleVectorExpr *shuffle, Elements &result);
  bool pointer_cast(const CastExpr *cast, ConstantAddress &result);
  bool pointer_binary(const BinaryExpr *binary, ConstantAddress &result);
  bool offset_by(ConstantAddress &address, const Expr *index, QualType element, bool negate);
  bool word_binary(const BinaryExpr *binary, ConstantAddress &result);
  // The operand that gives the value: of a comma, a conditional, an opaque node. Null: not
  // constant; `expr` itself when it is none of them.
  // `c ? a : b` and the like choose an operand; what is chosen is evaluated in place of the whole.
  const Expr *selected(const Expr *expr);
  // Evaluating it would have no effect.
  bool is_droppable(const Expr *expr);

  // ---- constant_memory.cpp: reading constant objects ----
  // Objects whose value is known: constexpr, const with a constant initializer, string literals.
  bool load(const Expr *lvalue, QualType type, ConstantValue &result);
  bool read_init(const Expr *init, uint64_t offset, QualType type, ConstantValue &result);
  const InitEntry *entry_at(llvm::ArrayRef<InitEntry> entries, uint64_t offset, uint64_t &within);
  bool is_inside(uint64_t offset, QualType type, QualType object, const Expr *init) const;
  bool read_string(const StringLiteralExpr *literal, uint64_t offset, QualType type,
                   ConstantValue &result);
  bool zero_value(QualType type, ConstantValue &result);
  bool builtin(const Expr *expr, ConstantValue &result);

  friend class BuiltinEvaluation;
  Sema &sema_;
  TypeContext &types_;
  bool reads_literals_;
  // Recursion, and work in all, of this evaluation.
  unsigned depth_ = 0;
  unsigned steps_ = 0;
  bool was_undefined_ = false;
};

// Whether a comparison holds; `order` is -1, 0 or 1. A NaN is unequal to everything.
bool holds(BinaryOp op, int order);
bool holds(BinaryOp op, const llvm::APFloat &left, const llvm::APFloat &right);
// One of the four operations; false for other operators.
bool combine(BinaryOp op, llvm::APFloat &left, const llvm::APFloat &right, llvm::RoundingMode mode);

// Builtins on vectors and their scalar forms: __builtin_elementwise_* and __builtin_reduce_*.
bool evaluate_vector_builtin(Evaluation &evaluation, uint16_t id, llvm::ArrayRef<Expr *> arguments,
                             QualType type, ConstantValue &result);
// Those on strings and memory; the result is an integer or an address.
bool evaluate_text_builtin(Evaluation &evaluation, uint16_t id, llvm::ArrayRef<Expr *> arguments,
                           ConstantValue &result);
// Those of <math.h> with a floating result.
bool evaluate_math_builtin(Evaluation &evaluation, uint16_t id, llvm::ArrayRef<Expr *> arguments,
                           llvm::APFloat &result);
// The value of a call of a builtin, or of a library function known as one, with constant arguments.
bool evaluate_builtin(Evaluation &evaluation, uint16_t id, llvm::ArrayRef<Expr *> arguments,
                      QualType type, ConstantValue &result);

} // namespace cinch
