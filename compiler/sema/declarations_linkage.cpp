// Linkage and what a declaration refers to again, C23 6.2.2; attributes and pragmas on the result.
#include "sema/attributes.h"
#include "sema/declarations.h"

namespace cinch {

namespace {

// Only functions and objects have linkage, and not all of them.
bool has_linkage(const Decl *decl) {
  if (const FunctionDecl *function = decl_as<FunctionDecl>(decl)) {
    return function->linkage != Linkage::None;
  }
  const VarDecl *variable = decl_as<VarDecl>(decl);
  return variable && variable->linkage != Linkage::None;
}

} // namespace

// C23 6.2.2p4: an inner `extern` declaration means the visible one that has linkage, else whatever
// entity of that name the unit has declared with linkage.
Decl *DeclarationSema::find_previous(const Identifier &name, bool with_linkage) {
  if (Decl *here = sema_.scopes.find_ordinary_here(name)) {
    return here;
  }
  if (!with_linkage) {
    return nullptr;
  }
  // An object without linkage in between hides the name, but not the entity.
  Decl *visible = ScopeStack::find_ordinary(name);
  if (visible && has_linkage(visible)) {
    return visible;
  }
  Decl *file_scope = sema_.scopes.find_at_file_scope(name);
  if (file_scope && has_linkage(file_scope)) {
    return file_scope;
  }
  return sema_.scopes.find_linked(name);
}

// Binds the name in this scope. Entities with linkage are remembered beyond the block.
void DeclarationSema::enter_name(Identifier &name, Decl *decl, bool with_linkage) {
  sema_.scopes.rebind_here(name, decl);
  if (with_linkage && !sema_.scopes.is_file_scope()) {
    sema_.scopes.remember_linked(name, decl);
  }
}

// "previous definition is here" or "previous declaration is here".
void DeclarationSema::note_previous(const Decl *previous) {
  const FunctionDecl *function = decl_as<FunctionDecl>(previous);
  const VarDecl *variable = previous->kind == DeclKind::Param
                                ? static_cast<const VarDecl *>(previous)
                                : decl_as<VarDecl>(previous);
  // Objects without linkage are always defined where they are declared.
  bool is_definition =
      (function && function->is_defined) ||
      (variable &&
       (variable->linkage == Linkage::None || variable->definition != Definition::Declared)) ||
      previous->kind == DeclKind::Typedef || previous->kind == DeclKind::EnumConstant;
  if (previous->loc.is_valid()) {
    sema_.report(previous->loc, is_definition ? DiagId::note_previous_definition
                                              : DiagId::note_previous_declaration);
  }
}

// Where an incomplete type was mentioned: often the definition is missing in an include.
void DeclarationSema::note_forward_declaration(QualType type) {
  const RecordType *record = type_as<RecordType>(type);
  const EnumType *enumeration = type_as<EnumType>(type);
  SourceLoc loc = record ? record->decl->loc : enumeration ? enumeration->decl->loc : SourceLoc();
  if (loc.is_valid()) {
    sema_.report(loc, DiagId::note_forward_declaration) << sema_.types.quoted(type);
  }
}

// Something else had the name; after an error about it nothing more is said.
void DeclarationSema::report_different_kind(const Declarator &declarator, const Decl *previous) {
  if (!previous->is_invalid) {
    sema_.report(declarator.loc, DiagId::err_redefinition_different_kind) << declarator.name->name;
    note_previous(previous);
  }
}

// Attributes from the specifiers apply to all declarators, those of the declarator to it alone.
void DeclarationSema::apply_attributes(Decl *decl, const DeclSpec &spec,
                                       const Declarator &declarator) {
  if (!spec.attributes.empty()) {
    sema_.attributes->apply(decl, spec.attributes);
  }
  if (!declarator.attributes.empty()) {
    sema_.attributes->apply(decl, declarator.attributes);
  }
}

// What pragmas before the first declaration said, and the visibility pushed now.
// Pragmas like weak and redefine_extname may precede the declaration they are about.
void DeclarationSema::apply_pending_pragmas(ValueDecl *decl) {
  sema_.attributes->apply_pragma_visibility(decl);
  if (pragma_options.sections) {
    sema_.attributes->attributes_of(decl).pragma_sections = pragma_options.sections;
  }
  if (pending_pragmas_.empty()) {
    return;
  }
  llvm::DenseMap<const Identifier *, PendingPragma>::iterator found =
      pending_pragmas_.find(decl->name);
  if (found == pending_pragmas_.end()) {
    return;
  }
  const PendingPragma &pragma = found->second;
  if (pragma.is_weak) {
    sema_.attributes->attributes_of(decl).set(AttributeFlag::Weak);
  }
  if (pragma.alias_target) {
    sema_.attributes->attributes_of(decl).alias = pragma.alias_target->name;
  }
  if (pragma.extname) {
    std::string_view label = pragma.extname->name;
    // An explicit asm label wins over the pragma.
    if (FunctionDecl *function = decl_as<FunctionDecl>(static_cast<Decl *>(decl))) {
      function->asm_label = function->asm_label.empty() ? label : function->asm_label;
    } else if (VarDecl *variable = as_variable(decl)) {
      variable->asm_label = variable->asm_label.empty() ? label : variable->asm_label;
    }
  }
}

// `#pragma weak name` or `#pragma weak name = target`, now or for a later declaration.
void DeclarationSema::pragma_weak(Identifier &name, Identifier *target, SourceLoc loc) {
  PendingPragma &pragma = pending_pragmas_[&name];
  pragma.is_weak = true;
  pragma.alias_target = target ? target : pragma.alias_target;
  pragma.loc = loc;
  // At the end of the unit the alias is made if nothing declares it.
  if (target) {
    weak_aliases_.push_back(&name);
  }
  // Declared already: applied at once.
  Decl *decl = sema_.scopes.find_at_file_scope(name);
  if (decl && has_linkage(decl)) {
    sema_.attributes->attributes_of(decl).set(AttributeFlag::Weak);
    if (target) {
      decl->attributes->alias = target->name;
    }
  }
}

// Applies to what is declared later too.
// `#pragma redefine_extname old new`: the symbol of a function or object is another one.
void DeclarationSema::pragma_redefine_extname(Identifier &old_name, Identifier &new_name) {
  pending_pragmas_[&old_name].extname = &new_name;
  Decl *decl = sema_.scopes.find_at_file_scope(old_name);
  if (FunctionDecl *function = decl_as<FunctionDecl>(decl)) {
    function->asm_label = new_name.name;
  } else if (VarDecl *variable = as_variable(decl)) {
    variable->asm_label = new_name.name;
  }
}

} // namespace cinch
