// The files that are being read, innermost last.
#pragma once

#include "lex/lexer.h"
#include "preprocess/file_manager.h"
#include "preprocess/include_guard.h"

#include <memory>
#include <string>
#include <vector>

namespace cinch {

struct PreprocessorContext;

struct IncludedFile {
  Lexer lexer;
  FileEntry *file; // null for text that is no file: the command line
  FileId id;
  FileKind kind;       // System once `#pragma GCC system_header` was seen
  int directory;       // of the search chain; not_in_chain: beside its includer
  size_t conditionals; // how many were open when it was entered
  IncludeGuardDetector guard;
  std::vector<std::string> marked_files; // entered by line markers with flag 1, and not left
};

// A file that the output depends on.
struct Dependency {
  std::string path;
  bool is_system = false;
  bool is_missing = false; // -MG
};

class IncludeStack {
public:
  explicit IncludeStack(PreprocessorContext &context) : context_(context) {}

  IncludedFile &current() { return *files_.back(); }
  // The innermost one that is a file.
  IncludedFile &current_file();
  bool empty() const { return files_.empty(); }
  size_t depth() const { return files_.size(); }
  // False after a message when locations are used up.
  bool push(const SourceBuffer &buffer, FileEntry *file, SourceLoc include_loc, FileKind kind,
            int directory, size_t conditionals);
  void pop() { files_.pop_back(); }

  void add_dependency(FileEntry &file, bool is_system);
  void add_missing(std::string path, bool is_system);
  const std::vector<Dependency> &dependencies() const { return dependencies_; }

private:
  PreprocessorContext &context_;
  std::vector<std::unique_ptr<IncludedFile>> files_;
  std::vector<Dependency> dependencies_;
};

} // namespace cinch
