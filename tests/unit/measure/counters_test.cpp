// EventCounters with events of the kernel, since many machines cannot count those of the processor.
#include "measure/counters.h"

#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <linux/perf_event.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace cinch;

// Nanoseconds of processor time, page faults, and an event that cannot be.
static constexpr EventKinds kernel_events = {{{PERF_TYPE_SOFTWARE, PERF_COUNT_SW_TASK_CLOCK},
                                              {PERF_TYPE_SOFTWARE, PERF_COUNT_SW_PAGE_FAULTS},
                                              {PERF_TYPE_SOFTWARE, ~0ull}}};

static void keep_busy(std::chrono::milliseconds time) {
  for (auto end = std::chrono::steady_clock::now() + time; std::chrono::steady_clock::now() < end;) {
  }
}

// A child that is busy for `before`, waits for its counters, and then becomes a shell with `script`.
static EventCounts count(const char *script, std::chrono::milliseconds before = {}) {
  pid_t child = fork();
  if (child == 0) {
    keep_busy(before);
    raise(SIGSTOP);
    execl("/bin/sh", "sh", "-c", script, static_cast<char *>(nullptr));
    _exit(127);
  }
  int status = 0;
  EXPECT_EQ(waitpid(child, &status, WUNTRACED), child);
  EXPECT_TRUE(WIFSTOPPED(status));
  EventCounters counters(child, kernel_events);
  kill(child, SIGCONT);
  EXPECT_EQ(waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
  return counters.read();
}

TEST(EventCounters, CountFromExecOnWithChildrenIncluded) {
  EventCounts nothing = count("true", std::chrono::milliseconds(300));
  if (!nothing.instructions) {
    GTEST_SKIP() << "this kernel lets nobody call perf_event_open";
  }
  EXPECT_GT(*nothing.instructions, 0u);
  // What the child did before it became the program is not counted.
  EXPECT_LT(*nothing.instructions, 250'000'000u);
  EXPECT_GT(*nothing.cycles, 10u);
  // Each of these processes takes page faults of its own.
  EventCounts children = count("for i in 1 2 3 4; do /bin/true; done; :");
  EXPECT_GT(*children.cycles, *nothing.cycles * 2);
}

TEST(EventCounters, WhatCannotBeCountedIsAbsent) {
  EXPECT_EQ(count("true").branch_misses, std::nullopt);
}
