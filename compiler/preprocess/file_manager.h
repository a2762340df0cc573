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
struct FileIdentity {
  Identifier *guard = nullptr; // macro that makes another inclusion empty
  bool pragma_once = false;
  bool imported = false; // by #import
  bool was_entered = false;
  bool is_known_depend = false; // listed as a dependency already
};

// One path that leads to a file.
struct FileEntry {
  std::string path; // as it was put together; what messages show
  FileIdentity *identity = nullptr;
  uint64_t size = 0;
  int64_t modification_time = 0;
  const SourceBuffer *buffer = nullptr; // once read
};

class FileManager {
public:
  explicit FileManager(SourceMap &sources) : sources_(sources) {}
  ~FileManager();

  // Null when there is no such file or it is a directory. Answers are kept, also the bad ones.
  FileEntry *find(std::string_view path);
  // The bytes. Null with `error` set when they cannot be read.
  const SourceBuffer *read(FileEntry &file, std::error_code &error);
  // "-".
  FileEntry *standard_input(std::error_code &error);
  // A file that is read anew and not as source text, for #embed.
  std::unique_ptr<llvm::MemoryBuffer> read_bytes(const FileEntry &file, uint64_t limit,
                                                 std::error_code &error);
  bool is_directory(std::string_view path);
  std::error_code last_error() const { return last_error_; } // of the last find() that gave null

private:
  FileIdentity *identity_of(dev_t device, ino_t inode);
  FileEntry *open(std::string_view path);

  SourceMap &sources_;
  llvm::StringMap<FileEntry *> by_path_; // null: not there
  llvm::StringMap<bool> directories_;
  llvm::DenseMap<std::pair<uint64_t, uint64_t>, FileIdentity *> identities_;
  std::vector<std::unique_ptr<FileEntry>> entries_;
  std::vector<std::unique_ptr<FileIdentity>> owned_identities_;
  llvm::StringMap<int> open_descriptors_; // found but not read yet
  std::error_code last_error_;
};

} // namespace cinch
