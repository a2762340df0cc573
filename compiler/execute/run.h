// `cinch run`: from the command line to the end of the program.
#pragma once

#include "llvm/ADT/ArrayRef.h"

namespace cinch {

// Compiles, links and runs in this process. `words` are those behind `run`. Comes back only when
// the program could not start, with the exit status (after a message); otherwise the process ends
// as the program does.
int run_program(llvm::ArrayRef<const char *> words);

} // namespace cinch
