// Builtin functions: builtins.def describes each; this class gives them types and checks calls.
#pragma once

#include "sema/sema.h"

#include <cstdint>
#include <string_view>

namespace cinch {

// Index of a line of builtins.def; 0 is no builtin.
using BuiltinId = uint16_t;

namespace builtin {
enum Id : BuiltinId {
  None = 0,
#define BUILTIN_FUNCTION(id, name, type, flags) id,
#define LIBRARY_FUNCTION(id, name, type, flags) id,
#include "sema/builtins.def"
  Count
};
} // namespace builtin

struct BuiltinInfo {
  std::string_view name; // "__builtin_clz", or "memcpy" of a library function
  std::string_view type; // see builtins.def; empty: checked by hand
  std::string_view flags;
  bool is_library_function;
};
const BuiltinInfo &builtin_info(BuiltinId id);
bool has_builtin_flag(BuiltinId id, std::string_view flag);
inline bool is_noreturn_builtin(BuiltinId id) { return has_builtin_flag(id, "noreturn"); }

class BuiltinSema {
public:
  explicit BuiltinSema(Sema &sema) : sema_(sema) {}

  // Sets Identifier::builtin for every name of builtins.def that the options enable. Called once;
  // must be fast (start-up time).
  void enter_names();
  // The implicit declaration of a builtin or library function with its type, made on first use;
  // null when its type can not be told (FILE not declared, checked by hand).
  FunctionDecl *declare(Identifier &name, SourceLoc loc);
  QualType type_of(BuiltinId id);
  // True when calls go to call() instead of CallSema: the builtins proper.
  static bool is_special(BuiltinId id);
  // Checks and converts the arguments of a call of a builtin proper; gives a BuiltinCallExpr, a
  // CallExpr of the library function it stands for, or a folded literal.
  Expr *call(BuiltinId id, Expr *callee, llvm::MutableArrayRef<Expr *> arguments,
             SourceLoc left_paren, SourceLoc right_paren);

private:
  Sema &sema_;
};

} // namespace cinch
