// Assembly text -> object, through LLVM MC. `.s` files and, with an external preprocessor's output,
// `.S` files come here; code that the compiler made does not.
#pragma once

#include "backend/messages.h"
#include "backend/options.h"

#include "llvm/ADT/ArrayRef.h"

#include <memory>
#include <string>

namespace llvm {
class MemoryBuffer;
class raw_pwrite_stream;
} // namespace llvm

namespace cinch {

// `definitions` are NAME=VALUE as for as --defsym. BackendOptions::output is Object or Assembly.
// False after an error.
bool assemble(std::unique_ptr<llvm::MemoryBuffer> text, const BackendOptions &options,
              llvm::ArrayRef<std::string> definitions, llvm::raw_pwrite_stream &output,
              BackendMessageSink messages);

} // namespace cinch
