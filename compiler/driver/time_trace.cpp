#include "driver/time_trace.h"

#include "driver/invocation.h"
#include "driver/option_errors.h"
#include "driver/output_file.h"

#include "llvm/Support/TimeProfiler.h"
#include "llvm/Support/raw_ostream.h"

namespace cinch {

// The recorder is a thread's own, so jobs in parallel have one each.
TimeTrace::TimeTrace(const Invocation &invocation) : invocation_(invocation) {
  if (!invocation.time_trace.empty()) {
    llvm::timeTraceProfilerInitialize(invocation.time_trace_granularity, "cinch",
                                      invocation.time_trace_verbose);
  }
}

TimeTrace::~TimeTrace() {
  if (!invocation_.time_trace.empty()) {
    llvm::timeTraceProfilerCleanup();
  }
}

bool TimeTrace::write(llvm::raw_ostream &messages) {
  if (invocation_.time_trace.empty()) {
    return true;
  }
  OutputFile file(invocation_.time_trace);
  if (file.is_open()) {
    llvm::timeTraceProfilerWrite(file.stream());
  }
  bool written = file.is_open() && file.commit();
  if (!file.error().empty()) {
    OptionErrors(messages, invocation_.diagnostics).error(file.error());
  }
  return written;
}

} // namespace cinch
