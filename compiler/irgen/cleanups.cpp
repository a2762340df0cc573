// What has to happen when control leaves a block: cleanup functions, the stack of VLAs, ends of
// lifetimes, deferred statements. Each way out gets its own copy of the work.
#include "irgen/function_gen.h"

#include "llvm/Transforms/Utils/Local.h"

namespace cinch {

// At the end of a block: what it pushed is done and forgotten. Unreachable ends do nothing.
void FunctionGen::pop_cleanups(size_t depth) {
  if (is_reachable() && cleanups_.size() > depth) {
    run_cleanups(depth);
  }
  cleanups_.truncate(depth);
}

// For a jump: the scopes stay open for the code that follows.
void FunctionGen::run_cleanups(size_t depth) {
  // While one runs, it and those inside of it are no longer active: a jump in it must not run it.
  llvm::SmallVector<Cleanup, 8> active(cleanups_);
  while (cleanups_.size() > depth && is_reachable()) {
    Cleanup cleanup = cleanups_.pop_back_val();
    run_cleanup(cleanup);
  }
  cleanups_ = std::move(active);
}

// The last thing on every way to a return: nothing is left to give back but the program's own work.
void FunctionGen::run_cleanups_for_return() {
  llvm::SmallVector<Cleanup, 8> active(cleanups_);
  // The stack is given back by the return itself.
  while (!cleanups_.empty() && is_reachable()) {
    Cleanup cleanup = cleanups_.pop_back_val();
    if (cleanup.kind != CleanupKind::StackRestore) {
      run_cleanup(cleanup);
    }
  }
  cleanups_ = std::move(active);
}

void FunctionGen::run_cleanup(const Cleanup &cleanup) {
  switch (cleanup.kind) {
  case CleanupKind::Function:
    call_cleanup_function(cleanup.variable);
    return;
  case CleanupKind::StackRestore:
    builder_.CreateStackRestore(cleanup.value);
    return;
  case CleanupKind::LifetimeEnd:
    builder_.CreateLifetimeEnd(cleanup.value);
    return;
  case CleanupKind::Defer: {
    // Generated anew for each way out: sizes of its VLAs are those of this copy.
    auto counts = array_counts_;
    gen_statement(cleanup.deferred);
    array_counts_ = std::move(counts);
    return;
  }
  }
}

// GNU __attribute__((cleanup(f))): f(&variable).
// The function gets the variable's address, whatever type its parameter has.
void FunctionGen::call_cleanup_function(const VarDecl *variable) {
  FunctionDecl *function = variable->attributes->cleanup;
  CallTarget target = direct_target(function);
  Address object = lvalue_of_variable(variable).address;
  QualType pointer = types().pointer_to(variable->type);
  CallArgument argument{pointer, RValue::of(object.pointer)};
  if (!target.type->parameters.empty()) {
    argument.type = target.type->parameters[0];
  }
  gen_call(target, argument, {});
}

// ---- Exceptions ----

// With -fexceptions the functions of cleanup attributes run for exceptions of other languages, and
// for the cancellation of threads, which pass through.
bool FunctionGen::needs_landing_pad(const llvm::CallInst &call) {
  return options().exceptions && !call.doesNotThrow() &&
         llvm::any_of(cleanups_, [](const Cleanup &cleanup) {
           return cleanup.kind == CleanupKind::Function;
         });
}

// The call as an invoke; generation goes on behind it.
llvm::InvokeInst *FunctionGen::make_invoke(llvm::CallInst *call) {
  llvm::BasicBlock *before = call->getParent();
  llvm::BasicBlock *pad = landing_pad();
  llvm::Instruction *end = builder_.CreateUnreachable(); // splitting wants a terminator
  llvm::BasicBlock *after = llvm::changeToInvokeAndSplitBasicBlock(call, pad);
  end->eraseFromParent();
  builder_.SetInsertPoint(after);
  return llvm::cast<llvm::InvokeInst>(before->getTerminator());
}

// Of the innermost cleanup function that is active. Stack and lifetimes end with the frame.
llvm::BasicBlock *FunctionGen::landing_pad() {
  llvm::SmallVector<Cleanup, 8> active(cleanups_);
  while (cleanups_.back().kind != CleanupKind::Function) {
    cleanups_.pop_back();
  }
  Cleanup &innermost = active[cleanups_.size() - 1];
  if (!innermost.landing_pad) {
    llvm::IRBuilderBase::InsertPointGuard guard(builder_);
    llvm::FunctionType *personality = llvm::FunctionType::get(builder_.getInt32Ty(), true);
    function_->setPersonalityFn(llvm::cast<llvm::Constant>(
        module_.runtime_function("__gcc_personality_v0", personality).getCallee()));
    innermost.landing_pad = llvm::BasicBlock::Create(context(), "lpad", function_);
    builder_.SetInsertPoint(innermost.landing_pad);
    llvm::Type *exception = llvm::StructType::get(builder_.getPtrTy(), builder_.getInt32Ty());
    llvm::LandingPadInst *pad = builder_.CreateLandingPad(exception, 0);
    pad->setCleanup(true);
    while (!cleanups_.empty()) {
      Cleanup cleanup = cleanups_.pop_back_val();
      if (cleanup.kind == CleanupKind::Function && is_reachable()) {
        call_cleanup_function(cleanup.variable);
      }
    }
    if (is_reachable() && !drop_dead_block()) {
      builder_.CreateResume(pad);
    }
  }
  llvm::BasicBlock *result = innermost.landing_pad;
  cleanups_ = std::move(active);
  return result;
}

namespace {

// Finds, for each label of a body, the blocks around it.
class LabelScopes {
public:
  using Map = llvm::DenseMap<const LabelDecl *, llvm::SmallVector<const Stmt *, 4>>;
  explicit LabelScopes(Map &result) : result_(result) {}

