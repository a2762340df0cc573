#include "driver/plan.h"

#include "driver/command_line.h"
#include "driver/compile_job.h"
#include "driver/option_errors.h"
#include "driver/parse_invocation.h"
#include "driver/resource_paths.h"

#include "clang/Driver/Compilation.h"
#include "clang/Driver/Driver.h"
#include "clang/Driver/Job.h"
#include "clang/Driver/ToolChain.h"
#include "clang/Options/Options.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/VirtualFileSystem.h"
#include "llvm/Support/raw_ostream.h"

namespace cinch {

// The path of the binary decides where the library looks for headers and tools.
Plan::Plan(const CommandLine &line)
    : messages_(line.words),
      driver_(std::make_unique<clang::driver::Driver>(executable_path(), CINCH_TARGET_TRIPLE,
                                                      messages_.engine(), "cinch C compiler")) {
  // Sanitizer run-times and SIMD headers are clang's; Cinch's own headers replace the others
  // (parse_preprocessor.cpp).
  driver_->ResourceDir = clang_resource_directory();
  // Where ld.lld is looked for first: the build's bin directory holds a link to cinch of that name.
  driver_->PrefixDirs.push_back(tool_directory());
  driver_->setCheckInputsExist(true);
  compilation_.reset(driver_->BuildCompilation(line.words));
  if (compilation_ && line.own.unit_size) {
    add_to_jobs(line.own.unit_size);
  }
}

// What the Driver library does not know.
void Plan::add_to_jobs(const char *word) {
  for (clang::driver::Command &job : compilation_->getJobs()) {
    llvm::opt::ArgStringList words = job.getArguments();
    if (!words.empty() && llvm::StringRef(words.front()) == "-cc1") {
      words.insert(words.begin() + 1, word);
      job.replaceArguments(words);
    }
  }
}

Plan::~Plan() = default;

bool Plan::has_errors() const {
  return messages_.has_errors() || (compilation_ && compilation_->containsError());
}

// Devices may be both: `-o /dev/null` beside /dev/null as input.
bool Plan::is_output(llvm::StringRef input) const {
  llvm::StringRef output = compilation_->getArgs().getLastArgValue(clang::options::OPT_o);
  return !output.empty() && llvm::sys::fs::equivalent(input, output) &&
         llvm::sys::fs::is_regular_file(input);
}

// The Driver passes a directory on to the linker, or drops it without one. Writing over a source
// is a slip of the hand that gcc refuses too.
bool Plan::names_unusable_input() const {
  bool found = false;
  for (const llvm::opt::Arg *input : compilation_->getArgs().filtered(clang::options::OPT_INPUT)) {
    const char *name = input->getValue();
    const char *reason = llvm::sys::fs::is_directory(name) ? "is a directory"
                         : is_output(name)                 ? "is both input and output"
                                                           : nullptr;
    if (reason != nullptr) {
      found = true;
      print_driver_message(llvm::errs(), MessageKind::Error,
                           llvm::Twine("'") + name + "' " + reason, false);
    }
  }
  return found;
}

void Plan::remove_temporaries() { compilation_->CleanupFileList(compilation_->getTempFiles()); }

// The driver goes: it writes the end of -MJ's file.
void Plan::keep() { compilation_.release(); }

// A plan without errors, or null after a message. `line` is to outlive it.
static std::unique_ptr<Plan> plan_line(CommandLine &line) {
  if (!line.expand_response_files() || !line.clean()) {
    return nullptr;
  }
  auto plan = std::make_unique<Plan>(line);
  if (plan->has_errors() || !plan->compilation() || plan->names_unusable_input()) {
    return nullptr;
  }
  return plan;
}

bool says_where_to_stop(llvm::StringRef word) {
  return word == "-c" || word == "-S" || word == "-E" || word == "-M" || word == "-MM" ||
         word == "-fsyntax-only";
}

std::optional<std::vector<Invocation>> plan_invocations(llvm::ArrayRef<const char *> arguments) {
  Words words = {"cinch"};
  if (llvm::none_of(arguments, says_where_to_stop)) {
    words.push_back("-c");
  }
  words.append(arguments.begin(), arguments.end());
  CommandLine line(words);
  std::unique_ptr<Plan> plan = plan_line(line);
  if (!plan) {
    return std::nullopt;
  }
  std::vector<Invocation> invocations;
  for (const clang::driver::Command &job : plan->compilation()->getJobs()) {
    llvm::ArrayRef<const char *> words_of_job = job.getArguments();
    if (!is_compile_job(words_of_job) || llvm::StringRef(words_of_job.front()) != "-cc1") {
      continue;
    }
    std::optional<Invocation> invocation =
        parse_invocation(words_of_job.drop_front(), llvm::errs());
    if (!invocation) {
      return std::nullopt;
    }
    invocations.push_back(std::move(*invocation));
  }
  return invocations;
}

std::optional<std::vector<std::string>> plan_link(llvm::ArrayRef<const char *> arguments) {
  Words words = {"cinch"};
  words.append(arguments.begin(), arguments.end());
  CommandLine line(words);
  std::unique_ptr<Plan> plan = plan_line(line);
  if (!plan) {
    return std::nullopt;
  }
  std::vector<std::string> result;
  const clang::driver::Compilation &compilation = *plan->compilation();
  for (const clang::driver::Command &job : compilation.getJobs()) {
    if (job.getSource().getKind() != clang::driver::Action::LinkJobClass) {
      continue;
    }
    for (llvm::StringRef word : job.getArguments()) {
      if (!llvm::is_contained(compilation.getTempFiles(), word)) {
        result.push_back(word.str());
      }
    }
  }
  plan->remove_temporaries();
  return result;
}

} // namespace cinch
