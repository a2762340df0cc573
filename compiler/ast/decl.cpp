#include "ast/decl.h"

namespace cinch {

// C23 6.7.5p7: without a declaration that says `extern` or lacks `inline`, an inline definition is
// no external definition. GNU: in gnu89 it is one unless the definition says `extern inline`.
bool FunctionDecl::is_externally_emitted_inline() const {
  if (linkage != Linkage::External) {
    return false;
  }
  if (!is_inline) {
    return true;
  }
  return is_gnu_inline ? !is_extern_inline_definition : has_non_inline_or_extern_declaration;
}

// The size of an array that a type in an outer function speaks of lives in that function's frame;
// no expression of the nested one need name it.
bool FunctionDecl::needs_static_chain() const {
  bool outer_has_vla = false;
  for (const FunctionDecl *outer = enclosing; outer; outer = outer->enclosing) {
    outer_has_vla |= outer->has_vla;
  }
  return is_nested && (uses_outer_frame || !is_defined || outer_has_vla);
}

} // namespace cinch
