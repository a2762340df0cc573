// What the back end has to say, told in terms that need no LLVM.
#pragma once

#include "llvm/ADT/STLFunctionalExtras.h"

#include <cstdint>
#include <string>

namespace cinch {

struct BackendMessage {
  enum class Severity : uint8_t { Error, Warning, Remark, Note };
  enum class Kind : uint8_t {
    General,
    Rendered,       // `text` has its line and caret already: inputs that are assembly or IR
    InlineAssembly, // `source_cookie` is set
    ForbiddenCall,  // a call that `error` or `warning` forbids: `function`, `text`, source_cookie
    FrameSize,      // `function`, `size`, `limit`
  };
  Severity severity = Severity::Error;
  std::string text;
  Kind kind = Kind::General;
  // The `srcloc` that irgen attached to the instruction, 0 when there is none. `line_of_asm` counts
  // from 0 inside the statement's text.
  uint64_t source_cookie = 0;
  unsigned line_of_asm = 0;
  std::string assembly{}; // that line, when the assembler has refused it
  std::string function{};
  uint64_t size = 0;
  uint64_t limit = 0;
};

using BackendMessageSink = llvm::function_ref<void(const BackendMessage &)>;

} // namespace cinch
