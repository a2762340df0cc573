// `cinch run` on the command line.
#pragma once

#include "llvm/ADT/ArrayRef.h"

namespace CLI {
class App;
}

namespace cinch {

// Adds the subcommand with its help. Its words are the compiler's and the program's: CLI11 reads
// none of them but a first --help.
void add_run(CLI::App &app);

// Assumes arguments[1] is `run`.
int run_run(llvm::ArrayRef<const char *> arguments);

} // namespace cinch
