// The half of the report that runs in the crashed program. All it calls is async-signal-safe, but
// for the unwinder, which reads tables that the loader has made it sort already.
#include "execute/crash_report.h"

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <sys/mman.h>
#include <sys/wait.h>
#include <ucontext.h>
#include <unistd.h>
#include <unwind.h>

namespace cinch {

namespace {

struct Frames {
  CrashFrame list[crash_frame_limit];
  uint32_t count = 0;
  // Where the signal came; frames of the handler come before it.
  uint64_t start = 0;
  bool has_started = false;
};

} // namespace

// A plain pointer, so that the handler needs no C++ object.
static const std::unique_ptr<LoadedObject> *reported_objects = nullptr;
static size_t reported_object_count = 0;

#if defined(__x86_64__)
static uint64_t program_counter(const ucontext_t &context) {
  return static_cast<uint64_t>(context.uc_mcontext.gregs[REG_RIP]);
}
#elif defined(__aarch64__)
static uint64_t program_counter(const ucontext_t &context) { return context.uc_mcontext.pc; }
#endif

// A jump to nowhere has left no code to unwind from; its caller has. Makes the context that of the
// caller, right after the call.
static void return_from_nowhere(ucontext_t &context) {
#if defined(__x86_64__)
  greg_t *registers = context.uc_mcontext.gregs;
  registers[REG_RIP] = *reinterpret_cast<greg_t *>(registers[REG_RSP]);
  registers[REG_RSP] += sizeof(greg_t);
#elif defined(__aarch64__)
  context.uc_mcontext.pc = context.uc_mcontext.regs[30];
#endif
}

static _Unwind_Reason_Code add_frame(_Unwind_Context *context, void *argument) {
  Frames &frames = *static_cast<Frames *>(argument);
  int is_exact = 0;
  uint64_t address = _Unwind_GetIPInfo(context, &is_exact);
  frames.has_started |= address == frames.start;
  if (!frames.has_started) {
    return _URC_NO_REASON;
  }
  if (frames.count == crash_frame_limit || address == 0) {
    return _URC_END_OF_STACK;
  }
  frames.list[frames.count++] = {address, is_exact != 0};
  return _URC_NO_REASON;
}

// write(2) may write less than it is told to.
static void write_all(int file, const void *bytes, size_t size) {
  const char *place = static_cast<const char *>(bytes);
  while (size > 0) {
    ssize_t written = write(file, place, size);
    if (written <= 0) {
      return;
    }
    place += written;
    size -= static_cast<size_t>(written);
  }
}

static void write_objects(int file) {
  for (size_t i = 0; i < reported_object_count; ++i) {
    const LoadedObject &object = *reported_objects[i];
    uint64_t size = object.bytes.size();
    write_all(file, &size, sizeof(size));
    write_all(file, object.bytes.data(), size);
  }
}

// This executable again, which prints the report. Without _Fork(2), the handlers of
// pthread_atfork(3), which are not safe here, would run.
static void print_by_child(int file) {
  char number[] = {static_cast<char>('0' + file / 100 % 10),
                   static_cast<char>('0' + file / 10 % 10), static_cast<char>('0' + file % 10), 0};
  const char *words[] = {"cinch", "run", crash_report_word, number, nullptr};
  pid_t child = _Fork();
  if (child == 0) {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    execv("/proc/self/exe", const_cast<char **>(words));
    _exit(1);
  }
  if (child > 0) {
    int status = 0;
    waitpid(child, &status, 0);
  }
}

static bool is_fault(int signal) {
  return signal == SIGSEGV || signal == SIGBUS || signal == SIGFPE || signal == SIGILL;
}

static void report(int signal, const siginfo_t &info, ucontext_t &context) {
  auto fault = reinterpret_cast<uint64_t>(info.si_addr);
  CrashHeader header = {signal, info.si_code, is_fault(signal) ? fault : 0, getpid(), 0, 0};
  Frames frames;
  frames.start = program_counter(context);
  if (signal == SIGSEGV && fault == frames.start) {
    return_from_nowhere(context);
    frames.list[frames.count++] = {frames.start, 1};
    frames.start = program_counter(context);
  }
  _Unwind_Backtrace(add_frame, &frames);
  header.frame_count = frames.count;
  header.object_count = reported_object_count;
  int file = memfd_create("cinch-crash", 0);
  if (file >= 0 && file < 1000) {
    write_all(file, &header, sizeof(header));
    write_all(file, frames.list, frames.count * sizeof(CrashFrame));
    write_objects(file);
    lseek(file, 0, SEEK_SET);
    print_by_child(file);
  }
}

// Ends the process by the same signal, as without a handler: the parent sees what happened, and the
// kernel may keep a core file.
[[noreturn]] static void die_by(int signal) {
  std::signal(signal, SIG_DFL);
  sigset_t this_one;
  sigemptyset(&this_one);
  sigaddset(&this_one, signal);
  pthread_sigmask(SIG_UNBLOCK, &this_one, nullptr);
  raise(signal);
  _exit(128 + signal);
}

// Of several threads that crash at once the first one reports; the others wait for the end.
static void on_signal(int signal, siginfo_t *info, void *context) {
  static std::atomic<bool> has_started = false;
  if (has_started.exchange(true)) {
    while (true) {
      pause();
    }
  }
  report(signal, *info, *static_cast<ucontext_t *>(context));
  die_by(signal);
}

// The handler's stack is another one than the thread's, which may have overflowed.
static void make_signal_stack() {
  constexpr size_t size = 128 * 1024;
  void *memory = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory != MAP_FAILED) {
    stack_t stack = {};
    stack.ss_sp = memory;
    stack.ss_size = size;
    sigaltstack(&stack, nullptr);
  }
}

// SA_RESETHAND: a fault in the handler ends the process at once.
void install_crash_report(llvm::ArrayRef<std::unique_ptr<LoadedObject>> objects) {
  reported_objects = objects.data();
  reported_object_count = objects.size();
  make_signal_stack();
  struct sigaction action = {};
  action.sa_sigaction = on_signal;
  action.sa_flags = static_cast<int>(SA_SIGINFO | SA_ONSTACK | SA_RESETHAND);
  sigemptyset(&action.sa_mask);
  for (int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGTRAP, SIGSYS}) {
    // What this process was started to ignore, it goes on to ignore.
    struct sigaction old = {};
    if (sigaction(signal, nullptr, &old) == 0 && old.sa_handler != SIG_IGN) {
      sigaction(signal, &action, nullptr);
    }
  }
}

} // namespace cinch
