// A big module compiled as several units at a time, whose objects become one (unit_queue.h).
#pragma once

#include "backend/messages.h"
#include "backend/options.h"

namespace llvm {
class Module;
class raw_pwrite_stream;
} // namespace llvm

namespace cinch {

// Whether nothing is asked for that must see the module of a translation unit whole.
bool may_have_units(const BackendOptions &options);

// For the units of a module that was generated or divided with `options`.
BackendOptions unit_options(const BackendOptions &options);

// Whether to divide it: the module is big enough. Does not depend on the number of threads,
// so that an object is the same on all machines. Not at -O0, where several modules are generated
// from the start (driver/module_sequence.h).
bool wants_units(const llvm::Module &module, const BackendOptions &options);

// As `emit`, for a module that has passed its checks. Works on `options.threads` threads.
bool emit_units(llvm::Module &module, const BackendOptions &options,
                llvm::raw_pwrite_stream &output, BackendMessageSink messages);

} // namespace cinch
