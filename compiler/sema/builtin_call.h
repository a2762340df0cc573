// What the parts of BuiltinSema that check calls share.
// Private to builtins.cpp and builtin_*.cpp.
#pragma once

#include "sema/builtins.h"

namespace cinch {

// Arguments may be replaced by converted ones in place.
struct BuiltinSema::Call {
  BuiltinId id;
  llvm::MutableArrayRef<Expr *> arguments;
  SourceLoc left_paren;
  SourceLoc right_paren;

  Expr *&operator[](size_t index) { return arguments[index]; }
  size_t size() const { return arguments.size(); }
  std::string_view name() const { return builtin_info(id).name; }
};

} // namespace cinch
