// struct, union and enum declarations, C23 6.7.3.2 to 6.7.3.4.
#pragma once

#include "sema/declarations.h"

#include "llvm/ADT/SmallVector.h"

namespace cinch {

enum class PackAction : uint8_t { Set, Push, Pop, Show };

// Tags live in a name space of their own; a tag may be declared, completed later, and (C23) defined
// again alike.
class TagSema {
public:
  explicit TagSema(Sema &sema);

  // Of the `struct`, `union` or `enum` that the next call is about.
  void set_keyword_loc(SourceLoc loc) { keyword_loc_ = loc; }

  // ---- tags.cpp ----
  // `struct name` not followed by `{`: finds or declares it. `is_declaration_only`: followed by
  // `;`, so that it declares a new one in this scope (6.7.3.4p8).
  QualType reference(TagKind tag, Identifier *name, SourceLoc loc, bool is_declaration_only);
  RecordDecl *begin_record(TagKind tag, Identifier *name, SourceLoc loc);
  void end_record(RecordDecl *record, llvm::ArrayRef<FieldDecl *> fields,
                  llvm::ArrayRef<ParsedAttribute *> attributes);
  // The member of that name, through anonymous members: outermost first; empty when none.
  // Anonymous members make a path of fields.
  llvm::SmallVector<FieldDecl *, 2> find_member(const RecordDecl *record, const Identifier &name);

  // ---- tags_fields.cpp ----
  FieldDecl *field(RecordDecl *record, const DeclSpec &spec, Declarator &declarator);
  // Null: not a member.
  FieldDecl *anonymous_field(RecordDecl *record, const DeclSpec &spec);

  // ---- tags_enums.cpp ----
  // The type behind `:`.
  QualType check_fixed_type(QualType type, SourceLoc loc);
  EnumDecl *begin_enum(Identifier *name, SourceLoc loc, QualType fixed_type);
  // `enum name : type` not followed by `{`.
  QualType fixed_enum(Identifier *name, SourceLoc loc, QualType fixed_type);
  EnumConstantDecl *enumerator(EnumDecl *parent, Identifier &name, SourceLoc loc, Expr *value,
                               EnumConstantDecl *previous);
  void end_enum(EnumDecl *decl, llvm::ArrayRef<EnumConstantDecl *> constants,
                llvm::ArrayRef<ParsedAttribute *> attributes);

  // #pragma pack; `alignment` in bytes, 0: back to the target's own.
  void pragma_pack(PackAction action, const Identifier *label, bool has_alignment,
                   uint8_t alignment, SourceLoc loc);

private:
  struct PackEntry {
    const Identifier *label;
    uint8_t alignment;
  };

  // Another kind of tag by that name: reported.
  Decl *find_conflicting(TagKind tag, Identifier *name, SourceLoc loc, bool here_only);
  RecordDecl *make_record(TagKind tag, Identifier *name, SourceLoc loc);
  EnumDecl *make_enum(Identifier *name, SourceLoc loc);
  void enter_tag(Identifier &name, Decl *decl, TagKind tag, SourceLoc loc, bool is_definition);
  // Arrays of variable size as members (GNU).
  void find_counters(RecordDecl *record);
  void note_variably_modified(RecordDecl *record);
  void check_redefinition(RecordDecl *record);
  void check_no_members(const RecordDecl *record, unsigned named);
  void check_nested_flexible(const FieldDecl *field, bool is_last);
  void check_fields(RecordDecl *record);
  void check_duplicate_members(const RecordDecl *record);
  bool check_flexible_member(RecordDecl *record, FieldDecl *field, bool is_last,
                             unsigned named_before);
  FieldDecl *find_direct(const RecordDecl *record, const Identifier &name);

  QualType check_field_type(RecordDecl *record, const DeclSpec &spec, const Declarator &declarator);
  void set_bit_width(FieldDecl *field, const Declarator &declarator);
  void set_fixed_type(EnumDecl *decl, QualType type, SourceLoc loc);
  void check_enum_redefinition(EnumDecl *decl);
  // Of the width of the type, in the unit's arena.
  void set_value(EnumConstantDecl *constant, const llvm::APSInt &value, QualType type);
  QualType constant_type(const llvm::APSInt &value);
  // The first of int, unsigned, long, unsigned long that fits; by attribute packed or -fshort-enums
  // the smallest (6.7.3.3).
  QualType choose_underlying(const EnumDecl *decl, unsigned width, bool is_signed);

  Sema &sema_;
  SourceLoc keyword_loc_;
  uint8_t pack_ = 0;
  std::vector<PackEntry> pack_stack_;
  // Members of records with many of them: the field that is the named one, or holds it.
  // Filled once a record with many members is asked.
  llvm::DenseMap<std::pair<const RecordDecl *, const Identifier *>, FieldDecl *> members_;
  llvm::DenseMap<const RecordDecl *, bool> indexed_;
  // C23 6.2.7: definitions of a tag that is already complete in this scope, compared when they end.
  llvm::DenseMap<const Decl *, Decl *> redefinitions_;
};

} // namespace cinch
