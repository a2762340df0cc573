// Reads CLI11's tables and writes them in the words of each shell. What a value may be is in the
// braces of an option's type name: "{tokens,pp}"; FILE stands for files.
#include "cli/completion.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace cinch {

namespace {

struct CompletedOption {
  // "--function"; none for what is only told apart by its place.
  std::vector<std::string> words;
  // The first line.
  std::string help;
  bool takes_value = false;
  bool takes_file = false;
  std::vector<std::string> choices;
  bool is_positional() const { return words.empty(); }
};

struct CompletedCommand {
  std::string name;
  std::string help;
  std::vector<CompletedOption> options;
  // Other words go to the compiler.
  bool takes_words = false;
};

using Commands = std::vector<CompletedCommand>;

// Those of the compiler's options that one types most.
constexpr const char *compiler_options[] = {"-O0",
                                            "-O1",
                                            "-O2",
                                            "-O3",
                                            "-Os",
                                            "-Oz",
                                            "-g",
                                            "-I",
                                            "-D",
                                            "-l",
                                            "-std=c17",
                                            "-std=c23",
                                            "-std=gnu23",
                                            "-Wall",
                                            "-Wextra",
                                            "-march=native",
                                            "--target=aarch64-linux-gnu"};

} // namespace

static std::vector<std::string> choices_in(llvm::StringRef type_name) {
  std::vector<std::string> choices;
  llvm::StringRef inside = type_name.split('{').second.split('}').first;
  for (llvm::StringRef choice : llvm::split(inside, ',')) {
    if (!choice.empty()) {
      choices.push_back(choice.str());
    }
  }
  return choices;
}

static CompletedOption read_option(const CLI::Option &option) {
  CompletedOption read;
  for (const std::string &name : option.get_lnames()) {
    read.words.push_back("--" + name);
  }
  for (const std::string &name : option.get_snames()) {
    read.words.push_back("-" + name);
  }
  read.help = llvm::StringRef(option.get_description()).split('\n').first.str();
  read.takes_value = option.get_items_expected_max() > 0;
  read.choices = choices_in(option.get_type_name());
  read.takes_file = option.get_type_name() == "FILE";
  return read;
}

static Commands read_commands(const CLI::App &app) {
  Commands commands;
  for (const CLI::App *subcommand : app.get_subcommands([](const CLI::App *) { return true; })) {
    CompletedCommand command{subcommand->get_name(), subcommand->get_description(), {}};
    command.takes_words = subcommand->get_allow_extras() || subcommand->get_prefix_command();
    for (const CLI::Option *option : subcommand->get_options()) {
      command.options.push_back(read_option(*option));
    }
    commands.push_back(std::move(command));
  }
  return commands;
}

static std::string joined(llvm::ArrayRef<std::string> words) { return llvm::join(words, " "); }

// `characters` with `escape` before each of them.
static std::string escaped(llvm::StringRef text, llvm::StringRef characters,
                           llvm::StringRef escape) {
  std::string result;
  for (char c : text) {
    if (characters.contains(c)) {
      result += escape;
    }
    result += c;
  }
  return result;
}

// ---- bash ----

static void write_bash_command(const CompletedCommand &command, llvm::raw_ostream &out) {
  out << "  " << command.name << ")\n    case \"$previous\" in\n";
  std::vector<std::string> words, first;
  for (const CompletedOption &option : command.options) {
    if (option.is_positional()) {
      first = option.choices;
      continue;
    }
    words.insert(words.end(), option.words.begin(), option.words.end());
    // After an option that takes a value: its choices, or files, or nothing that could be known.
    if (option.takes_value) {
      out << "    " << llvm::join(option.words, "|") << ") words=\"" << joined(option.choices)
          << "\"" << (option.takes_file || !option.choices.empty() ? "" : " files=\"\"") << " ;;\n";
    }
  }
  if (command.takes_words) {
    words.insert(words.end(), std::begin(compiler_options), std::end(compiler_options));
  }
  // Options where one is begun, or else files.
  out << "    *)\n      [[ $current == -* ]] && words=\"" << joined(words) << "\"\n";
  if (!first.empty()) {
    out << "      [ \"$COMP_CWORD\" -eq 2 ] && words=\"" << joined(first) << " $words\"\n";
  }
  out << "      ;;\n    esac ;;\n";
}

static void write_bash(const Commands &commands, llvm::raw_ostream &out) {
  std::vector<std::string> names;
  for (const CompletedCommand &command : commands) {
    names.push_back(command.name);
  }
  out << "# Completion of cinch for bash: written by `cinch completion bash`.\n"
         "_cinch() {\n"
         "  local current=\"${COMP_WORDS[COMP_CWORD]}\" words=\"\" files=1\n"
         "  local previous=\"${COMP_WORDS[COMP_CWORD-1]}\"\n"
         "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n    words=\""
      << joined(names)
      << "\"\n"
         "  else\n"
         "  case \"${COMP_WORDS[1]}\" in\n";
  for (const CompletedCommand &command : commands) {
    write_bash_command(command, out);
  }
  out << "  esac\n"
         "  fi\n"
         "  COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
         "  # Files where no word fits.\n"
         "  if [ -n \"$files\" ]; then\n"
         "    compopt -o default -o bashdefault 2>/dev/null\n"
         "  fi\n"
         "}\n"
         "complete -F _cinch cinch\n";
}

