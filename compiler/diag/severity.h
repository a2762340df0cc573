// Which severity a message gets at a place: flags, then pragmas, then the general switches.
#pragma once

#include "diag/diagnostic.h"
#include "diag/groups.h"
#include "diag/options.h"
#include "source/source_map.h"

#include "llvm/ADT/DenseMap.h"

#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace cinch {

class SeverityMap {
public:
  // Flags that name no group are added to `unknown_flags`, as "-Wname".
  SeverityMap(const SourceMap &sources, const DiagnosticOptions &options,
              std::vector<std::string> &unknown_flags);

  // Only lookups: a silent message costs a few of them.
  Severity severity_of(DiagId id, SourceLoc loc) const;

  // What `#pragma GCC diagnostic` does; see DiagnosticEngine.
  bool pragma_set(SourceLoc loc, std::string_view flag, Severity severity);
  void pragma_push() { pushed_.push_back(current_); }
  bool pragma_pop(SourceLoc loc);

private:
  // What was asked of one group. Both kinds of "warning" turn a message on: Warning leaves what is
  // an error an error, PlainWarning makes it a warning too.
  enum class Wish : uint8_t { None, Ignored, Warning, PlainWarning, Error, Fatal };
  // What flags and pragmas have said so far of a group: the last word, and whether -Werror may
  // touch it.
  struct GroupState {
    Wish wish = Wish::None;
    // -Wno-error=: -Werror does not touch it
    bool keep_warning = false;
  };
  // `extensions` is for the messages of severity Extension: "pedantic" holds all of them, of
  // whatever group.
  struct State {
    std::vector<GroupState> plain;
    std::vector<GroupState> extensions;
  };
  // From `place` on, in its file, `state` holds.
  struct Transition {
    // Where it stands in its file.
    SourceLoc place;
    // Orders several of one macro expansion.
    SourceLoc loc;
    // Of that expansion: behind the macro's arguments.
    SourceLoc use_end;
    uint32_t state;
    bool is_pop;
  };
  // What a flag does to a group: -Wx, -Wno-x, -Werror=x, -Wno-error=x, a pragma's "warning",
  // -Wfatal-errors=x.
  enum class Change : uint8_t { Enable, Disable, Error, NoError, Plain, Fatal };

  void apply_flag(std::string_view flag, std::vector<std::string> &unknown_flags);
  // False when nothing has that name.
  bool apply_group_flag(std::string_view name, Change change);
  static bool change_named(State &state, std::string_view name, Change change);
  static void change_group(State &state, GroupId group, Change change, unsigned depth = 0);
  static void change_one(GroupState &group, Change change);
  // The state in force at a location: pragmas before it in the text.
  const State &state_at(SourceLoc loc) const;
  const Transition *transition_before(FileId file, SourceLoc loc, bool exclude_place) const;
  void add_transition(SourceLoc loc, uint32_t state, bool is_pop);
  // The severity before the general switches are applied.
  Severity wished_severity(DefaultSeverity standard, const GroupState &group) const;
  bool is_silent_system_text(SourceLoc loc) const;

  const SourceMap &sources_;
  bool suppress_warnings_;
  // What -pedantic and -pedantic-errors raise extensions to.
  // -pedantic, -pedantic-errors
  Severity extension_floor_ = Severity::Ignored;
  bool warnings_are_errors_ = false;
  bool errors_are_fatal_ = false;
  bool show_in_system_headers_ = false;
  // [0] is the command line's.
  std::vector<State> states_;
  // State at the pragma read last.
  uint32_t current_ = 0;
  std::vector<uint32_t> pushed_;
  // A state with one more change, so that a macro used often makes no new state each time.
  std::map<std::tuple<uint32_t, uint16_t, Change>, uint32_t> derived_;
  // By FileId, in text order.
  llvm::DenseMap<uint32_t, std::vector<Transition>> transitions_;
};

} // namespace cinch
