// `cinch dump`: its words.
#pragma once

namespace CLI {
class App;
}

namespace cinch {

// Adds the subcommand; when it is the one that was given, parsing runs it and sets `status`.
void add_dump(CLI::App &app, int &status);

} // namespace cinch
