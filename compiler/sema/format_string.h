// Checks of printf and scanf format strings against the arguments: -Wformat.
#pragma once

#include "sema/sema.h"

namespace cinch {

// One call to be checked, by the attribute `format` of the callee or by its builtin line.
struct FormatCall {
  bool is_scanf = false;
  // Of the format among the arguments, from 0.
  size_t format_index = 0;
  // Of the first argument to check, from 0.
  size_t first_argument = 0;
  // False: a va_list stands for them.
  bool has_arguments = false;
  // Converted and promoted.
  llvm::ArrayRef<Expr *> arguments;
  SourceLoc loc;
};

// Assumes that the arguments have been converted.
void check_format(Sema &sema, const FormatCall &call);

} // namespace cinch
