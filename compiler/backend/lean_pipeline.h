// The code generator's pipeline at -O0 without the passes that have nothing to do.
#pragma once

#include "llvm/IR/LegacyPassManager.h"

#include <cstdint>

namespace llvm {
class Module;
}

namespace cinch {

// What decides whether a pass may find work in a module. One bit each, so that a module's needs are
// one number.
enum class PassTrigger : uint32_t {
  Never = 0, // only other languages or debugging aids need it
  StackProtector = 1 << 0,
  SafeStack = 1 << 1,
  Personality = 1 << 2, // cleanups that run on unwinding
  AsmGoto = 1 << 3,
  VectorIntrinsics = 1 << 4, // masked memory operations, reductions
  Amx = 1 << 5,
  Instrumentation = 1 << 6, // -pg, -mfentry, -finstrument-functions
  Patchable = 1 << 7,
  Avx = 1 << 8,
  Avx512 = 1 << 9,
  Hardening = 1 << 10, // retpolines, LVI, SLH, return thunks, KCFI
  DebugInfo = 1 << 11,
  StrictFp = 1 << 12,
  BranchProtection = 1 << 13, // -fcf-protection, BTI
  StackLayout = 1 << 14,      // -fstack-usage and remarks
};

// Hands passes on to another manager, but for those that no trigger of the module calls for. A pass
// costs about a quarter of a microsecond a function even when it has nothing to do; there are some
// forty of them, and SQLite takes 7 % longer to compile at -O0 with them.
class LeanPassManager : public llvm::legacy::PassManagerBase {
public:
  // Looks through the module once, for its triggers. `passes` must outlive this object.
  LeanPassManager(llvm::legacy::PassManagerBase &passes, const llvm::Module &module);
  // Takes ownership, and deletes the pass when it has nothing to do.
  void add(llvm::Pass *pass) override;

private:
  llvm::legacy::PassManagerBase &passes_;
  // The union of the bits that something in the module sets off.
  uint32_t triggers_ = 0;
};

} // namespace cinch
