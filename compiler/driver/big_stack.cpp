#include "driver/big_stack.h"

#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>

namespace cinch {

// makecontext passes integers only: the thread finds its function here.
static thread_local llvm::function_ref<void()> *entry = nullptr;

static void call_entry() { (*entry)(); }

void run_on_big_stack(llvm::function_ref<void()> function) {
  // MAP_NORESERVE: pages that are never touched count for nothing. The lowest page is a guard, so
  // that an overflow is a fault and not a write to something else.
  void *stack = mmap(nullptr, big_stack_bytes, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
  if (stack == MAP_FAILED) {
    function(); // the stack that the process has must do
    return;
  }
  mprotect(stack, static_cast<size_t>(sysconf(_SC_PAGESIZE)), PROT_NONE);
  llvm::function_ref<void()> *outer = entry;
  entry = &function;
  ucontext_t inside, outside;
  getcontext(&inside);
  inside.uc_stack.ss_sp = stack;
  inside.uc_stack.ss_size = big_stack_bytes;
  inside.uc_link = &outside;
  makecontext(&inside, call_entry, 0);
  swapcontext(&outside, &inside);
  entry = outer;
  munmap(stack, big_stack_bytes);
}

} // namespace cinch
