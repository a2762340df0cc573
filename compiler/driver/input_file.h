// Reads an input file, with a clear message when it cannot be read.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <memory>

namespace llvm {
class MemoryBuffer;
}

namespace cinch {

class OptionErrors;

// "-" is standard input. The buffer ends in a NUL that its size does not count. Null after an
// error.
std::unique_ptr<llvm::MemoryBuffer> read_input(llvm::StringRef path, OptionErrors &errors);

} // namespace cinch
