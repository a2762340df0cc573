// A child process, and what the kernel says it cost.
#pragma once

#include "measure/counters.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cinch {

struct ChildCommand {
  // The program's path (or its name, looked for in PATH) and its arguments.
  std::vector<std::string> words;
  // Standard input; empty: none.
  std::string input_file;
  // In seconds; it is killed then. 0: never.
  double time_limit = 0;
  // Events of the processor are counted.
  bool counts_events = false;
  // The peak of its memory is read as it ends, by ptrace. Otherwise it is what wait4 gives, which
  // is never less than Cinch's own memory was. Slower: not for runs that are timed.
  bool traces_memory = false;
};

struct ChildResult {
  enum class End { Exited, Killed, TimedOut, TooMuchOutput, NotStarted, Interrupted };
  End end = End::NotStarted;
  // The exit status, the signal, or errno of a program that was not started.
  int code = 0;
  // From before exec to its end, by the clock.
  double seconds = 0;
  double user_seconds = 0;
  double system_seconds = 0;
  uint64_t peak_bytes = 0;
  EventCounts events;
  std::string output;
  std::string messages;

  bool succeeded() const { return end == End::Exited && code == 0; }
  // "exited with status 3", "was killed by signal 11 (Segmentation fault)".
  std::string how_it_ended() const;
};

// Standard output and error go to memory, so that nothing has to read them meanwhile.
ChildResult run_child(const ChildCommand &command);

// From now on SIGINT, SIGTERM, SIGHUP and SIGQUIT end the child and not this process, so that it
// can clean up.
void catch_interrupts();
bool was_interrupted();
// Which of them came; 0: none.
int interrupting_signal();

} // namespace cinch
