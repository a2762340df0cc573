#include "diag/format.h"

#include <gtest/gtest.h>

using namespace cinch;

namespace {

DiagArgument text(std::string value) { return {false, 0, std::move(value)}; }
DiagArgument number(int64_t value) { return {true, value, {}}; }

std::string format(std::string_view message, std::vector<DiagArgument> arguments) {
  return format_message(message, arguments);
}

TEST(Format, arguments) {
  EXPECT_EQ(format("plain", {}), "plain");
  EXPECT_EQ(format("'%0' and %1, %0", {text("a"), number(-3)}), "'a' and -3, a");
  EXPECT_EQ(format("100%%", {}), "100%");
  EXPECT_EQ(format("%1", {text("%0")}).size(), 2u) << "missing argument shown as it stands";
  EXPECT_EQ(format("%0", {text("%1 %s0")}), "%1 %s0") << "arguments are not formatted again";
}

TEST(Format, select) {
  std::string_view message = "%select{|an |the '%1' }0end";
  EXPECT_EQ(format(message, {number(0), text("x")}), "end");
  EXPECT_EQ(format(message, {number(1), text("x")}), "an end");
  EXPECT_EQ(format(message, {number(2), text("x")}), "the 'x' end");
  EXPECT_EQ(format(message, {number(9), text("x")}), "end");
  EXPECT_EQ(format("%select{a|%select{b|c}1}0", {number(1), number(1)}), "c");
}

TEST(Format, plural_and_ordinal) {
  EXPECT_EQ(format("%0 error%s0", {number(1)}), "1 error");
  EXPECT_EQ(format("%0 error%s0", {number(0)}), "0 errors");
  std::string_view message = "%plural{0:none|1:one|[2,4]:few|%100=5,7:odd|:many}0";
  EXPECT_EQ(format(message, {number(0)}), "none");
  EXPECT_EQ(format(message, {number(1)}), "one");
  EXPECT_EQ(format(message, {number(3)}), "few");
  EXPECT_EQ(format(message, {number(205)}), "odd");
  EXPECT_EQ(format(message, {number(7)}), "odd");
  EXPECT_EQ(format(message, {number(8)}), "many");
  for (std::pair<int, const char *> c :
       {std::pair(1, "1st"), std::pair(2, "2nd"), std::pair(3, "3rd"), std::pair(4, "4th"),
        std::pair(11, "11th"), std::pair(112, "112th"), std::pair(23, "23rd")}) {
    EXPECT_EQ(format("%ordinal0", {number(c.first)}), c.second);
  }
}

TEST(Format, malformed_texts_do_no_harm) {
  for (std::string_view message : {"%", "%select{a|b", "%select{a|b}", "%zzz", "%plural{}0", "a%",
                                   "%plural{[:x|%0=1:y}0", "%9", "%plural{,:x}0"}) {
    format(message, {number(1)});
  }
}

} // namespace
