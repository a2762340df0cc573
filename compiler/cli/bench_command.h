// `cinch bench`: its words.
#pragma once

#include "llvm/ADT/ArrayRef.h"

namespace CLI {
class App;
}

namespace cinch {

// Adds the subcommand; when it is the one that was given, parsing runs it and sets `status`.
// `arguments` are the program's, what stood behind `--`.
void add_bench(CLI::App &app, llvm::ArrayRef<const char *> arguments, int &status);

} // namespace cinch
