// Several objects of one translation unit as one object.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"

#include <string>

namespace llvm {
enum class DebugCompressionType;
class raw_ostream;
} // namespace llvm

namespace cinch {

// Links ELF objects relocatably with lld, in this process, then makes `local_symbols`, by which
// they refer to each other, local, and compresses debug sections. False, with the reason in
// `problem`, when that fails.
bool join_objects(llvm::ArrayRef<llvm::SmallVector<char, 0>> objects,
                  llvm::ArrayRef<std::string> local_symbols, llvm::DebugCompressionType compression,
                  llvm::raw_ostream &output, std::string &problem);

} // namespace cinch
