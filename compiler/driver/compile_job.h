// Does one `-cc1` or `-cc1as` job of the plan inside this process.
#pragma once

#include "driver/kept.h"

#include "llvm/ADT/ArrayRef.h"

namespace llvm {
class raw_ostream;
}

namespace cinch {

// What a job is given besides its arguments.
struct JobContext {
  // Whether memory must be freed.
  AfterJob after = AfterJob::ProcessGoesOn;
  // That it may use for itself.
  unsigned threads = 1;
};

// True when the job is one of Cinch's own, by its first argument.
bool is_compile_job(llvm::ArrayRef<const char *> arguments);

// `arguments` begins with "-cc1" or "-cc1as". All messages go to `messages`. Gives the exit status.
// Assumes a thread with a big stack: the phases recurse with the nesting of the program.
int run_compile_job(llvm::ArrayRef<const char *> arguments, llvm::raw_ostream &messages,
                    const JobContext &context);

} // namespace cinch
