// struct, union and enum declarations, C23 6.7.3.2 to 6.7.3.4.
#pragma once

#include "sema/declarations.h"

#include "llvm/ADT/SmallVector.h"

namespace cinch {

class TagSema {
public:
  explicit TagSema(Sema &sema) : sema_(sema) {}

  // `struct name` not followed by `{`: finds or declares it. `is_declaration_only`: followed by
  // `;`, so that it declares a new one in this scope (6.7.3.4p8).
  QualType reference(TagKind tag, Identifier *name, SourceLoc loc, bool is_declaration_only);
  RecordDecl *begin_record(TagKind tag, Identifier *name, SourceLoc loc);
  FieldDecl *field(RecordDecl *record, const DeclSpec &spec, Declarator &declarator);
  FieldDecl *anonymous_field(RecordDecl *record, const DeclSpec &spec); // null: not a member
  void end_record(RecordDecl *record, llvm::ArrayRef<FieldDecl *> fields,
                  llvm::ArrayRef<ParsedAttribute *> attributes);
  EnumDecl *begin_enum(Identifier *name, SourceLoc loc, QualType fixed_type);
  EnumConstantDecl *enumerator(EnumDecl *parent, Identifier &name, SourceLoc loc, Expr *value,
                               EnumConstantDecl *previous);
  void end_enum(EnumDecl *decl, llvm::ArrayRef<EnumConstantDecl *> constants,
                llvm::ArrayRef<ParsedAttribute *> attributes);

  // The member of that name, through anonymous members: outermost first; empty when none.
  llvm::SmallVector<FieldDecl *, 2> find_member(const RecordDecl *record, const Identifier &name);

private:
  Sema &sema_;
};

} // namespace cinch
