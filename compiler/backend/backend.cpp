// The order of the back end's work for one module. Start at `emit`, the last function.
#include "backend/backend.h"

#include "backend/hidden_records.h"
#include "backend/lean_pipeline.h"
#include "backend/message_handler.h"
#include "backend/optimize.h"
#include "backend/target_machine.h"
#include "backend/units.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Analysis/RuntimeLibcallInfo.h"
#include "llvm/Analysis/TargetLibraryInfo.h"
#include "llvm/Analysis/TargetTransformInfo.h"
#include "llvm/Bitcode/BitcodeWriter.h"
#include "llvm/CodeGen/AsmPrinter.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/LegacyPassManager.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/PassTimingInfo.h"
#include "llvm/IR/SystemLibraries.h"
#include "llvm/IR/Verifier.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/TimeProfiler.h"
#include "llvm/Support/raw_ostream.h"

#include <chrono>
#include <mutex>

namespace cinch {

namespace {

// Where the object goes and, with -gsplit-dwarf, its debug information.
struct Streams {
  llvm::raw_pwrite_stream &output;
  llvm::raw_pwrite_stream *split_debug;
};

// Hands passes on to another manager, and shows the printer of assembly to who wants to see it.
class PrinterFinder : public llvm::legacy::PassManagerBase {
public:
  PrinterFinder(llvm::legacy::PassManagerBase &passes, const BackendOptions &options)
      : passes_(passes), options_(options) {}
  // LLVM has no other way to tell which pass it is; every target's printer has such a name.
  void add(llvm::Pass *pass) override {
    if (options_.watch_printer && pass->getPassName().ends_with("Assembly Printer")) {
      options_.watch_printer(*static_cast<llvm::AsmPrinter *>(pass));
    }
    passes_.add(pass);
  }

private:
  llvm::legacy::PassManagerBase &passes_;
  const BackendOptions &options_;
};

} // namespace

static void report_error(BackendMessageSink messages, std::string text) {
  messages({BackendMessage::Severity::Error, std::move(text)});
}

// Between floating types and _BitInt of more bits no library function converts. On x86-64 LLVM
// expands such conversions by itself, for AArch64 it must be told to.
static void expand_wide_conversions() {
  llvm::DenseMap<llvm::StringRef, llvm::cl::Option *> &options = llvm::cl::getRegisteredOptions();
  if (llvm::cl::Option *option = options.lookup("expand-fp-convert-bits")) {
    option->addOccurrence(0, option->ArgStr, "128");
  }
}

// LLVM keeps options in globals, and a second parse of `-mllvm` words would complain that an option
// was given twice.
bool set_llvm_arguments(const BackendOptions &options, BackendMessageSink messages) {
  if (options.time_passes) {
    llvm::TimePassesIsEnabled = true;
  }
  static std::once_flag conversions_once;
  std::call_once(conversions_once, expand_wide_conversions);
  if (options.llvm_args.empty()) {
    return true;
  }
  static std::once_flag once;
  static bool accepted = false;
  std::string problem;
  std::call_once(once, [&] {
    std::vector<const char *> words = {"cinch (LLVM option parsing)"};
    for (const std::string &argument : options.llvm_args) {
      words.push_back(argument.c_str());
    }
    llvm::raw_string_ostream errors(problem);
    accepted = llvm::cl::ParseCommandLineOptions(static_cast<int>(words.size()), words.data(), "",
                                                 &errors);
  });
  if (!problem.empty()) {
    report_error(messages, llvm::StringRef(problem).trim().str());
  }
  return accepted;
}

// Not run in release builds: it costs a third of -O0 code generation.
static bool verify(const llvm::Module &module, BackendMessageSink messages) {
  std::string problems;
  llvm::raw_string_ostream stream(problems);
  if (!llvm::verifyModule(module, &stream)) {
    return true;
  }
  report_error(messages, "internal error: invalid LLVM IR was generated: " + problems);
  return false;
}

// Names as clang's -fveclib= spells them; the driver library refuses others.
static llvm::VectorLibrary vector_library(llvm::StringRef name) {
  return llvm::StringSwitch<llvm::VectorLibrary>(name)
      .Case("libmvec", llvm::VectorLibrary::LIBMVEC)
      .Case("SVML", llvm::VectorLibrary::SVML)
      .Case("SLEEF", llvm::VectorLibrary::SLEEFGNUABI)
      .Case("ArmPL", llvm::VectorLibrary::ArmPL)
      .Case("AMDLIBM", llvm::VectorLibrary::AMDLIBM)
      .Default(llvm::VectorLibrary::NoLibrary);
}

// Which library functions the optimizer may know by name.
static llvm::TargetLibraryInfoImpl library_info(const BackendOptions &options) {
  llvm::TargetLibraryInfoImpl library(llvm::Triple(options.triple),
                                      vector_library(options.vector_library));
  if (options.no_builtin) {
    library.disableAllFunctions();
    return library;
  }
  for (const std::string &name : options.no_builtin_functions) {
    llvm::LibFunc function;
    if (library.getLibFunc(name, function)) {
      library.setUnavailable(function);
    }
  }
  return library;
}

// Instruction selection, register allocation and emission, on LLVM's legacy pass manager.
static bool generate_code(llvm::Module &module, llvm::TargetMachine &machine,
                          const llvm::TargetLibraryInfoImpl &library, const BackendOptions &options,
                          Streams streams, BackendMessageSink messages) {
  // The wrapper passes carry facts; they must be in the manager before the passes that ask for
  // them.
  const llvm::TargetOptions &target = machine.Options;
  auto owned_passes = std::make_unique<llvm::legacy::PassManager>();
  llvm::legacy::PassManager &passes = *owned_passes;
  passes.add(llvm::createTargetTransformInfoWrapperPass(machine.getTargetIRAnalysis()));
  passes.add(new llvm::TargetLibraryInfoWrapperPass(library));
  passes.add(new llvm::RuntimeLibraryInfoWrapper(
      machine.getTargetTriple(), target.ExceptionModel, target.FloatABIType, target.EABIVersion,
      target.MCOptions.ABIName, vector_library(options.vector_library)));
  llvm::CodeGenFileType type = options.output == OutputKind::Assembly
                                   ? llvm::CodeGenFileType::AssemblyFile
                                   : llvm::CodeGenFileType::ObjectFile;
  if (options.output == OutputKind::Nothing) {
    type = llvm::CodeGenFileType::Null;
  }
  // LLVM's own verifier of machine code and IR between passes; our switch is CINCH_VERIFY_IR.
  bool no_verify = !options.verify;
  LeanPassManager lean(passes, module);
  // Passes that were asked for by name on the command line are not to be second-guessed.
  bool is_lean =
      options.optimize_level == 0 && options.llvm_args.empty() && options.stack_usage_file.empty();
  RecordHidingPassManager hiding(passes);
  bool has_debug_info = module.debug_compile_units_begin() != module.debug_compile_units_end();
  llvm::legacy::PassManagerBase &everything = passes;
  llvm::legacy::PassManagerBase &optimizing = has_debug_info ? hiding : everything;
  PrinterFinder builder(is_lean ? lean : optimizing, options);
  if (machine.addPassesToEmitFile(builder, streams.output, streams.split_debug, type, no_verify)) {
    report_error(messages, "the target cannot make a file of this kind");
    return false;
  }
  // All functions one by one through all passes; the object is written at the end.
  passes.run(module);
  // The printer of assembly text writes its last bytes when it is destroyed.
  if (!options.free_memory && options.output == OutputKind::Object) {
    owned_passes.release();
  }
  return true;
}

// True when `optimize` has put the output on the stream.
static bool is_bitcode_for_lto(const BackendOptions &options) {
  return options.prepare_for_lto() && !options.fat_lto_objects &&
         (options.output == OutputKind::Bitcode || options.output == OutputKind::Object);
}

// Bitcode and text come after the optimizer, so that -O2 -emit-llvm shows its result.
static bool write_output(llvm::Module &module, llvm::TargetMachine &machine,
                         const llvm::TargetLibraryInfoImpl &library, const BackendOptions &options,
                         Streams streams, BackendMessageSink messages) {
  switch (options.output) {
  case OutputKind::IrText:
    module.print(streams.output, nullptr);
    return true;
  case OutputKind::Bitcode:
    llvm::WriteBitcodeToFile(module, streams.output);
    return true;
  case OutputKind::Module:
    return true;
  case OutputKind::Object:
  case OutputKind::Assembly:
  case OutputKind::Nothing:
    return generate_code(module, machine, library, options, streams, messages);
  }
  return false;
}

// A module from a file may be for another machine than the command line says; the latter wins, as
// long as memory looks the same on both.
static bool fit_module(llvm::Module &module, const llvm::TargetMachine &machine,
                       BackendMessageSink messages) {
  // Field sizes and alignments are in the IR already; another layout would read them wrongly.
  llvm::DataLayout layout = machine.createDataLayout();
  if (module.getDataLayoutStr().empty()) {
    module.setDataLayout(layout);
  } else if (module.getDataLayout() != layout) {
    report_error(messages, "the module '" + module.getName().str() + "' is for the target '" +
                               module.getTargetTriple().str() + "', not for '" +
                               machine.getTargetTriple().str() + "'");
    return false;
  }
  module.setTargetTriple(machine.getTargetTriple());
  return true;
}

// What options ask of every function, whoever made the module.
static void add_attributes(llvm::Module &module, const BackendOptions &options) {
  if (!options.has_frame_size_limit && !options.disable_tail_calls) {
    return;
  }
  for (llvm::Function &function : module) {
    // The back end then warns through MessageScope, as a FrameSize message.
    if (options.has_frame_size_limit && !function.isDeclaration()) {
      function.addFnAttr("warn-stack-size", llvm::utostr(options.frame_size_limit));
    }
    if (options.disable_tail_calls) {
      function.addFnAttr("disable-tail-calls", "true");
    }
  }
}

// -frecord-command-line: the text goes to the section .GCC.command.line.
static void record_command_line(llvm::Module &module, const BackendOptions &options) {
  if (options.command_line.empty()) {
    return;
  }
  llvm::LLVMContext &context = module.getContext();
  llvm::Metadata *text[] = {llvm::MDString::get(context, options.command_line)};
  module.getOrInsertNamedMetadata("llvm.commandline")->addOperand(llvm::MDNode::get(context, text));
}

// Under a name in -ftime-trace; `sum` may be null.
static void run_timed(const char *name, double *sum, llvm::function_ref<void()> work) {
  llvm::TimeTraceScope scope(name);
  auto start = std::chrono::steady_clock::now();
  work();
  if (sum) {
    *sum +=
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
  }
}

// What the machine makes when it is first asked for a function's subtarget: under -ftime-trace and
// `cinch time` no pass and no function shall be charged with it.
static void set_up_target(const llvm::Module &module, const llvm::TargetMachine &machine) {
  for (const llvm::Function &function : module) {
    if (!function.isDeclaration()) {
      machine.getSubtargetImpl(function);
      return;
    }
  }
}

bool emit_whole(llvm::Module &module, const BackendOptions &options,
                llvm::raw_pwrite_stream &output, llvm::raw_pwrite_stream *split_debug,
                BackendMessageSink messages) {
  llvm::TimeTraceScope trace("Backend");
  std::unique_ptr<llvm::TargetMachine> machine = make_target_machine(options, messages);
  if (!machine || !fit_module(module, *machine, messages)) {
    return false;
  }
  if (options.verify && !verify(module, messages)) {
    return false;
  }
  MessageScope scope(module.getContext(), messages);
  llvm::TargetLibraryInfoImpl library = library_info(options);
  if (llvm::timeTraceProfilerEnabled()) {
    run_timed("TargetSetup", options.generate_time, [&] { set_up_target(module, *machine); });
  }
  // For link-time optimization this writes the bitcode too.
  run_timed("Optimizer", options.optimize_time,
            [&] { optimize(module, *machine, library, options, output); });
  bool written = is_bitcode_for_lto(options);
  if (!written) {
    run_timed("CodeGenPasses", options.generate_time, [&] {
      written = write_output(module, *machine, library, options, {output, split_debug}, messages);
    });
  }
  if (llvm::TimePassesIsEnabled) {
    llvm::reportAndResetTimings(&llvm::errs());
  }
  // The process ends soon: destroying the machine would take time and free nothing that is needed.
  if (!options.free_memory) {
    machine.release();
  }
  return written && !scope.has_errors();
}

// What the options say of the module, then the whole of it or its units.
bool emit(llvm::Module &module, const BackendOptions &options, llvm::raw_pwrite_stream &output,
          llvm::raw_pwrite_stream *split_debug, BackendMessageSink messages) {
  if (!set_llvm_arguments(options, messages)) {
    return false;
  }
  add_attributes(module, options);
  record_command_line(module, options);
  if (wants_units(module, options)) {
    return emit_units(module, options, output, messages);
  }
  return emit_whole(module, options, output, split_debug, messages);
}

} // namespace cinch
