#include "diag/token_end.h"

#include <gtest/gtest.h>

using namespace cinch;

namespace {

size_t length(const char *text) { return static_cast<size_t>(token_end(text) - text); }

TEST(TokenEnd, each_kind) {
  EXPECT_EQ(length("name+1"), 4u);
  EXPECT_EQ(length("na\\\nme+1"), 6u);
  EXPECT_EQ(length("\\u00e9t+"), 7u);
  EXPECT_EQ(length("\xc3\xa9t "), 3u);
  EXPECT_EQ(length("0x1.fp+3f*2"), 9u);
  EXPECT_EQ(length("1'000'000ull;"), 12u);
  EXPECT_EQ(length(".5)"), 2u);
  EXPECT_EQ(length("...)"), 3u);
  EXPECT_EQ(length("\"a\\\"b\" x"), 6u);
  EXPECT_EQ(length("u8\"ab\";"), 6u);
  EXPECT_EQ(length("L'x';"), 4u);
  EXPECT_EQ(length("L;"), 1u);
  EXPECT_EQ(length("\"open\nnext"), 5u);
  EXPECT_EQ(length(">>=1"), 3u);
  EXPECT_EQ(length("->a"), 2u);
  EXPECT_EQ(length("(a"), 1u);
  EXPECT_EQ(length("\\ x"), 1u);
  EXPECT_EQ(length(""), 0u);
  EXPECT_EQ(length("\n"), 0u);
  EXPECT_EQ(length("\"\\"), 2u);
}

TEST(TokenEnd, identifiers) {
  EXPECT_EQ(identifier_at("MAX(a)"), "MAX");
  EXPECT_EQ(identifier_at("1x"), "");
  EXPECT_EQ(identifier_at("\"s\""), "");
}

} // namespace
