// Functions: declarations, redeclaration and definitions, C23 6.7.7.4, 6.9.2; inline, 6.7.5.
#include "ast/target_builtins.h"
#include "sema/attributes.h"
#include "sema/builtins.h"
#include "sema/declarations.h"
#include "source/source_map.h"

namespace cinch {

// ---- Declarations ----

// C23 6.7.2p8, 6.9.1p2: what storage classes functions take.
// The result is the storage class as far as it is allowed; others are reported and forgotten.
StorageClass DeclarationSema::function_storage(const DeclSpec &spec, const Declarator &declarator) {
  switch (spec.storage) {
  case StorageClass::None:
  case StorageClass::Extern:
    break;
  case StorageClass::Static:
    // Only `extern` makes sense for a function declared in a block.
    if (!sema_.scopes.is_file_scope()) {
      sema_.report(spec.storage_loc, DiagId::err_static_block_function);
      return StorageClass::None;
    }
    break;
  case StorageClass::Auto:
    // GNU: `auto int f();` announces a nested function.
    if (sema_.function && (sema_.options.gnu_mode || sema_.options.gnu_keywords)) {
      return StorageClass::Auto;
    }
    [[fallthrough]];
  // An object's storage class, or auto at file scope.
  case StorageClass::Register:
    sema_.report(spec.storage_loc.is_valid() ? spec.storage_loc : declarator.loc,
                 DiagId::err_illegal_storage_function);
    return StorageClass::None;
  }
  return spec.storage;
}

// Gives the entity; a fresh, invalid one when it conflicts with what is declared.
FunctionDecl *DeclarationSema::declare_function(const DeclSpec &spec, Declarator &declarator,
                                                bool is_definition) {
  StorageClass storage = function_storage(spec, declarator);
  // A definition inside of a function is a nested function, without linkage and with a scope of its
  // own.
  bool is_nested = sema_.function && (is_definition || storage == StorageClass::Auto);
  // C23 6.7.7.3p2: what has linkage has no variably modified type.
  const FunctionType *type = type_as<FunctionType>(declarator.type);
  if (type != nullptr && type->result->is_variably_modified && !is_nested) {
    sema_.report(declarator.loc, DiagId::err_vm_function);
  }
  Decl *previous = find_previous(*declarator.name, !is_nested);
  FunctionDecl *function = decl_as<FunctionDecl>(previous);
  bool is_known = function != nullptr;
  // A conflict was reported; the declaration goes on with an entity of its own.
  if (is_known && !merge_function(function, spec, declarator, storage, is_definition)) {
    function = nullptr;
  } else if (previous && !is_known) {
    report_different_kind(declarator, previous);
  }
  bool conflicts = previous && !function;
  // Either nothing of that name was known, or something in conflict with it.
  if (!function) {
    function = make_function(declarator, declarator.type, storage);
    function->is_invalid |= conflicts;
  }
  // After a conflict the old meaning of the name is kept if it is in this scope.
  if (!conflicts || !sema_.scopes.find_ordinary_here(*declarator.name)) {
    enter_name(*declarator.name, function, !is_nested);
  }
  // The parameters are those of the definition; before there is one, those of the newest
  // declaration.
  if (declarator.has_function_declarator && (is_definition || !function->is_defined)) {
    function->parameters = declarator.parameters;
  }
  // `asm("name")` gives the symbol; all declarations must agree.
  if (!declarator.asm_label.empty()) {
    if (function->asm_label.empty()) {
      function->asm_label = declarator.asm_label;
    } else if (function->asm_label != declarator.asm_label) {
      sema_.report(declarator.asm_loc, DiagId::err_different_asm_label);
      note_previous(function);
    }
  }
  // Attributes and specifiers add up over all declarations.
  function->is_noreturn |= spec.is_noreturn;
  apply_attributes(function, spec, declarator);
  update_inline(function, spec, is_definition);
  // A new entity: what is said once for each.
  if (!is_known && !is_nested) {
    if (function->linkage == Linkage::External) {
      apply_pending_pragmas(function);
      // An old-style definition has its parameters, whatever the library's function has.
      const FunctionType *type = type_as<FunctionType>(function->type);
      if (!is_definition || (type && type->info.has_prototype)) {
        recognize_library_function(function);
      }
    }
    unit_functions_.push_back(function);
  }
  // 5.1.2.3.1: in a freestanding environment main is a function like any other.
  if (storage == StorageClass::Auto && !is_definition) {
    sema_.function->announced_functions.push_back({function, spec.storage_loc});
  }
  if (declarator.name->name == "main" && sema_.scopes.is_file_scope() &&
      !sema_.options.freestanding) {
    check_main(function, spec);
  }
  return function;
}

// A new entity with the type and storage class; its linkage follows from the latter.
FunctionDecl *DeclarationSema::make_function(const Declarator &declarator, QualType type,
                                             StorageClass storage) {
  FunctionDecl *function =
      make_decl<FunctionDecl>(sema_.unit_arena(), declarator.loc, declarator.name);
  function->type = type;
  function->storage = storage;
  function->linkage = storage == StorageClass::Static ? Linkage::Internal : Linkage::External;
  function->is_invalid = type->contains_error;
  // A nested function belongs to the function around it.
  if (storage == StorageClass::Auto) {
    function->linkage = Linkage::None;
    function->is_nested = true;
    function->enclosing = sema_.function->function;
  }
  return function;
}

// C23 6.7.5p7 and, for gnu89, GCC's manual: a definition of only inline functions that no
// declaration makes external is an inline definition.
void DeclarationSema::update_inline(FunctionDecl *function, const DeclSpec &spec,
                                    bool is_definition) {
  // One declaration with inline is enough.
  function->is_inline |= spec.is_inline;
  function->is_gnu_inline |= sema_.options.gnu89_inline;
  bool is_extern = spec.storage == StorageClass::Extern;
  // 6.7.5p7 is about declarations at file scope. One without inline, or with extern, makes the
  // definition external.
  if (sema_.scopes.is_file_scope() || is_definition) {
    function->has_non_inline_or_extern_declaration |= !spec.is_inline || is_extern;
  }
  // gnu89 turns it around: `extern inline` is the definition that is not emitted.
  if (is_definition) {
    function->is_extern_inline_definition = spec.is_inline && is_extern;
  }
}

// A declaration of a library function whose meaning the compiler knows, C23 7.1.3.
void DeclarationSema::recognize_library_function(FunctionDecl *function) {
  // A name of which the compiler knows no function stays what it is.
  BuiltinId id = function->name->builtin;
  if (id == builtin::None && !function->is_inline && function->name->name.starts_with('_')) {
    function->builtin =
        builtin_declared_by_header(function->name->name, sema_.types.target().architecture);
    return;
  }
  if (id == builtin::None || !builtin_info(id).is_library_function) {
    return;
  }
  // The type may need something which is not declared yet, like FILE for fprintf.
  QualType expected = sema_.builtins->type_of(id);
  if (expected.is_null()) {
    return;
  }
  // The same type as in the standard: calls may be treated as the builtin.
  if (sema_.types.compatible(expected, function->type)) {
    function->builtin = id;
    function->is_noreturn |= is_noreturn_builtin(id);
    const FunctionType *type = type_as<FunctionType>(function->type);
    if (type && !type->info.has_prototype) {
      function->type = expected; // `char *strchr();` has the arguments it has
    }
    return;
  }
  // Another type: probably the user's own function of that name; a warning, and it is not treated
  // specially.
  sema_.report(function->loc, DiagId::warn_incompatible_library_redeclaration)
      << function->name_text();
  sema_.report(function->loc, DiagId::note_builtin_type)
      << function->name_text() << sema_.types.quoted(expected);
}

// ---- Redeclaration ----

// Both are functions. False after an error.
bool DeclarationSema::merge_function(FunctionDecl *previous, const DeclSpec &spec,
                                     const Declarator &declarator, StorageClass storage,
                                     bool is_definition) {
  // After an error: a second definition is still one.
  if (previous->is_invalid) {
    return !is_definition || !previous->is_defined;
  }
  if (declarator.type->contains_error) {
    return false;
  }
  if (!merge_function_types(previous, declarator, is_definition)) {
    return false;
  }
  // 6.2.2p7: `static` after a declaration with external linkage. The other way round is fine and
  // stays internal.
  if (storage == StorageClass::Static && previous->linkage == Linkage::External) { // 6.2.2p7
    bool is_replaced = is_definition && previous->is_defined && may_redefine(previous);
    if (is_replaced || (previous->is_implicit && previous->builtin != 0)) {
      previous->linkage = Linkage::Internal; // it only stood for the real one
      previous->builtin = 0;
    } else {
      sema_.report(declarator.loc, DiagId::err_static_non_static) << declarator.name->name;
      note_previous(previous);
      return false;
    }
  }
  // Two bodies: only GNU's extern inline may be replaced.
  if (is_definition && previous->is_defined) {
    if (!may_redefine(previous)) {
      sema_.report(declarator.loc, DiagId::err_redefinition) << declarator.name->name;
      note_previous(previous);
      return false;
    }
    previous->is_defined = false; // the new body takes the place of the inline one
    previous->is_lowered = false;
    previous->is_inline = false;
    previous->is_gnu_inline = false;
    previous->is_extern_inline_definition = false;
  }
  // Messages should point to the definition, and never to the place of an implicit declaration.
  if (is_definition || previous->is_implicit) {
    previous->loc = declarator.loc;
  }
  previous->is_implicit = false;
  if (storage != StorageClass::None && previous->storage == StorageClass::None) {
    previous->storage = storage;
  }
  return true;
}

// GNU: an `extern inline` definition of gnu89 may be followed by the real one.
bool DeclarationSema::may_redefine(const FunctionDecl *previous) {
  return previous->is_gnu_inline && previous->is_inline && previous->is_extern_inline_definition;
}

// Whether the new type agrees with the old one; the entity then gets the composite of both.
bool DeclarationSema::merge_function_types(FunctionDecl *previous, const Declarator &declarator,
                                           bool is_definition) {
  QualType type = declarator.type;
  const FunctionType *old = type_as<FunctionType>(previous->type);
  bool knr_matches = true;
  // A K&R definition after a prototype: parameters are compared by their promoted types.
  if (is_definition && declarator.is_knr_identifier_list && old && old->info.has_prototype) {
    knr_matches = check_knr_definition(*old, declarator, previous);
  } else if (previous->is_knr_definition && old && !old->info.has_prototype) {
    // C17 6.7.6.3p15: a prototype after a K&R definition is compared with its parameters.
    Declarator definition;
    definition.parameters = previous->parameters;
    // The definition was before: its parameters are put into a declarator for the same check.
    definition.loc = declarator.loc;
    const FunctionType *now = type_as<FunctionType>(type);
    knr_matches = !now->info.has_prototype || check_knr_definition(*now, definition, nullptr);
  }
  // Default argument promotions are the rule for one without a prototype, check_knr_definition
  // has done better.
  bool compatible = sema_.types.compatible(previous->type, type);
  // Only the results remain to be compared.
  if (!compatible && old && is_definition && declarator.is_knr_identifier_list && knr_matches &&
      old->info.has_prototype) {
    compatible = sema_.types.compatible(old->result, type_as<FunctionType>(type)->result);
  }
  if (compatible && knr_matches) {
    previous->type = sema_.types.composite(previous->type, type);
    return true;
  }
  // The new declaration counts, its parameters may be what the body uses.
  if (match_transparent_unions(previous->type, type)) {
    previous->type = type;
    return true;
  }
  if (previous->is_implicit && previous->builtin != 0) { // the user's own function of that name
    previous->type = type;
    previous->builtin = 0;
    return true;
  }
  // Nothing helped.
  sema_.report(declarator.loc, DiagId::err_conflicting_types)
      << declarator.name->name << sema_.types.quoted(type) << sema_.types.quoted(previous->type);
  if (previous->is_implicit) {
    sema_.report(previous->loc, DiagId::note_previous_implicit);
  } else {
    note_previous(previous);
  }
  return false;
}

// GNU: a parameter of transparent union type matches one of the type of a member.
bool DeclarationSema::match_transparent_unions(QualType old_type, QualType new_type) {
  // Apart from parameters everything must agree.
  const FunctionType *old = type_as<FunctionType>(old_type);
  const FunctionType *now = type_as<FunctionType>(new_type);
  if (!old || !now || old->parameters.size() != now->parameters.size() ||
      old->info.is_variadic != now->info.is_variadic || old->parameters.empty() ||
      !sema_.types.compatible(old->result, now->result)) {
    return false;
  }
  auto matches = [&](QualType union_type, QualType other) {
    const RecordType *record = type_as<RecordType>(union_type);
    // The attribute makes a union as good as any of its members, for callers.
    if (!record || !record->decl->is_transparent_union) {
      return false;
    }
    for (const FieldDecl *field : record->decl->fields) {
      if (sema_.types.compatible(sema_.types.unqualified(field->type), other)) {
        return true;
      }
    }
    return false;
  };
  // Parameter by parameter, either compatible or one of them such a union.
  for (size_t i = 0; i < old->parameters.size(); ++i) {
    QualType a = old->parameters[i];
    QualType b = now->parameters[i];
    if (!sema_.types.compatible(a, b) && !matches(a, b) && !matches(b, a)) {
      return false;
    }
  }
  return true;
}

// C17 6.7.6.3p15: each parameter's promoted type is compatible with the prototype's. GNU: the
// unpromoted type will do too.
bool DeclarationSema::check_knr_definition(const FunctionType &prototype,
                                           const Declarator &declarator,
                                           const FunctionDecl *previous) {
  // Different numbers of parameters never match.
  if (prototype.parameters.size() != declarator.parameters.size()) {
    return false;
  }
  for (size_t i = 0; i < prototype.parameters.size(); ++i) {
    const ParamDecl *parameter = declarator.parameters[i];
    QualType declared = sema_.types.unqualified(parameter->type);
    QualType promoted = sema_.types.default_argument_promoted(declared);
    QualType expected = prototype.parameters[i];
    if (sema_.types.compatible(promoted, expected)) {
      continue;
    }
    // `int f(char); int f(c) char c; {…}` is wrong by the standard but everywhere accepted.
    if (!sema_.types.compatible(declared, expected)) {
      return false;
    }
    sema_.report(parameter->loc, DiagId::ext_knr_promoted_parameter)
        << sema_.types.quoted(promoted) << sema_.types.quoted(expected);
    if (previous && i < previous->parameters.size()) {
      sema_.report(previous->parameters[i]->loc, DiagId::note_previous_declaration);
    }
  }
  return true;
}

// ---- Definitions ----

// Nested functions are GNU's. False after an error: the body is then parsed and dropped.
bool DeclarationSema::allows_nested_function(SourceLoc loc) {
  if (sema_.options.gnu_mode || sema_.options.gnu_keywords) {
    sema_.report(loc, DiagId::ext_nested_function);
    return true;
  }
  sema_.report(loc, DiagId::err_function_definition_not_allowed);
  return false;
}

// The head of a function definition, before its body is parsed. end_function is the other end.
FunctionDecl *DeclarationSema::begin_function(const DeclSpec &spec, Declarator &declarator) {
  FunctionDecl *function = declare_definition(spec, declarator);
  enter_function(function, declarator.inner_decls);
  return function;
}

// The scope of the parameters is that of the body: 6.2.1p4.
void DeclarationSema::enter_function(FunctionDecl *function, llvm::ArrayRef<Decl *> inner_decls) {
  sema_.begin_body(function);
  sema_.scopes.enter(ScopeKind::Function);
  declare_parameters(function, inner_decls);
}

// An inline function that nobody has called so far: its body may wait until somebody does.
bool DeclarationSema::is_needed_only_when_referenced(const FunctionDecl *function) {
  const DeclAttributes *attributes = function->attributes;
  bool is_kept = attributes && (attributes->has(AttributeFlag::Used) ||
                                attributes->is_constructor || attributes->is_destructor);
  return function->is_inline && !function->is_referenced && !function->is_invalid && !is_kept &&
         !function->is_nested && !function->is_externally_emitted_inline();
}

// declare() for a definition, with what only definitions have.
FunctionDecl *DeclarationSema::declare_definition(const DeclSpec &spec, Declarator &declarator) {
  declarator_loc_ = declarator.loc;
  declarator.type =
      sema_.attributes->apply_to_type(declarator.type, spec.attributes, TypeAttributes::Function);
  declarator.type = sema_.attributes->apply_to_type(declarator.type, declarator.attributes);
  check_implicit_int(spec, declarator.loc);
  check_specifiers(spec, declarator);
  if (spec.is_typedef) {
    sema_.report(spec.storage_loc, DiagId::err_function_definition_typedef);
  }
  // -Wmissing-prototypes wants a prototype before the definition, in a header presumably.
  bool had_prototype = false;
  if (const FunctionDecl *before =
          decl_as<FunctionDecl>(ScopeStack::find_ordinary(*declarator.name))) {
    const FunctionType *type = type_as<FunctionType>(before->type);
    had_prototype = type && type->info.has_prototype && !before->is_implicit;
  }
  bool is_nested = sema_.function != nullptr;
  FunctionDecl *function = declare_function(spec, declarator, true);
  // GNU: nested functions see the variables around them, so the outer function is told.
  if (is_nested) {
    function->is_nested = true;
    function->linkage = Linkage::None;
    function->enclosing = sema_.function->function;
    function->enclosing->has_nested_functions = true;
  }
  function->is_defined = true;
  function->is_knr_definition = declarator.is_knr_identifier_list;
  function->parameters = declarator.parameters;
  // Parameters named in an identifier list: C23 has no such definitions any more.
  if (!declarator.knr_names.empty()) {
    sema_.report(declarator.loc, DiagId::warn_deprecated_non_prototype);
  }
  if (!had_prototype && function->linkage == Linkage::External && !function->is_inline &&
      declarator.name->name != "main") {
    sema_.report(declarator.loc, DiagId::warn_missing_prototype) << declarator.name->name;
    sema_.report(spec.type_loc.is_valid() ? spec.type_loc : spec.loc, DiagId::note_declare_static);
  }
  // `#pragma GCC target` and `optimize` apply to the functions that are defined after them.
  if (!pragma_options.target.empty()) {
    DeclAttributes &attributes = sema_.attributes->attributes_of(function);
    if (attributes.target.empty()) {
      attributes.target = sema_.unit_arena().copy_string(pragma_options.target);
    }
  }
  if (!pragma_options.optimize.empty()) {
    sema_.attributes->attributes_of(function).optimize =
        sema_.unit_arena().copy_string(pragma_options.optimize);
  }
  if (pragma_options.is_optimize_off &&
      !has_attribute(function->attributes, AttributeFlag::AlwaysInline)) {
    sema_.attributes->attributes_of(function).set(AttributeFlag::Optnone);
  }
  check_definition(function, declarator);
  return function;
}

// C23 6.9.2p3: the result is void or a complete object type; p4 and 6.7.7.4p4.
void DeclarationSema::check_definition(FunctionDecl *function, const Declarator &declarator) {
  const FunctionType *type = type_as<FunctionType>(declarator.type);
  // A result of incomplete type can be declared but not returned.
  if (type && is_incomplete(type->result) && !is_void(type->result) && !is_error(type->result)) {
    sema_.report(declarator.loc, DiagId::err_function_incomplete_result)
        << sema_.types.quoted(type->result);
    note_forward_declaration(type->result);
    function->is_invalid = true;
  }
  const DeclAttributes *attributes = function->attributes;
  // An alias has no body of its own.
  if (attributes && (!attributes->alias.empty() || !attributes->ifunc.empty())) {
    sema_.report(attributes->alias_loc.is_valid() ? attributes->alias_loc : declarator.loc,
                 DiagId::err_alias_is_definition)
        << function->name_text() << (attributes->alias.empty() ? 1 : 0);
  }
}

// Enters parameters, and tags and enumerators declared among them, in the scope of the body.
void DeclarationSema::declare_parameters(FunctionDecl *function,
                                         llvm::ArrayRef<Decl *> inner_decls) {
  // `void f(struct s { int x; } p)`: s is known in the body.
  for (Decl *decl : inner_decls) {
    Identifier &name = const_cast<Identifier &>(*decl->name);
    if (decl->kind == DeclKind::Record || decl->kind == DeclKind::Enum) {
      sema_.scopes.declare_tag(name, decl);
    } else {
      sema_.scopes.declare_ordinary(name, decl);
    }
  }
  const FunctionType *type = type_as<FunctionType>(function->type);
  uint32_t position = 0;
  for (ParamDecl *parameter : function->parameters) {
    parameter->position = position++;
    parameter->function = function;
    parameter->definition = Definition::Defined;
    // Variables of a function are numbered, parameters first.
    parameter->index = sema_.function->next_variable_index++;
    if (function->is_knr_definition) {
      QualType plain = sema_.types.unqualified(parameter->type);
      // What callers pass: by the prototype that is visible, else promoted.
      bool has_prototype = type && type->info.has_prototype && position <= type->parameters.size();
      QualType promoted = has_prototype ? type->parameters[position - 1]
                                        : sema_.types.default_argument_promoted(plain);
      // The body sees the declared type; irgen converts what arrives.
      if (!same_type(promoted, plain)) {
        parameter->promoted_type = promoted;
      }
    }
    if (is_incomplete(parameter->type) && !is_error(parameter->type)) {
      check_complete(parameter);
    }
    // `[*]` stands for a bound that is not written; in a definition it must be.
    for (QualType type = parameter->original_type; as_array(type) != nullptr;
         type = as_array(type)->element) {
      const VariableArrayType *variable = type_as<VariableArrayType>(type);
      if (variable && !variable->count) { // 6.7.7.3p4
        sema_.report(parameter->loc, DiagId::err_array_star_in_definition);
      }
    }
    // C23: a parameter that is not used needs no name.
    if (!parameter->name) {
      if (!sema_.at_least(Standard::C23)) {
        sema_.report(parameter->loc, DiagId::ext_parameter_name_omitted);
      }
      continue;
    }
    Identifier &name = const_cast<Identifier &>(*parameter->name);
    if (!sema_.scopes.find_ordinary_here(name)) { // a redefinition was reported before
      sema_.scopes.declare_ordinary(name, parameter);
    }
  }
}

// The end of the body: unused parameters and variables, then the scopes are closed.
void DeclarationSema::end_function(FunctionDecl *function, CompoundStmt *body) {
  function->body = body;
  function->end_loc = body->right_brace;
  for (const ParamDecl *parameter : function->parameters) {
    if (parameter->name && !parameter->is_used && !parameter->is_invalid &&
        !has_attribute(parameter->attributes, AttributeFlag::Unused)) {
      sema_.report(parameter->loc, DiagId::warn_unused_parameter) << parameter->name_text();
    } else if (parameter->name) {
      check_set_but_unused(parameter);
    }
  }
  for (const std::pair<FunctionDecl *, SourceLoc> &announced :
       sema_.function->announced_functions) {
    if (!announced.first->is_defined) {
      sema_.report(announced.second, DiagId::err_illegal_storage_function);
    }
  }
  check_unused_here();
  sema_.scopes.leave();
  sema_.end_body();
}

// C90 3.3.2.2; an error by default since C99, as in gcc and clang.
// A call of a name that is not declared: as if `int name();` stood before it.
FunctionDecl *DeclarationSema::implicit_function(Identifier &name, SourceLoc loc) {
  if (name.name.starts_with("__builtin_")) {
    sema_.report(loc, sema_.is_c89() ? DiagId::warn_unknown_builtin : DiagId::ext_unknown_builtin)
        << name.name;
  } else if (sema_.is_c89()) {
    sema_.report(loc, DiagId::warn_implicit_function) << name.name;
  } else {
    sema_.report(loc, DiagId::ext_implicit_function) << name.name;
  }
  // Another block may have declared the function; its linkage makes it the same one.
  if (FunctionDecl *known = decl_as<FunctionDecl>(find_previous(name, true))) {
    sema_.scopes.declare_at_file_scope(name, known);
    return known;
  }
  FunctionInfo info;
  info.has_prototype = false;
  FunctionDecl *function = make_decl<FunctionDecl>(sema_.unit_arena(), loc, &name);
  function->type = sema_.types.function(sema_.types.int_type(), {}, info);
  function->is_implicit = true;
  function->has_non_inline_or_extern_declaration = true;
  sema_.scopes.declare_at_file_scope(name, function);
  unit_functions_.push_back(function);
  return function;
}

// ---- main, C23 5.1.2.3.2 ----

// The forms of main that are portable, and what gcc and clang accept beside them.
void DeclarationSema::check_main(FunctionDecl *function, const DeclSpec &spec) {
  const FunctionType *type = type_as<FunctionType>(function->type);
  if (!type || function->is_invalid) {
    return;
  }
  if (function->linkage == Linkage::Internal) {
    sema_.report(spec.storage_loc.is_valid() ? spec.storage_loc : function->loc,
                 DiagId::ext_static_main);
  }
  if (spec.is_inline) {
    sema_.report(spec.inline_loc, DiagId::err_inline_main);
  }
  // `void main()` is common enough to be only a warning.
  if (!same_unqualified_type(type->result, sema_.types.int_type()) && !is_error(type->result)) {
    sema_.report(spec.loc, DiagId::ext_main_returns_non_int);
    sema_.report(spec.loc, DiagId::note_change_return_type);
  }
  // `int main()` without a prototype says nothing about parameters.
  if (!type->info.has_prototype) {
    return;
  }
  size_t count = type->parameters.size();
  if (type->info.is_variadic) {
    sema_.report(function->loc, DiagId::ext_variadic_main);
  }
  // A third parameter, the environment, is common on Unix.
  if (count > 3) {
    sema_.report(function->loc, DiagId::err_main_too_many_parameters)
        << static_cast<unsigned>(count);
  } else if (count == 1) {
    sema_.report(function->loc, DiagId::warn_main_one_parameter);
  }
  // The first one is a count, the others are vectors of strings.
  if (count >= 1 && !same_unqualified_type(type->parameters[0], sema_.types.int_type()) &&
      !is_error(type->parameters[0])) {
    sema_.report(function->loc, DiagId::err_main_parameter_type) << 0 << "'int'";
  }
  for (size_t i = 1; i < count && i < 3; ++i) {
    QualType inner = is_pointer(type->parameters[i]) ? pointee_of(type->parameters[i]) : QualType();
    bool is_char_pp = !inner.is_null() && is_pointer(inner) && is_character(pointee_of(inner));
    if (!is_char_pp && !is_error(type->parameters[i])) {
      sema_.report(function->loc, DiagId::err_main_parameter_type)
          << static_cast<unsigned>(i) << "'char **'";
    }
  }
}

} // namespace cinch
