// From report() to the renderer: severity, then notes, order and limits. Start at `report`.
#include "diag/engine.h"

#include "diag/format.h"
#include "diag/groups.h"
#include "diag/renderer.h"
#include "diag/severity.h"
#include "source/source_map.h"

#include <deque>

namespace cinch {

// Builders are returned by value from report(): only the last one may emit.
DiagnosticBuilder::DiagnosticBuilder(DiagnosticBuilder &&other) noexcept
    : engine_(other.engine_), id_(other.id_), severity_(other.severity_), loc_(other.loc_),
      arguments_(std::move(other.arguments_)), ranges_(std::move(other.ranges_)),
      fixes_(std::move(other.fixes_)) {
  other.engine_ = nullptr;
}

// The end of the full expression `engine.report(...) << ...` is where the message is complete.
DiagnosticBuilder::~DiagnosticBuilder() {
  if (engine_ != nullptr && severity_ != Severity::Ignored) {
    engine_->emit(*this);
  }
}

// Nothing is copied for a message that will not be shown.
DiagnosticBuilder &DiagnosticBuilder::operator<<(std::string_view text) {
  if (severity_ != Severity::Ignored) {
    arguments_.push_back({false, 0, std::string(text)});
  }
  return *this;
}

DiagnosticBuilder &DiagnosticBuilder::operator<<(int64_t number) {
  if (severity_ != Severity::Ignored) {
    arguments_.push_back({true, number, {}});
  }
  return *this;
}

DiagnosticBuilder &DiagnosticBuilder::operator<<(SourceRange range) {
  if (severity_ != Severity::Ignored && range.is_valid()) {
    ranges_.push_back(range);
  }
  return *this;
}

DiagnosticBuilder &DiagnosticBuilder::operator<<(FixIt fix) {
  if (severity_ != Severity::Ignored) {
    fixes_.push_back(std::move(fix));
  }
  return *this;
}

// Kept while the preprocessor runs ahead: shown when the parser has taken that many tokens.
struct HeldMessage {
  Message message;
  uint64_t tokens;
};

// Kept out of the header so that only this file depends on how messages are rendered.
struct DiagnosticEngine::State {
  State(const SourceMap &sources, const DiagnosticOptions &options, llvm::raw_ostream &out,
        std::vector<std::string> &unknown_flags)
      : sources(sources), options(options), severities(sources, options, unknown_flags),
        renderer(sources, options, out) {}

