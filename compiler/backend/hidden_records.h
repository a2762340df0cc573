// Debug records out of loop strength reduction's sight, so that -g does not change its result.
#pragma once

#include "llvm/IR/LegacyPassManager.h"

#include <memory>

namespace cinch {

class HiddenRecords;

// Hands passes on to another manager, with a pass in front of the code generator's loop passes that
// hides the debug records in loops, and one behind them that shows them again. LLVM's loop strength
// reduction asks for the evolution of every value that such a record names; what is known so is
// found again when code is expanded, and other instructions result than without -g.
class RecordHidingPassManager : public llvm::legacy::PassManagerBase {
public:
  // `passes` must outlive this object.
  explicit RecordHidingPassManager(llvm::legacy::PassManagerBase &passes) : passes_(passes) {}
  // Takes ownership of the pass.
  void add(llvm::Pass *pass) override;

private:
  llvm::legacy::PassManagerBase &passes_;
  // Of the two passes, while loop passes are added; null otherwise.
  std::shared_ptr<HiddenRecords> hidden_;
};

} // namespace cinch
