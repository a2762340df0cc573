#include "irgen/debug_files.h"

namespace cinch {

// -fdebug-prefix-map: the last one that fits wins, as in gcc.
std::string DebugFiles::remapped(std::string_view path) const {
  for (size_t i = options_.debug_prefix_map.size(); i-- > 0;) {
    const auto &[from, to] = options_.debug_prefix_map[i];
    if (path.substr(0, from.size()) == from) {
      return to + std::string(path.substr(from.size()));
    }
  }
  return std::string(path);
}

llvm::DIFile *DebugFiles::file(std::string_view name) {
  if (last_file_ && name.data() == last_name_.data() && name.size() == last_name_.size()) {
    return last_file_;
  }
  llvm::DIFile *&known = files_[to_llvm(name)];
  if (!known) {
    known = builder_.createFile(remapped(name), remapped(options_.compilation_directory));
  }
  last_name_ = name;
  last_file_ = known;
  return known;
}

DebugPlace DebugFiles::place(SourceLoc loc) {
  PresumedLoc presumed = sources_.presumed(loc);
  if (presumed.file.empty()) {
    return {};
  }
  return {file(presumed.file), presumed.line, options_.debug_column_info ? presumed.column : 0};
}

} // namespace cinch
