// The optimizer: LLVM's pass pipelines for each level.
#pragma once

#include "backend/options.h"

namespace llvm {
class Module;
class TargetLibraryInfoImpl;
class TargetMachine;
class raw_pwrite_stream;
} // namespace llvm

namespace cinch {

// Optimizes in place; `library` says which functions of the C library may be known by name. For
// link-time optimization also writes the bitcode to `bitcode`, since the pass that does so is part
// of the pipeline.
void optimize(llvm::Module &module, llvm::TargetMachine &machine,
              const llvm::TargetLibraryInfoImpl &library, const BackendOptions &options,
              llvm::raw_pwrite_stream &bitcode);

} // namespace cinch
