// The half of the report that runs in the crashed program. All it calls is async-signal-safe, but
// for the unwinder, which reads tables that the loader has made it sort already.
#include "execute/crash_report.h"
#include "execute/crash_text.h"

#include "driver/option_errors.h"

#include "llvm/Support/raw_ostream.h"

#include <atomic>
#include <cerrno>
#include <climits>
#include <csetjmp>
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

// Plain pointers and arrays, so that the handler needs no C++ object.
static const std::unique_ptr<LoadedObject> *reported_objects = nullptr;
static size_t reported_object_count = 0;
// "cinch: error: the program was ended by ", in colours where they are seen.
static char message_start[128];
static char start_directory[PATH_MAX];

// The process and the thread that report; a vfork(2) child shares its parent's memory, and may have
// reported and gone.
static std::atomic<uint64_t> reporter = 0;
static int reported_signal = 0;
// Where to go on when the unwinder faults.
static thread_local sigjmp_buf *escape_from_unwinder = nullptr;

#if defined(__x86_64__)
static uint64_t program_counter(const ucontext_t &context) {
  return static_cast<uint64_t>(context.uc_mcontext.gregs[REG_RIP]);
}

static uint64_t stack_pointer(const ucontext_t &context) {
  return static_cast<uint64_t>(context.uc_mcontext.gregs[REG_RSP]);
}
#elif defined(__aarch64__)
static uint64_t program_counter(const ucontext_t &context) { return context.uc_mcontext.pc; }
static uint64_t stack_pointer(const ucontext_t &context) { return context.uc_mcontext.sp; }
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

static void write_sized(int file, const void *bytes, uint64_t size) {
  write_all(file, &size, sizeof(size));
  write_all(file, bytes, size);
  const uint64_t zeros = 0;
  write_all(file, &zeros, -size % sizeof(zeros));
}

static void write_objects(int file) {
  for (size_t i = 0; i < reported_object_count; ++i) {
    const LoadedObject &object = *reported_objects[i];
    write_sized(file, object.bytes.data(), object.bytes.size());
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
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
  }
}

static bool is_fault(int signal) {
  return signal == SIGSEGV || signal == SIGBUS || signal == SIGFPE || signal == SIGILL;
}

// In one piece, so that what other processes write does not come between.
static void say_what_happened(const CrashHeader &header) {
  CrashText text;
  text.add(message_start);
  add_what_happened(text, header);
  text.add("\n");
  write_all(STDERR_FILENO, text.data(), text.size());
}

// The frames that can be read: a broken program may have overwritten the stack or the frame pointer
// that the unwinder follows.
static void unwind(const CrashHeader &header, ucontext_t &context, Frames &frames) {
  frames.start = header.program_counter;
  bool is_nowhere = header.signal == SIGSEGV && header.address == header.program_counter;
  if (is_nowhere) {
    frames.list[frames.count++] = {header.program_counter, 1};
  }
  sigjmp_buf escape;
  if (sigsetjmp(escape, 0) == 0) {
    escape_from_unwinder = &escape;
    if (is_nowhere) {
      return_from_nowhere(context);
      frames.start = program_counter(context);
    }
    _Unwind_Backtrace(add_frame, &frames);
  }
  escape_from_unwinder = nullptr;
  if (frames.count == 0) {
    frames.list[frames.count++] = {header.program_counter, 1};
  }
}

static void report(int signal, const siginfo_t &info, ucontext_t &context) {
  auto fault = reinterpret_cast<uint64_t>(info.si_addr);
  CrashHeader header;
  header.signal = signal;
  header.code = info.si_code;
  header.address = is_fault(signal) ? fault : 0;
  header.program_counter = program_counter(context);
  header.stack_pointer = stack_pointer(context);
  header.process = getpid();
  say_what_happened(header);
  Frames frames;
  unwind(header, context, frames);
  header.frame_count = frames.count;
  header.object_count = reported_object_count;
  int file = memfd_create("cinch-crash", 0);
  if (file >= 0 && file < 1000) {
    write_all(file, &header, sizeof(header));
    write_all(file, frames.list, frames.count * sizeof(CrashFrame));
    write_objects(file);
    write_sized(file, start_directory, std::strlen(start_directory));
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

// A second fault of the reporting thread: only the unwinder reads what the program may have broken.
[[noreturn]] static void fail_report() {
  if (escape_from_unwinder) {
    siglongjmp(*escape_from_unwinder, 1);
  }
  die_by(reported_signal);
}

// False: another thread of this process reports.
static bool becomes_reporter(uint64_t process, uint64_t self) {
  uint64_t owner = reporter;
  do {
    if (owner >> 32 == process && owner != self) {
      return false;
    }
  } while (!reporter.compare_exchange_weak(owner, self));
  return true;
}

static void on_signal(int signal, siginfo_t *info, void *context);

static void handle(int signal) {
  struct sigaction action = {};
  action.sa_sigaction = on_signal;
  action.sa_flags = static_cast<int>(SA_SIGINFO | SA_ONSTACK | SA_NODEFER);
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, nullptr);
}

// Whatever the program has made of these signals.
static void catch_faults_of_unwinder() {
  sigset_t faults;
  sigemptyset(&faults);
  for (int signal : {SIGSEGV, SIGBUS}) {
    handle(signal);
    sigaddset(&faults, signal);
  }
  pthread_sigmask(SIG_UNBLOCK, &faults, nullptr);
}

// Of several threads that crash at once the first one reports; the others wait for the end, which
// is that of the process.
static void on_signal(int signal, siginfo_t *info, void *context) {
  auto process = static_cast<uint64_t>(getpid());
  uint64_t self = process << 32 | static_cast<uint64_t>(gettid());
  if (reporter == self) {
    fail_report();
  }
  while (!becomes_reporter(process, self)) {
    pause();
  }
  reported_signal = signal;
  // Nobody who reads, or a limit of file sizes: no reason for another end of the process.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  catch_faults_of_unwinder();
  report(signal, *info, *static_cast<ucontext_t *>(context));
  die_by(signal);
}

static void prepare_message() {
  std::string text;
  llvm::raw_string_ostream stream(text);
  print_driver_message(stream, MessageKind::Error, "the program was ended by ",
                       llvm::errs().has_colors());
  llvm::StringRef line = llvm::StringRef(text).drop_back().take_front(sizeof(message_start) - 1);
  std::memcpy(message_start, line.data(), line.size());
  if (!getcwd(start_directory, sizeof(start_directory))) {
    start_directory[0] = 0;
  }
}

void set_reported_objects(llvm::ArrayRef<std::unique_ptr<LoadedObject>> objects) {
  reported_objects = objects.data();
  reported_object_count = objects.size();
}

void install_crash_report() {
  prepare_message();
  for (int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGTRAP, SIGSYS}) {
    // What this process was started to ignore, it goes on to ignore.
    struct sigaction old = {};
    if (sigaction(signal, nullptr, &old) == 0 && old.sa_handler != SIG_IGN) {
      handle(signal);
    }
  }
}

} // namespace cinch
