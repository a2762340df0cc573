// The form of integer constant expressions, C23 6.6p8.
#pragma once

#include "sema/sema.h"

namespace cinch {

// Made of literals, named constants, sizeof, integer operators and casts only. Its value may still
// not exist (division by zero).
// C23 6.6p8 by form: what an enumerator or a _Generic needs. Values are the evaluator's.
bool is_integer_constant_form(const Expr *expr);

} // namespace cinch
