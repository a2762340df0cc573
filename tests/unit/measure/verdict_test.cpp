// Sentences for measurements that are made up.
#include "measure/numbers.h"
#include "measure/verdict.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cinch {
namespace {

using testing::ElementsAre;
using Result = Comparison::Result;

TEST(Numbers, Times) {
  EXPECT_EQ(format_time(0), "0 µs");
  EXPECT_EQ(format_time(1.5e-9), "0.00 µs");
  EXPECT_EQ(format_time(0.0000123), "12.3 µs");
  EXPECT_EQ(format_time(0.00099996), "1.00 ms");
  EXPECT_EQ(format_time(0.0123), "12.3 ms");
  EXPECT_EQ(format_time(0.9999), "1.00 s");
  EXPECT_EQ(format_time(123.4), "123 s");
}

TEST(Numbers, BytesAndCounts) {
  EXPECT_EQ(format_bytes(512), "512 B");
  EXPECT_EQ(format_bytes(1024), "1.00 KB");
  EXPECT_EQ(format_bytes(3.5 * 1024 * 1024), "3.50 MB");
  EXPECT_EQ(format_count(999), "999");
  EXPECT_EQ(format_count(1234567), "1.23 M");
}

TEST(Numbers, Changes) {
  EXPECT_EQ(format_change(1), "0.0 %");
  EXPECT_EQ(format_change(1.021), "2.1 %");
  EXPECT_EQ(format_change(0.88), "12 %");
  EXPECT_EQ(format_change(2), "2.00 times");
  EXPECT_EQ(format_change(0.4), "2.50 times");
}

// Ten runs around `center`, by a few parts in a thousand apart.
std::vector<double> around(double center) {
  std::vector<double> times;
  for (int i = 0; i != 10; ++i) {
    times.push_back(center * (1 + 0.001 * (i * 7 % 10 - 4.5)));
  }
  return times;
}

TEST(Verdict, Comparisons) {
  EXPECT_EQ(compare_times(around(1), around(2)).result, Result::Faster);
  EXPECT_EQ(compare_times(around(1.04), around(1)).result, Result::Slower);
  EXPECT_EQ(compare_times(around(1), around(1)).result, Result::SameWithinNoise);
  EXPECT_EQ(compare_times({1, 1, 1, 1}, {2, 2, 2, 2}).result, Result::TooFewRuns);
}

TEST(Verdict, Sentences) {
  EXPECT_EQ(comparison_sentence("-O2", "-O0", {Result::Faster, 0.5, {0.4, 0.625}}),
            "-O2 is 2.00 times as fast as -O0 (1.60 to 2.50 times)");
  EXPECT_EQ(comparison_sentence("-Os", "-O2", {Result::Slower, 1.042, {1.031, 1.054}}),
            "-Os is 4.2 % slower than -O2 (3.1 % to 5.4 %)");
  EXPECT_EQ(comparison_sentence("-O1", "-O0", {Result::Faster, 0.7, {0.5, 0.8}}),
            "-O1 is 30 % faster than -O0 (20 % to 2.00 times)");
  EXPECT_EQ(comparison_sentence("-O3", "-O2", {Result::SameWithinNoise, 0.997, {0.98, 1.01}}),
            "-O3 is not faster than -O2: the difference (0.3 %) is inside the noise");
  EXPECT_EQ(comparison_sentence("-O3", "-O2", {Result::SameWithinNoise, 1.02, {0.98, 1.03}}),
            "-O3 is not slower than -O2: the difference (2.0 %) is inside the noise");
  EXPECT_EQ(comparison_sentence("a", "b", {}),
            "there are too few runs to tell whether a is faster than b (5 are needed)");
}

Measured measured(const std::string &compiler, const std::string &flags, double time, uint64_t code,
                  double build) {
  Measured one;
  one.variant.compiler = compiler;
  one.variant.flags = flags;
  one.variant.name = compiler + " " + flags;
  one.variant.code_bytes = code;
  one.variant.build_seconds = {build};
  one.times = around(time);
  one.median_time = median(one.times);
  return one;
}

TEST(Verdict, OfLevels) {
  EXPECT_THAT(
      verdict_on({measured("cinch", "-O0", 0.4, 2000, 1), measured("cinch", "-O2", 0.1, 1000, 2),
                  measured("cinch", "-O3", 0.1, 1500, 3)}),
      ElementsAre("-O2 is the fastest: 100 ms; -O3 cannot be told from it",
                  testing::StartsWith("-O2 is 4.00 times as fast as -O0 ("),
                  "-O3 is not slower than -O2: the difference (0.0 %) is inside the noise",
                  "-O2 takes 2.00 times the compile time of -O0 and makes 50 % of its code"));
}

TEST(Notes, OnPrograms) {
  std::vector<Measured> all = {measured("cinch", "-O1", 0.004, 1, 1),
                               measured("cinch", "-O2", 0.003, 1, 1),
                               measured("cinch", "-O3", 0.003, 1, 1)};
  all[0].variant.digest = 1;
  all[1].variant.digest = all[2].variant.digest = 2;
  EXPECT_THAT(notes_on_programs(all),
              ElementsAre(testing::StartsWith("the runs are so short (4.00 ms) that starting"),
                          "cinch -O2 and cinch -O3: the same program, bit by bit"));
  all[0].median_time = 0.006;
  all[2].variant.digest = 3;
  EXPECT_THAT(notes_on_programs(all), testing::IsEmpty());
}

TEST(Verdict, OfCompilers) {
  EXPECT_THAT(verdict_on({measured("cinch", "-O2", 0.1, 1, 1), measured("gcc", "-O2", 0.12, 1, 1),
                          measured("gcc", "-O3", 0.11, 1, 1)}),
              ElementsAre("cinch -O2 is the fastest: 100 ms",
                          testing::StartsWith("cinch -O2 is 17 % faster than gcc -O2 ("),
                          testing::StartsWith("cinch -O2 is 9.1 % faster than gcc -O3 (")));
}

TEST(Verdict, OfOneVariant) {
  EXPECT_TRUE(verdict_on({measured("cinch", "-O0", 1, 1, 1)}).empty());
}

TEST(Output, FirstDifference) {
  EXPECT_EQ(first_difference("a\nb\n", "a\nb\n"), "");
  EXPECT_EQ(first_difference("a\nx\n", "a\nb\n"), "line 2 is 'x', not 'b'");
  EXPECT_EQ(first_difference("a\n", "a\nb\n"), "line 2 is missing: 'b'");
  EXPECT_EQ(first_difference("a\nb\n", "a\n"), "line 2 is too much: 'b'");
  EXPECT_EQ(first_difference("", "a"), "line 1 is missing: 'a'");
  EXPECT_EQ(first_difference("a", "a\n"), "the new-line at its end differs");
  EXPECT_EQ(first_difference("a\tb", "c"), "line 1 is 'a\\x09b', not 'c'");
}

} // namespace
} // namespace cinch
