// LLVM's passes behind -fsanitize= and -fsanitize-coverage=.
#pragma once

#include "backend/options.h"

namespace llvm {
class PassBuilder;
}

namespace cinch {

// Whether anything here was asked for.
bool has_sanitizer_passes(const BackendOptions &options);

// Puts the passes at the end of the pipelines that `builder` will make, those of -O0 too. `options`
// must outlive the pipelines.
void register_sanitizers(llvm::PassBuilder &builder, const BackendOptions &options);

} // namespace cinch
