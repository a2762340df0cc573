#include "sema/attribute_table.h"

#include <gtest/gtest.h>

namespace cinch {
namespace {

TEST(AttributeTable, surrounding_underscores_do_not_matter) {
  const AttributeInfo *plain = find_attribute({}, "packed", true);
  ASSERT_NE(plain, nullptr);
  EXPECT_EQ(find_attribute({}, "__packed__", true), plain);
  EXPECT_EQ(find_attribute("__gnu__", "__packed__", false), plain);
  EXPECT_EQ(plain->kind, AttributeKind::Packed);
}

TEST(AttributeTable, standard_attributes_have_no_scope) {
  EXPECT_EQ(find_attribute({}, "packed", false), nullptr);
  EXPECT_NE(find_attribute({}, "nodiscard", false), nullptr);
  EXPECT_EQ(find_attribute({}, "nodiscard", true), nullptr); // no GNU spelling
  EXPECT_EQ(find_attribute({}, "_Noreturn", false), find_attribute({}, "noreturn", false));
}

TEST(AttributeTable, what_queries_answer) {
  EXPECT_EQ(has_gnu_attribute("aligned"), 1);
  EXPECT_EQ(has_gnu_attribute("no_such_attribute"), 0);
  EXPECT_EQ(has_c_attribute({}, "deprecated"), 201904);
  EXPECT_EQ(has_c_attribute({}, "__fallthrough__"), 201910);
  EXPECT_EQ(has_c_attribute("gnu", "aligned"), 1);
  EXPECT_EQ(has_c_attribute("other", "aligned"), 0);
}

TEST(AttributeTable, subjects) {
  const AttributeInfo *noinline = find_attribute({}, "noinline", true);
  EXPECT_TRUE(noinline->is_for('f'));
  EXPECT_FALSE(noinline->is_for('v'));
  EXPECT_TRUE(find_attribute({}, "deprecated", true)->is_for('v'));
}

} // namespace
} // namespace cinch
