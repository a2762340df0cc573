// Where the back end's messages go.
#pragma once

#include "backend/messages.h"

namespace llvm {
class raw_ostream;
}

namespace cinch {

class DiagnosticEngine;

// For inputs that have no C source: assembly and IR.
class BackendMessagePrinter {
public:
  explicit BackendMessagePrinter(llvm::raw_ostream &out) : out_(out) {}
  void operator()(const BackendMessage &message) const;

private:
  llvm::raw_ostream &out_;
};

// For C: messages get the place that irgen noted, and obey -W flags.
class BackendMessageReporter {
public:
  explicit BackendMessageReporter(DiagnosticEngine &diags) : diags_(diags) {}
  void operator()(const BackendMessage &message) const;

private:
  DiagnosticEngine &diags_;
};

} // namespace cinch
