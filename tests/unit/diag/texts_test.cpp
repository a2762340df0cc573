// Rules that every line of every diagnostics_<phase>.def follows.
#include "diag/groups.h"

#include <gtest/gtest.h>

#include <cctype>

using namespace cinch;

namespace {

template <typename Check> void for_each_message(Check check) {
  for (uint16_t i = 0; i < static_cast<uint16_t>(DiagId::Count); ++i) {
    check(static_cast<DiagId>(i));
  }
}

// Empty when the text is well formed, otherwise what is wrong with it.
std::string fault_of(std::string_view text) {
  static constexpr std::string_view modifiers[] = {"", "s", "select", "plural", "ordinal"};
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      continue;
    }
    size_t begin = ++i;
    if (i < text.size() && text[i] == '%') {
      continue;
    }
    while (i < text.size() && std::islower(static_cast<unsigned char>(text[i])) != 0) {
      ++i;
    }
    std::string_view modifier = text.substr(begin, i - begin);
    if (std::find(std::begin(modifiers), std::end(modifiers), modifier) == std::end(modifiers)) {
      // Inside %plural a modulus has the form %100=.
      return "unknown modifier %" + std::string(modifier);
    }
    bool needs_braces = modifier == "select" || modifier == "plural";
    if (needs_braces != (i < text.size() && text[i] == '{')) {
      return "braces of %" + std::string(modifier);
    }
    if (needs_braces) {
      size_t depth = 0;
      size_t open = i;
      do {
        depth += text[i] == '{';
        depth -= text[i] == '}';
        ++i;
      } while (i < text.size() && depth != 0);
      if (depth != 0) {
        return "braces that do not close";
      }
      std::string inner = modifier == "plural" ? "" : fault_of(text.substr(open + 1, i - open - 2));
      if (!inner.empty()) {
        return inner;
      }
    }
    if (i >= text.size() || std::isdigit(static_cast<unsigned char>(text[i])) == 0) {
      return "no argument number behind %" + std::string(modifier);
    }
  }
  return "";
}

TEST(Texts, are_well_formed) {
  for_each_message(
      [](DiagId id) { EXPECT_EQ(fault_of(message_text(id)), "") << message_name(id); });
}

TEST(Texts, have_no_full_stop) {
  for_each_message([](DiagId id) {
    std::string_view text = message_text(id);
    ASSERT_FALSE(text.empty()) << message_name(id);
    bool ellipsis = text.ends_with("...");
    EXPECT_TRUE(text.back() != '.' || ellipsis) << message_name(id);
  });
}

TEST(Texts, ids_say_the_severity) {
  for_each_message([](DiagId id) {
    std::string_view name = message_name(id);
    DefaultSeverity severity = default_severity(id);
    bool warning = severity == DefaultSeverity::Warning || severity == DefaultSeverity::WarningOff;
    bool extension = severity == DefaultSeverity::Extension || severity == DefaultSeverity::ExtWarn;
    bool error = severity == DefaultSeverity::Error || severity == DefaultSeverity::Fatal;
    bool grouped_error = error && !message_group_name(id).empty();
    if (name.starts_with("note_")) {
      EXPECT_EQ(severity, DefaultSeverity::Note) << name;
    } else if (name.starts_with("err_") || name.starts_with("fatal_")) {
      EXPECT_TRUE(error) << name;
    } else if (name.starts_with("warn_")) {
      EXPECT_TRUE(warning || extension || grouped_error) << name;
    } else if (name.starts_with("ext_")) {
      EXPECT_TRUE(warning || extension || grouped_error) << name;
    } else {
      EXPECT_TRUE(name.starts_with("remark_")) << name << ": no such prefix";
    }
  });
}

} // namespace
