// Conditions as control flow: && || ! and comparisons branch directly, constants choose at
// generation, __builtin_expect becomes branch weights.
#include "ast/builtins.h"
#include "irgen/function_gen.h"

namespace cinch {

// Deeper expressions are not looked through: folding is for `sizeof`, configuration macros and the
// like, and the optimizer does the rest.
static constexpr unsigned max_fold_depth = 24;

// On values of one width, as the machine would compute. None when the result is undefined.
static std::optional<llvm::APInt> fold_operator(BinaryOp op, const llvm::APInt &a,
                                                const llvm::APInt &b, bool is_signed,
                                                unsigned result_width) {
  auto truth = [&](bool value) { return llvm::APInt(result_width, value ? 1 : 0); };
  switch (op) {
  case BinaryOp::Mul:
    return a * b;
  case BinaryOp::Add:
    return a + b;
  case BinaryOp::Sub:
    return a - b;
  case BinaryOp::And:
    return a & b;
  case BinaryOp::Or:
    return a | b;
  case BinaryOp::Xor:
    return a ^ b;
  case BinaryOp::Equal:
    return truth(a == b);
  case BinaryOp::NotEqual:
    return truth(a != b);
  case BinaryOp::Less:
    return truth(is_signed ? a.slt(b) : a.ult(b));
  case BinaryOp::Greater:
    return truth(is_signed ? a.sgt(b) : a.ugt(b));
  case BinaryOp::LessEqual:
    return truth(is_signed ? a.sle(b) : a.ule(b));
  case BinaryOp::GreaterEqual:
    return truth(is_signed ? a.sge(b) : a.uge(b));
  case BinaryOp::Div:
  case BinaryOp::Rem: {
    // Traps when executed, so it is not folded.
    if (b.isZero() || (is_signed && a.isMinSignedValue() && b.isAllOnes())) {
      return std::nullopt;
    }
    bool is_division = op == BinaryOp::Div;
    return is_signed ? (is_division ? a.sdiv(b) : a.srem(b))
                     : (is_division ? a.udiv(b) : a.urem(b));
  }
  case BinaryOp::Shl:
  case BinaryOp::Shr:
    // Undefined in C, poison in LLVM.
    if (b.uge(a.getBitWidth())) {
      return std::nullopt;
    }
    return op == BinaryOp::Shl ? a.shl(b.getZExtValue())
           : is_signed         ? a.ashr(b.getZExtValue())
                               : a.lshr(b.getZExtValue());
  case BinaryOp::LogicalAnd:
  case BinaryOp::LogicalOr:
  case BinaryOp::Assign:
  case BinaryOp::Comma:
    return std::nullopt;
  }
  return std::nullopt;
}

std::optional<llvm::APInt> FunctionGen::fold_binary(const BinaryExpr *expr, unsigned depth) {
  std::optional<llvm::APInt> left = fold_integer(expr->left, depth + 1);
  bool is_logical = expr->op == BinaryOp::LogicalAnd || expr->op == BinaryOp::LogicalOr;
  if (!left || (!is_logical && !is_integer(expr->left->type))) {
    return std::nullopt;
  }
  // `&&` and `||` may be known from the left operand alone.
  if (is_logical) {
    bool decides = expr->op == BinaryOp::LogicalAnd ? left->isZero() : !left->isZero();
    unsigned width = types().bit_width(expr->type);
    if (decides) {
      return llvm::APInt(width, left->isZero() ? 0 : 1);
    }
    std::optional<llvm::APInt> right = fold_integer(expr->right, depth + 1);
    return right ? std::optional(llvm::APInt(width, right->isZero() ? 0 : 1)) : std::nullopt;
  }
  std::optional<llvm::APInt> right = fold_integer(expr->right, depth + 1);
  if (!right || !is_integer(expr->right->type) || !is_integer(expr->type)) {
    return std::nullopt;
  }
  bool is_shift = expr->op == BinaryOp::Shl || expr->op == BinaryOp::Shr;
  // The amount has a type of its own.
  if (is_shift) {
    right = right->zextOrTrunc(left->getBitWidth()); // a huge amount stays too big or folds to it
  }
  if (left->getBitWidth() != right->getBitWidth()) {
    return std::nullopt;
  }
  return fold_operator(expr->op, *left, *right, lowering().is_signed(expr->left->type),
                       types().bit_width(expr->type));
}

// Only casts among integers.
std::optional<llvm::APInt> FunctionGen::fold_cast(const CastExpr *expr, unsigned depth) {
  switch (expr->cast) {
  case CastKind::NoOp:
    return fold_integer(expr->operand, depth + 1);
  case CastKind::IntegralCast:
  case CastKind::IntegralToBool: {
    std::optional<llvm::APInt> value = fold_integer(expr->operand, depth + 1);
    if (!value) {
      return std::nullopt;
    }
    if (expr->cast == CastKind::IntegralToBool || is_bool(expr->type)) {
      return llvm::APInt(1, value->isZero() ? 0 : 1);
    }
    unsigned width = types().bit_width(expr->type);
    return lowering().is_signed(expr->operand->type) ? value->sextOrTrunc(width)
                                                     : value->zextOrTrunc(width);
  }
  default:
    return std::nullopt;
  }
}

// The value of an integer expression that is known and has no effects; none when not. Works on
// what is cheap to see, for choosing branches at generation.
std::optional<llvm::APInt> FunctionGen::fold_integer(const Expr *expr, unsigned depth) {
  if (depth > max_fold_depth) {
    return std::nullopt;
  }
  switch (expr->kind) {
  case ExprKind::IntegerLiteral: {
    if (!is_integer(expr->type)) {
      return std::nullopt;
    }
    llvm::APInt value = static_cast<const IntegerLiteralExpr *>(expr)->value();
    return value.zextOrTrunc(types().bit_width(expr->type));
  }
  case ExprKind::Cast:
    return fold_cast(static_cast<const CastExpr *>(expr), depth);
  case ExprKind::Unary: {
    // Operators without an effect.
    const UnaryExpr *unary = static_cast<const UnaryExpr *>(expr);
    bool is_foldable = unary->op == UnaryOp::Plus || unary->op == UnaryOp::Minus ||
                       unary->op == UnaryOp::BitNot || unary->op == UnaryOp::LogicalNot;
    if (!is_foldable || !is_integer(unary->operand->type)) {
      return std::nullopt;
    }
    std::optional<llvm::APInt> value = fold_integer(unary->operand, depth + 1);
    if (!value) {
      return std::nullopt;
    }
    switch (unary->op) {
    case UnaryOp::Minus:
      return -*value;
    case UnaryOp::BitNot:
      return ~*value;
    case UnaryOp::LogicalNot:
      return llvm::APInt(types().bit_width(expr->type), value->isZero() ? 1 : 0);
    default:
      return value;
    }
  }
  case ExprKind::Binary:
    return fold_binary(static_cast<const BinaryExpr *>(expr), depth);
  case ExprKind::Conditional: {
    const ConditionalExpr *conditional = static_cast<const ConditionalExpr *>(expr);
    std::optional<llvm::APInt> condition = fold_integer(conditional->condition, depth + 1);
    if (!condition) {
      return std::nullopt;
    }
    return fold_integer(condition->isZero() ? conditional->if_false : conditional->if_true,
                        depth + 1);
  }
  case ExprKind::BuiltinCall: {
    const BuiltinCallExpr *call = static_cast<const BuiltinCallExpr *>(expr);
    // The hint does not change the value.
    if (call->builtin == builtin::Expect && call->arguments.size() == 2) {
      return fold_integer(call->arguments[0], depth + 1);
    }
    return std::nullopt;
  }
  // Everything else is only known when the program runs, or to sema.
  case ExprKind::FloatLiteral:
  case ExprKind::StringLiteral:
  case ExprKind::DeclRef:
  case ExprKind::AddressConstant:
  case ExprKind::LabelAddress:
  case ExprKind::Member:
  case ExprKind::Subscript:
  case ExprKind::VectorElement:
  case ExprKind::Call:
  case ExprKind::CompoundAssign:
  case ExprKind::BinaryConditional:
  case ExprKind::Opaque:
  case ExprKind::CompoundLiteral:
  case ExprKind::InitList:
  case ExprKind::StmtExpr:
  case ExprKind::SizeOf:
  case ExprKind::VaArg:
  case ExprKind::ShuffleVector:
  case ExprKind::ConvertVector:
  case ExprKind::Error:
    return std::nullopt;
  }
  return std::nullopt;
}

std::optional<bool> FunctionGen::fold_condition(const Expr *expr) {
  if (std::optional<llvm::APInt> value = fold_integer(expr)) {
    return !value->isZero();
  }
  return std::nullopt;
}

// Takes off what does not change whether the value is zero, and learns what the program expects.
const Expr *FunctionGen::strip_expect(const Expr *condition, BranchHint &hint) {
  for (;;) {
    if (const CastExpr *cast = expr_as<CastExpr>(condition)) {
      bool keeps_truth = cast->cast == CastKind::IntegralToBool || cast->cast == CastKind::NoOp;
      // A cast to a narrower type may lose the bits that are set.
      if (cast->cast == CastKind::IntegralCast) {
        keeps_truth = types().bit_width(cast->type) >= types().bit_width(cast->operand->type);
      }
      if (!keeps_truth || cast->operand->category != ValueCategory::RValue) {
        return condition;
      }
      condition = cast->operand;
      continue;
    }
    // __builtin_expect(condition, 0 or 1).
    const BuiltinCallExpr *call = expr_as<BuiltinCallExpr>(condition);
    if (!call || call->builtin != builtin::Expect) {
      return condition;
    }
    std::optional<llvm::APInt> expected = fold_integer(call->arguments[1]);
    if (!expected || !(expected->isZero() || expected->isOne())) {
      return condition;
    }
    if (is_optimizing()) {
      hint = expected->isZero() ? BranchHint::Unlikely : BranchHint::Likely;
    }
    condition = call->arguments[0];
  }
}

// The hint for the opposite condition.
static BranchHint inverted(BranchHint hint) {
  switch (hint) {
  case BranchHint::None:
    return BranchHint::None;
  case BranchHint::Likely:
    return BranchHint::Unlikely;
  case BranchHint::Unlikely:
    return BranchHint::Likely;
  }
  return BranchHint::None;
}

// Ends the block; a constant condition needs no branch.
void FunctionGen::conditional_branch(llvm::Value *condition, llvm::BasicBlock *if_true,
                                     llvm::BasicBlock *if_false, BranchHint hint) {
  if (llvm::ConstantInt *known = llvm::dyn_cast<llvm::ConstantInt>(condition)) {
    branch_to(known->isZero() ? if_false : if_true);
    return;
  }
  llvm::BranchInst *branch = builder_.CreateCondBr(condition, if_true, if_false);
  if (hint != BranchHint::None) {
    // The weights that LLVM's lowering of llvm.expect gives.
    bool likely = hint == BranchHint::Likely;
    branch->setMetadata(llvm::LLVMContext::MD_prof,
                        llvm::MDBuilder(context()).createBranchWeights(
                            likely ? 2000 : 1, likely ? 1 : 2000, /*IsExpected=*/true));
  }
  // There is no current block after it.
  builder_.ClearInsertionPoint();
}

void FunctionGen::gen_branch_on(const Expr *condition, llvm::BasicBlock *if_true,
                                llvm::BasicBlock *if_false, BranchHint hint) {
  Nesting nesting(*this, condition->loc);
  if (!nesting.is_fine) {
    branch_to(if_false);
    return;
  }
  condition = strip_expect(condition, hint);
  const UnaryExpr *unary = expr_as<UnaryExpr>(condition);
  // `!x` exchanges the targets.
  if (unary && unary->op == UnaryOp::LogicalNot && !is_vector(unary->operand->type)) {
    gen_branch_on(unary->operand, if_false, if_true, inverted(hint));
    return;
  }
  const BinaryExpr *binary = expr_as<BinaryExpr>(condition);
  if (binary && (binary->op == BinaryOp::LogicalAnd || binary->op == BinaryOp::LogicalOr)) {
    gen_branch_on_logical(binary, if_true, if_false, hint);
    return;
  }
  // `a, b`: a for its effects, b decides.
  if (binary && binary->op == BinaryOp::Comma) {
    gen_comma_left(binary);
    gen_branch_on(binary->right, if_true, if_false, hint);
    return;
  }
  // `c ? a : b`: a and b decide for themselves, so that no value has to be merged.
  const ConditionalExpr *choice = expr_as<ConditionalExpr>(condition);
  if (choice && !is_vector(choice->condition->type) && !fold_condition(choice->condition) &&
      !(is_cheap_to_evaluate(choice->if_true) && is_cheap_to_evaluate(choice->if_false))) {
    llvm::BasicBlock *first = new_block("cond.true");
    llvm::BasicBlock *second = new_block("cond.false");
    gen_branch_on(choice->condition, first, second);
    for (auto [block, operand] :
         {std::pair(first, choice->if_true), std::pair(second, choice->if_false)}) {
      start_block_if_used(block);
      if (is_reachable()) {
        gen_branch_on(operand, if_true, if_false, hint);
      }
    }
    return;
  }
  // Anything else as a value.
  llvm::Value *value = gen_condition(condition);
  set_location(condition->loc);
  conditional_branch(value, if_true, if_false, hint);
}

// a && b && c nests to the left: each operand but the last leaves for the deciding block.
void FunctionGen::gen_branch_on_logical(const BinaryExpr *expr, llvm::BasicBlock *if_true,
                                        llvm::BasicBlock *if_false, BranchHint hint) {
  bool is_and = expr->op == BinaryOp::LogicalAnd;
  llvm::SmallVector<const Expr *, 4> operands = {expr->right};
  const Expr *left = expr->left;
  for (const BinaryExpr *binary = expr_as<BinaryExpr>(left); binary && binary->op == expr->op;
       binary = expr_as<BinaryExpr>(left)) {
    operands.push_back(binary->right);
    left = binary->left;
  }
  operands.push_back(left);
  // All operands of a likely && are likely, of an unlikely || unlikely; else nothing is known of
  // one of them alone.
  bool applies_to_each = (hint == BranchHint::Likely) == is_and;
  BranchHint each = applies_to_each ? hint : BranchHint::None;
  // Operand by operand: the decision is made as soon as it is known.
  while (operands.size() > 1) {
    const Expr *operand = operands.pop_back_val();
    llvm::BasicBlock *next = new_block(is_and ? "land.lhs.true" : "lor.lhs.false");
    if (std::optional<bool> known = fold_condition(operand)) {
      // A known operand either decides or changes nothing.
      if (*known != is_and) {
        delete next;
        branch_to(is_and ? if_false : if_true);
        return;
      }
      delete next;
      continue;
    }
    gen_branch_on(operand, is_and ? next : if_true, is_and ? if_false : next, each);
    // Nobody comes here if the operand can not be as it must.
    start_block_if_used(next);
    if (!is_reachable()) {
      return;
    }
  }
  gen_branch_on(operands.front(), if_true, if_false, each);
}

// C23 6.8.5.2p3 and others: whether the scalar compares unequal to 0.
llvm::Value *FunctionGen::gen_condition(const Expr *condition) {
  if (const BinaryExpr *binary = expr_as<BinaryExpr>(condition)) {
    // Comparisons give an i1 at once.
    switch (binary->op) {
    case BinaryOp::Less:
    case BinaryOp::Greater:
    case BinaryOp::LessEqual:
    case BinaryOp::GreaterEqual:
    case BinaryOp::Equal:
    case BinaryOp::NotEqual:
      if (!is_vector(binary->left->type)) {
        return gen_comparison(binary);
      }
      break;
    case BinaryOp::LogicalAnd:
    case BinaryOp::LogicalOr:
      return gen_logical_condition(binary);
    default:
      break;
    }
  }
  // `!x` as a value.
  if (const UnaryExpr *unary = expr_as<UnaryExpr>(condition)) {
    if (unary->op == UnaryOp::LogicalNot && !is_vector(unary->operand->type)) {
      return builder_.CreateNot(gen_condition(unary->operand));
    }
  }
  // A cast between them does not matter.
  if (const Expr *inner = strip_casts(condition); inner != condition) {
    return gen_condition(inner);
  }
  if (is_complex(condition->type)) {
    return complex_to_condition(gen_complex(condition));
  }
  return value_as_condition(condition);
}

static const llvm::Instruction *last_of(const llvm::BasicBlock *block) {
  return block->empty() ? nullptr : &block->back();
}

// Of an expression that is evaluated to a value first. When that was widened to int just for this,
// the widening is taken away: the optimizer's first passes count it as work.
llvm::Value *FunctionGen::value_as_condition(const Expr *condition) {
  const llvm::Instruction *before = last_of(builder_.GetInsertBlock());
  llvm::Value *value = gen_value(condition);
  llvm::Value *truth = to_condition(value);
  llvm::ZExtInst *widened = llvm::dyn_cast<llvm::ZExtInst>(value);
  // What was there before may be a value that somebody keeps.
  bool is_fresh = widened && widened != before && widened == last_of(builder_.GetInsertBlock()) &&
                  widened->use_empty();
  if (is_fresh && truth == widened->getOperand(0)) {
    widened->eraseFromParent();
  }
  return truth;
}

// Without casts that keep whether an integer is zero.
const Expr *FunctionGen::strip_casts(const Expr *condition) {
  while (const CastExpr *cast = expr_as<CastExpr>(condition)) {
    bool keeps_truth = cast->cast == CastKind::IntegralToBool;
    if (cast->cast == CastKind::IntegralCast) {
      keeps_truth = types().bit_width(cast->type) >= types().bit_width(cast->operand->type);
    }
    if (!keeps_truth) {
      break;
    }
    condition = cast->operand;
  }
  return condition;
}

llvm::Value *FunctionGen::to_condition(llvm::Value *value) {
  llvm::Type *type = value->getType();
  if (type->isIntegerTy(1)) {
    return value;
  }
  // NaN is not zero.
  if (type->isFloatingPointTy()) {
    return builder_.CreateFCmpUNE(value, llvm::Constant::getNullValue(type));
  }
  // A truth value that was widened to int.
  if (llvm::ZExtInst *widened = llvm::dyn_cast<llvm::ZExtInst>(value)) {
    if (widened->getOperand(0)->getType()->isIntegerTy(1)) {
      return widened->getOperand(0); // unused then, the other is dropped by whatever comes next
    }
  }
  return builder_.CreateIsNotNull(value);
}

} // namespace cinch
