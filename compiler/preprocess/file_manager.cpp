// Finding is opening: a header that is found is nearly always read, so that one system call tells
// whether it is there and a second one its size.
#include "preprocess/file_manager.h"

#include "llvm/Support/MemoryBuffer.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cinch {

namespace {

// Files up to this size are read, larger ones mapped: below it page faults cost more than copying.
constexpr uint64_t map_threshold = 256 * 1024;
// Zeros behind the text, so that wide loads near its end stay inside the buffer.
constexpr size_t padding = 32;

// Text in mapped memory that is followed by at least one zero byte.
class MappedBuffer final : public llvm::MemoryBuffer {
public:
  MappedBuffer(const char *text, size_t size, size_t mapped) : mapped_(mapped) {
    init(text, text + size, /*RequiresNullTerminator=*/true);
  }
  ~MappedBuffer() override { munmap(const_cast<char *>(getBufferStart()), mapped_); }
  BufferKind getBufferKind() const override { return MemoryBuffer_MMap; }

private:
  size_t mapped_;
};

// Null when the file's end falls on the end of a page.
std::unique_ptr<llvm::MemoryBuffer> map_file(int descriptor, uint64_t size) {
  size_t page = static_cast<size_t>(sysconf(_SC_PAGESIZE));
  if (size % page == 0) {
    return nullptr; // no zero byte would follow
  }
  void *memory = mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0);
  if (memory == MAP_FAILED) {
    return nullptr;
  }
  return std::make_unique<MappedBuffer>(static_cast<const char *>(memory), size, size);
}

// Reads to the end of file; `size_hint` bytes are expected.
// Null with `error` set.
std::unique_ptr<llvm::MemoryBuffer> read_descriptor(int descriptor, uint64_t size_hint,
                                                    std::error_code &error) {
  size_t capacity = size_hint + padding;
  size_t used = 0;
  std::unique_ptr<llvm::WritableMemoryBuffer> buffer =
      llvm::WritableMemoryBuffer::getNewUninitMemBuffer(capacity);
  while (buffer != nullptr) {
    ssize_t count =
        // One byte more than expected goes into the padding and tells that there is more.
        read(descriptor, buffer->getBufferStart() + used, capacity - padding - used + 1);
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count < 0) {
      error = std::error_code(errno, std::generic_category());
      return nullptr;
    }
    if (count == 0) {
      break;
    }
    used += static_cast<size_t>(count);
    if (used > capacity - padding) { // longer than expected: a pipe, or a growing file
      std::unique_ptr<llvm::WritableMemoryBuffer> larger =
          llvm::WritableMemoryBuffer::getNewUninitMemBuffer(capacity * 2 + 64 * 1024);
      if (larger != nullptr) {
        std::memcpy(larger->getBufferStart(), buffer->getBufferStart(), used);
        capacity = capacity * 2 + 64 * 1024;
      }
      buffer = std::move(larger);
    }
  }
  if (buffer == nullptr) {
    error = std::make_error_code(std::errc::not_enough_memory);
    return nullptr;
  }
  // The NUL that scanners need, and the padding.
  std::memset(buffer->getBufferStart() + used, 0, capacity - used);
  // A view of the exact size that owns the whole.
  struct SizedBuffer final : llvm::MemoryBuffer {
    SizedBuffer(std::unique_ptr<llvm::MemoryBuffer> whole, size_t size) : whole(std::move(whole)) {
      init(this->whole->getBufferStart(), this->whole->getBufferStart() + size, true);
    }
    BufferKind getBufferKind() const override { return MemoryBuffer_Malloc; }
    std::unique_ptr<llvm::MemoryBuffer> whole;
  };
  return std::make_unique<SizedBuffer>(std::move(buffer), used);
}

} // namespace

// Headers that were found but never read (guards, __has_include).
FileManager::~FileManager() { close_unread(); }

void FileManager::close_unread() {
  for (const auto &item : open_descriptors_) {
    close(item.second);
  }
  open_descriptors_.clear();
}

// One record for all paths of a file: #pragma once and guards hold for links to it as well.
FileIdentity *FileManager::identity_of(dev_t device, ino_t inode) {
  FileIdentity *&identity =
      identities_[{static_cast<uint64_t>(device), static_cast<uint64_t>(inode)}];
  if (identity == nullptr) {
    owned_identities_.push_back(std::make_unique<FileIdentity>());
    identity = owned_identities_.back().get();
  }
  return identity;
}

FileEntry *FileManager::find(std::string_view path) {
  auto [item, is_new] = by_path_.try_emplace(llvm::StringRef(path.data(), path.size()), nullptr);
  if (is_new) {
    item->second = open(path);
  } else if (item->second == nullptr) {
    last_error_ = std::make_error_code(std::errc::no_such_file_or_directory);
  }
  return item->second;
}

