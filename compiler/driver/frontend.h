// One translation unit from its file to its output: the list of passes.
#pragma once

#include "preprocess/feature_tables.h"

namespace llvm {
class raw_ostream;
class Module;
} // namespace llvm

namespace cinch {

class HeaderSearch;
struct Invocation;

// Messages go to `messages`, the result to `invocation.output` or `invocation.memory`. False after
// an error; then no output file is left behind.
// The lexer, preprocessor, parser, sema and irgen are made and run here.
bool run_invocation(const Invocation &invocation, llvm::raw_ostream &messages);

// In feature_tables.cpp: what the preprocessor may ask of later phases.
FeatureTables feature_tables();

// In search_list.cpp: the list of include directories that `-v` shows, as gcc and clang print it
// and as build systems parse it.
void print_search_list(const HeaderSearch &search, llvm::raw_ostream &out);

} // namespace cinch
