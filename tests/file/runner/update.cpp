#include "update.h"

#include "ir_check.h"
#include "support/files.h"

#include <algorithm>
#include <map>

namespace fs = std::filesystem;

namespace cinch::test {

namespace {

// The test's lines without what is going to be written anew. `origin` maps a line kept to its index
// in the test.
struct Kept {
  std::vector<std::string> lines;
  std::vector<size_t> origin;
};

Kept keep_lines(const TestFile &test) {
  Kept kept;
  for (size_t i = 0; i < test.lines.size(); ++i) {
    std::optional<Directive> directive = parse_directive(test.lines[i]);
    bool is_exit = directive && directive->name == "EXIT";
    bool is_drawn = test.kinds[i] == LineKind::Expectation || test.kinds[i] == LineKind::Output;
    if (!is_exit && !is_drawn) {
      kept.lines.push_back(test.lines[i]);
      kept.origin.push_back(i);
    }
  }
  return kept;
}

// The comment of the test's language around a text.
std::string comment(const TestFile &test, std::string_view mark, const std::string &text) {
  std::string extension = test.path.extension();
  if (extension == ".ll") {
    return ";" + std::string(mark) + text;
  }
  bool is_old = !test.lines.empty() && test.lines[0].starts_with("/*");
  return is_old ? "/*" + std::string(mark) + text + " */" : "//" + std::string(mark) + text;
}

// Messages that several runs share become one expectation.
std::vector<Expectation> merge_runs(const TestFile &test, const std::vector<Observed> &observed) {
  std::map<Message, std::map<size_t, int>> counts;
  std::vector<Message> order;
  for (size_t run = 0; run < observed.size(); ++run) {
    for (const Message &message : observed[run].messages) {
      if (counts[message].empty()) {
        order.push_back(message);
      }
      ++counts[message][run];
    }
  }
  std::vector<Expectation> merged;
  for (const Message &message : order) {
    const std::map<size_t, int> &runs = counts[message];
    int times = runs.begin()->second;
    Expectation expectation;
    expectation.message = message;
    if (runs.size() < observed.size()) {
      for (auto [run, count] : runs) {
        expectation.tags.push_back(test.runs[run].tag.empty() ? "-" : test.runs[run].tag);
      }
    }
    merged.insert(merged.end(), static_cast<size_t>(times), expectation);
  }
  return merged;
}

bool opens_comment(std::string_view line, bool inside) {
  for (size_t i = 0; i + 1 < line.size(); ++i) {
    std::string_view pair = line.substr(i, 2);
    if (!inside && pair == "//") {
      return false;
    }
    if (pair == (inside ? "*/" : "/*")) {
      inside = !inside;
      ++i;
    }
  }
  return inside;
}

// Which lines a comment line may be put before: not inside a comment, nor behind a splice.
std::vector<bool> safe_lines(const std::vector<std::string> &lines) {
  std::vector<bool> safe;
  bool inside = false, spliced = false;
  for (const std::string &line : lines) {
    safe.push_back(!inside && !spliced);
    inside = opens_comment(line, inside);
    spliced = line.ends_with("\\") || line.ends_with("\?\?/");
  }
  safe.push_back(!spliced);
  return safe;
}

// A message's line as an index into the kept lines.
size_t kept_index(const TestFile &test, const Kept &kept, const Message &message) {
  size_t first = 0;
  for (const Section &section : test.sections) {
    if (section.name == message.file) {
      first = section.first;
    }
  }
  size_t original = first + static_cast<size_t>(message.line) - 1;
  auto found = std::lower_bound(kept.origin.begin(), kept.origin.end(), original);
  return static_cast<size_t>(found - kept.origin.begin());
}

// Expectations by the kept line that they are put before.
using Placed = std::map<size_t, std::vector<std::pair<size_t, Expectation>>>;

Placed place(const TestFile &test, const Kept &kept, const std::vector<Expectation> &expectations) {
  std::vector<bool> safe = safe_lines(kept.lines);
  Placed placed;
  for (const Expectation &expectation : expectations) {
    if (expectation.message.line == 0) {
      continue;
    }
    size_t target = kept_index(test, kept, expectation.message);
    size_t before = std::min(target, kept.lines.size());
    while (before > 0 && !safe[before]) {
      --before;
    }
    placed[before].emplace_back(target, expectation);
  }
  return placed;
}

void add_exit(std::vector<std::string> &lines, const TestFile &test, size_t run,
              const Observed &observed) {
  int code = observed.result.exit_code;
  if (code != default_exit(test.compares_stderr ? std::vector<Message>{} : observed.messages)) {
    std::string tag = test.runs[run].tag;
    std::string name = tag.empty() ? "EXIT" : "EXIT[" + tag + "]";
    lines.push_back(comment(test, " ", name + ": " + std::to_string(code)));
  }
}

void add_outputs(std::vector<std::string> &lines, const TestFile &test, size_t run,
                 const Observed &observed) {
  bool checked = has_checks(read_file(test.path), "CHECK");
  for (std::string_view stream : {"STDOUT", "STDERR"}) {
    bool wanted = stream == "STDOUT" ? test.compares_stdout && !checked : test.compares_stderr;
    if (!wanted) {
      continue;
    }
    std::string tag = test.runs[run].tag;
    std::string name = std::string(stream) + (tag.empty() ? "" : "[" + tag + "]") + ":";
    const ProcessResult &result = observed.result;
    std::vector<std::string> shown = split_lines(stream == "STDOUT" ? result.out : result.err);
    if (shown.empty()) {
      shown.push_back("<nothing>");
    }
    for (const std::string &line : shown) {
      lines.push_back(comment(test, " ", line.empty() ? name : name + " " + line));
    }
  }
}

void add_expectations(std::vector<std::string> &lines, const TestFile &test, size_t before,
                      const std::vector<std::pair<size_t, Expectation>> &group) {
  for (size_t i = 0; i < group.size(); ++i) {
    auto [target, expectation] = group[i];
    if (target != before) {
      expectation.offset = static_cast<int>(group.size() - i + target - before);
    }
    lines.push_back(comment(test, "~ ", format_expectation(expectation)));
  }
}

} // namespace

std::string updated_text(const TestFile &test, const std::vector<Observed> &observed) {
  Kept kept = keep_lines(test);
  std::vector<Expectation> expectations;
  if (!test.compares_stderr) {
    expectations = merge_runs(test, observed);
  }
  Placed placed = place(test, kept, expectations);
  std::vector<std::string> lines;
  auto add_unplaced = [&] {
    for (const Expectation &expectation : expectations) {
      if (expectation.message.line == 0) {
        lines.push_back(comment(test, "~ ", format_expectation(expectation)));
      }
    }
  };
  if (test.runs[0].is_default) {
    add_exit(lines, test, 0, observed[0]);
    add_unplaced();
  }
  for (size_t i = 0; i <= kept.lines.size(); ++i) {
    add_expectations(lines, test, i, placed[i]);
    if (i == kept.lines.size()) {
      break;
    }
    lines.push_back(kept.lines[i]);
    for (size_t run = 0; run < test.runs.size(); ++run) {
      if (!test.runs[run].is_default && test.runs[run].line == kept.origin[i]) {
        add_exit(lines, test, run, observed[run]);
      }
    }
    if (!test.runs[0].is_default && test.runs.back().line == kept.origin[i]) {
      add_unplaced();
    }
  }
  for (size_t run = 0; run < test.runs.size(); ++run) {
    add_outputs(lines, test, run, observed[run]);
  }
  std::string text;
  for (const std::string &line : lines) {
    text += line + "\n";
  }
  return text;
}

bool update_test(const fs::path &path, const fs::path &root) {
  for (int round = 0; round < 4; ++round) {
    TestFile test = parse_test_file(path, root);
    if (test.runs.empty()) {
      return false;
    }
    std::vector<Observed> observed = observe(test);
    std::string text = updated_text(test, observed);
    if (text == read_file(path)) {
      return judge(test, observed).empty();
    }
    write_file(path, text);
  }
  return false;
}

} // namespace cinch::test
