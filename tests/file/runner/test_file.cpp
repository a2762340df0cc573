#include "test_file.h"

#include "support/files.h"

#include <algorithm>
#include <array>
#include <regex>

namespace fs = std::filesystem;

namespace cinch::test {

namespace {

// What a test of each phase runs when it does not say.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> DEFAULT_ARGUMENTS = {{
    {"preprocess", "-E -P %s"},
    {"lex", "-fsyntax-only %s"},
    {"parse", "-fsyntax-only %s"},
    {"sema", "-fsyntax-only %s"},
    {"diag", "-fsyntax-only %s"},
    {"target", "-fsyntax-only %s"},
    {"source", "-fsyntax-only %s"},
    {"irgen", "-S -emit-llvm -o - %s"},
    {"backend", "-S -o - %s"},
}};

bool is_output(const Directive &directive) {
  return directive.name == "STDOUT" || directive.name == "STDERR";
}

bool is_marker(std::string_view line) {
  return line.starts_with("//--- ");
}

// The text behind `//~`, `/*~`, `;~` or `#~`.
std::optional<std::string> expectation_text(const std::string &line) {
  static const std::regex pattern("^\\s*(?://|/\\*|;|#)~ ?(.*?)(?:\\*/)?\\s*$");
  std::smatch match;
  if (!std::regex_match(line, match, pattern)) {
    return std::nullopt;
  }
  return match[1];
}

LineKind classify(const std::string &line) {
  if (is_marker(line)) {
    return LineKind::Marker;
  }
  if (expectation_text(line)) {
    return LineKind::Expectation;
  }
  if (std::optional<Directive> directive = parse_directive(line)) {
    return is_output(*directive) ? LineKind::Output : LineKind::Directive;
  }
  return LineKind::Source;
}

std::string unescape(std::string_view text) {
  return replace_all(replace_all(std::string(text), "\\n", "\n"), "\\t", "\t");
}

void find_sections(TestFile &test) {
  test.sections.push_back({test.path.filename().string(), 0, test.lines.size()});
  for (size_t i = 0; i < test.lines.size(); ++i) {
    if (test.kinds[i] == LineKind::Marker) {
      test.sections.back().end = i;
      std::string name(trim(std::string_view(test.lines[i]).substr(6)));
      test.sections.push_back({name, i + 1, test.lines.size()});
    }
  }
  // A head that only has comments is no file of its own: the first named one is the test's.
  const Section &head = test.sections[0];
  bool head_is_empty = std::all_of(
      test.lines.begin(), test.lines.begin() + static_cast<ptrdiff_t>(head.end),
      [](std::string_view line) { return trim(line).empty() || trim(line).starts_with("//"); });
  bool split = test.sections.size() > 1 && head_is_empty;
  test.main_name = test.sections[split ? 1 : 0].name;
}

void apply_directive(TestFile &test, const Directive &directive, size_t line) {
  if (directive.name == "ARGS" || directive.name == "RUN") {
    test.runs.push_back({directive.tag, directive.value, directive.name == "RUN", -1, line});
  } else if (directive.name == "STDIN") {
    test.input = unescape(directive.value);
  } else if (directive.name == "EXIT") {
    for (Run &run : test.runs) {
      if (directive.tag.empty() || run.tag == directive.tag) {
        run.exit_code = std::stoi(directive.value);
      }
    }
  }
  test.compares_stdout |= directive.name == "STDOUT";
  test.compares_stderr |= directive.name == "STDERR";
}

void find_runs(TestFile &test) {
  for (std::string_view pass : {"runs", "rest"}) {
    for (size_t i = 0; i < test.lines.size(); ++i) {
      if (std::optional<Directive> directive = parse_directive(test.lines[i])) {
        bool is_run = directive->name == "ARGS" || directive->name == "RUN";
        if (is_run == (pass == "runs")) {
          apply_directive(test, *directive, i);
        }
      }
    }
    if (!test.runs.empty()) {
      continue;
    }
    for (auto [phase, arguments] : DEFAULT_ARGUMENTS) {
      if (phase == test.phase) {
        test.runs.push_back({"", std::string(arguments), false, -1, 0, true});
      }
    }
  }
  if (test.runs.empty()) {
    test.error = "no // ARGS: or // RUN: line, and tests of this folder have no default";
    return;
  }
  test.compares_stdout |= test.phase == "preprocess" && test.runs[0].is_default;
}

const Section &section_of(const TestFile &test, size_t line) {
  size_t index = test.sections.size() - 1;
  while (test.sections[index].first > line) {
    --index;
  }
  return test.sections[index];
}

void find_expectations(TestFile &test) {
  for (size_t i = 0; i < test.lines.size(); ++i) {
    if (test.kinds[i] != LineKind::Expectation) {
      continue;
    }
    std::optional<Expectation> found = parse_expectation(*expectation_text(test.lines[i]));
    if (!found) {
      test.error = "line " + std::to_string(i + 1) + ": not an expectation: " + test.lines[i];
      return;
    }
    if (found->message.column != 0 || found->message.file.empty()) {
      const Section &section = section_of(test, i);
      size_t target = i + 1;
      while (target < test.lines.size() && test.kinds[target] == LineKind::Expectation) {
        ++target;
      }
      target = found->offset ? i + static_cast<size_t>(*found->offset) : target;
      found->message.file = section.name;
      found->message.line = static_cast<int>(target - section.first) + 1;
    }
    test.expectations.push_back(*found);
  }
}

// `-` in an expectation's tags is the run that has none.
bool is_for(const std::vector<std::string> &tags, const Run &run) {
  std::string tag = run.tag.empty() ? "-" : run.tag;
  return tags.empty() || std::find(tags.begin(), tags.end(), tag) != tags.end();
}

} // namespace

std::optional<Directive> parse_directive(std::string_view line) {
  static const std::regex pattern(
      "^\\s*(?://|/\\*|;|#)\\s?(ARGS|RUN|EXIT|STDIN|STDOUT|STDERR)(?:\\[([^\\]]*)\\])?:"
      "(?: (.*?))?(\\s*\\*/)?$");
  std::string text(line);
  std::smatch match;
  if (!std::regex_match(text, match, pattern)) {
    return std::nullopt;
  }
  return Directive{match[1], match[2], match[3]};
}

std::vector<std::string> TestFile::file_names() const {
  std::vector<std::string> names;
  for (const Section &section : sections) {
    names.push_back(section.name);
  }
  return names;
}

std::string TestFile::expected_output(std::string_view stream, const Run &run) const {
  std::string text;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (kinds[i] == LineKind::Output) {
      Directive directive = *parse_directive(lines[i]);
      if (directive.name == stream && directive.tag == run.tag && directive.value != "<nothing>") {
        text += directive.value + "\n";
      }
    }
  }
  return text;
}

std::vector<Message> TestFile::expected_messages(const Run &run) const {
  std::vector<Message> messages;
  for (const Expectation &expectation : expectations) {
    if (is_for(expectation.tags, run)) {
      messages.push_back(expectation.message);
    }
  }
  return messages;
}

int TestFile::expected_exit(const Run &run) const {
  if (run.exit_code >= 0) {
    return run.exit_code;
  }
  return default_exit(expected_messages(run));
}

TestFile parse_test_file(const fs::path &path, const fs::path &root) {
  TestFile test;
  test.path = path;
  test.phase = path.lexically_relative(root).begin()->string();
  test.lines = split_lines(read_file(path));
  for (const std::string &line : test.lines) {
    test.kinds.push_back(classify(line));
  }
  find_sections(test);
  find_runs(test);
  find_expectations(test);
  return test;
}

} // namespace cinch::test
