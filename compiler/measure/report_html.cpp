// A page in one file: charts are SVG in percents, so that they fit any width and their text stays
// readable; no script.
#include "measure/numbers.h"
#include "measure/report.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FormatVariadic.h"

#include <cmath>

namespace cinch {

static const char *const style = R"(
:root { color-scheme: light dark; --ink: #1c2330; --soft: #5d6778; --paper: #ffffff;
  --line: #d9dee7; --bar: #7fa8dc; --best: #5fb58a; --dot: #1c3d6e; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ef; --soft: #9aa4b5; --paper: #14171d; --line: #343b48; --bar: #3f6aa5;
    --best: #2f7d58; --dot: #cfe0f7; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 62rem; color: var(--ink);
  background: var(--paper); font: 16px/1.45 system-ui, sans-serif; }
h1 { font-size: 1.4rem; margin: 0 0 .3rem; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 2rem 0 .2rem; }
p { margin: .2rem 0 .8rem; }
.soft { color: var(--soft); font-size: .9rem; }
ul { margin: 1rem 0; padding-left: 1.2rem; }
figure { margin: 0; }
.row { display: grid; grid-template-columns: 11rem 1fr 5rem; gap: .6rem; align-items: center; }
.row > span { overflow-wrap: anywhere; line-height: 1.2; font-size: .9rem; }
.row > span:first-child { text-align: right; }
.number { font-variant-numeric: tabular-nums; }
svg { display: block; width: 100%; overflow: visible; }
svg text { fill: var(--soft); font-size: 12px; }
.bar { fill: var(--bar); } .best { fill: var(--best); }
.grid { stroke: var(--line); } .whisker { stroke: var(--ink); stroke-width: 1.5; }
.dot { fill: var(--dot); opacity: .55; }
.table { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9rem; }
th, td { padding: .3rem .7rem; text-align: right; border-bottom: 1px solid var(--line);
  white-space: nowrap; }
th:first-child, td:first-child { text-align: left; padding-left: 0; }
@media (max-width: 36rem) {
  .row { grid-template-columns: 1fr 4.6rem; gap: .1rem .5rem; }
  .row > span:first-child { grid-column: 1 / 3; text-align: left; margin-top: .35rem; }
  .axis > span:first-child { display: none; } }
)";

static std::string escaped(llvm::StringRef text) {
  std::string result;
  for (char c : text) {
    switch (c) {
    case '&':
      result += "&amp;";
      break;
    case '<':
      result += "&lt;";
      break;
    case '>':
      result += "&gt;";
      break;
    case '"':
      result += "&quot;";
      break;
    default:
      // Control characters are no XML.
      result += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    }
  }
  return result;
}

namespace {

// One row of a chart.
struct Row {
  const Measured &one;
  double value;
  // Run times only.
  std::optional<Interval> interval;
  llvm::ArrayRef<double> runs;
};

class Chart {
public:
  Chart(std::vector<Row> rows, std::string (*format)(double), llvm::raw_ostream &out);
  void print() const;

private:
  void print_row(const Row &row) const;
  void print_bar(const Row &row) const;
  void print_axis() const;
  void print_grid() const;
  // In percents of the width, as SVG wants it.
  std::string place(double value) const;

  std::vector<Row> rows_;
  std::string (*format_)(double);
  llvm::raw_ostream &out_;
  // What the width stands for; a whole number of steps.
  double end_ = 0;
  double step_ = 1;
  double best_ = 0;
};

} // namespace

// 1, 2 or 5 times a power of ten, so that four or fewer steps reach the end.
static double nice_step(double end) {
  double power = std::pow(10, std::floor(std::log10(end / 4)));
  for (double factor : {1, 2, 5}) {
    if (factor * power * 4 >= end) {
      return factor * power;
    }
  }
  return 10 * power;
}

