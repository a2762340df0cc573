// What the back end has to say, told in terms that need no LLVM.
#pragma once

#include "llvm/ADT/STLFunctionalExtras.h"

#include <cstdint>
#include <string>

namespace cinch {

struct BackendMessage {
  enum class Severity : uint8_t { Error, Warning, Remark, Note };
  Severity severity = Severity::Error;
  std::string text;
  // The `srcloc` that irgen attached to an inline assembly statement, 0 when there is none.
  // `line_of_asm` counts from 0 inside the statement's text.
  uint64_t source_cookie = 0;
  unsigned line_of_asm = 0;
  // Text already rendered with its line and caret, for inputs that are assembly or IR.
  bool is_rendered = false;
};

using BackendMessageSink = llvm::function_ref<void(const BackendMessage &)>;

} // namespace cinch
