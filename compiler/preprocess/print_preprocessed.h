// What -E prints.
#pragma once

#include "source/source_loc.h"

#include <cstdint>
#include <vector>

namespace llvm {
class raw_ostream;
}

namespace cinch {

class Preprocessor;

// A line of the output: where it begins in there, and what stands first on it.
struct PrintedLine {
  uint64_t start;
  SourceLoc loc;
};

// Reads all tokens of the main file and writes them as PreprocessorOptions::output says: as text
// with line markers, or the macros defined at the end (-dM). enter_main_file() must have been
// called; LangOptions::preprocess_only must be set.
// `lines`, when there is one, is told of each line of text that is no marker.
void write_preprocessed(Preprocessor &preprocessor, llvm::raw_ostream &out,
                        std::vector<PrintedLine> *lines = nullptr);

} // namespace cinch
