// What happens when Cinch itself fails: one line that says so, no partial outputs, status 254.
#pragma once

namespace llvm {
class raw_ostream;
}

namespace cinch {

// As of a tool that failed, where 1 says that the input has errors.
constexpr int internal_error_status = 254;

// Handlers for fatal signals, for interruption (outputs under way are removed) and for LLVM's
// fatal errors. Call once, first thing in main.
void install_crash_handlers();

// Gives the calling thread a stack for signal handlers, so that an overflow of its own stack can
// still be reported. The main thread has one from install_crash_handlers.
void prepare_thread_for_crashes();

// What the calling thread works on, for the message; `what` must outlive the work.
// Null ends the work.
void set_crash_context(const char *what);

} // namespace cinch
