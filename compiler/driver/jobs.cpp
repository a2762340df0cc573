// The plan's jobs in an order that keeps messages and failures as if one after the other, on as
// many threads as asked. Start at `run_jobs`.
#include "driver/jobs.h"

#include "driver/big_stack.h"
#include "driver/compile_job.h"
#include "driver/crash.h"
#include "driver/link.h"

#include "clang/Driver/Compilation.h"
#include "clang/Driver/Job.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Signals.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/thread.h"

#include <atomic>
#include <condition_variable>
#include <malloc.h>
#include <mutex>
#include <unistd.h>
#include <vector>

namespace cinch {

using clang::driver::Command;
using clang::driver::Compilation;

// Jobs that must run one after the other: preprocess, compile, assemble one input.
// With -save-temps an input has three jobs; usually it has one.
struct Chain {
  std::vector<const Command *> jobs;
  const Command *failed_job = nullptr;
  int status = 0;
  bool done = false;
  std::string messages;
};

// The plan cut into chains, and the jobs (linking) that wait for all of them.
struct Schedule {
  std::vector<Chain> chains;
  std::vector<const Command *> last;
  // Then inputs run one after the other, or their texts would mix.
  bool writes_standard_output = false;
};

// As the user wrote it, also for the later jobs of a chain, whose input is a temporary file.
static const char *input_name(const Command &job) {
  for (const clang::driver::InputInfo &input : job.getInputInfos()) {
    if (input.isFilename()) {
      return input.getBaseInput();
    }
  }
  return "";
}

// A job belongs to the chain that makes its input; one that needs several chains is a link.
// The plan lists jobs so that makers come before users.
static Schedule make_schedule(const Compilation &plan) {
  Schedule schedule;
  // Which chain makes a file: found by name, as the plan links jobs by names of temporary files.
  llvm::StringMap<size_t> maker; // output file -> chain
  for (const Command &job : plan.getJobs()) {
    if (!is_compile_job(job.getArguments()) &&
        job.getSource().getKind() == clang::driver::Action::LinkJobClass) {
      schedule.last.push_back(&job);
      continue;
    }
    size_t chain = schedule.chains.size();
    for (const clang::driver::InputInfo &input : job.getInputInfos()) {
      if (input.isFilename() && maker.count(input.getFilename())) {
        chain = maker.lookup(input.getFilename());
      }
    }
    if (chain == schedule.chains.size()) {
      schedule.chains.emplace_back();
    }
    schedule.chains[chain].jobs.push_back(&job);
    bool named_output = false;
    // `-` and no output at all mean the same to the schedule.
    for (const std::string &output : job.getOutputFilenames()) {
      maker[output] = chain;
      named_output |= output != "-";
    }
    schedule.writes_standard_output |= !named_output;
  }
  return schedule;
}

// The context is for the crash handler only; it is set for the thread that does the job.
static int run_job(const Command &job, llvm::raw_ostream &messages, const JobContext &context) {
  if (!is_compile_job(job.getArguments())) {
    return run_external_job(job, messages);
  }
  set_crash_context(input_name(job));
  int status = run_compile_job(job.getArguments(), messages, context);
  set_crash_context(nullptr);
  return status;
}

// Stops at the first failure: the jobs after it would read what was not written.
static void run_chain(Chain &chain, llvm::raw_ostream &messages, const JobContext &context) {
  for (const Command *job : chain.jobs) {
    chain.status = run_job(*job, messages, context);
    if (chain.status != 0) {
      chain.failed_job = job;
      return;
    }
  }
}

// A thread has an arena of its own from glibc, which grows a page at a time: thousands of system
// calls. The main one grows by as much as it is told to.
static void prepare_main_arena() {
  mallopt(M_TOP_PAD, 16 << 20);
  mallopt(M_TRIM_THRESHOLD, 512 << 20);
}

// Shows "[done/all] name" on a terminal, on one line that the next text overwrites.
class Progress {
public:
  explicit Progress(size_t total) : total_(total), shown_(isatty(STDERR_FILENO)) {}
  void show(size_t done, llvm::StringRef name) {
    if (shown_) {
      llvm::errs() << "\r\033[K[" << done << '/' << total_ << "] " << name.take_back(60);
      llvm::errs().flush();
    }
  }
  void clear() {
    if (shown_) {
      llvm::errs() << "\r\033[K";
    }
  }

private:
  size_t total_;
  bool shown_;
};

// What the workers share.
// `next` is taken without the lock; `done` and the chains' results are guarded by it.
struct Pool {
  std::vector<Chain> &chains;
  JobContext context;
  std::atomic<size_t> next = 0;
  std::mutex mutex{};
  std::condition_variable finished{};
  size_t done = 0;
};

// Takes chains in input order, so that the first messages come as early as possible.
static void work(Pool &pool) {
  for (size_t index = pool.next++; index < pool.chains.size(); index = pool.next++) {
    Chain &chain = pool.chains[index];
    llvm::raw_string_ostream messages(chain.messages);
    // Colour codes go into the kept text; whether there are any was decided when options were read.
    messages.enable_colors(true);
    run_chain(chain, messages, pool.context);
    std::lock_guard<std::mutex> lock(pool.mutex);
    chain.done = true;
    ++pool.done;
    pool.finished.notify_one();
  }
}

// Prints what finished chains have to say, in the order of the inputs, until all are done.
static void print_in_order(Pool &pool) {
  Progress progress(pool.chains.size());
  size_t printed = 0;
  // What the progress line says now, so that it is written only when it changes.
  size_t shown = SIZE_MAX;
  std::unique_lock<std::mutex> lock(pool.mutex);
  while (true) {
    while (printed < pool.chains.size() && pool.chains[printed].done) {
      if (!pool.chains[printed].messages.empty()) {
        progress.clear();
        llvm::errs() << pool.chains[printed].messages;
      }
      ++printed;
    }
    if (printed == pool.chains.size()) {
      break;
    }
    if (pool.done != shown) {
      shown = pool.done;
      progress.show(shown, input_name(*pool.chains[printed].jobs.front()));
    }
    // Until the next chain ends, whichever it is.
    pool.finished.wait(lock);
  }
  progress.clear();
}

// This thread prints while the workers work.
static void run_parallel(std::vector<Chain> &chains, unsigned parallelism,
                         const JobContext &context) {
  Pool pool{chains, context};
  std::vector<llvm::thread> workers;
  for (size_t i = 0; i < std::min<size_t>(parallelism, chains.size()); ++i) {
    workers.push_back(start_with_big_stack([&pool] { work(pool); }));
  }
  print_in_order(pool);
  for (llvm::thread &worker : workers) {
    worker.join();
  }
}

// Outputs of failed jobs that are not Cinch's own (an external assembler's) are removed here;
// Cinch's own never appear before they are whole.
// The first failure in input order gives the exit status.
static int run_chains(Compilation &plan, Schedule &schedule, unsigned parallelism,
                      JobContext context) {
  std::vector<Chain> &chains = schedule.chains;
  bool in_order = parallelism < 2 || chains.size() < 2 || schedule.writes_standard_output;
  if (in_order) {
    prepare_main_arena();
    context.threads = parallelism;
    // One chain only: nothing after it needs memory, so nothing is freed.
    context.after = chains.size() == 1 ? AfterJob::ProcessEnds : AfterJob::ProcessGoesOn;
    for (Chain &chain : chains) {
      run_on_big_stack([&] { run_chain(chain, llvm::errs(), context); });
    }
  } else {
    // Each job may use what the others leave.
    context.threads = static_cast<unsigned>(std::max<size_t>(1, parallelism / chains.size()));
    run_parallel(chains, parallelism, context);
  }
  int status = 0;
  for (const Chain &chain : schedule.chains) {
    if (chain.failed_job) {
      status = status ? status : chain.status;
      const auto *action = llvm::cast<clang::driver::JobAction>(&chain.failed_job->getSource());
      plan.CleanupFileMap(plan.getResultFiles(), action, false);
    }
  }
  return status;
}

// Temporary files of the plan exist already, empty; they go away at the end and on signals.
int run_jobs(Compilation &plan, unsigned parallelism) {
  for (const char *temporary : plan.getTempFiles()) {
    llvm::sys::RemoveFileOnSignal(temporary);
  }
  Schedule schedule = make_schedule(plan);
  int status = run_chains(plan, schedule, parallelism, {});
  // Links only when all has compiled, and stops at the first failure, as cc does.
  for (const Command *job : schedule.last) {
    if (status != 0) {
      break;
    }
    status = run_external_job(*job, llvm::errs());
  }
  plan.CleanupFileList(plan.getTempFiles());
  return status;
}

} // namespace cinch
