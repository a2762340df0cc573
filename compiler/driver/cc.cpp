// The cc mode: the command line is cleaned of what only Cinch or gcc knows, then the Driver library
// plans. Start at `run_cc`.
#include "driver/cc.h"

#include "backend/target_machine.h"
#include "driver/big_stack.h"
#include "driver/command_line.h"
#include "driver/compile_job.h"
#include "driver/jobs.h"
#include "driver/plan.h"

#include "clang/Driver/Compilation.h"
#include "clang/Options/Options.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/thread.h"

namespace cinch {

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

// As many as there are processors, unless told.
static unsigned parallelism_of(const OwnOptions &own) {
  return own.parallelism ? own.parallelism : std::max(1u, llvm::thread::hardware_concurrency());
}

// -### shows the plan and -v shows it before it is done; both without Cinch's in-process jobs
// looking different from programs, since build systems parse these lines.
static int plan_and_run(const CommandLine &line) {
  Plan plan(line);
  clang::driver::Compilation *compilation = plan.compilation();
  if (!compilation) {
    return plan.status();
  }
  if (compilation->getArgs().hasArg(clang::options::OPT__HASH_HASH_HASH)) {
    compilation->getJobs().Print(llvm::errs(), "\n", /*Quote=*/true);
    return plan.status();
  }
  if (plan.has_errors() || plan.names_unusable_input()) {
    plan.remove_temporaries();
    return 1;
  }
  if (compilation->getArgs().hasArg(clang::options::OPT_v)) {
    // Without quotes, as libtool looks for " -lc ".
    compilation->getJobs().Print(llvm::errs(), "\n", /*Quote=*/false);
  }
  // All planning is over: nothing has been compiled or written so far.
  int status = run_jobs(*compilation, parallelism_of(line.own));
  if (llvm::AreStatisticsEnabled()) {
    llvm::PrintStatistics(); // -mllvm -stats: LLVM would do so at an orderly exit
  }
  plan.keep();
  return status;
}

// `cinch -cc1 ...` as -### prints it: one job, for tests and for looking closer.
static int run_single_job(llvm::ArrayRef<const char *> job) {
  int status = 1;
  JobContext context = {AfterJob::ProcessEnds, parallelism_of({})};
  run_on_big_stack([&] { status = run_compile_job(job, llvm::errs(), context); });
  return status;
}

// The one place that knows all shapes of the command line in cc mode.
int run_cc(llvm::ArrayRef<const char *> arguments) {
  CommandLine line(arguments);
  if (!line.expand_response_files()) {
    return 1;
  }
  llvm::ArrayRef<const char *> after_name = llvm::ArrayRef(line.words).drop_front();
  if (is_compile_job(after_name)) {
    return run_single_job(after_name);
  }
  if (answer_query(line.words)) {
    return 0;
  }
  return line.clean() ? plan_and_run(line) : 1;
}

} // namespace cinch
