// Cinch as `cc`: plan with clang's Driver library, then do the jobs.
#pragma once

#include "llvm/ADT/ArrayRef.h"

namespace cinch {

// arguments[0] is the program's name. Gives the exit status.
int run_cc(llvm::ArrayRef<const char *> arguments);

} // namespace cinch
