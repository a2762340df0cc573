// The builtin functions by number: what builtins.def says of each.
#pragma once

#include <cstdint>
#include <string_view>

namespace cinch {

class IdentifierTable;
struct LangOptions;

// Index of a line of builtins.def; 0 is no builtin. From builtin::Count on: target_builtins.h.
// Fits into Identifier::builtin, so one field of the identifier tells every call of a builtin.
using BuiltinId = uint16_t;

namespace builtin {
enum Id : BuiltinId {
  None = 0,
#define BUILTIN_FUNCTION(id, name, type, flags) id,
#define LIBRARY_FUNCTION(id, name, type, flags) id,
#include "ast/builtins.def"
  Count
};
} // namespace builtin

// One line of builtins.def, read at compile time.
struct BuiltinInfo {
  // "__builtin_clz", or "memcpy" of a library function.
  std::string_view name;
  // See builtins.def; empty: checked by hand.
  std::string_view type;
  // Words with spaces between; what they mean stands at the head of builtins.def.
  std::string_view flags;
  bool is_library_function;
};
BuiltinInfo builtin_info(BuiltinId id);
// Compares words; not for hot paths.
bool has_builtin_flag(BuiltinId id, std::string_view flag);
// A call with constant arguments is constant.
inline bool is_folded_builtin(BuiltinId id) {
  return has_builtin_flag(id, "fold") ||
         (has_builtin_flag(id, "const") && !has_builtin_flag(id, "runtime"));
}
inline bool is_noreturn_builtin(BuiltinId id) { return has_builtin_flag(id, "noreturn"); }
// Handled by the compiler itself, in contrast to a library function whose meaning is known.
inline bool is_builtin_proper(BuiltinId id) {
  return id != builtin::None && !builtin_info(id).is_library_function;
}

// Sets Identifier::builtin for every name of builtins.def that the options enable. Called once for
// each job, before the first token is read (__has_builtin asks it); fast.
void enter_builtin_names(IdentifierTable &identifiers, const LangOptions &options);

} // namespace cinch
