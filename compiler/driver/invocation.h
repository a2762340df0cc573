// One compile job, understood: what a `-cc1` or `-cc1as` command line of the driver's plan asks
// for.
#pragma once

#include "backend/options.h"
#include "diag/options.h"
#include "driver/kept.h"
#include "irgen/options.h"
#include "preprocess/options.h"
#include "support/lang_options.h"

#include <cstdint>
#include <string>
#include <vector>

namespace llvm {
template <class T> class SmallVectorImpl;
}

namespace cinch {

class CompileTimer;

enum class Action : uint8_t {
  Preprocess,       // -E, and -M without compilation (PreprocessorOptions::output, dependencies)
  DependenciesOnly, // preprocess for the dependency file alone
  SyntaxOnly,       // -fsyntax-only
  Emit,             // BackendOptions::output says what
  // Lists what -mcpu= takes; no input is read.
  ListProcessors, // --print-supported-cpus
};

// By -x or by suffix. AssemblerWithCpp is only preprocessed; the plan has another job for the rest.
enum class InputKind : uint8_t { C, PreprocessedC, AssemblerWithCpp, Ir };

// The options of each phase, in the struct that the phase defines.
struct Invocation {
  Action action = Action::Emit;
  InputKind input_kind = InputKind::C;
  // "-" for standard input.
  std::string input;
  // "-" for standard output, "" when nothing is written.
  std::string output;
  // Not null: what the back end makes goes here in place of the file. Outlives the job.
  llvm::SmallVectorImpl<char> *memory = nullptr;
  LangOptions language;
  PreprocessorOptions preprocessor;
  DiagnosticOptions diagnostics;
  CodegenOptions codegen;
  BackendOptions backend;
  AfterJob after = AfterJob::ProcessGoesOn;
  // Not null: is told what the job does, and finished by whoever made it. Outlives the job.
  CompileTimer *timer = nullptr;
  // -ftime-report
  bool time_report = false;
  // -ftime-trace: events in Chrome's format go to this file, those shorter than so many
  // microseconds left out; verbose names more of what LLVM does.
  std::string time_trace;
  unsigned time_trace_granularity = 500;
  bool time_trace_verbose = false;
  // -v: where headers are looked for
  bool show_search_list = false;
};

// An assembly: `.s` text to an object.
struct AssemblerInvocation {
  std::string input;
  std::string output;
  BackendOptions backend;
  // --defsym NAME=VALUE
  std::vector<std::string> symbol_definitions;
  DiagnosticOptions diagnostics;
};

} // namespace cinch
