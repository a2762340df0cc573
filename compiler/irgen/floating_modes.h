// How floating instructions of a block are made: options and pragmas together.
// floating_modes.cpp chooses the instructions, constant_rounding.cpp sets the rounding mode.
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
  bool is_constant_rounding_;
};

// Sets the rounding mode around the operations of blocks with a constant one, in a function whose
// other operations are in the dynamic mode (C23 7.6.2p3).
void apply_constant_rounding(llvm::Function &function);

// C23 Table 7.1: constant rounding modes reach this function of the library.
bool is_rounded_function(std::string_view name);

} // namespace cinch
