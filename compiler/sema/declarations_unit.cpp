// What can only be said at the end of a block or of the translation unit.
#include "sema/attributes.h"
#include "sema/declarations.h"
#include "source/source_map.h"

#include <algorithm>

namespace cinch {

namespace {

// What needs no use, or must not be reported a second time.
bool is_exempt_from_unused(const Decl *decl) {
  return decl->is_used || decl->is_invalid ||
         has_attribute(decl->attributes, AttributeFlag::Unused) ||
         has_attribute(decl->attributes, AttributeFlag::Used);
}

} // namespace

// Unused variables and typedefs of the scope that is about to be closed.
void DeclarationSema::check_unused_here() {
  bool has_errors = sema_.function && sema_.diags.error_count() != sema_.function->errors_before;
  llvm::SmallVector<const Decl *, 4> unused; // newest first
  for (const ScopeBinding *binding = sema_.scopes.bindings_here(); binding;
       binding = binding->next_in_scope) {
    const Decl *decl = binding->decl;
    // Typedefs are reported only without errors: a use may have been skipped.
    bool is_local = decl->kind == DeclKind::Typedef && !has_errors; // uses may be missing
    if (const VarDecl *variable = decl_as<VarDecl>(decl)) {
      is_local = !variable->is_file_scope && !variable->is_implicit &&
                 !(variable->attributes && variable->attributes->cleanup);
      if (is_local && variable->is_used && !has_errors) {
        check_set_but_unused(variable);
      }
    }
    if (is_local && !is_exempt_from_unused(decl)) {
      unused.push_back(decl);
    }
  }
  // In the order of the declarations.
  for (size_t i = unused.size(); i-- > 0;) {
    sema_.report(unused[i]->loc, unused[i]->kind == DeclKind::Typedef
                                     ? DiagId::warn_unused_typedef
                                     : DiagId::warn_unused_variable)
        << unused[i]->name_text();
  }
}

// Stored to, and its value never used; whatever else names it may use it.
void DeclarationSema::check_set_but_unused(const VarDecl *variable) {
  bool is_candidate = variable->is_written && variable->value_uses == 0 && !variable->is_invalid &&
                      !variable->type.is_volatile() &&
                      !has_attribute(variable->attributes, AttributeFlag::Unused) &&
                      !has_attribute(variable->attributes, AttributeFlag::Used) &&
                      (is_scalar(variable->type) || is_vector(variable->type));
  if (is_candidate) {
    sema_.report(variable->loc, variable->kind == DeclKind::Param
                                    ? DiagId::warn_unused_but_set_parameter
                                    : DiagId::warn_unused_but_set_variable)
        << variable->name_text();
  }
}

void DeclarationSema::end_of_unit(std::vector<Decl *> &tentative) {
  for (VarDecl *variable : unit_variables_) {
    finish_unit_variable(variable, tentative);
  }
  // After errors uses may be missing.
  if (sema_.diags.error_count() == 0) {
    for (VarDecl *variable : unit_variables_) {
      check_unit_variable(variable);
    }
    for (FunctionDecl *function : unit_functions_) {
      check_unit_function(function);
    }
  }
  // Aliases of `#pragma weak` that no declaration has claimed.
  for (Identifier *name : weak_aliases_) {
    if (!sema_.scopes.find_at_file_scope(*name)) {
      if (Decl *alias = make_weak_alias(*name)) {
        tentative.push_back(alias);
      }
    }
  }
}

// C23 6.9.3p2: a tentative definition becomes one with the initializer zero; an array of unknown
// bound gets one element.
void DeclarationSema::finish_unit_variable(VarDecl *variable, std::vector<Decl *> &tentative) {
  if (variable->is_invalid) {
    return;
  }
  // `int x;` at file scope without any definition with an initializer.
  if (variable->definition == Definition::Tentative) {
    if (is_incomplete(variable->type) && is_array(variable->type)) {
      QualType element = as_array_with_sugar(variable->type)->element;
      sema_.report(variable->loc, DiagId::warn_tentative_array);
      variable->type = sema_.types.array_of(element, 1);
    } else if (is_incomplete(variable->type)) {
      sema_.report(variable->loc, DiagId::err_tentative_never_completed)
          << sema_.types.quoted(variable->type);
      note_forward_declaration(variable->type);
      variable->is_invalid = true;
      return;
    }
    tentative.push_back(variable);
  }
}

void DeclarationSema::check_unit_variable(VarDecl *variable) {
  if (variable->is_invalid) {
    return;
  }
  bool is_internal = variable->linkage == Linkage::Internal;
  // Static but never defined, though used: the linker could not help.
  if (is_internal && variable->definition == Definition::Declared && variable->is_referenced &&
      !variable->is_register_asm &&
      !(variable->attributes && !variable->attributes->alias.empty())) {
    sema_.report(variable->loc, DiagId::warn_undefined_internal) << 1 << variable->name_text();
  }
  // Static and never used, in the main file: headers may declare more than one needs.
  if (is_internal && !is_exempt_from_unused(variable) &&
      sema_.sources.is_in_main_file(variable->loc)) {
    sema_.report(variable->loc, variable->type.is_const() ? DiagId::warn_unused_const_variable
                                                          : DiagId::warn_unused_variable)
        << variable->name_text();
  }
}

void DeclarationSema::check_unit_function(FunctionDecl *function) {
  if (function->is_invalid) {
    return;
  }
  bool is_alias = function->attributes &&
                  (!function->attributes->alias.empty() || !function->attributes->ifunc.empty());
  // Used but defined nowhere: for static and inline functions that is wrong for sure.
  if (!function->is_defined && !is_alias && function->is_referenced) {
    if (function->linkage == Linkage::Internal) {
      sema_.report(function->loc, DiagId::warn_undefined_internal) << 0 << function->name_text();
    } else if (function->is_inline && !function->is_gnu_inline) { // C23 6.7.5p7
      sema_.report(function->loc, DiagId::warn_undefined_inline) << function->name_text();
    }
  }
  // Called by the loader, or defined elsewhere.
  bool is_kept = function->attributes && (function->attributes->is_constructor ||
                                          function->attributes->is_destructor || is_alias);
  // In headers too, unlike variables: `inline` says there that it need not be used.
  if (function->linkage == Linkage::Internal && !is_exempt_from_unused(function) && !is_kept &&
      (!function->is_inline || sema_.sources.is_in_main_file(function->loc))) {
    sema_.report(function->loc, DiagId::warn_unused_function) << function->name_text();
  }
}

// `#pragma weak name = target` for a name that nothing declares: an alias of the target's type.
Decl *DeclarationSema::make_weak_alias(Identifier &name) {
  const PendingPragma &pragma = pending_pragmas_[&name];
  Decl *target = sema_.scopes.find_at_file_scope(*pragma.alias_target);
  ValueDecl *alias = nullptr;
  // A function or an object; anything else can not be aliased.
  if (const FunctionDecl *function = decl_as<FunctionDecl>(target)) {
    FunctionDecl *copy = make_decl<FunctionDecl>(sema_.unit_arena(), pragma.loc, &name);
    copy->type = function->type;
    alias = copy;
  } else if (const VarDecl *variable = decl_as<VarDecl>(target)) {
    VarDecl *copy = make_decl<VarDecl>(sema_.unit_arena(), pragma.loc, &name);
    copy->type = variable->type;
    copy->linkage = Linkage::External;
    copy->is_file_scope = true;
    alias = copy;
  }
  if (!alias) {
    sema_.report(pragma.loc, DiagId::warn_weak_identifier_undeclared) << pragma.alias_target->name;
    return nullptr;
  }
  DeclAttributes &attributes = sema_.attributes->attributes_of(alias);
  attributes.set(AttributeFlag::Weak);
  attributes.alias = pragma.alias_target->name;
  // The alias is a use of the target.
  target->is_referenced = true;
  target->is_used = true;
  sema_.scopes.declare_ordinary(name, alias);
  return alias;
}

} // namespace cinch
