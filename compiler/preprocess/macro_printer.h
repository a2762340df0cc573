// Definitions of macros as directives, for -dM and -dD.
#pragma once

namespace llvm {
class raw_ostream;
}

namespace cinch {

struct Macro;
struct PreprocessorContext;

// `#define ...` without the newline.
void print_macro_definition(PreprocessorContext &context, const Macro &macro,
                            llvm::raw_ostream &out);
// All that are defined now, by name, but not the computed ones.
void print_all_macros(PreprocessorContext &context, llvm::raw_ostream &out);
// Those of the <built-in> buffer, in its order.
void print_predefined_macros(PreprocessorContext &context, llvm::raw_ostream &out);

} // namespace cinch
