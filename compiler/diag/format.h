// Fills the arguments into a message's text.
#pragma once

#include "diag/diagnostic.h"

#include "llvm/ADT/ArrayRef.h"

namespace cinch {

// Replaces in `text`: %N by argument N; %sN by "s" unless it is 1; %ordinalN by "1st", "2nd" ...;
// %select{a|b|...}N by the alternative of that number; %plural{1:a|[2,4]:b|:c}N by the first
// alternative whose condition holds; %% by a percent sign. Alternatives are formatted in turn.
// A malformed text or a missing argument is shown as it stands, never an error.
std::string format_message(std::string_view text, llvm::ArrayRef<DiagArgument> arguments);

} // namespace cinch
