// The options of a `-cc1` command line that choose and shape messages.
#include "driver/option_values.h"
#include "driver/parse_invocation.h"

#include "clang/Options/Options.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Option/ArgList.h"

namespace cinch {

using namespace clang::options;
using llvm::opt::Arg;
using llvm::opt::ArgList;

// "-Wfoo" in whatever form the option table knows it, without the leading "-W".
// An option with a value (-Wlarger-than=9) comes in two parts, which are joined again.
static void parse_warning_flags(const ArgList &arguments, DiagnosticOptions &options) {
  for (const Arg *arg : arguments.filtered(OPT_W_Group)) {
    arg->claim();
    llvm::StringRef text = arg->getSpelling();
    std::string flag = text.consume_front("-W") ? text.str() : text.drop_front(1).str();
    if (arg->getNumValues()) {
      flag += arg->getValue();
    }
    options.warning_flags.push_back(std::move(flag));
  }
}

// The driver library has looked at the terminal and at NO_COLOR; here colour is on or off.
// Prefixes of lines, columns, carets, colours: nothing here changes which messages there are.
static void parse_shape(const ArgList &arguments, DiagnosticOptions &options) {
  bool color = arguments.hasArg(OPT_fcolor_diagnostics);
  options.color = color ? DiagnosticOptions::Color::Always : DiagnosticOptions::Color::Never;
  using Format = DiagnosticOptions::Format;
  llvm::StringRef format = arguments.getLastArgValue(OPT_fdiagnostics_format);
  options.format = llvm::StringSwitch<Format>(format)
                       .Case("msvc", Format::Msvc)
                       .Case("vi", Format::Vi)
                       .CaseLower("sarif", Format::Sarif)
                       .Default(Format::Clang);
  options.show_location = !arguments.hasArg(OPT_fno_show_source_location);
  options.show_column = !arguments.hasArg(OPT_fno_show_column);
  options.show_caret = !arguments.hasArg(OPT_fno_caret_diagnostics);
  options.show_line_numbers = !arguments.hasArg(OPT_fno_diagnostics_show_line_numbers);
  options.show_fixits = !arguments.hasArg(OPT_fno_diagnostics_fixit_info);
  options.parseable_fixits = arguments.hasArg(OPT_fdiagnostics_parseable_fixits);
  options.show_ranges_in_numbers = arguments.hasArg(OPT_fdiagnostics_print_source_range_info);
  options.show_option = !arguments.hasArg(OPT_fno_diagnostics_show_option);
  options.show_note_include_stack = arguments.hasArg(OPT_fdiagnostics_show_note_include_stack);
  options.absolute_paths = arguments.hasArg(OPT_fdiagnostics_absolute_paths);
}

// -ferror-limit defaults to 0 here, for no limit, because the driver always passes its own default.
void parse_diagnostics(const ArgList &arguments, DiagnosticOptions &options, OptionErrors &errors) {
  parse_warning_flags(arguments, options);
  parse_shape(arguments, options);
  options.suppress_warnings = arguments.hasArg(OPT_w);
  options.pedantic = arguments.hasArg(OPT_pedantic);
  options.pedantic_errors = arguments.hasArg(OPT_pedantic_errors);
  // Every number here is one that the Driver has not looked at.
  options.error_limit = number_of(arguments, OPT_ferror_limit, 0, errors);
  options.macro_backtrace_limit = number_of(arguments, OPT_fmacro_backtrace_limit_EQ, 6, errors);
  options.snippet_lines = number_of(arguments, OPT_fcaret_diagnostics_max_lines_EQ, 16, errors);
  options.message_length = number_of(arguments, OPT_fmessage_length_EQ, 0, errors);
  options.tab_stop = number_of(arguments, OPT_ftabstop, 8, errors);
}

} // namespace cinch
