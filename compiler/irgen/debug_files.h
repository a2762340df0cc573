// Where declarations and code stand, as DWARF says it: file nodes, lines, columns.
#pragma once

#include "irgen/options.h"
#include "source/source_map.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/IR/DIBuilder.h"

#include <string>
#include <string_view>

namespace cinch {

inline llvm::StringRef to_llvm(std::string_view text) { return {text.data(), text.size()}; }

// Lines count from 1; 0 and no file: the program does not say it anywhere.
struct DebugPlace {
  llvm::DIFile *file = nullptr;
  unsigned line = 0;
  unsigned column = 0;
};

// One node for each file name, `#line` and prefix maps applied.
class DebugFiles {
public:
  DebugFiles(llvm::DIBuilder &builder, const CodegenOptions &options, const SourceMap &sources)
      : builder_(builder), options_(options), sources_(sources) {}

  llvm::DIFile *file(std::string_view name);
  DebugPlace place(SourceLoc loc);
  const SourceMap &sources() const { return sources_; }

private:
  std::string remapped(std::string_view path) const;

  llvm::DIBuilder &builder_;
  const CodegenOptions &options_;
  const SourceMap &sources_;
  llvm::StringMap<llvm::DIFile *> files_;
  // The name asked for last: SourceMap gives the same characters again for the same file.
  std::string_view last_name_;
  llvm::DIFile *last_file_ = nullptr;
};

} // namespace cinch
