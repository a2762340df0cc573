#include "irgen/debug_files.h"

namespace cinch {

// -fdebug-prefix-map: the last one that fits wins, as in gcc.
std::string DebugFiles::remapped(std::string_view path) const {
  if (options_.physical_places) {
    return std::string(path);
  }
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
  PresumedLoc place = options_.physical_places ? sources_.physical(loc) : sources_.presumed(loc);
  if (place.file.empty()) {
    return {};
  }
  return {file(place.file), place.line, options_.debug_column_info ? place.column : 0};
}

} // namespace cinch
