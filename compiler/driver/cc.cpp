// The cc mode: the command line is cleaned of what only Cinch or gcc knows, then the Driver library
// plans. Start at `run_cc`.
#include "driver/cc.h"

#include "backend/target_machine.h"
#include "driver/big_stack.h"
#include "driver/compile_job.h"
#include "driver/driver_messages.h"
#include "driver/gcc_options.h"
#include "driver/jobs.h"
#include "driver/option_errors.h"
#include "driver/resource_paths.h"
#include "driver/version.h"

#include "clang/Driver/Compilation.h"
#include "clang/Driver/Driver.h"
#include "clang/Driver/ToolChain.h"
#include "clang/Options/Options.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/Option/OptTable.h"
#include "llvm/Support/Allocator.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/StringSaver.h"
#include "llvm/Support/VirtualFileSystem.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/thread.h"
#include "llvm/TargetParser/Triple.h"

namespace cinch {

using Words = llvm::SmallVector<const char *, 64>;

// Options of Cinch that clang's table does not know.
struct OwnOptions {
  unsigned parallelism = 0; // 0: the number of processors
};

// @file anywhere on the line, nested ones too, with the quoting rules of GNU tools.
static bool expand_response_files(Words &words, llvm::BumpPtrAllocator &memory) {
  llvm::cl::ExpansionContext context(memory, llvm::cl::TokenizeGNUCommandLine);
  if (llvm::Error error = context.expandResponseFiles(words)) {
    print_driver_message(llvm::errs(), MessageKind::Error, llvm::toString(std::move(error)), false);
    return false;
  }
  return true;
}

// False after a message.
static bool parse_parallelism(llvm::StringRef text, OwnOptions &own) {
  if (!text.getAsInteger(10, own.parallelism) && own.parallelism > 0) {
    return true;
  }
  print_driver_message(llvm::errs(), MessageKind::Error,
                       "'-j' needs a number of jobs, not '" + text + "'", false);
  return false;
}

// gcc's question that clang's table refuses; libtool asks it. Debian keeps all libraries where the
// answer points.
static bool answer_query(llvm::ArrayRef<const char *> words) {
  auto asks = [&](llvm::StringRef question) { return llvm::is_contained(words, question); };
  if (asks("-print-targets") || asks("--print-targets")) {
    // The Driver library answers, and knows those that are registered.
    register_all_targets();
  }
  if (!asks("-print-multi-os-directory")) {
    return false;
  }
  llvm::outs() << "../lib\n";
  return true;
}

// Takes `-j N` and `-jN` out of the command line.
// `-j` is no option of cc; make passes no such word to compilers, so it is free for Cinch.
static bool take_own_options(Words &words, OwnOptions &own) {
  Words rest;
  for (size_t i = 0; i < words.size(); ++i) {
    llvm::StringRef word = words[i];
    if (i == 0 || !word.starts_with("-j")) {
      rest.push_back(words[i]);
      continue;
    }
    bool separate = word == "-j";
    if (separate && i + 1 == words.size()) {
      return parse_parallelism("", own);
    }
    if (!parse_parallelism(separate ? words[++i] : word.drop_front(2), own)) {
      return false;
    }
  }
  words = std::move(rest);
  return true;
}

// What gcc alone knows and clang's table would refuse: dropped with a warning, unless -w or
// -Wno-ignored-optimization-argument is there.
// Before planning, as the Driver library stops at words it does not know. A flag that clang's table
// has is left to it: findNearest is 0 for those.
static void drop_gcc_options(Words &words) {
  bool is_silent = llvm::is_contained(words, llvm::StringRef("-w")) ||
                   llvm::is_contained(words, llvm::StringRef("-Wno-ignored-optimization-argument"));
  const llvm::opt::OptTable &known = clang::getDriverOptTable();
  llvm::erase_if(words, [&](const char *word) {
    llvm::StringRef option = word;
    bool is_candidate = is_gcc_only_optimization(option);
    std::string nearest;
    if (!is_candidate || known.findNearest(option, nearest) == 0) {
      return false;
    }
    if (!is_silent) {
      print_driver_message(llvm::errs(), MessageKind::Warning,
                           "optimization flag '" + option +
                               "' is not supported [-Wignored-optimization-argument]",
                           false);
    }
    return true;
  });
}

// `cc-12`, `clang-22`: the version is no part of what the name means.
static llvm::StringRef without_version(llvm::StringRef name) {
  auto [rest, version] = name.rsplit('-');
  bool is_version = !version.empty() && version.find_first_not_of("0123456789.") == name.npos;
  return is_version ? rest : name;
}

// The compiler's own names, and those under which build systems look for one.
static bool is_compiler_name(llvm::StringRef name) {
  return llvm::is_contained({"cinch", "gcc", "clang", "cc"}, name);
}

// `aarch64-linux-gnu-cinch` compiles for aarch64-linux-gnu, the way cross tool chains are called
// (gcc's convention); `c99` is the command of POSIX. What the line says comes later and wins.
static void add_meaning_of_name(Words &words, llvm::StringSaver &strings) {
  llvm::StringRef name = without_version(llvm::sys::path::filename(words[0]));
  if (name == "c89" || name == "c99" || name == "c17") {
    words.insert(words.begin() + 1, strings.save("-std=" + name).data());
    return;
  }
  auto [target, compiler] = name.rsplit('-');
  // `my-cc` names no target.
  bool is_target = llvm::Triple(target).getArch() != llvm::Triple::UnknownArch;
  if (is_compiler_name(compiler) && is_target) {
    words.insert(words.begin() + 1, strings.save("--target=" + target).data());
  }
}

// -g3 is -g with macros, as in gcc; clang's driver library wants a word of its own for them. Put
// first, so that -fno-debug-macro has the last word.
static void add_macros_of_g3(Words &words) {
  llvm::StringRef level;
  for (llvm::StringRef word : llvm::drop_begin(words)) {
    bool is_level = word.starts_with("-g") && word.size() > 2 && llvm::isDigit(word.back());
    if (is_level && !word.starts_with("-gdwarf") && !word.starts_with("-gz")) {
      level = word;
    }
  }
  if (level == "-g3" || level == "-ggdb3") {
    words.insert(words.begin() + 1, "-fdebug-macro");
  }
}

// As many as there are processors, unless told.
static unsigned parallelism_of(const OwnOptions &own) {
  return own.parallelism ? own.parallelism : std::max(1u, llvm::thread::hardware_concurrency());
}

// The Driver passes whatever it does not know on to the linker, or drops it without one.
static bool names_directory(const clang::driver::Compilation &plan) {
  bool found = false;
  for (const llvm::opt::Arg *input : plan.getArgs().filtered(clang::options::OPT_INPUT)) {
    if (llvm::sys::fs::is_directory(input->getValue())) {
      found = true;
      print_driver_message(llvm::errs(), MessageKind::Error,
                           llvm::Twine("'") + input->getValue() + "' is a directory", false);
    }
  }
  return found;
}

// -### shows the plan and -v shows it before it is done; both without Cinch's in-process jobs
// looking different from programs, since build systems parse these lines.
static int plan_and_run(Words &words, const OwnOptions &own) {
  DriverMessages messages(words);
  // The path of the binary decides where the library looks for headers and tools.
  clang::driver::Driver driver(executable_path(), CINCH_TARGET_TRIPLE, messages.engine(),
                               "cinch C compiler");
  // Sanitizer run-times and SIMD headers are clang's; Cinch's own headers replace the others
  // (parse_preprocessor.cpp).
  driver.ResourceDir = clang_resource_directory();
  // Where ld.lld is looked for first: the build's bin directory holds a link to cinch of that name.
  driver.PrefixDirs.push_back(tool_directory());
  driver.setCheckInputsExist(true);
  std::unique_ptr<clang::driver::Compilation> plan(driver.BuildCompilation(words));
  if (!plan) {
    return messages.has_errors() ? 1 : 0;
  }
  if (plan->getArgs().hasArg(clang::options::OPT__HASH_HASH_HASH)) {
    plan->getJobs().Print(llvm::errs(), "\n", /*Quote=*/true);
    return messages.has_errors() ? 1 : 0;
  }
  if (plan->containsError() || messages.has_errors() || names_directory(*plan)) {
    plan->CleanupFileList(plan->getTempFiles());
    return 1;
  }
  if (plan->getArgs().hasArg(clang::options::OPT_v)) {
    // Without quotes, as libtool looks for " -lc ".
    plan->getJobs().Print(llvm::errs(), "\n", /*Quote=*/false);
  }
  // All planning is over: nothing has been compiled or written so far.
  int status = run_jobs(*plan, parallelism_of(own));
  if (llvm::AreStatisticsEnabled()) {
    llvm::PrintStatistics(); // -mllvm -stats: LLVM would do so at an orderly exit
  }
  // Destroying the plan takes time and frees nothing anyone needs.
  plan.release();
  return status;
}

// `cinch -cc1 ...` as -### prints it: one job, for tests and for looking closer.
static int run_single_job(llvm::ArrayRef<const char *> job) {
  int status = 1;
  run_with_big_stack([&] { status = run_compile_job(job, llvm::errs(), AfterJob::ProcessEnds); });
  return status;
}

// The one place that knows all shapes of the command line in cc mode.
int run_cc(llvm::ArrayRef<const char *> arguments) {
  Words words(arguments.begin(), arguments.end());
  llvm::BumpPtrAllocator memory;
  llvm::StringSaver strings(memory);
  // The order: response files first, as they may hold any of the rest; Cinch's own words before the
  // Driver library sees the line.
  if (!expand_response_files(words, memory)) {
    return 1;
  }
  if (words.size() > 1 && is_compile_job(llvm::ArrayRef(words).drop_front())) {
    return run_single_job(llvm::ArrayRef(words).drop_front());
  }
  if (answer_query(words)) {
    return 0;
  }
  OwnOptions own;
  if (!take_own_options(words, own)) {
    return 1;
  }
  drop_gcc_options(words);
  add_meaning_of_name(words, strings);
  add_macros_of_g3(words);
  return plan_and_run(words, own);
}

} // namespace cinch
