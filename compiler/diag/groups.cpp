// The tables are computed by the compiler, so that none of this costs anything at start-up.
// Groups have numbers in the order of their names, so a search by name is a binary search in
// `names`, and no table is built at run time. Start at `make_names`.
#include "diag/groups.h"

#include "support/spelling.h"

#include <algorithm>
#include <array>

namespace cinch {

namespace {

// A group with members, as groups.def has it.
struct Parent {
  std::string_view name;
  std::string_view members; // names with spaces between
};

constexpr Parent parents[] = {
#define GROUP(name, members) {name, members},
#include "diag/groups.def"
#undef GROUP
};

constexpr std::string_view leaves =
#include "diag/known_warning_flags.def"
    ;

// One line of a diagnostics_<phase>.def.
struct MessageFacts {
  std::string_view name;
  std::string_view group;
  std::string_view text;
  DefaultSeverity severity;
};

constexpr MessageFacts messages[] = {
#define DIAG(id, severity, group, text) {#id, group, text, DefaultSeverity::severity},
#include "diag/diagnostics.def"
#undef DIAG
};

// Words have one space between them, none before the first nor behind the last.
constexpr size_t count_words(std::string_view text) {
  size_t words = text.empty() ? 0 : 1;
  for (char c : text) {
    words += c == ' ';
  }
  return words;
}

constexpr std::string_view take_word(std::string_view &text) {
  size_t end = 0;
  while (end < text.size() && text[end] != ' ') {
    ++end;
  }
  std::string_view word = text.substr(0, end);
  text.remove_prefix(end < text.size() ? end + 1 : end);
  return word;
}

constexpr size_t parent_count = std::size(parents);
constexpr size_t name_count = 1 + parent_count + count_words(leaves);
using NameTable = std::array<std::string_view, name_count>;

// Merges two sorted lists behind the empty name of group 0.
constexpr NameTable make_names() {
  // Zero-initialized: [0] is the empty name.
  NameTable names{};
  std::string_view rest = leaves;
  std::string_view leaf = take_word(rest);
  size_t parent = 0;
  for (size_t i = 1; i < name_count; ++i) {
    if (leaf.empty() || (parent < parent_count && parents[parent].name < leaf)) {
      names[i] = parents[parent++].name;
    } else {
      names[i] = leaf;
      leaf = take_word(rest);
    }
  }
  return names;
}

constexpr NameTable names = make_names();

constexpr bool names_ascend() {
  for (size_t i = 1; i < name_count; ++i) {
    if (names[i] <= names[i - 1]) {
      return false;
    }
  }
  return true;
}
static_assert(names_ascend(), "groups.def or known_warning_flags.def: not sorted, or a name twice");

// 0 when there is no such name.
// Binary search.
constexpr uint16_t index_of(std::string_view name) {
  size_t low = 0; // names[low] <= name
  size_t high = name_count;
  while (high - low > 1) {
    size_t middle = low + (high - low) / 2;
    (names[middle] <= name ? low : high) = middle;
  }
  return names[low] == name ? static_cast<uint16_t>(low) : 0;
}

constexpr size_t count_members() {
  size_t total = 0;
  for (const Parent &parent : parents) {
    total += count_words(parent.members);
  }
  return total;
}

// Members of all groups in one array, so that a group's are a slice of it.
// Members of parent p: members[first[p]] to members[first[p + 1]].
struct MemberTable {
  std::array<GroupId, count_members()> members;    // one parent after the other
  std::array<uint16_t, parent_count + 1> first;    // where a parent's begin
  std::array<uint16_t, name_count> parent_of_name; // parent's index + 1, or 0
};

constexpr MemberTable make_members() {
  MemberTable table{};
  uint16_t next = 0;
  for (size_t parent = 0; parent < parent_count; ++parent) {
    table.first[parent] = next;
    table.parent_of_name[index_of(parents[parent].name)] = static_cast<uint16_t>(parent + 1);
    std::string_view rest = parents[parent].members;
    while (!rest.empty()) {
      // A member without a name in the tables becomes group 0, which a unit test finds.
      table.members[next++] = GroupId{index_of(take_word(rest))};
    }
  }
  table.first[parent_count] = next;
  return table;
}

constexpr MemberTable member_table = make_members();

constexpr size_t message_count = std::size(messages);

// A group that has no name in the tables becomes group 0: its message then cannot be turned off. A
// unit test finds it.
constexpr std::array<GroupId, message_count> make_message_groups() {
  std::array<GroupId, message_count> groups{};
  for (size_t i = 0; i < message_count; ++i) {
    if (!messages[i].group.empty()) {
      groups[i] = GroupId{index_of(messages[i].group)};
    }
  }
  return groups;
}

constexpr std::array<GroupId, message_count> message_groups = make_message_groups();

const MessageFacts &facts(DiagId id) { return messages[static_cast<size_t>(id)]; }

} // namespace

size_t group_count() { return name_count; }

std::optional<GroupId> find_group(std::string_view name) {
  uint16_t index = index_of(name);
  return index != 0 ? std::optional<GroupId>(GroupId{index}) : std::nullopt;
}

std::string_view group_name(GroupId group) { return names[group.index]; }

llvm::ArrayRef<GroupId> group_members(GroupId group) {
  size_t parent = member_table.parent_of_name[group.index];
  if (parent == 0) {
    return {};
  }
  const GroupId *first = member_table.members.data();
  return {first + member_table.first[parent - 1], first + member_table.first[parent]};
}

GroupId group_of(DiagId id) { return message_groups[static_cast<size_t>(id)]; }

// All names are offered, groups that hold nothing of C too: they are flags that people know.
std::string_view nearest_group(std::string_view name) {
  SpellingMatch match(name);
  for (std::string_view candidate : names) {
    match.offer(candidate);
  }
  return match.best();
}

DefaultSeverity default_severity(DiagId id) { return facts(id).severity; }
std::string_view message_text(DiagId id) { return facts(id).text; }
std::string_view message_name(DiagId id) { return facts(id).name; }
std::string_view message_group_name(DiagId id) { return facts(id).group; }

} // namespace cinch
