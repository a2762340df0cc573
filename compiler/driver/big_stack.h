// Threads whose stack suffices for deeply nested programs.
#pragma once

#include "driver/crash.h"

#include "llvm/ADT/STLFunctionalExtras.h"
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

// Calls `function` on such a stack, on the calling thread: the main one keeps its arena of malloc.
void run_on_big_stack(llvm::function_ref<void()> function);

} // namespace cinch
