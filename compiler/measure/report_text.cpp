// The table on the terminal.
#include "measure/numbers.h"
#include "measure/report.h"
#include "support/painted.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Unicode.h"

namespace cinch {

namespace {

using Colour = llvm::raw_ostream::Colors;

// A column of cells; the first is its title.
struct Column {
  std::vector<std::string> cells;
  bool is_left = false;

  unsigned width() const;
};

// Columns that a reader sees: "µ" is one.
unsigned width_of(llvm::StringRef text) {
  return static_cast<unsigned>(std::max(0, llvm::sys::unicode::columnWidthUTF8(text)));
}

unsigned Column::width() const {
  unsigned widest = 0;
  for (const std::string &cell : cells) {
    widest = std::max(widest, width_of(cell));
  }
  return widest;
}

} // namespace

// "12.6 .. 13.6 ms": a unit that is the same is said once, so that the table fits a terminal.
static std::string interval_cell(const Measured &one) {
  std::string low = format_time(one.time_interval.low), high = format_time(one.time_interval.high);
  auto [number, unit] = llvm::StringRef(low).split(' ');
  return (llvm::StringRef(high).ends_with((" " + unit).str()) ? number.str() : low) + " .. " + high;
}

static std::vector<Column> make_columns(const BenchReport &report) {
  std::vector<Column> columns = {
      {{"variant"}, true}, {{time_title(report.options)}}, {{"95 % interval"}}, {{"outliers"}}};
  for (const Measured &one : report.measured) {
    columns[0].cells.push_back(one.variant.name);
    columns[1].cells.push_back(format_time(one.median_time));
    columns[2].cells.push_back(interval_cell(one));
    columns[3].cells.push_back(std::to_string(one.outlier_runs.size()));
  }
  for (const Metric &metric : metrics()) {
    if (!is_measured(report, metric)) {
      continue;
    }
    columns.push_back({{metric.title}});
    for (const Measured &one : report.measured) {
      std::optional<double> value = metric.value(one);
      columns.back().cells.push_back(value ? metric.format(*value) : "-");
    }
  }
  return columns;
}

static void print_cell(llvm::raw_ostream &out, const Column &column, size_t row) {
  const std::string &cell = column.cells[row];
  unsigned padding = column.width() - width_of(cell);
  out.indent(column.is_left ? 0 : padding) << cell;
  out.indent(column.is_left ? padding : 0);
}

// Eighths of a character, so that small differences show.
static std::string bar(double share, unsigned width) {
  static constexpr const char *eighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  unsigned length = static_cast<unsigned>(share * width * 8 + 0.5);
  std::string text;
  for (unsigned i = 0; i != length / 8; ++i) {
    text += "█";
  }
  return text + eighths[length % 8];
}

// Below the table: beside it they would be too short to tell anything.
static void print_bars(const BenchReport &report, llvm::raw_ostream &out) {
  constexpr unsigned width = 50;
  double longest = 0;
  unsigned name_width = 0;
  for (const Measured &one : report.measured) {
    longest = std::max(longest, one.median_time);
    name_width = std::max(name_width, width_of(one.variant.name));
  }
  double best = longest;
  for (const Measured &one : report.measured) {
    best = std::min(best, one.median_time);
  }
  out << '\n';
  for (const Measured &one : report.measured) {
    bool is_best = one.median_time == best;
    out << one.variant.name;
    out.indent(name_width - width_of(one.variant.name) + 2);
    Painted(out, is_best ? Colour::GREEN : Colour::BLUE)
        << bar(longest == 0 ? 0 : one.median_time / longest, width);
    out << ' ' << format_time(one.median_time) << '\n';
  }
}

static void print_table(const BenchReport &report, llvm::raw_ostream &out) {
  std::vector<Column> columns = make_columns(report);
  for (size_t row = 0; row != report.measured.size() + 1; ++row) {
    std::string line;
    llvm::raw_string_ostream stream(line);
    for (const Column &column : columns) {
      stream << (&column == columns.data() ? "" : "  ");
      print_cell(stream, column, row);
    }
    llvm::StringRef text = llvm::StringRef(line).rtrim();
    if (row == 0) {
      Painted(out, Colour::CYAN, true) << text;
    } else {
      out << text;
    }
    out << '\n';
  }
}

void print_text(const BenchReport &report, llvm::raw_ostream &out) {
  out << report.subject << ": " << runs_text(report) << "; " << report.machine << "\n\n";
  print_table(report, out);
  if (report.options.bars || out.is_displayed()) {
    print_bars(report, out);
  }
  if (!report.verdict.empty()) {
    out << '\n';
  }
  for (const std::string &sentence : report.verdict) {
    out << "- " << sentence << '\n';
  }
  for (const std::string &note : report.notes) {
    out << "note: " << note << '\n';
  }
}

} // namespace cinch
