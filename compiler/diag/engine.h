// Decides what becomes of a reported message: severity by flags and pragmas, limits, counting.
#pragma once

#include "diag/diagnostic.h"
#include "diag/options.h"

#include <memory>

namespace llvm {
class raw_ostream;
}

namespace cinch {

class SourceMap;
struct Message;

// One for each compile job; not thread-safe. Messages are rendered to `out` at once, except while
// prefetching (see below).
class DiagnosticEngine {
public:
  DiagnosticEngine(const SourceMap &sources, const DiagnosticOptions &options,
                   llvm::raw_ostream &out);
  ~DiagnosticEngine();

  // Reports; a note goes with the message before it and is dropped with it.
  // Never null: a message that will not be shown gets a builder that drops its arguments.
  DiagnosticBuilder report(SourceLoc loc, DiagId id);
  // True when the message would be shown: to skip costly work for silent warnings.
  bool is_enabled(DiagId id, SourceLoc loc) const {
    return severity_of(id, loc) != Severity::Ignored;
  }
  // By flags, by pragmas in force at `loc`, and by whether `loc` is in a system header.
  Severity severity_of(DiagId id, SourceLoc loc) const;

  // GNU `__extension__`: between the two no message of severity Extension is shown. They nest.
  void silence_extensions() { ++silent_extensions_; }
  void restore_extensions() { --silent_extensions_; }

  // `#pragma GCC diagnostic` / `clang diagnostic`: takes effect from `loc` on. `flag` is "-Wname".
  // False when no such group exists.
  bool pragma_set(SourceLoc loc, std::string_view flag, Severity severity);
  void pragma_push(SourceLoc loc);
  // False when nothing was pushed.
  bool pragma_pop(SourceLoc loc);

  // The preprocessor runs ahead of the parser. Between begin_prefetch and end_prefetch messages
  // are kept with the count of tokens made so far (`set_prefetched`), and shown when the parser
  // has passed that many (`release`), so that messages come in the order of the text.
  void begin_prefetch();
  void set_prefetched(uint64_t tokens);
  void end_prefetch();
  void release(uint64_t tokens_consumed);
  bool has_held_messages() const;

  // Errors shown so far; irgen runs only while there is none.
  unsigned error_count() const { return errors_; }
  // Also when -ferror-limit is reached.
  bool has_fatal_error() const { return fatal_; }
  // Prints what is still held and the "N errors generated." line.
  void finish();

private:
  friend class DiagnosticBuilder;
  // Called by the builder's destructor.
  void emit(DiagnosticBuilder &message);
  void show(Message &message);
  // Shows the held messages about text before `loc`.
  void release_before(SourceLoc loc);

  struct State;
  std::unique_ptr<State> state_;
  unsigned silent_extensions_ = 0;
  unsigned errors_ = 0;
  unsigned warnings_ = 0;
  bool fatal_ = false;
};

// From begin() to the end of its life extensions are silent.
class ExtensionSilence {
public:
  explicit ExtensionSilence(DiagnosticEngine &engine) : engine_(engine) {}
  ExtensionSilence(const ExtensionSilence &) = delete;
  ExtensionSilence &operator=(const ExtensionSilence &) = delete;
  ~ExtensionSilence() {
    if (began_) {
      engine_.restore_extensions();
    }
  }
  void begin() {
    if (!began_) {
      engine_.silence_extensions();
      began_ = true;
    }
  }

private:
  DiagnosticEngine &engine_;
  bool began_ = false;
};

} // namespace cinch
