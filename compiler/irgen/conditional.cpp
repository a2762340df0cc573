// Expressions that evaluate one of several operands: ?:, GNU ?:, && and || as values.
#include "irgen/function_gen.h"

namespace cinch {

// The i1 of && or ||, with a phi that knows the operands which decided early: C23 6.5.14, 6.5.15.
llvm::Value *FunctionGen::gen_logical_condition(const BinaryExpr *expr) {
  // Known at compile time.
  if (std::optional<bool> known = fold_condition(expr)) {
    return builder_.getInt1(*known);
  }
  bool is_and = expr->op == BinaryOp::LogicalAnd;
  llvm::BasicBlock *last = new_block(is_and ? "land.rhs" : "lor.rhs");
  llvm::BasicBlock *end = new_block(is_and ? "land.end" : "lor.end");
  // The left operand as a branch: what it is made of may decide at once.
  gen_branch_on(expr->left, is_and ? last : end, is_and ? end : last);
  llvm::SmallVector<llvm::BasicBlock *, 4> early(llvm::predecessors(end));
  if (last->use_empty()) {
    // The left operand decides, though not by its value alone: it has effects.
    delete last;
    start_block(end);
    return builder_.getInt1(!is_and);
  }
  start_block(last);
  llvm::Value *right = gen_condition(expr->right);
  // Nobody has decided before: the right operand is the value.
  if (early.empty()) {
    delete end;
    return right;
  }
  llvm::BasicBlock *right_end = builder_.GetInsertBlock();
  builder_.CreateBr(end);
  start_block_after_branch(end);
  llvm::PHINode *phi =
      builder_.CreatePHI(builder_.getInt1Ty(), static_cast<unsigned>(early.size() + 1));
  // From those blocks the result is known.
  for (llvm::BasicBlock *block : early) {
    phi->addIncoming(builder_.getInt1(!is_and), block);
  }
  phi->addIncoming(right, right_end);
  return phi;
}

// As an int.
llvm::Value *FunctionGen::gen_logical(const BinaryExpr *expr) {
  if (is_vector(expr->type)) {
    return gen_vector_logical(expr);
  }
  return builder_.CreateZExt(gen_logical_condition(expr), lowering().value_type(expr->type));
}

// Evaluating it when it is not needed costs next to nothing and has no effect.
bool FunctionGen::is_cheap_to_evaluate(const Expr *expr) const {
  // Only casts that cost nothing, and reads of parameters that are values.
  while (const CastExpr *cast = expr_as<CastExpr>(expr)) {
    if (cast->cast != CastKind::IntegralCast && cast->cast != CastKind::NoOp &&
        cast->cast != CastKind::PointerCast && cast->cast != CastKind::NullToPointer) {
      const DeclRefExpr *name = expr_as<DeclRefExpr>(cast->operand);
      const VarDecl *variable = name ? as_variable(name->decl) : nullptr;
      return cast->cast == CastKind::LValueToRValue && variable &&
             parameter_values_.contains(variable);
    }
    expr = cast->operand;
  }
  return expr->kind == ExprKind::IntegerLiteral || expr->kind == ExprKind::FloatLiteral ||
         (expr->kind == ExprKind::AddressConstant);
}

llvm::Value *FunctionGen::gen_conditional(const ConditionalExpr *expr) {
  // GNU: element by element.
  if (is_vector(expr->condition->type)) {
    return gen_vector_select(expr);
  }
  // Two cheap operands are chosen by a select, unless the program has given a hint for a branch.
  bool is_known = fold_condition(expr->condition).has_value();
  if (!is_known && !is_void(expr->type) && is_cheap_to_evaluate(expr->if_true) &&
      is_cheap_to_evaluate(expr->if_false)) {
    BranchHint hint = BranchHint::None;
    const Expr *condition = strip_expect(expr->condition, hint);
    if (hint == BranchHint::None) {
      llvm::Value *chosen = gen_condition(condition);
      llvm::Value *if_true = gen_value(expr->if_true);
      return builder_.CreateSelect(chosen, if_true, gen_value(expr->if_false));
    }
  }
  return gen_conditional_rvalue(expr->condition, expr->if_true, expr->if_false, expr->type, {})
      .scalar;
}

// The results are not used: no values to be merged.
void FunctionGen::gen_conditional_discarded(const ConditionalExpr *expr) {
  if (is_vector(expr->condition->type)) {
    gen_vector_select(expr);
    return;
  }
  if (std::optional<bool> known = fold_condition(expr->condition)) {
    gen_discarded(*known ? expr->if_true : expr->if_false);
    return;
  }
  llvm::BasicBlock *if_true = new_block("cond.true");
  llvm::BasicBlock *if_false = new_block("cond.false");
  llvm::BasicBlock *end = new_block("cond.end");
  gen_branch_on(expr->condition, if_true, if_false);
  // Each operand in its own block.
  for (auto [block, operand] :
       {std::pair(if_true, expr->if_true), std::pair(if_false, expr->if_false)}) {
    start_block_if_used(block);
    if (is_reachable()) {
      gen_discarded(operand);
      branch_to(end);
    }
  }
  // Neither operand may come back.
  start_block_if_used(end);
  if (!is_reachable()) {
    start_dead_block();
  }
}

// Merges the two results: registers in phis, aggregates in the slot or where they already are.
RValue FunctionGen::gen_conditional_rvalue(const Expr *condition, const Expr *if_true,
                                           const Expr *if_false, QualType type, const Slot &slot) {
  if (std::optional<bool> known = fold_condition(condition)) {
    return gen_rvalue(*known ? if_true : if_false, slot);
  }
  llvm::BasicBlock *true_block = new_block("cond.true");
  llvm::BasicBlock *false_block = new_block("cond.false");
  gen_branch_on(condition, true_block, false_block);
  llvm::BasicBlock *end = new_block("cond.end");
  // The results and the blocks where they are known.
  RValue results[2];
  llvm::BasicBlock *ends[2] = {nullptr, nullptr};
  const Expr *operands[2] = {if_true, if_false};
  llvm::BasicBlock *blocks[2] = {true_block, false_block};
  for (unsigned i = 0; i < 2; ++i) {
    // Nobody comes here.
    if (blocks[i]->use_empty()) {
      delete blocks[i];
      continue;
    }
    start_block(blocks[i]);
    results[i] = gen_rvalue(operands[i], slot);
    if (builder_.GetInsertBlock() == dead_block_ && dead_block_->use_empty()) {
      drop_dead_block(); // it does not come back: the other operand's value is the value
      continue;
    }
    ends[i] = builder_.GetInsertBlock();
    builder_.CreateBr(end);
    builder_.ClearInsertionPoint();
  }
  // Neither comes back.
  if (!ends[0] && !ends[1]) {
    delete end;
    start_dead_block();
    return undefined_rvalue(type);
  }
  start_block_after_branch(end);
  // Only one way leads here.
  if (!ends[0] || !ends[1]) {
    return ends[0] ? results[0] : results[1];
  }
  return merge_results(results, ends);
}

// A phi for each part of the result.
RValue FunctionGen::merge_results(const RValue (&results)[2], llvm::BasicBlock *const (&ends)[2]) {
  auto merge = [&](llvm::Value *first, llvm::Value *second) -> llvm::Value * {
    if (first == second) {
      return first;
    }
    llvm::PHINode *phi = builder_.CreatePHI(first->getType(), 2, "cond");
    phi->addIncoming(first, ends[0]);
    phi->addIncoming(second, ends[1]);
    return phi;
  };
  switch (results[0].kind) {
  case RValue::Kind::Void:
    return {};
  // The other one has no value: it does not come back.
  case RValue::Kind::Scalar:
    if (results[1].kind != RValue::Kind::Scalar) {
      return results[0];
    }
    return RValue::of(merge(results[0].scalar, results[1].scalar));
  case RValue::Kind::Complex: {
    ComplexValue a = results[0].complex, b = results[1].complex;
    llvm::Value *real = merge(a.real, b.real);
    return RValue::of(ComplexValue{real, merge(a.imaginary, b.imaginary)});
  }
  // Each in its own memory: the address is chosen.
  case RValue::Kind::Aggregate: {
    Address a = results[0].address, b = results[1].address;
    Address merged{merge(a.pointer, b.pointer), std::min(a.alignment, b.alignment)};
    return RValue::of(merged);
  }
  }
  return {};
}

// GNU a ?: b, C has no clause for it: a is evaluated once.
RValue FunctionGen::gen_binary_conditional(const BinaryConditionalExpr *expr, const Slot &slot) {
  // The operand stands for itself where the tree names it again.
  RValue common = gen_rvalue(expr->common);
  opaque_values_[expr->opaque] = common;
  RValue result =
      gen_conditional_rvalue(expr->condition, expr->if_true, expr->if_false, expr->type, slot);
  opaque_values_.erase(expr->opaque);
  return result;
}

} // namespace cinch
