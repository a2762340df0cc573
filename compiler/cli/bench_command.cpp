#include "cli/bench_command.h"

#include "measure/bench.h"

#include "llvm/ADT/StringExtras.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace cinch {

static const char *const bench_examples =
    R"(Any other word goes to every compiler: the files, -lm, -I dir, -D NAME, -std=c17 ...

All variants are built, run once to see that they print the same, and then run in rounds: in each
round each of them once, in random order, for 10 seconds, but 5 times at least and 100 at most.
Times are medians; the intervals around them, and around their ratios, hold with a probability of
95 % (bootstrap: 5000 samples of the rounds). A difference is one when 1 is outside of the ratio's
interval. Outliers lie 1.5 quartile distances outside of the quartiles; they are told, not dropped.

Examples:
  cinch bench sieve.c -- 1000000                      six levels, with an argument
  cinch bench sort.c -lm --runs 30 --stdin words.txt  30 runs each
  cinch bench matrix.c --levels 2,3 --flags '-O3 -march=native' --flags '-O2 -ffast-math'
  cinch bench nbody.c --vs gcc,clang,tcc --html nbody.html
  cinch bench --cmd 'make -B CC={cc} CFLAGS={flags}' --exe ./prog -- input.txt
  cinch bench sieve.c --json > sieve.json)";

// "O2", "-O2" and "2" are the same.
static std::string read_level(std::string text) {
  text.erase(0, text.find_first_not_of('-'));
  if (!text.empty() && text[0] == 'O') {
    text.erase(0, 1);
  }
  static const std::string known = "0123szg";
  if (text.size() != 1 || known.find(text) == std::string::npos) {
    throw CLI::ValidationError("--levels", "takes some of 0,1,2,3,s,z, not '" + text + "'");
  }
  return "-O" + text;
}

static std::vector<std::string> split_at_commas(llvm::StringRef text) {
  std::vector<std::string> parts;
  for (llvm::StringRef part : llvm::split(text, ',')) {
    parts.push_back(part.trim().str());
  }
  return parts;
}

static std::vector<std::string> read_levels(const std::string &text) {
  std::vector<std::string> levels;
  if (text != "none") {
    for (const std::string &level : split_at_commas(text)) {
      levels.push_back(read_level(level));
    }
  }
  return levels;
}

static void add_what_is_built(CLI::App &command, BenchOptions &options) {
  options.levels = {"-O0", "-O1", "-O2", "-O3", "-Os", "-Oz"};
  command
      .add_option_function<std::string>(
          "--levels", [&options](const std::string &text) { options.levels = read_levels(text); },
          "levels, with commas between; none: only --flags")
      ->type_name("{0,1,2,3,s,z,none}");
  // One value each time: files stand behind it.
  command
      .add_option("--flags", options.flag_sets,
                  "one more variant, with these flags, quoted as for a shell (repeatable)")
      ->expected(1)
      ->allow_extra_args(false)
      ->take_all();
  command
      .add_option_function<std::string>(
          "--vs",
          [&options](const std::string &text) { options.compilers = split_at_commas(text); },
          "also build with these compilers, with commas between")
      ->type_name("{gcc,clang,tcc}");
  command.add_option("--cmd", options.build_command,
                     "a command that builds, with {cc} and {flags} in it");
  command.add_option("--exe", options.executable, "the program that --cmd makes")
      ->type_name("FILE");
}

static void add_how_it_is_run(CLI::App &command, BenchOptions &options) {
  command.add_option("--runs", options.runs, "run each variant N times")
      ->type_name("N")
      ->check(CLI::Range(1u, 1000000u));
  command.add_option("--seconds", options.seconds, "measure for S seconds (10)")
      ->type_name("S")
      ->check(CLI::Range(0.0, 1e6));
  command.add_option("--timeout", options.time_limit, "a run may take S seconds (60)")
      ->type_name("S")
      ->check(CLI::Range(0.0, 1e6));
  command.add_option("--stdin", options.input_file, "the program's standard input")
      ->type_name("FILE");
  command.add_flag("--cpu-time", options.by_cpu_time,
                   "compare user and system time: steadier where other programs run");
  command.add_flag("--any-output", options.any_output, "variants may print different things");
  command.add_flag("--any-status", options.any_status, "exit statuses need not be 0");
}

static void add_how_it_is_told(CLI::App &command, BenchOptions &options) {
  CLI::Option *json =
      command.add_flag("--json", options.json, "for tools: share/cinch/schemas/bench.schema.json");
  command.add_flag("--csv", options.csv, "a line for each variant")->excludes(json);
  command.add_option("--html", options.html_file, "also a page with charts, in one file")
      ->type_name("FILE");
  command.add_flag("--bars", options.bars, "bars also where there is no terminal");
  command.add_option("--output", options.output, "the file to write, instead of printing")
      ->type_name("FILE");
}

// A command line copied from elsewhere may say where the program goes; here it goes to a temporary
// folder.
static std::vector<std::string> without_output(std::vector<std::string> words) {
  auto place = std::find(words.begin(), words.end(), "-o");
  if (place != words.end()) {
    words.erase(place, place + std::min<std::ptrdiff_t>(2, words.end() - place));
  }
  return words;
}

void add_bench(CLI::App &app, llvm::ArrayRef<const char *> arguments, int &status) {
  CLI::App *command =
      app.add_subcommand("bench", "compare a program's speed and size at every level");
  auto options = std::make_shared<BenchOptions>();
  options->arguments.assign(arguments.begin(), arguments.end());
  command->allow_extras();
  add_what_is_built(*command, *options);
  add_how_it_is_run(*command, *options);
  add_how_it_is_told(*command, *options);
  command->footer(bench_examples);
  command->callback([command, options, &status] {
    options->words = without_output(command->remaining());
    status = run_bench(*options);
  });
}

} // namespace cinch
