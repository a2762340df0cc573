// GNU nested functions. A function with nested ones has a frame: an array of words with the
// addresses of what they name in it. A nested function gets the frame's address as its `nest`
// argument; where its own address is wanted, a trampoline on the stack passes that argument.
//
// Nested functions are generated when the body around them is complete. Then every object is known,
// and each word is stored directly behind the instruction that makes its value, so that it is
// there however control reached the call.
#include "irgen/function_gen.h"
#include "target/target_info.h"

#include "llvm/IR/InlineAsm.h"

namespace cinch {

static constexpr unsigned word_bytes = 8;

// ---- The frame ----

// One for each activation, at the start of the entry block: it dominates everything. Its first
// words are the jump buffer of nonlocal gotos and the number of the label that was chosen.
llvm::AllocaInst *FunctionGen::frame() {
  if (!frame_) {
    frame_ = new llvm::AllocaInst(lowering().pointer_type(),
                                  lowering().data_layout().getAllocaAddrSpace(), nullptr,
                                  llvm::Align(16), "frame");
    llvm::BasicBlock &entry = function_->getEntryBlock();
    frame_->insertBefore(entry, entry.begin());
    frame_words_ = decl_->has_nonlocal_labels ? jump_buffer_words() + 1 : 0;
  }
  return frame_;
}

// By bytes: LLVM knows nothing of the frame's layout.
llvm::Value *FunctionGen::frame_word(Builder &builder, llvm::Value *frame, unsigned index) {
  return builder.CreateConstInBoundsGEP1_64(builder.getInt8Ty(), frame, index * word_bytes);
}

// Keeps `value`, a pointer or an integer of 64 bits, in the frame under `key`; the key's word is
// overwritten when the value is made again (a VLA in a loop).
FunctionGen::FrameSlot FunctionGen::put_in_frame(const void *key, llvm::Value *value,
                                                 llvm::Align alignment) {
  llvm::AllocaInst *memory = frame();
  auto [known, is_new] = frame_slots_.try_emplace(key, FrameSlot{frame_words_, alignment});
  frame_words_ += is_new ? 1 : 0;
  // Behind the instruction that makes the value; what is known on entry goes to the end of the
  // entry block.
  llvm::Instruction *made = llvm::dyn_cast<llvm::Instruction>(value);
  bool is_early = !made || (made->getParent() == alloca_point_->getParent() &&
                            made->comesBefore(alloca_point_));
  llvm::Instruction *before = alloca_point_;
  Builder builder(context());
  if (is_early) {
    builder.SetInsertPoint(before);
  } else if (llvm::isa<llvm::PHINode>(made)) {
    builder.SetInsertPoint(made->getParent(), made->getParent()->getFirstInsertionPt());
  } else {
    builder.SetInsertPoint(made->getParent(), std::next(made->getIterator()));
  }
  builder.CreateAlignedStore(value, frame_word(builder, memory, known->second.index),
                             llvm::Align(word_bytes));
  return known->second;
}

// Read once, on entry: words of objects do not change while a function that can name them runs.
llvm::Value *FunctionGen::take_from_outer_frame(FrameSlot slot, llvm::Type *type) {
  Builder builder(context());
  builder.SetInsertPoint(alloca_point_);
  return builder.CreateAlignedLoad(type, frame_word(builder, chain_, slot.index),
                                   llvm::Align(word_bytes));
}

// ---- What nested functions name ----

// Outward to the generator of the function.
FunctionGen &FunctionGen::generator_of(const FunctionDecl *decl) {
  FunctionGen *generator = this;
  while (generator->decl_ != decl && generator->outer_) {
    generator = generator->outer_;
  }
  return *generator;
}

// The frame of this function or of one around it.
llvm::Value *FunctionGen::frame_of(const FunctionDecl *owner) {
  // Its own frame, the one that was passed, or one that the outer function knows.
  if (owner == decl_) {
    return frame();
  }
  if (owner == decl_->enclosing) {
    return chain_;
  }
  llvm::Value *&known = outer_values_[owner];
  if (!known) {
    known = take_from_outer_frame(outer_->slot_of_frame(owner), lowering().pointer_type());
  }
  return known;
}

// An outer frame is itself a word of the frame in between.
FunctionGen::FrameSlot FunctionGen::slot_of_frame(const FunctionDecl *owner) {
  auto found = frame_slots_.find(owner);
  return found != frame_slots_.end() ? found->second : put_in_frame(owner, frame_of(owner));
}

// The word with the object's address. An array of variable length put it there when it was made; if
// code that was never generated makes it, no code that reads the word is reached either.
FunctionGen::FrameSlot FunctionGen::slot_of_variable(const VarDecl *variable) {
  auto found = frame_slots_.find(variable);
  if (found != frame_slots_.end()) {
    return found->second;
  }
  // It has not been declared yet on the way the code was generated.
  bool is_missing = variable->function == decl_ && has_variable_size(variable->type) &&
                    !locals_.contains(variable);
  if (is_missing) {
    frame();
    return frame_slots_[variable] = {frame_words_++, llvm::Align(1)};
  }
  // Made now, if nobody has named it so far.
  Address object = local_object(variable);
  return put_in_frame(variable, object.pointer, object.alignment);
}

// An object of a function around this one.
Address FunctionGen::outer_object(const VarDecl *variable) {
  FrameSlot slot = outer_->slot_of_variable(variable);
  llvm::Value *pointer = take_from_outer_frame(slot, lowering().pointer_type());
  describe_captured(variable, pointer);
  return locals_[variable] = {pointer, slot.alignment};
}

// Bounds of the types of functions around this one were computed there.
// In any of the functions around.
bool FunctionGen::knows_count(const Expr *count) const {
  return array_counts_.contains(count) || (outer_ && outer_->knows_count(count));
}

FunctionGen::FrameSlot FunctionGen::slot_of_count(const Expr *count) {
  auto found = frame_slots_.find(count);
  return found != frame_slots_.end() ? found->second : put_in_frame(count, outer_count(count));
}

llvm::Value *FunctionGen::outer_count(const Expr *count) {
  return take_from_outer_frame(outer_->slot_of_count(count), lowering().size_int());
}

// ---- Their functions ----

// The function's owner will generate it.
llvm::Function *FunctionGen::name_nested(FunctionDecl *decl) {
  generator_of(decl->enclosing).nested_.insert(decl);
  return module_.function_for(decl);
}

// Without a chain for functions which need none.
CallTarget FunctionGen::direct_target(FunctionDecl *decl) {
  CallTarget target;
  target.decl = decl;
  target.type = type_cast<FunctionType>(decl->type);
  target.function = module_.function_address(decl);
  target.chain = decl->needs_static_chain() ? frame_of(decl->enclosing) : nullptr;
  return target;
}

llvm::Value *FunctionGen::function_pointer(FunctionDecl *decl) {
  return decl->needs_static_chain() ? trampoline(decl) : module_.function_address(decl);
}

// Code on the stack, made on entry to the function that owns the frame it passes. LLVM marks the
// object as needing an executable stack.
llvm::Value *FunctionGen::trampoline(FunctionDecl *decl) {
  llvm::Value *&known = outer_values_[decl->body]; // the function's own key is its frame's
  if (known) {
    return known;
  }
  // A trampoline belongs to the activation of the owner; others find it in the frame.
  if (decl->enclosing != decl_) {
    known = take_from_outer_frame(outer_->slot_of_trampoline(decl), lowering().pointer_type());
    return known;
  }
  // x86-64 fills 23 bytes, AArch64 36.
  // As large as the larger of both, rounded.
  llvm::Type *code = llvm::ArrayType::get(builder_.getInt8Ty(), 48);
  Address memory = create_entry_alloca(code, llvm::Align(16), "trampoline");
  llvm::Function *function = name_nested(decl);
  llvm::AllocaInst *chain = frame();
  Builder builder(context());
  builder.SetInsertPoint(alloca_point_);
  // Filled on entry; the address to be called may differ from the memory's.
  builder.CreateIntrinsic(llvm::Intrinsic::init_trampoline, {}, {memory.pointer, function, chain});
  known = builder.CreateIntrinsic(llvm::Intrinsic::adjust_trampoline, {}, {memory.pointer});
  // The object asks for an executable stack, which does not survive being joined with others.
  module_.set_tied();
  return known;
}

FunctionGen::FrameSlot FunctionGen::slot_of_trampoline(FunctionDecl *decl) {
  const void *key = decl->body;
  auto found = frame_slots_.find(key);
  return found != frame_slots_.end() ? found->second : put_in_frame(key, trampoline(decl));
}

// Those that something names; lowering one may name others.
// The list grows while they are generated.
void FunctionGen::gen_nested_functions() {
  for (size_t i = 0; i < nested_.size(); ++i) {
    if (nested_[i]->body) {
      module_.lower_function(nested_[i], this);
    }
  }
  // Now the number of words is known.
  if (frame_) {
    frame_->setAllocatedType(
        llvm::ArrayType::get(lowering().pointer_type(), std::max(frame_words_, 1U)));
  }
}

// ---- Nonlocal goto ----
// Every call of a function whose labels nested ones jump to is preceded by a setjmp: objects that
// stay in registers then have the value they had at the call, as the program expects.

// GNU: what `void *buffer[5]` of __builtin_setjmp has.
unsigned FunctionGen::jump_buffer_words() const { return 5; }

// AArch64: LLVM 22 has no such intrinsics. buffer[0]: frame pointer, [1]: address to return to,
// [2]: stack pointer, [3]: what may be LLVM's base pointer, [4]: the platform's register. All
// others are overwritten, so that no value is in one of them when it returns.
static constexpr const char *aarch64_setjmp = "adr x16, 1f\n\t"
                                              "mov x17, sp\n\t"
                                              "stp x29, x16, [x0]\n\t"
                                              "stp x17, x19, [x0, #16]\n\t"
                                              "str x18, [x0, #32]\n\t"
                                              "mov x0, #0\n\t"
                                              "b 2f\n"
                                              "1:\n\t"
                                              "hint #36\n\t" // bti j
                                              "mov x0, #1\n"
                                              "2:";
static constexpr const char *aarch64_longjmp = "ldp x29, x16, [x0]\n\t"
                                               "ldp x17, x19, [x0, #16]\n\t"
                                               "ldr x18, [x0, #32]\n\t"
                                               "mov sp, x17\n\t"
                                               "br x16";

static std::string aarch64_setjmp_constraints() {
  std::string text = "={x0},{x0},~{memory},~{cc}";
  for (unsigned i = 1; i <= 30; ++i) {
    bool is_kept = i == 18 || i == 19 || i == 29;
    text += is_kept ? "" : i == 30 ? ",~{lr}" : ",~{x" + std::to_string(i) + "}";
  }
  for (unsigned i = 0; i < 32; ++i) {
    text += ",~{v" + std::to_string(i) + "}";
  }
  return text;
}

// 0 when it returns first. x86-64: buffer[0]: frame address, [1]: address to return to (the
// intrinsic's), [2]: stack pointer.
llvm::Value *FunctionGen::gen_setjmp(llvm::Value *buffer) {
  llvm::Type *pointer = lowering().pointer_type();
  llvm::CallInst *call;
  // LLVM's own setjmp saves little: frame, stack pointer, place.
  if (module_.target().architecture == Architecture::X86_64) {
    builder_.CreateStore(
        call_intrinsic(llvm::Intrinsic::frameaddress, {pointer}, {builder_.getInt32(0)}), buffer);
    llvm::Value *stack_slot = builder_.CreateConstInBoundsGEP1_32(pointer, buffer, 2);
    builder_.CreateStore(builder_.CreateStackSave(), stack_slot);
    call =
        llvm::cast<llvm::CallInst>(call_intrinsic(llvm::Intrinsic::eh_sjlj_setjmp, {}, {buffer}));
  } else {
    llvm::FunctionType *type = llvm::FunctionType::get(builder_.getInt64Ty(), {pointer}, false);
    call =
        builder_.CreateCall(llvm::InlineAsm::get(type, aarch64_setjmp, aarch64_setjmp_constraints(),
                                                 /*hasSideEffects=*/true),
                            {buffer});
  }
  call->addFnAttr(llvm::Attribute::ReturnsTwice);
  // LLVM 22 does not know that x86's form of it changes the flags: between a comparison and its
  // branch, where merging two of them would put it, the comparison would be lost.
  call->addFnAttr(llvm::Attribute::NoMerge);
  return builder_.CreateZExtOrTrunc(call, builder_.getInt32Ty());
}

void FunctionGen::gen_longjmp(llvm::Value *buffer) {
  llvm::Type *pointer = lowering().pointer_type();
  if (module_.target().architecture == Architecture::X86_64) {
    // LLVM 22 restores the frame pointer before it reads the rest of the buffer: a buffer of this
    // frame must not be addressed by it.
    llvm::InlineAsm *copy = llvm::InlineAsm::get(llvm::FunctionType::get(pointer, {pointer}, false),
                                                 "", "=r,0", /*hasSideEffects=*/false);
    call_intrinsic(llvm::Intrinsic::eh_sjlj_longjmp, {}, {builder_.CreateCall(copy, {buffer})});
    return;
  }
  llvm::FunctionType *type = llvm::FunctionType::get(builder_.getVoidTy(), {pointer}, false);
  llvm::InlineAsm *jump =
      llvm::InlineAsm::get(type, aarch64_longjmp, "{x0},~{memory}", /*hasSideEffects=*/true);
  builder_.CreateCall(jump, {buffer})->setDoesNotReturn();
}

// From a nested function to a label of one around it.
// Whatever the nested function has open is cleaned up first.
void FunctionGen::gen_nonlocal_goto(LabelDecl *label) {
  run_cleanups(0);
  if (!is_reachable()) {
    return;
  }
  llvm::Value *target = frame_of(label->function);
  // Which label is meant, then the jump to the last setjmp.
  builder_.CreateStore(builder_.getInt64(label->index),
                       frame_word(builder_, target, jump_buffer_words()));
  gen_longjmp(target);
  // The jump must not become one within the frame that the buffer describes.
  function_->removeFnAttr(llvm::Attribute::AlwaysInline);
  function_->addFnAttr(llvm::Attribute::NoInline);
  builder_.CreateUnreachable();
  builder_.ClearInsertionPoint();
}

// Before a call.
void FunctionGen::catch_nonlocal_gotos() {
  if (is_dispatching_) {
    return; // a cleanup on the way to the label
  }
  llvm::Value *memory = frame();
  llvm::BasicBlock *arrived = new_block("nonlocal");
  llvm::BasicBlock *call = new_block();
  // 0: go on with the call. Otherwise a nested function has jumped.
  conditional_branch(builder_.CreateIsNull(gen_setjmp(memory)), call, arrived, BranchHint::Likely);
  start_block_after_branch(arrived);
  is_dispatching_ = true;
  gen_nonlocal_dispatch(memory);
  is_dispatching_ = false;
  start_block_after_branch(call);
}

// The number in the frame decides among the labels.
void FunctionGen::gen_nonlocal_dispatch(llvm::Value *frame) {
  llvm::Value *index =
      builder_.CreateLoad(builder_.getInt64Ty(), frame_word(builder_, frame, jump_buffer_words()));
  llvm::BasicBlock *never = llvm::BasicBlock::Create(context(), "", function_);
  llvm::SwitchInst *choice = builder_.CreateSwitch(index, never);
  for (LabelDecl *label : decl_->labels) {
    if (label->is_nonlocal) {
      llvm::BasicBlock *way = new_block();
      choice->addCase(builder_.getInt64(label->index), way);
      start_block_after_branch(way);
      // From the call to the label scopes may be left.
      run_cleanups(cleanup_depth_of_label(label));
      branch_to(label_block(label));
    }
  }
  builder_.SetInsertPoint(never);
  builder_.CreateUnreachable();
  builder_.ClearInsertionPoint();
}

} // namespace cinch
