#include "cli/time_command.h"

#include "inspect/time.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace cinch {

static const char *const examples =
    R"(Any other word goes to the compiler: the file, -O2, -I dir, --target=aarch64-linux-gnu ...
The object is made in memory and thrown away.

Examples:
  cinch time hello.c
  cinch time -O2 sqlite3.c --rows 30 --repeat 3
  cinch time -O2 --target=aarch64-linux-gnu --json hello.c
For each compilation of a build: -ftime-report (text) and -ftime-trace (for chrome://tracing).)";

void add_time(CLI::App &app, int &status) {
  CLI::App *command = app.add_subcommand("time", "where the time of a compilation goes");
  auto owned = std::make_shared<TimeOptions>();
  command->allow_extras();
  command->add_flag("--json", owned->json, "for tools: share/cinch/schemas/time.schema.json");
  CLI::Option *rows = command->add_option("--rows", owned->rows,
                                          "rows of each table; 0 for all (text: 10, JSON: all)");
  command
      ->add_option("--repeat", owned->repeats,
                   "compile so many times; the quickest counts, which is a warm one")
      ->type_name("N")
      ->check(CLI::Range(1u, 1000000u));
  command->add_option("-o,--output", owned->output, "the file to write, instead of printing")
      ->type_name("FILE");
  command->footer(examples);
  command->callback([command, owned, rows, &status] {
    owned->words = command->remaining();
    owned->limits_json = rows->count() > 0;
    status = run_time(*owned);
  });
}

} // namespace cinch
