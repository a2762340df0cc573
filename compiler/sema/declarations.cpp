// What all declarations have in common, typedef names, and the types that specifiers make.
#include "sema/declarations.h"

#include "sema/attributes.h"
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/declarators.h"
#include "source/source_map.h"

namespace cinch {

// Restores what `#pragma GCC push_options` saved.
void PragmaOptions::pop() {
  if (!stack_.empty()) {
    target = stack_.back().first;
    optimize = stack_.back().second;
    stack_.pop_back();
  }
}

// Options of several pragmas are joined by commas as in the attribute.
void PragmaOptions::add(bool is_target, std::string_view text) {
  std::string &all = is_target ? target : optimize;
  all += all.empty() ? "" : ",";
  all += text;
}

// ---- Declarations ----

// One declarator of a declaration: a typedef name, a function or an object. What the parser found
// is in `spec` (common to all declarators) and in `declarator`.
Decl *DeclarationSema::declare(const DeclSpec &spec, Declarator &declarator) {
  declarator_loc_ = declarator.loc;
  declarator.type =
      sema_.attributes->apply_to_type(declarator.type, spec.attributes, TypeAttributes::Function);
  declarator.type = sema_.attributes->apply_to_type(declarator.type, declarator.attributes);
  check_implicit_int(spec, declarator.loc);
  check_specifiers(spec, declarator);
  if (spec.is_typedef) {
    return declare_typedef(spec, declarator);
  }
  // The type decides, not the syntax: `f_t f;` with a typedef declares a function.
  if (is_function(declarator.type)) {
    if (declarator.is_knr_identifier_list) {
      // C17 6.7.6.3p3: an identifier list that is no part of a definition shall be empty.
      sema_.report(declarator.knr_locs[0], DiagId::err_identifier_list_in_declaration);
    }
    return declare_function(spec, declarator, false);
  }
  return declare_variable(spec, declarator);
}

// C90 let a declaration without type specifiers mean int.
void DeclarationSema::check_implicit_int(const DeclSpec &spec, SourceLoc loc) {
  if (!spec.is_implicit_int) {
    return;
  }
  // Allowed and warned about in C90; an error by default, but one that can be turned off, from C99
  // to C17; plainly an error in C23.
  if (sema_.is_c89()) {
    sema_.report(loc, DiagId::warn_implicit_int);
  } else if (!sema_.at_least(Standard::C23)) {
    sema_.report(loc, DiagId::ext_implicit_int);
  } else {
    sema_.report(loc, DiagId::err_type_specifier_required);
  }
}

// C23 6.7.5p2, p4: function specifiers are for functions.
void DeclarationSema::check_specifiers(const DeclSpec &spec, const Declarator &declarator) {
  // A declaration of an erroneous type says nothing more.
  bool declares_function = is_function(declarator.type) && !spec.is_typedef;
  if (spec.is_inline && !declares_function && !is_error(declarator.type)) {
    sema_.report(spec.inline_loc, DiagId::err_inline_non_function);
  }
  if (spec.is_noreturn && !declares_function && !is_error(declarator.type)) {
    sema_.report(spec.noreturn_loc, DiagId::err_noreturn_non_function);
  }
  if (spec.is_thread_local && (declares_function || spec.is_typedef)) {
    sema_.report(spec.thread_loc, DiagId::err_invalid_thread) << spec.thread_word;
  }
  if (spec.is_constexpr) {
    check_constexpr_specifier(spec, declares_function);
  }
  if (spec.has_alignas && (declares_function || spec.is_typedef)) { // 6.7.6p2
    sema_.report(spec.alignas_loc, DiagId::err_alignas_variables_only);
  }
  // `auto` without a type deduces it from an initializer, which a typedef does not have.
  if (spec.is_auto_deduced && spec.is_typedef) {
    sema_.report(spec.auto_loc, DiagId::err_auto_not_allowed) << spec.auto_word << "typedef";
  }
}

// C23 6.7.2p2: beside auto, register and static only, for objects.
void DeclarationSema::check_constexpr_specifier(const DeclSpec &spec, bool declares_function) {
  SourceLoc loc = spec.constexpr_loc;
  if (spec.is_typedef) {
    sema_.report(loc, DiagId::err_constexpr_typedef);
  } else if (declares_function) {
    sema_.report(loc, DiagId::err_constexpr_not_variable);
  } else if (spec.storage == StorageClass::Extern) {
    sema_.report(loc, DiagId::err_specifier_combination) << "extern";
  } else if (spec.is_thread_local) {
    sema_.report(loc, DiagId::err_specifier_combination) << spec.thread_word;
  }
}

// `struct s { … };`, `enum e { … };`, `struct s;` or something that declares nothing at all.
void DeclarationSema::declaration_without_declarator(const DeclSpec &spec) {
  // `typedef int bool;` with bool as a keyword: old headers do that; it was reported by the parser.
  if (spec.redeclares_keyword) {
    return;
  }
  if (spec.is_typedef) {
    sema_.report(spec.loc, DiagId::warn_typedef_needs_name);
    return;
  }
  const RecordDecl *record = decl_as<RecordDecl>(static_cast<const Decl *>(spec.tag));
  // An enumeration without a name declares its enumerators.
  bool declares_tag = spec.tag && (spec.tag->name || spec.tag->kind == DeclKind::Enum);
  sema_.attributes->check_without_declarator(spec, declares_tag);
  // `[[…]];` is an attribute declaration.
  bool is_attribute_only =
      !spec.has_type_specifier && (spec.has_leading_attributes || !spec.attributes.empty());
  if (!declares_tag && !is_attribute_only) {
    // C23 6.7.1p2; also `struct { int x; };`.
    if (!is_error(spec.type) || record) {
      sema_.report(spec.loc, DiagId::ext_declares_nothing);
    }
    return;
  }
  // `static struct s { … };`: the storage class has nothing that it could apply to.
  if (spec.storage != StorageClass::None) {
    sema_.report(spec.storage_loc, DiagId::warn_storage_on_tag)
        << (spec.storage == StorageClass::Static     ? "static"
            : spec.storage == StorageClass::Extern   ? "extern"
            : spec.storage == StorageClass::Register ? "register"
                                                     : "auto");
  }
  if (spec.is_thread_local) {
    sema_.report(spec.thread_loc, DiagId::warn_storage_on_tag) << spec.thread_word;
  }
  if (spec.is_inline) {
    sema_.report(spec.inline_loc, DiagId::err_inline_non_function);
  }
  // The same for qualifiers.
  if (spec.is_noreturn) {
    sema_.report(spec.noreturn_loc, DiagId::err_noreturn_non_function);
  }
  if (spec.has_alignas) { // 6.7.6p2: no object is declared
    sema_.report(spec.alignas_loc, DiagId::warn_attribute_ignored) << "_Alignas";
  }
  if (unsigned qualifiers = spec.type.local_qualifiers()) {
    sema_.report(spec.qualifier_loc, DiagId::warn_storage_on_tag)
        << ((qualifiers & Const) != 0      ? "const"
            : (qualifiers & Volatile) != 0 ? "volatile"
                                           : "restrict");
  }
  if (spec.atomic_loc.is_valid()) {
    sema_.report(spec.atomic_loc, DiagId::warn_storage_on_tag) << "_Atomic";
  }
}

// C23 6.7.12. `text`: the condition as written, when it is worth showing.
void DeclarationSema::static_assertion(SourceLoc where, Expr *condition, std::string_view text,
                                       bool has_message, std::string_view message) {
  condition = sema_.conversions->rvalue(condition);
  // One message about the condition is enough.
  if (condition->contains_error || is_error(condition->type)) {
    return;
  }
  std::optional<bool> value;
  // An integer constant expression; other values that are known are accepted with a warning.
  if (is_integer(condition->type)) {
    std::optional<llvm::APSInt> number =
        sema_.constants->require_integer(condition, DiagId::err_static_assert_not_constant);
    if (!number) {
      return;
    }
    value = !number->isZero();
  } else {
    value = sema_.constants->fold_condition(condition);
    sema_.report(where,
                 value ? DiagId::ext_folded_to_constant : DiagId::err_static_assert_not_constant);
  }
  if (!value || *value) {
    return;
  }
  // Without a text worth showing, `0` for instance, only the message is given.
  if (text.empty()) {
    sema_.report(where, DiagId::err_static_assert_failed) << (has_message ? 0 : 1) << message;
  } else {
    sema_.report(where, DiagId::err_static_assert_requirement_failed)
        << text << (has_message ? 0 : 1) << message;
  }
}

// ---- typedef ----

// `typedef T name;`: checks a second declaration of the name in the same scope.
TypedefDecl *DeclarationSema::declare_typedef(const DeclSpec &spec, Declarator &declarator) {
  QualType type = declarator.type;
  // At file scope a bound must be constant; it is folded as gcc does if its value is known.
  if (sema_.scopes.is_file_scope() && type->is_variably_modified) {
    type = DeclaratorTypes(sema_).fold_variable_arrays(type, declarator.loc);
    if (type->is_variably_modified) { // C23 6.7.7.3p2
      sema_.report(declarator.loc, DiagId::err_vm_at_file_scope);
      type = sema_.types.error_type();
    }
  }
  // Only this scope matters: an inner typedef hides outer names.
  Decl *here = sema_.scopes.find_ordinary_here(*declarator.name);
  if (TypedefDecl *previous = decl_as<TypedefDecl>(here)) {
    if (merge_typedef(previous, type, declarator)) {
      apply_attributes(previous, spec, declarator);
      return previous;
    }
    // A name of an object or function already.
  } else if (here) {
    report_different_kind(declarator, here);
  }
  TypedefDecl *name = make_decl<TypedefDecl>(sema_.unit_arena(), declarator.loc, declarator.name);
  name->underlying = type;
  name->is_invalid = is_error(type) || here != nullptr;
  // `typedef auto x;` was reported by check_specifiers.
  if (is_undeduced(type)) {
    name->is_invalid = true;
    name->underlying = sema_.types.error_type();
  }
  // A name that means something else keeps that meaning.
  if (!here) {
    sema_.scopes.declare_ordinary(*declarator.name, name);
  }
  apply_attributes(name, spec, declarator);
  // A structure without a tag is called by the typedef's name from now on.
  name_anonymous_tag(spec, name);
  return name;
}

// C11 6.7p3: a typedef name may be redefined to the same type, not of variable size.
bool DeclarationSema::merge_typedef(TypedefDecl *previous, QualType type,
                                    const Declarator &declarator) {
  // Errors in either of the types were reported.
  if (is_error(type) || is_error(previous->underlying)) {
    return true;
  }
  if (type->is_variably_modified && previous->underlying->is_variably_modified) {
    sema_.report(declarator.loc, DiagId::err_typedef_redefines_vm) << sema_.types.quoted(type);
    note_previous(previous);
    return true;
  }
  // C23 compares structures with the same members as compatible, other standards want the very same
  // type.
  if (!same_type(previous->underlying, type) &&
      !(sema_.at_least(Standard::C23) && sema_.types.compatible(previous->underlying, type))) {
    sema_.report(declarator.loc, DiagId::err_typedef_different)
        << sema_.types.quoted(type) << sema_.types.quoted(previous->underlying);
    note_previous(previous);
    return false;
  }
  // Headers of the system repeat typedefs all the time; gcc and clang let them.
  bool is_system = sema_.sources.is_in_system_header(previous->loc) ||
                   sema_.sources.is_in_system_header(declarator.loc);
  if (!sema_.at_least(Standard::C11) && !is_system) {
    sema_.report(declarator.loc, DiagId::ext_typedef_redefinition) << declarator.name->name;
    note_previous(previous);
  }
  return true;
}

// `typedef struct { ... } name;`: messages then call the structure by the typedef's name.
void DeclarationSema::name_anonymous_tag(const DeclSpec &spec, TypedefDecl *name) {
  if (!spec.declares_tag || spec.tag == nullptr || spec.tag->name != nullptr) {
    return;
  }
  RecordDecl *record = decl_as<RecordDecl>(spec.tag);
  EnumDecl *enumeration = decl_as<EnumDecl>(spec.tag);
  const RecordType *as_record = type_as<RecordType>(name->underlying);
  const EnumType *as_enum = type_as<EnumType>(name->underlying);
  // Only the structure itself: `typedef struct {…} *p;` gives it no name.
  if (record && as_record && as_record->decl == record && !record->typedef_name) {
    record->typedef_name = name;
  } else if (enumeration && as_enum && as_enum->decl == enumeration && !enumeration->typedef_name) {
    enumeration->typedef_name = name;
  }
}

// ---- Types that specifiers make ----

// C23 6.7.4.1p2: restrict is for pointers; p10: qualifiers of an array are its elements'.
QualType DeclarationSema::qualified_type(QualType type, unsigned qualifiers, SourceLoc loc,
                                         SourceLoc restrict_loc) {
  if (qualifiers == 0 || is_error(type)) {
    return type;
  }
  if ((qualifiers & Restrict) != 0) {
    // `restrict` on an array is about its elements, which must be pointers.
    QualType element = type;
    while (const ArrayType *array = as_array(element)) {
      element = array->element;
    }
    // Not known yet: checked when the type is deduced.
    if (is_builtin(element, BuiltinKind::AutoPlaceholder)) {
      return sema_.types.qualified(type, qualifiers);
    }
    if (!is_pointer(element) || is_function(pointee_of(element))) {
      sema_.report(restrict_loc, is_pointer(element) ? DiagId::err_restrict_of_function_pointer
                                                     : DiagId::err_restrict_not_pointer)
          << sema_.types.quoted(type);
      // The error is reported; without restrict the type is a good one.
      qualifiers &= ~unsigned{Restrict};
    }
  }
  if (is_function(type)) {
    if (qualifiers != 0) { // C23 6.7.4.1p10: undefined; GNU: const and noreturn functions
      sema_.report(loc, DiagId::ext_qualified_function)
          << ((qualifiers & Const) != 0 ? "const" : "volatile") << sema_.types.quoted(type);
    }
    return type;
  }
  return sema_.types.qualified(type, qualifiers);
}

// C23 6.7.3.5p3: no array, function, atomic or qualified type; incomplete types are useless.
QualType DeclarationSema::atomic_type(QualType type, SourceLoc loc, bool is_specifier) {
  if (is_error(type)) {
    return type;
  }
  if (is_undeduced(type)) {
    sema_.report(loc, DiagId::err_atomic_auto);
    return type;
  }
  // The numbers are those of the choices in the message.
  int what = is_incomplete(type)                      ? 0
             : is_array(type)                         ? 1
             : is_function(type)                      ? 2
             : is_atomic(type)                        ? 4
             : is_specifier && type.qualifiers() != 0 ? 5
                                                      : -1;
  if (what == 4 && !is_specifier) { // a qualifier may come through a typedef too
    return type;
  }
  if (what >= 0) {
    sema_.report(loc, DiagId::err_atomic_bad_type) << what << sema_.types.quoted(type);
    if (what == 0) {
      note_forward_declaration(type);
    }
    // An atomic type stays atomic; a qualified one loses nothing.
    return what == 4 || what == 5 ? type : sema_.types.error_type();
  }
  // `const _Atomic int`: the qualifiers are those of the atomic type.
  unsigned qualifiers = type.qualifiers();
  return sema_.types.qualified(sema_.types.atomic_of(sema_.types.unqualified(type)), qualifiers);
}

// The number in `_BitInt(N)`; 0 for a negative one, which is too small in any case.
std::optional<uint64_t> DeclarationSema::bit_int_width(Expr *width) {
  width = sema_.conversions->rvalue(width);
  if (width->contains_error) {
    return std::nullopt;
  }
  std::optional<llvm::APSInt> value =
      sema_.constants->require_integer(width, DiagId::err_bit_int_width_not_constant);
  if (!value) {
    return std::nullopt;
  }
  bool is_negative = value->isSigned() && value->isNegative();
  return is_negative ? 0 : value->getLimitedValue();
}

// C23 6.7.3.1p5: a signed one has a value bit beside its sign.
QualType DeclarationSema::bit_int_type(uint64_t width, bool is_signed, SourceLoc loc) {
  constexpr unsigned greatest = 8388608; // as clang and LLVM
  if (width < (is_signed ? 2 : 1)) {
    sema_.report(loc, DiagId::err_bit_int_too_small) << (is_signed ? 0 : 1) << (is_signed ? 2 : 1);
    return sema_.types.error_type();
  }
  if (width > greatest) {
    sema_.report(loc, DiagId::err_bit_int_too_large) << (is_signed ? 0 : 1) << greatest;
    return sema_.types.error_type();
  }
  return sema_.types.bit_int(static_cast<uint32_t>(width), is_signed);
}

// C23 6.5.4.5p1. GNU: a function has an alignment.
// The value of `_Alignas(type)` and `_Alignof(type)`. 0 after an error.
Bytes DeclarationSema::alignment_of_type(QualType type, SourceLoc loc) {
  if (is_error(type)) {
    return {0};
  }
  if (is_function(type)) {
    sema_.report(loc, DiagId::ext_alignas_function);
    // Any number would do: a function can be aligned by its attribute only.
    return {4}; // as clang and gcc
  }
  if (is_incomplete(type) && !is_array(type)) {
    sema_.report(loc, DiagId::err_alignas_incomplete) << sema_.types.quoted(type);
    note_forward_declaration(type);
    return {0};
  }
  return sema_.types.align_of(type);
}

// A typedef name or a tag is named.
void DeclarationSema::check_type_use(const Decl &name, SourceLoc loc, std::string_view shown) {
  const_cast<Decl &>(name).is_used = true;
  if (!name.attributes) {
    return;
  }
  shown = shown.empty() ? name.name_text() : shown;
  if (has_attribute(name.attributes, AttributeFlag::Unavailable)) {
    std::string_view message = name.attributes->unavailable_message;
    sema_.report(loc, DiagId::err_type_unavailable)
        << shown << (message.empty() ? 0 : 1) << message;
    note_marked(name);
  } else if (has_attribute(name.attributes, AttributeFlag::Deprecated)) {
    std::string_view message = name.attributes->deprecated_message;
    sema_.report(loc, DiagId::warn_type_deprecated)
        << shown << (message.empty() ? 0 : 1) << message;
    note_marked(name);
  }
}

void DeclarationSema::note_marked(const Decl &decl) {
  const DeclAttributes &attributes = *decl.attributes;
  SourceLoc loc = attributes.deprecated_loc;
  sema_.report(loc.is_valid() ? loc : decl.loc, DiagId::note_marked_here)
      << decl.name_text() << (attributes.has(AttributeFlag::Unavailable) ? 1 : 0);
}

} // namespace cinch
