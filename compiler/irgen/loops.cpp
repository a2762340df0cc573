// Iteration statements, C23 6.8.6. The condition is tested at the loop's head but laid out behind
// the body, so that an iteration takes one jump even when nothing is optimized.
#include "irgen/debug_info.h"
#include "irgen/function_gen.h"

namespace cinch {

// C11 6.8.5p6 on: a loop whose condition is no constant may be assumed to end.
bool FunctionGen::loop_must_progress(const Expr *condition) {
  const LangOptions &language = module_.language();
  // -ffinite-loops
  if (language.finite_loops) {
    return true;
  }
  return !language.no_finite_loops && language.at_least(Standard::C11) && condition &&
         !fold_condition(condition);
}

// A node for one hint: its name, perhaps with a number.
static void add_hint(llvm::LLVMContext &context, llvm::SmallVectorImpl<llvm::Metadata *> &list,
                     llvm::StringRef name, std::optional<uint32_t> value = {},
                     bool is_flag = false) {
  llvm::SmallVector<llvm::Metadata *, 2> parts = {llvm::MDString::get(context, name)};
  if (value) {
    llvm::Type *type = is_flag ? llvm::Type::getInt1Ty(context) : llvm::Type::getInt32Ty(context);
    parts.push_back(llvm::ConstantAsMetadata::get(llvm::ConstantInt::get(type, *value)));
  }
  list.push_back(llvm::MDNode::get(context, parts));
}

using HintState = LoopHints::State;

// For hints that are a flag: `name` with true or false.
static void add_flag(llvm::LLVMContext &context, llvm::SmallVectorImpl<llvm::Metadata *> &list,
                     llvm::StringRef name, HintState state) {
  if (state != HintState::Default) {
    add_hint(context, list, name, state == HintState::Disable ? 0 : 1, true);
  }
}

// unroll and unroll_and_jam are said alike. A loop that may not be unrolled needs no count.
static void add_unrolling(llvm::LLVMContext &context, llvm::SmallVectorImpl<llvm::Metadata *> &list,
                          const std::string &prefix, HintState state, uint32_t count) {
  if (state == HintState::Disable) {
    add_hint(context, list, prefix + ".disable");
    return;
  }
  if (state != HintState::Default) {
    add_hint(context, list, prefix + (state == HintState::Full ? ".full" : ".enable"));
  }
  if (count != 0) {
    add_hint(context, list, prefix + ".count", count);
  }
}

// Not to vectorize is a width of one, which leaves interleaving possible; and the other way.
static void add_vectorizing(llvm::LLVMContext &context,
                            llvm::SmallVectorImpl<llvm::Metadata *> &list, const LoopHints &hints) {
  bool is_wide = hints.vectorize != HintState::Disable;
  uint32_t width = is_wide ? hints.vectorize_width : 1;
  uint32_t interleave = hints.interleave == HintState::Disable ? 1 : hints.interleave_count;
  if (width != 0) {
    add_hint(context, list, "llvm.loop.vectorize.width", width);
  }
  add_flag(context, list, "llvm.loop.vectorize.scalable.enable", hints.scalable);
  if (interleave != 0) {
    add_hint(context, list, "llvm.loop.interleave.count", interleave);
  }
  add_flag(context, list, "llvm.loop.vectorize.predicate.enable", hints.predicate);
  bool is_asked_for = hints.vectorize == HintState::Enable ||
                      hints.interleave == HintState::Enable || width > 1 || interleave > 1 ||
                      hints.predicate == HintState::Enable || hints.scalable == HintState::Enable;
  if (is_asked_for) {
    add_flag(context, list, "llvm.loop.vectorize.enable", HintState::Enable);
  }
}

// What `#pragma clang loop`, `GCC unroll` and their like have said; LLVM LangRef, "llvm.loop".
static void add_hints(llvm::LLVMContext &context, llvm::SmallVectorImpl<llvm::Metadata *> &list,
                      const LoopHints &hints) {
  add_unrolling(context, list, "llvm.loop.unroll", hints.unroll, hints.unroll_count);
  add_unrolling(context, list, "llvm.loop.unroll_and_jam", hints.unroll_and_jam,
                hints.unroll_and_jam_count);
  add_vectorizing(context, list, hints);
  add_flag(context, list, "llvm.loop.distribute.enable", hints.distribute);
  if (hints.pipeline_disable) {
    add_flag(context, list, "llvm.loop.pipeline.disable", HintState::Enable);
  }
  if (hints.initiation_interval != 0) {
    add_hint(context, list, "llvm.loop.pipeline.initiationinterval", hints.initiation_interval);
  }
}

// The accesses of a loop whose iterations are independent; made when first asked for. Null for
// other loops.
llvm::MDNode *FunctionGen::access_group(const LoopHints *hints) {
  if (!hints || !hints->is_parallel || !is_optimizing()) {
    return nullptr;
  }
  llvm::MDNode *&group = access_groups_[hints];
  if (!group) {
    group = llvm::MDNode::getDistinct(context(), {});
  }
  return group;
}

// One group is a node without operands, several are a list of such nodes.
static llvm::MDNode *with_access_group(llvm::MDNode *known, llvm::MDNode *group) {
  if (!known) {
    return group;
  }
  llvm::SmallVector<llvm::Metadata *, 4> groups(known->op_begin(), known->op_end());
  if (groups.empty()) {
    groups.push_back(known);
  }
  groups.push_back(group);
  return llvm::MDNode::get(known->getContext(), groups);
}

// Every access to memory in the blocks behind `before`, which are the loop's, joins its group.
void FunctionGen::mark_parallel(const LoopHints *hints, llvm::BasicBlock *before) {
  llvm::MDNode *group = access_group(hints);
  if (!group) {
    return;
  }
  unsigned kind = llvm::LLVMContext::MD_access_group;
  for (auto block = std::next(before->getIterator()); block != function_->end(); ++block) {
    for (llvm::Instruction &instruction : *block) {
      if (instruction.mayReadOrWriteMemory()) {
        instruction.setMetadata(kind, with_access_group(instruction.getMetadata(kind), group));
      }
    }
  }
}

// What the optimizer may take for granted about the loop that the branch closes.
llvm::MDNode *FunctionGen::loop_metadata(const LoopHints *hints, bool must_progress) {
  if (!is_optimizing()) {
    return nullptr;
  }
  llvm::SmallVector<llvm::Metadata *, 4> parts = {nullptr}; // itself
  if (must_progress) {
    add_hint(context(), parts, "llvm.loop.mustprogress");
  }
  if (hints) {
    add_hints(context(), parts, *hints);
  }
  if (llvm::MDNode *group = access_group(hints)) {
    llvm::Metadata *name = llvm::MDString::get(context(), "llvm.loop.parallel_accesses");
    parts.push_back(llvm::MDNode::get(context(), {name, group}));
  }
  // -fno-unroll-loops says it for every loop whose pragmas do not.
  bool says_unroll = hints && (hints->unroll != HintState::Default || hints->unroll_count != 0);
  if (!says_unroll && !options().unroll_loops) {
    add_hint(context(), parts, "llvm.loop.unroll.disable");
  }
  // Nothing to say: no metadata.
  if (parts.size() == 1) {
    return nullptr;
  }
  // A loop's metadata is distinct and names itself.
  llvm::MDNode *node = llvm::MDNode::getDistinct(context(), parts);
  node->replaceOperandWith(0, node);
  return node;
}

// The jump back to the head, with what is known of the loop.
void FunctionGen::gen_back_edge(llvm::BasicBlock *head, const Expr *condition,
                                const LoopHints *hints) {
  if (!is_reachable() || drop_dead_block()) {
    // A body that never ends has no way back.
    return;
  }
  llvm::BranchInst *branch = builder_.CreateBr(head);
  builder_.ClearInsertionPoint();
  if (llvm::MDNode *metadata = loop_metadata(hints, loop_must_progress(condition))) {
    branch->setMetadata(llvm::LLVMContext::MD_loop, metadata);
  }
}

// A loop that is never entered is not generated, unless a jump leads into it.
void FunctionGen::gen_while(const WhileStmt *stmt) {
  std::optional<bool> known = fold_condition(stmt->condition);
  if (known && !*known && !contains_label(stmt->body, /*counts_cases=*/true)) {
    return;
  }
  LoopParts parts;
  parts.stmt = stmt;
  // Without a condition it is tested nowhere.
  parts.condition = known && *known ? nullptr : stmt->condition;
  parts.written_condition = stmt->condition;
  parts.body = stmt->body;
  parts.hints = stmt->hints;
  gen_loop(parts);
}

// The scope of the declaration is the whole loop.
void FunctionGen::gen_for(const ForStmt *stmt) {
  Scope scope(*this, stmt);
  ++block_depth_;
  if (stmt->init) {
    gen_statement(stmt->init);
  }
  std::optional<bool> known =
      stmt->condition ? fold_condition(stmt->condition) : std::optional<bool>(true);
  if (!known || *known || contains_label(stmt->body, /*counts_cases=*/true)) {
    LoopParts parts;
    parts.stmt = stmt;
    parts.condition = known && *known ? nullptr : stmt->condition;
    parts.written_condition = stmt->condition;
    parts.increment = stmt->increment;
    parts.body = stmt->body;
    parts.hints = stmt->hints;
    gen_loop(parts);
  }
  --block_depth_;
  scope.leave();
}

// while and for: `condition` null means forever.
void FunctionGen::gen_loop(const LoopParts &parts) {
  bool is_for = parts.stmt->kind == StmtKind::For;
  llvm::BasicBlock *head = new_block(is_for ? "for.cond" : "while.cond");
  // Without a condition the body is the head.
  llvm::BasicBlock *body = parts.condition ? new_block(is_for ? "for.body" : "while.body") : head;
  llvm::BasicBlock *next = new_block(is_for ? "for.inc" : "while.next");
  llvm::BasicBlock *end = new_block(is_for ? "for.end" : "while.end");
  llvm::BasicBlock *before = &function_->back();
  // Where break and continue go, and what they clean up.
  loops_.push_back({parts.stmt, end, next, body, cleanups_.size()});
  if (parts.condition) {
    // The body's block is entered from the condition, which comes later.
    // The condition comes first, although it is laid out last.
    if (is_reachable()) {
      branch_to(head);
    }
    body->insertInto(function_);
    builder_.SetInsertPoint(body);
  } else {
    start_block(head);
  }
  // The body, then what continue goes to.
  gen_scoped(parts.stmt, parts.body);
  start_block_if_used(next);
  if (parts.increment && is_reachable()) {
    set_location(parts.increment->loc);
    gen_discarded(parts.increment);
  }
  gen_back_edge(head, parts.written_condition, parts.hints);
  // The condition, which was left open.
  if (parts.condition) {
    builder_.ClearInsertionPoint();
    head->insertInto(function_);
    builder_.SetInsertPoint(head);
    set_location(parts.condition->loc);
    gen_branch_on(parts.condition, body, end);
  }
  mark_parallel(parts.hints, before);
  loops_.pop_back();
  // Only break leaves a loop without a condition.
  start_block_if_used(end);
}

// The body is entered before the condition is tested.
void FunctionGen::gen_do(const DoStmt *stmt) {
  llvm::BasicBlock *body = new_block("do.body");
  llvm::BasicBlock *next = new_block("do.cond");
  llvm::BasicBlock *end = new_block("do.end");
  llvm::BasicBlock *before = &function_->back();
  loops_.push_back({stmt, end, next, body, cleanups_.size()});
  start_block(body);
  gen_scoped(stmt, stmt->body);
  start_block_if_used(next);
  std::optional<bool> known = fold_condition(stmt->condition);
  if (is_reachable() && known && !*known) {
    // do { } while (0): no loop at all.
    branch_to(end);
    // The condition closes the loop: its branch carries the hints, if it is a single one.
  } else if (is_reachable()) {
    set_location(stmt->condition->loc);
    llvm::BasicBlock *tail = builder_.GetInsertBlock();
    gen_branch_on(stmt->condition, body, end);
    llvm::MDNode *metadata = loop_metadata(stmt->hints, loop_must_progress(stmt->condition));
    llvm::BranchInst *branch = llvm::dyn_cast_or_null<llvm::BranchInst>(tail->getTerminator());
    if (metadata && branch && llvm::is_contained(branch->successors(), body)) {
      branch->setMetadata(llvm::LLVMContext::MD_loop, metadata);
    }
  }
  mark_parallel(stmt->hints, before);
  loops_.pop_back();
  start_block_if_used(end);
}

} // namespace cinch
