#include "driver/frontend.h"

#include "backend/backend.h"
#include "backend/target_machine.h"
#include "driver/backend_messages.h"
#include "driver/compile_timer.h"
#include "driver/input_file.h"
#include "driver/invocation.h"
#include "driver/kept.h"
#include "driver/module_sequence.h"
#include "driver/option_errors.h"
#include "driver/output_file.h"
#include "driver/time_trace.h"
#include "driver/unit.h"
#include "preprocess/dependencies.h"
#include "preprocess/preprocessor.h"
#include "preprocess/print_preprocessed.h"
#include "target/target_info.h"

#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/IRReader/IRReader.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/TimeProfiler.h"
#include "llvm/Support/raw_ostream.h"

namespace cinch {

namespace {

// NeedsOneModule: what was compiled of the unit is thrown away, and it is compiled again.
enum class Outcome : uint8_t { Done, Failed, NeedsOneModule };

// Leaves out what was told before.
class Continuation : public llvm::raw_ostream {
public:
  Continuation(llvm::raw_ostream &out, uint64_t told) : raw_ostream(true), out_(out), told_(told) {}

private:
  void write_impl(const char *text, size_t size) override {
    size_t left_out = std::min<uint64_t>(size, told_ - std::min(told_, position_));
    out_.write(text + left_out, size - left_out);
    position_ += size;
  }
  uint64_t current_pos() const override { return position_; }

