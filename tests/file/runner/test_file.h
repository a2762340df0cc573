// A file test as its text describes it. ../README.md explains the form to those who write tests.
#pragma once

#include "message.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cinch::test {

// One command of a test.
struct Run {
  std::string tag;         // "" or the name in `// ARGS[name]:`
  std::string command;     // compiler arguments, or a shell command
  bool is_shell = false;   // `// RUN:`
  int exit_code = -1;      // from `// EXIT:`; -1: 1 if errors are expected, else 0
  size_t line = 0;         // where it stands
  bool is_default = false; // not written in the file: the phase's own
};

// One of the files a test is split into.
struct Section {
  std::string name;
  size_t first = 0; // index into TestFile::lines
  size_t end = 0;
};

// What a line of a test file is for.
enum class LineKind { Source, Marker, Directive, Expectation, Output };

struct TestFile {
  std::filesystem::path path;
  std::string phase; // the folder below tests/file
  std::vector<std::string> lines;
  std::vector<LineKind> kinds; // parallel to lines
  std::vector<Section> sections;
  std::string main_name; // %s
  std::vector<Run> runs;
  std::vector<Expectation> expectations; // places resolved
  std::string input;                     // standard input
  bool compares_stdout = false;
  bool compares_stderr = false; // then messages are compared as text only
  std::string error;            // why the test cannot be run

  std::vector<std::string> file_names() const;
  // The expected lines of `// STDOUT:` or `// STDERR:` for a run, joined.
  std::string expected_output(std::string_view stream, const Run &run) const;
  // The messages expected of a run.
  std::vector<Message> expected_messages(const Run &run) const;
  int expected_exit(const Run &run) const;
};

TestFile parse_test_file(const std::filesystem::path &path, const std::filesystem::path &root);

// A line `// NAME[tag]: value` in the file's kind of comment.
struct Directive {
  std::string name;
  std::string tag;
  std::string value;
};
std::optional<Directive> parse_directive(std::string_view line);

} // namespace cinch::test
