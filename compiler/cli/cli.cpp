// The subcommands, on CLI11. It and its exceptions stay inside of this folder.
#include "cli/cli.h"

#include "cli/bench_command.h"
#include "cli/completion.h"
#include "cli/dump_command.h"
#include "cli/run_command.h"
#include "cli/time_command.h"
#include "driver/version.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"

#include <CLI/CLI.hpp>

namespace cinch {

static const char *const cc_usage =
    R"(Compiling: cinch takes the command line of cc, gcc and clang.
  cinch hello.c -o hello            compile and link
  cinch -O2 -c a.c b.c              object files, in parallel
  cinch -S | -E | -fsyntax-only     assembly | preprocessed text | only check
  cinch -emit-llvm -S a.c           LLVM IR
  -j N                              compile N inputs at a time (default: the processors)
  -funit-size=N                     optimize big files in units of N instructions (0: whole)
  -### | -v                         show the commands without | while running them
Every option of clang is known; one that Cinch does not honour is named in a warning.)";

static int print_version() {
  llvm::outs() << version_line() << '\n';
  return 0;
}

// `cinch help` and `cinch --help` print the same text, `cinch help run` that of `cinch run --help`.
static int print_help(const CLI::App &app, const std::string &subcommand) {
  llvm::outs() << (subcommand.empty() ? app.help()
                                      : app.get_subcommand(subcommand)->help(app.get_name()));
  return 0;
}

static void add_topics(const CLI::App &app, CLI::App &help, std::string &topic) {
  std::vector<std::string> names;
  for (const CLI::App *subcommand : app.get_subcommands([](const CLI::App *) { return true; })) {
    names.push_back(subcommand->get_name());
  }
  help.add_option("SUBCOMMAND", topic, "the subcommand")->check(CLI::IsMember(names));
}

// The footer tells of the cc mode, which CLI11 knows nothing of.
static void describe(CLI::App &app) {
  app.name("cinch");
  app.footer(cc_usage);
  app.require_subcommand(0, 1);
}

// Words that no compiler takes as options. Later subcommands are added here and below.
bool is_subcommand(const char *first_argument) {
  llvm::StringRef word = first_argument;
  return llvm::is_contained(
      {"dump", "run", "time", "bench", "completion", "version", "help", "--help", "-h"}, word);
}

// `cinch run --help`, but not `cinch run a.c --help`.
static bool asks_for_help(llvm::ArrayRef<const char *> arguments) {
  return arguments.size() == 3 &&
         (arguments[2] == llvm::StringRef("--help") || arguments[2] == llvm::StringRef("-h"));
}

// What stands before the first `--`, and behind it.
static std::pair<llvm::ArrayRef<const char *>, llvm::ArrayRef<const char *>>
split_at_marker(llvm::ArrayRef<const char *> arguments) {
  size_t place = llvm::find_if(arguments, [](llvm::StringRef word) { return word == "--"; }) -
                 arguments.begin();
  return {arguments.take_front(place), arguments.drop_front(std::min(place + 1, arguments.size()))};
}

// CLI11 reports by exceptions; none leaves this function. A subcommand runs while it is parsed.
int run_subcommand(llvm::ArrayRef<const char *> arguments) {
  // Its words are not CLI11's to read, and its start is to be quick.
  if (arguments[1] == llvm::StringRef("run") && !asks_for_help(arguments)) {
    return run_run(arguments);
  }
  // CLI11 would mix what stands behind `--` with the other words.
  llvm::ArrayRef<const char *> behind_marker;
  if (arguments[1] == llvm::StringRef("bench")) {
    std::tie(arguments, behind_marker) = split_at_marker(arguments);
  }
  CLI::App app("Cinch, a C23 compiler on LLVM");
  describe(app);
  CLI::App *version = app.add_subcommand("version", "print the version");
  CLI::App *help = app.add_subcommand("help", "print this help, or a subcommand's");
  std::string topic;
  int status = 0;
  add_run(app);
  add_dump(app, status);
  add_time(app, status);
  add_bench(app, behind_marker, status);
  add_completion(app, status);
  add_topics(app, *help, topic);
  try {
    app.parse(static_cast<int>(arguments.size()), arguments.data());
  } catch (const CLI::CallForHelp &) {
    llvm::outs() << app.help(); // of the subcommand that was named
    return 0;
  } catch (const CLI::ParseError &error) {
    llvm::errs() << "cinch: error: " << error.what() << '\n';
    return 2;
  }
  if (help->parsed()) {
    return print_help(app, topic);
  }
  return version->parsed() ? print_version() : status;
}

} // namespace cinch
