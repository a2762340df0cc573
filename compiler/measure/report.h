// What was measured, and the shapes in which it is told.
#pragma once

#include "measure/runner.h"

#include "llvm/Support/raw_ostream.h"

namespace cinch {

struct BenchReport {
  const BenchOptions &options;
  std::vector<Measured> measured;
  // "list.c -lm -- 1000", or the build command.
  std::string subject;
  // "AMD EPYC 7763 (2 processors), Linux 6.1".
  std::string machine;
  // What a reader has to know: that events were not counted, that runs were few.
  std::vector<std::string> notes;
  std::vector<std::string> verdict;

  size_t rounds() const { return measured.front().runs.size(); }
};

// One number for each variant, for tables and charts.
struct Metric {
  // "code_bytes": in JSON and CSV.
  const char *name;
  // "code size".
  const char *title;
  // Where there is room to say.
  const char *meaning;
  // Absent: not measured.
  std::optional<double> (*value)(const Measured &one);
  std::string (*format)(double value);
};

// All but run time: instructions, cycles, branch misses, memory, code size, compile time.
llvm::ArrayRef<Metric> metrics();

// Whether any variant has it.
bool is_measured(const BenchReport &report, const Metric &metric);

void print_text(const BenchReport &report, llvm::raw_ostream &out);
void print_json(const BenchReport &report, llvm::raw_ostream &out);
void print_csv(const BenchReport &report, llvm::raw_ostream &out);
void print_html(const BenchReport &report, llvm::raw_ostream &out);

// "12 runs of each variant".
std::string runs_text(const BenchReport &report);

// What is compared: "run time" or "processor time".
const char *time_title(const BenchOptions &options);

} // namespace cinch
