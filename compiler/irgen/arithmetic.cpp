// Binary operators on scalars and vectors: C23 6.5.6 to 6.5.13.
#include "irgen/function_gen.h"

#include "llvm/IR/IntrinsicInst.h"

namespace cinch {

static bool is_comparison(BinaryOp op) {
  switch (op) {
  case BinaryOp::Less:
  case BinaryOp::Greater:
  case BinaryOp::LessEqual:
  case BinaryOp::GreaterEqual:
  case BinaryOp::Equal:
  case BinaryOp::NotEqual:
    return true;
  case BinaryOp::Mul:
  case BinaryOp::Div:
  case BinaryOp::Rem:
  case BinaryOp::Add:
  case BinaryOp::Sub:
  case BinaryOp::Shl:
  case BinaryOp::Shr:
  case BinaryOp::And:
  case BinaryOp::Xor:
  case BinaryOp::Or:
  case BinaryOp::LogicalAnd:
  case BinaryOp::LogicalOr:
  case BinaryOp::Assign:
  case BinaryOp::Comma:
    return false;
  }
  return false;
}

static bool is_plain_operator(BinaryOp op) {
  return op != BinaryOp::LogicalAnd && op != BinaryOp::LogicalOr && op != BinaryOp::Assign &&
         op != BinaryOp::Comma && !is_comparison(op);
}

// Binary operators with a scalar or vector as result.
llvm::Value *FunctionGen::gen_binary(const BinaryExpr *expr) {
  switch (expr->op) {
  case BinaryOp::Assign:
    return gen_assign(expr, /*want_value=*/true);
  case BinaryOp::Comma:
    return gen_comma(expr).scalar;
  case BinaryOp::LogicalAnd:
  case BinaryOp::LogicalOr:
    return gen_logical(expr);
  default:
    break;
  }
  if (is_comparison(expr->op)) {
    llvm::Value *result = gen_comparison(expr);
    // A comparison of vectors gives 0 or -1 in each element.
    llvm::Type *type = lowering().value_type(expr->type);
    return type->isVectorTy() ? builder_.CreateSExt(result, type)
                              : builder_.CreateZExt(result, type);
  }
  if (has_excess_precision(expr->type)) {
    return builder_.CreateFPTrunc(gen_in_float(expr), lowering().value_type(expr->type));
  }
  // Long sums nest to the left as deep as they are long: walk down without recursion.
  llvm::SmallVector<const BinaryExpr *, 4> spine;
  const Expr *leftmost = expr;
  for (const BinaryExpr *binary = expr;
       binary && is_plain_operator(binary->op) && lowering().is_scalar(binary->type);
       binary = expr_as<BinaryExpr>(leftmost)) {
    // From the leftmost operand to the right.
    spine.push_back(binary);
    leftmost = binary->left;
  }
  llvm::Value *value = gen_value(leftmost);
  while (!spine.empty()) {
    value = gen_binary_step(spine.pop_back_val(), value);
  }
  return value;
}

// C23 5.3.5.3.3: whether operations of the type are evaluated in float.
bool FunctionGen::has_excess_precision(QualType type) {
  const BuiltinType *builtin = type_as<BuiltinType>(type);
  const TargetInfo &target = module_.target();
  if (builtin && builtin->builtin == BuiltinKind::BFloat16) {
    return options().bfloat_excess_precision;
  }
  // AArch64 computes with half itself, or LLVM does as if it did.
  return builtin && builtin->builtin == BuiltinKind::Float16 && options().half_excess_precision &&
         target.architecture == Architecture::X86_64 && !target.has_feature("avx512fp16");
}

// The value of an expression of such a type, not yet rounded to it.
llvm::Value *FunctionGen::gen_in_float(const Expr *expr) {
  llvm::SmallVector<const BinaryExpr *, 4> spine; // as in gen_binary
  const BinaryExpr *binary = expr_as<BinaryExpr>(expr);
  while (binary && is_plain_operator(binary->op)) {
    spine.push_back(binary);
    expr = binary->left;
    binary = expr_as<BinaryExpr>(expr);
  }
  const UnaryExpr *unary = expr_as<UnaryExpr>(expr);
  llvm::Value *value = unary && unary->op == UnaryOp::Minus
                           ? builder_.CreateFNeg(gen_in_float(unary->operand))
                           : builder_.CreateFPExt(gen_value(expr), builder_.getFloatTy());
  while (!spine.empty()) {
    const BinaryExpr *operation = spine.pop_back_val();
    llvm::Value *right = gen_in_float(operation->right);
    set_location(operation->loc);
    value = gen_float_operator(operation->op, value, right);
  }
  return value;
}

// An operator whose left operand is known.
llvm::Value *FunctionGen::gen_binary_step(const BinaryExpr *expr, llvm::Value *left) {
  llvm::Value *right = gen_value(expr->right);
  set_location(expr->loc);
  // Pointers have operators of their own.
  QualType left_pointee = pointee_of(expr->left->type);
  QualType right_pointee = pointee_of(expr->right->type);
  if (!left_pointee.is_null() && !right_pointee.is_null()) {
    return gen_pointer_difference(left, right, left_pointee, expr->type);
  }
  if (!left_pointee.is_null()) {
    return gen_pointer_offset(left, right, lowering().is_signed(expr->right->type), left_pointee,
                              expr->op == BinaryOp::Sub);
  }
  if (!right_pointee.is_null()) {
    return gen_pointer_offset(right, left, lowering().is_signed(expr->left->type), right_pointee,
                              false);
  }
  return gen_operator(expr->op, left, right, expr->type, expr->right->type, expr->loc);
}

llvm::Value *FunctionGen::gen_operator(BinaryOp op, llvm::Value *left, llvm::Value *right,
                                       QualType type, QualType right_type, SourceLoc loc) {
  if (left->getType()->isFPOrFPVectorTy()) {
    return gen_float_operator(op, left, right);
  }
  return gen_integer_operator(op, left, right, type, right_type, loc);
}

llvm::Value *FunctionGen::gen_integer_operator(BinaryOp op, llvm::Value *left, llvm::Value *right,
                                               QualType type, QualType, SourceLoc loc) {
  bool is_signed = lowering().is_signed(type);
  // Signed overflow is undefined, wraps with -fwrapv or traps with -ftrapv. That of vectors wraps:
  // <arm_neon.h> defines vaddq_s32, whose sums wrap, as a + b.
  SignedOverflow overflow = module_.language().signed_overflow;
  bool is_checked = is_signed && left->getType()->isIntegerTy();
  bool no_wrap = is_checked && overflow == SignedOverflow::Undefined;
  bool traps = is_checked && overflow == SignedOverflow::Trap;
  switch (op) {
  case BinaryOp::Mul:
    return traps ? gen_trapping(op, left, right, loc)
                 : builder_.CreateMul(left, right, "", false, no_wrap);
  case BinaryOp::Add:
    return traps ? gen_trapping(op, left, right, loc)
                 : builder_.CreateAdd(left, right, "", false, no_wrap);
  case BinaryOp::Sub:
    return traps ? gen_trapping(op, left, right, loc)
                 : builder_.CreateSub(left, right, "", false, no_wrap);
  case BinaryOp::Div:
    // Division by zero and INT_MIN / -1 are undefined in LLVM as in C.
    return is_signed ? builder_.CreateSDiv(left, right) : builder_.CreateUDiv(left, right);
  case BinaryOp::Rem:
    return is_signed ? builder_.CreateSRem(left, right) : builder_.CreateURem(left, right);
  case BinaryOp::Shl:
  case BinaryOp::Shr:
    return gen_shift(op, left, right, is_signed);
  case BinaryOp::And:
    return builder_.CreateAnd(left, right);
  case BinaryOp::Xor:
    return builder_.CreateXor(left, right);
  case BinaryOp::Or:
    return builder_.CreateOr(left, right);
  case BinaryOp::Less:
  case BinaryOp::Greater:
  case BinaryOp::LessEqual:
  case BinaryOp::GreaterEqual:
  case BinaryOp::Equal:
  case BinaryOp::NotEqual:
  case BinaryOp::LogicalAnd:
  case BinaryOp::LogicalOr:
  case BinaryOp::Assign:
  case BinaryOp::Comma:
    // Handled before.
    break; // not here
  }
  return llvm::PoisonValue::get(left->getType());
}

// -ftrapv: signed overflow ends the program.
llvm::Value *FunctionGen::gen_trapping(BinaryOp op, llvm::Value *left, llvm::Value *right,
                                       SourceLoc loc) {
  llvm::Intrinsic::ID id = llvm::Intrinsic::smul_with_overflow;
  CheckKind kind = CheckKind::MulOverflow;
  if (op == BinaryOp::Add) {
    id = llvm::Intrinsic::sadd_with_overflow;
    kind = CheckKind::AddOverflow;
  } else if (op == BinaryOp::Sub) {
    id = llvm::Intrinsic::ssub_with_overflow;
    kind = CheckKind::SubOverflow;
  }
  // LLVM gives a pair: the result, and whether it overflowed.
  llvm::Value *pair = call_intrinsic(id, {left->getType()}, {left, right});
  llvm::Value *overflow = builder_.CreateExtractValue(pair, 1);
  emit_check(kind, builder_.CreateNot(overflow), loc, {left, right});
  return builder_.CreateExtractValue(pair, 0);
}

// C23 6.5.8: the operands are promoted each for itself; an amount out of range is undefined.
llvm::Value *FunctionGen::gen_shift(BinaryOp op, llvm::Value *left, llvm::Value *right,
                                    bool is_signed) {
  // GNU: a vector shifted by one amount for all elements.
  if (left->getType()->isVectorTy() && !right->getType()->isVectorTy()) {
    llvm::FixedVectorType *vector = llvm::cast<llvm::FixedVectorType>(left->getType());
    right = builder_.CreateIntCast(right, vector->getElementType(), false);
    right = builder_.CreateVectorSplat(vector->getNumElements(), right);
  }
  // LLVM wants operands of one type. The amount is less than the width, so it fits.
  right = builder_.CreateIntCast(right, left->getType(), /*isSigned=*/false);
  if (op == BinaryOp::Shl) {
    return builder_.CreateShl(left, right);
  }
  return is_signed ? builder_.CreateAShr(left, right) : builder_.CreateLShr(left, right);
}

llvm::Value *FunctionGen::gen_float_operator(BinaryOp op, llvm::Value *left, llvm::Value *right) {
  switch (op) {
  case BinaryOp::Mul:
    return builder_.CreateFMul(left, right);
  case BinaryOp::Div:
    return builder_.CreateFDiv(left, right);
  // `a * b + c` may become one operation.
  case BinaryOp::Add: {
    llvm::Value *fused = fuse_multiply_add(op, left, right);
    return fused ? fused : builder_.CreateFAdd(left, right);
  }
  case BinaryOp::Sub: {
    llvm::Value *fused = fuse_multiply_add(op, left, right);
    return fused ? fused : builder_.CreateFSub(left, right);
  }
  default:
    return llvm::PoisonValue::get(left->getType());
  }
}

// A multiplication of the same expression, made a moment ago and used by nothing yet.
static llvm::Instruction *fresh_product(llvm::Value *value) {
  llvm::Instruction *instruction = llvm::dyn_cast<llvm::Instruction>(value);
  bool is_product = instruction && instruction->use_empty() &&
                    instruction->getOpcode() == llvm::Instruction::FMul;
  return is_product ? instruction : nullptr;
}

// C23 6.5.1p8: an expression may be contracted. The target decides whether a fused operation pays.
// Null when it is no multiplication that can be fused.
llvm::Value *FunctionGen::fuse_multiply_add(BinaryOp op, llvm::Value *left, llvm::Value *right) {
  if (fp_contract_ != FpContract::On || builder_.getIsFPConstrained()) {
    return nullptr;
  }
  llvm::Instruction *product = fresh_product(left);
  llvm::Value *addend = right;
  bool negate_product = false;
  // Either operand may be the product.
  if (!product) {
    product = fresh_product(right);
    addend = left;
    negate_product = op == BinaryOp::Sub;
    // `a * b - c` is `a * b + -c`, and `c - a * b` is `-a * b + c`.
  } else if (op == BinaryOp::Sub) {
    addend = builder_.CreateFNeg(right);
  }
  if (!product || product == addend) {
    return nullptr;
  }
  llvm::Value *first = product->getOperand(0);
  llvm::Value *second = product->getOperand(1);
  if (negate_product) {
    first = builder_.CreateFNeg(first);
  }
  // The multiplication is not needed any more.
  product->eraseFromParent();
  return call_intrinsic(llvm::Intrinsic::fmuladd, {first->getType()}, {first, second, addend});
}

llvm::Value *FunctionGen::gen_negate(llvm::Value *value, QualType type, SourceLoc loc) {
  if (value->getType()->isFPOrFPVectorTy()) {
    return builder_.CreateFNeg(value);
  }
  // 0 - value, with the rules for overflow of subtraction.
  llvm::Value *zero = llvm::Constant::getNullValue(value->getType());
  return gen_integer_operator(BinaryOp::Sub, zero, value, type, type, loc);
}

// C23 6.5.7p10: in units of the pointee, which must not be a VLA of unknown size 0.
llvm::Value *FunctionGen::gen_pointer_difference(llvm::Value *left, llvm::Value *right,
                                                 QualType pointee, QualType type) {
  llvm::IntegerType *size_int = lowering().size_int();
  // Both addresses as integers.
  llvm::Value *difference = builder_.CreateSub(builder_.CreatePtrToInt(left, size_int),
                                               builder_.CreatePtrToInt(right, size_int));
  llvm::Value *size =
      is_void(pointee) || is_function(pointee) ? builder_.getInt64(1) : size_of_type(pointee);
  llvm::ConstantInt *known = llvm::dyn_cast<llvm::ConstantInt>(size);
  if (known && known->isZero()) {
    size = builder_.getInt64(1); // GNU: empty objects
    known = llvm::cast<llvm::ConstantInt>(size);
  }
  // The difference of two elements of one array is a multiple of the size.
  if (!known || !known->isOne()) {
    difference = builder_.CreateExactSDiv(difference, size);
  }
  return builder_.CreateSExtOrTrunc(difference, lowering().value_type(type));
}

llvm::Value *FunctionGen::gen_comparison(const BinaryExpr *expr) {
  if (is_complex(expr->left->type)) {
    return compare_complex(expr);
  }
  llvm::Value *left = gen_value(expr->left);
  llvm::Value *right = gen_value(expr->right);
  set_location(expr->loc);
  // i1; the caller widens it.
  return compare(expr->op, left, right, expr->left->type);
}

static llvm::CmpInst::Predicate integer_predicate(BinaryOp op, bool is_signed) {
  switch (op) {
  case BinaryOp::Less:
    return is_signed ? llvm::CmpInst::ICMP_SLT : llvm::CmpInst::ICMP_ULT;
  case BinaryOp::Greater:
    return is_signed ? llvm::CmpInst::ICMP_SGT : llvm::CmpInst::ICMP_UGT;
  case BinaryOp::LessEqual:
    return is_signed ? llvm::CmpInst::ICMP_SLE : llvm::CmpInst::ICMP_ULE;
  case BinaryOp::GreaterEqual:
    return is_signed ? llvm::CmpInst::ICMP_SGE : llvm::CmpInst::ICMP_UGE;
  case BinaryOp::NotEqual:
    return llvm::CmpInst::ICMP_NE;
  default:
    return llvm::CmpInst::ICMP_EQ;
  }
}

// With a NaN only `!=` is true.
static llvm::CmpInst::Predicate float_predicate(BinaryOp op) {
  switch (op) {
  case BinaryOp::Less:
    return llvm::CmpInst::FCMP_OLT;
  case BinaryOp::Greater:
    return llvm::CmpInst::FCMP_OGT;
  case BinaryOp::LessEqual:
    return llvm::CmpInst::FCMP_OLE;
  case BinaryOp::GreaterEqual:
    return llvm::CmpInst::FCMP_OGE;
  case BinaryOp::NotEqual:
    return llvm::CmpInst::FCMP_UNE;
  default:
    return llvm::CmpInst::FCMP_OEQ;
  }
}

llvm::Value *FunctionGen::compare(BinaryOp op, llvm::Value *left, llvm::Value *right,
                                  QualType type) {
  if (left->getType()->isFPOrFPVectorTy()) {
    llvm::CmpInst::Predicate predicate = float_predicate(op);
    // IEC 60559: the ordering operators signal on quiet NaNs, the equality operators do not.
    bool is_equality = op == BinaryOp::Equal || op == BinaryOp::NotEqual;
    return is_equality || !builder_.getIsFPConstrained()
               ? builder_.CreateFCmp(predicate, left, right)
               : builder_.CreateFCmpS(predicate, left, right);
  }
  // GNU: a pointer compared with an integer.
  if (left->getType() != right->getType() && left->getType()->isPointerTy()) {
    right = builder_.CreateIntToPtr(right, left->getType());
  } else if (left->getType() != right->getType() && right->getType()->isPointerTy()) {
    left = builder_.CreateIntToPtr(left, right->getType());
  }
  return builder_.CreateICmp(integer_predicate(op, lowering().is_signed(type)), left, right);
}

} // namespace cinch
