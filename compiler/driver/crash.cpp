// Handlers run in a broken process, so they do as little as they can: write(2) and _exit(2).
#include "driver/crash.h"

#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/Signals.h"
#include "llvm/Support/raw_ostream.h"

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <sys/mman.h>
#include <unistd.h>

namespace cinch {

// Per thread, as inputs compile in parallel.
static thread_local const char *crash_context = nullptr;

static void write_text(const char *text) {
  // The result is of no use: nothing more can be done when standard error is gone.
  [[maybe_unused]] ssize_t written = write(STDERR_FILENO, text, std::strlen(text));
}

// Async-signal-safe: only write(2).
static void report_internal_error(const char *reason) {
  write_text("cinch: internal compiler error");
  if (crash_context) {
    write_text(" while compiling '");
    write_text(crash_context);
    write_text("'");
  }
  write_text(": ");
  write_text(reason);
  write_text("; please report it with the output of the same command plus '-E'\n");
}

// Runs after LLVM's own handler has removed the outputs under way.
static void on_fatal_signal(void *) {
  report_internal_error("the compiler crashed");
  if (getenv("CINCH_BACKTRACE")) {
    llvm::sys::PrintStackTrace(llvm::errs());
  }
  _exit(internal_error_status);
}

// A machine that is too small is no fault of the compiler.
[[noreturn]] static void leave_for_want_of(const char *text) {
  write_text("cinch: error: ");
  write_text(text);
  write_text("\n");
  llvm::sys::RunInterruptHandlers();
  _exit(1);
}

static void on_out_of_memory(void *, const char *, bool) { leave_for_want_of("out of memory"); }

// LLVM found its input or itself beyond hope (out of registers, broken invariant), or got no
// thread.
static void on_llvm_fatal_error(void *, const char *reason, bool) {
  if (std::strncmp(reason, "pthread_create", std::strlen("pthread_create")) == 0) {
    leave_for_want_of(reason);
  }
  report_internal_error(reason);
  llvm::sys::RunInterruptHandlers();
  _exit(internal_error_status);
}

// Ctrl-\ ends the process as Ctrl-C does; LLVM counts it among the crashes.
static void on_quit(int signal) {
  llvm::sys::RunInterruptHandlers();
  std::signal(signal, SIG_DFL);
  raise(signal);
}

// `cinch -E | head`: the reader has gone and wants no more; nothing is worth saying.
static void on_broken_pipe() { _exit(1); }

// LLVM's handlers run first and remove the outputs under way; these only speak and leave.
// Must come before any thread and any output.
void install_crash_handlers() {
  // In the background of a script it is ignored, and stays so.
  void (*quit)(int) = std::signal(SIGQUIT, SIG_IGN);
  llvm::sys::AddSignalHandler(on_fatal_signal, nullptr);
  // Interruption needs no handler of ours: LLVM's removes the outputs under way and raises the
  // signal again, so that the shell sees what ended the process.
  llvm::sys::SetOneShotPipeSignalFunction(on_broken_pipe);
  llvm::install_fatal_error_handler(on_llvm_fatal_error, nullptr);
  llvm::install_bad_alloc_error_handler(on_out_of_memory, nullptr);
  llvm::install_out_of_memory_new_handler();
  std::signal(SIGQUIT, quit == SIG_IGN ? SIG_IGN : on_quit);
}

// A thread's own stack may be what has overflowed; handlers need another one (sigaltstack(2)). It
// is never unmapped: few threads are made, and they live about as long as the process.
void prepare_thread_for_crashes() {
  // Mapped, not allocated: a handler that runs out of stack faults instead of corrupting the heap.
  constexpr size_t size = 64 * 1024;
  void *memory = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) {
    return;
  }
  stack_t stack = {};
  stack.ss_sp = memory;
  stack.ss_size = size;
  sigaltstack(&stack, nullptr);
}

void set_crash_context(const char *what) { crash_context = what; }

} // namespace cinch