  // Chains of labels and else branches are followed in a loop.
  void visit(const Stmt *stmt) {
    while (stmt) {
      stmt = visit_one(stmt);
    }
  }

private:
  // The statements whose body is a scope of its own.
  void visit_scope(const Stmt *scope, llvm::ArrayRef<const Stmt *> children) {
    path_.push_back(scope);
    for (const Stmt *child : children) {
      visit(child);
    }
    path_.pop_back();
  }

  // Gives what is still to be visited in place of the statement.
  const Stmt *visit_one(const Stmt *stmt) {
    switch (stmt->kind) {
    case StmtKind::Compound: {
      llvm::ArrayRef<Stmt *> inner = static_cast<const CompoundStmt *>(stmt)->statements;
      path_.push_back(stmt);
      for (const Stmt *child : inner) {
        visit(child);
      }
      path_.pop_back();
      return nullptr;
    }
    case StmtKind::Label: {
      const LabelStmt *label = static_cast<const LabelStmt *>(stmt);
      // The path at this point is what is around the label.
      result_[label->label] = path_;
      return label->body;
    }
    case StmtKind::Case:
    case StmtKind::Default:
      return static_cast<const SwitchCase *>(stmt)->body;
    // Both branches are scopes of the if.
    case StmtKind::If: {
      const IfStmt *conditional = static_cast<const IfStmt *>(stmt);
      visit_scope(stmt, {conditional->then_branch});
      path_.push_back(stmt);
      visit(conditional->else_branch);
      path_.pop_back();
      return nullptr;
    }
    case StmtKind::Switch:
      visit_scope(stmt, {static_cast<const SwitchStmt *>(stmt)->body});
      return nullptr;
    case StmtKind::While:
      visit_scope(stmt, {static_cast<const WhileStmt *>(stmt)->body});
      return nullptr;
    case StmtKind::Do:
      visit_scope(stmt, {static_cast<const DoStmt *>(stmt)->body});
      return nullptr;
    case StmtKind::For:
      visit_scope(stmt, {static_cast<const ForStmt *>(stmt)->body});
      return nullptr;
    case StmtKind::Defer:
    case StmtKind::Null:
    case StmtKind::Decl:
    case StmtKind::Expr:
    case StmtKind::Goto:
    case StmtKind::IndirectGoto:
    case StmtKind::Continue:
    case StmtKind::Break:
    case StmtKind::Return:
    case StmtKind::Asm:
      return nullptr;
    }
    return nullptr;
  }

  Map &result_;
  llvm::SmallVector<const Stmt *, 4> path_;
};

} // namespace

// How many cleanups stay active when control goes to the label: those pushed before it when it was
// passed already, else those of the scopes around both.
size_t FunctionGen::cleanup_depth_of_label(LabelDecl *label) {
  auto passed = label_depths_.find(label);
  // A jump backward.
  if (passed != label_depths_.end()) {
    return std::min(passed->second, cleanups_.size());
  }
  // Nothing to be cleaned up: the usual case needs no search.
  if (cleanups_.empty()) {
    return 0;
  }
  // Made when the first jump forward wants it.
  if (label_scopes_.empty()) {
    LabelScopes(label_scopes_).visit(decl_->body);
  }
  auto scopes = label_scopes_.find(label);
  if (scopes == label_scopes_.end()) {
    return cleanups_.size(); // inside of a statement expression: stays within it
  }
  // The outermost scope that is left decides.
  for (const ActiveScope &active : active_scopes_) {
    if (!llvm::is_contained(scopes->second, active.stmt)) {
      return std::min(active.cleanup_depth, cleanups_.size());
    }
  }
  return cleanups_.size();
}

} // namespace cinch
