// `cinch completion SHELL`: what bash, zsh and fish read to complete Cinch's subcommands.
#pragma once

namespace CLI {
class App;
}

namespace cinch {

// Adds the subcommand; when it is the one that was given, parsing runs it and sets `status`. The
// text is made from what `app` has by then, so it cannot be out of date; call it in any order.
void add_completion(CLI::App &app, int &status);

} // namespace cinch
