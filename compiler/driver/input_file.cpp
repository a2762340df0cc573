#include "driver/input_file.h"

#include "driver/option_errors.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"

namespace cinch {

// Reading a directory succeeds on some file systems, so it is asked for first.
// Also the messages are uniform: "cannot read 'x': reason".
std::unique_ptr<llvm::MemoryBuffer> read_input(llvm::StringRef path, OptionErrors &errors) {
  if (path != "-" && llvm::sys::fs::is_directory(path)) {
    errors.error("cannot read '" + path + "': it is a directory");
    return nullptr;
  }
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> buffer =
      llvm::MemoryBuffer::getFileOrSTDIN(path);
  if (!buffer) {
    errors.error("cannot read '" + path + "': " + buffer.getError().message());
    return nullptr;
  }
  return std::move(*buffer);
}

} // namespace cinch
