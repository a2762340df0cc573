// Output files: a temporary file beside the target, then rename(2), which replaces it in one step.
#include "driver/output_file.h"

#include "driver/option_errors.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/Signals.h"

#include <sys/stat.h>
#include <unistd.h>

namespace cinch {

namespace fs = llvm::sys::fs;

// /dev/null, /dev/stdout, pipes and sockets cannot be replaced by renaming; a directory that takes
// no new files may still hold a file that can be written.
OutputFile::OutputFile(llvm::StringRef path) : path_(path) {
  fs::file_status status;
  // Follows links: what counts is what the name leads to.
  std::error_code missing = fs::status(path, status);
  bool is_special = path == "-" || (!missing && status.type() != fs::file_type::regular_file);
  if (is_special || !open_temporary(path)) {
    open_direct(path);
  }
  // Object writers need to seek; the buffer collects everything and is written by `commit`.
  if (stream_ && !stream_->supportsSeeking()) {
    buffer_ = std::make_unique<llvm::buffer_ostream>(*stream_);
  }
}

OutputFile::~OutputFile() {
  if (!done_) {
    discard();
  }
}

// The permissions a compiler's output gets: those of the umask, or of the file that is replaced.
static void adopt_mode(int descriptor, llvm::StringRef path) {
  struct stat old = {};
  mode_t mode = 0;
  if (stat(path.str().c_str(), &old) == 0) {
    mode = old.st_mode & 07777;
  } else {
    mode = 0666 & ~static_cast<mode_t>(fs::getUmask());
  }
  // Failing leaves the file private to its owner, which is no reason to fail the compilation.
  [[maybe_unused]] int result = fchmod(descriptor, mode);
}

// False when the directory takes no new files; then the target itself may still be writable.
bool OutputFile::open_temporary(llvm::StringRef path) {
  // A link is followed, so that the file it names is replaced and the link stays.
  llvm::SmallString<128> target;
  if (!fs::real_path(path, target)) {
    path_ = std::string(target);
    if (access(path_.c_str(), W_OK) != 0) {
      return false; // a file made read-only stays as it is: open_direct reports it
    }
  }
  int descriptor = -1;
  llvm::SmallString<128> name;
  // In the same directory: rename cannot cross file systems.
  if (fs::createUniqueFile(path_ + ".%%%%%%%%.tmp", descriptor, name)) {
    return false;
  }
  // Ctrl-C between here and `commit` leaves nothing behind.
  llvm::sys::RemoveFileOnSignal(name);
  adopt_mode(descriptor, path_);
  temporary_ = std::string(name);
  stream_ = std::make_unique<llvm::raw_fd_ostream>(descriptor, /*shouldClose=*/true);
  return true;
}

// Truncates the target. "-" is standard output, which stays open.
void OutputFile::open_direct(llvm::StringRef path) {
  std::error_code code;
  stream_ = std::make_unique<llvm::raw_fd_ostream>(path, code, fs::OF_None);
  if (code) {
    fail(code);
    stream_.reset();
  }
}

// Object writers seek back to patch headers, which a pipe does not allow.
llvm::raw_pwrite_stream &OutputFile::stream() {
  if (buffer_) {
    return *buffer_;
  }
  return *stream_;
}

// Always false, for `return fail(code)`.
bool OutputFile::fail(std::error_code code) {
  std::string name = path_ == "-" ? "standard output" : "'" + path_ + "'";
  error_ = "cannot write " + name + ": " + code.message();
  return false;
}

// An error left in the stream would abort the process when it is destroyed.
void OutputFile::discard() {
  done_ = true;
  buffer_.reset();
  if (stream_) {
    // raw_fd_ostream's destructor aborts over an error nobody looked at.
    stream_->clear_error();
  }
  if (!temporary_.empty()) {
    stream_.reset();
    fs::remove(temporary_);
    llvm::sys::DontRemoveFileOnSignal(temporary_);
  }
}

// Closing reports what a full disk or a network file system held back until then.
bool OutputFile::commit() {
  buffer_.reset();
  stream_->flush();
  // Standard output stays open for what comes later.
  if (path_ != "-" && !stream_->has_error()) {
    stream_->close();
  }
  if (stream_->has_error()) {
    std::error_code code = stream_->error();
    discard();
    return fail(code);
  }
  done_ = true;
  if (temporary_.empty()) {
    return true;
  }
  // From here on readers see the new file, never a part of it.
  if (std::error_code code = fs::rename(temporary_, path_)) {
    discard();
    return fail(code);
  }
  llvm::sys::DontRemoveFileOnSignal(temporary_);
  return true;
}

bool write_report(llvm::StringRef path, llvm::function_ref<bool(llvm::raw_ostream &out)> print) {
  if (path.empty() || path == "-") {
    return print(llvm::outs());
  }
  OutputFile file(path);
  bool done = file.is_open() && print(file.stream()) && file.commit();
  if (!file.error().empty()) {
    print_error(file.error());
  }
  return done;
}

} // namespace cinch
