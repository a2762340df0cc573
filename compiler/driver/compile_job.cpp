// One job: reads its arguments, then calls the assembler or the passes of frontend.cpp.
#include "driver/compile_job.h"

#include "backend/assembler.h"
#include "driver/backend_messages.h"
#include "driver/big_stack.h"
#include "driver/frontend.h"
#include "driver/input_file.h"
#include "driver/option_errors.h"
#include "driver/output_file.h"
#include "driver/parse_invocation.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"

namespace cinch {

bool is_compile_job(llvm::ArrayRef<const char *> arguments) {
  if (arguments.empty()) {
    return false;
  }
  llvm::StringRef tool = arguments.front();
  return tool == "-cc1" || tool == "-cc1as";
}

// The output is opened only after the input could be read: a missing input must not disturb it.
static int run_assembly(llvm::ArrayRef<const char *> arguments, llvm::raw_ostream &messages) {
  std::optional<AssemblerInvocation> invocation = parse_assembler_invocation(arguments, messages);
  if (!invocation) {
    return 1;
  }
  OptionErrors errors(messages, invocation->diagnostics);
  std::unique_ptr<llvm::MemoryBuffer> text = read_input(invocation->input, errors);
  if (!text) {
    return 1;
  }
  OutputFile output(invocation->output);
  bool assembled = output.is_open() &&
                   assemble(std::move(text), invocation->backend, invocation->symbol_definitions,
                            output.stream(), BackendMessagePrinter(messages));
  if (assembled) {
    assembled = output.commit();
  }
  if (!output.error().empty()) {
    errors.error(output.error());
  }
  return assembled ? 0 : 1;
}

// 1 stands for every kind of failure that was reported.
int run_compile_job(llvm::ArrayRef<const char *> arguments, llvm::raw_ostream &messages,
                    const JobContext &context) {
  llvm::StringRef tool = arguments.front();
  if (tool == "-cc1as") {
    return run_assembly(arguments.drop_front(), messages);
  }
  std::optional<Invocation> invocation = parse_invocation(arguments.drop_front(), messages);
  if (!invocation) {
    return 1;
  }
  invocation->after = context.after;
  BackendOptions &backend = invocation->backend;
  backend.free_memory = context.after == AfterJob::ProcessGoesOn;
  backend.threads = context.threads;
  backend.thread_stack_bytes = big_stack_bytes;
  backend.prepare_thread = prepare_thread_for_crashes;
  return run_invocation(*invocation, messages) ? 0 : 1;
}

} // namespace cinch
