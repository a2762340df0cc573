#include "compiler_run.h"

namespace fs = std::filesystem;

namespace cinch::test {

void CompilerRun::SetUp() {
  fs::create_directory(folder_ / "temporary");
  fs::permissions(folder_.path(), fs::perms::all);
  fs::permissions(folder_ / "temporary", fs::perms::all);
  inputs_.insert("temporary");
}

ProcessRequest CompilerRun::request(std::vector<std::string> arguments) const {
  ProcessRequest request;
  request.command = std::move(arguments);
  request.command.insert(request.command.begin(), compiler_path());
  request.directory = folder_.path();
  request.environment = {{"TMPDIR", folder_ / "temporary"}, {"CINCH_VERIFY_IR", "1"}};
  request.limit = std::chrono::seconds(60);
  return request;
}

ProcessResult CompilerRun::run(std::vector<std::string> arguments) {
  return run_process(request(std::move(arguments)));
}

void CompilerRun::write(const std::string &name, std::string_view text) {
  write_file(folder_ / name, text);
  inputs_.insert(name);
}

void CompilerRun::expect_clean_failure(const ProcessResult &result, const std::string &words) {
  EXPECT_FALSE(result.timed_out) << "a hang";
  EXPECT_GT(result.exit_code, 0) << "it must fail";
  EXPECT_LT(result.exit_code, 128) << "a crash: " << describe_end(result);
  EXPECT_NE(result.err.find("error:"), std::string::npos) << result.err.substr(0, 2000);
  EXPECT_NE(result.err.find(words), std::string::npos) << result.err.substr(0, 2000);
  EXPECT_LT(result.err.size(), 200000u) << "a message nobody can read";
}

void CompilerRun::expect_no_output() {
  for (const fs::directory_entry &entry : fs::directory_iterator(folder_.path())) {
    EXPECT_TRUE(inputs_.contains(entry.path().filename().string())) << "left: " << entry.path();
  }
  for (const fs::directory_entry &entry : fs::directory_iterator(folder_ / "temporary")) {
    ADD_FAILURE() << "temporary file left: " << entry.path();
  }
}

} // namespace cinch::test
