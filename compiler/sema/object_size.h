// GNU: __builtin_object_size, as far as it follows from the expression itself.
#pragma once

#include "sema/sema.h"

#include <optional>

namespace cinch {

// Bytes from where the pointer points to the end of the object (kind 0 and 2), or of the closest
// enclosing sub-object (1 and 3). Null: not known here; the optimizer may still find out.
std::optional<uint64_t> object_size(Sema &sema, const Expr *pointer, unsigned kind);

} // namespace cinch
