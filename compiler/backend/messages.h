// What the back end has to say, told in terms that need no LLVM.
#pragma once

#include "llvm/ADT/STLFunctionalExtras.h"

#include <cstdint>
#include <string>

namespace cinch {

// One finding of LLVM, without source text: the driver knows where a `source_cookie` stands.
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
  // That line, when the assembler has refused it.
  std::string assembly{};
  std::string function{};
  // FrameSize: bytes that the frame takes, and bytes that -Wframe-larger-than= allows.
  uint64_t size = 0;
  uint64_t limit = 0;
};

// Called at once, on the thread that works on the module.
using BackendMessageSink = llvm::function_ref<void(const BackendMessage &)>;

} // namespace cinch
