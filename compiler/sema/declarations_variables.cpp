// Objects, C23 6.7, 6.9.3: their linkage, redeclaration, initialization.
#include "sema/attributes.h"
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/declarations.h"
#include "sema/declarators.h"
#include "sema/expression_support.h"
#include "sema/expressions.h"
#include "sema/initializers.h"

#include "llvm/ADT/SmallString.h"

namespace cinch {

// One object: from the storage class and the scope follow linkage and duration, then it is merged
// with earlier declarations or entered as a new one.
VarDecl *DeclarationSema::declare_variable(const DeclSpec &spec, Declarator &declarator) {
  bool at_file_scope = sema_.scopes.is_file_scope();
  StorageClass storage = spec.storage;
  // GNU: `register int x asm("r12")` is allowed at file scope.
  bool is_register_asm = storage == StorageClass::Register && !declarator.asm_label.empty();
  bool is_automatic_class = storage == StorageClass::Auto || storage == StorageClass::Register;
  if (at_file_scope && is_automatic_class && !is_register_asm) { // C23 6.9.1p2
    sema_.report(declarator.loc, DiagId::err_illegal_storage_file_scope);
    storage = StorageClass::None;
  }
  // 6.2.4: what has linkage or is static lives as long as the program.
  bool is_static_storage =
      at_file_scope || storage == StorageClass::Static || storage == StorageClass::Extern;
  if (spec.is_thread_local && !is_static_storage) { // 6.7.2p3
    sema_.report(spec.thread_loc, DiagId::err_thread_non_global) << spec.thread_word;
  }
  // 6.2.2: at file scope everything has linkage; in blocks only what is extern.
  bool with_linkage = at_file_scope || storage == StorageClass::Extern;
  bool is_internal = at_file_scope && (storage == StorageClass::Static || spec.is_constexpr);
  Linkage linkage = !with_linkage ? Linkage::None
                    : is_internal ? Linkage::Internal
                                  : Linkage::External;
  QualType type = check_variable_type(spec, declarator, linkage, is_static_storage);
  VarDecl *variable = nullptr;
  if (Decl *previous = find_previous(*declarator.name, with_linkage)) {
    // The name is known: the same object, or a mistake.
    VarDecl *same = as_variable(previous);
    bool previous_linkage = same && same->linkage != Linkage::None;
    if (is_error(type)) {
      // An error is enough.
    } else if (!same) {
      report_different_kind(declarator, previous);
      // Both have linkage: another declaration of the same object.
    } else if (previous_linkage && with_linkage) {
      variable = merge_variable(same, spec, declarator, type, storage);
      if (variable) {
        enter_name(*declarator.name, variable, true);
      }
    } else {
      report_conflict(same, declarator, type, with_linkage);
    }
    // After an error an object of its own, so that uses of the name find something.
    if (!variable) {
      variable = make_variable(spec, declarator, type, storage, linkage);
      variable->is_invalid = true;
    }
  } else {
    check_shadow(declarator);
    variable = make_variable(spec, declarator, type, storage, linkage);
    enter_name(*declarator.name, variable, with_linkage);
    if (with_linkage) {
      // The unit keeps a list of its objects for the checks at the end.
      unit_variables_.push_back(variable);
      if (linkage == Linkage::External) {
        apply_pending_pragmas(variable);
      }
    }
  }
  // What declarations add to an object, new or known.
  variable->is_constexpr |= spec.is_constexpr;
  check_alignas(spec, variable);
  set_asm_label(variable, declarator);
  apply_attributes(variable, spec, declarator);
  return variable;
}

// At least one of the two has no linkage, C23 6.7.1p3.
void DeclarationSema::report_conflict(const VarDecl *previous, const Declarator &declarator,
                                      QualType type, bool with_linkage) {
  std::string_view name = declarator.name->name;
  bool previous_linkage = previous->linkage != Linkage::None;
  // One has linkage and the other has not, or both are local.
  if (with_linkage || previous_linkage) {
    sema_.report(declarator.loc,
                 with_linkage ? DiagId::err_extern_non_extern : DiagId::err_non_extern_extern)
        << name;
    // Two local declarations of one name: the same type or not only matters to the message.
  } else if (sema_.types.compatible(type, previous->type)) {
    sema_.report(declarator.loc, DiagId::err_redefinition) << name;
  } else {
    sema_.report(declarator.loc, DiagId::err_redefinition_different_type)
        << name << sema_.types.quoted(type) << sema_.types.quoted(previous->type);
  }
  note_previous(previous);
}

// What the declared type may not be.
QualType DeclarationSema::check_variable_type(const DeclSpec &spec, const Declarator &declarator,
                                              Linkage linkage, bool is_static_storage) {
  QualType type = declarator.type;
  if (spec.is_constexpr) { // C23 6.7.2p6: the object is constant
    type = sema_.types.qualified(type, Const);
    QualType part = is_error(type) ? QualType() : invalid_constexpr_part(type);
    if (!part.is_null()) {
      sema_.report(declarator.loc, DiagId::err_constexpr_invalid_type) << sema_.types.quoted(part);
    }
  }
  if (!is_static_storage && sema_.types.address_space(type) != 0) {
    sema_.report(declarator.loc, DiagId::err_address_space_place) << 0 << 0;
    return sema_.types.error_type();
  }
  // Sizes known at run time are left to automatic objects.
  if (!type->is_variably_modified || !is_static_storage) {
    return type;
  }
  // gcc and clang fold bounds like `(int)2.5` which are no integer constant expressions.
  type = DeclaratorTypes(sema_).fold_variable_arrays(type, declarator.loc);
  if (!type->is_variably_modified) {
    return type;
  }
  bool is_vla = as_array(type) != nullptr || has_variable_size(type); // C23 6.7.7.3p2
  if (sema_.scopes.is_file_scope()) {
    sema_.report(declarator.loc,
                 is_vla ? DiagId::err_vla_at_file_scope : DiagId::err_vm_at_file_scope);
  } else if (linkage != Linkage::None) {
    sema_.report(declarator.loc, is_vla ? DiagId::err_vla_extern : DiagId::err_vm_extern);
  } else if (is_vla) {
    sema_.report(declarator.loc, DiagId::err_vla_static);
  } else {
    return type; // a static pointer to a variable array is fine
  }
  return sema_.types.error_type();
}

// Objects that outlive the body go to the unit's arena.
VarDecl *DeclarationSema::make_variable(const DeclSpec &spec, const Declarator &declarator,
                                        QualType type, StorageClass storage, Linkage linkage) {
  bool is_unit = linkage != Linkage::None || storage == StorageClass::Static;
  Arena &arena = is_unit ? sema_.unit_arena() : sema_.arena();
  VarDecl *variable = make_decl<VarDecl>(arena, declarator.loc, declarator.name);
  variable->type = type;
  variable->storage = storage;
  variable->linkage = linkage;
  variable->is_file_scope = linkage != Linkage::None;
  variable->tls = spec.is_thread_local ? TlsKind::Dynamic : TlsKind::None;
  variable->is_invalid = is_error(type);
  if (variable->is_file_scope || !sema_.function) {
    // Numbers of objects are dense: one sequence for the unit, one for each function.
    variable->index = next_unit_index_++;
  } else {
    variable->function = sema_.function->function;
    variable->index = sema_.function->next_variable_index++;
  }
  return variable;
}

// C23 6.2.2p7 and 6.7.2: false after an error.
bool DeclarationSema::check_variable_linkage(const VarDecl *previous, const DeclSpec &spec,
                                             const Declarator &declarator, StorageClass storage) {
  bool is_internal = previous->linkage == Linkage::Internal;
  // The first rule that is broken is reported.
  DiagId error = DiagId::Count;
  if (storage == StorageClass::Static && !is_internal) {
    error = DiagId::err_static_non_static;
    // `static int x; int x;`: 6.2.2p7, only `extern` inherits the linkage.
  } else if (storage == StorageClass::None && is_internal && !spec.is_constexpr) {
    error = DiagId::err_non_static_static;
    // All declarations are thread local or none.
  } else if (spec.is_thread_local && previous->tls == TlsKind::None) {
    error = DiagId::err_thread_non_thread;
  } else if (!spec.is_thread_local && previous->tls != TlsKind::None) {
    error = DiagId::err_non_thread_thread;
  }
  if (error == DiagId::Count) {
    return true;
  }
  sema_.report(declarator.loc, error) << declarator.name->name;
  note_previous(previous);
  return false;
}

// Both have linkage: the same object, 6.2.7p4. Null after an error.
VarDecl *DeclarationSema::merge_variable(VarDecl *previous, const DeclSpec &spec,
                                         const Declarator &declarator, QualType type,
                                         StorageClass storage) {
  // An error in one of them makes the object one that is not emitted.
  if (previous->is_invalid || is_error(type)) {
    previous->is_invalid = true;
    return previous;
  }
  if (!sema_.types.compatible(previous->type, type)) {
    bool is_declaration = storage == StorageClass::Extern && !sema_.scopes.is_file_scope();
    sema_.report(declarator.loc, is_declaration ? DiagId::err_redeclaration_different_type
                                                : DiagId::err_redefinition_different_type)
        << declarator.name->name << sema_.types.quoted(type) << sema_.types.quoted(previous->type);
    note_previous(previous);
    return nullptr;
  }
  if (!check_variable_linkage(previous, spec, declarator, storage)) {
    return nullptr;
  }
  // `int a[]; int a[3];`: together they say more than each alone.
  previous->type = sema_.types.composite(previous->type, type);
  // A declaration with extern in a header is followed by the definition: messages point there.
  if (storage != StorageClass::Extern && previous->storage == StorageClass::Extern) {
    previous->storage = storage;
    if (previous->definition == Definition::Declared) {
      previous->loc = declarator.loc;
    }
  }
  return previous;
}

// C23 6.7.6: _Alignas may not lower the alignment, nor stand on register objects and parameters.
void DeclarationSema::check_alignas(const DeclSpec &spec, VarDecl *variable) {
  if (!spec.has_alignas) {
    return;
  }
  // 6.7.6p2
  if (spec.storage == StorageClass::Register) {
    sema_.report(spec.alignas_loc, DiagId::err_alignas_wrong_declaration) << 1;
    return;
  }
  QualType type = variable->type;
  // `_Alignas(0)` has no effect, 6.7.6p6.
  if (spec.alignas_value.value == 0 || is_error(type) || is_undeduced(type)) {
    return;
  }
  // Of an incomplete type nothing is known: any alignment may be enough.
  Bytes natural = is_incomplete(type) && !is_array(type) ? Bytes{1} : sema_.types.align_of(type);
  if (spec.alignas_value < natural) {
    sema_.report(spec.alignas_loc, DiagId::err_alignas_underaligned)
        << sema_.types.quoted(type) << natural.value;
    return;
  }
  // The strictest of all counts.
  variable->alignment = std::max(variable->alignment, spec.alignas_value);
}

// GNU: `asm("name")` names the symbol, or the register of a `register` object.
void DeclarationSema::set_asm_label(VarDecl *variable, const Declarator &declarator) {
  if (declarator.asm_label.empty()) {
    return;
  }
  std::string_view label = declarator.asm_label;
  if (variable->storage == StorageClass::Register) {
    // Registers may be written with or without %.
    std::string_view name = label.starts_with('%') ? label.substr(1) : label;
    if (!sema_.types.target().is_register_name(name)) {
      sema_.report(declarator.asm_loc, DiagId::err_asm_unknown_register) << label;
      return;
    }
    // LLVM keeps no general register out of use for a whole program, only those reserved anyway.
    bool is_reserved =
        name == "rsp" || name == "esp" || name == "sp" || name == "rbp" || name == "ebp" ||
        sema_.types.target().has_feature("reserve-" + std::string(name)); // -ffixed-x18
    if (variable->is_file_scope && !is_reserved) {
      sema_.report(declarator.asm_loc, DiagId::err_global_register_unsuitable) << name;
      return;
    }
    variable->is_register_asm = true;
    label = name;
    // An automatic object has no symbol that could be named.
  } else if (!variable->has_static_storage()) {
    sema_.report(declarator.asm_loc, DiagId::warn_asm_label_on_automatic) << label;
    return;
  }
  // All declarations of an object agree on the name.
  if (!variable->asm_label.empty() && variable->asm_label != label) {
    sema_.report(variable->loc == declarator.loc ? declarator.asm_loc : declarator.loc,
                 DiagId::err_different_asm_label);
    sema_.report(variable->loc, DiagId::note_previous_declaration);
    return;
  }
  variable->asm_label = label;
}

// -Wshadow: a local declaration hides a variable. Off by default, so the option is asked first.
void DeclarationSema::check_shadow(const Declarator &declarator) {
  const VarDecl *outer = as_variable(ScopeStack::find_ordinary(*declarator.name));
  if (!outer || sema_.scopes.is_file_scope() || sema_.scopes.is_prototype_scope() ||
      !sema_.diags.is_enabled(DiagId::warn_shadow, declarator.loc)) {
    return;
  }
  sema_.report(declarator.loc, DiagId::warn_shadow) << (outer->is_file_scope ? 1 : 0);
  sema_.report(outer->loc, DiagId::note_previous_declaration);
}

// ---- Definitions ----

// Completeness of an object that is defined here, C23 6.7.1p7.
void DeclarationSema::check_complete(VarDecl *variable) {
  QualType type = variable->type;
  // Enough is known.
  if (is_error(type) || !is_incomplete(type)) {
    return;
  }
  variable->is_invalid = true;
  // An array needs its bound here; an initializer would have given one.
  if (is_array(type)) {
    sema_.report(variable->loc, DiagId::err_array_needs_size_or_initializer);
    return;
  }
  sema_.report(variable->loc, DiagId::err_variable_incomplete) << sema_.types.quoted(type);
  note_forward_declaration(type);
}

// A declarator without `=`: a tentative definition at file scope, a definition in a block, or
// neither with extern.
void DeclarationSema::finish_without_initializer(VarDecl *variable, const DeclSpec &spec) {
  if (variable->is_invalid) {
    return;
  }
  // `auto x;` has nothing from which its type could follow.
  if (is_undeduced(variable->type)) {
    sema_.report(variable->loc, DiagId::err_auto_requires_initializer)
        << variable->name_text()
        << (is_pointer(variable->type) ? sema_.types.quoted(variable->type)
                                       : "'" + std::string(spec.auto_word) + "'");
    variable->type = sema_.types.error_type();
    variable->is_invalid = true;
    return;
  }
  // A constexpr object needs a value.
  if (spec.is_constexpr) {
    if (spec.storage == StorageClass::Extern) {
      sema_.report(variable->loc, DiagId::err_constexpr_not_definition);
    } else {
      sema_.report(variable->loc, DiagId::err_constexpr_not_constant) << variable->name_text();
    }
    variable->is_invalid = true;
    return;
  }
  // The object is defined elsewhere.
  bool is_alias = variable->attributes &&
                  (!variable->attributes->alias.empty() || variable->attributes->is_weakref);
  if (spec.storage == StorageClass::Extern || is_alias) {
    return;
  }
  // In a block this is the definition.
  if (!variable->is_file_scope) {
    check_complete(variable);
    variable->definition = Definition::Defined;
    check_static_local(variable);
    bool is_tracked =
        !variable->has_static_storage() && (is_scalar(variable->type) || is_vector(variable->type));
    sema_.function->has_uninitialized_variable |= is_tracked;
    return;
  }
  // A register has no storage to be defined.
  if (variable->is_register_asm) {
    return;
  }
  // 6.9.3p2: it may still be followed by a declaration with an initializer.
  if (variable->definition == Definition::Declared) {
    variable->definition = Definition::Tentative;
  }
  if (is_void(variable->type)) {
    check_complete(variable);
    // An internal tentative definition can not wait for its type.
  } else if (spec.storage == StorageClass::Static && is_incomplete(variable->type)) {
    // C23 6.9.3p3
    sema_.report(declarator_loc_, DiagId::ext_tentative_incomplete)
        << (is_array(variable->type) ? 1 : 0) << sema_.types.quoted(variable->type);
    note_forward_declaration(variable->type);
  }
}

// C17 6.7.4p3: an inline definition with external linkage has no modifiable static object.
void DeclarationSema::check_static_local(const VarDecl *variable) {
  const FunctionDecl *function = sema_.function ? sema_.function->function : nullptr;
  bool is_modifiable =
      variable->storage == StorageClass::Static && !variable->type.is_const() && function;
  if (is_modifiable && is_inline_definition(*function)) {
    sema_.report(variable->loc, DiagId::warn_static_local_in_inline);
  }
}

// False when the declaration may have no initializer; that was reported.
bool DeclarationSema::check_initializable(VarDecl *variable, const DeclSpec &spec) {
  if (variable->is_invalid) {
    return false;
  }
  // `extern int x = 1;` is a definition, but a strange one; in a block it is an error.
  if (spec.storage == StorageClass::Extern) {
    if (!sema_.scopes.is_file_scope()) { // C23 6.7.11p6
      sema_.report(declarator_loc_, DiagId::err_block_extern_initialized);
      return false;
    }
    sema_.report(declarator_loc_, DiagId::warn_extern_initialized);
  }
  if (variable->attributes && !variable->attributes->alias.empty()) {
    sema_.report(variable->attributes->alias_loc, DiagId::err_alias_is_definition)
        << variable->name_text() << 0;
    return false;
  }
  // Already initialized by another declaration.
  if (variable->is_file_scope && variable->definition == Definition::Defined) {
    sema_.report(declarator_loc_, DiagId::err_redefinition) << variable->name_text();
    note_previous(variable);
    return false;
  }
  if (variable->is_register_asm && variable->is_file_scope) {
    sema_.report(declarator_loc_, DiagId::err_register_asm_initialized);
    return false;
  }
  // Messages are to point to the definition.
  if (variable->is_file_scope) {
    variable->loc = declarator_loc_;
  }
  if (is_incomplete(variable->type) && !is_array(variable->type)) {
    check_complete(variable);
    return false;
  }
  return true;
}

// C23 6.7.10: the type is that of the value; GNU __auto_type likewise.
// `syntax` is changed to the converted value. False after an error.
bool DeclarationSema::deduce_type(VarDecl *variable, DeclSpec &spec, InitSyntax *syntax) {
  QualType pattern = variable->type;
  variable->type = sema_.types.error_type();
  Expr *value = syntax->expr;
  // A list in braces has no type.
  if (!value) {
    sema_.report(syntax->loc, DiagId::err_auto_from_list) << spec.auto_word;
    return false;
  }
  // `auto x = x;`
  if (is_undeduced(value->type)) {
    sema_.report(value->loc, DiagId::err_auto_in_own_initializer)
        << variable->name_text() << sema_.types.quoted(pattern);
    return false;
  }
  if (as_bit_field(value)) {
    sema_.report(value->loc, DiagId::err_auto_from_bit_field) << spec.auto_word;
    return false;
  }
  value = sema_.conversions->rvalue(value);
  if (value->contains_error || is_error(value->type)) {
    return false;
  }
  if (is_void(value->type)) {
    sema_.report(variable->loc, DiagId::err_variable_incomplete) << sema_.types.quoted(value->type);
    return false;
  }
  QualType deduced = deduced_part(pattern, value->type);
  if (deduced.is_null()) {
    sema_.report(variable->loc, DiagId::err_auto_incompatible)
        << variable->name_text() << sema_.types.quoted(pattern) << sema_.types.quoted(value->type);
    return false;
  }
  if (spec.deduced.is_null()) {
    spec.deduced = deduced;
    spec.deduced_name = variable->name_text();
  } else if (!sema_.types.compatible(spec.deduced, deduced)) {
    sema_.report(spec.auto_loc, DiagId::err_auto_deduced_differently)
        << spec.auto_word << sema_.types.quoted(spec.deduced) << spec.deduced_name
        << sema_.types.quoted(deduced) << variable->name_text();
  }
  // The value is converted once, here, and used again by initialize().
  syntax->expr = value;
  variable->type = substitute(pattern, deduced);
  return true;
}

// What `auto` stands for in `pattern` (it, or pointers to it) when the whole is `type`; null when
// the two do not match.
QualType DeclarationSema::deduced_part(QualType pattern, QualType type) {
  while (is_pointer(pattern)) {
    if (!is_pointer(type)) {
      return {};
    }
    pattern = pointee_of(pattern);
    type = pointee_of(type);
  }
  // `const auto *`: the qualifier is no part of what is deduced.
  return pattern.qualifiers() != 0 ? sema_.types.unqualified(type) : type;
}

// The pattern with the type in the place of `auto`.
QualType DeclarationSema::substitute(QualType pattern, QualType type) {
  QualType plain =
      is_pointer(pattern) ? sema_.types.pointer_to(substitute(pointee_of(pattern), type)) : type;
  return sema_.types.qualified(plain, pattern.qualifiers());
}

// `variable = syntax`: the type may be completed by the initializer (array bounds) or deduced from
// it.
void DeclarationSema::initialize(VarDecl *variable, DeclSpec &spec, InitSyntax *syntax) {
  bool is_deduced = is_undeduced(variable->type);
  if (!check_initializable(variable, spec) ||
      (is_deduced && !deduce_type(variable, spec, syntax))) {
    variable->is_invalid = true;
    return;
  }
  // extern with an initializer is a definition like one without extern.
  if (variable->storage == StorageClass::Extern) {
    variable->storage = StorageClass::None;
  }
  variable->definition = Definition::Defined;
  // GNU, as clang does: `const int n = 3; int a[n] = {1};`.
  bool is_empty_list = !syntax->expr && !syntax->is_embed && syntax->items.empty();
  if (!is_empty_list && has_variable_size(variable->type)) {
    variable->type = DeclaratorTypes(sema_).fold_variable_arrays(variable->type, variable->loc);
  }
  QualType type = variable->type;
  // 6.7.11p5: static and constexpr objects have constant initializers.
  InitMode mode = variable->is_constexpr           ? InitMode::Constexpr
                  : variable->has_static_storage() ? InitMode::Constant
                                                   : InitMode::Dynamic;
  Expr *value = sema_.initializers->initialize(type, syntax, mode, variable);
  variable->type = type;
  // After an error the object stays usable if its type is known.
  if (value->contains_error || value->kind == ExprKind::Error) {
    variable->is_invalid = is_incomplete(type);
    variable->init = value;
    return;
  }
  variable->init = value;
  if (!variable->has_static_storage() && sema_.function) {
    sema_.expressions->check_sequencing(value);
    variable->names_itself = variable->is_used;
    sema_.function->has_uninitialized_variable |= variable->is_used;
  } else {
    check_static_local(variable);
  }
}

// ---- Parameters, C23 6.7.7.4 ----

// A parameter's declaration. Arrays and functions are adjusted to pointers here.
ParamDecl *DeclarationSema::parameter(const DeclSpec &spec, Declarator &declarator) {
  QualType type =
      sema_.attributes->apply_to_type(declarator.type, spec.attributes, TypeAttributes::Function);
  type = sema_.attributes->apply_to_type(type, declarator.attributes);
  declarator.type = type;
  check_implicit_int(spec, declarator.loc);
  // 6.7.7.4p2: register is the only storage class.
  if (spec.is_constexpr) {
    sema_.report(spec.constexpr_loc, DiagId::err_constexpr_parameter);
  } else if ((spec.storage != StorageClass::None && spec.storage != StorageClass::Register) ||
             spec.is_typedef || spec.is_thread_local) { // 6.7.7.4p2
    sema_.report(spec.storage_loc.is_valid() ? spec.storage_loc : spec.loc,
                 DiagId::err_parameter_storage_class);
  }
  if (spec.is_inline) {
    sema_.report(spec.inline_loc, DiagId::err_inline_non_function);
  }
  if (spec.is_noreturn) {
    sema_.report(spec.noreturn_loc, DiagId::err_noreturn_non_function);
  }
  if (spec.has_alignas) {
    sema_.report(spec.alignas_loc, DiagId::err_alignas_wrong_declaration) << 0;
  }
  // Types of parameters are not deduced.
  if (is_undeduced(type)) {
    sema_.report(spec.auto_loc, DiagId::err_auto_not_allowed)
        << spec.auto_word << "function prototype";
    type = sema_.types.error_type();
  }
  if (is_void(type)) { // `(void)` alone is no parameter; the parser saw to that
    sema_.report(declarator.loc, DiagId::err_parameter_void);
    type = sema_.types.error_type();
  }
  if (sema_.types.address_space(type) != 0 && !is_array(type)) {
    sema_.report(declarator.loc, DiagId::err_address_space_place) << 1 << 1;
    type = sema_.types.error_type();
  }
  ParamDecl *parameter = make_decl<ParamDecl>(sema_.unit_arena(), declarator.loc, declarator.name);
  parameter->original_type = type;
  if (is_array(type)) { // 6.7.7.4p6: "array of T" is adjusted to "pointer to T", p7
    QualType element = as_array_with_sugar(type)->element;
    // `const` on the array type (from a typedef) belongs to the elements; qualifiers inside of `[]`
    // to the pointer.
    element = sema_.types.qualified(element, type.canonical().local_qualifiers());
    type = sema_.types.pointer_to(element).with(declarator.array_qualifiers);
  } else if (is_function(type)) { // p7
    type = sema_.types.pointer_to(type);
  }
  parameter->type = type;
  parameter->storage =
      spec.storage == StorageClass::Register ? StorageClass::Register : StorageClass::None;
  parameter->is_invalid = is_error(type);
  if (declarator.name) {
    Decl *here = sema_.scopes.find_ordinary_here(*declarator.name);
    // GNU: `(int n; int a[n], int n)` declares n beforehand; the real one takes its place.
    ParamDecl *forward = decl_as<ParamDecl>(here);
    if (forward && forward->is_forward) {
      sema_.scopes.rebind_here(*declarator.name, parameter);
    } else {
      if (here) {
        sema_.report(declarator.loc, DiagId::err_param_redefinition) << declarator.name->name;
        sema_.report(here->loc, DiagId::note_previous_declaration);
      }
      sema_.scopes.declare_ordinary(*declarator.name, parameter);
    }
  }
  // Attributes at last: some, like nonnull, look at the adjusted type.
  apply_attributes(parameter, spec, declarator);
  return parameter;
}

// C17 6.9.1p6 wants a declaration; before C99 and in GNU modes it is an int.
// A name in a K&R list without a declaration.
ParamDecl *DeclarationSema::implicit_knr_parameter(Identifier &name, SourceLoc loc) {
  if (!sema_.is_c89()) {
    sema_.report(loc, DiagId::ext_parameter_not_declared) << name.name;
  }
  ParamDecl *parameter = make_decl<ParamDecl>(sema_.unit_arena(), loc, &name);
  parameter->type = sema_.types.int_type();
  parameter->original_type = parameter->type;
  sema_.scopes.declare_ordinary(name, parameter);
  return parameter;
}

// GNU: the parameters before `;` are promises.
void DeclarationSema::forward_parameters(llvm::ArrayRef<ParamDecl *> parameters) {
  for (ParamDecl *parameter : parameters) {
    parameter->is_forward = true;
  }
}

// Tags and enumerators declared in the parameter list are kept for the body, if there is one.
void DeclarationSema::finish_prototype_scope(llvm::ArrayRef<Decl *> &inner_decls) {
  llvm::SmallVector<Decl *, 4> kept(inner_decls);
  for (const ScopeBinding *binding = sema_.scopes.bindings_here(); binding;
       binding = binding->next_in_scope) {
    if (binding->decl->kind != DeclKind::Param) {
      kept.push_back(binding->decl);
    }
  }
  inner_decls = sema_.unit_arena().copy(llvm::ArrayRef<Decl *>(kept));
}

} // namespace cinch
