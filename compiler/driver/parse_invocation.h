// From the arguments of a `-cc1` or `-cc1as` job to an Invocation. The arguments are read with
// clang's own option table, so every spelling the driver library produces is known here.
#pragma once

#include "driver/invocation.h"

#include "llvm/ADT/ArrayRef.h"

#include <optional>

namespace llvm {
class raw_ostream;
namespace opt {
class ArgList;
}
} // namespace llvm

namespace cinch {

// Messages about the arguments go to `messages`; nothing is returned after an error. An option
// that is known, not honoured, and able to change the result is named in a warning.
std::optional<Invocation> parse_invocation(llvm::ArrayRef<const char *> cc1_arguments,
                                           llvm::raw_ostream &messages);
std::optional<AssemblerInvocation>
parse_assembler_invocation(llvm::ArrayRef<const char *> cc1as_arguments,
                           llvm::raw_ostream &messages);

// The parts, each in the file named after it. They claim every argument they honour; what stays
// unclaimed is warned of by `report_ignored_options`.
class OptionErrors;
bool parse_language(const llvm::opt::ArgList &arguments, LangOptions &options,
                    OptionErrors &errors);
void parse_preprocessor(const llvm::opt::ArgList &arguments, PreprocessorOptions &options);
void parse_diagnostics(const llvm::opt::ArgList &arguments, DiagnosticOptions &options,
                       OptionErrors &errors);
// Options that `-cc1` and `-cc1as` share.
void parse_assembler_options(const llvm::opt::ArgList &arguments, BackendOptions &options,
                             OptionErrors &errors);
void parse_codegen(const llvm::opt::ArgList &arguments, const LangOptions &language,
                   CodegenOptions &options, OptionErrors &errors);
void parse_backend(const llvm::opt::ArgList &arguments, const LangOptions &language,
                   BackendOptions &options, OptionErrors &errors);
void report_ignored_options(const llvm::opt::ArgList &arguments, OptionErrors &errors);

} // namespace cinch
