// `cinch bench`: one program built in several ways, and how the results compare.
#pragma once

#include <string>
#include <vector>

namespace cinch {

struct BenchOptions {
  // What every compiler is given: files, -I, -D, -l, -std= ...
  std::vector<std::string> words;
  // Of the program.
  std::vector<std::string> arguments;
  // "-O2" ...
  std::vector<std::string> levels;
  // Each a variant of its own, as one would type it: "-O2 -march=native".
  std::vector<std::string> flag_sets;
  // Besides Cinch: names in PATH, or paths.
  std::vector<std::string> compilers;
  // Instead of `words`: a command with {cc} and {flags}, and the program that it makes.
  std::string build_command;
  std::string executable;
  // The program's standard input; empty: none.
  std::string input_file;
  // 0: until the time is up.
  unsigned runs = 0;
  double seconds = 10;
  // Of one run.
  double time_limit = 60;
  // User and system time are compared, not the clock's.
  bool by_cpu_time = false;
  // Variants may print different things.
  bool any_output = false;
  // The program's exit status need not be 0.
  bool any_status = false;

  // Instead of text.
  bool json = false;
  bool csv = false;
  // Text has bars also in a pipe.
  bool bars = false;
  // Besides; empty: no page.
  std::string html_file;
  // Where text, JSON or CSV goes; "" and "-": standard output.
  std::string output;
};

// Gives the exit status: 1 after an error, of which a message tells, also when variants print
// different things.
int run_bench(const BenchOptions &options);

} // namespace cinch
