// A file that is either written whole or not there at all.
#pragma once

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"

#include <memory>
#include <string>

namespace cinch {

// Writes to a temporary file beside the target, which `commit` renames. Standard output ("-"),
// pipes and devices are written directly. A signal that ends the process removes the temporary
// file; so does the destructor when `commit` was not called.
class OutputFile {
public:
  // On failure the result is not open and `error()` says why.
  explicit OutputFile(llvm::StringRef path);
  ~OutputFile();
  OutputFile(const OutputFile &) = delete;
  OutputFile &operator=(const OutputFile &) = delete;

  bool is_open() const { return stream_ != nullptr; }
  // Seekable, whatever the target is: a pipe is fed from memory by `commit`.
  llvm::raw_pwrite_stream &stream();
  // True when every byte has reached the file under its own name.
  bool commit();
  // "cannot write 'x.o': No space left on device"
  const std::string &error() const { return error_; }

private:
  // Makes the temporary file that `commit` renames.
  bool open_temporary(llvm::StringRef path);
  // Opens the target itself, for what cannot be renamed to.
  void open_direct(llvm::StringRef path);
  // Takes back what was written, as far as that can be.
  void discard();
  bool fail(std::error_code code);

  // The name messages use, with links resolved once a temporary file is open.
  std::string path_;
  // "" when written directly.
  std::string temporary_;
  std::string error_;
  std::unique_ptr<llvm::raw_fd_ostream> stream_;
  // Before an unseekable stream_
  std::unique_ptr<llvm::buffer_ostream> buffer_;
  // Committed or discarded: nothing is left for the destructor.
  bool done_ = false;
};

// A subcommand's report: `print` writes it to the file, which stays as it was when it gives false,
// or to standard output for "" and "-", whose errors `main` looks for. False then, or after a
// message.
bool write_report(llvm::StringRef path, llvm::function_ref<bool(llvm::raw_ostream &out)> print);

} // namespace cinch
