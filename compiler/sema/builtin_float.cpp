// Calls of builtins on floating values and on vectors.
#include "sema/builtin_call.h"
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"

namespace cinch {

// isnan(x) ...: one real floating value, not promoted. fpclassify(5 ints, x); isfpclass(x, mask).
Expr *BuiltinSema::floating_class(Call &call) {
  bool is_classify = call.id == builtin::Fpclassify;
  bool has_mask = call.id == builtin::Isfpclass;
  size_t count = is_classify ? 6 : has_mask ? 2 : 1;
  if (!expect_count(call, count, count) || !make_rvalues(call)) {
    return sema_.error_expr(call.left_paren);
  }
  size_t value = is_classify ? 5 : 0;
  QualType type = call[value]->type;
  // isfpclass is for vectors too.
  bool is_float_vector =
      is_vector(type) && is_real_floating(type_cast<VectorType>(type)->element) && has_mask;
  if (is_integer(type)) {
    call[value] = sema_.conversions->convert(call[value], sema_.types.builtin(BuiltinKind::Double));
  } else if (!is_real_floating(type) && !is_float_vector) {
    sema_.report(call[value]->loc, DiagId::err_builtin_floating_argument)
        << sema_.types.quoted(type);
    return sema_.error_expr(call.left_paren);
  }
  for (size_t i = 0; i < count; ++i) {
    if (i != value && !convert(call, i, sema_.types.int_type())) {
      return sema_.error_expr(call.left_paren);
    }
  }
  if (has_mask && !check_constant_parameters(call, 2)) {
    return sema_.error_expr(call.left_paren);
  }
  return finish(call, sema_.types.int_type());
}

// C23 7.12.17
Expr *BuiltinSema::floating_comparison(Call &call) {
  if (!expect_count(call, 2, 2) || !make_rvalues(call)) {
    return sema_.error_expr(call.left_paren);
  }
  QualType common;
  // 6.3.1.8; at least one must be floating.
  if (is_real(call[0]->type) && is_real(call[1]->type)) {
    common = sema_.conversions->usual_arithmetic(call[0], call[1], call.left_paren);
  }
  if (common.is_null() || !is_real_floating(common)) {
    sema_.report(call[0]->loc, DiagId::err_builtin_floating_argument)
        << sema_.types.quoted(call[0]->type);
    return sema_.error_expr(call.left_paren);
  }
  return finish(call, sema_.types.int_type());
}

// __builtin_complex(a, b), of which CMPLX is made.
Expr *BuiltinSema::complex_value(Call &call) {
  if (!expect_count(call, 2, 2) || !make_rvalues(call)) {
    return sema_.error_expr(call.left_paren);
  }
  for (size_t i = 0; i < 2; ++i) {
    if (!is_real_floating(call[i]->type)) {
      sema_.report(call[i]->loc, DiagId::err_builtin_floating_argument)
          << sema_.types.quoted(call[i]->type);
      return sema_.error_expr(call.left_paren);
    }
  }
  QualType common = sema_.conversions->usual_arithmetic(call[0], call[1], call.left_paren);
  return finish(call, sema_.types.complex_of(common));
}

// ---- Vectors ----

// Element-wise builtins: all operands of one vector or scalar type, which is the result's.
// Reductions: one vector, the result is an element.
Expr *BuiltinSema::vector(Call &call) {
  // By place in builtins.def, like all families.
  bool is_reduce = call.id >= builtin::ReduceMax;
  bool is_ternary = call.id == builtin::ElementwiseFma || call.id == builtin::ElementwiseFshl ||
                    call.id == builtin::ElementwiseFshr;
  bool is_binary =
      !is_ternary &&
      ((call.id >= builtin::ElementwiseMax && call.id <= builtin::ElementwiseCopysign) ||
       (call.id >= builtin::ElementwiseFmod && call.id <= builtin::ElementwiseLdexp));
  bool has_fallback = call.id == builtin::ElementwiseClzg || call.id == builtin::ElementwiseCtzg;
  size_t count = is_ternary ? 3 : is_binary ? 2 : 1;
  if (!expect_count(call, count, has_fallback ? 2 : count) || !make_rvalues(call)) {
    return sema_.error_expr(call.left_paren);
  }
  QualType type = call[0]->type;
  const VectorType *vector_type = type_as<VectorType>(type);
  if (is_reduce && !vector_type) {
    sema_.report(call[0]->loc, DiagId::err_builtin_vector_argument) << sema_.types.quoted(type);
    return sema_.error_expr(call.left_paren);
  }
  if (!vector_type && !is_real(type)) {
    sema_.report(call[0]->loc, DiagId::err_builtin_vector_argument) << sema_.types.quoted(type);
    return sema_.error_expr(call.left_paren);
  }
  for (size_t i = 1; i < call.size(); ++i) {
    // The exponent of ldexp has a type of its own.
    bool is_exponent = call.id == builtin::ElementwiseLdexp;
    if (!is_exponent && !convert(call, i, sema_.types.unqualified(type))) {
      return sema_.error_expr(call.left_paren);
    }
  }
  return finish(call, is_reduce ? vector_type->element : sema_.types.unqualified(type));
}

// __builtin_shufflevector(v, w, constant indices...)
Expr *BuiltinSema::shuffle_vector(Call &call) {
  if (!expect_count(call, 2, SIZE_MAX) || !make_rvalues(call)) {
    return sema_.error_expr(call.left_paren);
  }
  const VectorType *first = type_as<VectorType>(call[0]->type);
  const VectorType *second = type_as<VectorType>(call[1]->type);
  // gcc's form of two arguments is its __builtin_shuffle.
  if (call.size() == 2) {
    return shuffle(call);
  }
  if (!first || !second || !same_unqualified_type(first->element, second->element)) {
    sema_.report(call.left_paren, DiagId::err_builtin_shuffle_vectors) << call.name();
    return sema_.error_expr(call.left_paren);
  }
  llvm::SmallVector<int, 32> indices;
  for (size_t i = 2; i < call.size(); ++i) {
    std::optional<llvm::APSInt> index = sema_.constants->fold_integer(call[i]);
    if (!index) {
      sema_.report(call[i]->loc, DiagId::err_builtin_constant_argument) << call.name();
      return sema_.error_expr(call.left_paren);
    }
    int64_t value = index->getExtValue();
    // Counted over both vectors; -1 leaves the element undefined.
    if (value < -1 || value >= static_cast<int64_t>(first->count) + second->count) {
      sema_.report(call[i]->loc, DiagId::err_builtin_shuffle_index) << call.name();
      return sema_.error_expr(call.left_paren);
    }
    indices.push_back(static_cast<int>(value));
  }
  QualType type =
      sema_.types.vector_of(first->element, static_cast<uint32_t>(indices.size()), first->flavor);
  ShuffleVectorExpr *expr = make_expr<ShuffleVectorExpr>(sema_.arena(), call.left_paren, type);
  expr->first = call[0];
  expr->second = call[1];
  expr->indices = sema_.arena().copy(llvm::ArrayRef<int>(indices));
  return expr;
}

// GNU: __builtin_shuffle(v [, w], mask); the mask's elements count modulo the elements there are.
Expr *BuiltinSema::shuffle(Call &call) {
  if (!expect_count(call, 2, 3) || !make_rvalues(call)) {
    return sema_.error_expr(call.left_paren);
  }
  const VectorType *first = type_as<VectorType>(call[0]->type);
  const VectorType *mask = type_as<VectorType>(call[call.size() - 1]->type);
  bool ok = first && mask && first->count == mask->count && is_integer(mask->element) &&
            sema_.types.size_of(first->element) == sema_.types.size_of(mask->element) &&
            (call.size() == 2 || same_unqualified_type(call[0]->type, call[1]->type));
  if (!ok) {
    sema_.report(call.left_paren, DiagId::err_builtin_shuffle_vectors) << call.name();
    return sema_.error_expr(call.left_paren);
  }
  ShuffleVectorExpr *expr = make_expr<ShuffleVectorExpr>(sema_.arena(), call.left_paren,
                                                         sema_.types.unqualified(call[0]->type));
  expr->first = call[0];
  expr->second = call.size() == 3 ? call[1] : nullptr;
  expr->mask = call[call.size() - 1];
  return expr;
}

} // namespace cinch