// 1024 bytes, 1024 of those ...: the biggest below the end.
static double byte_unit(double end) {
  double unit = 1;
  while (unit * 1024 <= end) {
    unit *= 1024;
  }
  return unit;
}

// An outlier may lie far away: the axis ends soon behind the longest bar, and dots behind it stay
// out.
Chart::Chart(std::vector<Row> rows, std::string (*format)(double), llvm::raw_ostream &out)
    : rows_(std::move(rows)), format_(format), out_(out) {
  double longest = 0, farthest = 0;
  best_ = rows_.front().value;
  for (const Row &row : rows_) {
    longest = std::max({longest, row.value, row.interval ? row.interval->high : 0});
    farthest = std::max(farthest, row.runs.empty() ? 0 : *llvm::max_element(row.runs));
    best_ = std::min(best_, row.value);
  }
  end_ = std::max(longest, std::min(farthest, longest * 1.3));
  if (end_ > 0) {
    double unit = format == format_bytes ? byte_unit(end_) : 1;
    step_ = nice_step(end_ / unit) * unit;
  }
  end_ = std::max(end_, step_);
}

std::string Chart::place(double value) const {
  return llvm::formatv("{0:F2}%", value / end_ * 100).str();
}

void Chart::print_grid() const {
  for (double value = 0; value <= end_ * 1.0001; value += step_) {
    out_ << "<line class=\"grid\" x1=\"" << place(value) << "\" x2=\"" << place(value)
         << "\" y1=\"0\" y2=\"100%\"/>";
  }
}

// A bar, one dot a run at a height of its own, and the interval.
void Chart::print_bar(const Row &row) const {
  out_ << "<rect class=\"" << (row.value == best_ ? "bar best" : "bar")
       << "\" y=\"4\" height=\"20\""
       << " width=\"" << place(row.value) << "\"/>";
  for (size_t i = 0; i != row.runs.size(); ++i) {
    if (row.runs[i] <= end_) {
      out_ << "<circle class=\"dot\" cx=\"" << place(row.runs[i]) << "\" cy=\"" << 7 + i * 5 % 14
           << "\" r=\"2\"/>";
    }
  }
  if (row.interval) {
    std::string low = place(row.interval->low), high = place(row.interval->high);
    out_ << "<line class=\"whisker\" x1=\"" << low << "\" x2=\"" << high
         << "\" y1=\"14\" y2=\"14\"/>";
    for (const std::string &end : {low, high}) {
      out_ << "<line class=\"whisker\" x1=\"" << end << "\" x2=\"" << end
           << "\" y1=\"9\" y2=\"19\"/>";
    }
  }
}

void Chart::print_row(const Row &row) const {
  std::string value = format_(row.value);
  std::string told = row.one.variant.name + ": " + value;
  if (row.interval) {
    told += ", " + format_(row.interval->low) + " to " + format_(row.interval->high);
  }
  out_ << "<div class=\"row\"><span>" << escaped(row.one.variant.name)
       << "</span><svg role=\"img\" height=\"28\"><title>" << escaped(told) << "</title>";
  print_grid();
  print_bar(row);
  out_ << "</svg><span class=\"number\">" << value << "</span></div>\n";
}

// The first and the last number stay inside of the chart.
void Chart::print_axis() const {
  out_ << "<div class=\"row axis\"><span></span><svg height=\"18\" aria-hidden=\"true\">";
  for (double value = 0; value <= end_ * 1.0001; value += step_) {
    const char *anchor = value == 0 ? "start" : value > end_ * 0.95 ? "end" : "middle";
    out_ << "<text y=\"13\" x=\"" << place(value) << "\" text-anchor=\"" << anchor << "\">"
         << (value == 0 ? "0" : format_(value)) << "</text>";
  }
  out_ << "</svg><span></span></div>\n";
}

void Chart::print() const {
  out_ << "<figure>\n";
  for (const Row &row : rows_) {
    print_row(row);
  }
  print_axis();
  out_ << "</figure>\n";
}

