// Checks of printf and scanf format strings against the arguments: -Wformat.
#pragma once

#include "sema/sema.h"

namespace cinch {

struct FormatCall {
  bool is_scanf = false;
  size_t format_index = 0;          // of the format among the arguments, from 0
  size_t first_argument = 0;        // of the first argument to check, from 0
  bool has_arguments = false;       // false: a va_list stands for them
  llvm::ArrayRef<Expr *> arguments; // converted and promoted
  SourceLoc loc;
};

void check_format(Sema &sema, const FormatCall &call);

} // namespace cinch