  llvm::raw_ostream &out_;
  uint64_t told_, position_ = 0;
};

} // namespace

static Outcome outcome(bool is_done) { return is_done ? Outcome::Done : Outcome::Failed; }

// Writes the output file by `write`, whole or not at all.
template <class Writer>
static bool write_file(const std::string &path, const Invocation &invocation,
                       llvm::raw_ostream &messages, Writer write) {
  OutputFile output(path);
  bool is_whole = output.is_open() && write(output.stream());
  TimedScope writing(invocation.timer ? &invocation.timer->times().write : nullptr);
  bool written = is_whole && output.commit();
  if (!output.error().empty()) {
    OptionErrors(messages, invocation.diagnostics).error(output.error());
  }
  return written;
}

// To the output file or, for subcommands, to memory.
template <class Writer>
static bool write_result(const Invocation &invocation, llvm::raw_ostream &messages, Writer write) {
  if (invocation.memory) {
    llvm::raw_svector_ostream stream(*invocation.memory);
    return write(stream);
  }
  return write_file(invocation.output, invocation, messages, write);
}

// -gsplit-dwarf: the object and its .dwo appear together or not at all.
static bool write_split(llvm::Module &module, const Invocation &invocation,
                        llvm::raw_pwrite_stream &stream, BackendMessageSink sink,
                        llvm::raw_ostream &messages) {
  return write_file(invocation.backend.split_dwarf_output, invocation, messages,
                    [&](llvm::raw_pwrite_stream &split_debug) {
                      return emit(module, invocation.backend, stream, &split_debug, sink);
                    });
}

// Optimizes and writes the module under the output's name.
static bool write_module(llvm::Module &module, const Invocation &invocation,
                         BackendMessageSink sink, llvm::raw_ostream &messages) {
  const BackendOptions &options = invocation.backend;
  if (options.output == OutputKind::Nothing) {
    // Code is generated and thrown away, for its messages (-emit-codegen-only).
    llvm::raw_null_ostream nowhere;
    return emit(module, options, nowhere, nullptr, sink);
  }
  bool splits = !options.split_dwarf_output.empty() && options.output == OutputKind::Object &&
                !invocation.memory;
  return write_result(invocation, messages, [&](llvm::raw_pwrite_stream &stream) {
    return splits ? write_split(module, invocation, stream, sink, messages)
                  : emit(module, options, stream, nullptr, sink);
  });
}

// .ll and .bc inputs go straight to the back end.
static bool run_ir_job(const Invocation &invocation, llvm::raw_ostream &messages) {
  OptionErrors errors(messages, invocation.diagnostics);
  std::unique_ptr<llvm::MemoryBuffer> text = read_input(invocation.input, errors);
  if (!text) {
    return false;
  }
  Kept<llvm::LLVMContext> context = make_kept<llvm::LLVMContext>(invocation.after);
  llvm::SMDiagnostic problem;
  Kept<llvm::Module> module(llvm::parseIR(*text, problem, *context).release(),
                            KeptDeleter{invocation.after});
  if (!module) {
    // LLVM's parser renders its own message with the line of IR.
    problem.print("cinch", messages, false);
    return false;
  }
  BackendMessagePrinter printer(messages);
  return write_module(*module, invocation, printer, messages);
}

// -fsyntax-only: no LLVM context is made.
static bool check_unit(Unit &unit) {
  Kept<TypeContext> types =
      make_kept<TypeContext>(unit.invocation.after, unit.target, unit.invocation.language);
  parse_unit(unit, *types, [](llvm::ArrayRef<Decl *>) {}, [](llvm::ArrayRef<Decl *>) {});
  return !unit.has_errors();
}

// A module goes to the back end whole: statics and inline functions that nobody used were never
// lowered.
static Outcome compile_unit(Unit &unit, bool may_divide) {
  const Invocation &invocation = unit.invocation;
  Kept<TypeContext> types =
      make_kept<TypeContext>(invocation.after, unit.target, invocation.language);
  ModuleSequence modules(unit, *types, may_divide);
  generate_unit(unit, *types, [&] { return modules.generator(); });
  if (unit.has_errors()) {
    return Outcome::Failed;
  }
  if (modules.needs_one_module()) {
    return Outcome::NeedsOneModule;
  }
  if (modules.is_divided()) {
    BackendMessageReporter reporter(unit.diags, {});
    bool is_written = write_result(invocation, unit.messages, [&](llvm::raw_pwrite_stream &stream) {
      return modules.finish(stream, reporter);
    });
    return outcome(is_written);
  }
  // irgen notes where file-scope `asm` stood, since LLVM joins all of them to one text.
  BackendMessageReporter reporter(unit.diags, modules.asm_places());
  return outcome(write_module(*modules.take_module(), invocation, reporter, unit.messages));
}

// Reads to the end for what preprocessing does besides making tokens: the dependency file.
// Nobody looks at the tokens.
static bool drain(Unit &unit) {
  std::vector<Token> tokens;
  do {
    unit.preprocessor.fill(tokens);
  } while (!tokens.back().is(TokenKind::EndOfFile));
  return !unit.has_errors();
}

// What was printed before an error stays when it went to standard output, as with other compilers.
// -E.
static bool preprocess_unit(Unit &unit) {
  const Invocation &invocation = unit.invocation;
  return write_file(invocation.output.empty() ? "-" : invocation.output, invocation, unit.messages,
                    [&](llvm::raw_pwrite_stream &stream) {
                      write_preprocessed(unit.preprocessor, stream);
                      return !unit.has_errors();
                    });
}

static Outcome run_action(Unit &unit, bool may_divide) {
  switch (unit.invocation.action) {
  case Action::Preprocess:
    return outcome(preprocess_unit(unit));
  case Action::DependenciesOnly:
    return outcome(drain(unit));
  case Action::SyntaxOnly:
    return outcome(check_unit(unit));
  case Action::Emit:
    return compile_unit(unit, may_divide);
  case Action::ListProcessors: // run_invocation has done it
    return Outcome::Done;
  }
  return Outcome::Failed;
}

// Last, and only after success: a rule for a file that was not made would mislead make.
static bool write_dependencies(Unit &unit) {
  const PreprocessorOptions &options = unit.invocation.preprocessor;
  if (!options.dependencies.wanted()) {
    return true;
  }
  return write_file(options.dependencies.output, unit.invocation, unit.messages,
                    [&](llvm::raw_pwrite_stream &stream) {
                      print_dependencies(unit.preprocessor.dependencies(), options, stream);
                      return true;
                    });
}

static Outcome run_unit(const Invocation &invocation, const TargetInfo &target, bool may_divide,
                        llvm::raw_ostream &messages) {
  // Everything of the translation unit lives in here, and is left to the kernel when the process
  // ends.
  Kept<Unit> kept_unit = make_kept<Unit>(invocation.after, invocation, target, messages);
  Unit &unit = *kept_unit;
  if (invocation.show_search_list) {
    print_search_list(unit.preprocessor.header_search(), messages);
  }
  // Events tell of directives and line changes; only -E prints them.
  unit.preprocessor.set_wants_events(invocation.action == Action::Preprocess);
  bool has_debug_info = invocation.codegen.debug_kind != CodegenOptions::DebugKind::None;
  if (invocation.codegen.debug_macros && has_debug_info && invocation.action == Action::Emit) {
    unit.preprocessor.record_macro_changes();
  }
  unit.preprocessor.set_observer(invocation.timer);
  Outcome result = unit.preprocessor.enter_main_file(invocation.input)
                       ? run_action(unit, may_divide)
                       : Outcome::Failed;
  // Of a process that goes on and does not destroy the unit.
  unit.preprocessor.files().close_unread();
  if (result == Outcome::NeedsOneModule) {
    return result;
  }
  // Messages that the preprocessor holds back come out now at the latest.
  unit.diags.finish();
  bool is_done = result == Outcome::Done && !unit.has_errors();
  return outcome(is_done && write_dependencies(unit));
}

// The target first: half of what follows asks it.
static bool run_c_job(const Invocation &invocation, llvm::raw_ostream &messages) {
  std::unique_ptr<TargetInfo> target = make_target(invocation, messages);
  if (!target) {
    return false;
  }
  Kept<TargetInfo> kept_target(target.release(), KeptDeleter{invocation.after});
  uint64_t begin = messages.tell();
  Outcome result = run_unit(invocation, *kept_target, /*may_divide=*/true, messages);
  if (result == Outcome::NeedsOneModule) {
    // The same messages come again, up to where it was noticed.
    Continuation rest(messages, messages.tell() - begin);
    result = run_unit(invocation, *kept_target, /*may_divide=*/false, rest);
  }
  return result == Outcome::Done;
}

static bool run_job(const Invocation &invocation, llvm::raw_ostream &messages) {
  llvm::TimeTraceScope scope("ExecuteCompiler");
  if (invocation.action == Action::ListProcessors) {
    return print_supported_cpus(invocation.backend, BackendMessagePrinter(messages));
  }
  if (invocation.input_kind == InputKind::Ir) {
    return run_ir_job(invocation, messages);
  }
  return run_c_job(invocation, messages);
}

// -ftime-report, -ftime-trace: the same job with a timer that listens.
static bool run_timed(Invocation invocation, llvm::raw_ostream &messages) {
  CompileTimer timer;
  invocation.timer = &timer;
  invocation.backend.optimize_time = &timer.times().optimize;
  invocation.backend.generate_time = &timer.times().generate;
  TimeTrace trace(invocation);
  bool done = run_job(invocation, messages);
  timer.finish();
  if (invocation.time_report) {
    messages << "Where the time of compiling '" << invocation.input << "' went:\n";
    print_phases(timer.times(), messages);
  }
  return trace.write(messages) && done;
}

bool run_invocation(const Invocation &invocation, llvm::raw_ostream &messages) {
  bool is_timed = invocation.time_report || !invocation.time_trace.empty();
  return is_timed && !invocation.timer ? run_timed(invocation, messages)
                                       : run_job(invocation, messages);
}

} // namespace cinch
