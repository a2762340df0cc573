// Whether the bytes of a file are an object that can be linked here. What the linker takes for
// granted is looked at before.
#pragma once

#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBufferRef.h"

namespace cinch {

// "'a.o' is damaged", or what else is wrong with an object file or an archive's member.
llvm::Error check_object(llvm::MemoryBufferRef file);

} // namespace cinch
