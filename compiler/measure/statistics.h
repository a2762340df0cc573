// What can be said of repeated measurements: medians, intervals by the bootstrap, outliers.
#pragma once

#include "llvm/ADT/ArrayRef.h"

#include <cstdint>
#include <vector>

namespace cinch {

// Numbers that are the same on every machine and in every run (SplitMix64, Steele et al. 2014).
class Random {
public:
  explicit Random(uint64_t seed) : state_(seed) {}
  uint64_t next();
  // Evenly from 0 to `bound` - 1; `bound` is not 0.
  uint64_t below(uint64_t bound);

private:
  uint64_t state_;
};

struct Interval {
  double low = 0;
  double high = 0;
  bool contains(double value) const { return low <= value && value <= high; }
};

// The interval that a median, or a ratio of two, lies in by this probability.
inline constexpr double confidence_level = 0.95;

// With fewer runs no interval can be trusted: that the smallest and the largest of n values have
// the median between them is 1 - 2^(1-n) likely, which first passes nine in ten at n = 5.
inline constexpr size_t fewest_runs_to_judge = 5;

// All of these take at least one value, in any order.

double median(llvm::ArrayRef<double> values);

// Linear between the neighbours (type 7 of Hyndman and Fan, 1996). `sorted` is in ascending order.
double quantile(llvm::ArrayRef<double> sorted, double fraction);

// Where the median of what was sampled lies: the percentile bootstrap (Efron, 1979).
Interval median_interval(llvm::ArrayRef<double> values);

// Where median(values) / median(base) lies. Both were measured in the same rounds, values[i] with
// base[i], and rounds are what is drawn: what slowed a whole round down cancels out.
Interval ratio_interval(llvm::ArrayRef<double> values, llvm::ArrayRef<double> base);

// Indices of what lies more than 1.5 quartile distances outside of the quartiles (Tukey, 1977).
std::vector<size_t> outliers(llvm::ArrayRef<double> values);

} // namespace cinch
