// Intervals by resampling: no assumption about how run times are distributed, which is skewed.
#include "measure/statistics.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/STLFunctionalExtras.h"

#include <algorithm>
#include <cassert>

namespace cinch {

// Enough for the ends of the interval to be steady to a few hundredths of its width.
static constexpr unsigned resamples = 5000;
// Any number; always the same, so that the same measurements give the same report.
static constexpr uint64_t seed = 0x63696e6368;

uint64_t Random::next() {
  uint64_t mixed = state_ += 0x9e3779b97f4a7c15;
  mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
  mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
  return mixed ^ (mixed >> 31);
}

// Lemire's multiplication; its bias of bound / 2^32 does not matter for a few thousand draws.
uint64_t Random::below(uint64_t bound) { return ((next() >> 32) * bound) >> 32; }

// Reorders `values`.
static double median_in_place(llvm::MutableArrayRef<double> values) {
  assert(!values.empty());
  auto middle = values.begin() + values.size() / 2;
  std::nth_element(values.begin(), middle, values.end());
  if (values.size() % 2 == 1) {
    return *middle;
  }
  return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

double median(llvm::ArrayRef<double> values) {
  std::vector<double> copy = values.vec();
  return median_in_place(copy);
}

double quantile(llvm::ArrayRef<double> sorted, double fraction) {
  assert(!sorted.empty() && 0 <= fraction && fraction <= 1);
  double place = fraction * static_cast<double>(sorted.size() - 1);
  size_t below = static_cast<size_t>(place);
  size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

// The middle part of what `statistic` gives for samples of the indices below `size`, drawn with
// replacement.
static Interval bootstrap(size_t size,
                          llvm::function_ref<double(llvm::ArrayRef<size_t> drawn)> statistic) {
  Random random(seed);
  std::vector<double> results(resamples);
  std::vector<size_t> drawn(size);
  for (double &result : results) {
    for (size_t &index : drawn) {
      index = random.below(size);
    }
    result = statistic(drawn);
  }
  llvm::sort(results);
  double tail = (1 - confidence_level) / 2;
  return {quantile(results, tail), quantile(results, 1 - tail)};
}

// `buffer` is of the size of `drawn`.
static double drawn_median(llvm::ArrayRef<double> values, llvm::ArrayRef<size_t> drawn,
                           std::vector<double> &buffer) {
  for (size_t i = 0; i != drawn.size(); ++i) {
    buffer[i] = values[drawn[i]];
  }
  return median_in_place(buffer);
}

Interval median_interval(llvm::ArrayRef<double> values) {
  std::vector<double> buffer(values.size());
  return bootstrap(values.size(), [&](llvm::ArrayRef<size_t> drawn) {
    return drawn_median(values, drawn, buffer);
  });
}

// A median of 0 (a clock too coarse for the program) leaves the ratio open.
static double ratio(double value, double base) { return base == 0 ? 1 : value / base; }

Interval ratio_interval(llvm::ArrayRef<double> values, llvm::ArrayRef<double> base) {
  assert(values.size() == base.size());
  std::vector<double> buffer(values.size());
  return bootstrap(values.size(), [&](llvm::ArrayRef<size_t> drawn) {
    return ratio(drawn_median(values, drawn, buffer), drawn_median(base, drawn, buffer));
  });
}

std::vector<size_t> outliers(llvm::ArrayRef<double> values) {
  std::vector<double> sorted = values.vec();
  llvm::sort(sorted);
  double first = quantile(sorted, 0.25), third = quantile(sorted, 0.75);
  double reach = 1.5 * (third - first);
  std::vector<size_t> found;
  for (size_t i = 0; i != values.size(); ++i) {
    if (values[i] < first - reach || values[i] > third + reach) {
      found.push_back(i);
    }
  }
  return found;
}

} // namespace cinch
