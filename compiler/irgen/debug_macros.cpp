// Macros, of -g3: by file, in the order of the text.
#include "irgen/debug_info.h"

#include "llvm/BinaryFormat/Dwarf.h"

namespace cinch {

// Behind the name, or behind its parameters: a blank for an object, `)` for a function.
static size_t end_of_macro_name(std::string_view definition) {
  size_t end = definition.find_first_of("( ");
  if (end != std::string_view::npos && definition[end] == '(') {
    end = definition.find(')');
    end = end == std::string_view::npos ? end : end + 1;
  }
  return std::min(end, definition.size());
}

// What comes from the command line is of no file and stands before the main one: a debugger takes
// the first file without a line for the main one.
void DebugInfo::describe_macros(llvm::ArrayRef<MacroChange> changes) {
  // LLVM keeps the order below each parent.
  llvm::SmallVector<llvm::DIMacroFile *, 8> open;
  auto add = [&](const MacroChange &change) {
    bool is_definition = change.kind == MacroChange::Kind::Define;
    size_t end = end_of_macro_name(change.text);
    std::string_view body = change.text.substr(end);
    body.remove_prefix(std::min(body.find_first_not_of(' '), body.size()));
    builder_.createMacro(change.loc.is_valid() && !open.empty() ? open.back() : nullptr,
                         files_.place(change.loc).line,
                         is_definition ? llvm::dwarf::DW_MACINFO_define
                                       : llvm::dwarf::DW_MACINFO_undef,
                         to_llvm(change.text.substr(0, end)), to_llvm(body));
  };
  for (const MacroChange &change : changes) {
    if (!change.loc.is_valid() && change.kind != MacroChange::Kind::LeaveFile) {
      add(change);
    }
  }
  const SourceMap &sources = files_.sources();
  for (const MacroChange &change : changes) {
    switch (change.kind) {
    case MacroChange::Kind::EnterFile: {
      DebugPlace includer = files_.place(sources.include_loc(sources.file_of(change.loc)));
      open.push_back(builder_.createTempMacroFile(open.empty() ? nullptr : open.back(),
                                                  includer.line, files_.place(change.loc).file));
      break;
    }
    case MacroChange::Kind::LeaveFile:
      if (!open.empty()) {
        open.pop_back();
      }
      break;
    case MacroChange::Kind::Define:
    case MacroChange::Kind::Undefine:
      if (change.loc.is_valid()) {
        add(change);
      }
      break;
    }
  }
}

} // namespace cinch
