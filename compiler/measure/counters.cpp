#include "measure/counters.h"

#include <cerrno>
#include <cstring>
#include <linux/perf_event.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace cinch {

// In the order of EventCounts.
constexpr EventKinds processor_events = {{{PERF_TYPE_HARDWARE, PERF_COUNT_HW_INSTRUCTIONS},
                                          {PERF_TYPE_HARDWARE, PERF_COUNT_HW_CPU_CYCLES},
                                          {PERF_TYPE_HARDWARE, PERF_COUNT_HW_BRANCH_MISSES}}};

// User mode only, which perf_event_paranoid allows anyone up to 2. Gives a file, or -1 and errno.
static int open_counter(EventKind kind, pid_t process) {
  perf_event_attr attributes{};
  attributes.size = sizeof(attributes);
  attributes.type = kind.type;
  attributes.config = kind.config;
  attributes.disabled = 1;
  attributes.enable_on_exec = 1;
  attributes.inherit = 1;
  attributes.exclude_kernel = 1;
  attributes.exclude_hv = 1;
  attributes.read_format = PERF_FORMAT_TOTAL_TIME_ENABLED | PERF_FORMAT_TOTAL_TIME_RUNNING;
  return static_cast<int>(syscall(SYS_perf_event_open, &attributes, process, /*cpu=*/-1,
                                  /*group=*/-1, PERF_FLAG_FD_CLOEXEC));
}

EventCounters::EventCounters(pid_t process, const EventKinds &kinds) {
  for (size_t i = 0; i != files_.size(); ++i) {
    files_[i] = open_counter(kinds[i], process);
  }
}

EventCounters::~EventCounters() {
  for (int file : files_) {
    if (file >= 0) {
      close(file);
    }
  }
}

// Events that take turns on the processor's counters are scaled up to the whole time.
static std::optional<uint64_t> read_counter(int file) {
  struct {
    uint64_t count, enabled, running;
  } value{};
  if (file < 0 || read(file, &value, sizeof(value)) != sizeof(value) || value.running == 0) {
    return std::nullopt;
  }
  double scale = static_cast<double>(value.enabled) / static_cast<double>(value.running);
  return static_cast<uint64_t>(static_cast<double>(value.count) * scale);
}

EventCounts EventCounters::read() const {
  return {read_counter(files_[0]), read_counter(files_[1]), read_counter(files_[2])};
}

std::string why_events_are_not_counted() {
  int file = open_counter(processor_events[0], /*process=*/0);
  if (file >= 0) {
    close(file);
    return "";
  }
  switch (errno) {
  case ENOENT:
  case ENODEV:
  case EOPNOTSUPP:
    return "the processor's counters cannot be reached, as in many virtual machines";
  case EACCES:
  case EPERM:
    return "not allowed: see /proc/sys/kernel/perf_event_paranoid";
  default:
    return std::string("perf_event_open: ") + std::strerror(errno);
  }
}

} // namespace cinch
