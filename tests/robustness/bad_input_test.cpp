// Files that are missing, unreadable, or no C: a clear message, a non-zero exit, no output.
#include "compiler_run.h"

#include <sys/stat.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace cinch::test {

namespace {

class BadInput : public CompilerRun {
protected:
  // Compiles `text` as x.c and expects a failure with these words at the place x.c:PLACE.
  void expect_failure(std::string_view text, const std::string &place, const std::string &words) {
    write("x.c", text);
    ProcessResult result = run({"-c", "x.c", "-o", "x.o"});
    expect_clean_failure(result, words);
    EXPECT_NE(result.err.find("x.c:" + place), std::string::npos) << result.err.substr(0, 2000);
    expect_no_output();
  }
};

TEST_F(BadInput, missing_file) {
  expect_clean_failure(run({"-c", "missing.c", "-o", "x.o"}), "missing.c");
  expect_no_output();
}

TEST_F(BadInput, missing_among_others) {
  write("good.c", "int good;\n");
  expect_clean_failure(run({"good.c", "missing.c", "-o", "program"}), "missing.c");
  expect_no_output();
}

TEST_F(BadInput, directory) {
  fs::create_directory(folder_ / "folder.c");
  inputs_.insert("folder.c");
  expect_clean_failure(run({"-c", "folder.c", "-o", "x.o"}), "folder.c");
  expect_no_output();
}

TEST_F(BadInput, directory_as_header) {
  fs::create_directory(folder_ / "folder.h");
  inputs_.insert("folder.h");
  expect_failure("#include \"folder.h\"\n", "1:10:", "folder.h");
}

// Root can read everything: then the compiler runs as nobody.
TEST_F(BadInput, unreadable_file) {
  write("x.c", "int x;\n");
  fs::permissions(folder_ / "x.c", fs::perms::none);
  ProcessRequest request = this->request({"-c", "x.c", "-o", "x.o"});
  if (geteuid() == 0) {
    for (const char *word : {"--clear-groups", "--regid=65534", "--reuid=65534", "setpriv"}) {
      request.command.insert(request.command.begin(), word);
    }
    ProcessRequest probe = request;
    probe.command.resize(5);
    probe.command.back() = "--version";
    probe.command.insert(probe.command.begin() + 4, compiler_path());
    if (run_process(probe).exit_code != 0) {
      GTEST_SKIP() << "nobody may not run the compiler here";
    }
  }
  expect_clean_failure(run_process(request), "x.c");
  expect_no_output();
}

TEST_F(BadInput, binary_file) {
  std::string bytes;
  for (uint32_t i = 0, value = 1; i < 65536; ++i) {
    value = value * 1664525 + 1013904223;
    bytes += static_cast<char>(value >> 24);
  }
  write("x.c", bytes);
  expect_clean_failure(run({"-c", "x.c", "-o", "x.o"}), "x.c:");
  expect_no_output();
}

TEST_F(BadInput, object_file_as_source) {
  write("x.c", read_file(compiler_path()).substr(0, 1 << 20));
  expect_clean_failure(run({"-c", "x.c", "-o", "x.o"}), "x.c:");
  expect_no_output();
}

TEST_F(BadInput, file_of_nuls) {
  write("x.c", std::string(10000, '\0'));
  expect_clean_failure(run({"-c", "x.c", "-o", "x.o"}), "x.c");
  expect_no_output();
}

TEST_F(BadInput, unterminated_comment) {
  expect_failure("int x;\n  /* begun\nint y;\n", "2:3:", "unterminated /* comment");
}

TEST_F(BadInput, unterminated_string) {
  expect_failure("char *s = \"text;\nint y;\n", "1:11:", "missing terminating '\"' character");
}

TEST_F(BadInput, unterminated_character) {
  expect_failure("int c = 'c;\n", "1:9:", "missing terminating ' character");
}

TEST_F(BadInput, unterminated_conditional) {
  expect_failure("int x;\n#if 1\nint y;\n", "2:", "unterminated conditional directive");
}

TEST_F(BadInput, unterminated_macro_call) {
  expect_failure("#define M(x) x\nint y = M(1;\n", "2:9:", "unterminated function-like macro");
}

TEST_F(BadInput, unterminated_function) {
  expect_failure("int f(void) {\n  if (1) {\n", "", "expected '}'");
}

TEST_F(BadInput, include_cycle) { expect_failure("#include \"x.c\"\n", "1:10:", "nested"); }

TEST_F(BadInput, include_cycle_of_two) {
  write("a.h", "#include \"b.h\"\n");
  write("b.h", "#include \"a.h\"\n");
  write("x.c", "#include \"a.h\"\n");
  expect_clean_failure(run({"-c", "x.c", "-o", "x.o"}), "nested");
  expect_no_output();
}

TEST_F(BadInput, many_errors_stop_at_the_limit) {
  std::string text;
  for (int i = 0; i < 1000; ++i) {
    std::string n = std::to_string(i);
    text += "int f" + n + "(void) { return undeclared" + n + "; }\n";
  }
  expect_failure(text, "19:", "too many errors emitted");
}

// The old output may stay or go, but it must not be half a new one.
TEST_F(BadInput, old_output_is_not_half_overwritten) {
  write("x.o", "old");
  expect_failure("int f(void) { return y; }\n", "1:22:", "y");
  EXPECT_TRUE(!fs::exists(folder_ / "x.o") || read_file(folder_ / "x.o") == "old");
}

TEST_F(BadInput, good_file_beside_a_bad_one) {
  write("good.c", "int good;\n");
  write("bad.c", "int bad(\n");
  expect_clean_failure(run({"-c", "good.c", "bad.c"}), "bad.c:");
  EXPECT_TRUE(fs::exists(folder_ / "good.o"));
  EXPECT_FALSE(fs::exists(folder_ / "bad.o"));
}

TEST_F(BadInput, undefined_symbol_at_link_time) {
  write("x.c", "int nowhere(void);\nint main(void) { return nowhere(); }\n");
  ProcessResult result = run({"x.c", "-o", "program"});
  EXPECT_TRUE(result.exit_code > 0 && result.exit_code < 128) << describe_end(result);
  EXPECT_NE(result.err.find("nowhere"), std::string::npos) << "the linker's words: " << result.err;
  expect_no_output();
}

TEST_F(BadInput, unknown_option) {
  write("x.c", "int x;\n");
  expect_clean_failure(run({"-c", "x.c", "-fno-such-option"}), "-fno-such-option");
  expect_no_output();
}

TEST_F(BadInput, no_input) { expect_clean_failure(run({"-c"}), "no input files"); }

TEST_F(BadInput, option_without_its_argument) {
  write("x.c", "int x;\n");
  expect_clean_failure(run({"-c", "x.c", "-o"}), "-o");
  expect_no_output();
}

// Not bad: an empty file compiles, and -pedantic says what is odd about it.
TEST_F(BadInput, empty_file_compiles) {
  write("x.c", "");
  ProcessResult result = run({"-c", "x.c", "-o", "x.o", "-pedantic"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_NE(result.err.find("ISO C requires a translation unit"), std::string::npos) << result.err;
  EXPECT_TRUE(fs::exists(folder_ / "x.o"));
}

TEST_F(BadInput, long_line_and_long_names_compile) {
  std::string name(100000, 'n');
  std::string text = "char *s = \"" + std::string(5000000, 's') + "\"; int " + name + ";";
  write("x.c", text);
  ProcessResult result = run({"-c", "x.c", "-o", "x.o", "-w"});
  EXPECT_EQ(result.exit_code, 0) << result.err.substr(0, 2000);
}

} // namespace

} // namespace cinch::test
