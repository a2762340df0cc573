// Lines of source with marks below, as clang lays them out:
//     12 |   return x + ;
//        |          ~ ^
//        |             0
#include "diag/snippet.h"

#include "diag/display_line.h"

#include <algorithm>

namespace cinch {

namespace {

constexpr const char *caret_color = "\033[0;1;32m";
constexpr const char *insertion_color = "\033[0;32m";
constexpr const char *reset = "\033[0m";
constexpr uint32_t widest_line = 4096; // longer ones are cut even without -fmessage-length
constexpr uint32_t default_window = 160;
constexpr uint32_t cut_columns = 5; // for "  ..." and " ..."

// First and last line, counted from 1.
struct LineRange {
  uint32_t first;
  uint32_t last;
  uint32_t count() const { return last - first + 1; }
};

// The columns of a long line that are shown.
struct Window {
  uint32_t first = 0;
  uint32_t last = UINT32_MAX; // not included
};

// Writes one snippet. Lines are physical lines of the file; the numbers shown follow `#line`.
class SnippetWriter {
public:
  SnippetWriter(std::string &out, const Snippet &snippet, const SourceMap &sources,
                const DiagnosticOptions &options, bool colors);
  void write();

private:
  LineRange lines_to_show() const;
  Window choose_window(const DisplayLine &line, const std::string &marks) const;
  void write_line(uint32_t line);
  // Lines are cut to the window; offsets are those of the display line.
  void write_source(std::string_view source, const DisplayLine &line, Window window);
  void write_marks(std::string marks, Window window, const char *color);
  void write_gutter(uint32_t number); // 0: no number
  std::string_view source_of(uint32_t line) const;
  uint32_t line_of(SourceLoc loc) const { return sources_.line_and_column(loc).first; }
  uint32_t byte_of(SourceLoc loc) const { return sources_.line_and_column(loc).second - 1; }
  std::string marks_on(uint32_t line, std::string_view source, const DisplayLine &display) const;
  std::string insertions_on(uint32_t line, const DisplayLine &display) const;

