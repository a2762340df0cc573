// Assignment operators, C23 6.5.17.
#include "irgen/atomics.h"
#include "irgen/function_gen.h"

namespace cinch {

// The value is computed before the place: C leaves the order open, and gcc and clang do it this
// way.
llvm::Value *FunctionGen::gen_assign(const BinaryExpr *expr, bool want_value) {
  llvm::Value *value = gen_value(expr->right);
  LValue place = gen_lvalue(expr->left);
  set_location(expr->loc);
  if (!want_value) {
    store(value, place);
    return nullptr;
  }
  // The value of the expression is that of the object after the assignment.
  return store_and_reload(value, place);
}

ComplexValue FunctionGen::gen_complex_assign(const BinaryExpr *expr) {
  ComplexValue value = gen_complex(expr->right);
  store_complex(value, gen_lvalue(expr->left));
  return value;
}

// left op right with the left operand's value known; the result is of the left operand's type.
llvm::Value *FunctionGen::combine(const CompoundAssignExpr *expr, llvm::Value *left,
                                  llvm::Value *right) {
  QualType type = types().without_atomic(expr->left->type);
  if (QualType pointee = pointee_of(type); !pointee.is_null()) {
    return gen_pointer_offset(left, right, lowering().is_signed(expr->right->type), pointee,
                              expr->op == BinaryOp::Sub);
  }
  // The operation is done in the common type of both.
  left = convert_scalar(left, type, expr->computation_type, expr->loc);
  llvm::Value *result =
      gen_operator(expr->op, left, right, expr->computation_type, expr->right->type, expr->loc);
  return convert_scalar(result, expr->computation_type, type, expr->loc);
}

llvm::Value *FunctionGen::gen_compound_assign(const CompoundAssignExpr *expr, bool want_value) {
  if (is_complex(expr->computation_type)) {
    // real op= complex: the result's real part is what the object gets.
    return gen_mixed_compound_assign(expr).scalar;
  }
  // Atomic objects are updated at once.
  if (is_atomic(expr->left->type)) {
    return gen_atomic_compound_assign(expr);
  }
  // The right operand first, for the same reason as in gen_assign.
  llvm::Value *right = gen_value(expr->right);
  LValue place = gen_lvalue(expr->left);
  set_location(expr->loc);
  llvm::Value *result = combine(expr, load(place), right);
  if (!want_value) {
    store(result, place);
    return nullptr;
  }
  return store_and_reload(result, place);
}

// Where one of the two operands or both are complex: C23 6.3.1.8.
RValue FunctionGen::gen_mixed_compound_assign(const CompoundAssignExpr *expr) {
  // Of the common type already; the left operand is not.
  ComplexValue right = gen_complex_operand(expr->right);
  // The computation is the same for a plain and for an atomic object.
  auto compute = [&](const RValue &old) {
    QualType type = types().without_atomic(expr->left->type);
    QualType computation = expr->computation_type;
    ComplexValue left = as_complex_operand(old, type, computation, expr->loc);
    ComplexValue result = gen_complex_binary(expr->op, left, right, computation);
    return convert_arithmetic(RValue::of(result), computation, type, expr->loc);
  };
  LValue place = gen_lvalue(expr->left);
  if (is_atomic(expr->left->type)) {
    return AtomicGen(*this).update(place, /*want_old=*/false, compute);
  }
  RValue result = compute(load_rvalue(place));
  store_rvalue(result, place);
  return result;
}

// C23 6.5.17.3p3: on an atomic object a read-modify-write with sequential consistency.
llvm::Value *FunctionGen::gen_atomic_compound_assign(const CompoundAssignExpr *expr) {
  llvm::Value *right = gen_value(expr->right);
  LValue place = gen_lvalue(expr->left);
  set_location(expr->loc);
  if (llvm::Value *direct = gen_atomic_operator(expr->op, place, right, expr->computation_type,
                                                /*want_old=*/false)) {
    return direct;
  }
  // Everything else by compare and exchange in a loop.
  auto compute = [&](const RValue &old) { return RValue::of(combine(expr, old.scalar, right)); };
  return AtomicGen(*this).update(place, /*want_old=*/false, compute).scalar;
}

// One atomicrmw instruction where the operation and the type allow it; else null.
llvm::Value *FunctionGen::gen_atomic_operator(BinaryOp op, const LValue &place, llvm::Value *right,
                                              QualType computation_type, bool want_old) {
  QualType type = types().without_atomic(place.type);
  bool is_plain_integer = is_integer(type) && !is_bool(type) && !is_bit_int(type);
  // Bit-fields can not be atomic, and -ftrapv wants to see the overflow.
  if (!is_plain_integer || place.kind != LValue::Kind::Memory || !is_integer(computation_type) ||
      !AtomicGen(*this).is_inline(lowering().size_of(place.type), place.address.alignment) ||
      module_.language().signed_overflow == SignedOverflow::Trap) {
    return nullptr;
  }
  using Operation = llvm::AtomicRMWInst::BinOp;
  Operation operation;
  switch (op) {
  case BinaryOp::Add:
    operation = Operation::Add;
    break;
  case BinaryOp::Sub:
    operation = Operation::Sub;
    break;
  case BinaryOp::And:
    operation = Operation::And;
    break;
  case BinaryOp::Or:
    operation = Operation::Or;
    break;
  case BinaryOp::Xor:
    operation = Operation::Xor;
    break;
  default:
    return nullptr;
  }
  // All five work on the low bits alone, so that the operand may be truncated first.
  right = builder_.CreateIntCast(right, lowering().value_type(type),
                                 lowering().is_signed(computation_type));
  llvm::AtomicRMWInst *old =
      builder_.CreateAtomicRMW(operation, place.address.pointer, right, place.address.alignment,
                               llvm::AtomicOrdering::SequentiallyConsistent);
  old->setVolatile(place.is_volatile);
  if (want_old) {
    return old;
  }
  // The new value is computed once more from the old one.
  switch (op) {
  case BinaryOp::Add:
    return builder_.CreateAdd(old, right);
  case BinaryOp::Sub:
    return builder_.CreateSub(old, right);
  case BinaryOp::And:
    return builder_.CreateAnd(old, right);
  case BinaryOp::Or:
    return builder_.CreateOr(old, right);
  default:
    return builder_.CreateXor(old, right);
  }
}

// `++` and `--` of an atomic object.
llvm::Value *FunctionGen::gen_atomic_step(const UnaryExpr *expr) {
  bool is_increment = expr->op == UnaryOp::PreIncrement || expr->op == UnaryOp::PostIncrement;
  bool want_old = expr->op == UnaryOp::PostIncrement || expr->op == UnaryOp::PostDecrement;
  LValue place = gen_lvalue(expr->operand);
  QualType type = types().without_atomic(expr->operand->type);
  if (is_integer(type)) {
    llvm::Value *one = llvm::ConstantInt::get(lowering().value_type(type), 1);
    BinaryOp op = is_increment ? BinaryOp::Add : BinaryOp::Sub;
    if (llvm::Value *direct = gen_atomic_operator(op, place, one, type, want_old)) {
      return direct;
    }
  }
  // Pointers and floating values.
  auto step = [&](const RValue &old) {
    return RValue::of(gen_stepped(old.scalar, type, is_increment, expr->loc));
  };
  return AtomicGen(*this).update(place, want_old, step).scalar;
}

// The left operand is evaluated for its effects.
RValue FunctionGen::gen_comma(const BinaryExpr *expr, const Slot &slot) {
  gen_comma_left(expr);
  return gen_rvalue(expr->right, slot);
}

// The operands of a, b, c nest to the left: evaluated in order, without recursion.
void FunctionGen::gen_comma_left(const BinaryExpr *expr) {
  llvm::SmallVector<const Expr *, 4> operands;
  const Expr *left = expr->left;
  for (const BinaryExpr *comma = expr_as<BinaryExpr>(left); comma && comma->op == BinaryOp::Comma;
       comma = expr_as<BinaryExpr>(left)) {
    operands.push_back(comma->right);
    left = comma->left;
  }
  gen_discarded(left);
  while (!operands.empty()) {
    gen_discarded(operands.pop_back_val());
  }
}

void FunctionGen::gen_comma_operands(const BinaryExpr *expr) {
  gen_comma_left(expr);
  gen_discarded(expr->right);
}

} // namespace cinch
