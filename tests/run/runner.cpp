// Compiles each program of tests/run and samples at several levels and compares what it prints.
#include "support/files.h"
#include "support/process.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <regex>
#include <sstream>

namespace fs = std::filesystem;

namespace cinch::test {

namespace {

constexpr std::chrono::seconds COMPILE_LIMIT{120};
constexpr std::chrono::seconds RUN_LIMIT{60};

// The rest of the line `// NAME: ...`, or empty.
std::string directive(const std::string &text, const std::string &name) {
  std::smatch match;
  std::regex line("(?:^|\n)// " + name + ": *([^\n]*)");
  return std::regex_search(text, match, line) ? match[1].str() : "";
}

// What programs are compiled for and how they run: on this machine, or emulated.
struct Machine {
  std::vector<std::string> flags;    // of the compiler
  std::vector<std::string> emulator; // the program's path follows
  std::string missing;               // what is not installed that it takes; or empty
  std::string own_expected;          // extension of the outputs that differ on this machine
};

bool is_in_path(const std::string &program) {
  const char *path = std::getenv("PATH");
  std::istringstream folders(path != nullptr ? path : "");
  for (std::string folder; std::getline(folders, folder, ':');) {
    if (fs::exists(fs::path(folder) / program)) {
      return true;
    }
  }
  return false;
}

// This machine. On AArch64 the programs for x86-64 alone are left out.
#if defined(__aarch64__)
constexpr bool is_aarch64_host = true;
#else
constexpr bool is_aarch64_host = false;
#endif

Machine host() { return {{}, {}, "", is_aarch64_host ? ".aarch64.expected" : ""}; }

// Linked without shared libraries, which the emulator would not find.
Machine aarch64() {
  if (is_aarch64_host) {
    return host();
  }
  Machine result{{"--target=aarch64-linux-gnu", "-static"},
                 {"qemu-aarch64", "-cpu", "max"},
                 "",
                 ".aarch64.expected"};
  if (!is_in_path("qemu-aarch64")) {
    result.missing += " qemu-user";
  }
  if (!is_in_path("aarch64-linux-gnu-gcc")) {
    result.missing += " gcc-aarch64-linux-gnu";
  }
  if (!fs::exists("/usr/aarch64-linux-gnu/lib/libc.a")) {
    result.missing += " libc6-dev-arm64-cross";
  }
  return result;
}

// The words of the compiler that a program asks for by `// ARGS:`, at one level.
std::vector<std::string> compiler_words(const std::string &text, const std::string &level,
                                        const Machine &machine) {
  std::vector<std::string> words = {"-std=gnu17", "-w"};
  words.insert(words.end(), machine.flags.begin(), machine.flags.end());
  for (const std::string &word : split_words(level + " " + directive(text, "ARGS"))) {
    words.push_back(word);
  }
  return words;
}

class RunTest : public testing::Test {
public:
  RunTest(fs::path path, std::string level, Machine machine)
      : path_(std::move(path)), level_(std::move(level)), machine_(std::move(machine)) {}

  void TestBody() override {
    if (!machine_.missing.empty()) {
      GTEST_SKIP() << "not installed:" << machine_.missing;
    }
    TempFolder folder;
    std::string text = read_file(path_);
    ProcessResult compiled = compile(text, folder);
    ASSERT_TRUE(compiled.exit_code == 0 && !compiled.timed_out)
        << path_.string() << " " << level_ << ": " << describe_end(compiled) << "\n"
        << compiled.err;
    ProcessRequest request{machine_.emulator, folder.path()};
    request.command.push_back(folder / "program");
    request.input = replace_all(directive(text, "STDIN"), "\\n", "\n");
    request.limit = RUN_LIMIT;
    check_result(request, text);
  }

protected:
  // Runs the program and compares what it did with what its text and the expected output say.
  void check_result(const ProcessRequest &request, const std::string &text) {
    ProcessResult ran = run_process(request);
    std::string exit = directive(text, "EXIT");
    EXPECT_FALSE(ran.timed_out) << path_.string();
    EXPECT_EQ(ran.exit_code, exit.empty() ? 0 : std::stoi(exit)) << path_.string() << ran.err;
    EXPECT_EQ(read_file(expected_file()), ran.out) << path_.string();
  }

  fs::path path_;
  std::string level_; // compiler options
  Machine machine_;

private:
  fs::path expected_file() {
    fs::path own = fs::path(path_).replace_extension(machine_.own_expected);
    bool has_own = !machine_.own_expected.empty() && fs::exists(own);
    return has_own ? own : fs::path(path_).replace_extension(".expected");
  }

