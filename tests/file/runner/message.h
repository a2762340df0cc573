// The compiler's messages as file tests see them: read from standard error, written as comments.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cinch::test {

// `file` is a file of the test; or "<none>" for a message without a place; or the base name of a
// file outside the test, whose line is not told since it belongs to somebody else.
struct Message {
  std::string file;
  int line = 0;
  int column = 0;
  std::string severity;
  std::string text;

  auto operator<=>(const Message &) const = default;
};

// The messages in a run's standard error; what is no message (source lines, carets) is passed over.
// `files` are the names of the test's own files.
std::vector<Message> read_messages(std::string_view text, const std::vector<std::string> &files);

// What an expectation comment says, behind its `//~`. `offset` counts lines from the comment;
// without one the message is on the next line that is no expectation.
struct Expectation {
  std::vector<std::string> tags; // the runs it is for; all when empty
  std::optional<int> offset;
  Message message; // its line is filled in by the caller
};

std::optional<Expectation> parse_expectation(std::string_view text);
std::string format_expectation(const Expectation &expectation);

// "x.c:3:5: error: text"
std::string to_string(const Message &message);

// The exit code to expect of a run that gives these messages.
int default_exit(const std::vector<Message> &messages);

// What differs, one "missing:" or "unexpected:" line each; empty when the two agree.
std::string compare_messages(std::vector<Message> expected, std::vector<Message> actual);

} // namespace cinch::test
