// LLVM's FileCheck, in process: compares a text with `// CHECK:` lines.
#pragma once

#include <string>
#include <string_view>

namespace cinch::test {

// Whether `text` has FileCheck lines with this prefix (`PREFIX:`, `PREFIX-NEXT:`, ...).
bool has_checks(std::string_view text, std::string_view prefix);

// FileCheck's complaint when `output` does not satisfy the lines of `checks` with the prefixes
// CHECK and `tag`; empty when it does.
std::string check_output(std::string_view checks, std::string_view tag, std::string_view output);

} // namespace cinch::test
