// What a debug record said before its induction variable was rewritten, and that again in terms of
// the new one.
#pragma once

#include "backend/linear_form.h"

#include "llvm/ADT/SmallVector.h"

#include <optional>

namespace llvm {
class DbgVariableRecord;
class DIExpression;
class Loop;
} // namespace llvm

namespace cinch {

class RememberedRecord {
public:
  // Of a record in `loop`, innermost. Nothing when the values that it names do not follow from
  // induction variables: they cannot be recovered.
  static std::optional<RememberedRecord> of(const llvm::DbgVariableRecord &record,
                                            const llvm::Loop &loop, const llvm::LoopInfo &loops);

  // Makes a record say the same with values that are there now. It is left alone when some cannot
  // be told. The record must still be in the loop.
  void recover(llvm::DbgVariableRecord &record, const llvm::LoopInfo &loops) const;

private:
  struct Location {
    llvm::WeakTrackingVH value;
    // How many of the value's low bits matter.
    unsigned width;
    std::optional<LinearForm> sum;
  };

  static Location location_of(llvm::Value &value, unsigned width, const llvm::Loop &loop,
                              const llvm::LoopInfo &loops);

  llvm::DIExpression *expression_ = nullptr;
  // As many as the expression has arguments.
  llvm::SmallVector<Location, 1> locations_;
};

} // namespace cinch