// ---- zsh ----

static std::string zsh_quoted(llvm::StringRef text) {
  std::string quoted;
  for (char c : escaped(text, "[]:\\", "\\")) {
    quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  }
  return quoted;
}

static void write_zsh_command(const CompletedCommand &command, llvm::raw_ostream &out) {
  out << "  " << command.name << ")\n    _arguments \\\n";
  for (const CompletedOption &option : command.options) {
    std::string values = !option.choices.empty() ? " :(" + joined(option.choices) + ")"
                         : option.takes_file     ? " :_files"
                                                 : " : ";
    if (option.is_positional()) {
      out << "      '1: " << values << "' \\\n";
    }
    for (const std::string &word : option.words) {
      out << "      '*" << word << '[' << zsh_quoted(option.help) << ']'
          << (option.takes_value ? ":" + values : "") << "' \\\n";
    }
  }
  for (llvm::StringRef word :
       command.takes_words ? llvm::ArrayRef(compiler_options) : llvm::ArrayRef<const char *>()) {
    out << "      '*" << zsh_quoted(word) << "[for the compiler]' \\\n";
  }
  out << "      '*: :_files' ;;\n";
}

static void write_zsh(const Commands &commands, llvm::raw_ostream &out) {
  out << "#compdef cinch\n"
         "# Completion of cinch for zsh: written by `cinch completion zsh`.\n"
         "_cinch() {\n"
         "  if (( CURRENT == 2 )); then\n"
         "    local -a subcommands=(\n";
  for (const CompletedCommand &command : commands) {
    out << "      '" << command.name << ':' << zsh_quoted(command.help) << "'\n";
  }
  out << "    )\n"
         "    _describe 'subcommand' subcommands\n"
         "    _files\n"
         "    return\n"
         "  fi\n"
         "  local subcommand=$words[2]\n"
         "  shift words\n"
         "  (( CURRENT-- ))\n"
         "  case $subcommand in\n";
  for (const CompletedCommand &command : commands) {
    write_zsh_command(command, out);
  }
  out << "  *) _files ;;\n"
         "  esac\n"
         "}\n"
         "_cinch \"$@\"\n";
}

// ---- fish ----

static std::string fish_quoted(llvm::StringRef text) {
  return "'" + escaped(text, "'\\", "\\") + "'";
}

static void write_fish_option(const std::string &start, const CompletedOption &option,
                              llvm::raw_ostream &out) {
  if (option.is_positional()) {
    out << start << " -a " << fish_quoted(joined(option.choices)) << '\n';
    return;
  }
  out << start;
  for (llvm::StringRef word : option.words) {
    bool is_long = word.consume_front("--");
    out << (is_long ? " -l " : " -s ") << (is_long ? word : word.drop_front());
  }
  if (!option.choices.empty()) {
    out << " -x -a " << fish_quoted(joined(option.choices));
  } else if (option.takes_value) {
    out << (option.takes_file ? " -r" : " -x");
  }
  out << " -d " << fish_quoted(option.help) << '\n';
}

static void write_fish(const Commands &commands, llvm::raw_ostream &out) {
  out << "# Completion of cinch for fish: written by `cinch completion fish`.\n";
  for (const CompletedCommand &command : commands) {
    out << "complete -c cinch -n __fish_use_subcommand -a " << command.name << " -d "
        << fish_quoted(command.help) << '\n';
    std::string start = "complete -c cinch -n '__fish_seen_subcommand_from " + command.name + "'";
    for (const CompletedOption &option : command.options) {
      write_fish_option(start, option, out);
    }
    if (command.takes_words) {
      out << start << " -a "
          << fish_quoted(llvm::join(std::begin(compiler_options), std::end(compiler_options), " "))
          << " -d 'for the compiler'\n";
    }
  }
}

static void write_completion(const CLI::App &app, llvm::StringRef shell, llvm::raw_ostream &out) {
  Commands commands = read_commands(app);
  if (shell == "bash") {
    write_bash(commands, out);
  } else if (shell == "zsh") {
    write_zsh(commands, out);
  } else {
    write_fish(commands, out);
  }
}

void add_completion(CLI::App &app, int &status) {
  CLI::App *command = app.add_subcommand("completion", "print completions for a shell");
  auto shell = std::make_shared<std::string>();
  command->add_option("SHELL", *shell, "the shell")
      ->required()
      ->check(CLI::IsMember(std::vector<std::string>{"bash", "zsh", "fish"}));
  command->footer("They are installed with Cinch; to have them from a build tree:\n"
                  "  source <(cinch completion bash)");
  command->callback([&app, shell, &status] {
    write_completion(app, *shell, llvm::outs());
    status = 0;
  });
}

} // namespace cinch
