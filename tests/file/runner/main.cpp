// Registers one GoogleTest case for each file below tests/file.
#include "run_test.h"
#include "update.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <set>

namespace fs = std::filesystem;

namespace cinch::test {

namespace {

bool updating = false;
// Tests whose expectations Cinch does not meet yet, with the reason: expected-failures.txt.
std::map<std::string, std::string> expected_failures;

void read_expected_failures(const fs::path &root) {
  std::ifstream list(root / "expected-failures.txt");
  for (std::string line; std::getline(list, line);) {
    size_t space = line.find(' ');
    if (!line.empty() && line[0] != '#' && space != std::string::npos) {
      expected_failures[line.substr(0, space)] = line.substr(space + 1);
    }
  }
}

class FileTest : public testing::Test {
public:
  explicit FileTest(fs::path path) : path_(std::move(path)) {}

  void TestBody() override {
    if (updating) {
      EXPECT_TRUE(update_test(path_, CINCH_FILE_TESTS))
          << path_ << ": fails even after the update; see to its CHECK lines";
      return;
    }
    TestFile test = parse_test_file(path_, CINCH_FILE_TESTS);
    std::string report = test.error.empty() ? judge(test, observe(test)) : test.error;
    std::string name = path_.lexically_relative(CINCH_FILE_TESTS).string();
    if (expected_failures.contains(name)) {
      EXPECT_FALSE(report.empty()) << name << " passes: take it out of expected-failures.txt";
      GTEST_SKIP() << expected_failures[name];
    }
    EXPECT_TRUE(report.empty()) << path_.string() << "\n" << report;
  }

private:
  fs::path path_;
};

bool is_test(const fs::path &path) {
  static const std::set<std::string> extensions = {".c", ".S", ".s", ".ll", ".i"};
  return extensions.contains(path.extension().string());
}

std::vector<fs::path> find_tests(const fs::path &root) {
  std::vector<fs::path> paths;
  for (const fs::directory_entry &folder : fs::directory_iterator(root)) {
    if (!folder.is_directory() || folder.path().filename() == "runner") {
      continue;
    }
    for (const fs::directory_entry &entry : fs::recursive_directory_iterator(folder)) {
      if (entry.is_regular_file() && is_test(entry.path())) {
        paths.push_back(entry.path());
      }
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

// sema/calls/too_few.c is the case too_few of the suite sema.calls.
void register_test(const fs::path &path, const fs::path &root) {
  fs::path relative = path.lexically_relative(root);
  std::string suite = relative.parent_path().string();
  std::replace(suite.begin(), suite.end(), '/', '.');
  std::string name = relative.extension() == ".c" ? relative.stem() : relative.filename();
  testing::RegisterTest(suite.c_str(), name.c_str(), nullptr, nullptr, path.c_str(), 1,
                        [path]() -> FileTest * { return new FileTest(path); });
}

} // namespace

} // namespace cinch::test

int main(int argc, char **argv) {
  using namespace cinch::test;
  testing::InitGoogleTest(&argc, argv);
  updating = std::getenv("CINCH_UPDATE") != nullptr;
  std::vector<std::string> wanted(argv + 1, argv + argc);
  if (!wanted.empty() && wanted[0] == "--update") {
    updating = true;
    wanted.erase(wanted.begin());
  }
  fs::path root = CINCH_FILE_TESTS;
  read_expected_failures(root);
  for (const fs::path &path : find_tests(root)) {
    bool chosen = std::any_of(wanted.begin(), wanted.end(), [&](const std::string &name) {
      return path.string().find(fs::weakly_canonical(name).string()) == 0;
    });
    if (wanted.empty() || chosen) {
      register_test(path, root);
    }
  }
  return RUN_ALL_TESTS();
}
