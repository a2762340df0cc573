// The frame around a function's body: entry, blocks, the end, debug locations, recursion limit.
#include "diag/engine.h"
#include "irgen/debug_info.h"
#include "irgen/floating_modes.h"
#include "irgen/function_gen.h"

#include "llvm/IR/IntrinsicInst.h"

namespace cinch {

// Left operands of operators are walked without recursion; what is left is nested brackets and
// statements, which the parser limits. This is the last line of defence.
static constexpr unsigned max_depth = 4000;

FunctionGen::FunctionGen(ModuleGen &module, FunctionDecl *decl, llvm::Function *function,
                         FunctionGen *outer)
    : module_(module), decl_(decl), outer_(outer), function_(function), builder_(module.context()) {
  has_debug_info_ = module.debug_info() != nullptr;
  describes_variables_ = has_debug_info_ && module.debug_info()->describes_variables();
  // -g without optimization: every object in memory, where the debugger looks.
  keeps_all_in_memory_ = describes_variables_ && !module.is_optimizing();
  set_floating_modes({});
}

FunctionGen::~FunctionGen() = default;

void FunctionGen::generate() {
  llvm::BasicBlock *entry = llvm::BasicBlock::Create(context(), "entry", function_);
  // The entry block holds the allocas and the prologue.
  builder_.SetInsertPoint(entry);
  // Allocas of the whole function are put before this; it goes away at the end.
  alloca_point_ = new llvm::BitCastInst(llvm::PoisonValue::get(builder_.getInt32Ty()),
                                        builder_.getInt32Ty(), "", entry);
  if (has_debug_info_) {
    module_.debug_info()->begin_function(decl_, function_);
  }
  gen_prologue();
  // 6.9.2p10 is about bounds in the declarations of parameters.
  for (const ParamDecl *parameter : decl_->parameters) {
    // C23 6.9.2p10: sizes of variably modified parameters are evaluated on entry.
    QualType type = parameter->original_type ? parameter->original_type : parameter->type;
    if (type->is_variably_modified) {
      gen_type_sizes(type);
    }
  }
  if (describes_variables_) {
    describe_parameters();
  }
  if (decl_->body) {
    gen_statement(decl_->body);
  }
  // What is generated from here on belongs to the closing brace.
  set_location(decl_->end_loc);
  finish_body();
}

// Ends the last block and completes what was left open for the whole function.
void FunctionGen::finish_body() {
  if (is_reachable()) {
    bool is_main = decl_->name_text() == "main" && decl_->linkage == Linkage::External &&
                   !module_.language().freestanding;
    QualType result = type_cast<FunctionType>(decl_->type)->result;
    // A noreturn function that returns after all is undefined. GNU: a naked one returns by its own
    // assembly.
    if (decl_->is_noreturn || has_attribute(decl_->attributes, AttributeFlag::Naked)) {
      builder_.CreateUnreachable();
    } else if (is_main && is_integer(result)) {
      // C23 5.1.2.3.4: reaching the } of main returns 0.
      gen_return(RValue::of(llvm::Constant::getNullValue(lowering().value_type(result))));
    } else {
      gen_return({}); // C23 6.9.2p13: undefined only when the caller uses the value
    }
  }
  builder_.ClearInsertionPoint();
  // Nested functions name objects of this one: they are generated when all of those exist.
  gen_nested_functions();
  // All labels whose address was taken are targets of every computed goto.
  for (llvm::BasicBlock *block : addressed_labels_) {
    if (indirect_branch_) {
      indirect_branch_->addDestination(block);
    }
  }
  // No goto was reached: the block of the indirectbr is dead but stays.
  if (indirect_branch_ && indirect_target_->getNumIncomingValues() == 0) {
    indirect_target_->replaceAllUsesWith(llvm::PoisonValue::get(lowering().pointer_type()));
    indirect_target_->eraseFromParent();
  }
  // Labels that a goto named, but which were never placed.
  for (auto [label, block] : label_blocks_) {
    if (!block->getParent()) {
      block->insertInto(function_);
    }
    if (!block->getTerminator()) { // its address is taken but it stands in code never emitted
      builder_.SetInsertPoint(block);
      builder_.CreateUnreachable();
      builder_.ClearInsertionPoint();
    }
  }
  free_dropped_blocks();
  alloca_point_->eraseFromParent();
  if (has_constant_rounding_) {
    apply_constant_rounding(*function_);
  }
  if (vector_width_ != 0) {
    function_->addFnAttr("min-legal-vector-width", std::to_string(vector_width_));
  }
  if (has_debug_info_) {
    module_.debug_info()->end_function(function_);
  }
}

llvm::BasicBlock *FunctionGen::new_block(const llvm::Twine &name) {
  return llvm::BasicBlock::Create(context(), name);
}

// Nothing is added to dead blocks, and nothing behind a terminator.
void FunctionGen::branch_to(llvm::BasicBlock *block) {
  if (!is_reachable()) {
    return;
  }
  if (drop_dead_block()) {
    return;
  }
  if (builder_.GetInsertBlock()->getTerminator()) { // a builtin's own branches
    builder_.ClearInsertionPoint();
    return;
  }
  builder_.CreateBr(block);
  builder_.ClearInsertionPoint();
}

// In the order of generation, so that the text reads like the source.
void FunctionGen::start_block(llvm::BasicBlock *block) {
  branch_to(block);
  if (!block->getParent()) {
    block->insertInto(function_);
  } else if (block != &function_->back()) {
    block->moveAfter(&function_->back());
  }
  builder_.SetInsertPoint(block);
}

// For blocks that are entered by explicit branches only.
void FunctionGen::start_block_after_branch(llvm::BasicBlock *block) {
  block->insertInto(function_);
  builder_.SetInsertPoint(block);
}

void FunctionGen::start_block_if_used(llvm::BasicBlock *block) {
  // Does control fall into it from above?
  bool falls_in = is_reachable() && builder_.GetInsertBlock() != dead_block_;
  if (!falls_in) {
    drop_dead_block();
    if (!is_reachable() && block->use_empty()) {
      delete block;
      return;
    }
  } else if (block->use_empty()) {
    // Nothing else comes here: the current block simply goes on.
    delete block;
    return;
  } else if (llvm::BasicBlock *here = builder_.GetInsertBlock(); here->empty()) {
    // An empty block that only falls through: whoever jumps to it may jump on.
    if (here != &function_->getEntryBlock() && !here->hasAddressTaken() &&
        !may_be_named_later(here)) {
      here->replaceAllUsesWith(block);
      builder_.ClearInsertionPoint();
      here->deleteTrailingDbgRecords(); // of code that is nowhere
      here->eraseFromParent();
    }
  }
  start_block(block);
}

// By a jump to its label, by break or continue, or by the branch that closes a loop.
bool FunctionGen::may_be_named_later(const llvm::BasicBlock *block) const {
  auto is_of_loop = [block](const LoopContext &loop) {
    return block == loop.body || block == loop.continue_block || block == loop.break_block;
  };
  return llvm::any_of(loops_, is_of_loop) ||
         llvm::is_contained(llvm::make_second_range(label_blocks_), block);
}

// The code has to go somewhere while its expression is generated.
void FunctionGen::start_dead_block() {
  dead_block_ = llvm::BasicBlock::Create(context(), "", function_);
  builder_.SetInsertPoint(dead_block_);
}

// Takes the current block out if nothing jumps to it; the code is unreachable then. Its values live
// until the function ends, as the middle of an expression may hold one.
bool FunctionGen::drop_dead_block() {
  llvm::BasicBlock *block = builder_.GetInsertBlock();
  if (!block || block != dead_block_ || !block->use_empty()) {
    return false;
  }
  dead_block_ = nullptr;
  builder_.ClearInsertionPoint();
  if (llvm::Instruction *terminator = block->getTerminator()) {
    terminator->replaceAllUsesWith(llvm::PoisonValue::get(terminator->getType()));
    terminator->eraseFromParent(); // it leads nowhere any more
  }
  block->removeFromParent();
  dropped_blocks_.push_back(block);
  return true;
}

// The expression around dropped code may have taken values of it, for code that nobody reaches.
void FunctionGen::free_dropped_blocks() {
  for (llvm::BasicBlock *block : dropped_blocks_) {
    block->deleteTrailingDbgRecords();
    for (llvm::Instruction &instruction : *block) {
      if (!instruction.use_empty()) {
        instruction.replaceAllUsesWith(llvm::PoisonValue::get(instruction.getType()));
      }
    }
  }
  for (llvm::BasicBlock *block : dropped_blocks_) {
    delete block;
  }
}

void FunctionGen::end_unreachable() {
  builder_.CreateUnreachable();
  start_dead_block();
}

llvm::Value *FunctionGen::call_intrinsic(llvm::Intrinsic::ID id, llvm::ArrayRef<llvm::Type *> types,
                                         llvm::ArrayRef<llvm::Value *> arguments) {
  return builder_.CreateIntrinsic(id, types, arguments);
}

void FunctionGen::set_debug_location(SourceLoc loc) {
  if (loc.is_valid()) {
    builder_.SetCurrentDebugLocation(module_.debug_info()->location(loc));
  }
}

void FunctionGen::Scope::enter_debug_block() const {
  generator.module_.debug_info()->enter_block(stmt ? stmt->loc : SourceLoc());
}

void FunctionGen::Scope::leave_debug_block() const {
  generator.module_.debug_info()->leave_block();
}

// Counts the depth. What is too deep is not generated, with one message for the function.
FunctionGen::Nesting::Nesting(FunctionGen &generator, SourceLoc loc) : generator(generator) {
  is_fine = ++generator.depth_ <= max_depth;
  if (!is_fine && !generator.has_reported_depth_) {
    generator.has_reported_depth_ = true;
    generator.module_.diags().report(loc, DiagId::err_nesting_too_deep) << max_depth;
  }
}

FunctionGen::Nesting::~Nesting() { --generator.depth_; }

} // namespace cinch
