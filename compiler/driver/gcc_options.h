// Options that gcc has and clang's table has not, and that ask for nothing but an optimization.
#pragma once

#include "llvm/ADT/StringRef.h"

namespace cinch {

// True for flags such as -fno-tree-ccp and -fdump-tree-optimized: the program means the same
// without them, so they deserve a warning and no error.
bool is_gcc_only_optimization(llvm::StringRef option);

} // namespace cinch
