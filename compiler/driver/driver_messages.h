// The messages of clang's Driver library, printed as Cinch's own.
#pragma once

#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/DiagnosticOptions.h"
#include "llvm/ADT/ArrayRef.h"

#include <memory>

namespace cinch {

class DriverMessages {
public:
  // `words`: the whole command line, the program's name first.
  // Reads the options that shape messages (-W..., -w, colours) from the command line, which the
  // Driver has not parsed yet when it already reports.
  explicit DriverMessages(llvm::ArrayRef<const char *> words);

  // What the Driver library wants to report to.
  clang::DiagnosticsEngine &engine() { return *engine_; }
  // Of any message so far.
  bool has_errors() const { return engine_->hasErrorOccurred(); }

private:
  clang::DiagnosticOptions options_;
  std::unique_ptr<clang::DiagnosticConsumer> consumer_;
  std::unique_ptr<clang::DiagnosticsEngine> engine_;
};

} // namespace cinch
