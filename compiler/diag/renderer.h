// Messages as text, in the form of clang.
#pragma once

#include "diag/diagnostic.h"
#include "diag/options.h"
#include "diag/snippet.h"
#include "source/source_map.h"

#include "llvm/ADT/ArrayRef.h"

#include <string>

namespace llvm {
class raw_ostream;
}

namespace cinch {

// A message whose severity is decided and whose arguments are filled in.
// Made by DiagnosticEngine::emit; the text holds no %0 any more.
struct Message {
  DiagId id;
  Severity severity;
  SourceLoc loc;
  std::string text;
  llvm::SmallVector<SourceRange, 2> ranges;
  llvm::SmallVector<FixIt, 1> fixes;
};

// Remembers what was shown last: an include chain is not repeated, nor a line that a note points
// to again. Does nothing, and costs nothing, before the first message.
class TextRenderer {
public:
  TextRenderer(const SourceMap &sources, const DiagnosticOptions &options, llvm::raw_ostream &out)
      : sources_(sources), options_(options), out_(out) {}

  void show(const Message &message);
  // "2 warnings and 1 error generated."
  void show_summary(unsigned errors, unsigned warnings);

private:
  // Reads the environment; at the first message.
  void start();
  // The part of a message at one level of its macro chain; `is_main` for the first.
  void append_at_level(const Message &message, SourceLoc level, Severity severity,
                       std::string_view text, std::string_view option, bool is_main);
  void append_include_chain(SourceLoc loc, Severity severity);
  void append_location(SourceLoc loc, llvm::ArrayRef<CharRange> ranges);
  void append_severity(Severity severity);
  void append_text(std::string_view text, bool is_bold);
  void append_macro_backtrace(const Message &message);
  void append_parseable_fixes(llvm::ArrayRef<FixIt> fixes);
  std::string file_name(std::string_view name) const;
  // Ranges of the message that lie in the text of `level`, each in characters instead of tokens.
  llvm::SmallVector<CharRange, 4> ranges_at_level(const Message &message, SourceLoc level) const;
  llvm::SmallVector<FixIt, 2> fixes_at_level(const Message &message, SourceLoc level) const;
  // Notes of macro chains have no builder: their one argument is put in here.
  std::string note_text(DiagId id, const DiagArgument &argument);
  void note_shown(DiagId id);
  void append_to_log();
  // What stands in brackets at the end, or nothing.
  std::string option_of(const Message &message) const;

  const SourceMap &sources_;
  const DiagnosticOptions &options_;
  llvm::raw_ostream &out_;
  // Of the message being shown; written at once.
  std::string text_;
  bool started_ = false;
  bool colors_ = false;
  // $CINCH_DIAG_LOG.
  const char *log_path_ = nullptr;
  // For it.
  std::string shown_names_;
  // What the message before showed, so that it is not said again.
  SourceLoc last_include_loc_;
  SourceLoc last_loc_;
  Severity last_severity_ = Severity::Ignored;
};

} // namespace cinch
