// Rewrites a file test's expectations to what the compiler does now; the change is for review.
#pragma once

#include "run_test.h"
#include "test_file.h"

#include <string>

namespace cinch::test {

// The test's text with expectation, output and exit lines that fit what was observed.
std::string updated_text(const TestFile &test, const std::vector<Observed> &observed);

// Runs the test and rewrites its file until nothing changes (lines that are added can move what
// the compiler says). False when it does not settle.
bool update_test(const std::filesystem::path &path, const std::filesystem::path &root);

} // namespace cinch::test
