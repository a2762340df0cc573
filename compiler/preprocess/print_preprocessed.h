// What -E prints.
#pragma once

namespace llvm {
class raw_ostream;
}

namespace cinch {

class Preprocessor;

// Reads all tokens of the main file and writes them as PreprocessorOptions::output says: as text
// with line markers, or the macros defined at the end (-dM). enter_main_file() must have been
// called; LangOptions::preprocess_only must be set.
void write_preprocessed(Preprocessor &preprocessor, llvm::raw_ostream &out);

} // namespace cinch