  ProcessResult compile(const std::string &text, const TempFolder &folder) {
    ProcessRequest request{{compiler_path()}};
    for (const std::string &word : compiler_words(text, level_, machine_)) {
      request.command.push_back(word);
    }
    for (const char *word : {"-o", "program", path_.c_str(), "-lm", "-pthread"}) {
      request.command.push_back(word);
    }
    request.directory = folder.path();
    request.environment = {{"CINCH_VERIFY_IR", "1"}};
    request.limit = COMPILE_LIMIT;
    return run_process(request);
  }
};

// The same by `cinch run`, without an executable.
class RunInMemoryTest : public RunTest {
public:
  using RunTest::RunTest;

  void TestBody() override {
    TempFolder folder;
    std::string text = read_file(path_);
    ProcessRequest request{{compiler_path(), "run"}, folder.path()};
    for (const std::string &word : compiler_words(text, level_, machine_)) {
      request.command.push_back(word);
    }
    for (const char *word : {path_.c_str(), "-lm", "-pthread"}) {
      request.command.push_back(word);
    }
    request.input = replace_all(directive(text, "STDIN"), "\\n", "\n");
    request.environment = {{"CINCH_VERIFY_IR", "1"}};
    request.limit = COMPILE_LIMIT + RUN_LIMIT;
    check_result(request, text);
  }
};

// CINCH_LEVELS="O0 O1 O2 O3 Os Oz" is for a fuller run.
std::vector<std::string> chosen_levels() {
  const char *chosen = std::getenv("CINCH_LEVELS");
  return split_words(chosen != nullptr ? chosen : "O0 O2");
}

std::vector<fs::path> programs_in(const fs::path &folder) {
  std::vector<fs::path> paths;
  for (const fs::directory_entry &entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".c") {
      paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

template <class Test = RunTest>
void register_programs(const char *suite, const std::vector<fs::path> &paths,
                       const Machine &machine,
                       const std::vector<std::string> &levels = chosen_levels()) {
  for (const fs::path &path : paths) {
    bool is_for_aarch64 = !machine.own_expected.empty();
    if (is_for_aarch64 && !directive(read_file(path), "X86").empty()) {
      continue;
    }
    for (const std::string &level : levels) {
      std::string name = path.stem().string() + "." + level;
      testing::RegisterTest(suite, name.c_str(), nullptr, nullptr, path.c_str(), 1,
                            [=]() -> RunTest * { return new Test(path, "-" + level, machine); });
    }
  }
}

// The programs for every machine, compiled for AArch64: CINCH_AARCH64=all for all of them,
// otherwise every fifth, because emulation takes long; none where they are the machine's own.
std::vector<fs::path> programs_for_aarch64() {
  const char *chosen = std::getenv("CINCH_AARCH64");
  size_t step = chosen != nullptr && std::string(chosen) == "all" ? 1 : 5;
  std::vector<fs::path> all = programs_in(CINCH_RUN_TESTS), result;
  for (const fs::path &sample : programs_in(CINCH_SAMPLES)) {
    all.push_back(sample);
  }
  for (size_t i = 0; i < all.size() && !is_aarch64_host; i += step) {
    result.push_back(all[i]);
  }
  return result;
}

// Every sixth program, CINCH_IN_MEMORY=all for all of them. `// NOT_IN_MEMORY: reason` leaves one
// out.
std::vector<fs::path> programs_in_memory() {
  const char *chosen = std::getenv("CINCH_IN_MEMORY");
  size_t step = chosen != nullptr && std::string(chosen) == "all" ? 1 : 6;
  std::vector<fs::path> all, result;
  for (const fs::path &path : programs_in(CINCH_RUN_TESTS)) {
    if (directive(read_file(path), "NOT_IN_MEMORY").empty()) {
      all.push_back(path);
    }
  }
  for (size_t i = 0; i < all.size(); i += step) {
    result.push_back(all[i]);
  }
  return result;
}

// Every program in units of a few instructions (backend/units.h, driver/module_sequence.h), so that
// all kinds of symbols are named across them.
Machine in_units() {
  Machine result = host();
  result.flags = {"-funit-size=15"};
  return result;
}

} // namespace

} // namespace cinch::test

int main(int argc, char **argv) {
  using namespace cinch::test;
  testing::InitGoogleTest(&argc, argv);
  register_programs("run", programs_in(CINCH_RUN_TESTS), host());
  register_programs("run_aarch64", programs_in(CINCH_RUN_TESTS "/aarch64"), aarch64());
  register_programs("run_aarch64", programs_for_aarch64(), aarch64());
  register_programs<RunInMemoryTest>("in_memory", programs_in_memory(), host());
  register_programs("units", programs_in(CINCH_RUN_TESTS), in_units(), {"O0", "O2"});
  register_programs("sample", programs_in(CINCH_SAMPLES), host());
  return RUN_ALL_TESTS();
}
