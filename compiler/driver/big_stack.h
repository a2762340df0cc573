// Threads whose stack suffices for deeply nested programs.
#pragma once

#include "driver/crash.h"

#include "llvm/Support/thread.h"

#include <optional>
#include <utility>

namespace cinch {

// Deep nesting in a program is recursion in the compiler. Untouched pages cost nothing.
constexpr unsigned big_stack_bytes = 256u << 20;

template <class Function> llvm::thread start_with_big_stack(Function function) {
  // The thread runs `function` after making itself fit for crash messages; the caller joins it.
  return llvm::thread(std::optional<unsigned>(big_stack_bytes), [function = std::move(function)] {
    prepare_thread_for_crashes();
    function();
  });
}

// Waits for `function` to return.
template <class Function> void run_with_big_stack(Function function) {
  start_with_big_stack(std::move(function)).join();
}

} // namespace cinch
