// Calls the program's code as the C library's start-up code would.
#pragma once

#include "execute/program_loader.h"

#include "llvm/ADT/ArrayRef.h"

namespace cinch {

// From now on code of the program and its libraries may run: a crash is theirs. Only the first call
// does something.
void expect_program_code();

// Constructors, `main`, exit(3). `words` are argv, of which the program gets a copy that ends with
// null. Assumes `expect_program_code`, and that the loader is initialized, has a `main`, and lives
// until the process ends.
[[noreturn]] void start_program(ProgramLoader &loader, llvm::ArrayRef<const char *> words);

} // namespace cinch
