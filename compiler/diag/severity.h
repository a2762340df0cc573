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

  Severity severity_of(DiagId id, SourceLoc loc) const;

  // What `#pragma GCC diagnostic` does; see DiagnosticEngine.
  bool pragma_set(SourceLoc loc, std::string_view flag, Severity severity);
  void pragma_push() { pushed_.push_back(current_); }
  bool pragma_pop(SourceLoc loc);

private:
  // What was asked of one group. Both kinds of "warning" turn a message on: Warning leaves what is
  // an error an error, PlainWarning makes it a warning too.
  enum class Wish : uint8_t { None, Ignored, Warning, PlainWarning, Error, Fatal };
  struct GroupState {
    Wish wish = Wish::None;
    bool keep_warning = false; // -Wno-error=: -Werror does not touch it
  };
  // `extensions` is for the messages of severity Extension: "pedantic" holds all of them, of
  // whatever group.
  struct State {
    std::vector<GroupState> plain;
    std::vector<GroupState> extensions;
  };
  struct Transition {
    SourceLoc place;   // where it stands in its file
    SourceLoc loc;     // orders several of one macro expansion
    SourceLoc use_end; // of that expansion: behind the macro's arguments
    uint32_t state;
    bool is_pop;
  };
  enum class Change : uint8_t { Enable, Disable, Error, NoError, Plain, Fatal };

  void apply_flag(std::string_view flag, std::vector<std::string> &unknown_flags);
  bool apply_group_flag(std::string_view name, Change change);
  static bool change_named(State &state, std::string_view name, Change change);
  static void change_group(State &state, GroupId group, Change change, unsigned depth = 0);
  static void change_one(GroupState &group, Change change);
  const State &state_at(SourceLoc loc) const;
  const Transition *transition_before(FileId file, SourceLoc loc, bool exclude_place) const;
  void add_transition(SourceLoc loc, uint32_t state, bool is_pop);
  Severity wished_severity(DefaultSeverity standard, const GroupState &group) const;
  bool is_silent_system_text(SourceLoc loc) const;

  const SourceMap &sources_;
  bool suppress_warnings_;
  Severity extension_floor_ = Severity::Ignored; // -pedantic, -pedantic-errors
  bool warnings_are_errors_ = false;
  bool errors_are_fatal_ = false;
  bool show_in_system_headers_ = false;
  std::vector<State> states_; // [0] is the command line's
  uint32_t current_ = 0;      // state at the pragma read last
  std::vector<uint32_t> pushed_;
  // A state with one more change, so that a macro used often makes no new state each time.
  std::map<std::tuple<uint32_t, uint16_t, Change>, uint32_t> derived_;
  llvm::DenseMap<uint32_t, std::vector<Transition>> transitions_; // by FileId, in text order
};

} // namespace cinch
