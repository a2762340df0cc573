// What is done to a command line of cc before the Driver library sees it.
#include "driver/command_line.h"

#include "driver/gcc_options.h"
#include "driver/option_errors.h"

#include "clang/Options/Options.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Option/OptTable.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/TargetParser/Triple.h"

namespace cinch {

// @file anywhere on the line, nested ones too, with the quoting rules of GNU tools.
static bool expand_response_files(Words &words, llvm::BumpPtrAllocator &memory) {
  llvm::cl::ExpansionContext context(memory, llvm::cl::TokenizeGNUCommandLine);
  if (llvm::Error error = context.expandResponseFiles(words)) {
    print_driver_message(llvm::errs(), MessageKind::Error, llvm::toString(std::move(error)), false);
    return false;
  }
  return true;
}

// False after a message.
static bool parse_number(llvm::StringRef option, llvm::StringRef text, uint64_t least,
                         uint64_t &number) {
  if (!text.getAsInteger(10, number) && number >= least) {
    return true;
  }
  print_driver_message(llvm::errs(), MessageKind::Error,
                       "'" + option + "' needs a number, not '" + text + "'", false);
  return false;
}

// Takes `-j N`, `-jN` and `-funit-size=N` out of the command line.
// `-j` is no option of cc; make passes no such word to compilers, so it is free for Cinch.
static bool take_own_options(Words &words, OwnOptions &own) {
  Words rest = {words[0]};
  for (size_t i = 1; i < words.size(); ++i) {
    llvm::StringRef word = words[i];
    uint64_t number = 0;
    if (word.consume_front("-funit-size=")) {
      if (!parse_number("-funit-size=", word, 0, number)) {
        return false;
      }
      own.unit_size = words[i];
    } else if (word.consume_front("-j")) {
      if (word.empty() && i + 1 < words.size()) {
        word = words[++i];
      }
      if (!parse_number("-j", word, 1, number)) {
        return false;
      }
      own.parallelism = static_cast<unsigned>(std::min<uint64_t>(number, 1024));
    } else {
      rest.push_back(words[i]);
    }
  }
  words = std::move(rest);
  return true;
}

// What gcc alone knows and clang's table would refuse: dropped with a warning, unless -w or
// -Wno-ignored-optimization-argument is there.
// Before planning, as the Driver library stops at words it does not know. A flag that clang's table
// has is left to it: findNearest is 0 for those.
static void drop_gcc_options(Words &words) {
  bool is_silent = llvm::is_contained(words, llvm::StringRef("-w")) ||
                   llvm::is_contained(words, llvm::StringRef("-Wno-ignored-optimization-argument"));
  const llvm::opt::OptTable &known = clang::getDriverOptTable();
  llvm::erase_if(words, [&](const char *word) {
    llvm::StringRef option = word;
    bool is_candidate = is_gcc_only_optimization(option);
    std::string nearest;
    if (!is_candidate || known.findNearest(option, nearest) == 0) {
      return false;
    }
    if (!is_silent) {
      print_driver_message(llvm::errs(), MessageKind::Warning,
                           "optimization flag '" + option +
                               "' is not supported [-Wignored-optimization-argument]",
                           false);
    }
    return true;
  });
}

// `cc-12`, `clang-22`: the version is no part of what the name means.
static llvm::StringRef without_version(llvm::StringRef name) {
  auto [rest, version] = name.rsplit('-');
  bool is_version = !version.empty() && version.find_first_not_of("0123456789.") == name.npos;
  return is_version ? rest : name;
}

// The compiler's own names, and those under which build systems look for one.
static bool is_compiler_name(llvm::StringRef name) {
  return llvm::is_contained({"cinch", "gcc", "clang", "cc"}, name);
}

// `aarch64-linux-gnu-cinch` compiles for aarch64-linux-gnu, the way cross tool chains are called
// (gcc's convention); `c99` is the command of POSIX. What the line says comes later and wins.
static void add_meaning_of_name(Words &words, llvm::StringSaver &strings) {
  llvm::StringRef name = without_version(llvm::sys::path::filename(words[0]));
  if (name == "c89" || name == "c99" || name == "c17") {
    words.insert(words.begin() + 1, strings.save("-std=" + name).data());
    return;
  }
  auto [target, compiler] = name.rsplit('-');
  // `my-cc` names no target.
  bool is_target = llvm::Triple(target).getArch() != llvm::Triple::UnknownArch;
  if (is_compiler_name(compiler) && is_target) {
    words.insert(words.begin() + 1, strings.save("--target=" + target).data());
  }
}

// -g3 is -g with macros, as in gcc; clang's driver library wants a word of its own for them. Put
// first, so that -fno-debug-macro has the last word.
static void add_macros_of_g3(Words &words) {
  llvm::StringRef level;
  for (llvm::StringRef word : llvm::drop_begin(words)) {
    bool is_level = word.starts_with("-g") && word.size() > 2 && llvm::isDigit(word.back());
    if (is_level && !word.starts_with("-gdwarf") && !word.starts_with("-gz")) {
      level = word;
    }
  }
  if (level == "-g3" || level == "-ggdb3") {
    words.insert(words.begin() + 1, "-fdebug-macro");
  }
}

CommandLine::CommandLine(llvm::ArrayRef<const char *> arguments)
    : words(arguments.begin(), arguments.end()), strings_(memory_) {}

bool CommandLine::expand_response_files() { return cinch::expand_response_files(words, memory_); }

// Cinch's own words go before the Driver library sees the line.
bool CommandLine::clean() {
  if (!take_own_options(words, own)) {
    return false;
  }
  drop_gcc_options(words);
  add_meaning_of_name(words, strings_);
  add_macros_of_g3(words);
  return true;
}

} // namespace cinch
