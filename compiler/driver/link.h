// Runs the jobs that Cinch does not do itself: the linker, and whatever else the plan names.
#pragma once

#include "llvm/ADT/ArrayRef.h"

namespace clang::driver {
class Command;
}
namespace llvm {
class raw_ostream;
}

namespace cinch {

// lld as a program: arguments[0] is its name. Gives its exit status.
int run_lld(llvm::ArrayRef<const char *> arguments);

// The job's exit status; a program that cannot be run or that a signal ended is reported. `ld.lld`
// runs inside this process, any other program as a child whose words reach the terminal unchanged.
int run_external_job(const clang::driver::Command &job, llvm::raw_ostream &messages);

} // namespace cinch
