// Cinch's own subcommands (`cinch version`, ...), beside its life as `cc`.
#pragma once

#include "llvm/ADT/ArrayRef.h"

namespace cinch {

// True when the first argument selects a subcommand and not the cc mode. A file of that name can
// still be compiled as `./version`.
bool is_subcommand(const char *first_argument);

// Assumes is_subcommand(arguments[1]). Gives the exit status.
int run_subcommand(llvm::ArrayRef<const char *> arguments);

} // namespace cinch
