// Tags and the definitions of structures and unions, C23 6.7.3.2 and 6.7.3.4.
#include "sema/tags.h"

#include "ast/record_layout.h"
#include "sema/attributes.h"

#include "llvm/ADT/DenseSet.h"

namespace cinch {

namespace {

// The kind that the tag was declared with.
TagKind tag_of(const Decl *decl) {
  const RecordDecl *record = decl_as<RecordDecl>(decl);
  return record ? record->tag : TagKind::Enum;
}

const char *tag_word(TagKind tag) {
  switch (tag) {
  case TagKind::Struct:
    return "struct";
  case TagKind::Union:
    return "union";
  case TagKind::Enum:
    break;
  }
  return "enum";
}

// From this many members on a record's members are looked up in a table.
constexpr size_t many_members = 12;

} // namespace

TagSema::TagSema(Sema &sema) : sema_(sema) {}

// ---- Tags ----

// The declaration of that tag that is visible (or in this scope), when it is of the same kind; a
// different kind is an error, C23 6.7.3.4p3.
Decl *TagSema::find_conflicting(TagKind tag, Identifier *name, SourceLoc loc, bool here_only) {
  if (!name) {
    return nullptr;
  }
  Decl *found = here_only ? sema_.scopes.find_tag_here(*name) : ScopeStack::find_tag(*name);
  if (!found || tag_of(found) == tag) {
    return found;
  }
  // The name is used for a structure here and for something else there.
  sema_.report(keyword_loc_, DiagId::err_wrong_tag) << name->name;
  (void)loc;
  sema_.report(found->loc, DiagId::note_previous_use);
  return nullptr;
}

// A new type; it is incomplete until its members are known.
RecordDecl *TagSema::make_record(TagKind tag, Identifier *name, SourceLoc loc) {
  RecordDecl *record = make_decl<RecordDecl>(sema_.unit_arena(), loc, name);
  record->tag = tag;
  sema_.types.record(record); // sets record->type
  return record;
}

EnumDecl *TagSema::make_enum(Identifier *name, SourceLoc loc) {
  EnumDecl *decl = make_decl<EnumDecl>(sema_.unit_arena(), loc, name);
  sema_.types.enumeration(decl);
  return decl;
}

// Makes the tag known in this scope.
void TagSema::enter_tag(Identifier &name, Decl *decl, TagKind tag, SourceLoc loc,
                        bool is_definition) {
  // It would be unknown to all callers; but since C23 another definition may be the same type.
  if (sema_.scopes.is_prototype_scope() && !(is_definition && sema_.at_least(Standard::C23))) {
    sema_.report(loc, DiagId::warn_tag_in_parameter_list) << tag_word(tag) << name.name;
  }
  sema_.scopes.declare_tag(name, decl);
}

// `struct name` without members: the type that is visible, or a new incomplete one. With a `;`
// behind it, it declares a type of this scope, hiding outer ones: 6.7.3.4p7.
QualType TagSema::reference(TagKind tag, Identifier *name, SourceLoc loc,
                            bool is_declaration_only) {
  // An enum can not be declared without its constants (6.7.3.4p2): `enum e;` only names one.
  bool here_only = is_declaration_only && tag != TagKind::Enum;
  Decl *found = find_conflicting(tag, name, loc, here_only);
  if (!found && (here_only ? sema_.scopes.find_tag_here(*name) : ScopeStack::find_tag(*name))) {
    return sema_.types.error_type(); // of another kind
  }
  // GNU: an enumeration that is declared later.
  if (!found && tag == TagKind::Enum) {
    sema_.report(loc, DiagId::ext_forward_enum);
    EnumDecl *decl = make_enum(name, loc);
    enter_tag(*name, decl, tag, loc, false);
    return sema_.types.enumeration(decl);
  }
  if (!found) {
    RecordDecl *record = make_record(tag, name, loc);
    enter_tag(*name, record, tag, loc, false);
    return sema_.types.record(record);
  }
  // Known already.
  if (found->attributes && !is_declaration_only) {
    sema_.declarations->check_type_use(*found, loc);
  }
  if (EnumDecl *decl = decl_as<EnumDecl>(found)) {
    if (is_declaration_only && decl->has_fixed_type) { // C23 6.7.3.3p4
      sema_.report(loc, DiagId::err_enum_redeclared_fixed) << 1;
      sema_.report(decl->loc, DiagId::note_previous_declaration);
    }
    return sema_.types.enumeration(decl);
  }
  return sema_.types.record(static_cast<RecordDecl *>(found));
}

// ---- Records ----

// `struct name {`: the members follow.
RecordDecl *TagSema::begin_record(TagKind tag, Identifier *name, SourceLoc loc) {
  RecordDecl *record = decl_as<RecordDecl>(find_conflicting(tag, name, loc, true));
  if (record && record->is_being_defined) { // 6.7.3.4p4
    sema_.report(loc, DiagId::err_nested_redefinition) << name->name;
    sema_.report(record->loc, DiagId::note_previous_definition);
    record = make_record(tag, nullptr, loc);
    // Defined before: another one is made and compared at the end.
  } else if (record && record->is_complete) {
    RecordDecl *old = record;
    record = make_record(tag, name, loc);
    if (sema_.at_least(Standard::C23)) { // 6.7.3.4p1: allowed when it is the same
      redefinitions_[record] = old;
    } else {
      sema_.report(loc, DiagId::err_redefinition) << name->name;
      sema_.report(old->loc, DiagId::note_previous_definition);
    }
  } else if (!record) {
    record = make_record(tag, name, loc);
    if (name) {
      enter_tag(*name, record, tag, loc, true);
    }
  }
  record->loc = loc;
  record->keyword_loc = keyword_loc_;
  record->is_being_defined = true;
  // `#pragma pack` as it stands now.
  record->max_field_alignment = pack_;
  return record;
}

// `}`: checks the members and lays them out.
void TagSema::end_record(RecordDecl *record, llvm::ArrayRef<FieldDecl *> fields,
                         llvm::ArrayRef<ParsedAttribute *> attributes) {
  record->fields = sema_.unit_arena().copy(fields);
  // Attributes behind the brace, like packed, come before the layout.
  sema_.attributes->apply(record, attributes);
  check_fields(record);
  find_counters(record);
  check_duplicate_members(record);
  // The layout assigns offsets; it fails for objects beyond all bounds.
  if (!layout_record(*record, sema_.types)) {
    sema_.report(record->loc, DiagId::err_record_too_large)
        << sema_.types.quoted(sema_.types.record(record));
  }
  record->is_being_defined = false;
  record->is_complete = true;
  // GNU: members of variable size make the structure one.
  if (llvm::any_of(fields, [](FieldDecl *field) { return field->type->is_variably_modified; })) {
    note_variably_modified(record);
  }
  check_redefinition(record);
}

// GNU, clang: counted_by names an integer member that says how many elements a flexible array, or
// what a pointer points to, has.
void TagSema::find_counters(RecordDecl *record) {
  for (FieldDecl *field : record->fields) {
    DeclAttributes *said = field->attributes;
    if (!said || said->counted_by.empty()) {
      continue;
    }
    bool is_array = field->type->canonical->kind == TypeKind::IncompleteArray;
    if (!is_array && !is_pointer(field->type)) {
      sema_.report(field->loc, DiagId::err_counted_by_not_array);
      continue;
    }
    auto counter = llvm::find_if(record->fields, [&](const FieldDecl *other) {
      return other->name && other->name->name == said->counted_by;
    });
    if (counter == record->fields.end()) {
      sema_.report(said->counted_by_loc, DiagId::err_undeclared_identifier) << said->counted_by;
    } else if (!is_integer((*counter)->type) || is_bool((*counter)->type)) {
      sema_.report(said->counted_by_loc, DiagId::err_counted_by_not_integer);
    } else {
      said->counted_by_field = *counter;
    }
  }
}

// GNU. The bounds of its members are evaluated where the record is defined, in which function a
// nested one may then name it.
void TagSema::note_variably_modified(RecordDecl *record) {
  const_cast<RecordType *>(record->type)->is_variably_modified = true;
  record->has_variable_size =
      llvm::any_of(record->fields, [](FieldDecl *field) { return has_variable_size(field->type); });
  // Its size is computed at run time.
  if (record->has_variable_size) {
    record->size = record->data_size = {};
  }
  if (sema_.function) {
    sema_.function->function->has_vla = true;
  }
}

// C23: a second definition must say the same.
void TagSema::check_redefinition(RecordDecl *record) {
  llvm::DenseMap<const Decl *, Decl *>::iterator found = redefinitions_.find(record);
  if (found == redefinitions_.end()) {
    return;
  }
  RecordDecl *old = static_cast<RecordDecl *>(found->second);
  redefinitions_.erase(found);
  if (!sema_.types.compatible(sema_.types.record(record), sema_.types.record(old))) {
    sema_.report(record->loc, DiagId::err_redefinition_different_tag) << record->name_text();
    sema_.report(old->loc, DiagId::note_previous_definition);
  }
}

// What concerns all members together: flexible arrays, qualifiers that go up, emptiness.
void TagSema::check_fields(RecordDecl *record) {
  unsigned named = 0;
  for (size_t i = 0; i < record->fields.size(); ++i) {
    FieldDecl *field = record->fields[i];
    field->index = static_cast<uint32_t>(i);
    bool is_last = i + 1 == record->fields.size();
    // An array without a bound must be the last member.
    if (is_incomplete(field->type) && is_array(field->type) &&
        !check_flexible_member(record, field, is_last, named)) {
      field->type = sema_.types.error_type();
      field->is_invalid = true;
    }
    // A structure with a flexible array, inside of another one.
    const RecordType *inner = type_as<RecordType>(field->type);
    if (inner && inner->decl->has_flexible_array) {
      record->has_flexible_array = true; // 6.7.3.2p3, with extensions
      if (!record->is_union()) {
        check_nested_flexible(field, is_last);
      }
    }
    // Qualifiers of a member count for the whole: such a structure can not be assigned to.
    QualType element = field->type;
    while (const ArrayType *array = as_array(element)) {
      element = array->element;
    }
    const RecordType *nested = type_as<RecordType>(element);
    record->has_const_member |=
        field->type.is_const() || (nested && nested->decl->has_const_member);
    record->has_volatile_member |=
        field->type.is_volatile() || (nested && nested->decl->has_volatile_member);
    // Only named members and those of anonymous structures can be used.
    named += field->name || field->is_anonymous_record ? 1 : 0;
  }
  check_no_members(record, named);
}

// C23 6.7.3.2p10. GNU: empty structures.
void TagSema::check_no_members(const RecordDecl *record, unsigned named) {
  bool has_invalid = llvm::any_of(record->fields, [](FieldDecl *f) { return f->is_invalid; });
  if (named == 0 && !has_invalid) {
    sema_.report(record->keyword_loc,
                 record->fields.empty() ? DiagId::ext_empty_record : DiagId::ext_no_named_members)
        << (record->is_union() ? 1 : 0);
  }
}

// GNU: a structure with a flexible array as a member.
void TagSema::check_nested_flexible(const FieldDecl *field, bool is_last) {
  if (is_last) {
    sema_.report(field->loc, DiagId::ext_flexible_array_in_struct) << field->name_text();
  } else {
    sema_.report(field->loc, DiagId::ext_variable_sized_member)
        << field->name_text() << sema_.types.quoted(field->type);
  }
}

// C23 6.7.3.2p20: last, and not alone; GNU is more generous. False after an error.
bool TagSema::check_flexible_member(RecordDecl *record, FieldDecl *field, bool is_last,
                                    unsigned named_before) {
  // What is wrong with it depends on where it stands.
  if (record->is_union()) {
    sema_.report(field->loc, DiagId::ext_flexible_array_in_union) << field->name_text();
  } else if (!is_last) {
    sema_.report(field->loc, DiagId::err_flexible_array_not_last)
        << field->name_text() << sema_.types.quoted(field->type)
        << (record->is_union() ? "union" : "struct");
    sema_.report(record->fields[field->index + 1]->loc, DiagId::note_next_field);
    return false;
  } else if (named_before == 0) {
    sema_.report(field->loc, DiagId::ext_flexible_array_alone)
        << field->name_text() << (record->is_union() ? "union" : "struct");
  } else if (sema_.is_c89()) {
    sema_.report(field->loc, DiagId::ext_flexible_array_c99);
  }
  record->has_flexible_array = true;
  return true;
}

// C23 6.7.3.2p... and 6.2.3: members share one name space, those of anonymous members included.
// Names of anonymous structures' members are those of the outer one as well.
void TagSema::check_duplicate_members(const RecordDecl *record) {
  llvm::SmallDenseMap<const Identifier *, const FieldDecl *, 32> seen;
  auto visit = [&](auto &self, const RecordDecl *from, bool is_inner) -> void {
    for (const FieldDecl *field : from->fields) {
      if (field->is_anonymous_record) {
        if (const RecordType *inner = type_as<RecordType>(field->type)) {
          self(self, inner->decl, true);
        }
      } else if (field->name) {
        auto [place, is_new] = seen.try_emplace(field->name, field);
        // The same name twice.
        if (!is_new) {
          if (is_inner) {
            sema_.report(field->loc, DiagId::err_anonymous_member_redeclared)
                << (from->is_union() ? 1 : 0) << field->name_text();
          } else {
            sema_.report(field->loc, DiagId::err_duplicate_member) << field->name_text();
          }
          sema_.report(place->second->loc, DiagId::note_previous_declaration);
        }
      }
    }
  };
  visit(visit, record, false);
}

// ---- Members ----

// The field that is the member of that name or the anonymous one that holds it.
// A search one by one, for small structures.
FieldDecl *TagSema::find_direct(const RecordDecl *record, const Identifier &name) {
  for (FieldDecl *field : record->fields) {
    if (field->name == &name) {
      return field;
    }
    const RecordType *inner =
        field->is_anonymous_record ? type_as<RecordType>(field->type) : nullptr;
    if (inner && !find_member(inner->decl, name).empty()) {
      return field;
    }
  }
  return nullptr;
}

// The way to a member: through anonymous structures, the member itself last. Empty when there is
// none.
llvm::SmallVector<FieldDecl *, 2> TagSema::find_member(const RecordDecl *record,
                                                       const Identifier &name) {
  llvm::SmallVector<FieldDecl *, 2> path;
  while (record) {
    FieldDecl *field = nullptr;
    // Incomplete structures still grow.
    if (record->fields.size() < many_members || !record->is_complete) {
      field = find_direct(record, name);
    } else {
      // Made on the first look-up. What is not found is entered as well, to be not found faster the
      // next time.
      if (indexed_.try_emplace(record, true).second) {
        for (FieldDecl *each : record->fields) {
          members_.try_emplace({record, each->name}, each);
        }
      }
      auto [place, is_new] = members_.try_emplace({record, &name}, nullptr);
      if (is_new) { // not direct: in an anonymous member, or nowhere
        FieldDecl *found = find_direct(record, name);
        members_[{record, &name}] = found; // the table may have moved
        field = found;
      } else {
        field = place->second;
      }
    }
    // No such member.
    if (!field) {
      path.clear();
      return path;
    }
    path.push_back(field);
    // The member itself, or an anonymous one that has it inside.
    if (field->name == &name) {
      return path;
    }
    const RecordType *inner = type_as<RecordType>(field->type);
    record = inner ? inner->decl : nullptr;
  }
  path.clear();
  return path;
}

// ---- #pragma pack ----

// The pragma limits the alignment of members from here on.
void TagSema::pragma_pack(PackAction action, const Identifier *label, bool has_alignment,
                          uint8_t alignment, SourceLoc loc) {
  switch (action) {
  case PackAction::Set:
    // `pack()` without a number sets the default.
    pack_ = has_alignment ? alignment : 0;
    return;
  case PackAction::Push:
    pack_stack_.push_back({label, pack_});
    pack_ = has_alignment ? alignment : pack_;
    return;
  case PackAction::Show:
    sema_.report(loc, DiagId::warn_pragma_pack_show) << static_cast<unsigned>(pack_ ? pack_ : 8);
    return;
  case PackAction::Pop:
    break;
  }
  size_t keep = pack_stack_.size();
  // With a name: up to the push of that name.
  if (label) {
    while (keep > 0 && pack_stack_[keep - 1].label != label) {
      --keep;
    }
  }
  if (keep == 0) {
    sema_.report(loc, DiagId::warn_pragma_pop_failed) << "pack" << "stack empty";
  } else {
    pack_ = pack_stack_[keep - 1].alignment;
    pack_stack_.resize(keep - 1);
  }
  if (has_alignment) {
    // `pop, n` sets another value after all.
    pack_ = alignment;
  }
}

} // namespace cinch
