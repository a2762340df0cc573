// Calls the program's code as the C library's start-up code would.
#pragma once

#include "execute/program_loader.h"

#include "llvm/ADT/ArrayRef.h"

namespace cinch {

// Constructors, `main`, exit(3). `words` are argv, of which the program gets a copy that ends with
// null. Assumes that the loader has linked a `main`, and lives until the process ends.
// `has_libraries`: shared libraries were loaded for it, which may have their own work at the end.
[[noreturn]] void start_program(ProgramLoader &loader, llvm::ArrayRef<const char *> words,
                                bool has_libraries);

} // namespace cinch
