// fork and exec with a handshake between, so that counters can be attached to the child. Start at
// `run_child`.
#include "measure/child.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MemoryBuffer.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cinch {

using Clock = std::chrono::steady_clock;

// What a program may print: more is not what one compares.
static constexpr off_t output_limit = 256 << 20;

// The signal that came; 0: none.
static volatile sig_atomic_t interrupted = 0;

static constexpr int interrupts[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};

void catch_interrupts() {
  struct sigaction action{};
  action.sa_handler = [](int signal) { interrupted = signal; };
  for (int signal : interrupts) {
    struct sigaction before{};
    sigaction(signal, nullptr, &before);
    // Under nohup and in a script's background signals are ignored.
    if (before.sa_handler != SIG_IGN) {
      sigaction(signal, &action, nullptr);
    }
  }
}

int interrupting_signal() { return interrupted; }
bool was_interrupted() { return interrupted != 0; }

std::string ChildResult::how_it_ended() const {
  switch (end) {
  case End::Exited:
    return "exited with status " + std::to_string(code);
  case End::Killed:
    return "was killed by signal " + std::to_string(code) + " (" + strsignal(code) + ")";
  case End::TimedOut:
    return "did not end in time";
  case End::TooMuchOutput:
    return "prints more than " + std::to_string(output_limit >> 20) + " MB";
  case End::NotStarted:
    return std::string("could not be started: ") + std::strerror(code);
  case End::Interrupted:
    return "was interrupted";
  }
  return "";
}

namespace {

// A file that is closed with its scope.
struct File {
  explicit File(int number) : number(number) {}
  ~File() { close_now(); }
  File(const File &) = delete;
  File &operator=(const File &) = delete;
  void close_now() {
    if (number >= 0) {
      close(number);
    }
    number = -1;
  }
  int number;
};

struct Pipe {
  Pipe() : Pipe(make()) {}
  File from, to;

private:
  struct Ends {
    int ends[2] = {-1, -1};
  };
  explicit Pipe(Ends made) : from(made.ends[0]), to(made.ends[1]) {}
  static Ends make() {
    Ends made;
    if (pipe2(made.ends, O_CLOEXEC) != 0) {
      return Ends();
    }
    return made;
  }
};

// One run of one child.
class Child {
public:
  explicit Child(const ChildCommand &command) : command_(command) {}
  ChildResult run();

private:
  [[noreturn]] void become_program();
  void wait_for_end();
  bool reap();
  void handle_stop(int status);
  void stop_early();
  void collect(int status, const rusage &usage);

  const ChildCommand &command_;
  ChildResult result_;
  pid_t process_ = -1;
  std::vector<char *> arguments_;
  File input_{-1};
  File output_{memfd_create("output", MFD_CLOEXEC)};
  File messages_{memfd_create("messages", MFD_CLOEXEC)};
  // The parent tells the child to go on; the child tells why exec failed, or just closes.
  Pipe start_, failure_;
  Clock::time_point begin_;
  bool is_traced_ = false;
  uint64_t traced_peak_ = 0;
};

} // namespace

// Between fork and exec: only calls that are safe there.
void Child::become_program() {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  setpgid(0, 0); // so that what it starts can be ended with it
  if (command_.traces_memory) {
    ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
  }
  dup2(input_.number, STDIN_FILENO);
  dup2(output_.number, STDOUT_FILENO);
  dup2(messages_.number, STDERR_FILENO);
  std::signal(SIGPIPE, SIG_DFL);
  for (int number : interrupts) {
    std::signal(number, SIG_DFL);
  }
  char go = 0;
  if (read(start_.from.number, &go, 1) == 1) {
    execvp(arguments_[0], arguments_.data());
  }
  int error = errno;
  [[maybe_unused]] ssize_t written = write(failure_.to.number, &error, sizeof(error));
  _exit(127);
}

// VmHWM of a process that is about to end.
static uint64_t peak_of(pid_t process) {
  auto status = llvm::MemoryBuffer::getFileAsStream("/proc/" + std::to_string(process) + "/status");
  if (!status) {
    return 0;
  }
  llvm::StringRef text = (*status)->getBuffer();
  uint64_t kilobytes = 0;
  text.split("VmHWM:").second.ltrim().consumeInteger(10, kilobytes);
  return kilobytes * 1024;
}

