// The macros that exist before the first line, C23 6.10.10, with the values clang 22 gives them.
#pragma once

#include <string>

namespace cinch {

struct LangOptions;
struct PreprocessorOptions;
struct TargetInfo;

// `#define NAME BODY` lines.
// Text, since most of these macros are never used: names are entered, bodies stay text until then.
std::string predefined_macros(const LangOptions &language, const PreprocessorOptions &options,
                              const TargetInfo &target);

} // namespace cinch