static void print_heading(llvm::raw_ostream &out, const std::string &title,
                          const std::string &meaning) {
  out << "<h2>" << escaped(title) << "</h2>\n<p class=\"soft\">" << escaped(meaning) << "</p>\n";
}

static void print_time_chart(const BenchReport &report, llvm::raw_ostream &out) {
  std::string title = time_title(report.options);
  title[0] = static_cast<char>(std::toupper(title[0]));
  print_heading(out, title,
                "Bars: medians; whiskers: 95 % intervals of the medians; dots: single runs. "
                "Shorter is better; the shortest is green.");
  std::vector<Row> rows;
  for (const Measured &one : report.measured) {
    rows.push_back({one, one.median_time, one.time_interval, one.times});
  }
  Chart(std::move(rows), format_time, out).print();
}

static void print_metric_chart(const BenchReport &report, const Metric &metric,
                               llvm::raw_ostream &out) {
  std::vector<Row> rows;
  for (const Measured &one : report.measured) {
    if (std::optional<double> value = metric.value(one)) {
      rows.push_back({one, *value, std::nullopt, {}});
    }
  }
  if (!rows.empty()) {
    std::string title = metric.title;
    title[0] = static_cast<char>(std::toupper(title[0]));
    print_heading(out, title, metric.meaning);
    Chart(std::move(rows), metric.format, out).print();
  }
}

static void print_table_row(const BenchReport &report, const Measured &one,
                            llvm::raw_ostream &out) {
  out << "<tr><td>" << escaped(one.variant.name) << "</td><td>" << format_time(one.median_time)
      << "</td><td>" << format_time(one.time_interval.low) << " to "
      << format_time(one.time_interval.high) << "</td><td>" << one.outlier_runs.size() << "</td>";
  for (const Metric &metric : metrics()) {
    if (is_measured(report, metric)) {
      std::optional<double> value = metric.value(one);
      out << "<td>" << (value ? metric.format(*value) : "-") << "</td>";
    }
  }
  out << "</tr>\n";
}

static void print_table(const BenchReport &report, llvm::raw_ostream &out) {
  print_heading(out, "All numbers",
                std::to_string(report.rounds()) +
                    " runs of each variant. Outliers lie more than "
                    "1.5 quartile distances outside of the quartiles.");
  out << "<div class=\"table\"><table>\n<tr><th>variant</th><th>" << time_title(report.options)
      << "</th><th>95 % interval</th><th>outliers</th>";
  for (const Metric &metric : metrics()) {
    if (is_measured(report, metric)) {
      out << "<th>" << metric.title << "</th>";
    }
  }
  out << "</tr>\n";
  for (const Measured &one : report.measured) {
    print_table_row(report, one, out);
  }
  out << "</table></div>\n";
}

static void print_list(llvm::ArrayRef<std::string> sentences, llvm::raw_ostream &out) {
  if (sentences.empty()) {
    return;
  }
  out << "<ul>\n";
  for (const std::string &sentence : sentences) {
    out << "<li>" << escaped(sentence) << "</li>\n";
  }
  out << "</ul>\n";
}

// Well-formed XML too, so that any tool can read it.
void print_html(const BenchReport &report, llvm::raw_ostream &out) {
  std::string subject = escaped(report.subject);
  out << "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/>\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>"
      << subject << " - cinch bench</title>\n<style>" << style << "</style></head>\n<body>\n<h1>"
      << subject << "</h1>\n<p class=\"soft\">" << runs_text(report) << "; "
      << escaped(report.machine) << "</p>\n";
  print_list(report.verdict, out);
  print_time_chart(report, out);
  for (const Metric &metric : metrics()) {
    print_metric_chart(report, metric, out);
  }
  print_table(report, out);
  for (const std::string &note : report.notes) {
    out << "<p class=\"soft\">Note: " << escaped(note) << "</p>\n";
  }
  out << "</body></html>\n";
}

} // namespace cinch
