// The steps of `cinch run`, in order: words, compile, link, start.
#include "execute/run.h"

#include "driver/option_errors.h"
#include "driver/plan.h"
#include "execute/compile_objects.h"
#include "execute/crash_report.h"
#include "execute/link_inputs.h"
#include "execute/program_loader.h"
#include "execute/run_words.h"
#include "execute/start_program.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/TargetParser/Triple.h"

#include <dlfcn.h>

namespace cinch {

// What is not to be chosen by the user: code that can stand anywhere, thread-local objects without
// a dynamic linker. Line tables are for the report of a crash; -g and -g0 come later and win.
static std::vector<const char *> compile_words(llvm::ArrayRef<const char *> words) {
  std::vector<const char *> result = {"-gline-tables-only"};
  result.insert(result.end(), words.begin(), words.end());
  result.insert(result.end(), {"-fPIE", "-femulated-tls", "-fno-lto", "-Qunused-arguments"});
  return result;
}

static bool can_run(const Invocation &invocation) {
  llvm::Triple target(invocation.backend.triple);
  llvm::Triple host(CINCH_TARGET_TRIPLE);
  if (target.getArch() != host.getArch() || target.getOS() != host.getOS()) {
    print_error("a program for '" + invocation.backend.triple + "' cannot run on '" + host.str() +
                "'");
    return false;
  }
  if (invocation.action != Action::Emit || invocation.backend.output != OutputKind::Object) {
    print_error("with these options '" + invocation.input + "' becomes no program that could run");
    return false;
  }
  if (!invocation.language.sanitizers.empty()) {
    print_error("'-fsanitize=" + invocation.language.sanitizers.front() +
                "' needs an executable with its run-time: compile and run in two steps");
    return false;
  }
  return true;
}

// Behind an error about an input.
static void note_separator(const RunWords &words) {
  if (words.may_lack_separator) {
    print_driver_message(llvm::errs(), MessageKind::Note,
                         "arguments for the program come after '--'", llvm::errs().has_colors());
  }
}

// False when -Werror makes an error of it.
static bool warn_of_options(const RunWords &words, const DiagnosticOptions &diagnostics) {
  OptionErrors errors(llvm::errs(), diagnostics);
  for (const std::string &option : words.without_effect) {
    errors.warning("unsupported-option", "option '" + option + "' has no effect in cinch run");
  }
  return !errors.failed();
}

static void adapt(Invocation &invocation, const RunWords &words) {
  invocation.preprocessor.skip_script_line = words.may_have_script_line;
  invocation.preprocessor.dependencies.output.clear();
}

// What of the program they need has to be known by then. dlopen finds the libraries that a library
// needs by the latter's own path. A name without a slash it would look for elsewhere.
static bool open_libraries(ProgramLoader &loader, const LinkInputs &inputs, const RunWords &words) {
  if (!loader.publish_exports()) {
    print_error("cannot make symbols of the program known to shared libraries");
    return false;
  }
  for (const std::string &library : inputs.shared_libraries) {
    expect_program_code();
    std::string path = llvm::StringRef(library).contains('/') ? library : "./" + library;
    void *handle = dlopen(path.c_str(), RTLD_NOW | RTLD_GLOBAL);
    if (!handle) {
      print_error("cannot load '" + library + "': " + dlerror());
      if (!llvm::sys::path::filename(library).contains(".so")) {
        note_separator(words);
      }
      return false;
    }
    loader.add_library(handle);
  }
  return true;
}

// Archives that are part of every link are for what is missing at the end.
static bool is_of_every_link(llvm::StringRef archive) {
  llvm::StringRef name = llvm::sys::path::filename(archive);
  return name == "libgcc.a" || name == "libc_nonshared.a";
}

static bool add_object_files(ProgramLoader &loader, const LinkInputs &inputs) {
  for (const std::string &path : inputs.objects) {
    llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> file = llvm::MemoryBuffer::getFile(path);
    if (!file) {
      print_error("cannot read '" + path + "': " + file.getError().message());
      return false;
    }
    llvm::StringRef bytes = (*file)->getBuffer();
    loader.add_file(path, ObjectBytes(bytes.begin(), bytes.end()));
  }
  for (const std::string &archive : inputs.whole_archives) {
    if (!is_of_every_link(archive)) {
      loader.add_members(archive);
    }
  }
  return true;
}

static void add_archives(ProgramLoader &loader, const LinkInputs &inputs) {
  for (const std::string &archive : inputs.archives) {
    if (!is_of_every_link(archive)) {
      loader.add_archive(archive);
    }
  }
}

// All of them are named.
static bool are_usable(const LinkInputs &inputs, const RunWords &words) {
  for (const std::string &name : inputs.missing) {
    print_error("cannot find the library '-l" + name + "'");
  }
  for (const std::string &option : inputs.refused) {
    print_error("'" + option + "' needs a linker: compile and run in two steps");
  }
  for (const std::string &file : inputs.unknown) {
    print_error("'" + file + "' is no C file, object, archive or library");
  }
  if (!inputs.unknown.empty()) {
    note_separator(words);
  }
  return inputs.missing.empty() && inputs.refused.empty() && inputs.unknown.empty();
}

// Planned only when something is to be linked, since planning takes time. Nothing after a message.
static std::optional<LinkInputs> read_link_inputs(const RunWords &words) {
  if (!words.has_link_words) {
    return LinkInputs();
  }
  std::optional<std::vector<std::string>> line = plan_link(words.compiler);
  if (!line) {
    return std::nullopt;
  }
  LinkInputs inputs = find_link_inputs(*line);
  return are_usable(inputs, words) ? std::optional(std::move(inputs)) : std::nullopt;
}

// The compiler's own library, libgcc.a, and what libc.so does not have.
static std::vector<std::string> archives_of_every_link(const RunWords &words) {
  std::optional<std::vector<std::string>> line = plan_link(words.compiler);
  std::vector<std::string> archives =
      line ? find_link_inputs(*line).archives : std::vector<std::string>();
  if (words.has_link_words) {
    llvm::erase_if(archives, [](llvm::StringRef path) { return !is_of_every_link(path); });
  }
  return archives;
}

// `loader` has no object yet. False after a message.
static bool link(ProgramLoader &loader, const RunWords &words, std::vector<Invocation> &invocations,
                 std::vector<ObjectBytes> &objects) {
  std::optional<LinkInputs> inputs = read_link_inputs(words);
  if (!inputs) {
    return false;
  }
  loader.set_exports(names_expected_by(inputs->shared_libraries));
  for (size_t i = 0; i < objects.size(); ++i) {
    loader.add_object(invocations[i].input, std::move(objects[i]));
  }
  if (!add_object_files(loader, *inputs) || !open_libraries(loader, *inputs, words)) {
    return false;
  }
  add_archives(loader, *inputs);
  for (const std::string &name : inputs->roots) {
    loader.add_root(name);
  }
  loader.set_last_archives([&] { return archives_of_every_link(words); });
  if (!loader.link()) {
    for (const std::string &problem : loader.problems()) {
      print_error(problem);
    }
    return false;
  }
  expect_program_code();
  set_reported_objects(loader.objects());
  loader.initialize();
  if (inputs->exports_all) {
    loader.publish_all();
  }
  return true;
}

// `cinch run --cinch-report-crash 3`: this process is the helper of one that has crashed.
static std::optional<int> crash_descriptor(llvm::ArrayRef<const char *> words) {
  int descriptor = 0;
  bool asks = words.size() == 2 && llvm::StringRef(words[0]) == crash_report_word &&
              !llvm::StringRef(words[1]).getAsInteger(10, descriptor);
  return asks ? std::optional(descriptor) : std::nullopt;
}

int run_program(llvm::ArrayRef<const char *> all_words) {
  if (std::optional<int> descriptor = crash_descriptor(all_words)) {
    return print_crash_report(*descriptor);
  }
  std::optional<RunWords> words = split_run_words(all_words);
  if (!words) {
    return 1;
  }
  std::optional<std::vector<Invocation>> invocations =
      plan_invocations(compile_words(words->compiler));
  if (!invocations) {
    note_separator(*words);
    return 1;
  }
  if (invocations->empty() && !words->has_link_words) {
    return 0; // a question such as --version, which is answered
  }
  if (!warn_of_options(*words, invocations->empty() ? DiagnosticOptions()
                                                    : invocations->front().diagnostics)) {
    return 1;
  }
  if (!llvm::all_of(*invocations, can_run)) {
    return 1;
  }
  for (Invocation &invocation : *invocations) {
    adapt(invocation, *words);
  }
  std::optional<std::vector<ObjectBytes>> objects = compile_objects(*invocations);
  if (!objects) {
    return 1;
  }
  // Left to the end of the process: it holds the program.
  auto *loader = new ProgramLoader();
  if (!link(*loader, *words, *invocations, *objects)) {
    return 1;
  }
  start_program(*loader, words->program);
}

} // namespace cinch
