// Make rules for -M and its relatives.
#pragma once

#include <vector>

namespace llvm {
class raw_ostream;
}

namespace cinch {

struct Dependency;
struct PreprocessorOptions;

// `files` as Preprocessor::dependencies() gives them, the main file first.
void print_dependencies(const std::vector<Dependency> &files, const PreprocessorOptions &options,
                        llvm::raw_ostream &out);

} // namespace cinch
