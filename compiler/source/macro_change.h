// What a file says of macros, in the order of the text: recorded for debug information of -g3.
#pragma once

#include "source/source_loc.h"

#include <cstdint>
#include <string_view>

namespace cinch {

struct MacroChange {
  enum class Kind : uint8_t { EnterFile, LeaveFile, Define, Undefine };
  Kind kind;
  // EnterFile: the start of the file. Define, Undefine: the name; invalid for what was predefined
  // or comes from the command line. LeaveFile: unused.
  SourceLoc loc;
  // As behind `#define `, or the name. Lives as long as the preprocessor.
  std::string_view text;
};

} // namespace cinch
