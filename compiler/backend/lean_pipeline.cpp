// Which of LLVM's code generator passes a module needs at -O0. Passes are known by their printed
// names, so a name that a new LLVM changes only costs time: the pass runs again.
#include "backend/lean_pipeline.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Module.h"
#include "llvm/Pass.h"

namespace cinch {

namespace {

// A pass and what must be present for it to have work: without the trigger it changes nothing.
struct IdlePass {
  llvm::StringLiteral name; // what Pass::getPassName says
  PassTrigger trigger;
};

} // namespace

// Passes not named here always run.
static constexpr IdlePass idle_passes[] = {
    {"Lower Garbage Collection Instructions", PassTrigger::Never},
    {"Shadow Stack GC Lowering", PassTrigger::Never},
    {"Analyze Machine Code For Garbage Collection", PassTrigger::Never},
    {"Fixup Statepoint Caller Saved", PassTrigger::Never},
    {"Contiguously Lay Out Funclets", PassTrigger::Never},
    {"StackMap Liveness Analysis", PassTrigger::Never},
    {"Machine Sanitizer Binary Metadata", PassTrigger::Never},
    {"Pseudo Probe Inserter", PassTrigger::Never},
    {"Insert XRay ops", PassTrigger::Never},
    {"Remove Loads Into Fake Uses", PassTrigger::Never},
    {"X86 Suppress APX features for relocation", PassTrigger::Never},
    {"Lower AMX intrinsics", PassTrigger::Amx},
    {"Lower AMX type for load/store", PassTrigger::Amx},
    {"Fast Tile Register Preconfigure", PassTrigger::Amx},
    {"Fast Tile Register Configure", PassTrigger::Amx},
    {"X86 Lower Tile Copy", PassTrigger::Amx},
    {"Scalarize Masked Memory Intrinsics", PassTrigger::VectorIntrinsics},
    {"Expand reduction intrinsics", PassTrigger::VectorIntrinsics},
    {"Instrument function entry/exit with calls to e.g. mcount() (post inlining)",
     PassTrigger::Instrumentation},
    {"Insert fentry calls", PassTrigger::Instrumentation},
    {"Implement the 'patchable-function' attribute", PassTrigger::Patchable},
    {"Exception handling preparation", PassTrigger::Personality},
    {"Prepare callbr", PassTrigger::AsmGoto},
    {"Safe Stack instrumentation pass", PassTrigger::SafeStack},
    {"Insert stack protectors", PassTrigger::StackProtector},
    {"Assignment Tracking Analysis", PassTrigger::DebugInfo},
    {"Remove Redundant DEBUG_VALUE analysis", PassTrigger::DebugInfo},
    {"Live DEBUG_VALUE analysis", PassTrigger::DebugInfo},
    {"Stack Frame Layout Analysis", PassTrigger::StackLayout},
    {"X86 vzeroupper inserter", PassTrigger::Avx},
    {"Compressing EVEX instrs when possible", PassTrigger::Avx512},
    {"X86 insert wait instruction", PassTrigger::StrictFp},
    {"X86 Indirect Branch Tracking", PassTrigger::BranchProtection},
    {"Expand indirectbr instructions", PassTrigger::Hardening},
    {"X86 speculative load hardening", PassTrigger::Hardening},
    {"Insert KCFI indirect call checks", PassTrigger::Hardening},
    {"X86 Speculative Execution Side Effect Suppression", PassTrigger::Hardening},
    {"X86 Indirect Thunks", PassTrigger::Hardening},
    {"X86 Return Thunks", PassTrigger::Hardening},
    {"X86 Load Value Injection (LVI) Ret-Hardening", PassTrigger::Hardening},
};

static uint32_t bit(PassTrigger trigger) { return static_cast<uint32_t>(trigger); }

// By substring: "+avx512f" sets off what "+avx" does, which is what is wanted.
static uint32_t triggers_of_features(llvm::StringRef features) {
  uint32_t triggers = 0;
  if (features.contains("+avx")) {
    triggers |= bit(PassTrigger::Avx);
  }
  if (features.contains("+avx512") || features.contains("+avx10") || features.contains("+egpr")) {
    triggers |= bit(PassTrigger::Avx512);
  }
  if (features.contains("+amx")) {
    triggers |= bit(PassTrigger::Amx);
  }
  if (features.contains("retpoline") || features.contains("+lvi") || features.contains("+seses") ||
      features.contains("+harden-sls")) {
    triggers |= bit(PassTrigger::Hardening);
  }
  return triggers;
}

// Attributes that passes look for before they do anything.
static uint32_t triggers_of_attributes(const llvm::Function &function) {
  using llvm::Attribute;
  uint32_t triggers =
      triggers_of_features(function.getFnAttribute("target-features").getValueAsString());
  auto add = [&](bool present, PassTrigger trigger) { triggers |= present ? bit(trigger) : 0; };
  add(function.hasFnAttribute(Attribute::StackProtect) ||
          function.hasFnAttribute(Attribute::StackProtectStrong) ||
          function.hasFnAttribute(Attribute::StackProtectReq),
      PassTrigger::StackProtector);
  add(function.hasFnAttribute(Attribute::SafeStack), PassTrigger::SafeStack);
  add(function.hasFnAttribute(Attribute::StrictFP), PassTrigger::StrictFp);
  add(function.hasFnAttribute(Attribute::SpeculativeLoadHardening) ||
          function.hasFnAttribute(Attribute::FnRetThunkExtern),
      PassTrigger::Hardening);
  add(function.hasFnAttribute("fentry-call") ||
          function.hasFnAttribute("instrument-function-entry-inlined") ||
          function.hasFnAttribute("instrument-function-exit-inlined"),
      PassTrigger::Instrumentation);
  add(function.hasFnAttribute("patchable-function") ||
          function.hasFnAttribute("patchable-function-entry"),
      PassTrigger::Patchable);
  return triggers;
}

// `callbr` can only end a block.
static bool has_asm_goto(const llvm::Function &function) {
  for (const llvm::BasicBlock &block : function) {
    if (block.getTerminator() && llvm::isa<llvm::CallBrInst>(block.getTerminator())) {
      return true;
    }
  }
  return false;
}

// A declaration is enough: unused ones are rare, and a pass too many does no harm.
static uint32_t triggers_of_intrinsic(llvm::StringRef name) {
  uint32_t triggers = 0;
  if (name.starts_with("llvm.masked.") || name.starts_with("llvm.vector.reduce")) {
    triggers |= bit(PassTrigger::VectorIntrinsics);
  }
  if (name.starts_with("llvm.x86.tile") || name.starts_with("llvm.x86.tdp") ||
      name.starts_with("llvm.x86.ldtilecfg") || name.starts_with("llvm.x86.cast")) {
    triggers |= bit(PassTrigger::Amx);
  }
  return triggers;
}

// Whole-module switches.
static uint32_t triggers_of_flags(const llvm::Module &module) {
  uint32_t triggers = 0;
  for (const char *flag :
       {"cf-protection-branch", "cf-protection-return", "branch-target-enforcement", "ibt-seal"}) {
    triggers |= module.getModuleFlag(flag) ? bit(PassTrigger::BranchProtection) : 0;
  }
  triggers |= module.getModuleFlag("kcfi") ? bit(PassTrigger::Hardening) : 0;
  if (module.debug_compile_units_begin() != module.debug_compile_units_end()) {
    triggers |= bit(PassTrigger::DebugInfo);
  }
  return triggers;
}

// All that the module needs, in one walk over its functions.
static uint32_t triggers_of(const llvm::Module &module) {
  uint32_t triggers = triggers_of_flags(module);
  // Most functions share one list of attributes.
  llvm::DenseSet<void *> seen;
  for (const llvm::Function &function : module) {
    if (function.isIntrinsic()) {
      triggers |= triggers_of_intrinsic(function.getName());
    }
    if (function.isDeclaration()) {
      continue;
    }
    if (seen.insert(function.getAttributes().getRawPointer()).second) {
      triggers |= triggers_of_attributes(function);
    }
    triggers |= function.hasPersonalityFn() ? bit(PassTrigger::Personality) : 0;
    triggers |= has_asm_goto(function) ? bit(PassTrigger::AsmGoto) : 0;
  }
  return triggers;
}

// The module must not change between this and the run in a way that needs another pass; nothing
// runs in between.
LeanPassManager::LeanPassManager(llvm::legacy::PassManagerBase &passes, const llvm::Module &module)
    : passes_(passes), triggers_(triggers_of(module)) {}

// Owns the pass, as every pass manager does.
void LeanPassManager::add(llvm::Pass *pass) {
  llvm::StringRef name = pass->getPassName();
  for (const IdlePass &idle : idle_passes) {
    if (idle.name == name && !(triggers_ & bit(idle.trigger))) {
      delete pass;
      return;
    }
  }
  passes_.add(pass);
}

} // namespace cinch
