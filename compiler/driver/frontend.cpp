#include "driver/frontend.h"

#include "backend/backend.h"
#include "driver/backend_messages.h"
#include "driver/input_file.h"
#include "driver/invocation.h"
#include "driver/option_errors.h"
#include "driver/output_file.h"

#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/IRReader/IRReader.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/raw_ostream.h"

namespace cinch {

// Optimizes and writes the module under the output's name.
static bool write_module(llvm::Module &module, const Invocation &invocation,
                         llvm::raw_ostream &messages) {
  OptionErrors errors(messages, invocation.diagnostics);
  if (invocation.backend.output == OutputKind::Nothing) {
    llvm::raw_null_ostream nowhere;
    return emit(module, invocation.backend, nowhere, BackendMessagePrinter(messages));
  }
  OutputFile output(invocation.output);
  bool written = output.is_open() &&
                 emit(module, invocation.backend, output.stream(),
                      BackendMessagePrinter(messages)) && output.commit();
  if (!output.error().empty()) {
    errors.error(output.error());
  }
  return written;
}

// .ll and .bc inputs go straight to the back end.
static bool run_ir_job(const Invocation &invocation, llvm::raw_ostream &messages) {
  OptionErrors errors(messages, invocation.diagnostics);
  std::unique_ptr<llvm::MemoryBuffer> text = read_input(invocation.input, errors);
  if (!text) {
    return false;
  }
  llvm::LLVMContext context;
  llvm::SMDiagnostic problem;
  std::unique_ptr<llvm::Module> module = llvm::parseIR(*text, problem, context);
  if (!module) {
    problem.print("cinch", messages, false);
    return false;
  }
  return write_module(*module, invocation, messages);
}

static bool run_c_job(const Invocation &invocation, llvm::raw_ostream &messages) {
  OptionErrors errors(messages, invocation.diagnostics);
  if (!read_input(invocation.input, errors)) {
    return false;
  }
  errors.error("the front end is not connected yet");
  return false;
}

bool run_invocation(const Invocation &invocation, llvm::raw_ostream &messages) {
  if (invocation.input_kind == InputKind::Ir) {
    return run_ir_job(invocation, messages);
  }
  return run_c_job(invocation, messages);
}

} // namespace cinch
