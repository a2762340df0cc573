#include "cli/dump_command.h"

#include "inspect/dump.h"

#include "llvm/ADT/StringRef.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace cinch {

static const char *const examples =
    R"(Any other word goes to the compiler: the file, -O2, -I dir, --target=aarch64-linux-gnu ...

Examples:
  cinch dump ir -O1 add.c --function add
  cinch dump asm -O2 --source --line 10:20 loop.c
  cinch dump layout list.c --record node
  cinch dump macros --line 42 config.c
  cinch dump passes -O2 --function main hello.c
  cinch dump cfg --svg -O1 --function main hello.c -o main.svg
  cinch dump includes --json hello.c)";

static std::string stage_list() {
  std::string text = "What to show:";
  for (const DumpStage &stage : dump_stages()) {
    std::string name = stage.name;
    text += "\n  " + name + std::string(10 - name.size(), ' ') + stage.help;
  }
  return text;
}

// "{tokens,pp,...}", from which completions are made.
static std::string stage_names() {
  std::string names;
  for (const DumpStage &stage : dump_stages()) {
    names += (names.empty() ? "{" : ",") + std::string(stage.name);
  }
  return names + "}";
}

// "N" or "N:M".
static LineRange parse_lines(llvm::StringRef text) {
  LineRange range;
  llvm::StringRef rest = text;
  bool is_bad = rest.consumeInteger(10, range.first) || range.first == 0;
  range.last = range.first;
  if (!is_bad && rest.consume_front(":")) {
    is_bad = rest.consumeInteger(10, range.last);
  }
  if (is_bad || !rest.empty() || range.last < range.first) {
    throw CLI::ValidationError("--line", "takes N or N:M, not '" + text.str() + "'");
  }
  return range;
}

// One value each time the option is given: a file behind it is not taken for another.
static void add_names(CLI::App &command, const char *name, std::vector<std::string> &names,
                      const char *help) {
  command.add_option(name, names, help)->expected(1)->allow_extra_args(false)->take_all();
}

static void add_selection(CLI::App &command, DumpOptions &options) {
  add_names(command, "--function", options.functions, "only this function (may be repeated)");
  add_names(command, "--record", options.records, "layout: only this structure or union");
  command.add_option_function<std::string>(
      "--line", [&options](const std::string &text) { options.lines = parse_lines(text); },
      "only line N, or lines N to M, of the file: N[:M]");
  command.add_flag("--headers", options.headers, "tokens to layout: what headers contribute, too");
}

void add_dump(CLI::App &app, int &status) {
  CLI::App *command = app.add_subcommand("dump", "show a program at a stage of its compilation");
  auto owned = std::make_shared<DumpOptions>();
  DumpOptions &options = *owned;
  command->allow_extras();
  command->add_option("STAGE", options.stage, stage_list())->type_name(stage_names())->required();
  add_selection(*command, options);
  command->add_flag("--source", options.source, "ir, ir-opt, asm: with the source lines between");
  command->add_flag("--expanded", options.expanded, "tokens: after preprocessing");
  command->add_flag("--metadata", options.metadata, "ir, ir-opt, passes: attributes and metadata");
  command->add_flag("--directives", options.directives, "asm: all directives");
  CLI::Option *svg = command->add_flag("--svg", options.svg, "cfg: a picture, drawn by Graphviz");
  command->add_flag("--json", options.json, "for tools: share/cinch/schemas/dump.schema.json")
      ->excludes(svg);
  command->add_option("-o,--output", options.output, "the file to write, instead of printing")
      ->type_name("FILE");
  command->footer(examples);
  command->callback([command, owned, &status] {
    owned->words = command->remaining();
    status = run_dump(*owned);
  });
}

} // namespace cinch
