// Messages about the command line, in the driver's style: "cinch: error: ...".
#pragma once

#include "diag/options.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/Twine.h"

namespace llvm {
class raw_ostream;
}

namespace cinch {

enum class MessageKind : uint8_t { Error, Warning, Note, Fatal };

// Writes "cinch: error: text" with the colours asked for.
void print_driver_message(llvm::raw_ostream &out, MessageKind kind, const llvm::Twine &text,
                          bool color);

// An error of a subcommand, on standard error, in colour on a terminal.
void print_error(const llvm::Twine &text);

// Collects the errors of one command line.
// Knows -w, -W... and colours; `options` may still be filled while errors come. Both must outlive
// this object.
class OptionErrors {
public:
  OptionErrors(llvm::raw_ostream &out, const DiagnosticOptions &options);

  // The job must not start.
  void error(const llvm::Twine &text);
  // A warning of the group `group` ("unsupported-option"), subject to -w, -Wno-... and -Werror.
  void warning(llvm::StringRef group, const llvm::Twine &text);
  // True after an error, or a warning that -Werror made one.
  bool failed() const { return failed_; }

private:
  llvm::raw_ostream &out_;
  const DiagnosticOptions &options_;
  bool failed_ = false;
};

} // namespace cinch
