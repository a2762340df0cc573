// llvm::Module -> optimized module -> object, assembly, bitcode or IR text.
#pragma once

#include "backend/messages.h"
#include "backend/options.h"

namespace llvm {
class Module;
class raw_pwrite_stream;
} // namespace llvm

namespace cinch {

// The whole back end for one module. Threads may call it at once, if each module has an LLVMContext
// of its own.
// Assumes a valid module; gives it its triple and data layout if it has none. The module is used
// up: it is optimized in place and its contents may be gone afterwards. False after an error, when
// `output` holds nothing of use.
// `split_debug` takes the .dwo of -gsplit-dwarf when it is not null.
bool emit(llvm::Module &module, const BackendOptions &options, llvm::raw_pwrite_stream &output,
          llvm::raw_pwrite_stream *split_debug, BackendMessageSink messages);

// The part of `emit` that has nothing to do with units: machine, checks, optimizer, code generator.
bool emit_whole(llvm::Module &module, const BackendOptions &options,
                llvm::raw_pwrite_stream &output, llvm::raw_pwrite_stream *split_debug,
                BackendMessageSink messages);

// Hands `-mllvm` arguments to LLVM. They are global to the process: the first call wins, which is
// enough since all jobs of one command line have the same. False when LLVM does not know one.
bool set_llvm_arguments(const BackendOptions &options, BackendMessageSink messages);

} // namespace cinch
