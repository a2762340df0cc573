// switch, C23 6.8.5.3; case ranges (GNU, C2y) small ones as single values, large ones as compares.
#include "irgen/debug_info.h"
#include "irgen/function_gen.h"

namespace cinch {

static constexpr uint64_t largest_expanded_range = 64;

// The default label names the block that it shares with others.
static const char *name_of_labels(const Stmt *label) {
  for (; label && label->kind == StmtKind::Case;
       label = static_cast<const SwitchCase *>(label)->body) {
  }
  return label && label->kind == StmtKind::Default ? "switch.default" : "case";
}

// One block for all labels that stand directly one behind the other.
void FunctionGen::make_case_blocks(const SwitchStmt *stmt) {
  // Labels one behind the other were given their block by the first.
  for (const SwitchCase *label : stmt->cases) {
    if (case_blocks_.contains(label)) {
      continue;
    }
    llvm::BasicBlock *block = new_block(name_of_labels(label));
    const Stmt *next = label;
    while (next && (next->kind == StmtKind::Case || next->kind == StmtKind::Default)) {
      const SwitchCase *here = static_cast<const SwitchCase *>(next);
      case_blocks_[here] = block;
      next = here->body;
    }
  }
}

// The value is in the label's range; a single value is a range of one.
static bool is_in_range(const llvm::APSInt &value, const CaseStmt &label) {
  return value >= label.low() && value <= (label.is_range ? label.high() : label.low());
}

// The block that a known value leads to.
llvm::BasicBlock *FunctionGen::target_of_value(const SwitchStmt *stmt, const llvm::APInt &value,
                                               llvm::BasicBlock *default_block) {
  llvm::APSInt wanted(value, !lowering().is_signed(stmt->condition->type));
  // The first that matches; there is at most one.
  for (const SwitchCase *label : stmt->cases) {
    const CaseStmt *with_value = stmt_as<CaseStmt>(static_cast<const Stmt *>(label));
    if (with_value && is_in_range(wanted, *with_value)) {
      return case_blocks_[label];
    }
  }
  return default_block;
}

void FunctionGen::gen_switch(const SwitchStmt *stmt) {
  // A scope for a declaration in the head.
  Scope scope(*this, stmt);
  ++block_depth_;
  if (stmt->declaration) {
    gen_statement(stmt->declaration);
  }
  llvm::BasicBlock *end = new_block("switch.end");
  make_case_blocks(stmt);
  // Without default the switch is left.
  llvm::BasicBlock *default_block = end;
  for (const SwitchCase *label : stmt->cases) {
    if (label->kind == StmtKind::Default) {
      default_block = case_blocks_[label];
    }
  }
  // A known value: a jump, no switch.
  if (std::optional<llvm::APInt> known = fold_integer(stmt->condition)) {
    branch_to(target_of_value(stmt, *known, default_block));
  } else {
    gen_switch_instruction(stmt, default_block);
  }
  // continue is the affair of the loop around.
  loops_.push_back({stmt, end, nullptr, nullptr, cleanups_.size()});
  gen_scoped(stmt, stmt->body);
  loops_.pop_back();
  start_block_if_used(end);
  // What no code has taken.
  for (const SwitchCase *label : stmt->cases) {
    drop_case_block(label);
  }
  --block_depth_;
  scope.leave();
}

// Labels in code that was not generated leave blocks behind that were never placed.
void FunctionGen::drop_case_block(const SwitchCase *label) {
  auto found = case_blocks_.find(label);
  if (found == case_blocks_.end()) {
    return;
  }
  llvm::BasicBlock *block = found->second;
  case_blocks_.erase(found);
  bool is_shared = llvm::is_contained(llvm::make_second_range(case_blocks_), block);
  // Another label has the same block, or it is in the function.
  if (is_shared || block->getParent()) {
    return;
  }
  if (block->use_empty()) {
    delete block;
    return;
  }
  // Jumped to, but never generated: such code can not be reached.
  block->insertInto(function_);
  new llvm::UnreachableInst(context(), block);
}

void FunctionGen::gen_switch_instruction(const SwitchStmt *stmt, llvm::BasicBlock *default_block) {
  llvm::Value *value = gen_value(stmt->condition);
  set_location(stmt->loc);
  // LLVM has no ranges: small ones are written out.
  llvm::SmallVector<const CaseStmt *, 4> large_ranges;
  for (const SwitchCase *label : stmt->cases) {
    const CaseStmt *with_value = stmt_as<CaseStmt>(static_cast<const Stmt *>(label));
    if (with_value && with_value->is_range &&
        (with_value->high() - with_value->low()).ugt(largest_expanded_range)) {
      large_ranges.push_back(with_value);
    }
  }
  llvm::BasicBlock *otherwise = large_ranges.empty() ? default_block : new_block("switch.ranges");
  llvm::SwitchInst *branch =
      builder_.CreateSwitch(value, otherwise, static_cast<unsigned>(stmt->cases.size()));
  for (const SwitchCase *label : stmt->cases) {
    const CaseStmt *with_value = stmt_as<CaseStmt>(static_cast<const Stmt *>(label));
    if (!with_value || llvm::is_contained(large_ranges, with_value)) {
      continue;
    }
    add_case_values(branch, *with_value, case_blocks_[label]);
  }
  builder_.ClearInsertionPoint();
  if (large_ranges.empty()) {
    return;
  }
  // The rest is tested one after the other, behind the switch.
  start_block(otherwise);
  for (const CaseStmt *range : large_ranges) {
    // low <= value <= high as one unsigned comparison.
    llvm::BasicBlock *next = range == large_ranges.back() ? default_block : new_block("");
    llvm::Value *distance = builder_.CreateSub(value, builder_.getInt(range->low()));
    llvm::Value *is_inside =
        builder_.CreateICmpULE(distance, builder_.getInt(range->high() - range->low()));
    builder_.CreateCondBr(is_inside, case_blocks_[range], next);
    builder_.ClearInsertionPoint();
    if (next != default_block) {
      start_block(next);
    }
  }
}

// All values of a small range.
void FunctionGen::add_case_values(llvm::SwitchInst *branch, const CaseStmt &label,
                                  llvm::BasicBlock *block) {
  unsigned width = branch->getCondition()->getType()->getIntegerBitWidth();
  llvm::APSInt value = label.low();
  llvm::APSInt high = label.is_range ? label.high() : value;
  if (value > high) {
    return; // an empty range: warned about
  }
  for (;; ++value) {
    llvm::APInt bits = value.isSigned() ? value.sextOrTrunc(width) : value.zextOrTrunc(width);
    branch->addCase(builder_.getInt(bits), block);
    if (value == high) {
      break;
    }
  }
}

void FunctionGen::gen_case(const SwitchCase *stmt) {
  auto found = case_blocks_.find(stmt);
  if (found == case_blocks_.end()) {
    return;
  }
  llvm::BasicBlock *block = found->second;
  // The labels behind this one share its block.
  const Stmt *body = stmt;
  while (body && (body->kind == StmtKind::Case || body->kind == StmtKind::Default)) {
    const SwitchCase *label = static_cast<const SwitchCase *>(body);
    case_blocks_.erase(label);
    body = label->body;
  }
  start_block_if_used(block);
  if (body) {
    gen_statement(body);
  }
}

} // namespace cinch
