// Runs the variants in turn, and compares what they print.
#pragma once

#include "measure/statistics.h"
#include "measure/variants.h"

#include <functional>

namespace cinch {

// One variant and all of its runs; runs[i] of all variants are of the same round.
struct Measured {
  Variant variant;
  std::vector<ChildResult> runs;
  // Of the run before the first round, which only checks.
  uint64_t peak_bytes = 0;
  // What every run has to print. Only in the first of all variants.
  ChildResult expected;

  // Of the runs, what is compared (BenchOptions::by_cpu_time).
  std::vector<double> times;
  double median_time = 0;
  Interval time_interval;
  std::vector<size_t> outlier_runs;
  // Medians; absent unless every run has it.
  EventCounts events;
};

// Told of each step, for a progress bar: how much of the whole is done, from 0 to 1.
using Progress = std::function<void(double done, llvm::StringRef what)>;

// One run each that is not counted: fills caches, checks what is printed, reads the peak of the
// memory. False after a message: a variant failed, or does not print what the first one prints.
bool check_variants(const BenchOptions &options, std::vector<Measured> &measured,
                    const Progress &progress);

// Rounds in which every variant runs once, in random order. False after a message.
bool measure_variants(const BenchOptions &options, std::vector<Measured> &measured,
                      const Progress &progress);

// "line 3 is 'x', not 'y'"; empty when there is no difference.
std::string first_difference(llvm::StringRef text, llvm::StringRef expected);

} // namespace cinch
