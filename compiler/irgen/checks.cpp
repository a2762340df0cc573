// The only maker of run-time checks. Their failure is a trap; other forms are to be chosen here.
#include "irgen/function_gen.h"

#include "llvm/IR/IntrinsicInst.h"

namespace cinch {

void FunctionGen::emit_check(CheckKind kind, llvm::Value *is_fine, SourceLoc site,
                             llvm::ArrayRef<llvm::Value *> values) {
  static_cast<void>(values);
  // A check that never fails is none.
  if (llvm::ConstantInt *known = llvm::dyn_cast<llvm::ConstantInt>(is_fine)) {
    if (known->isOne()) {
      return;
    }
  }
  set_location(site);
  llvm::BasicBlock *fine = new_block("check.fine");
  llvm::BasicBlock *failed = new_block("check.failed");
  // The optimizer keeps the failure out of the way.
  llvm::MDNode *likely = llvm::MDBuilder(context()).createLikelyBranchWeights();
  builder_.CreateCondBr(is_fine, fine, failed, likely);
  start_block_after_branch(failed);
  gen_check_failure(kind);
  start_block_after_branch(fine);
}

// Ends the current block.
void FunctionGen::gen_check_failure(CheckKind kind) {
  // -ftrapv-handler and -ftrap-function name a function to be called instead.
  if (!options().trapv_handler.empty() || !options().trap_function.empty()) {
    const std::string &name =
        options().trapv_handler.empty() ? options().trap_function : options().trapv_handler;
    llvm::FunctionType *type = llvm::FunctionType::get(builder_.getVoidTy(), false);
    llvm::CallInst *call = builder_.CreateCall(module_.runtime_function(name, type));
    call->setDoesNotReturn();
    call->setDoesNotThrow();
  } else {
    // The kind is in the instruction, so that a debugger or crash handler can tell.
    llvm::Value *code = builder_.getInt8(static_cast<uint8_t>(kind));
    llvm::CallInst *trap =
        llvm::cast<llvm::CallInst>(call_intrinsic(llvm::Intrinsic::ubsantrap, {}, {code}));
    trap->setDoesNotReturn();
    trap->setDoesNotThrow();
    trap->addFnAttr(llvm::Attribute::NoMerge);
  }
  builder_.CreateUnreachable();
}

} // namespace cinch
