// Where the members of structures and unions lie, as gcc and clang place them on SysV targets.
#pragma once

#include "ast/decl.h"
#include "ast/type_context.h"

namespace cinch {

// Fills the offset of every field, and the record's size, alignment and data size. Assumes every
// field's type is complete (a flexible array apart) and attributes are applied. False when the
// record is larger than an object may be; the layout is then meaningless but harmless.
//
// GNU: in a structure with members of variable size, those behind the first have no offset yet (but
// for bit-fields: from the start of their run), and the size is meaningless.
bool layout_record(RecordDecl &record, TypeContext &context);

// What a member that is no bit-field is aligned to.
Bytes member_alignment(const RecordDecl &record, const FieldDecl &field,
                       const TypeContext &context);

} // namespace cinch
