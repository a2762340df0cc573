// Jumps and labels, C23 6.8.7 and 6.8.2; GNU computed goto.
#include "irgen/debug_info.h"
#include "irgen/function_gen.h"

namespace cinch {

// Without a target the innermost loop, or switch for break.
void FunctionGen::gen_break(const Stmt *target, bool is_continue) {
  for (size_t i = loops_.size(); i-- > 0;) {
    const LoopContext &loop = loops_[i];
    bool is_target = target ? loop.stmt == target : !is_continue || loop.continue_block;
    if (is_target) {
      // Whatever was pushed since the loop was entered is cleaned up.
      run_cleanups(loop.cleanup_depth);
      branch_to(is_continue ? loop.continue_block : loop.break_block);
      return;
    }
  }
}

// The block of a label, made by the first who names it.
llvm::BasicBlock *FunctionGen::label_block(LabelDecl *label) {
  llvm::BasicBlock *&block = label_blocks_[label];
  if (!block) {
    std::string_view name = label->name_text();
    block = new_block(llvm::StringRef(name.data(), name.size()));
  }
  return block;
}

// As label_block, for blockaddress constants, which need the block to be in the function.
llvm::BasicBlock *FunctionGen::addressed_label_block(LabelDecl *label) {
  llvm::BasicBlock *block = label_block(label);
  if (!block->getParent()) {
    block->insertInto(function_);
  }
  addressed_labels_.insert(block);
  return block;
}

void FunctionGen::gen_goto(const GotoStmt *stmt) {
  // GNU: a jump out of a nested function.
  if (outer_ && stmt->label->function != decl_) {
    gen_nonlocal_goto(stmt->label);
    return;
  }
  run_cleanups(cleanup_depth_of_label(stmt->label));
  branch_to(label_block(stmt->label));
}

// The label is reached: gotos which follow know the cleanups that were active here.
void FunctionGen::start_label(LabelDecl *label) {
  label_depths_[label] = cleanups_.size();
  start_block(label_block(label));
  if (has_debug_info_) {
    module_.debug_info()->describe_label(label, builder_.GetInsertBlock()->end());
  }
}

void FunctionGen::gen_label(const LabelStmt *stmt) {
  start_label(stmt->label);
  if (stmt->body) {
    gen_statement(stmt->body);
  }
}

// All computed gotos of a function share one indirectbr: the number of edges stays linear, and
// code generation copies it back to the jumps.
void FunctionGen::gen_indirect_goto(const IndirectGotoStmt *stmt) {
  llvm::Value *target = gen_value(stmt->target);
  if (!is_reachable()) {
    return;
  }
  // Made by the first computed goto, filled with targets at the end of the function.
  if (!indirect_branch_) {
    llvm::BasicBlock *block = llvm::BasicBlock::Create(context(), "indirectgoto", function_);
    Builder::InsertPointGuard guard(builder_);
    builder_.SetInsertPoint(block);
    indirect_target_ = builder_.CreatePHI(lowering().pointer_type(), 4);
    indirect_branch_ = builder_.CreateIndirectBr(indirect_target_, 8);
  }
  indirect_target_->addIncoming(target, builder_.GetInsertBlock());
  builder_.CreateBr(indirect_branch_->getParent());
  builder_.ClearInsertionPoint();
}

} // namespace cinch
