#include "execute/run_words.h"

#include "driver/option_errors.h"

#include "clang/Options/Options.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Option/Arg.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"
#include "llvm/Support/Path.h"

#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cinch {

using namespace clang::options;

namespace {

// Where the first input stands among the words, and what else they say.
struct Inputs {
  std::optional<size_t> first;
  size_t count = 0;
  bool has_link_words = false;
  // Options as they were written: those without which the program is another one, and those that
  // leave it as it is, but do not do what they are for.
  std::vector<std::string> refused, without_effect;
};

} // namespace

static bool is_regular_file(const char *path) {
  struct stat status = {};
  return stat(path, &status) == 0 && S_ISREG(status.st_mode);
}

// Only two bytes are read: a file that does not start so is for the compiler to open. What a pipe
// has given it does not give again.
static bool starts_as_script(const char *path) {
  if (!is_regular_file(path)) {
    return false;
  }
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    return false;
  }
  char bytes[2] = {};
  bool is_script = read(file, bytes, 2) == 2 && std::memcmp(bytes, "#!", 2) == 0;
  close(file);
  return is_script;
}

// The driver library takes any other suffix for an input of the linker.
static bool is_compiled(llvm::StringRef path) {
  return path == "-" || llvm::is_contained({".c", ".i", ".ll", ".bc", ".s", ".S"},
                                           llvm::sys::path::extension(path));
}

// Start-up code of the program's own, or jobs of cc where there are none.
static bool is_refused(const llvm::opt::Option &option) {
  return option.matches(OPT_nostdlib) || option.matches(OPT_nostartfiles) ||
         option.matches(OPT__HASH_HASH_HASH);
}

// Their run-time is linked into executables alone, or starts with them.
static bool has_no_effect(const llvm::opt::Option &option) {
  switch (option.getID()) {
  case OPT_pg:
  case OPT_nodefaultlibs:
  case OPT_nolibc:
  case OPT_fprofile_generate:
  case OPT_fprofile_generate_EQ:
  case OPT_fcs_profile_generate:
  case OPT_fcs_profile_generate_EQ:
  case OPT_fprofile_instr_generate:
  case OPT_fprofile_instr_generate_EQ:
    return true;
  default:
    return false;
  }
}

// clang's table tells the words that belong to options from inputs.
static Inputs find_inputs(llvm::ArrayRef<const char *> words) {
  unsigned missing_index = 0;
  unsigned missing_count = 0;
  llvm::opt::InputArgList arguments = clang::getDriverOptTable().ParseArgs(
      words, missing_index, missing_count, llvm::opt::Visibility(ClangOption));
  Inputs inputs;
  for (const llvm::opt::Arg *arg : arguments) {
    const llvm::opt::Option &option = arg->getOption();
    bool is_input = option.matches(OPT_INPUT);
    inputs.count += is_input;
    if (is_input && !inputs.first) {
      inputs.first = arg->getIndex();
    }
    if (is_refused(option)) {
      inputs.refused.push_back(arg->getAsString(arguments));
    } else if (has_no_effect(option)) {
      inputs.without_effect.push_back(arg->getAsString(arguments));
    }
    inputs.has_link_words |= is_input ? !is_compiled(arg->getValue())
                                      : option.matches(OPT_Link_Group) || option.matches(OPT_L);
  }
  return inputs;
}

// Words about files that are not written here, or about how an executable is linked.
static bool is_of_no_use(llvm::StringRef word) {
  return word == "-c" || word == "-static" || word == "-static-pie" ||
         word.starts_with("-save-temps") || word.starts_with("--save-temps");
}

static bool has_language(llvm::ArrayRef<const char *> words) {
  return llvm::any_of(words, [](llvm::StringRef word) { return word.starts_with("-x"); });
}

static bool refuses_options(const Inputs &inputs) {
  for (const std::string &option : inputs.refused) {
    print_error("'" + option +
                "' makes no sense for a program that runs in memory: compile and "
                "run in two steps");
  }
  return !inputs.refused.empty();
}

// The words before the first input and the input itself, as C whatever its name.
static std::optional<RunWords> script_words(llvm::ArrayRef<const char *> words, size_t script) {
  RunWords result;
  result.may_have_script_line = true;
  llvm::ArrayRef<const char *> before = words.take_front(script);
  result.compiler.assign(before.begin(), before.end());
  if (!has_language(before)) {
    result.compiler.insert(result.compiler.end(), {"-x", "c"});
  }
  result.compiler.push_back(words[script]);
  result.program.assign(words.begin() + script, words.end());
  Inputs inputs = find_inputs(before);
  result.has_link_words = inputs.has_link_words;
  result.without_effect = std::move(inputs.without_effect);
  llvm::erase_if(result.compiler, is_of_no_use);
  return refuses_options(inputs) ? std::nullopt : std::optional(result);
}

// Assembly goes through files, with its preprocessor and its own kind of job.
static bool refuses_assembly(const RunWords &words) {
  for (llvm::StringRef word : words.compiler) {
    if (!word.starts_with("-") && (word.ends_with(".s") || word.ends_with(".S"))) {
      print_driver_message(llvm::errs(), MessageKind::Error,
                           "run compiles no assembly; 'cinch -c " + word +
                               "' makes an object, which can be named instead",
                           false);
      return true;
    }
  }
  return false;
}

std::optional<RunWords> split_run_words(llvm::ArrayRef<const char *> words) {
  size_t end = llvm::find(words, llvm::StringRef("--")) - words.begin();
  llvm::ArrayRef<const char *> compiler = words.take_front(end);
  Inputs inputs = find_inputs(compiler);
  if (!inputs.first) {
    print_driver_message(llvm::errs(), MessageKind::Error,
                         "no file to run; 'cinch run --help' tells more", false);
    return std::nullopt;
  }
  if (starts_as_script(words[*inputs.first])) {
    return script_words(words, *inputs.first);
  }
  if (refuses_options(inputs)) {
    return std::nullopt;
  }
  RunWords result;
  result.compiler.assign(compiler.begin(), compiler.end());
  if (llvm::StringRef(words[*inputs.first]) == "-" && !has_language(compiler)) {
    result.compiler.insert(result.compiler.begin(), {"-x", "c"});
  }
  result.may_have_script_line = !is_regular_file(words[*inputs.first]);
  result.program.push_back(words[*inputs.first]);
  llvm::ArrayRef<const char *> rest = words.drop_front(end);
  if (!rest.empty()) {
    result.program.insert(result.program.end(), rest.begin() + 1, rest.end());
  }
  result.has_link_words = inputs.has_link_words;
  result.without_effect = std::move(inputs.without_effect);
  result.may_lack_separator = rest.empty() && inputs.count > 1;
  llvm::erase_if(result.compiler, is_of_no_use);
  return refuses_assembly(result) ? std::nullopt : std::optional(result);
}

} // namespace cinch
