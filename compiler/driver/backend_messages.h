// Prints what the back end has to say about inputs that have no C source: assembly and IR.
#pragma once

#include "backend/messages.h"

namespace llvm {
class raw_ostream;
}

namespace cinch {

class BackendMessagePrinter {
public:
  explicit BackendMessagePrinter(llvm::raw_ostream &out) : out_(out) {}
  void operator()(const BackendMessage &message) const;

private:
  llvm::raw_ostream &out_;
};

} // namespace cinch
