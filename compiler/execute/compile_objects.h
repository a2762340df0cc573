// C files -> objects in memory.
#pragma once

#include "driver/invocation.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"

#include <optional>
#include <vector>

namespace cinch {

using ObjectBytes = llvm::SmallVector<char, 0>;

// The objects of `invocations`, in their order. Several are made at a time when there are several
// processors. Messages come in the order of the inputs; nothing after an error.
std::optional<std::vector<ObjectBytes>> compile_objects(std::vector<Invocation> &invocations);

} // namespace cinch
