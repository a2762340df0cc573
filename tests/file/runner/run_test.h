// Runs the commands of a file test and judges what they did.
#pragma once

#include "support/process.h"
#include "test_file.h"

#include <string>
#include <vector>

namespace cinch::test {

struct Observed {
  ProcessResult result; // paths of the temporary folder and the compiler made neutral
  std::vector<Message> messages;
};

// One for each run of the test, which is made anew in a temporary folder.
std::vector<Observed> observe(const TestFile &test);

// What is wrong, in words for a person; empty when the test passes.
std::string judge(const TestFile &test, const std::vector<Observed> &observed);

} // namespace cinch::test
