// The form of messages. The expected texts are what clang 22 prints for the same situation.
#include "diag_test_support.h"

#include <gtest/gtest.h>

using namespace cinch;
using namespace cinch::test;

namespace {

const Identifier *const some_macro = reinterpret_cast<const Identifier *>(0x1000);

void report(TestEngine &test, std::string_view at) {
  test.engine().report(test.at(at), DiagId::err_expected) << "x";
}

TEST(Renderer, ranges_and_fixes) {
  TestEngine test("int h = s->a + \"b\";\n");
  test.engine().report(test.at("->"), DiagId::err_expected)
      << "x" << test.range("s", "s") << test.range("a +", "\"b\"")
      << FixIt::replace(test.range("->", "->"), ".");
  EXPECT_EQ(test.output(), "t.c:1:10: error: expected x\n"
                           "    1 | int h = s->a + \"b\";\n"
                           "      |         ~^~~~~~~~~\n"
                           "      |          .\n");
}

TEST(Renderer, insertion_behind_the_line) {
  TestEngine test("return 1\n}\n");
  test.engine().report(test.at("\n"), DiagId::err_expected_after)
      << "return"
      << "';'" << FixIt::insert(test.at("\n"), ";");
  EXPECT_EQ(test.output(), "t.c:1:9: error: expected ';' after return\n"
                           "    1 | return 1\n"
                           "      |         ^\n"
                           "      |         ;\n");
}

TEST(Renderer, ranges_over_several_lines) {
  TestEngine test("  return f(a,\n        b,\n     123456) \n      * \"abc\";\n");
  test.engine().report(test.at("*"), DiagId::err_expected)
      << "x" << test.range("f", ")") << test.range("\"abc\"", "\"abc\"");
  EXPECT_EQ(test.output(), "t.c:4:7: error: expected x\n"
                           "    1 |   return f(a,\n"
                           "      |          ~~~~\n"
                           "    2 |         b,\n"
                           "      |         ~~\n"
                           "    3 |      123456) \n"
                           "      |      ~~~~~~~\n"
                           "    4 |       * \"abc\";\n"
                           "      |       ^ ~~~~~\n");
}

TEST(Renderer, tabs_wide_characters_and_unprintable_bytes) {
  TestEngine test("\tint \xc3\xa9 = @;\n\"\xe6\x97\xa5\xe6\x9c\xac\" @2\n\x01\xff @3\n");
  report(test, "@;");
  report(test, "@2");
  report(test, "@3");
  EXPECT_EQ(test.output(), "t.c:1:11: error: expected x\n"
                           "    1 |         int \xc3\xa9 = @;\n"
                           "      |                 ^\n"
                           "t.c:2:10: error: expected x\n"
                           "    2 | \"\xe6\x97\xa5\xe6\x9c\xac\" @2\n"
                           "      |        ^\n"
                           "t.c:3:4: error: expected x\n"
                           "    3 | <U+0001><FF> @3\n"
                           "      |              ^\n");
}

TEST(Renderer, macro_backtrace_with_ranges_at_each_level) {
  TestEngine test("#define D(x) x * q + 1\n#define C D(2) y\nint i = C + 0;\n");
  SourceLoc use = test.at("C + 0");
  SourceLoc outer = test.sources().add_expansion(test.at("D(2) y"), 6, {use, use}, some_macro);
  SourceLoc inner =
      test.sources().add_expansion(test.at("x * q"), 9, {outer, outer.plus(3)}, some_macro);
  test.engine().report(inner.plus(2), DiagId::err_expected)
      << "x" << SourceRange{inner, inner.plus(4)} << SourceRange{inner, test.at("0;")};
  EXPECT_EQ(test.output(), "t.c:3:9: error: expected x\n"
                           "    3 | int i = C + 0;\n"
                           "      |         ^~~~~\n"
                           "t.c:2:11: note: expanded from macro 'C'\n"
                           "    2 | #define C D(2) y\n"
                           "      |           ^~~~\n"
                           "t.c:1:16: note: expanded from macro 'D'\n"
                           "    1 | #define D(x) x * q + 1\n"
                           "      |              ~~^~~\n");
}

TEST(Renderer, pasted_text) {
  TestEngine test("#define P(a,b) a##b\nint y = P(un,known);\n");
  SourceLoc use = test.at("P(un");
  SourceLoc base =
      test.sources().add_expansion(test.at("a##b"), 4, {use, test.at(");")}, some_macro);
  SourceLoc pasted = test.sources().add_scratch("unknown", {base, base.plus(3)});
  test.engine().report(pasted, DiagId::err_expected) << "x" << SourceRange{pasted, pasted};
  EXPECT_EQ(test.output(), "t.c:2:9: error: expected x\n"
                           "    2 | int y = P(un,known);\n"
                           "      |         ^~~~~~~~~~~\n"
                           "t.c:1:16: note: expanded from macro 'P'\n"
                           "    1 | #define P(a,b) a##b\n"
                           "      |                ^~~~\n"
                           "<scratch space>:1:1: note: expanded from here\n"
                           "    1 | unknown\n"
                           "      | ^~~~~~~\n");
}

TEST(Renderer, long_macro_backtraces_are_cut) {
  TestEngine test("#define M M2\nM\n");
  SourceLoc use = test.at("M\n");
  for (int i = 0; i < 9; ++i) {
    use = test.sources().add_expansion(test.at("M2"), 2, {use, use}, some_macro);
  }
  test.engine().report(use, DiagId::err_expected) << "x";
  std::string text = test.output();
  EXPECT_NE(text.find("note: (skipping 3 expansions in backtrace; use "
                      "-fmacro-backtrace-limit=0 to see all)\n"),
            std::string::npos);
  size_t notes = 0;
  for (size_t i = 0; (i = text.find("expanded from macro", i)) != std::string::npos; ++i) {
    ++notes;
  }
  EXPECT_EQ(notes, 6u);
}

TEST(Renderer, include_chain_once) {
  TestEngine test("#include\n");
  FileId header = test.add("h.h", "a\n#include\nb\n", test.at("#include"), FileKind::User);
  SourceLoc start = test.sources().file_start(header);
  FileId deep = test.add("i.h", "x y\n", start.plus(2), FileKind::User);
  SourceLoc deep_start = test.sources().file_start(deep);
  test.engine().report(deep_start, DiagId::err_expected) << "x";
  test.engine().report(deep_start.plus(2), DiagId::err_expected) << "y";
  test.engine().report(start.plus(11), DiagId::err_expected) << "b";
  EXPECT_EQ(test.output(), "In file included from t.c:1:\n"
                           "In file included from h.h:2:\n"
                           "i.h:1:1: error: expected x\n    1 | x y\n      | ^\n"
                           "i.h:1:3: error: expected y\n    1 | x y\n      |   ^\n"
                           "In file included from t.c:1:\n"
                           "h.h:3:1: error: expected b\n    3 | b\n      | ^\n");
}

TEST(Renderer, a_note_at_the_same_place_does_not_repeat_the_line) {
  TestEngine test("a b\n");
  report(test, "b");
  test.engine().report(test.at("b"), DiagId::note_matching) << "'{'";
  EXPECT_EQ(test.output(), "t.c:1:3: error: expected x\n    1 | a b\n      |   ^\n"
                           "t.c:1:3: note: to match this '{'\n");
}

TEST(Renderer, forms_and_switches) {
  DiagnosticOptions options;
  options.format = DiagnosticOptions::Format::Msvc;
  options.show_caret = false;
  TestEngine msvc("ab\n", options);
  report(msvc, "b");
  msvc.engine().finish();
  EXPECT_EQ(msvc.output(), "t.c(1,2): error: expected x\n");
  options.format = DiagnosticOptions::Format::Vi;
  options.show_column = false;
  TestEngine vi("ab\n", options);
  report(vi, "b");
  EXPECT_EQ(vi.output(), "t.c +1: error: expected x\n");
  options.format = DiagnosticOptions::Format::Clang;
  options.show_option = false;
  options.warning_flags = {"bogusness-of-a-flag"};
  TestEngine no_option("ab\n", options);
  EXPECT_EQ(no_option.output(), "cinch: warning: unknown warning option '-Wbogusness-of-a-flag'\n");
  options = {};
  options.show_line_numbers = false;
  options.show_location = false;
  TestEngine bare("ab\n", options);
  report(bare, "b");
  EXPECT_EQ(bare.output(), "error: expected x\nab\n ^\n");
  options = {};
  options.prefix_map = {{"t", "/src/t"}};
  options.show_ranges_in_numbers = true;
  TestEngine mapped("ab cd\n", options);
  mapped.engine().report(mapped.at("ab"), DiagId::err_expected) << "x" << mapped.range("ab", "cd");
  EXPECT_EQ(mapped.output(), "/src/t.c:1:1:{1:1-1:6}: error: expected x\n"
                             "    1 | ab cd\n      | ^~~~~\n");
}

TEST(Renderer, parseable_fixes) {
  DiagnosticOptions options;
  options.parseable_fixits = true;
  options.show_caret = false;
  TestEngine test("abd;\n", options);
  test.engine().report(test.at("abd"), DiagId::err_expected)
      << "x" << FixIt::replace(test.range("abd", "abd"), "a\"c");
  EXPECT_EQ(test.output(), "t.c:1:1: error: expected x\n"
                           "fix-it:\"t.c\":{1:1-1:4}:\"a\\\"c\"\n");
}

TEST(Renderer, colors) {
  DiagnosticOptions options;
  options.color = DiagnosticOptions::Color::Always;
  TestEngine test("int a = 1 @ \"s\"; // c\n", options);
  report(test, "@");
  EXPECT_EQ(test.output(),
            "\033[1mt.c:1:11: \033[0m\033[0;1;31merror: \033[0m\033[1mexpected x\033[0m\n"
            "    1 | \033[0;34mint\033[0m a = \033[0;32m1\033[0m @ \033[0;32m\"s\"\033[0m; "
            "\033[0;33m// c\033[0m\n"
            "      | \033[0;1;32m          ^\033[0m\n");
}

TEST(Renderer, long_lines_are_cut) {
  DiagnosticOptions options;
  options.message_length = 60;
  std::string line;
  for (int i = 0; i < 100; ++i) {
    line += "1 + ";
  }
  TestEngine test(line + "@@ + " + line + "1;\n", options);
  report(test, "@@");
  std::string text = test.output();
  size_t source = text.find("    1 |   ...");
  ASSERT_NE(source, std::string::npos);
  size_t end = text.find('\n', source);
  EXPECT_EQ(text.substr(end - 4, 4), " ...");
  EXPECT_LE(end - source, 60u);
  size_t caret_line = end + 1;
  EXPECT_EQ(text[source + (text.find('^') - caret_line)], '@');
  // Without a width only absurd lines are cut.
  TestEngine huge(std::string(100000, ' ') + "@" + std::string(100000, '+') + "\n");
  report(huge, "@");
  EXPECT_LT(huge.output().size(), 500u);
}

TEST(Renderer, messages_are_wrapped) {
  DiagnosticOptions options;
  options.message_length = 40;
  options.show_caret = false;
  TestEngine test("a\n", options);
  test.engine().report(test.at("a"), DiagId::err_expected)
      << "one of the many things that could stand here";
  EXPECT_EQ(test.output(), "t.c:1:1: error: expected one of the many\n"
                           "      things that could stand here\n");
}

TEST(Renderer, locations_at_the_very_end) {
  TestEngine test("int a");
  FileId file = test.sources().main_file();
  SourceLoc end = test.sources().file_end(file);
  test.engine().report(end, DiagId::err_expected) << "x" << SourceRange{end, end};
  EXPECT_EQ(test.output(), "t.c:1:6: error: expected x\n    1 | int a\n      |      ^\n");
  TestEngine empty("");
  report(empty, "");
  EXPECT_EQ(empty.output(), "t.c:1:1: error: expected x\n    1 | \n      | ^\n");
}

TEST(Renderer, many_lines_are_limited) {
  std::string source = "(\n";
  for (int i = 0; i < 100; ++i) {
    source += "line\n";
  }
  TestEngine test(source + ")\n");
  test.engine().report(test.at("("), DiagId::err_expected) << "x" << test.range("(", ")");
  std::string text = test.output();
  EXPECT_NE(text.find("   16 | line"), std::string::npos);
  EXPECT_EQ(text.find("   17 | line"), std::string::npos);
}

} // namespace
