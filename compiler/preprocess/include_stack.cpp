// Entering files.
#include "preprocess/include_stack.h"

#include "preprocess/context.h"

namespace cinch {

// The command line's buffer is entered on top of the main file, so the innermost entry may be no
// file.
IncludedFile &IncludeStack::current_file() {
  for (size_t i = files_.size(); i-- > 1;) {
    if (files_[i]->file != nullptr) {
      return *files_[i];
    }
  }
  return *files_.front();
}

// The include's place, its kind and directory are kept for questions that come later
// (#include_next, -H, messages).
bool IncludeStack::push(const SourceBuffer &buffer, FileEntry *file, SourceLoc include_loc,
                        FileKind kind, int directory, size_t conditionals) {
  FileId id = context_.sources.add_file(buffer, include_loc, kind);
  if (!id.is_valid()) {
    context_.report(include_loc, DiagId::err_too_much_text);
    return false;
  }
  SourceLoc start = context_.sources.file_start(id);
  files_.push_back(
      std::unique_ptr<IncludedFile>(new IncludedFile{Lexer(context_.lexing, buffer.text, start),
                                                     file,
                                                     id,
                                                     kind,
                                                     directory,
                                                     conditionals,
                                                     {},
                                                     {}}));
  return true;
}

// By identity: two paths of one file are one dependency.
void IncludeStack::add_dependency(FileEntry &file, bool is_system) {
  if (!file.identity->is_known_depend) {
    file.identity->is_known_depend = true;
    dependencies_.push_back({file.path, is_system});
  }
}

// By path: what does not exist has no identity.
void IncludeStack::add_missing(std::string path, bool is_system) {
  for (const Dependency &known : dependencies_) {
    if (known.path == path) {
      return;
    }
  }
  dependencies_.push_back({std::move(path), is_system});
}

} // namespace cinch
