// The steps of `cinch bench`. Start at `run_bench`.
#include "measure/bench.h"

#include "driver/output_file.h"
#include "driver/plan.h"
#include "measure/report.h"
#include "measure/verdict.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

#include <sys/ioctl.h>
#include <sys/utsname.h>
#include <thread>
#include <unistd.h>

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
    constexpr unsigned bar = 30;
    constexpr unsigned room_for_percent = 10;
    unsigned filled = static_cast<unsigned>(done * bar);
    unsigned columns = std::max(terminal_columns(), bar + room_for_percent);
    llvm::errs() << "\r[" << std::string(filled, '#') << std::string(bar - filled, '.') << "] "
                 << static_cast<unsigned>(done * 100) << " % "
                 << what.take_front(columns - bar - room_for_percent) << "\x1b[K";
    is_shown_ = true;
  }

private:
  // A longer line would wrap, and only its end be written over.
  static unsigned terminal_columns() {
    winsize size{};
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col != 0 ? size.ws_col : 80;
  }

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

// With a command that knows no compiler or no flags all variants would be the same program.
static bool check_build_command(const BenchOptions &options) {
  if (options.build_command.empty() != options.executable.empty()) {
    return bench_error("--cmd and --exe go together");
  }
  for (const char *place : {"{cc}", "{flags}"}) {
    if (!options.build_command.empty() && !llvm::StringRef(options.build_command).contains(place)) {
      return bench_error(llvm::Twine("there is no ") + place +
                         " in --cmd: how is a variant to be built?");
    }
  }
  return true;
}

// Tried before minutes of measuring, not after.
static bool check_output_file(const char *option, llvm::StringRef path) {
  if (path.empty() || path == "-" || llvm::sys::fs::can_write(path)) {
    return true;
  }
  llvm::StringRef folder = llvm::sys::path::parent_path(path);
  std::error_code problem =
      llvm::sys::fs::exists(path)
          ? std::make_error_code(std::errc::permission_denied)
          : llvm::sys::fs::access(folder.empty() ? "." : folder, llvm::sys::fs::AccessMode::Write);
  return !problem ||
         bench_error(llvm::Twine(option) + ": cannot write '" + path + "': " + problem.message());
}

// "./a" and "a" are one file.
static std::string full_path(llvm::StringRef path) {
  llvm::SmallString<128> full = path;
  llvm::sys::fs::make_absolute(full);
  llvm::sys::path::remove_dots(full, /*remove_dot_dot=*/true);
  return full.str().str();
}

static bool check_outputs(const BenchOptions &options) {
  if (options.html_file == "-") {
    return bench_error("--html takes a file: the text goes to standard output");
  }
  if (!options.html_file.empty() && !options.output.empty() &&
      full_path(options.html_file) == full_path(options.output)) {
    return bench_error("--html and --output name the same file");
  }
  return check_output_file("--output", options.output) &&
         check_output_file("--html", options.html_file);
}

static bool check_options(const BenchOptions &options) {
  if (!check_build_command(options) || !check_outputs(options)) {
    return false;
  }
  auto stops = llvm::find_if(options.words, says_where_to_stop);
  if (options.build_command.empty() && stops != options.words.end()) {
    return bench_error("with '" + *stops + "' there is no program to run");
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

namespace {

// What a compiler that is interrupted leaves behind goes with bench's own folder. The programs run
// in the user's environment.
class TemporaryFilesIn {
public:
  explicit TemporaryFilesIn(llvm::StringRef folder) {
    if (const char *before = getenv("TMPDIR")) {
      before_ = before;
    }
    setenv("TMPDIR", folder.str().c_str(), 1);
  }
  ~TemporaryFilesIn() {
    if (before_) {
      setenv("TMPDIR", before_->c_str(), 1);
    } else {
      unsetenv("TMPDIR");
    }
  }

private:
  std::optional<std::string> before_;
};

} // namespace

static bool build_all(const BenchOptions &options, llvm::StringRef folder,
                      std::vector<Measured> &measured, const Progress &progress) {
  TemporaryFilesIn temporary(folder);
  std::vector<Variant> variants = list_variants(options);
  for (size_t i = 0; i != variants.size(); ++i) {
    progress(static_cast<double>(i) / static_cast<double>(variants.size()),
             "building " + variants[i].name);
    if (!build_variant(options, folder, i, variants[i])) {
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
  llvm::append_range(notes, notes_on_programs(report.measured));
  return notes;
}

static bool write_reports(const BenchReport &report) {
  const BenchOptions &options = report.options;
  bool done = write_report(options.output, [&](llvm::raw_ostream &out) {
    options.json  ? print_json(report, out)
    : options.csv ? print_csv(report, out)
                  : print_text(report, out);
    return true;
  });
  if (!options.html_file.empty()) {
    done &= write_report(options.html_file, [&](llvm::raw_ostream &out) {
      print_html(report, out);
      return true;
    });
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
    return was_interrupted() ? 128 + interrupting_signal() : 1; // as shells have it
  }
  BenchReport report{options, std::move(measured), "", describe_machine(), {}, {}};
  report.subject = subject_of(options);
  report.notes = notes_on(report);
  report.verdict = verdict_on(report.measured);
  return write_reports(report) ? 0 : 1;
}

} // namespace cinch
