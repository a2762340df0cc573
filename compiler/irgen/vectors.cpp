// GNU vectors: elements, shuffles, conversions, element-wise selection.
#include "irgen/function_gen.h"

namespace cinch {

llvm::Value *FunctionGen::gen_vector_element(const VectorElementExpr *expr) {
  // In memory only the element is addressed; the optimizer knows the rest.
  if (expr->category == ValueCategory::LValue) {
    return load(gen_lvalue(expr));
  }
  llvm::Value *vector = gen_value(expr->vector);
  return builder_.CreateExtractElement(vector, gen_value(expr->index));
}

// __builtin_shufflevector by constant indices; __builtin_shuffle by a vector of them, of which only
// the low bits count.
llvm::Value *FunctionGen::gen_shuffle(const ShuffleVectorExpr *expr) {
  if (expr->category == ValueCategory::LValue) {
    return load(gen_lvalue(expr));
  }
  llvm::Value *first = gen_value(expr->first);
  llvm::Value *second = expr->second ? gen_value(expr->second) : first;
  // Constant indices are one instruction.
  if (!expr->mask) {
    return builder_.CreateShuffleVector(first, second, expr->indices);
  }
  llvm::Value *mask = gen_value(expr->mask);
  llvm::FixedVectorType *type = llvm::cast<llvm::FixedVectorType>(first->getType());
  unsigned count = type->getNumElements();
  unsigned total = expr->second ? count * 2 : count;
  llvm::Type *index_type = mask->getType()->getScalarType();
  // The number of elements is a power of two.
  llvm::Value *low_bits = llvm::ConstantInt::get(index_type, total - 1);
  llvm::Value *result = llvm::PoisonValue::get(type);
  // Element by element: the index is not known.
  for (unsigned i = 0; i < count; ++i) {
    llvm::Value *index = builder_.CreateAnd(builder_.CreateExtractElement(mask, i), low_bits);
    llvm::Value *inside = builder_.CreateAnd(index, llvm::ConstantInt::get(index_type, count - 1));
    llvm::Value *element = builder_.CreateExtractElement(first, inside);
    if (expr->second) {
      llvm::Value *other = builder_.CreateExtractElement(second, inside);
      llvm::Value *is_first =
          builder_.CreateICmpULT(index, llvm::ConstantInt::get(index_type, count));
      element = builder_.CreateSelect(is_first, element, other);
    }
    result = builder_.CreateInsertElement(result, element, i);
  }
  return result;
}

// Element by element as the scalar conversions would do it.
llvm::Value *FunctionGen::gen_convert_vector(const ConvertVectorExpr *expr) {
  llvm::Value *value = gen_value(expr->operand);
  QualType from = type_cast<VectorType>(expr->operand->type)->element;
  QualType to = type_cast<VectorType>(expr->type)->element;
  llvm::Type *type = lowering().value_type(expr->type);
  // To bool: zero or not.
  if (is_integer(from) && is_bool(to)) {
    return builder_.CreateIsNotNull(value);
  }
  if (is_integer(from)) {
    bool is_signed = lowering().is_signed(from);
    if (is_integer(to)) {
      return builder_.CreateIntCast(value, type, is_signed);
    }
    return is_signed ? builder_.CreateSIToFP(value, type) : builder_.CreateUIToFP(value, type);
  }
  if (is_integer(to)) {
    return lowering().is_signed(to) ? builder_.CreateFPToSI(value, type)
                                    : builder_.CreateFPToUI(value, type);
  }
  return convert_float(value, type);
}

// Element-wise truth as a vector of i1.
llvm::Value *FunctionGen::vector_truth(llvm::Value *value) {
  llvm::Value *zero = llvm::Constant::getNullValue(value->getType());
  return value->getType()->isFPOrFPVectorTy() ? builder_.CreateFCmpUNE(value, zero)
                                              : builder_.CreateICmpNE(value, zero);
}

// a && b, a || b of vectors: both are evaluated.
llvm::Value *FunctionGen::gen_vector_logical(const BinaryExpr *expr) {
  llvm::Value *left = vector_truth(gen_value(expr->left));
  llvm::Value *right = vector_truth(gen_value(expr->right));
  llvm::Value *result = expr->op == BinaryOp::LogicalAnd ? builder_.CreateAnd(left, right)
                                                         : builder_.CreateOr(left, right);
  return builder_.CreateSExt(result, lowering().value_type(expr->type));
}

// Both results are computed, then chosen element by element.
llvm::Value *FunctionGen::gen_vector_select(const ConditionalExpr *expr) {
  llvm::Value *condition = vector_truth(gen_value(expr->condition));
  llvm::Value *if_true = gen_value(expr->if_true);
  llvm::Value *if_false = gen_value(expr->if_false);
  return builder_.CreateSelect(condition, if_true, if_false);
}

} // namespace cinch
