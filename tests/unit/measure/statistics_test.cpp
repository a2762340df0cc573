// Samples with known answers. The generators are fixed, so no case is a matter of luck.
#include "measure/statistics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace cinch {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Statistics, Median) {
  EXPECT_EQ(median({7}), 7);
  EXPECT_EQ(median({4, 1}), 2.5);
  EXPECT_EQ(median({9, 1, 5}), 5);
  EXPECT_EQ(median({8, 1, 4, 2}), 3);
  EXPECT_EQ(median({3, 3, 3, 1000}), 3);
}

TEST(Statistics, Quantile) {
  EXPECT_EQ(quantile({5}, 0.9), 5);
  EXPECT_EQ(quantile({0, 10}, 0.25), 2.5);
  EXPECT_EQ(quantile({1, 2, 3, 4, 5}, 0), 1);
  EXPECT_EQ(quantile({1, 2, 3, 4, 5}, 0.5), 3);
  EXPECT_EQ(quantile({1, 2, 3, 4, 5}, 1), 5);
}

TEST(Statistics, RandomIsEven) {
  Random random(1);
  unsigned counts[7] = {};
  for (unsigned i = 0; i != 70000; ++i) {
    ++counts[random.below(7)];
  }
  for (unsigned count : counts) {
    EXPECT_NEAR(count, 10000, 400); // four standard deviations
  }
}

TEST(Statistics, RandomIsTheSameEverywhere) {
  Random random(0);
  EXPECT_EQ(random.next(), 0xe220a8397b1dcdafu); // the first of SplitMix64 from 0
}

TEST(Statistics, IntervalOfFewValues) {
  EXPECT_EQ(median_interval({3}).low, 3);
  EXPECT_EQ(median_interval({3}).high, 3);
  // Drawing both times the same value is likelier than the tails.
  EXPECT_EQ(median_interval({1, 2}).low, 1);
  EXPECT_EQ(median_interval({1, 2}).high, 2);
}

TEST(Statistics, IntervalOfTies) {
  Interval interval = median_interval({5, 5, 5, 5, 5, 5, 5, 9});
  EXPECT_EQ(interval.low, 5);
  EXPECT_LE(interval.high, 9);
  Interval same = median_interval({5, 5, 5, 5});
  EXPECT_EQ(same.low, 5);
  EXPECT_EQ(same.high, 5);
}

TEST(Statistics, SameInputSameInterval) {
  std::vector<double> values = {3, 1, 4, 1, 5, 9, 2, 6};
  EXPECT_EQ(median_interval(values).low, median_interval(values).low);
  EXPECT_EQ(median_interval(values).high, median_interval(values).high);
}

// How often the interval has the true median inside.
template <class Distribution>
double coverage(Distribution distribution, double truth, size_t size) {
  std::mt19937_64 generator(42);
  unsigned hits = 0;
  const unsigned samples = 300;
  for (unsigned i = 0; i != samples; ++i) {
    std::vector<double> values(size);
    for (double &value : values) {
      value = distribution(generator);
    }
    hits += median_interval(values).contains(truth);
  }
  return static_cast<double>(hits) / samples;
}

TEST(Statistics, CoverageOnNormalSamples) {
  EXPECT_NEAR(coverage(std::normal_distribution<double>(100, 5), 100, 10), 0.95, 0.04);
  EXPECT_NEAR(coverage(std::normal_distribution<double>(100, 5), 100, 31), 0.95, 0.04);
}

TEST(Statistics, CoverageOnSkewedSamples) {
  EXPECT_NEAR(coverage(std::exponential_distribution<double>(1), std::log(2.0), 10), 0.95, 0.04);
  EXPECT_NEAR(coverage(std::lognormal_distribution<double>(0, 1), 1, 30), 0.95, 0.04);
}

// Two programs whose times have the given means, in rounds of which each is slowed by as much.
Interval measured_ratio(double mean, double base_mean, double drift, unsigned start) {
  std::mt19937_64 generator(start);
  std::normal_distribution<double> noise(0, 0.01);
  std::uniform_real_distribution<double> slowed(1, 1 + drift);
  std::vector<double> values, base;
  for (unsigned round = 0; round != 20; ++round) {
    double factor = slowed(generator);
    values.push_back(mean * factor * (1 + noise(generator)));
    base.push_back(base_mean * factor * (1 + noise(generator)));
  }
  return ratio_interval(values, base);
}

TEST(Statistics, ShiftIsFound) {
  Interval interval = measured_ratio(1.05, 1, 0, 1);
  EXPECT_GT(interval.low, 1);
  EXPECT_TRUE(interval.contains(1.05));
  EXPECT_LT(measured_ratio(1, 1.05, 0, 2).high, 1);
}

// One in twenty may be taken for a difference that is none.
TEST(Statistics, NoShiftIsNotFound) {
  unsigned mistakes = 0;
  for (unsigned start = 0; start != 200; ++start) {
    mistakes += !measured_ratio(1, 1, 0, start).contains(1);
  }
  EXPECT_LE(mistakes, 20u);
}

// A machine that is half as fast for some rounds does not hide 5 %.
TEST(Statistics, DriftOfTheMachineCancelsOut) {
  unsigned found = 0;
  for (unsigned start = 0; start != 50; ++start) {
    found += measured_ratio(1.05, 1, 0.2, start).low > 1;
  }
  EXPECT_GE(found, 35u);
}

TEST(Statistics, RatioOfZeros) {
  Interval interval = ratio_interval({0, 0, 0}, {0, 0, 0});
  EXPECT_EQ(interval.low, 1);
  EXPECT_EQ(interval.high, 1);
}

TEST(Statistics, Outliers) {
  EXPECT_THAT(outliers({10, 11, 10, 12, 11, 40, 10}), ElementsAre(5));
  EXPECT_THAT(outliers({10, 11, 10, 12, 11, 2, 10}), ElementsAre(5));
  EXPECT_THAT(outliers({1, 2, 3, 4, 5, 6}), IsEmpty());
  EXPECT_THAT(outliers({7, 7, 7, 7}), IsEmpty());
  EXPECT_THAT(outliers({1}), IsEmpty());
  EXPECT_THAT(outliers({1, 100}), IsEmpty());
}

} // namespace
} // namespace cinch
