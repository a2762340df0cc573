// 100,000 levels of everything that nests, and chains as long: a message or an object, no crash.
#include "compiler_run.h"

namespace cinch::test {

namespace {

constexpr int DEPTH = 100000;

std::string repeat(std::string_view text, int times) {
  std::string result;
  result.reserve(text.size() * static_cast<size_t>(times));
  for (int i = 0; i < times; ++i) {
    result += text;
  }
  return result;
}

struct Nesting {
  const char *name;
  const char *before;
  const char *open; // DEPTH times
  const char *middle;
  const char *close; // DEPTH times
  const char *after;
};

// How GoogleTest and ctest show a case.
void PrintTo(const Nesting &nesting, std::ostream *stream) { *stream << nesting.name; }

const Nesting nestings[] = {
    {"parentheses", "int x = ", "(", "1", ")", ";"},
    {"open_parentheses", "int x = ", "(", "1", "", ";"},
    {"braces_in_initializer", "int x = ", "{", "1", "}", ";"},
    {"blocks", "void f(void) {", "{", ";", "}", "}"},
    {"subscripts", "int a[9]; int x = ", "a[", "1", "]", ";"},
    {"calls", "int f(int); int g(void) { return ", "f(", "1", ")", "; }"},
    {"declarator_parentheses", "int ", "(", "x", ")", ";"},
    {"array_declarator", "extern int x", "[1]", "", "", ";"},
    {"pointer_declarator", "int ", "*", "x", "", ";"},
    {"function_declarator", "int ", "(*", "x", ")(void)", ";"},
    {"parameter_lists", "int f", "(int g", "", ")", ";"},
    {"structures", "", "struct {", "int x;", "} s;", ""},
    {"unary_operators", "int x = ", "!", "1", "", ";"},
    {"minus_signs", "int x = ", "- ", "1", "", ";"},
    {"casts", "int x = ", "(int)", "1", "", ";"},
    {"sizeofs", "int x = ", "sizeof ", "1", "", ";"},
    {"conditional_operators", "int x = ", "1 ? ", "1", " : 2", ";"},
    {"right_conditionals", "int x = ", "1 ? 2 : ", "1", "", ";"},
    {"additions", "int x = ", "1 + ", "1", "", ";"},
    {"assignments", "void f(int x) { ", "x = ", "1", "", "; }"},
    {"commas", "int g; void f(void) { ", "g, ", "1", "", "; }"},
    {"else_ifs", "void f(int x) { ", "if (x) ; else ", ";", "", "}"},
    {"ifs", "void f(int x) { ", "if (x) ", ";", "", "}"},
    {"loops", "void f(int x) { ", "for (;;) ", ";", "", "}"},
    {"switches", "void f(int x) { ", "switch (x) ", ";", "", "}"},
    {"labels", "void f(int x) { switch (x) { default: ", "a: ", ";", "", "} }"},
    {"statement_expressions", "void f(int x) { ", "({", "x;", "});", "}"},
    {"generic_selections", "int x = ", "_Generic(1, default: ", "1", ")", ";"},
    {"compound_literals", "int x = ", "(int){", "1", "}", ";"},
    {"typeofs", "", "typeof(", "int", ")", " x;"},
    {"member_accesses", "struct S { struct S *s; } *p; void f(void) { p", "->s", "", "", "; }"},
    {"postfix_calls", "void f(void) { f", "()", "", "", "; }"},
    {"conditionals", "", "#if 1\n", "int x;\n", "#endif\n", ""},
    {"conditional_expression", "#if ", "(", "1", ")", "\n#endif\nint x;"},
    {"conditional_negations", "#if ", "!", "1", "", "\n#endif\nint x;"},
    {"macro_arguments", "#define M(x) x\nint x = ", "M(", "1", ")", ";"},
    {"string_pieces", "char *s = ", "\"s\" ", "\"s\"", "", ";"},
    {"attributes", "int x ", "__attribute__((unused)) ", "", "", ";"},
    {"qualifiers", "", "const ", "int x", "", ";"},
    {"cases", "void f(int x) { switch (x) { ", "case 1: case 2: ", ";", "", "} }"},
    {"designators", "int x[9] = {", "[0]", " = 1", "", "};"},
};

class DeepNesting : public CompilerRun, public testing::WithParamInterface<Nesting> {};

TEST_P(DeepNesting, ends_cleanly) {
  const Nesting &nesting = GetParam();
  write("x.c", nesting.before + repeat(nesting.open, DEPTH) + nesting.middle +
                   repeat(nesting.close, DEPTH) + nesting.after + "\n");
  ProcessResult result = run({"-c", "x.c", "-o", "x.o", "-w"});
  if (result.exit_code == 0 && !result.timed_out) {
    return; // compiled whole: as good as a message
  }
  expect_clean_failure(result, "x.c:");
  expect_no_output();
}

INSTANTIATE_TEST_SUITE_P(Each, DeepNesting, testing::ValuesIn(nestings),
                         [](const testing::TestParamInfo<Nesting> &info) {
                           return info.param.name;
                         });

using NestingLimit = CompilerRun;

// The case that the limit exists for: its message names the limit, as clang's does.
TEST_F(NestingLimit, is_named) {
  write("x.c", "int x = " + repeat("(", DEPTH) + "1" + repeat(")", DEPTH) + ";\n");
  expect_clean_failure(run({"-c", "x.c", "-o", "x.o"}), "nesting level exceeded maximum");
}

} // namespace

} // namespace cinch::test
