// The steps of `cinch bench`. Start at `run_bench`.
#include "measure/bench.h"

#include "driver/output_file.h"
#include "measure/report.h"
#include "measure/verdict.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"

#include <sys/utsname.h>
#include <thread>

namespace cinch {

namespace {

// A folder that is gone with its scope.
class TemporaryFolder {
public:
  TemporaryFolder() {
    llvm::SmallString<128> path;
    error_ = llvm::sys::fs::createUniqueDirectory("cinch-bench", path);
    path_ = path.str().str();
  }
  ~TemporaryFolder() {
    if (!error_) {
      llvm::sys::fs::remove_directories(path_);
    }
  }
  TemporaryFolder(const TemporaryFolder &) = delete;
  TemporaryFolder &operator=(const TemporaryFolder &) = delete;

  const std::string &path() const { return path_; }
  std::error_code error() const { return error_; }

private:
  std::string path_;
  std::error_code error_;
};

// One line on standard error that is written over, where a person sees it.
class ProgressLine {
public:
  ~ProgressLine() {
    if (is_shown_) {
      clear_progress();
    }
  }
  void show(double done, llvm::StringRef what) {
    if (!is_on_) {
      return;
    }
    constexpr unsigned width = 30;
    unsigned filled = static_cast<unsigned>(done * width);
    llvm::errs() << "\r[" << std::string(filled, '#') << std::string(width - filled, '.') << "] "
                 << static_cast<unsigned>(done * 100) << " % " << what << "\x1b[K";
    is_shown_ = true;
  }

private:
  bool is_on_ = llvm::errs().is_displayed();
  bool is_shown_ = false;
};

} // namespace

// "AMD EPYC 7763, 2 processors, Linux 6.1.0".
static std::string describe_machine() {
  std::string text;
  if (auto file = llvm::MemoryBuffer::getFileAsStream("/proc/cpuinfo")) {
    llvm::StringRef rest = (*file)->getBuffer().split("model name").second;
    text = rest.split('\n').first.ltrim(" \t:").str();
  }
  utsname system{};
  uname(&system);
  text += (text.empty() ? "" : ", ") + std::to_string(std::thread::hardware_concurrency()) +
          " processors, " + system.sysname + " " + system.release;
  return text;
}

static bool check_options(const BenchOptions &options) {
  if (options.build_command.empty() != options.executable.empty()) {
    return bench_error("--cmd and --exe go together");
  }
  if (options.build_command.empty() && options.words.empty()) {
    return bench_error("bench needs a C file, or --cmd and --exe");
  }
  if (options.levels.empty() && options.flag_sets.empty()) {
    return bench_error("there is nothing to build: no level and no --flags");
  }
  if (!options.input_file.empty() && !llvm::sys::fs::exists(options.input_file)) {
    return bench_error("--stdin: '" + options.input_file + "': no such file");
  }
  return true;
}

static bool build_all(const BenchOptions &options, llvm::StringRef folder,
                      std::vector<Measured> &measured, const Progress &progress) {
  std::vector<Variant> variants = list_variants(options);
  for (size_t i = 0; i != variants.size(); ++i) {
    progress(static_cast<double>(i) / static_cast<double>(variants.size()),
             "building " + variants[i].name);
    if (!build_variant(options, folder, variants[i])) {
      return false;
    }
    measured.emplace_back();
    measured.back().variant = std::move(variants[i]);
  }
  return true;
}

static bool measure(const BenchOptions &options, std::vector<Measured> &measured) {
  TemporaryFolder folder;
  if (folder.error()) {
    return bench_error("cannot make a temporary folder: " + folder.error().message());
  }
  ProgressLine line;
  Progress progress = [&](double done, llvm::StringRef what) { line.show(done, what); };
  return build_all(options, folder.path(), measured, progress) &&
         check_variants(options, measured, progress) &&
         measure_variants(options, measured, progress);
}

static std::vector<std::string> notes_on(const BenchReport &report) {
  std::vector<std::string> notes;
  std::string reason = why_events_are_not_counted();
  if (!reason.empty()) {
    notes.push_back("instructions and cycles are not counted here (" + reason + ")");
  }
  if (report.rounds() < fewest_runs_to_judge) {
    notes.push_back("the intervals mean little after " + runs_text(report) + ": --runs gives more");
  }
  return notes;
}

// False after a message.
static bool write_to(const std::string &path,
                     llvm::function_ref<void(llvm::raw_ostream &out)> print) {
  if (path.empty() || path == "-") {
    print(llvm::outs());
    return true;
  }
  OutputFile file(path);
  if (file.is_open()) {
    print(file.stream());
    file.commit();
  }
  return file.error().empty() || bench_error(file.error());
}

static bool write_reports(const BenchReport &report) {
  const BenchOptions &options = report.options;
  bool done = write_to(options.output, [&](llvm::raw_ostream &out) {
    options.json  ? print_json(report, out)
    : options.csv ? print_csv(report, out)
                  : print_text(report, out);
  });
  if (!options.html_file.empty()) {
    done &= write_to(options.html_file, [&](llvm::raw_ostream &out) { print_html(report, out); });
  }
  return done;
}

static std::string subject_of(const BenchOptions &options) {
  std::string text =
      options.build_command.empty() ? llvm::join(options.words, " ") : options.build_command;
  return options.arguments.empty() ? text : text + " -- " + llvm::join(options.arguments, " ");
}

int run_bench(const BenchOptions &options) {
  if (!check_options(options)) {
    return 1;
  }
  catch_interrupts();
  std::vector<Measured> measured;
  if (!measure(options, measured)) {
    return was_interrupted() ? 130 : 1; // as shells have it: 128 + SIGINT
  }
  BenchReport report{options, std::move(measured), "", describe_machine(), {}, {}};
  report.subject = subject_of(options);
  report.notes = notes_on(report);
  report.verdict = verdict_on(report.measured);
  return write_reports(report) ? 0 : 1;
}

} // namespace cinch