  const SourceMap &sources;
  const DiagnosticOptions &options;
  SeverityMap severities;
  TextRenderer renderer;
  std::deque<HeldMessage> held;
  uint64_t prefetched_tokens = 0;
  bool prefetching = false;
  // Whether the message reported last is shown, so that its notes are: apart for the preprocessor.
  bool last_shown = false;
  bool last_shown_before_prefetch = false;
  // The same for what was really shown, after limits.
  bool notes_follow = false;
};

// Flags that no group answers to are reported at once, as warnings about the command line.
DiagnosticEngine::DiagnosticEngine(const SourceMap &sources, const DiagnosticOptions &options,
                                   llvm::raw_ostream &out) {
  std::vector<std::string> unknown_flags;
  state_ = std::make_unique<State>(sources, options, out, unknown_flags);
  for (const std::string &flag : unknown_flags) {
    std::string_view name = flag;
    size_t start = 2; // behind "-W", "no-" and "error="
    start += name.substr(start).starts_with("no-") ? 3 : 0;
    start += name.substr(start).starts_with("error=") ? 6 : 0;
    std::string_view nearest = nearest_group(name.substr(start));
    // "unknown warning option '-Wunusde'; did you mean '-Wunused'?"
    report({}, DiagId::warn_unknown_warning_option)
        << name << (nearest.empty() ? 0 : 1)
        << std::string(name.substr(0, start)) + std::string(nearest);
  }
}

DiagnosticEngine::~DiagnosticEngine() = default;

Severity DiagnosticEngine::severity_of(DiagId id, SourceLoc loc) const {
  if (silent_extensions_ != 0 && default_severity(id) == DefaultSeverity::Extension) {
    return Severity::Ignored;
  }
  return state_->severities.severity_of(id, loc);
}

// Severity is decided here, by the place, so that a silent message costs no more than this. Limits
// are applied when the message is shown: held ones may come after others.
DiagnosticBuilder DiagnosticEngine::report(SourceLoc loc, DiagId id) {
  Severity severity = severity_of(id, loc);
  if (severity == Severity::Note) {
    severity = state_->last_shown ? Severity::Note : Severity::Ignored;
    return DiagnosticBuilder(this, id, loc, severity);
  }
  if (severity != Severity::Ignored && !state_->prefetching) {
    release_before(loc);
  }
  // After a fatal error even messages that would be shown are dropped, so that consequences stay
  // silent.
  if (fatal_) {
    severity = Severity::Ignored;
  }
  state_->last_shown = severity != Severity::Ignored;
  return DiagnosticBuilder(this, id, loc, severity);
}

// Arguments are filled in now, while what they name is alive; rendering may come later.
void DiagnosticEngine::emit(DiagnosticBuilder &message) {
  Message finished{message.id_,
                   message.severity_,
                   message.loc_,
                   format_message(message_text(message.id_), message.arguments_),
                   std::move(message.ranges_),
                   std::move(message.fixes_)};
  if (state_->prefetching) {
    state_->held.push_back({std::move(finished), state_->prefetched_tokens});
  } else {
    show(finished);
  }
}

// Counts and shows, unless a limit says otherwise.
void DiagnosticEngine::show(Message &message) {
  if (message.severity == Severity::Note) {
    if (state_->notes_follow) {
      state_->renderer.show(message);
    }
    return;
  }
  // Notes of a message that the limit has dropped are dropped as well.
  state_->notes_follow = !fatal_;
  if (fatal_) {
    return;
  }
  // The first error past the limit is replaced by the message that says so.
  unsigned limit = state_->options.error_limit;
  // clang stops with "too many errors emitted, stopping now".
  if (message.severity == Severity::Error && limit != 0 && errors_ >= limit) {
    message = {DiagId::err_too_many_errors,
               Severity::Fatal,
               {},
               std::string(message_text(DiagId::err_too_many_errors)),
               {},
               {}};
    state_->notes_follow = false;
  }
  if (message.severity == Severity::Warning) {
    ++warnings_;
  } else if (message.severity >= Severity::Error) {
    ++errors_;
  }
  fatal_ = message.severity == Severity::Fatal;
  state_->renderer.show(message);
}

bool DiagnosticEngine::pragma_set(SourceLoc loc, std::string_view flag, Severity severity) {
  return state_->severities.pragma_set(loc, flag, severity);
}

void DiagnosticEngine::pragma_push(SourceLoc loc) { state_->severities.pragma_push(); }

bool DiagnosticEngine::pragma_pop(SourceLoc loc) { return state_->severities.pragma_pop(loc); }

// A note that the parser reports after prefetching still belongs to the parser's last message.
void DiagnosticEngine::begin_prefetch() {
  state_->prefetching = true;
  state_->last_shown_before_prefetch = state_->last_shown;
  state_->last_shown = false;
}

void DiagnosticEngine::set_prefetched(uint64_t tokens) { state_->prefetched_tokens = tokens; }

void DiagnosticEngine::end_prefetch() {
  state_->prefetching = false;
  state_->last_shown = state_->last_shown_before_prefetch;
}

// A message held with count n is about the text behind the n-th token.
void DiagnosticEngine::release(uint64_t tokens_consumed) {
  std::deque<HeldMessage> &held = state_->held;
  while (!held.empty() && held.front().tokens <= tokens_consumed) {
    show(held.front().message);
    held.pop_front();
  }
}

// The parser reports at `loc` before it has taken all tokens of a chunk: what the preprocessor said
// about the text before it goes first.
// A message of the preprocessor without a location (invalid) sorts first.
void DiagnosticEngine::release_before(SourceLoc loc) {
  std::deque<HeldMessage> &held = state_->held;
  while (!held.empty() && (held.front().message.severity == Severity::Note ||
                           state_->sources.is_before(held.front().message.loc, loc))) {
    show(held.front().message);
    held.pop_front();
  }
}

bool DiagnosticEngine::has_held_messages() const { return !state_->held.empty(); }

void DiagnosticEngine::finish() {
  release(UINT64_MAX);
  state_->renderer.show_summary(errors_, warnings_);
}

} // namespace cinch
