// Reporting messages. Ids and texts are in diagnostics.def; rendering is in renderer.h.
#pragma once

#include "source/source_loc.h"

#include "llvm/ADT/SmallVector.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace cinch {

class DiagnosticEngine;

enum class DiagId : uint16_t {
#define DIAG(id, severity, group, text) id,
#include "diag/diagnostics.def"
#undef DIAG
  Count
};

// The severity written in diagnostics.def; flags and pragmas map it to what is shown.
enum class DefaultSeverity : uint8_t {
  Note, // belongs to the message before it
  Remark,
  WarningOff, // a warning that its group's -W flag turns on
  Warning,    // a warning, on unless -Wno-
  Extension,  // silent unless -pedantic (warning) or -pedantic-errors (error)
  ExtWarn,    // a warning; an error under -pedantic-errors
  Error,      // with a group: -Wno-error=group makes it a warning, -Wno-group silences it
  Fatal,      // an error after which nothing more is compiled
};

// What a message is shown as; ordered, so that `>= Severity::Error` counts as an error.
enum class Severity : uint8_t { Ignored, Note, Remark, Warning, Error, Fatal };

// A change to the text that would mend it. Shown under the caret.
struct FixIt {
  // Both may be given: the text replaces the range.
  // Invalid: insert only.
  SourceRange remove;
  SourceLoc insert_at;
  std::string text;

  static FixIt insert(SourceLoc at, std::string text) { return {{}, at, std::move(text)}; }
  static FixIt replace(SourceRange range, std::string text) {
    return {range, range.begin, std::move(text)};
  }
};

// A text or a number; %select and its like take numbers.
struct DiagArgument {
  bool is_number = false;
  int64_t number = 0;
  std::string text;
};

// Collects the arguments of one message and hands it to the engine when it is destroyed.
// %0 %1 ... are replaced in order of `<<`; %select{a|b}0 and %plural{1:a|:b}0 and %s0 take numbers.
// Lives until the end of the full expression in which it was made:
//   sema.report(loc, DiagId::err_undeclared) << name << range;
class DiagnosticBuilder {
public:
  DiagnosticBuilder(DiagnosticEngine *engine, DiagId id, SourceLoc loc, Severity severity)
      : engine_(engine), id_(id), severity_(severity), loc_(loc) {}
  DiagnosticBuilder(DiagnosticBuilder &&other) noexcept;
  DiagnosticBuilder(const DiagnosticBuilder &) = delete;
  // A builder that was moved from, or is silent, emits nothing.
  // Emits, unless ignored.
  ~DiagnosticBuilder();

  DiagnosticBuilder &operator<<(std::string_view text);
  DiagnosticBuilder &operator<<(const char *text) { return *this << std::string_view(text); }
  DiagnosticBuilder &operator<<(int64_t number);
  DiagnosticBuilder &operator<<(uint64_t number) { return *this << static_cast<int64_t>(number); }
  DiagnosticBuilder &operator<<(int number) { return *this << static_cast<int64_t>(number); }
  DiagnosticBuilder &operator<<(unsigned number) { return *this << static_cast<int64_t>(number); }
  // Underlined.
  DiagnosticBuilder &operator<<(SourceRange range);
  DiagnosticBuilder &operator<<(FixIt fix);

private:
  friend class DiagnosticEngine;
  DiagnosticEngine *engine_;
  DiagId id_;
  Severity severity_;
  SourceLoc loc_;
  llvm::SmallVector<DiagArgument, 3> arguments_;
  llvm::SmallVector<SourceRange, 2> ranges_;
  // Empty unless the message will be shown.
  llvm::SmallVector<FixIt, 1> fixes_;
};

} // namespace cinch
