// -ftime-trace: what happened when, for chrome://tracing, Perfetto and Speedscope.
#pragma once

namespace llvm {
class raw_ostream;
}

namespace cinch {

struct Invocation;

// Records from here to `write` on this thread. LLVM's passes record on their own; ours use
// llvm::TimeTraceScope. Does nothing when no trace is asked for.
class TimeTrace {
public:
  explicit TimeTrace(const Invocation &invocation);
  ~TimeTrace();
  TimeTrace(const TimeTrace &) = delete;

  // The file, whole or not at all. False after a message.
  bool write(llvm::raw_ostream &messages);

private:
  const Invocation &invocation_;
};

} // namespace cinch
