// The names of warnings: which message belongs to which, and which group holds which.
#pragma once

#include "diag/diagnostic.h"

#include "llvm/ADT/ArrayRef.h"

#include <optional>

namespace cinch {

// Index into the sorted names of all groups. Id 0 is the messages without a group.
struct GroupId {
  uint16_t index = 0;
  bool operator==(const GroupId &) const = default;
};

size_t group_count();                                     // with id 0
std::optional<GroupId> find_group(std::string_view name); // "unused-variable"; never id 0
std::string_view group_name(GroupId group);
// The table behind it lives as long as the program.
llvm::ArrayRef<GroupId> group_members(GroupId group); // groups directly in it
GroupId group_of(DiagId id);
std::string_view nearest_group(std::string_view name); // for "did you mean"; may be empty

// Facts of one message, from the .def files.
DefaultSeverity default_severity(DiagId id);
std::string_view message_text(DiagId id);
std::string_view message_name(DiagId id);       // "err_expected"
std::string_view message_group_name(DiagId id); // as written in the .def, empty for none

} // namespace cinch
