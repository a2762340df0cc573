// The engine from report() to the text on the terminal.
#include "diag/engine.h"

#include "diag/groups.h"
#include "diag_test_support.h"

#include <gtest/gtest.h>

using namespace cinch;
using namespace cinch::test;

namespace {

// Ids of each kind, whatever the phases have added by now.
std::optional<DiagId> first_with(DefaultSeverity severity, bool grouped) {
  for (uint16_t i = 0; i < static_cast<uint16_t>(DiagId::Count); ++i) {
    DiagId id = static_cast<DiagId>(i);
    if (default_severity(id) == severity && message_group_name(id).empty() != grouped) {
      return id;
    }
  }
  return std::nullopt;
}

TEST(Groups, every_message_names_a_known_group) {
  for (uint16_t i = 0; i < static_cast<uint16_t>(DiagId::Count); ++i) {
    DiagId id = static_cast<DiagId>(i);
    std::string_view group = message_group_name(id);
    EXPECT_TRUE(group.empty() || find_group(group).has_value())
        << message_name(id) << ": add \"" << group << "\" to known_warning_flags.def";
    EXPECT_TRUE(group.empty() || default_severity(id) != DefaultSeverity::Note) << message_name(id);
  }
}

TEST(Groups, names_and_members) {
  ASSERT_TRUE(find_group("all").has_value());
  EXPECT_EQ(group_name(*find_group("unused-variable")), "unused-variable");
  EXPECT_FALSE(find_group("").has_value());
  EXPECT_FALSE(find_group("no-such-thing").has_value());
  EXPECT_FALSE(find_group("logical-op").has_value()) << "gcc's own, which clang does not know";
  bool holds_most = false;
  for (GroupId member : group_members(*find_group("all"))) {
    EXPECT_NE(member, GroupId{});
    holds_most |= group_name(member) == "most";
  }
  EXPECT_TRUE(holds_most);
  EXPECT_TRUE(group_members(*find_group("long-long")).empty());
  EXPECT_EQ(nearest_group("unused-varable"), "unused-variable");
  EXPECT_EQ(nearest_group("qqqqqqqqqqqqqqqqqqqqqq"), "");
}

TEST(Groups, every_member_is_a_known_name) {
  for (uint16_t i = 1; i < group_count(); ++i) {
    for (GroupId member : group_members(GroupId{i})) {
      EXPECT_NE(member, GroupId{}) << group_name(GroupId{i});
    }
  }
}

TEST(Engine, error_with_caret_and_summary) {
  TestEngine test("int a = b;\n");
  test.engine().report(test.at("b;"), DiagId::err_expected) << "expression";
  test.engine().finish();
  EXPECT_EQ(test.output(), "t.c:1:9: error: expected expression\n"
                           "    1 | int a = b;\n"
                           "      |         ^\n"
                           "1 error generated.\n");
  EXPECT_EQ(test.engine().error_count(), 1u);
}

TEST(Engine, without_a_location) {
  TestEngine test("");
  test.engine().report({}, DiagId::err_expected) << "luck";
  EXPECT_EQ(test.output(), "cinch: error: expected luck\n");
}

TEST(Engine, notes_follow_their_message) {
  TestEngine test("a b c\n");
  test.engine().report(test.at("a"), DiagId::err_expected) << "x";
  test.engine().report(test.at("b"), DiagId::note_matching) << "'{'";
  EXPECT_EQ(test.output(), "t.c:1:1: error: expected x\n    1 | a b c\n      | ^\n"
                           "t.c:1:3: note: to match this '{'\n    1 | a b c\n      |   ^\n");
}

TEST(Engine, a_silent_warning_has_silent_notes) {
  DiagnosticOptions options;
  options.warning_flags = {"no-unknown-warning-option", "frobnicate"};
  TestEngine test("a\n", options);
  test.engine().report(test.at("a"), DiagId::warn_unknown_warning_option) << "-Wx" << 0;
  test.engine().report(test.at("a"), DiagId::note_matching) << "'{'";
  test.engine().finish();
  EXPECT_EQ(test.output(), "");
}

TEST(Engine, unknown_flags_are_named) {
  DiagnosticOptions options;
  options.warning_flags = {"foobar",   "no-formt",         "error=unusd", "frame-larger-than=9",
                           "format=2", "cast-align=strict"};
  TestEngine test("", options);
  test.engine().finish();
  EXPECT_EQ(
      test.output(),
      "cinch: warning: unknown warning option '-Wfoobar' "
      "[-Wunknown-warning-option]\n"
      "cinch: warning: unknown warning option '-Wno-formt'; did you mean '-Wno-format'? "
      "[-Wunknown-warning-option]\n"
      "cinch: warning: unknown warning option '-Werror=unusd'; did you mean '-Werror=unused'? "
      "[-Wunknown-warning-option]\n"
      "cinch: warning: unknown warning option '-Wcast-align=strict' "
      "[-Wunknown-warning-option]\n"
      "4 warnings generated.\n");
}

TEST(Engine, werror_and_its_exceptions) {
  DiagnosticOptions options;
  options.warning_flags = {"error"};
  TestEngine werror("a\n", options);
  EXPECT_EQ(werror.engine().severity_of(DiagId::warn_unknown_warning_option, {}), Severity::Error);
  werror.engine().report(werror.at("a"), DiagId::warn_unknown_warning_option) << "x" << 0;
  EXPECT_NE(werror.output().find("error: unknown warning option 'x' "
                                 "[-Werror,-Wunknown-warning-option]"),
            std::string::npos);
  options.warning_flags = {"error", "no-error=unknown-warning-option"};
  TestEngine exempt("a\n", options);
  EXPECT_EQ(exempt.engine().severity_of(DiagId::warn_unknown_warning_option, {}),
            Severity::Warning);
  options.warning_flags = {"error", "no-unknown-warning-option"};
  TestEngine off("a\n", options);
  EXPECT_EQ(off.engine().severity_of(DiagId::warn_unknown_warning_option, {}), Severity::Ignored);
  options.warning_flags = {"error=unknown-warning-option", "unknown-warning-option"};
  TestEngine still("a\n", options);
  EXPECT_EQ(still.engine().severity_of(DiagId::warn_unknown_warning_option, {}), Severity::Error);
  options.warning_flags = {"error", "fatal-errors"};
  TestEngine fatal("a\n", options);
  EXPECT_EQ(fatal.engine().severity_of(DiagId::warn_unknown_warning_option, {}), Severity::Fatal);
  EXPECT_EQ(fatal.engine().severity_of(DiagId::err_expected, {}), Severity::Fatal);
  options.warning_flags = {"error"};
  options.suppress_warnings = true;
  TestEngine silent("a\n", options);
  EXPECT_EQ(silent.engine().severity_of(DiagId::warn_unknown_warning_option, {}),
            Severity::Ignored);
}

TEST(Engine, extensions_by_pedantic) {
  std::optional<DiagId> id = first_with(DefaultSeverity::Extension, true);
  if (!id.has_value()) {
    GTEST_SKIP() << "no extension message yet";
  }
  std::string group(message_group_name(*id));
  struct Case {
    std::vector<std::string> flags;
    bool pedantic;
    bool errors;
    Severity expected;
  };
  for (const Case &c :
       std::vector<Case>{{{}, false, false, Severity::Ignored},
                         {{}, true, false, Severity::Warning},
                         {{}, false, true, Severity::Error},
                         {{"pedantic"}, false, false, Severity::Warning},
                         {{group}, false, false, Severity::Warning},
                         {{"no-" + group}, true, false, Severity::Ignored},
                         {{"no-" + group, "pedantic"}, false, false, Severity::Warning},
                         {{"no-pedantic"}, true, false, Severity::Ignored},
                         {{"error=pedantic"}, false, false, Severity::Error},
                         {{"everything"}, false, false, Severity::Warning},
                         {{"error"}, true, false, Severity::Error}}) {
    DiagnosticOptions options;
    options.warning_flags = c.flags;
    options.pedantic = c.pedantic;
    options.pedantic_errors = c.errors;
    TestEngine test("a\n", options);
    EXPECT_EQ(test.engine().severity_of(*id, test.at("a")), c.expected)
        << (c.flags.empty() ? "" : c.flags[0]) << c.pedantic << c.errors;
  }
}

TEST(Engine, off_by_default_until_asked_for) {
  std::optional<DiagId> id = first_with(DefaultSeverity::WarningOff, true);
  if (!id.has_value()) {
    GTEST_SKIP();
  }
  std::string group(message_group_name(*id));
  TestEngine off("a\n");
  EXPECT_FALSE(off.engine().is_enabled(*id, off.at("a")));
  DiagnosticOptions options;
  options.warning_flags = {group};
  TestEngine on("a\n", options);
  EXPECT_TRUE(on.engine().is_enabled(*id, on.at("a")));
  options.warning_flags = {"everything", "no-" + group};
  TestEngine last("a\n", options);
  EXPECT_FALSE(last.engine().is_enabled(*id, last.at("a")));
}

TEST(Engine, system_headers_are_silent) {
  for (bool show : {false, true}) {
    DiagnosticOptions options;
    if (show) {
      options.warning_flags = {"system-headers"};
    }
    TestEngine test("#include\nM\n", options);
    FileId header = test.add("s.h", "#define M x", test.at("#include"), FileKind::System);
    SourceLoc body = test.sources().file_start(header).plus(10);
    SourceLoc use = test.at("M");
    SourceLoc expanded = test.sources().add_expansion(body, 1, {use, use}, nullptr);
    EXPECT_EQ(test.engine().is_enabled(DiagId::warn_unknown_warning_option, body), show);
    EXPECT_EQ(test.engine().is_enabled(DiagId::warn_unknown_warning_option, expanded), show);
    EXPECT_TRUE(test.engine().is_enabled(DiagId::err_expected, body));
  }
}

TEST(Engine, error_limit) {
  DiagnosticOptions options;
  options.error_limit = 2;
  TestEngine test("abc\n", options);
  for (int i = 0; i < 5; ++i) {
    test.engine().report(test.at("b"), DiagId::err_expected) << i;
    test.engine().report(test.at("c"), DiagId::note_matching) << i;
  }
  test.engine().finish();
  EXPECT_TRUE(test.engine().has_fatal_error());
  EXPECT_NE(test.output().find("to match this 1"), std::string::npos);
  EXPECT_EQ(test.output().find("expected 2"), std::string::npos);
  EXPECT_EQ(test.output().find("to match this 2"), std::string::npos);
  EXPECT_NE(test.output().find(
                "cinch: fatal error: too many errors emitted, stopping now [-ferror-limit=]\n"
                "3 errors generated.\n"),
            std::string::npos);
}

TEST(Engine, nothing_after_a_fatal_error_but_its_notes) {
  TestEngine test("abc\n");
  test.engine().report(test.at("a"), DiagId::err_nesting_too_deep) << 256;
  test.engine().report(test.at("a"), DiagId::note_bracket_depth);
  test.engine().report(test.at("b"), DiagId::err_expected) << "x";
  test.engine().report(test.at("b"), DiagId::note_matching) << "x";
  test.engine().finish();
  EXPECT_NE(test.output().find("use -fbracket-depth"), std::string::npos);
  EXPECT_EQ(test.output().find("expected x"), std::string::npos);
  EXPECT_EQ(test.output().find("match"), std::string::npos);
  EXPECT_EQ(test.engine().error_count(), 1u);
}

TEST(Engine, pragmas_hold_from_their_place_on) {
  TestEngine test("a\nb\nc\nd\ne\n");
  DiagId id = DiagId::warn_unknown_warning_option;
  EXPECT_FALSE(test.engine().pragma_set(test.at("a"), "-Wfoo", Severity::Ignored));
  EXPECT_FALSE(test.engine().pragma_set(test.at("a"), "-Wno-unused", Severity::Ignored));
  test.engine().pragma_push(test.at("b"));
  EXPECT_TRUE(test.engine().pragma_set(test.at("b"), "-Wunknown-warning-option", Severity::Error));
  EXPECT_TRUE(
      test.engine().pragma_set(test.at("c"), "-Wunknown-warning-option", Severity::Ignored));
  EXPECT_TRUE(test.engine().pragma_pop(test.at("d")));
  EXPECT_FALSE(test.engine().pragma_pop(test.at("d")));
  EXPECT_EQ(test.engine().severity_of(id, test.at("a")), Severity::Warning);
  EXPECT_EQ(test.engine().severity_of(id, test.at("b").plus(1)), Severity::Error);
  EXPECT_EQ(test.engine().severity_of(id, test.at("c").plus(1)), Severity::Ignored);
  EXPECT_EQ(test.engine().severity_of(id, test.at("e")), Severity::Warning);
}

TEST(Engine, pragmas_cross_includes) {
  TestEngine test("a\n#include\nb\n#include2\nc\n");
  DiagId id = DiagId::warn_unknown_warning_option;
  std::string_view flag = "-Wunknown-warning-option";
  FileId header = test.add("h.h", "first\nsecond\n", test.at("#include\n"), FileKind::User);
  SourceLoc start = test.sources().file_start(header);
  test.engine().pragma_set(start.plus(5), flag, Severity::Ignored);
  FileId other = test.add("i.h", "x", test.at("#include2"), FileKind::User);
  EXPECT_EQ(test.engine().severity_of(id, test.at("a")), Severity::Warning);
  EXPECT_EQ(test.engine().severity_of(id, start), Severity::Warning);
  EXPECT_EQ(test.engine().severity_of(id, start.plus(7)), Severity::Ignored);
  EXPECT_EQ(test.engine().severity_of(id, test.at("b")), Severity::Ignored);
  EXPECT_EQ(test.engine().severity_of(id, test.sources().file_start(other)), Severity::Ignored);
}

TEST(Engine, pragmas_of_one_macro_expansion) {
  TestEngine test("#define M _Pragma(x) body _Pragma(y)\nM\n");
  SourceLoc use = test.at("M\n");
  SourceLoc base = test.sources().add_expansion(test.at("_Pragma(x)"), 26, {use, use}, nullptr);
  DiagId id = DiagId::warn_unknown_warning_option;
  test.engine().pragma_push(base);
  test.engine().pragma_set(base, "-Wunknown-warning-option", Severity::Ignored);
  test.engine().pragma_pop(base.plus(16));
  EXPECT_EQ(test.engine().severity_of(id, base.plus(11)), Severity::Ignored);
  EXPECT_EQ(test.engine().severity_of(id, base.plus(20)), Severity::Warning);
  EXPECT_EQ(test.engine().severity_of(id, use.plus(1)), Severity::Warning);
}

TEST(Engine, pragmas_around_a_macro_argument) {
  TestEngine test("#define M(x) _Pragma(x) x _Pragma(y)\nM(arg) after\n");
  SourceLoc use = test.at("M(arg");
  SourceLoc base =
      test.sources().add_expansion(test.at("_Pragma(x)"), 26, {use, test.at(") after")}, nullptr);
  DiagId id = DiagId::warn_unknown_warning_option;
  test.engine().pragma_push(base);
  test.engine().pragma_set(base, "-Wunknown-warning-option", Severity::Ignored);
  test.engine().pragma_pop(base.plus(13));
  EXPECT_EQ(test.engine().severity_of(id, test.at("arg")), Severity::Ignored);
  EXPECT_EQ(test.engine().severity_of(id, test.at("after")), Severity::Warning);
}

TEST(Engine, held_messages_come_in_the_order_of_the_text) {
  TestEngine test("a b c d\n");
  DiagnosticEngine &engine = test.engine();
  engine.begin_prefetch();
  engine.set_prefetched(1);
  engine.report(test.at("b"), DiagId::err_expected) << "from b";
  engine.report(test.at("a"), DiagId::note_matching) << "of b";
  engine.set_prefetched(3);
  engine.report(test.at("d"), DiagId::err_expected) << "from d";
  engine.end_prefetch();
  EXPECT_TRUE(engine.has_held_messages());
  EXPECT_EQ(engine.error_count(), 0u);
  engine.report(test.at("a"), DiagId::err_expected) << "from a";
  EXPECT_EQ(test.output().find("from b"), std::string::npos);
  engine.report(test.at("c"), DiagId::err_expected) << "from c";
  engine.release(2);
  EXPECT_TRUE(engine.has_held_messages());
  engine.finish();
  std::string text = test.output();
  EXPECT_LT(text.find("from a"), text.find("from b"));
  EXPECT_LT(text.find("from b"), text.find("of b"));
  EXPECT_LT(text.find("of b"), text.find("from c"));
  EXPECT_LT(text.find("from c"), text.find("from d"));
  EXPECT_NE(text.find("4 errors generated."), std::string::npos);
}

TEST(Engine, a_note_after_prefetching_belongs_to_the_message_before_it) {
  TestEngine test("a b\n");
  test.engine().report(test.at("a"), DiagId::err_expected) << "x";
  test.engine().begin_prefetch();
  test.engine().end_prefetch();
  test.engine().report(test.at("b"), DiagId::note_matching) << "'{'";
  EXPECT_NE(test.output().find("note: to match this"), std::string::npos);
}

} // namespace
