#include "execute/own_stack.h"

#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>

namespace cinch {

namespace {

// What the new stack's first frame needs; makecontext(3) passes only ints.
struct Start {
  llvm::function_ref<void()> function;
  ucontext_t caller, callee;
};

} // namespace

static thread_local Start *current_start = nullptr;

static void enter() { current_start->function(); }

// The lowest page stays without access, so that an overflow is a fault and no silent damage.
// Untouched pages cost nothing.
bool run_on_stack(size_t bytes, llvm::function_ref<void()> function) {
  auto guard = static_cast<size_t>(sysconf(_SC_PAGESIZE));
  void *memory = mmap(nullptr, bytes + guard, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
  if (memory == MAP_FAILED) {
    return false;
  }
  mprotect(memory, guard, PROT_NONE);
  Start start = {function, {}, {}};
  Start *outer = current_start;
  current_start = &start;
  getcontext(&start.callee);
  start.callee.uc_stack.ss_sp = memory;
  start.callee.uc_stack.ss_size = bytes + guard;
  start.callee.uc_link = &start.caller;
  makecontext(&start.callee, enter, 0);
  swapcontext(&start.caller, &start.callee);
  current_start = outer;
  munmap(memory, bytes + guard);
  return true;
}

} // namespace cinch
