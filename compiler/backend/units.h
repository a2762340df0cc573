// A big module compiled as several units at a time, whose objects become one.
#pragma once

#include "backend/messages.h"
#include "backend/options.h"

namespace llvm {
class Module;
class raw_pwrite_stream;
} // namespace llvm

namespace cinch {

// Whether to: the module is big enough, and nothing is asked for that must see it whole. Does not
// depend on the number of threads, so that an object is the same on all machines.
bool wants_units(const llvm::Module &module, const BackendOptions &options);

// As `emit`, for a module that has passed its checks. Works on `options.threads` threads.
bool emit_units(llvm::Module &module, const BackendOptions &options,
                llvm::raw_pwrite_stream &output, BackendMessageSink messages);

} // namespace cinch
