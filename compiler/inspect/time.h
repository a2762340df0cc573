// `cinch time`: where the time of a compilation goes.
#pragma once

#include <string>
#include <vector>

namespace cinch {

struct TimeOptions {
  // What cc would be given: inputs and options, in order.
  std::vector<std::string> words;
  bool json = false;
  // Rows of each table; 0: all of them. JSON has all rows unless this was given.
  unsigned rows = 10;
  bool limits_json = false;
  // Compilations of each input, of which the quickest counts.
  unsigned repeats = 1;
  // "" and "-": standard output.
  std::string output;
};

// Gives the exit status. No file stays but the report.
int run_time(const TimeOptions &options);

} // namespace cinch
