// What -E shows besides tokens. Events come as tokens of kind Event, in their place in the stream.
#pragma once

#include "source/source_map.h"

#include <cstdint>
#include <string_view>

namespace cinch {

struct Macro;

// Only made under -E; otherwise the calls cost a test.
struct PreprocessorEvent {
  enum class Kind : uint8_t {
    EnterFile,        // loc: start of the file
    LeaveFile,        // loc: where reading goes on in the includer
    LeaveCommandLine, // loc: start of the main file
    ChangeLine,       // #line, a line marker or #pragma GCC system_header; loc: the next line;
                      // text: " 1" or " 2" of a marker
    StartLine,        // a macro call [loc, end] is first on its line
    Define,           // macro; loc: the name
    Undefine,         // text: the name
    Include,          // text: the directive's, as -dI prints it
    Pragma,           // text: behind `#pragma `
    Ident,            // text: behind `#ident `
  };
  Kind kind;
  SourceLoc loc;
  std::string_view text;
  const Macro *macro = nullptr;
  FileKind file_kind = FileKind::User;
  // Of StartLine only.
  SourceLoc end = {};
};

} // namespace cinch
