// Where the members of structures and unions lie, as gcc and clang place them on SysV targets.
#pragma once

#include "ast/decl.h"
#include "ast/type_context.h"

namespace cinch {

// Fills the offset of every field, and the record's size, alignment and data size. Assumes every
// field's type is complete (a flexible array apart) and attributes are applied. False when the
// record is larger than an object may be; the layout is then meaningless but harmless.
bool layout_record(RecordDecl &record, TypeContext &context);

} // namespace cinch