// A traced child stops at its exec, at each signal and as it ends. Signals are handed on.
void Child::handle_stop(int status) {
  int signal = WSTOPSIG(status);
  int event = status >> 16;
  if (event == PTRACE_EVENT_EXIT) {
    traced_peak_ = peak_of(process_);
  }
  // The first stop is its exec; later ones are events by these options.
  bool is_first = !is_traced_;
  if (is_first) {
    ptrace(PTRACE_SETOPTIONS, process_, nullptr,
           PTRACE_O_TRACEEXIT | PTRACE_O_TRACEEXEC | PTRACE_O_EXITKILL);
    is_traced_ = true;
  }
  bool is_ours = event != 0 || is_first;
  ptrace(PTRACE_CONT, process_, nullptr, is_ours ? 0 : signal);
}

static double seconds_of(const timeval &time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

void Child::collect(int status, const rusage &usage) {
  result_.seconds = std::chrono::duration<double>(Clock::now() - begin_).count();
  result_.user_seconds = seconds_of(usage.ru_utime);
  result_.system_seconds = seconds_of(usage.ru_stime);
  uint64_t peak = static_cast<uint64_t>(usage.ru_maxrss) * 1024;
  result_.peak_bytes = traced_peak_ != 0 ? traced_peak_ : peak;
  // Otherwise it was stop_early that killed it.
  if (result_.end == ChildResult::End::NotStarted) {
    result_.end = WIFEXITED(status) ? ChildResult::End::Exited : ChildResult::End::Killed;
    result_.code = WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status);
  }
}

// Whether it has ended.
bool Child::reap() {
  int status = 0;
  rusage usage{};
  if (wait4(process_, &status, WNOHANG, &usage) != process_) {
    return false;
  }
  if (WIFSTOPPED(status)) {
    handle_stop(status);
    return false;
  }
  collect(status, usage);
  return true;
}

static off_t size_of(const File &file) {
  struct stat status{};
  return fstat(file.number, &status) == 0 ? status.st_size : 0;
}

// Kills the child and what it has started when it must not go on.
void Child::stop_early() {
  using End = ChildResult::End;
  double passed = std::chrono::duration<double>(Clock::now() - begin_).count();
  End reason = End::NotStarted;
  if (was_interrupted()) {
    reason = End::Interrupted;
  } else if (command_.time_limit != 0 && passed > command_.time_limit) {
    reason = End::TimedOut;
  } else if (size_of(output_) > output_limit || size_of(messages_) > output_limit) {
    reason = End::TooMuchOutput;
  }
  if (reason != End::NotStarted) {
    result_.end = reason;
    kill(-process_, SIGKILL);
  }
}

// Sleeps until the child ends; wakes ten times a second to see to its limits. Where the kernel does
// not tell of the end (before Linux 5.3), or of stops, it looks every millisecond.
void Child::wait_for_end() {
  File end(command_.traces_memory ? -1 : static_cast<int>(syscall(SYS_pidfd_open, process_, 0)));
  pollfd event{end.number, POLLIN, 0};
  while (!reap()) {
    poll(&event, 1, end.number >= 0 ? 100 : 1);
    if (event.revents == 0) {
      stop_early();
    }
  }
  // Nothing that it left behind runs on beside the next one.
  kill(-process_, SIGKILL);
}

static std::string contents_of(const File &file) {
  std::string text(static_cast<size_t>(std::min(size_of(file), output_limit)), '\0');
  ssize_t got = pread(file.number, text.data(), text.size(), 0);
  text.resize(got < 0 ? 0 : static_cast<size_t>(got));
  return text;
}

ChildResult Child::run() {
  for (const std::string &word : command_.words) {
    arguments_.push_back(const_cast<char *>(word.c_str())); // execvp changes nothing
  }
  arguments_.push_back(nullptr);
  const std::string &input = command_.input_file;
  input_.number = open(input.empty() ? "/dev/null" : input.c_str(), O_RDONLY | O_CLOEXEC);
  if (input_.number < 0) {
    result_.code = errno;
    return std::move(result_);
  }
  process_ = fork();
  if (process_ < 0) {
    result_.code = errno;
    return std::move(result_);
  }
  if (process_ == 0) {
    become_program();
  }
  setpgid(process_, process_);
  failure_.to.close_now();
  std::unique_ptr<EventCounters> counters;
  if (command_.counts_events) {
    counters = std::make_unique<EventCounters>(process_);
  }
  begin_ = Clock::now();
  [[maybe_unused]] ssize_t written = write(start_.to.number, "g", 1);
  wait_for_end();
  int error = 0;
  if (read(failure_.from.number, &error, sizeof(error)) == sizeof(error)) {
    result_.end = ChildResult::End::NotStarted;
    result_.code = error;
  }
  if (counters) {
    result_.events = counters->read();
  }
  result_.output = contents_of(output_);
  result_.messages = contents_of(messages_);
  return std::move(result_);
}

ChildResult run_child(const ChildCommand &command) { return Child(command).run(); }

} // namespace cinch
