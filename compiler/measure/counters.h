// The processor's own counters, where the kernel lets us read them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <sys/types.h>

namespace cinch {

struct EventCounts {
  std::optional<uint64_t> instructions;
  std::optional<uint64_t> cycles;
  std::optional<uint64_t> branch_misses;
};

// One event of perf_event_open(2): its type and what it calls config.
struct EventKind {
  uint32_t type;
  uint64_t config;
};

// What is counted as instructions, cycles and branch misses: in tests events of the kernel, which
// every machine can count.
using EventKinds = std::array<EventKind, 3>;
extern const EventKinds processor_events;

// Counters of a process and its children, in user mode, from its next exec on.
class EventCounters {
public:
  explicit EventCounters(pid_t process, const EventKinds &kinds = processor_events);
  ~EventCounters();
  EventCounters(const EventCounters &) = delete;
  EventCounters &operator=(const EventCounters &) = delete;

  // After the process has ended. What could not be counted is absent.
  EventCounts read() const;

private:
  std::array<int, 3> files_;
};

// Why nothing can be counted here; empty when it can.
std::string why_events_are_not_counted();

} // namespace cinch
