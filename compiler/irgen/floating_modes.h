// How floating instructions of a block are made: options and pragmas together.
#pragma once

#include "irgen/function_gen.h"

namespace cinch {

// Applies the pragmas of a block, null for none, and takes them back at the end.
struct FunctionGen::FloatingModes {
  FloatingModes(FunctionGen &generator, const FpPragmas *asked);
  ~FloatingModes();
  FloatingModes(const FloatingModes &) = delete;
  FloatingModes &operator=(const FloatingModes &) = delete;

private:
  FunctionGen &generator_;
  // Flags, rounding and exceptions of the builder.
  llvm::IRBuilderBase::FastMathFlagGuard guard_;
  FpContract contract_;
  ComplexRange range_;
};

} // namespace cinch
