#include "backend/join_objects.h"

#include "lld/Common/Driver.h"
#include "llvm/ObjCopy/ConfigManager.h"
#include "llvm/ObjCopy/ObjCopy.h"
#include "llvm/Object/ObjectFile.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Signals.h"
#include "llvm/Support/raw_ostream.h"

#include <mutex>
#include <sys/mman.h>
#include <unistd.h>

LLD_HAS_DRIVER(elf)

namespace cinch {

namespace {

// A file that exists in memory only; lld knows files by name.
class MemoryFile {
public:
  MemoryFile() : descriptor_(memfd_create("cinch-unit", MFD_CLOEXEC)) {}
  ~MemoryFile() {
    if (descriptor_ >= 0) {
      close(descriptor_);
    }
  }
  MemoryFile(const MemoryFile &) = delete;
  MemoryFile &operator=(const MemoryFile &) = delete;

  std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }
  bool fill(llvm::ArrayRef<char> bytes) {
    llvm::raw_fd_ostream stream(descriptor_, /*shouldClose=*/false);
    stream.write(bytes.data(), bytes.size());
    stream.flush();
    bool is_whole = !stream.has_error();
    stream.clear_error();
    return is_whole;
  }

private:
  int descriptor_;
};

} // namespace

// lld keeps what it works on in globals.
static bool link(llvm::ArrayRef<std::string> inputs, const std::string &output,
                 std::string &problem) {
  static std::mutex one_at_a_time;
  std::lock_guard<std::mutex> lock(one_at_a_time);
  std::vector<const char *> words = {"ld.lld", "-r", "--threads=1", "-o", output.c_str()};
  for (const std::string &input : inputs) {
    words.push_back(input.c_str());
  }
  llvm::raw_string_ostream messages(problem);
  lld::DriverDef drivers[] = {{lld::Gnu, &lld::elf::link}};
  return lld::lldMain(words, messages, messages, drivers).retCode == 0;
}

// lld has decompressed the sections that it joined.
static llvm::Error finish_object(llvm::MemoryBufferRef object,
                                 llvm::ArrayRef<std::string> local_symbols,
                                 llvm::DebugCompressionType compression,
                                 llvm::raw_ostream &output) {
  llvm::objcopy::ConfigManager configuration;
  configuration.Common.CompressionType = compression;
  for (const std::string &name : local_symbols) {
    llvm::cantFail(
        configuration.Common.SymbolsToLocalize.addMatcher(llvm::objcopy::NameOrPattern::create(
            name, llvm::objcopy::MatchStyle::Literal, [](llvm::Error error) { return error; })));
  }
  llvm::Expected<std::unique_ptr<llvm::object::ObjectFile>> file =
      llvm::object::ObjectFile::createObjectFile(object);
  if (!file) {
    return file.takeError();
  }
  return llvm::objcopy::executeObjcopyOnBinary(configuration, **file, output);
}

bool join_objects(llvm::ArrayRef<llvm::SmallVector<char, 0>> objects,
                  llvm::ArrayRef<std::string> local_symbols, llvm::DebugCompressionType compression,
                  llvm::raw_ostream &output, std::string &problem) {
  std::vector<MemoryFile> files(objects.size());
  std::vector<std::string> paths;
  for (auto [file, object] : llvm::zip(files, objects)) {
    if (!file.fill(object)) {
      problem = "no memory for the objects of the units";
      return false;
    }
    paths.push_back(file.path());
  }
  // lld replaces its output file by a new one, which nothing without a name can be.
  llvm::SmallString<128> joined;
  if (std::error_code error = llvm::sys::fs::createTemporaryFile("cinch-units", "o", joined)) {
    problem = error.message();
    return false;
  }
  llvm::sys::RemoveFileOnSignal(joined);
  llvm::FileRemover remover(joined);
  if (!link(paths, joined.str().str(), problem)) {
    return false;
  }
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> object =
      llvm::MemoryBuffer::getFile(joined, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  if (!object) {
    problem = object.getError().message();
    return false;
  }
  if (llvm::Error error = finish_object(**object, local_symbols, compression, output)) {
    problem = llvm::toString(std::move(error));
    return false;
  }
  return true;
}

} // namespace cinch
