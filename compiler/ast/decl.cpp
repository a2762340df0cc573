// Questions about functions whose answer follows from several facts of the declaration.
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
  // Sizes in the types of parameters are read before the function's own scope begins: whose objects
  // they name is not noted.
  bool has_sized_parameter = llvm::any_of(parameters, [](const ParamDecl *parameter) {
    return !parameter->original_type.is_null() && parameter->original_type->is_variably_modified;
  });
  return is_nested && (uses_outer_frame || !is_defined || outer_has_vla || has_sized_parameter);
}

} // namespace cinch
