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

namespace cinch {

enum class Action : uint8_t {
  Preprocess,       // -E, and -M without compilation (PreprocessorOptions::output, dependencies)
  DependenciesOnly, // preprocess for the dependency file alone
  SyntaxOnly,       // -fsyntax-only
  Emit,             // BackendOptions::output says what
  ListProcessors,   // --print-supported-cpus
};

enum class InputKind : uint8_t { C, PreprocessedC, AssemblerWithCpp, Ir };

struct Invocation {
  Action action = Action::Emit;
  InputKind input_kind = InputKind::C;
  std::string input;  // "-" for standard input
  std::string output; // "-" for standard output, "" when nothing is written
  LangOptions language;
  PreprocessorOptions preprocessor;
  DiagnosticOptions diagnostics;
  CodegenOptions codegen;
  BackendOptions backend;
  AfterJob after = AfterJob::ProcessGoesOn;
  bool show_statistics = false;  // -print-stats
  bool show_search_list = false; // -v: where headers are looked for
};

// An assembly: `.s` text to an object.
struct AssemblerInvocation {
  std::string input;
  std::string output;
  BackendOptions backend;
  std::vector<std::string> symbol_definitions; // --defsym NAME=VALUE
  DiagnosticOptions diagnostics;
};

} // namespace cinch