// last_error_ says why when it gives null.
FileEntry *FileManager::open(std::string_view path) {
  std::string name(path);
  int descriptor = ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    last_error_ = std::error_code(errno, std::generic_category());
    return nullptr;
  }
  struct stat status;
  if (fstat(descriptor, &status) != 0 || S_ISDIR(status.st_mode)) {
    last_error_ = std::make_error_code(std::errc::is_a_directory);
    close(descriptor);
    return nullptr;
  }
  entries_.push_back(std::make_unique<FileEntry>());
  FileEntry *entry = entries_.back().get();
  entry->path = std::move(name);
  entry->identity = identity_of(status.st_dev, status.st_ino);
  // Pipes and devices: unknown.
  entry->size = S_ISREG(status.st_mode) ? static_cast<uint64_t>(status.st_size) : 0;
  entry->modification_time = status.st_mtime;
  // Left open for `read`; the destructor closes those that nobody read.
  open_descriptors_[entry->path] = descriptor;
  return entry;
}

// Takes the descriptor that `open` left: what was found is read, whatever its name means by now.
const SourceBuffer *FileManager::read(FileEntry &file, std::error_code &error) {
  if (file.buffer != nullptr) {
    // Text is read once, however often the file is included.
    return file.buffer;
  }
  int descriptor = -1;
  llvm::StringMap<int>::iterator opened = open_descriptors_.find(file.path);
  if (opened != open_descriptors_.end()) {
    descriptor = opened->second;
    open_descriptors_.erase(opened);
  } else {
    descriptor = ::open(file.path.c_str(), O_RDONLY | O_CLOEXEC);
  }
  if (descriptor < 0) {
    error = std::error_code(errno, std::generic_category());
    return nullptr;
  }
  std::unique_ptr<llvm::MemoryBuffer> bytes;
  if (file.size >= map_threshold) {
    bytes = map_file(descriptor, file.size);
  }
  if (bytes == nullptr) {
    bytes = read_descriptor(descriptor, file.size, error);
  }
  close(descriptor);
  if (bytes != nullptr) {
    file.buffer = &sources_.add_buffer(file.path, std::move(bytes));
  }
  return file.buffer;
}

// `cinch -`: it may be read once only.
FileEntry *FileManager::standard_input(std::error_code &error) {
  std::unique_ptr<llvm::MemoryBuffer> bytes = read_descriptor(STDIN_FILENO, 64 * 1024, error);
  if (bytes == nullptr) {
    return nullptr;
  }
  entries_.push_back(std::make_unique<FileEntry>());
  FileEntry *entry = entries_.back().get();
  entry->path = "<stdin>";
  entry->size = bytes->getBufferSize();
  owned_identities_.push_back(std::make_unique<FileIdentity>());
  entry->identity = owned_identities_.back().get();
  entry->buffer = &sources_.add_buffer(entry->path, std::move(bytes));
  return entry;
}

// #embed reads parts of files, so it does not share their buffers.
std::unique_ptr<llvm::MemoryBuffer> FileManager::read_bytes(const FileEntry &file, uint64_t limit,
                                                            std::error_code &error) {
  int descriptor = ::open(file.path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    error = std::error_code(errno, std::generic_category());
    return nullptr;
  }
  std::unique_ptr<llvm::MemoryBuffer> bytes;
  bool is_endless = file.size == 0; // /dev/urandom and pipes: read what is asked for, no more
  if (is_endless && limit != UINT64_MAX) {
    std::unique_ptr<llvm::WritableMemoryBuffer> some =
        llvm::WritableMemoryBuffer::getNewUninitMemBuffer(limit);
    size_t used = 0;
    while (some != nullptr && used < limit) {
      ssize_t count = ::read(descriptor, some->getBufferStart() + used, limit - used);
      if (count <= 0) {
        break;
      }
      used += static_cast<size_t>(count);
    }
    if (some != nullptr) {
      // The limit may be far above what came: the copy keeps only what is there.
      bytes = llvm::MemoryBuffer::getMemBufferCopy({some->getBufferStart(), used});
    }
  } else {
    if (file.size >= map_threshold) {
      bytes = map_file(descriptor, file.size);
    }
    if (bytes == nullptr) {
      bytes = read_descriptor(descriptor, file.size, error);
    }
  }
  close(descriptor);
  return bytes;
}

// For messages about inputs that are directories.
bool FileManager::is_directory(std::string_view path) {
  auto [item, is_new] = directories_.try_emplace(llvm::StringRef(path.data(), path.size()), false);
  if (is_new) {
    struct stat status;
    item->second = stat(std::string(path).c_str(), &status) == 0 && S_ISDIR(status.st_mode);
  }
  return item->second;
}

} // namespace cinch
