// Members of structures and unions, C23 6.7.3.2.
#include "sema/attributes.h"
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/declarators.h"
#include "sema/tags.h"

#include "llvm/ADT/SmallString.h"

namespace cinch {

// C23 6.7.3.2p3: complete object types, but for a flexible array at the end.
QualType TagSema::check_field_type(RecordDecl *record, const DeclSpec &spec,
                                   const Declarator &declarator) {
  // Gives the type that the member gets: an error type after a message.
  QualType type = declarator.type;
  std::string_view name = declarator.name ? declarator.name->name : std::string_view();
  if (is_error(type)) {
    return type;
  }
  if (is_undeduced(type)) {
    sema_.report(spec.auto_loc, DiagId::err_auto_not_allowed)
        << spec.auto_word << (record->is_union() ? "union member" : "struct member");
    return sema_.types.error_type();
  }
  if (is_function(type)) {
    sema_.report(declarator.loc, DiagId::err_field_is_function) << name;
    return sema_.types.error_type();
  }
  if (type->is_variably_modified) {
    // A bound whose value is known is folded, as for objects.
    type = DeclaratorTypes(sema_).fold_variable_arrays(type, declarator.loc);
    if (type->is_variably_modified && sema_.scopes.is_file_scope()) {
      sema_.report(declarator.loc, DiagId::err_field_variable_size);
      return sema_.types.error_type();
    }
    if (type->is_variably_modified) { // GNU; C23 6.7.3.2p10 has no such members
      sema_.report(declarator.loc, DiagId::ext_field_variable_size);
    }
  }
  // An array without a bound may be the last member: end_record sees to that.
  if (is_incomplete(type) && !(is_array(type) && !declarator.bit_width)) {
    sema_.report(declarator.loc, DiagId::err_field_incomplete) << sema_.types.quoted(type);
    if (const RecordType *incomplete = type_as<RecordType>(type)) {
      sema_.report(incomplete->decl->loc, incomplete->decl->is_being_defined
                                              ? DiagId::note_definition_not_complete
                                              : DiagId::note_forward_declaration)
          << sema_.types.quoted(type);
    }
    return sema_.types.error_type();
  }
  return type;
}

// One member, also a bit-field.
FieldDecl *TagSema::field(RecordDecl *record, const DeclSpec &spec, Declarator &declarator) {
  declarator.type =
      sema_.attributes->apply_to_type(declarator.type, spec.attributes, TypeAttributes::Function);
  declarator.type = sema_.attributes->apply_to_type(declarator.type, declarator.attributes);
  sema_.declarations->check_implicit_int(spec, declarator.loc);
  if (spec.is_inline || spec.is_noreturn) {
    // Function specifiers have no place here.
    sema_.report(spec.is_inline ? spec.inline_loc : spec.noreturn_loc,
                 DiagId::err_type_name_function_specifier);
  }
  FieldDecl *field = make_decl<FieldDecl>(sema_.unit_arena(), declarator.loc, declarator.name);
  field->parent = record;
  field->type = check_field_type(record, spec, declarator);
  if (sema_.types.address_space(field->type) != 0) {
    sema_.report(declarator.loc, DiagId::err_address_space_place) << 2 << 1;
    field->type = sema_.types.error_type();
  }
  field->is_invalid = is_error(field->type);
  if (declarator.bit_width) {
    set_bit_width(field, declarator);
  }
  // A bit-field has no alignment of its own.
  if (spec.has_alignas && field->is_bit_field) { // 6.7.6p2
    sema_.report(spec.alignas_loc, DiagId::err_alignas_wrong_declaration) << 2;
  } else if (spec.alignas_value.value != 0 && !field->is_invalid) {
    Bytes natural = sema_.types.align_of(field->type);
    // Alignment is only raised.
    if (spec.alignas_value < natural) {
      sema_.report(spec.alignas_loc, DiagId::err_alignas_underaligned)
          << sema_.types.quoted(field->type) << natural.value;
    } else {
      field->alignment = spec.alignas_value;
    }
  }
  sema_.attributes->apply(field, spec.attributes);
  sema_.attributes->apply(field, declarator.attributes);
  return field;
}

// C23 6.7.3.2p4, p5.
// `: width`. After an error the member is a bit-field of some width, so that layout can go on.
void TagSema::set_bit_width(FieldDecl *field, const Declarator &declarator) {
  field->is_bit_field = true;
  std::string_view name = field->name_text();
  int is_unnamed = field->name ? 0 : 1;
  std::optional<llvm::APSInt> width;
  Expr *written = sema_.conversions->rvalue(declarator.bit_width);
  if (!written->contains_error) {
    width = sema_.constants->require_integer(written, DiagId::err_bit_width_not_constant);
  }
  // The width is not known.
  if (!width || field->is_invalid) {
    field->bit_width = 1;
    if (field->is_invalid) {
      field->type = sema_.types.int_type(); // so that layout can go on
    }
    return;
  }
  // 6.7.3.2p5: an integer type; bool and enumerations are among them.
  if (!is_integer(field->type) || is_atomic(field->type)) {
    sema_.report(field->loc, DiagId::err_bit_field_not_integer)
        << is_unnamed << name << sema_.types.quoted(field->type);
    field->type = sema_.types.int_type();
    field->is_invalid = true;
    field->bit_width = 1;
    return;
  }
  llvm::SmallString<24> digits;
  width->toString(digits, 10);
  if (width->isSigned() && width->isNegative()) {
    sema_.report(field->loc, DiagId::err_bit_field_negative)
        << is_unnamed << name << std::string_view(digits.str());
    field->bit_width = 1;
    return;
  }
  // Only an unnamed bit-field of width 0 makes sense: the next one begins a new unit.
  if (width->isZero() && field->name) {
    sema_.report(field->loc, DiagId::err_bit_field_zero_width) << name;
    field->bit_width = 1;
    return;
  }
  // An enum's bits are those of its integer type.
  unsigned limit = sema_.types.bit_width(sema_.types.underlying_integer(field->type));
  if (width->getActiveBits() > 32 || width->getZExtValue() > limit) {
    sema_.report(field->loc, DiagId::err_bit_field_too_wide)
        << is_unnamed << name << std::string_view(digits.str()) << limit;
    field->bit_width = limit;
    field->is_invalid = true;
    return;
  }
  field->bit_width = static_cast<uint32_t>(width->getZExtValue());
}

// C11 6.7.2.1p13: an unnamed structure or union without a tag; with -fms-extensions one with a tag.
FieldDecl *TagSema::anonymous_field(RecordDecl *record, const DeclSpec &spec) {
  const RecordType *type = type_as<RecordType>(spec.type);
  bool has_tag = type && type->decl->name != nullptr;
  // A structure without a tag that is defined here, or with -fms-extensions any complete one.
  bool is_definition = type && spec.declares_tag && !has_tag;
  bool is_extension = type && sema_.options.ms_extensions && type->decl->is_complete;
  if (!is_definition && !is_extension) {
    // A tag that is declared among the members is fine; nothing at all is a mistake.
    bool declares_tag = spec.tag && (spec.tag->name || spec.tag->kind == DeclKind::Enum);
    bool is_reference_only = spec.tag && !spec.declares_tag;
    if (!is_error(spec.type) && (!declares_tag || is_reference_only || has_tag)) {
      sema_.report(spec.loc, DiagId::ext_declares_nothing);
    }
    return nullptr;
  }
  if (!sema_.at_least(Standard::C11)) {
    sema_.report(spec.loc, DiagId::ext_anonymous_member) << (type->decl->is_union() ? 1 : 0);
  }
  FieldDecl *field = make_decl<FieldDecl>(sema_.unit_arena(), type->decl->loc, nullptr);
  field->parent = record;
  field->type = spec.type;
  field->is_anonymous_record = true;
  field->alignment = spec.alignas_value;
  if (!type->decl->is_complete) { // an error inside of it
    field->type = sema_.types.error_type();
    field->is_invalid = true;
    field->is_anonymous_record = false;
  }
  sema_.attributes->apply(field, spec.attributes);
  return field;
}

} // namespace cinch
