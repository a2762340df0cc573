// What can be seen in assembly text without assembling it.
#pragma once

#include "llvm/ADT/StringRef.h"

namespace cinch {

// Whether the text of an `asm` makes names that other parts of the program may use: labels, symbols
// of the assembler, macros. Those that `%=`, digits or `.L` make are only its own.
bool defines_names(llvm::StringRef assembly);

} // namespace cinch
