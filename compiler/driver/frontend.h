// One translation unit from its file to its output: the list of passes.
#pragma once

namespace llvm {
class raw_ostream;
}

namespace cinch {

struct Invocation;

// Messages go to `messages`, the result to `invocation.output`. False after an error; then no
// output file is left behind.
bool run_invocation(const Invocation &invocation, llvm::raw_ostream &messages);

} // namespace cinch
