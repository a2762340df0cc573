// Where Cinch finds the files that belong to it, relative to its own binary.
#pragma once

#include <string>

namespace cinch {

// The path of the running binary, links resolved. Worked out once.
const std::string &executable_path();

// Cinch's stddef.h and friends: <binary>/../lib/cinch/include.
std::string builtin_header_directory();

// Directory of programs that ship with Cinch (ld.lld): <binary>/../lib/cinch/bin.
std::string tool_directory();

// May not exist: then SIMD headers and sanitizers are missing and nothing else.
// Clang's resource directory, for the SIMD headers and the sanitizer run-times: the one known at
// configure time if it is there, else the usual places of an installed clang 22.
std::string clang_resource_directory();

} // namespace cinch
