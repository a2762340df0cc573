// The lines of source under a message: gutter, text, caret and underlines, fix-its.
#pragma once

#include "diag/diagnostic.h"
#include "diag/options.h"
#include "source/source_map.h"

#include "llvm/ADT/ArrayRef.h"

#include <string>

namespace cinch {

// Characters of a file from `begin` up to, not including, `end`.
// Characters, where SourceRange has tokens.
struct CharRange {
  SourceLoc begin;
  SourceLoc end;
};

// What to show. All locations are in the file text that `caret` stands in.
struct Snippet {
  SourceLoc caret;
  // Underlined.
  llvm::ArrayRef<CharRange> ranges;
  // Their insertions go on a line of their own.
  llvm::ArrayRef<FixIt> fixes;
};

// `out` ends with an end of line afterwards. Colour escapes are added when `colors` is true.
void append_snippet(std::string &out, const Snippet &snippet, const SourceMap &sources,
                    const DiagnosticOptions &options, bool colors);

} // namespace cinch