  std::string &out_;
  const Snippet &snippet_;
  const SourceMap &sources_;
  const DiagnosticOptions &options_;
  bool colors_;
  const SourceBuffer &buffer_;
  uint32_t caret_line_;
  uint32_t shown_number_; // of the caret's line, `#line` applied
  uint32_t number_width_ = 4;
  // Set by `write` before the first line is written.
  std::optional<Window> window_; // of all lines, chosen for the caret's
};

SnippetWriter::SnippetWriter(std::string &out, const Snippet &snippet, const SourceMap &sources,
                             const DiagnosticOptions &options, bool colors)
    : out_(out), snippet_(snippet), sources_(sources), options_(options), colors_(colors),
      buffer_(sources.buffer(sources.file_of(snippet.caret))),
      caret_line_(sources.line_and_column(snippet.caret).first),
      shown_number_(sources.presumed(snippet.caret).line) {}

// The window is chosen once, so that the lines of one snippet stay aligned.
void SnippetWriter::write() {
  LineRange lines = lines_to_show();
  uint32_t greatest = shown_number_ + (lines.last - caret_line_);
  number_width_ = std::max<uint32_t>(4, static_cast<uint32_t>(std::to_string(greatest).size()));
  std::string_view caret_source = source_of(caret_line_);
  DisplayLine caret_display(caret_source, options_.tab_stop);
  window_ = choose_window(caret_display, marks_on(caret_line_, caret_source, caret_display));
  for (uint32_t line = lines.first; line <= lines.last; ++line) {
    write_line(line);
  }
}

// Grows `lines` towards `wanted` as far as the limit allows, half of the room downwards first.
LineRange grow(LineRange lines, LineRange wanted, uint32_t limit) {
  uint32_t first = std::min(lines.first, wanted.first);
  uint32_t last = std::max(lines.last, wanted.last);
  if (last - first + 1 <= limit) {
    return {first, last};
  }
  bool unreachable = wanted.first >= lines.first + limit || wanted.last + limit <= lines.last;
  if (unreachable || lines.count() >= limit) {
    return lines;
  }
  // Half of the room below, the rest above, what is left below again.
  uint32_t room = limit - lines.count();
  lines.last = std::min(lines.last + (room + 1) / 2, last);
  room = limit - lines.count();
  lines.first -= std::min(room, lines.first - first);
  lines.last = std::min(lines.first + limit - 1, last);
  return lines;
}

// The caret's line and what the ranges add, up to -fcaret-diagnostics-max-lines.
LineRange SnippetWriter::lines_to_show() const {
  LineRange lines{caret_line_, caret_line_};
  for (const CharRange &range : snippet_.ranges) {
    uint32_t first = line_of(range.begin);
    uint32_t last = std::max(first, line_of(range.end));
    lines = grow(lines, {first, last}, std::max(1u, options_.snippet_lines));
  }
  return lines;
}

std::string_view SnippetWriter::source_of(uint32_t line) const {
  // line_and_column has filled the line table.
  uint32_t start = buffer_.line_starts[line - 1];
  return sources_.line_text(sources_.file_start(sources_.file_of(snippet_.caret)).plus(start));
}

// A line of blanks with a caret and underlines, one character a column.
std::string SnippetWriter::marks_on(uint32_t line, std::string_view source,
                                    const DisplayLine &display) const {
  std::string marks(display.width() + 1, ' ');
  uint32_t size = static_cast<uint32_t>(source.size());
  for (const CharRange &range : snippet_.ranges) {
    uint32_t first_line = line_of(range.begin);
    uint32_t last_line = line_of(range.end);
    if (line < first_line || line > last_line) {
      continue;
    }
    // On lines that the range only passes through, their blanks at both ends are left out.
    size_t text_begin = std::min<size_t>(source.find_first_not_of(" \t\v\f"), size);
    size_t text_end = source.find_last_not_of(" \t\v\f") + 1;
    uint32_t begin = line == first_line ? byte_of(range.begin) : static_cast<uint32_t>(text_begin);
    uint32_t end = line == last_line ? byte_of(range.end) : static_cast<uint32_t>(text_end);
    begin = std::min(begin, size);
    end = std::min(end, size);
    for (uint32_t column = display.columns[begin]; begin < end && column < display.columns[end];
         ++column) {
      marks[column] = '~';
    }
  }
  // Last, as it goes over what underlines it.
  if (line == caret_line_) {
    marks[display.columns[std::min(byte_of(snippet_.caret), size)]] = '^';
  }
  marks.erase(marks.find_last_not_of(' ') + 1);
  return marks;
}

// Only insertions of one line are shown; what is removed is underlined by a range.
std::string SnippetWriter::insertions_on(uint32_t line, const DisplayLine &display) const {
  std::string text;
  uint32_t next_column = 0;
  uint32_t width = 0;
  for (const FixIt &fix : snippet_.fixes) {
    bool one_line = !fix.text.empty() && fix.text.find_first_of("\n\r") == std::string::npos;
    if (!one_line || line_of(fix.insert_at) != line) {
      continue;
    }
    DisplayLine inserted(fix.text, options_.tab_stop);
    uint32_t byte = std::min<uint32_t>(byte_of(fix.insert_at),
                                       static_cast<uint32_t>(display.columns.size()) - 1);
    // Insertions that would overlap are moved to the right.
    uint32_t column = std::max(display.columns[byte], next_column);
    text.append(column - width, ' ');
    text += inserted.text;
    width = column + inserted.width();
    next_column = width + 1;
  }
  return text;
}

// The whole line unless it is wider than the terminal (-fmessage-length).
// Assumes `marks` has a caret.
Window SnippetWriter::choose_window(const DisplayLine &line, const std::string &marks) const {
  uint32_t limit = options_.message_length;
  if (limit == 0) {
    limit = line.width() > widest_line ? default_window : UINT32_MAX;
  } else {
    uint32_t gutter = options_.show_line_numbers ? number_width_ + 4 : 0;
    limit = limit > gutter + 4 * cut_columns ? limit - gutter : 4 * cut_columns;
  }
  uint32_t width = std::max(line.width(), static_cast<uint32_t>(marks.size()));
  if (width <= limit) {
    return {};
  }
  // Around everything that is marked if it fits, else around the caret.
  // Positions in `marks` are columns.
  uint32_t first = static_cast<uint32_t>(marks.find_first_not_of(' '));
  uint32_t last = static_cast<uint32_t>(marks.size());
  if (last - first + 2 * cut_columns > limit) {
    first = static_cast<uint32_t>(marks.find('^'));
    last = first + 1;
  }
  uint32_t middle = first + (last - first) / 2;
  uint32_t begin = middle > limit / 2 ? middle - limit / 2 : 0;
  begin = std::min(begin, width - limit);
  return {begin, begin + limit};
}

// "   12 | "; the numbers of one snippet are aligned to the right.
void SnippetWriter::write_gutter(uint32_t number) {
  if (!options_.show_line_numbers) {
    return;
  }
  std::string digits = number == 0 ? "" : std::to_string(number);
  out_.append(number_width_ + 1 - digits.size(), ' ');
  out_ += digits;
  out_ += " | ";
}

// Up to three lines: the source, its marks, what to insert.
void SnippetWriter::write_line(uint32_t line) {
  std::string_view source = source_of(line);
  DisplayLine display(source, options_.tab_stop);
  write_gutter(shown_number_ - caret_line_ + line);
  write_source(source, display, *window_);
  std::string marks = marks_on(line, source, display);
  if (!marks.empty()) {
    write_marks(std::move(marks), *window_, caret_color);
  }
  std::string insertions = options_.show_fixits ? insertions_on(line, display) : std::string();
  if (!insertions.empty()) {
    write_marks(std::move(insertions), *window_, insertion_color);
  }
}

// Characters are copied whole: those whose first column is outside of the window are left out.
void SnippetWriter::write_source(std::string_view source, const DisplayLine &line, Window window) {
  bool cut_left = window.first > 0 && window.first < line.width();
  bool cut_right = line.width() > window.last;
  uint32_t first_column = cut_left ? window.first + cut_columns : window.first;
  uint32_t last_column = cut_right ? window.last - cut_columns : window.last;
  if (cut_left) {
    out_ += "  ...";
  }
  std::vector<Highlight> highlights = colors_ ? highlights_of(source) : std::vector<Highlight>();
  std::vector<Highlight>::const_iterator highlight = highlights.begin();
  bool highlighted = false;
  // Walks over bytes; one colour is on at a time, and ends where its highlight ends.
  for (uint32_t i = 0; i < source.size(); ++i) {
    if (highlighted && i >= highlight->end) {
      out_ += reset;
      highlighted = false;
    }
    while (highlight != highlights.end() && i >= highlight->end) {
      ++highlight;
    }
    if (line.columns[i] < first_column || line.columns[i] >= last_column) {
      continue;
    }
    if (!highlighted && highlight != highlights.end() && i >= highlight->begin) {
      out_ += highlight->escape;
      highlighted = true;
    }
    out_.append(line.text, line.offsets[i], line.offsets[i + 1] - line.offsets[i]);
  }
  out_ += highlighted ? reset : "";
  out_ += cut_right ? " ...\n" : "\n";
}

void SnippetWriter::write_marks(std::string marks, Window window, const char *color) {
  // The marks of what has been cut off on the left go too.
  if (window.first > 0) {
    marks.erase(0, std::min<size_t>(window.first, marks.size()));
  }
  write_gutter(0);
  out_ += colors_ ? color : "";
  out_ += marks;
  out_ += colors_ ? reset : "";
  out_ += '\n';
}

} // namespace

void append_snippet(std::string &out, const Snippet &snippet, const SourceMap &sources,
                    const DiagnosticOptions &options, bool colors) {
  SnippetWriter(out, snippet, sources, options, colors).write();
}

} // namespace cinch
