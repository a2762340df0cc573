#include "irgen/debug_info.h"

#include "ast/stmt.h"

#include "llvm/BinaryFormat/Dwarf.h"
#include "llvm/IR/Module.h"

namespace cinch {

using DebugKind = CodegenOptions::DebugKind;

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

static llvm::DICompileUnit::DebugEmissionKind emission_kind(DebugKind kind) {
  switch (kind) {
  case DebugKind::None:
    return llvm::DICompileUnit::NoDebug;
  case DebugKind::DirectivesOnly:
    return llvm::DICompileUnit::DebugDirectivesOnly;
  case DebugKind::LineTablesOnly:
    return llvm::DICompileUnit::LineTablesOnly;
  case DebugKind::Limited:
  case DebugKind::Full:
    break;
  }
  return llvm::DICompileUnit::FullDebug;
}

static llvm::DICompileUnit::DebugNameTableKind name_table(CodegenOptions::NameTable table) {
  switch (table) {
  case CodegenOptions::NameTable::None:
    return llvm::DICompileUnit::DebugNameTableKind::None;
  case CodegenOptions::NameTable::Default:
    return llvm::DICompileUnit::DebugNameTableKind::Default;
  case CodegenOptions::NameTable::Gnu:
    break;
  }
  return llvm::DICompileUnit::DebugNameTableKind::GNU;
}

DebugInfo::DebugInfo(llvm::Module &module, const CodegenOptions &options, const SourceMap &sources,
                     TypeContext &types)
    : builder_(module), module_(module), options_(options), files_(builder_, options, sources),
      types_(module.getContext(), builder_, files_, types),
      describes_variables_(options.debug_kind == DebugKind::Limited ||
                           options.debug_kind == DebugKind::Full) {
  unit_ = builder_.createCompileUnit(
      language_name(types.options(), options), files_.file(module.getSourceFileName()),
      options.ident, options.optimize_level > 0, options.dwarf_debug_flags, /*RV=*/0,
      options.split_dwarf_file, emission_kind(options.debug_kind), /*DWOId=*/0,
      options.split_dwarf_inlining, /*DebugInfoForProfiling=*/false,
      name_table(options.debug_name_table));
}

DebugInfo::~DebugInfo() = default;

llvm::DISubprogram::DISPFlags DebugInfo::subprogram_flags(const FunctionDecl *decl,
                                                          bool is_definition) {
  llvm::DISubprogram::DISPFlags flags =
      is_definition ? llvm::DISubprogram::SPFlagDefinition : llvm::DISubprogram::SPFlagZero;
  if (decl->linkage != Linkage::External) {
    flags |= llvm::DISubprogram::SPFlagLocalToUnit;
  }
  if (options_.optimize_level > 0) {
    flags |= llvm::DISubprogram::SPFlagOptimized;
  }
  return flags;
}

// Entries for call sites are of DWARF 5; debuggers that know them in DWARF 4 too are the usual
// ones. Without optimization every value is in memory, so that they would say nothing new.
bool DebugInfo::describes_calls() const {
  using Tuning = CodegenOptions::DebuggerTuning;
  bool is_understood = options_.dwarf_version >= 5 || options_.debugger_tuning == Tuning::Gdb ||
                       options_.debugger_tuning == Tuning::Lldb;
  return describes_variables_ && options_.optimize_level > 0 && options_.dwarf_version >= 4 &&
         is_understood;
}

static llvm::DINode::DIFlags function_flags(const FunctionDecl *decl) {
  llvm::DINode::DIFlags flags = llvm::DINode::FlagZero;
  if (type_cast<FunctionType>(decl->type)->info.has_prototype) {
    flags |= llvm::DINode::FlagPrototyped;
  }
  if (decl->is_noreturn) {
    flags |= llvm::DINode::FlagNoReturn;
  }
  return flags;
}

// What the linker calls it, where that is another name.
static llvm::StringRef linkage_name(std::string_view asm_label) {
  llvm::StringRef name = to_llvm(asm_label);
  name.consume_front("\1");
  return name;
}

void DebugInfo::begin_function(const FunctionDecl *decl, llvm::Function *function) {
  DebugPlace place = files_.place(decl->loc);
  llvm::DIFile *file = place.file ? place.file : unit_->getFile();
  llvm::DISubroutineType *type =
      describes_variables_ ? types_.function_type(*type_cast<FunctionType>(decl->type))
                           : builder_.createSubroutineType(builder_.getOrCreateTypeArray({}));
  llvm::DINode::DIFlags flags = function_flags(decl);
  if (describes_calls()) {
    flags |= llvm::DINode::FlagAllCallsDescribed;
  }
  // A breakpoint at the function goes to its first line behind this one.
  SourceLoc body = decl->body ? decl->body->loc : decl->loc;
  std::unique_ptr<Function> state = std::make_unique<Function>();
  state->subprogram = builder_.createFunction(
      file, to_llvm(decl->name_text()), linkage_name(decl->asm_label), file, place.line, type,
      files_.place(body).line, flags, subprogram_flags(decl, /*is_definition=*/true));
  state->decl = decl;
  state->begin = files_.sources().expansion_loc(decl->loc);
  state->end = files_.sources().expansion_loc(decl->end_loc);
  function->setSubprogram(state->subprogram);
  types_.set_function(state.get());
  functions_.push_back(std::move(state));
  last_location_ = nullptr;
}

void DebugInfo::end_function(llvm::Function *function) {
  builder_.finalizeSubprogram(function->getSubprogram());
  functions_.pop_back();
  types_.set_function(functions_.empty() ? nullptr : functions_.back().get());
  last_location_ = nullptr;
}

void DebugInfo::describe_callee(const FunctionDecl *decl, llvm::Function *function) {
  if (!describes_calls() || function->getSubprogram() || decl->is_inline || decl->is_implicit ||
      decl->linkage != Linkage::External || function->isIntrinsic()) {
    return;
  }
  DebugPlace place = files_.place(decl->loc);
  llvm::DIFile *file = place.file ? place.file : unit_->getFile();
  function->setSubprogram(builder_.createFunction(
      file, to_llvm(decl->name_text()), linkage_name(decl->asm_label), file, place.line,
      types_.function_type(*type_cast<FunctionType>(decl->type)), /*ScopeLine=*/0,
      function_flags(decl), subprogram_flags(decl, /*is_definition=*/false)));
}

void DebugInfo::finish() {
  types_.finish();
  builder_.finalize();
}

} // namespace cinch
