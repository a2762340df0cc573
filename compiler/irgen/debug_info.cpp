#include "irgen/debug_info.h"

#include "llvm/BinaryFormat/Dwarf.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/Path.h"

namespace cinch {

static llvm::StringRef text(std::string_view view) { return {view.data(), view.size()}; }

// DWARF has numbers for C89, C99 and C11; what is newer is called C11.
static llvm::DISourceLanguageName language_name(const LangOptions &language,
                                                const CodegenOptions &options) {
  if (language.is_c89()) {
    return llvm::DISourceLanguageName(llvm::dwarf::DW_LANG_C89);
  }
  bool knows_c11 = options.dwarf_version >= 5 && language.at_least(Standard::C11);
  return llvm::DISourceLanguageName(knows_c11 ? llvm::dwarf::DW_LANG_C11
                                              : llvm::dwarf::DW_LANG_C99);
}

DebugInfo::DebugInfo(llvm::Module &module, const CodegenOptions &options, const SourceMap &sources,
                     const LangOptions &language)
    : builder_(module), module_(module), options_(options), sources_(sources) {
  using Kind = CodegenOptions::DebugKind;
  // With -gline-tables-only the unit says that there is nothing but lines.
  bool full = options.debug_kind == Kind::Limited || options.debug_kind == Kind::Full;
  unit_ = builder_.createCompileUnit(
      language_name(language, options), file(module.getSourceFileName()), options.ident,
      options.optimize_level > 0, options.dwarf_debug_flags, /*RV=*/0, options.split_dwarf_file,
      options.debug_kind == Kind::None ? llvm::DICompileUnit::NoDebug
      : full                           ? llvm::DICompileUnit::FullDebug
                                       : llvm::DICompileUnit::LineTablesOnly,
      /*DWOId=*/0, options.split_dwarf_inlining, /*DebugInfoForProfiling=*/false,
      options.debugger_tuning == CodegenOptions::DebuggerTuning::Gdb
          ? llvm::DICompileUnit::DebugNameTableKind::GNU
          : llvm::DICompileUnit::DebugNameTableKind::Default);
}

// -fdebug-prefix-map: the last one that fits wins, as in gcc.
std::string DebugInfo::remapped(std::string_view path) const {
  for (size_t i = options_.debug_prefix_map.size(); i-- > 0;) {
    const auto &[from, to] = options_.debug_prefix_map[i];
    if (path.substr(0, from.size()) == from) {
      return to + std::string(path.substr(from.size()));
    }
  }
  return std::string(path);
}

// One node for each file name.
llvm::DIFile *DebugInfo::file(std::string_view name) {
  llvm::DIFile *&known = files_[text(name)];
  if (!known) {
    known = builder_.createFile(remapped(name), remapped(options_.compilation_directory));
  }
  return known;
}

// The subprogram: a name, a place and no type beyond "a function".
void DebugInfo::begin_function(const FunctionDecl *decl, llvm::Function *function) {
  PresumedLoc place = sources_.presumed(decl->loc);
  llvm::DIFile *where = place.file.empty() ? unit_->getFile() : file(place.file);
  llvm::DISubprogram::DISPFlags flags = llvm::DISubprogram::SPFlagDefinition;
  // Static functions are local to the unit.
  if (function->hasLocalLinkage() || decl->linkage != Linkage::External) {
    flags |= llvm::DISubprogram::SPFlagLocalToUnit;
  }
  if (options_.optimize_level > 0) {
    flags |= llvm::DISubprogram::SPFlagOptimized;
  }
  llvm::DISubroutineType *type = builder_.createSubroutineType(builder_.getOrCreateTypeArray({}));
  bool has_prototype = type_cast<FunctionType>(decl->type)->info.has_prototype;
  subprogram_ = builder_.createFunction(
      where, text(decl->name_text()), "", where, place.line, type, place.line,
      has_prototype ? llvm::DINode::FlagPrototyped : llvm::DINode::FlagZero, flags);
  function->setSubprogram(subprogram_);
  subprogram_file_ = place.file;
  last_loc_ = {};
  last_location_ = nullptr;
}

void DebugInfo::end_function(llvm::Function *function) {
  builder_.finalizeSubprogram(function->getSubprogram());
  subprogram_ = nullptr;
}

// The line and the column as #line directives have them.
llvm::DILocation *DebugInfo::location(SourceLoc loc) {
  if (loc == last_loc_ && last_location_) {
    return last_location_;
  }
  PresumedLoc place = sources_.presumed(loc);
  llvm::DIScope *scope = subprogram_;
  // Code from a header, or from behind a #line, is in a scope with another file.
  if (place.file != subprogram_file_ && !place.file.empty()) {
    scope = builder_.createLexicalBlockFile(subprogram_, file(place.file));
  }
  unsigned column = options_.debug_column_info ? place.column : 0;
  last_loc_ = loc;
  last_location_ = llvm::DILocation::get(module_.getContext(), place.line, column, scope);
  return last_location_;
}

void DebugInfo::finish() { builder_.finalize(); }

} // namespace cinch
