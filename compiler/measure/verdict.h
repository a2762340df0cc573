// What the numbers say, in sentences.
#pragma once

#include "measure/report.h"

namespace cinch {

// Two variants' times, by the intervals of their ratio.
struct Comparison {
  enum class Result { Faster, Slower, SameWithinNoise, TooFewRuns };
  Result result = Result::TooFewRuns;
  // Of the medians, a / b: below 1 a is faster.
  double ratio = 1;
  Interval interval;
};

Comparison compare_times(llvm::ArrayRef<double> a, llvm::ArrayRef<double> b);

// "-O3 is not faster than -O2: the difference (0.3 %) is inside the noise".
std::string comparison_sentence(const std::string &a, const std::string &b,
                                const Comparison &comparison);

// Which variant is fastest, how neighbouring levels differ, what -O2 costs, how compilers compare.
std::vector<std::string> verdict_on(const std::vector<Measured> &measured);

// What weakens a comparison: that runs are hardly longer than a start, that programs are equal.
std::vector<std::string> notes_on_programs(llvm::ArrayRef<Measured> measured);

} // namespace cinch
