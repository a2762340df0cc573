// Where the back end's messages go.
#pragma once

#include "backend/messages.h"
#include "source/source_loc.h"

#include "llvm/ADT/ArrayRef.h"

namespace llvm {
class raw_ostream;
}

namespace cinch {

class DiagnosticEngine;
struct AsmPlace;

// For inputs that have no C source: assembly and IR.
class BackendMessagePrinter {
public:
  explicit BackendMessagePrinter(llvm::raw_ostream &out) : out_(out) {}
  // Whatever the severity: with no source there are no -W flags by places.
  void operator()(const BackendMessage &message) const;

private:
  llvm::raw_ostream &out_;
};

// For C: messages get the place that irgen noted, and obey -W flags.
class BackendMessageReporter {
public:
  // `asm_places`: ModuleGen's; must outlive the reporter.
  BackendMessageReporter(DiagnosticEngine &diags, llvm::ArrayRef<AsmPlace> asm_places)
      : diags_(diags), asm_places_(asm_places) {}
  void operator()(const BackendMessage &message) const;

private:
  // Invalid when nothing tells it.
  SourceLoc place_of(const BackendMessage &message) const;

  DiagnosticEngine &diags_;
  llvm::ArrayRef<AsmPlace> asm_places_;
};

} // namespace cinch
