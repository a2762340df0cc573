// The form of integer constant expressions, C23 6.6p8.
#pragma once

#include "sema/sema.h"

namespace cinch {

// Made of literals, named constants, sizeof, integer operators and casts only (C23 6.6p8), and of
// nothing else where it is not evaluated: `1 || n` is none, `1 || 1 / 0` is one.
bool is_integer_constant_form(Sema &sema, const Expr *expr);

} // namespace cinch
