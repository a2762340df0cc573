#include "process.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <stdexcept>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cinch::test {

namespace {

[[noreturn]] void fail(const char *what) {
  throw std::runtime_error(std::string(what) + ": " + std::strerror(errno));
}

// Files in memory stand for the child's streams: no pipe can fill up, nothing is left on disk.
int memory_file(const std::string &content = {}) {
  int file = memfd_create("cinch-test", MFD_CLOEXEC);
  if (file < 0) {
    fail("memfd_create");
  }
  if (!content.empty() && write(file, content.data(), content.size()) < 0) {
    fail("write");
  }
  lseek(file, 0, SEEK_SET);
  return file;
}

std::string read_and_close(int file) {
  std::string text;
  char buffer[65536];
  lseek(file, 0, SEEK_SET);
  for (ssize_t size; (size = read(file, buffer, sizeof buffer)) > 0;) {
    text.append(buffer, static_cast<size_t>(size));
  }
  close(file);
  return text;
}

int open_output(const ProcessRequest &request) {
  if (request.output_path.empty()) {
    return memory_file();
  }
  int file = open(request.output_path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  return file >= 0 ? file : memory_file();
}

[[noreturn]] void become(const ProcessRequest &request, int in, int out, int err) {
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  dup2(in, STDIN_FILENO);
  dup2(out, STDOUT_FILENO);
  dup2(err, STDERR_FILENO);
  for (const auto &[name, value] : request.environment) {
    setenv(name.c_str(), value.c_str(), 1);
  }
  std::vector<char *> arguments;
  for (const std::string &word : request.command) {
    arguments.push_back(const_cast<char *>(word.c_str()));
  }
  arguments.push_back(nullptr);
  if (chdir(request.directory.c_str()) == 0) {
    execvp(arguments[0], arguments.data());
  }
  dprintf(STDERR_FILENO, "cannot run %s: %s\n", arguments[0], std::strerror(errno));
  _exit(127);
}

// Waits until the child ends or the limit has passed; true when it ended.
bool wait_within(int pid, std::chrono::milliseconds limit) {
  int handle = static_cast<int>(syscall(SYS_pidfd_open, pid, 0));
  if (handle < 0) {
    fail("pidfd_open");
  }
  pollfd wait = {handle, POLLIN, 0};
  int ready = 0;
  do {
    ready = poll(&wait, 1, static_cast<int>(limit.count()));
  } while (ready < 0 && errno == EINTR);
  close(handle);
  return ready > 0;
}

} // namespace

RunningProcess start_process(const ProcessRequest &request) {
  int in = memory_file(request.input);
  RunningProcess running = {-1, open_output(request), memory_file(), request.limit};
  running.pid = fork();
  if (running.pid < 0) {
    fail("fork");
  }
  if (running.pid == 0) {
    become(request, in, running.out_file, running.err_file);
  }
  setpgid(running.pid, running.pid);
  close(in);
  return running;
}

ProcessResult wait_process(RunningProcess &running) {
  ProcessResult result;
  result.timed_out = !wait_within(running.pid, running.limit);
  if (result.timed_out) {
    kill(-running.pid, SIGKILL);
  }
  int status = 0;
  waitpid(running.pid, &status, 0);
  result.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  result.out = read_and_close(running.out_file);
  result.err = read_and_close(running.err_file);
  running.pid = -1;
  return result;
}

ProcessResult run_process(const ProcessRequest &request) {
  RunningProcess running = start_process(request);
  return wait_process(running);
}

std::string describe_end(const ProcessResult &result) {
  if (result.timed_out) {
    return "no end within the time limit";
  }
  if (result.exit_code > 128) {
    return "signal " + std::to_string(result.exit_code - 128);
  }
  return "exit code " + std::to_string(result.exit_code);
}

} // namespace cinch::test
