// DWARF for debuggers and backtraces: the compile unit, one subprogram a function, a line and a
// column an instruction. Variables and types are to be added here.
#pragma once

#include "ast/decl.h"
#include "irgen/options.h"
#include "source/source_map.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/IR/DIBuilder.h"

#include <string>

namespace cinch {

class DebugInfo {
public:
  DebugInfo(llvm::Module &module, const CodegenOptions &options, const SourceMap &sources,
            const LangOptions &language);

  void begin_function(const FunctionDecl *decl, llvm::Function *function);
  void end_function(llvm::Function *function);
  // In the current function; never null while there is one.
  llvm::DILocation *location(SourceLoc loc);
  void finish();

private:
  llvm::DIFile *file(std::string_view name);
  std::string remapped(std::string_view path) const;

  llvm::DIBuilder builder_;
  llvm::Module &module_;
  const CodegenOptions &options_;
  const SourceMap &sources_;
  llvm::DICompileUnit *unit_ = nullptr;
  // Of the current function.
  llvm::DISubprogram *subprogram_ = nullptr;
  std::string_view subprogram_file_;
  llvm::StringMap<llvm::DIFile *> files_;
  SourceLoc last_loc_;
  llvm::DILocation *last_location_ = nullptr;
};

} // namespace cinch
