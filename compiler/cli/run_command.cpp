#include "cli/run_command.h"

#include "execute/run.h"

#include <CLI/CLI.hpp>

namespace cinch {

static const char *const run_usage =
    R"(Compiles C in memory and runs its main, without a file being written.
  cinch run [options] file.c [more.c] [-- arguments of the program]

  cinch run hello.c                     at -O0, as fast to start as it gets
  cinch run -O2 sieve.c -- 1000000      optimized, with an argument
  cinch run main.c list.c -lm -lz       several files and libraries
  cinch run -g hello.c                  with variables for gdb: gdb --args cinch run -g hello.c
  echo 'int main() { return 3; }' | cinch run -

Options are those of cc: -O2, -I, -D, -std=, -W..., -L, -l, and .o, .a and .so files are linked;
-rdynamic lets libraries that the program loads see its symbols. Thread-local objects may be in C
files and shared libraries, not in .o and .a.
A first line '#!/usr/bin/env -S cinch run' makes a script; what follows its name is the program's.
The exit status is the program's; 1 when it does not compile or link. A crash prints the calls that
led to it and ends as the signal would.)";

void add_run(CLI::App &app) {
  CLI::App *run = app.add_subcommand("run", "compile in memory and run");
  run->prefix_command();
  run->footer(run_usage);
}

int run_run(llvm::ArrayRef<const char *> arguments) { return run_program(arguments.drop_front(2)); }

} // namespace cinch
