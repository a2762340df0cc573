// Puts the parts together: one function per options struct, each in a file of its own. Start at
// `parse_invocation`.
#include "driver/parse_invocation.h"

#include "driver/option_errors.h"
#include "driver/option_values.h"

#include "clang/Options/Options.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"
#include "llvm/Support/raw_ostream.h"

namespace cinch {

using namespace clang::options;
using llvm::opt::Arg;
using llvm::opt::ArgList;
using llvm::opt::InputArgList;

// Missing values cannot occur: the driver library wrote these words. What the user smuggled in by
// -Xclang is checked by check_known.
// `visibility` is CC1Option or CC1AsOption: the same words mean different things to the two.
static InputArgList parse_arguments(llvm::ArrayRef<const char *> words,
                                    ClangVisibility visibility) {
  unsigned missing_index = 0;
  unsigned missing_count = 0;
  return clang::getDriverOptTable().ParseArgs(words, missing_index, missing_count,
                                              llvm::opt::Visibility(visibility));
}

// The driver's plan never has unknown options in it; `-Xclang` puts the user's words there.
static void check_known(const InputArgList &arguments, OptionErrors &errors) {
  for (const Arg *arg : arguments.filtered(OPT_UNKNOWN)) {
    errors.error("unknown argument: '" + arg->getAsString(arguments) + "'");
  }
}

// The names are those of `-x` in a -cc1 line. C++ and Objective-C end here.
static bool parse_input_kind(llvm::StringRef name, Invocation &invocation, OptionErrors &errors) {
  if (name == "c" || name == "c-header") {
    invocation.input_kind = InputKind::C;
  } else if (name == "cpp-output") {
    invocation.input_kind = InputKind::PreprocessedC;
  } else if (name == "assembler-with-cpp") {
    invocation.input_kind = InputKind::AssemblerWithCpp;
  } else if (name == "ir") {
    invocation.input_kind = InputKind::Ir;
  } else {
    errors.error("Cinch compiles C; it does not know the language '" + name + "' of '" +
                 invocation.input + "'");
    return false;
  }
  return true;
}

// A plan always says -x; by hand (`cinch -cc1 file`) the suffix decides.
// "-" for standard input, when there is no input.
static bool parse_input(const InputArgList &arguments, Invocation &invocation,
                        OptionErrors &errors) {
  // A plan has one input for each job.
  std::vector<std::string> inputs = arguments.getAllArgValues(OPT_INPUT);
  invocation.input = inputs.empty() ? "-" : inputs.front();
  llvm::StringRef kind = arguments.getLastArgValue(OPT_x, "");
  if (kind.empty()) {
    llvm::StringRef name = invocation.input;
    kind = llvm::StringSwitch<llvm::StringRef>(name.rsplit('.').second)
               .Case("i", "cpp-output")
               .Case("S", "assembler-with-cpp")
               .Cases({"ll", "bc"}, "ir")
               .Default("c");
  }
  return parse_input_kind(kind, invocation, errors);
}

// The action and what the back end is to write always go together.
static void set_emit(Invocation &invocation, OutputKind output) {
  invocation.action = Action::Emit;
  invocation.backend.output = output;
}

// Last of the action options wins; clang's default is -fsyntax-only.
// Actions that write no code leave the back end's default, which is not looked at then.
static void parse_action(const InputArgList &arguments, Invocation &invocation,
                         OptionErrors &errors) {
  invocation.action = Action::SyntaxOnly;
  const Arg *action = arguments.getLastArg(OPT_Action_Group);
  if (!action) {
    return;
  }
  switch (action->getOption().getID()) {
  case OPT_E:
    invocation.action = Action::Preprocess;
    break;
  case OPT_Eonly:
    invocation.action = Action::DependenciesOnly;
    break;
  case OPT_fsyntax_only:
    break;
  case OPT_S:
    set_emit(invocation, OutputKind::Assembly);
    break;
  case OPT_emit_obj:
    set_emit(invocation, OutputKind::Object);
    break;
  case OPT_emit_llvm:
    set_emit(invocation, OutputKind::IrText);
    break;
  case OPT_emit_llvm_bc:
    set_emit(invocation, OutputKind::Bitcode);
    break;
  case OPT_emit_pch:
    errors.error("Cinch does not make precompiled headers: '" + invocation.input + "'");
    break;
  case OPT_emit_codegen_only:
  case OPT_emit_llvm_only:
    set_emit(invocation, OutputKind::Nothing);
    break;
  default:
    errors.error("Cinch does not support '" + action->getAsString(arguments) + "'");
  }
}

// IR text is for reading: values keep the names irgen gives them.
static bool names_must_stay(const Invocation &invocation) {
  return invocation.backend.output == OutputKind::IrText;
}

// -ftime-report, also with LLVM's choice of tables, and -ftime-trace: the plan names the file.
static void parse_timing(const InputArgList &arguments, Invocation &invocation,
                         OptionErrors &errors) {
  invocation.time_report = arguments.hasArg(OPT_ftime_report, OPT_ftime_report_EQ);
  invocation.time_trace = arguments.getLastArgValue(OPT_ftime_trace_EQ).str();
  invocation.time_trace_granularity =
      number_of(arguments, OPT_ftime_trace_granularity_EQ, 500, errors);
  invocation.time_trace_verbose = arguments.hasArg(OPT_ftime_trace_verbose);
}

// An option of Cinch's own, which clang's table does not have.
static void take_unit_size(llvm::SmallVectorImpl<const char *> &words, BackendOptions &backend,
                           OptionErrors &errors) {
  llvm::erase_if(words, [&](llvm::StringRef word) {
    bool is_unit_size = word.consume_front("-funit-size=");
    if (is_unit_size && word.getAsInteger(10, backend.unit_size)) {
      errors.error("'-funit-size=' needs a number, not '" + word.str() + "'");
    }
    return is_unit_size;
  });
}

// The order matters in three places: diagnostics first, so that messages obey them; the input's
// kind before the language, whose defaults it changes; the ignored options last, when all that is
// honoured has been claimed.
std::optional<Invocation> parse_invocation(llvm::ArrayRef<const char *> cc1_arguments,
                                           llvm::raw_ostream &messages) {
  Invocation invocation;
  OptionErrors errors(messages, invocation.diagnostics);
  llvm::SmallVector<const char *, 64> words(cc1_arguments);
  take_unit_size(words, invocation.backend, errors);
  // The Arguments keep pointers to the characters, which the plan owns.
  InputArgList arguments = parse_arguments(words, CC1Option);
  parse_diagnostics(arguments, invocation.diagnostics, errors);
  check_known(arguments, errors);
  if (!parse_input(arguments, invocation, errors)) {
    return std::nullopt;
  }
  parse_action(arguments, invocation, errors);
  if (arguments.hasArg(OPT_print_supported_cpus)) {
    // Whatever the action was.
    invocation.action = Action::ListProcessors;
  }
  invocation.output = arguments.getLastArgValue(OPT_o).str();
  invocation.show_search_list = arguments.hasArg(OPT_v);
  parse_timing(arguments, invocation, errors);
  invocation.language.assembler_with_cpp = invocation.input_kind == InputKind::AssemblerWithCpp;
  invocation.language.preprocess_only = invocation.action == Action::Preprocess;
  if (!parse_language(arguments, invocation.language, errors)) {
    return std::nullopt;
  }
  parse_preprocessor(arguments, invocation.preprocessor);
  invocation.preprocessor.already_preprocessed = invocation.input_kind == InputKind::PreprocessedC;
  parse_codegen(arguments, invocation.language, invocation.codegen, errors);
  parse_backend(arguments, invocation.language, invocation.backend, errors);
  invocation.codegen.discard_value_names =
      arguments.hasArg(OPT_discard_value_names) && !names_must_stay(invocation);
  report_ignored_options(arguments, errors);
  if (errors.failed()) {
    return std::nullopt;
  }
  return invocation;
}

// -cc1as has no language, so few of the structs are needed.
std::optional<AssemblerInvocation>
parse_assembler_invocation(llvm::ArrayRef<const char *> cc1as_arguments,
                           llvm::raw_ostream &messages) {
  // The diagnostic options stay as they begin: no -W flag reaches -cc1as.
  InputArgList arguments = parse_arguments(cc1as_arguments, CC1AsOption);
  AssemblerInvocation invocation;
  OptionErrors errors(messages, invocation.diagnostics);
  check_known(arguments, errors);
  BackendOptions &backend = invocation.backend;
  backend.triple = arguments.getLastArgValue(OPT_triple).str();
  backend.cpu = arguments.getLastArgValue(OPT_target_cpu).str();
  backend.features = arguments.getAllArgValues(OPT_target_feature);
  backend.abi = arguments.getLastArgValue(OPT_target_abi).str();
  llvm::StringRef model = arguments.getLastArgValue(OPT_mrelocation_model, "pic");
  backend.reloc = model == "static" ? BackendOptions::Reloc::Static : BackendOptions::Reloc::Pic;
  bool text = arguments.getLastArgValue(OPT_filetype, "obj") == "asm";
  backend.output = text ? OutputKind::Assembly : OutputKind::Object;
  backend.llvm_args = arguments.getAllArgValues(OPT_mllvm);
  backend.assembler_include_directories = arguments.getAllArgValues(OPT_I);
  parse_assembler_options(arguments, backend, errors);
  invocation.symbol_definitions = arguments.getAllArgValues(OPT_defsym);
  std::vector<std::string> inputs = arguments.getAllArgValues(OPT_INPUT);
  invocation.input = inputs.empty() ? "-" : inputs.front();
  invocation.output = arguments.getLastArgValue(OPT_o, "a.out").str();
  if (errors.failed()) {
    return std::nullopt;
  }
  return invocation;
}

} // namespace cinch
