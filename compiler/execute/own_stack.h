// Running a function on another stack of the same thread.
#pragma once

#include "llvm/ADT/STLFunctionalExtras.h"

#include <cstddef>

namespace cinch {

// As a thread of its own with so large a stack would, but with this thread's heap and thread-local
// objects. False when there is no memory for the stack; then nothing was called.
bool run_on_stack(size_t bytes, llvm::function_ref<void()> function);

} // namespace cinch
