// Who Cinch says it is.
#pragma once

#include <string>

namespace cinch {

// "cinch clang version 22.1.8 (cinch 0.1.0)". Build systems read the first line of `--version`:
// CMake and libtool look for "clang", and Meson takes the first number for the compiler's version
// and decides by it which options exist. So clang's number, which Cinch claims whole, comes first.
std::string identity_line();

// "cinch 0.1.0 (LLVM 22.1.8)", for people.
std::string version_line();

} // namespace cinch
