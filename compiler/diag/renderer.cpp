// Puts one message on the screen: chain of includes, place, severity, text, source lines, then the
// macros it came through. Start at `show`.
#include "diag/renderer.h"

#include "diag/format.h"
#include "diag/groups.h"
#include "diag/token_end.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"

#include <cstdlib>

namespace cinch {

namespace {

constexpr const char *bold = "\033[1m";
constexpr const char *reset = "\033[0m";

// NO_COLOR and CLICOLOR_FORCE count when they are not empty (no-color.org, bixense.com/clicolors).
bool is_set(const char *variable) {
  const char *value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

// -fdiagnostics-color=always and =never beat the environment.
bool wants_colors(DiagnosticOptions::Color color) {
  switch (color) {
  case DiagnosticOptions::Color::Always:
    return true;
  case DiagnosticOptions::Color::Never:
    return false;
  case DiagnosticOptions::Color::Auto:
    break;
  }
  if (is_set("NO_COLOR")) {
    return false;
  }
  if (is_set("CLICOLOR_FORCE") && std::string_view(std::getenv("CLICOLOR_FORCE")) != "0") {
    return true;
  }
  return llvm::sys::Process::StandardErrHasColors();
}

// clang's words and colours.
struct SeverityLook {
  const char *name;
  const char *color;
};

SeverityLook look_of(Severity severity) {
  switch (severity) {
  case Severity::Ignored:
    break;
  case Severity::Note:
    return {"note: ", "\033[0;1;36m"};
  case Severity::Remark:
    return {"remark: ", "\033[0;1;34m"};
  case Severity::Warning:
    return {"warning: ", "\033[0;1;35m"};
  case Severity::Error:
    return {"error: ", "\033[0;1;31m"};
  case Severity::Fatal:
    return {"fatal error: ", "\033[0;1;31m"};
  }
  return {"", ""};
}

// The characters of the token range, both ends in one file.
CharRange characters_of(const SourceMap &sources, SourceRange range) {
  const char *end = sources.characters(range.end);
  // The last token counts whole.
  return {range.begin, range.end.plus(static_cast<uint32_t>(token_end(end) - end))};
}

// Climbs from expansion to place of use until `loc` is in the text that `level` is in; invalid when
// it never is.
// `to_end` chooses the end of each place of use, for the end of a range.
SourceLoc climb(const SourceMap &sources, SourceLoc loc, SourceLoc level, bool to_end) {
  while (loc.is_valid() && !sources.in_same_range(loc, level)) {
    if (!sources.is_macro_loc(loc)) {
      return {};
    }
    SourceRange use = sources.expansion_range(loc);
    loc = to_end ? use.end : use.begin;
  }
  return loc;
}

std::string counted(unsigned count, std::string_view what) {
  return std::to_string(count) + " " + std::string(what) + (count == 1 ? "" : "s");
}

} // namespace

// What needs the environment waits for the first message: most compilations show none.
void TextRenderer::start() {
  started_ = true;
  colors_ = wants_colors(options_.color);
  log_path_ = std::getenv("CINCH_DIAG_LOG");
}

// Everything of one message, its macro notes too, is written in one piece, so that messages of
// compilations that run side by side do not mix.
void TextRenderer::show(const Message &message) {
  if (!started_) {
    start();
  }
  // One string, one write.
  text_.clear();
  note_shown(message.id);
  // First where the user wrote it, in a file; the macros' texts follow as notes.
  append_at_level(message, sources_.expansion_loc(message.loc), message.severity, message.text,
                  option_of(message), true);
  if (options_.parseable_fixits) {
    append_parseable_fixes(message.fixes);
  }
  if (sources_.is_macro_loc(message.loc)) {
    append_macro_backtrace(message);
  }
  out_ << text_;
  out_.flush();
  if (log_path_ != nullptr) {
    append_to_log();
  }
}

// For the test that every message is produced by some test.
void TextRenderer::append_to_log() {
  std::error_code error;
  llvm::raw_fd_ostream log(log_path_, error, llvm::sys::fs::OF_Append);
  if (!error) {
    log << shown_names_;
  }
  shown_names_.clear();
}

// One "file:line:column: severity: text" with its source lines, where `level` is the message's
// place in a file or in a macro's text.
void TextRenderer::append_at_level(const Message &message, SourceLoc level, Severity severity,
                                   std::string_view text, std::string_view option, bool is_main) {
  SourceLoc place = sources_.spelling_loc(level);
  llvm::SmallVector<CharRange, 4> ranges = ranges_at_level(message, level);
  llvm::SmallVector<FixIt, 2> fixes = fixes_at_level(message, level);
  append_include_chain(place, severity);
  append_location(place, ranges);
  append_severity(severity);
  append_text(std::string(text) + std::string(option),
              is_main && severity != Severity::Note && severity != Severity::Ignored);
  // A note about the place just shown is printed without its line.
  bool same_place = place == last_loc_ && ranges.empty() && fixes.empty() &&
                    !(last_severity_ == Severity::Note && severity != Severity::Note);
  last_loc_ = place;
  last_severity_ = severity;
  if (options_.show_caret && place.is_valid() && !same_place) {
    append_snippet(text_, {place, ranges, fixes}, sources_, options_, colors_);
  }
}

// Ranges that do not reach into this level's text are left out.
llvm::SmallVector<CharRange, 4> TextRenderer::ranges_at_level(const Message &message,
                                                              SourceLoc level) const {
  llvm::SmallVector<SourceRange, 4> wanted(message.ranges.begin(), message.ranges.end());
  for (const FixIt &fix : message.fixes) {
    wanted.push_back(fix.remove);
  }
  llvm::SmallVector<CharRange, 4> result;
  for (SourceRange range : wanted) {
    SourceLoc begin = climb(sources_, range.begin, level, false);
    SourceLoc end = climb(sources_, range.end, level, true);
    if (begin.is_valid() && end.is_valid() && begin <= end) {
      result.push_back(
          characters_of(sources_, {sources_.spelling_loc(begin), sources_.spelling_loc(end)}));
    }
  }
  return result;
}

// A change is only shown where it is to be made: in a file, not in what a macro expanded to.
llvm::SmallVector<FixIt, 2> TextRenderer::fixes_at_level(const Message &message,
                                                         SourceLoc level) const {
  llvm::SmallVector<FixIt, 2> result;
  if (level.is_valid() && !sources_.is_macro_loc(level)) {
    for (const FixIt &fix : message.fixes) {
      if (sources_.in_same_range(fix.insert_at, level)) {
        result.push_back(fix);
      }
    }
  }
  return result;
}

// Printed when it differs from that of the message before. A note does not print its own, but
// counts: the next message from the same file is then without it, as in clang.
void TextRenderer::append_include_chain(SourceLoc loc, Severity severity) {
  SourceLoc include_loc = sources_.presumed_include_loc(loc);
  if (include_loc == last_include_loc_) {
    return;
  }
  last_include_loc_ = include_loc;
  if (severity == Severity::Note && !options_.show_note_include_stack) {
    return;
  }
  llvm::SmallVector<SourceLoc, 8> chain;
  // Innermost first; printed from the outside in, as they were entered.
  for (; include_loc.is_valid(); include_loc = sources_.presumed_include_loc(include_loc)) {
    chain.push_back(include_loc);
  }
  for (size_t i = chain.size(); i-- > 0;) {
    PresumedLoc place = sources_.presumed(chain[i]);
    text_ +=
        "In file included from " + file_name(place.file) + ":" + std::to_string(place.line) + ":\n";
  }
}

// The last prefix map that fits wins, as for -ffile-prefix-map.
std::string TextRenderer::file_name(std::string_view name) const {
  std::string result(name);
  for (size_t i = options_.prefix_map.size(); i-- > 0;) {
    const std::pair<std::string, std::string> &map = options_.prefix_map[i];
    if (name.starts_with(map.first)) {
      result = map.second + result.substr(map.first.size());
      break;
    }
  }
  if (options_.absolute_paths && !name.starts_with("<")) {
    llvm::SmallString<256> path(result);
    llvm::sys::fs::make_absolute(path);
    llvm::sys::path::remove_dots(path, false);
    result = path.str();
  }
  return result;
}

// "file:line:column: " and its kin of other compilers, for editors that parse them.
void TextRenderer::append_location(SourceLoc loc, llvm::ArrayRef<CharRange> ranges) {
  if (!loc.is_valid()) { // about the command line or the whole program
    text_ += colors_ ? std::string(bold) + "cinch: " + reset : "cinch: ";
    return;
  }
  if (!options_.show_location) {
    return;
  }
  PresumedLoc place = sources_.presumed(loc);
  std::string line = std::to_string(place.line);
  std::string column = options_.show_column ? std::to_string(place.column) : "";
  text_ += colors_ ? bold : "";
  text_ += file_name(place.file);
  switch (options_.format) {
  case DiagnosticOptions::Format::Clang:
  case DiagnosticOptions::Format::Sarif:
    text_ += ":" + line + (column.empty() ? "" : ":" + column);
    break;
  case DiagnosticOptions::Format::Msvc:
    text_ += "(" + line + (column.empty() ? "" : "," + column) + ")";
    break;
  case DiagnosticOptions::Format::Vi:
    text_ += " +" + line + (column.empty() ? "" : ":" + column);
    break;
  }
  text_ += ":";
  if (options_.show_ranges_in_numbers && !ranges.empty()) {
    for (const CharRange &range : ranges) {
      std::pair<uint32_t, uint32_t> begin = sources_.line_and_column(range.begin);
      std::pair<uint32_t, uint32_t> end = sources_.line_and_column(range.end);
      text_ += "{" + std::to_string(begin.first) + ":" + std::to_string(begin.second) + "-" +
               std::to_string(end.first) + ":" + std::to_string(end.second) + "}";
    }
    text_ += ":";
  }
  text_ += " ";
  text_ += colors_ ? reset : "";
}

void TextRenderer::append_severity(Severity severity) {
  SeverityLook look = look_of(severity);
  text_ += colors_ ? look.color : "";
  text_ += look.name;
  text_ += colors_ ? reset : "";
}

// -fmessage-length: breaks between words; lines after the first are indented.
// `is_bold`: the text of warnings and errors, not of notes.
void TextRenderer::append_text(std::string_view text, bool is_bold) {
  text_ += colors_ && is_bold ? bold : "";
  // How far the line is written already.
  size_t line_start = text_.rfind('\n') + 1; // escapes count too: colours make lines shorter
  size_t limit = options_.message_length;
  while (limit != 0 && text_.size() - line_start + text.size() > limit) {
    size_t room = limit > text_.size() - line_start ? limit - (text_.size() - line_start) : 0;
    size_t space = text.rfind(' ', room);
    if (space == std::string_view::npos) {
      space = text.find(' ');
    }
    if (space == std::string_view::npos) {
      break;
    }
    text_ += text.substr(0, space);
    text_ += "\n      ";
    line_start = text_.size() - 6;
    text.remove_prefix(space + 1);
  }
  text_ += text;
  text_ += colors_ && is_bold ? reset : "";
  text_ += '\n';
}

// " [-Werror,-Wname]"
std::string TextRenderer::option_of(const Message &message) const {
  if (!options_.show_option || message.severity == Severity::Note) {
    return "";
  }
  if (message.id == DiagId::err_too_many_errors) {
    return " [-ferror-limit=]";
  }
  DefaultSeverity standard = default_severity(message.id);
  std::string option(message_group_name(message.id));
  if (option.empty() && standard == DefaultSeverity::Extension) {
    option = "pedantic";
  }
  // Shown as an error because of -Werror or -Werror=.
  bool was_warning = standard != DefaultSeverity::Error && standard != DefaultSeverity::Fatal;
  bool upgraded = was_warning && message.severity == Severity::Error;
  if (option.empty()) {
    return upgraded ? " [-Werror]" : "";
  }
  return (upgraded ? " [-Werror,-W" : " [-W") + option + "]";
}

// From the outermost macro to the one whose text the message is about.
void TextRenderer::append_macro_backtrace(const Message &message) {
  llvm::SmallVector<SourceLoc, 8> levels;
  for (SourceLoc loc = message.loc; sources_.is_macro_loc(loc);
       loc = sources_.expansion_range(loc).begin) {
    levels.push_back(loc);
  }
  size_t limit = options_.macro_backtrace_limit;
  size_t skipped = limit != 0 && levels.size() > limit ? levels.size() - limit : 0;
  size_t shown_first = limit / 2 + limit % 2;
  // Counts from the outermost level.
  for (size_t i = 0; i < levels.size(); ++i) {
    // Both ends of a long chain are of interest: the use and the text it came to.
    if (skipped != 0 && i == shown_first) {
      append_severity(Severity::Note);
      DiagArgument count{true, static_cast<int64_t>(skipped), {}};
      append_text(note_text(DiagId::note_skipped_expansions, count), false);
      i += skipped;
    }
    SourceLoc level = levels[levels.size() - 1 - i];
    // The macro's name stands where it was used; only text made by # and ## has none.
    std::string_view name =
        identifier_at(sources_.characters(sources_.expansion_range(level).begin));
    bool named = sources_.expansion_macro(level) != nullptr && !name.empty();
    DiagId note = named ? DiagId::note_expanded_from_macro : DiagId::note_expanded_from_here;
    append_at_level(message, level, Severity::Note,
                    note_text(note, DiagArgument{false, 0, std::string(name)}), "", false);
  }
}

std::string TextRenderer::note_text(DiagId id, const DiagArgument &argument) {
  note_shown(id);
  return format_message(message_text(id), argument);
}

void TextRenderer::note_shown(DiagId id) {
  if (log_path_ != nullptr) {
    shown_names_ += message_name(id);
    shown_names_ += '\n';
  }
}

// For editors: fix-it:"file":{line:column-line:column}:"text", as clang prints it.
void TextRenderer::append_parseable_fixes(llvm::ArrayRef<FixIt> fixes) {
  for (const FixIt &fix : fixes) {
    // One change inside of a macro makes all of the message's useless to an editor.
    if (!fix.insert_at.is_valid() || sources_.is_macro_loc(fix.insert_at)) {
      return;
    }
  }
  for (const FixIt &fix : fixes) {
    CharRange range = fix.remove.is_valid() ? characters_of(sources_, fix.remove)
                                            : CharRange{fix.insert_at, fix.insert_at};
    PresumedLoc begin = sources_.presumed(range.begin);
    PresumedLoc end = sources_.presumed(range.end);
    std::string escaped;
    llvm::raw_string_ostream stream(escaped);
    stream << "fix-it:\"";
    stream.write_escaped(file_name(begin.file));
    stream << "\":{" << begin.line << ':' << begin.column << '-' << end.line << ':' << end.column
           << "}:\"";
    stream.write_escaped(fix.text);
    stream << "\"\n";
    text_ += escaped;
  }
}

// clang leaves the counts out with -fno-caret-diagnostics, for tools that read the messages.
void TextRenderer::show_summary(unsigned errors, unsigned warnings) {
  if (!options_.show_caret || errors + warnings == 0) {
    return;
  }
  std::string text = warnings != 0 ? counted(warnings, "warning") : "";
  text += warnings != 0 && errors != 0 ? " and " : "";
  text += errors != 0 ? counted(errors, "error") : "";
  out_ << text << " generated.\n";
  out_.flush();
}

} // namespace cinch
