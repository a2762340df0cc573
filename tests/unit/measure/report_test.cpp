// Reports with events of the processor, which many machines cannot count: measurements are made up.
#include "measure/report.h"

#include "llvm/Support/JSON.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cinch {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

Measured measured(const char *level, double time, EventCounts events) {
  Measured one;
  one.variant.compiler = "cinch";
  one.variant.flags = level;
  one.variant.name = std::string("cinch ") + level;
  one.variant.code_bytes = 1000;
  one.variant.build_seconds = {1};
  one.peak_bytes = 1 << 20;
  one.runs.resize(5);
  for (ChildResult &run : one.runs) {
    run.end = ChildResult::End::Exited;
    run.seconds = time;
    run.events = events;
  }
  one.times.assign(5, time);
  one.median_time = time;
  one.time_interval = {time, time};
  one.events = events;
  return one;
}

// What `print` writes of two variants, of which only the first could count its branch misses.
std::string printed(void (*print)(const BenchReport &, llvm::raw_ostream &), bool has_events) {
  BenchOptions options;
  EventCounts slow, fast;
  if (has_events) {
    slow = {4'000'000'000, 2'500'000'000, 1'000};
    fast = {1'000'000'000, 500'000'000, std::nullopt};
  }
  BenchReport report{options, {measured("-O0", 1, slow), measured("-O2", 0.25, fast)},
                     "list.c", "a machine", {}, {}};
  std::string text;
  llvm::raw_string_ostream out(text);
  print(report, out);
  return text;
}

TEST(BenchReport, TextHasColumnsOfWhatWasCounted) {
  std::string text = printed(print_text, true);
  EXPECT_THAT(text, ContainsRegex("variant .* instructions +cycles +branch misses"));
  EXPECT_THAT(text, ContainsRegex("cinch -O0 .* 4\\.00 G +2\\.50 G +1\\.00 k"));
  EXPECT_THAT(text, ContainsRegex("cinch -O2 .* 1\\.00 G +500 M +-"));
  EXPECT_THAT(printed(print_text, false), Not(HasSubstr("instructions")));
}

TEST(BenchReport, JsonHasTheNumbers) {
  llvm::Expected<llvm::json::Value> document = llvm::json::parse(printed(print_json, true));
  ASSERT_TRUE(static_cast<bool>(document));
  const llvm::json::Array &variants = *document->getAsObject()->getArray("variants");
  const llvm::json::Object &slow = *variants[0].getAsObject();
  EXPECT_EQ(slow.getInteger("instructions"), 4'000'000'000);
  EXPECT_EQ(slow.getInteger("cycles"), 2'500'000'000);
  EXPECT_EQ(slow.getInteger("branch_misses"), 1'000);
  EXPECT_EQ(variants[1].getAsObject()->getInteger("branch_misses"), std::nullopt);
}

TEST(BenchReport, CsvHasColumnsForAll) {
  std::string text = printed(print_csv, true);
  EXPECT_THAT(text, HasSubstr("instructions,cycles,branch_misses"));
  EXPECT_THAT(text, HasSubstr("4000000000,2500000000,1000"));
  EXPECT_THAT(text, HasSubstr("1000000000,500000000,,"));
}

TEST(BenchReport, ThePageHasAChartOfInstructions) {
  EXPECT_THAT(printed(print_html, true), HasSubstr("branch misses"));
  EXPECT_THAT(printed(print_html, false), Not(HasSubstr("branch misses")));
}

} // namespace
} // namespace cinch
