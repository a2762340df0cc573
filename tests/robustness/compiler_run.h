// What the bad-input tests share: a folder, the compiler run in it, and what a clean failure is.
#pragma once

#include "support/files.h"
#include "support/process.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

namespace cinch::test {

class CompilerRun : public testing::Test {
protected:
  void SetUp() override;

  // Runs the compiler in the folder; its temporary files go to the folder `temporary` there.
  ProcessResult run(std::vector<std::string> arguments);
  ProcessRequest request(std::vector<std::string> arguments) const;

  void write(const std::string &name, std::string_view text);
  // Non-zero exit that is no crash and no hang, and a message that has `words` in it.
  void expect_clean_failure(const ProcessResult &result, const std::string &words);
  // Nothing but the files written by write() is in the folder, and no temporary file is left.
  void expect_no_output();

  TempFolder folder_;
  std::set<std::string> inputs_;
};

} // namespace cinch::test
