// `cinch time` on the command line.
#pragma once

namespace CLI {
class App;
}

namespace cinch {

// Adds the subcommand; when the line names it, it runs while the line is parsed, and `status`
// becomes its exit status.
void add_time(CLI::App &app, int &status);

} // namespace cinch
