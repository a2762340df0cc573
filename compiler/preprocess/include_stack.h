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

// A file that has been entered and not left. Its lexer stands where reading goes on.
struct IncludedFile {
  Lexer lexer;
  // Null for text that is no file: the command line.
  FileEntry *file;
  FileId id;
  // System once `#pragma GCC system_header` was seen.
  FileKind kind;
  // Of the search chain; not_in_chain: beside its includer.
  int directory;
  // How many were open when it was entered.
  size_t conditionals;
  IncludeGuardDetector guard;
  // Entered by line markers with flag 1, and not left.
  std::vector<std::string> marked_files;
};

// A file that the output depends on.
struct Dependency {
  std::string path;
  bool is_system = false;
};

// Never deeper than include_depth_limit.
// Pointers into it last until their file is left.
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
  // The caller has dealt with conditionals that are still open.
  void pop() { files_.pop_back(); }

  // Once for each file.
  void add_dependency(FileEntry &file, bool is_system);
  // -MG: a header that is not there (yet).
  void add_missing(std::string path, bool is_system);
  const std::vector<Dependency> &dependencies() const { return dependencies_; }

private:
  PreprocessorContext &context_;
  std::vector<std::unique_ptr<IncludedFile>> files_;
  std::vector<Dependency> dependencies_;
};

} // namespace cinch
