// The table of builtins, and their names in the identifier table.
#include "ast/builtins.h"

#include "ast/target_builtins.h"
#include "lex/identifier.h"
#include "support/lang_options.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringRef.h"

namespace cinch {

// By BuiltinId; the first row is builtin::None.
static constexpr BuiltinInfo builtin_table[] = {
    {"", "", "", false},
#define BUILTIN_FUNCTION(id, name, type, flags) {name, type, flags, false},
#define LIBRARY_FUNCTION(id, name, type, flags) {name, type, flags, true},
#include "ast/builtins.def"
};

BuiltinInfo builtin_info(BuiltinId id) {
  if (!is_target_builtin(id)) {
    return builtin_table[id];
  }
  TargetBuiltin target = target_builtin(id);
  bool is_const = target.flags.find('c') != std::string_view::npos;
  bool is_noreturn = target.flags.find('r') != std::string_view::npos;
  return {target.name, target.type, is_const ? "const" : is_noreturn ? "noreturn" : "", false};
}

bool has_builtin_flag(BuiltinId id, std::string_view flag) {
  llvm::StringRef flags = builtin_info(id).flags;
  while (!flags.empty()) {
    std::pair<llvm::StringRef, llvm::StringRef> split = flags.split(' ');
    if (split.first == llvm::StringRef(flag)) {
      return true;
    }
    flags = split.second;
  }
  return false;
}

void enter_builtin_names(IdentifierTable &identifiers, const LangOptions &options) {
  llvm::SmallString<64> prefixed("__builtin_");
  for (unsigned id = 1; id < builtin::Count; ++id) {
    const BuiltinInfo &info = builtin_table[id];
    if (!info.is_library_function) {
      identifiers.intern(info.name).builtin = static_cast<BuiltinId>(id);
      continue;
    }
    // Back to "__builtin_".
    prefixed.resize(10);
    prefixed += info.name;
    // A builtin of its own by that name (setjmp: another buffer) stays what it is.
    if (Identifier &name = identifiers.intern(prefixed.str()); name.builtin == builtin::None) {
      name.builtin = static_cast<BuiltinId>(id);
    }
    // Without the prefix the name is the program's own when it is freestanding.
    bool is_prefixed_only = info.flags.find("prefixed") != std::string_view::npos;
    if (!options.no_builtin && !options.freestanding && !is_prefixed_only) {
      identifiers.intern(info.name).builtin = static_cast<BuiltinId>(id);
    }
  }
  // Strict modes leave the name to the program; __builtin_alloca stays.
  if (!options.gnu_mode) {
    identifiers.intern("alloca").builtin = builtin::None;
  }
  // -fno-builtin-NAME. A name that is in no table needs no record for that.
  for (const std::string &name : options.no_builtin_functions) {
    if (Identifier *identifier = identifiers.find(name)) {
      identifier->builtin = 0;
    }
  }
}

} // namespace cinch
