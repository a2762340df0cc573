#include "run_test.h"

#include "ir_check.h"
#include "support/files.h"

namespace fs = std::filesystem;

namespace cinch::test {

namespace {

constexpr std::chrono::seconds LIMIT{30};

// Writes the test's files. Output lines are left out: a test of -E would find itself in its output.
void write_sections(const TestFile &test, const fs::path &folder) {
  for (const Section &section : test.sections) {
    std::string text;
    for (size_t i = section.first; i < section.end; ++i) {
      if (test.kinds[i] != LineKind::Output) {
        text += test.lines[i] + "\n";
      }
    }
    fs::create_directories((folder / section.name).parent_path());
    write_file(folder / section.name, text);
  }
}

// %s the test's main file, %t the temporary folder, %S the test's own folder, %cinch the compiler.
std::string substitute(std::string text, const TestFile &test, const fs::path &folder) {
  text = replace_all(text, "%cinch", compiler_path());
  text = replace_all(text, "%s", test.main_name);
  text = replace_all(text, "%t", folder.string());
  return replace_all(text, "%S", test.path.parent_path().string());
}

std::string neutral(std::string text, const fs::path &folder) {
  text = replace_all(text, folder.string() + "/", "");
  text = replace_all(text, folder.string(), "%t");
  return replace_all(text, compiler_path(), "%cinch");
}

Observed observe_run(const TestFile &test, const Run &run, const fs::path &folder) {
  ProcessRequest request;
  std::string command = substitute(run.command, test, folder);
  std::string shell = run.is_shell ? command : compiler_path() + " " + command;
  request.command = {"/bin/sh", "-c", shell};
  request.directory = folder;
  request.environment = {{"CINCH_VERIFY_IR", "1"}, {"LC_ALL", "C"}};
  request.input = test.input;
  request.limit = LIMIT;
  Observed observed{run_process(request), {}};
  observed.result.out = neutral(observed.result.out, folder);
  observed.result.err = neutral(observed.result.err, folder);
  observed.messages = read_messages(observed.result.err, test.file_names());
  return observed;
}

std::string compare_text(std::string_view name, std::string expected, std::string actual) {
  if (!actual.empty() && actual.back() != '\n') {
    actual += '\n';
  }
  if (expected == actual) {
    return "";
  }
  std::string report = std::string(name) + " differs; expected:\n" + expected + "but it is:\n";
  return report + actual;
}

std::string judge_run(const TestFile &test, const Run &run, const Observed &observed) {
  std::string report;
  const ProcessResult &result = observed.result;
  if (result.timed_out || result.exit_code != test.expected_exit(run)) {
    report += describe_end(result) + ", expected exit code " +
              std::to_string(test.expected_exit(run)) + "\n";
  }
  if (test.compares_stderr) {
    report += compare_text("stderr", test.expected_output("STDERR", run), result.err);
  } else {
    report += compare_messages(test.expected_messages(run), observed.messages);
  }
  std::string text = read_file(test.path);
  if (has_checks(text, "CHECK") || (!run.tag.empty() && has_checks(text, run.tag))) {
    report += check_output(text, run.tag, result.out);
  } else if (test.compares_stdout) {
    report += compare_text("stdout", test.expected_output("STDOUT", run), result.out);
  }
  if (!report.empty()) {
    report = "run: " + run.command + "\n" + report + "---- stderr ----\n" + result.err;
  }
  return report;
}

} // namespace

std::vector<Observed> observe(const TestFile &test) {
  TempFolder folder;
  write_sections(test, folder.path());
  std::vector<Observed> observed;
  for (const Run &run : test.runs) {
    observed.push_back(observe_run(test, run, folder.path()));
  }
  return observed;
}

std::string judge(const TestFile &test, const std::vector<Observed> &observed) {
  if (!test.error.empty()) {
    return test.error;
  }
  std::string report;
  for (size_t i = 0; i < test.runs.size(); ++i) {
    report += judge_run(test, test.runs[i], observed[i]);
  }
  return report;
}

} // namespace cinch::test
