// What a program of `cinch run` says when a signal such as SIGSEGV ends it.
//
// A crashed process cannot be trusted: its heap may be broken or locked, its stack overwritten. So
// the handler says what happened, copies what it knows into a memory file, with system calls alone,
// and starts this executable anew, which reads that file, finds the source lines and prints them.
#pragma once

#include "execute/loaded_object.h"

#include "llvm/ADT/ArrayRef.h"

#include <cstdint>
#include <memory>

namespace cinch {

// The first word behind `run` that asks for a report; a number follows, the descriptor.
constexpr const char *crash_report_word = "--cinch-report-crash";

// Of a runaway recursion the innermost calls tell enough.
constexpr unsigned crash_frame_limit = 64;

// How a report starts. Frames follow, then the size and the bytes of each object, and those of the
// directory in which the program started, filled up to multiples of 8.
struct CrashHeader {
  int32_t signal = 0;
  // si_code of sigaction(2).
  int32_t code = 0;
  // That was accessed or executed, for faults of memory.
  uint64_t address = 0;
  // Of the thread, when the signal came.
  uint64_t program_counter = 0;
  uint64_t stack_pointer = 0;
  int32_t process = 0;
  uint32_t frame_count = 0;
  uint64_t object_count = 0;
};

// A place in code that a thread was at: innermost first.
struct CrashFrame {
  uint64_t address = 0;
  // False: where a call returns to, behind the place of interest.
  uint64_t is_exact = 0;
};

// Of the signals that end a crashed program. Assumes `prepare_threads`. The program's own handlers,
// when it installs some, replace these.
void install_crash_report();

// What reports tell lines of. The objects live as long as the process.
void set_reported_objects(llvm::ArrayRef<std::unique_ptr<LoadedObject>> objects);

// Prints the report in the file `descriptor`, but for the line that says what happened, to standard
// error; gives the exit status.
int print_crash_report(int descriptor);

} // namespace cinch
