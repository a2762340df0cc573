#include "support/spelling.h"

#include <gtest/gtest.h>

using namespace cinch;

namespace {

TEST(Spelling, nearest_first) {
  std::string_view names[] = {"size", "sizeof", "sizes", "resize"};
  EXPECT_EQ(best_match("sizef", names), "size");
  EXPECT_EQ(best_match("sizeoff", names), "sizeof");
  EXPECT_EQ(best_match("resze", names), "resize");
  EXPECT_EQ(best_match("completely_else", names), "");
}

TEST(Spelling, short_names_are_not_guessed) {
  std::string_view names[] = {"b", "ab", "xyz"};
  EXPECT_EQ(best_match("a", names), "");
  EXPECT_EQ(best_match("", names), "");
  EXPECT_EQ(best_match("ac", names), "ab");
}

} // namespace
