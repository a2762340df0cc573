// Files by path and by identity: each is looked up and read once for a compile job.
#pragma once

#include "source/source_map.h"
#include "support/arena.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <system_error>
#include <vector>

namespace cinch {

struct Identifier;

// What is known of one file of the file system, whatever paths lead to it.
// Identity is device and inode: symbolic links and different spellings lead to one of these.
struct FileIdentity {
  // Macro that makes another inclusion empty.
  Identifier *guard = nullptr;
  bool pragma_once = false;
  // By #import.
  bool imported = false;
  bool was_entered = false;
  // Listed as a dependency already.
  bool is_known_depend = false;
};

// One path that leads to a file.
struct FileEntry {
  // As it was put together; what messages show.
  std::string path;
  FileIdentity *identity = nullptr;
  uint64_t size = 0;
  int64_t modification_time = 0;
  // Once read.
  const SourceBuffer *buffer = nullptr;
};

// Questions of the file system are asked once for each path. Files stay open from find() to read(),
// so that looking for a header and reading it need one open(2).
class FileManager {
public:
  explicit FileManager(SourceMap &sources) : sources_(sources) {}
  ~FileManager();

  // Null when there is no such file or it is a directory. Answers are kept, also the bad ones.
  FileEntry *find(std::string_view path);
  // The bytes. Null with `error` set when they cannot be read.
  const SourceBuffer *read(FileEntry &file, std::error_code &error);
  // Files that were found and not read must not be read afterwards.
  void close_unread();
  // "-".
  FileEntry *standard_input(std::error_code &error);
  // A file that is read anew and not as source text, for #embed.
  std::unique_ptr<llvm::MemoryBuffer> read_bytes(const FileEntry &file, uint64_t limit,
                                                 std::error_code &error);
  bool is_directory(std::string_view path);
  // Of the last find() that gave null.
  std::error_code last_error() const { return last_error_; }

private:
  // Finds or makes it.
  FileIdentity *identity_of(dev_t device, ino_t inode);
  // Asks the file system.
  FileEntry *open(std::string_view path);

  SourceMap &sources_;
  // Null: not there.
  llvm::StringMap<FileEntry *> by_path_;
  llvm::StringMap<bool> directories_;
  llvm::DenseMap<std::pair<uint64_t, uint64_t>, FileIdentity *> identities_;
  std::vector<std::unique_ptr<FileEntry>> entries_;
  std::vector<std::unique_ptr<FileIdentity>> owned_identities_;
  // Found but not read yet.
  llvm::StringMap<int> open_descriptors_;
  std::error_code last_error_;
};

} // namespace cinch
