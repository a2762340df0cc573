// Severities in layers: what the .def says, flags in order, pragmas by place, then general
// switches. A state is a wish for each group; a pragma makes a new state. Start at `severity_of`.
#include "diag/severity.h"

#include <algorithm>
#include <optional>

namespace cinch {

namespace {

// Cuts the prefix off when it is there.
bool take_prefix(std::string_view &text, std::string_view prefix) {
  if (!text.starts_with(prefix)) {
    return false;
  }
  text.remove_prefix(prefix.size());
  return true;
}

// Only these take a number, of which "off" and "on" are told apart. Names with levels of gcc's are
// unknown, as they are to clang, unless the name with the level is a group of its own.
std::string_view strip_value(std::string_view name) {
  std::string_view plain = name.substr(0, name.find('='));
  bool takes_number = plain == "larger-than" || plain == "frame-larger-than";
  return takes_number && !find_group(name).has_value() ? plain : name;
}

bool is_pedantic(std::string_view name) { return name == "pedantic"; }

} // namespace

// -pedantic is not a flag among the others: it lifts what no -W flag has decided.
SeverityMap::SeverityMap(const SourceMap &sources, const DiagnosticOptions &options,
                         std::vector<std::string> &unknown_flags)
    : sources_(sources), suppress_warnings_(options.suppress_warnings), states_(1) {
  // State 0: what the command line says, before any pragma.
  states_[0].plain.resize(group_count());
  states_[0].extensions.resize(group_count());
  if (options.pedantic) {
    extension_floor_ = Severity::Warning;
  }
  if (options.pedantic_errors) {
    extension_floor_ = Severity::Error;
  }
  for (const std::string &flag : options.warning_flags) {
    apply_flag(flag, unknown_flags);
  }
}

// `flag` is what follows "-W".
void SeverityMap::apply_flag(std::string_view flag, std::vector<std::string> &unknown_flags) {
  std::string_view name = flag;
  bool positive = !take_prefix(name, "no-");
  if (name == "error") {
    warnings_are_errors_ = positive;
  } else if (name == "fatal-errors") {
    errors_are_fatal_ = positive;
  } else if (name == "system-headers") {
    show_in_system_headers_ = positive;
  } else if (take_prefix(name, "error=")) {
    // The name's own value goes into the message: "-Werror=foo".
    if (!apply_group_flag(name, positive ? Change::Error : Change::NoError)) {
      unknown_flags.push_back("-W" + std::string(flag));
    }
  } else if (take_prefix(name, "fatal-errors=")) {
    if (!apply_group_flag(name, positive ? Change::Fatal : Change::NoError)) {
      unknown_flags.push_back("-W" + std::string(flag));
    }
  } else if (!apply_group_flag(name, positive ? Change::Enable : Change::Disable)) {
    unknown_flags.push_back("-W" + std::string(flag));
  }
}

bool SeverityMap::apply_group_flag(std::string_view name, Change change) {
  // -Wformat=2 is -Wformat and more.
  if (name == "format=2" && change == Change::Enable) {
    // Both, since "format=2" is a group of its own.
    change_named(states_[0], "format", change);
  }
  return change_named(states_[0], name, change);
}

// False when nothing has that name.
bool SeverityMap::change_named(State &state, std::string_view name, Change change) {
  if (name.empty()) {
    name = "extra"; // gcc: plain -W
  }
  if (name == "everything" || is_pedantic(name)) {
    for (GroupState &group : state.extensions) {
      change_one(group, change);
    }
    if (is_pedantic(name)) {
      return true;
    }
    // "everything": all there is.
    for (GroupState &group : state.plain) {
      change_one(group, change);
    }
    return true;
  }
  std::optional<GroupId> group = find_group(strip_value(name));
  if (group.has_value()) {
    change_group(state, *group, change);
  }
  return group.has_value();
}

// The depth guards against a cycle in groups.def.
// Members of members, too: -Wall holds groups.
void SeverityMap::change_group(State &state, GroupId group, Change change, unsigned depth) {
  change_one(state.plain[group.index], change);
  change_one(state.extensions[group.index], change);
  if (depth == 8) {
    return;
  }
  for (GroupId member : group_members(group)) {
    change_group(state, member, change, depth + 1);
  }
}

// The order of flags is the order of calls, so each change sees what the ones before have left.
void SeverityMap::change_one(GroupState &group, Change change) {
  switch (change) {
  case Change::Enable: // does not weaken -Werror=; after -Wno- it asks for no more than a warning
    if (group.wish == Wish::None) {
      group.wish = Wish::Warning;
    } else if (group.wish == Wish::Ignored) {
      group.wish = Wish::PlainWarning;
    }
    return;
  case Change::Disable:
    group.wish = Wish::Ignored;
    return;
  case Change::Error:
    group = {Wish::Error, false};
    return;
  case Change::NoError:
    group.keep_warning = true;
    if (group.wish == Wish::Error || group.wish == Wish::Fatal) {
      group.wish = Wish::PlainWarning;
    }
    return;
  case Change::Plain:
    group = {Wish::PlainWarning, true};
    return;
  case Change::Fatal:
    group = {Wish::Fatal, false};
    return;
  }
}

// A pragma's "warning" makes a plain warning, -Werror or not; clang and gcc agree.
bool SeverityMap::pragma_set(SourceLoc loc, std::string_view flag, Severity severity) {
  // "-Wname", though the dash may be missing in what programs write.
  std::string_view name = flag;
  take_prefix(name, "-W");
  Change change = severity == Severity::Ignored   ? Change::Disable
                  : severity == Severity::Warning ? Change::Plain
                  : severity == Severity::Fatal   ? Change::Fatal
                                                  : Change::Error;
  bool everything = name == "everything";
  std::optional<GroupId> group = find_group(strip_value(name));
  if (!group.has_value() && !everything) {
    return false;
  }
  uint16_t key = everything ? uint16_t{0} : group->index;
  std::pair<std::map<std::tuple<uint32_t, uint16_t, Change>, uint32_t>::iterator, bool> known =
      derived_.try_emplace({current_, key, change}, static_cast<uint32_t>(states_.size()));
  if (known.second) {
    State copy = states_[current_];
    states_.push_back(std::move(copy));
    change_named(states_.back(), name, change);
  }
  current_ = known.first->second;
  add_transition(loc, current_, false);
  return true;
}

// A pop that changes nothing leaves no trace.
bool SeverityMap::pragma_pop(SourceLoc loc) {
  if (pushed_.empty()) {
    return false;
  }
  if (current_ != pushed_.back()) {
    current_ = pushed_.back();
    add_transition(loc, current_, true);
  }
  pushed_.pop_back();
  return true;
}

// The pragma holds on in the files that include this one, from their #include on.
void SeverityMap::add_transition(SourceLoc loc, uint32_t state, bool is_pop) {
  while (loc.is_valid()) {
    // The pragma of a macro holds for arguments that stand behind its name: see transition_before.
    SourceLoc use_end = loc;
    while (sources_.is_macro_loc(use_end)) {
      use_end = sources_.expansion_range(use_end).end;
    }
    FileId file = sources_.file_of(loc);
    transitions_[file.index].push_back({sources_.expansion_loc(loc), loc, use_end, state, is_pop});
    loc = sources_.include_loc(file);
  }
}

// Most translation units have no pragma outside of system headers; without any this is one test.
const SeverityMap::State &SeverityMap::state_at(SourceLoc loc) const {
  if (transitions_.empty()) {
    return states_[0];
  }
  bool climbed = false;
  while (loc.is_valid()) {
    FileId file = sources_.file_of(loc);
    if (const Transition *last = transition_before(file, loc, climbed)) {
      return states_[last->state];
    }
    // None before in this file: what held at its #include, before the file was read.
    loc = sources_.include_loc(file);
    climbed = true;
  }
  return states_[0];
}

// The last that holds at `loc`, which stands in that file. `exclude_place`: those that stand
// exactly there do not count: they come from inside the file that is included there.
const SeverityMap::Transition *SeverityMap::transition_before(FileId file, SourceLoc loc,
                                                              bool exclude_place) const {
  llvm::DenseMap<uint32_t, std::vector<Transition>>::const_iterator found =
      transitions_.find(file.index);
  if (found == transitions_.end()) {
    return nullptr;
  }
  const std::vector<Transition> &list = found->second;
  SourceLoc place = sources_.expansion_loc(loc);
  // Ascending by place, as the pragmas are read in the order of the text.
  std::vector<Transition>::const_iterator position =
      std::lower_bound(list.begin(), list.end(), place,
                       [](const Transition &a, SourceLoc b) { return a.place < b; });
  // Those of the same macro expansion count when they stand before in its text.
  while (!exclude_place && position != list.end() && position->place == place &&
         position->loc <= loc) {
    ++position;
  }
  // `#define QUIET(x) _Pragma(push) _Pragma(ignored) x _Pragma(pop)`: the argument's tokens keep
  // their own locations, behind the macro's name, but stand before the pop.
  while (position != list.begin() && std::prev(position)->is_pop &&
         std::prev(position)->place < place && place <= std::prev(position)->use_end) {
    --position;
  }
  return position != list.begin() ? &*std::prev(position) : nullptr;
}

// What the flags and pragmas for the message's own group make of it; -pedantic comes last.
Severity SeverityMap::wished_severity(DefaultSeverity standard, const GroupState &group) const {
  bool is_error = standard == DefaultSeverity::Error;
  bool is_on =
      is_error || standard == DefaultSeverity::Warning || standard == DefaultSeverity::ExtWarn;
  // Without any flag.
  Severity severity = is_error ? Severity::Error : is_on ? Severity::Warning : Severity::Ignored;
  switch (group.wish) {
  case Wish::None:
    break;
  case Wish::Ignored:
    return Severity::Ignored;
  case Wish::Warning:
    severity = is_error ? Severity::Error : Severity::Warning;
    break;
  case Wish::PlainWarning:
    return Severity::Warning;
  case Wish::Error:
    return Severity::Error;
  case Wish::Fatal:
    return Severity::Fatal;
  }
  // -Wno-error=x: an error by default becomes a warning.
  if (group.keep_warning && severity == Severity::Error) {
    return Severity::Warning;
  }
  bool is_extension =
      standard == DefaultSeverity::Extension || standard == DefaultSeverity::ExtWarn;
  if (is_extension && group.wish == Wish::None && !group.keep_warning) {
    severity = std::max(severity, extension_floor_);
  }
  return severity;
}

// The order of the steps is clang's: own group, -w, -Werror, -Wfatal-errors, system headers.
Severity SeverityMap::severity_of(DiagId id, SourceLoc loc) const {
  DefaultSeverity standard = default_severity(id);
  GroupId group_id = group_of(id);
  switch (standard) {
  case DefaultSeverity::Note:
    return Severity::Note;
  case DefaultSeverity::Remark:
    return Severity::Ignored; // no -R flag turns one on yet
  case DefaultSeverity::Fatal:
    return Severity::Fatal;
  case DefaultSeverity::Error:
    if (group_id == GroupId{}) {
      return errors_are_fatal_ ? Severity::Fatal : Severity::Error;
    }
    break;
  case DefaultSeverity::WarningOff:
  case DefaultSeverity::Warning:
  case DefaultSeverity::Extension:
  case DefaultSeverity::ExtWarn:
    break;
  }
  const State &state = state_at(loc);
  bool is_extension = standard == DefaultSeverity::Extension;
  const GroupState &group = (is_extension ? state.extensions : state.plain)[group_id.index];
  Severity severity = wished_severity(standard, group);
  if (severity == Severity::Ignored) {
    return severity;
  }
  // -w silences warnings, and what flags have made errors of them.
  if (suppress_warnings_ && (severity == Severity::Warning || standard != DefaultSeverity::Error)) {
    return Severity::Ignored;
  }
  if (severity == Severity::Warning && warnings_are_errors_ && !group.keep_warning) {
    severity = Severity::Error;
  }
  if (severity == Severity::Error && errors_are_fatal_) {
    severity = Severity::Fatal;
  }
  // What is an error by default is about what the user gave to the macro.
  bool is_silent = standard == DefaultSeverity::Error
                       ? !show_in_system_headers_ && sources_.is_in_system_header(loc)
                       : is_silent_system_text(loc);
  return is_silent ? Severity::Ignored : severity;
}

// As clang: what can be turned off is off in system headers and in the text of their macros.
bool SeverityMap::is_silent_system_text(SourceLoc loc) const {
  if (show_in_system_headers_ || !loc.is_valid()) {
    return false;
  }
  return sources_.is_in_system_header(loc) ||
         (sources_.is_macro_loc(loc) && sources_.is_spelled_in_system_header(loc));
}

} // namespace cinch
