// The shortest list of lines taken out and put in that makes one text of another.
#pragma once

#include "llvm/ADT/ArrayRef.h"

#include <string>
#include <vector>

namespace cinch {

struct DiffLine {
  // Gap stands for unchanged lines that are left out.
  enum class Kind : char { Same = ' ', Removed = '-', Added = '+', Gap = '@' };
  Kind kind;
  // Points to one of the texts; empty for Gap.
  const std::string *text;
};

// After Myers, "An O(ND) Difference Algorithm and Its Variations" (1986). Texts that differ in very
// many lines get a diff that is right but not the shortest. The lines must outlive the result.
std::vector<DiffLine> diff_lines(llvm::ArrayRef<std::string> before,
                                 llvm::ArrayRef<std::string> after);

// Of the unchanged lines only those near a change.
std::vector<DiffLine> with_context(llvm::ArrayRef<DiffLine> diff, size_t context);

} // namespace cinch
