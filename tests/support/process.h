// Child processes for tests: limited in time, killed with everything they started.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace cinch::test {

struct ProcessRequest {
  std::vector<std::string> command; // the program is looked up in PATH
  std::filesystem::path directory = ".";
  std::vector<std::pair<std::string, std::string>> environment = {}; // added to this process's own
  std::string input = {};
  std::chrono::milliseconds limit = std::chrono::seconds(30);
  std::string output_path = {}; // where standard output goes instead of into the result
};

struct ProcessResult {
  int exit_code = -1; // 128 + the signal's number when a signal ended the child
  bool timed_out = false;
  std::string out;
  std::string err;
};

// A child that runs: for tests that interfere with it. wait_process must be called.
struct RunningProcess {
  int pid = -1;
  int out_file = -1;
  int err_file = -1;
  std::chrono::milliseconds limit{};
};

RunningProcess start_process(const ProcessRequest &request);
ProcessResult wait_process(RunningProcess &running);
ProcessResult run_process(const ProcessRequest &request);

// "exit code 1", "signal 11", "no end within the limit": for failure messages.
std::string describe_end(const ProcessResult &result);

} // namespace cinch::test
