// The words behind `cinch run`, told apart: those of the compiler and those of the program.
#pragma once

#include "llvm/ADT/ArrayRef.h"

#include <optional>
#include <string>
#include <vector>

namespace cinch {

struct RunWords {
  // As cc takes them.
  std::vector<const char *> compiler;
  // argv of the program, its name first: the first input as it was given.
  std::vector<const char *> program;
  // Whether libraries, objects, archives or words for the linker are among the compiler's.
  bool has_link_words = false;
  // Options, as written, of which there is to be a warning.
  std::vector<std::string> without_effect;
  // Several inputs and no `--`: a word may have been meant for the program.
  bool may_lack_separator = false;
  // The first input starts with `#!`, or may do so: what is no file can be read only once.
  bool may_have_script_line = false;
};

// `words` live as long as the result. Words of the program come after `--`; behind a file whose
// first line starts with `#!` all words are its own, since the kernel puts them there without `--`.
// Nothing after a message: no input, or options that run cannot follow.
std::optional<RunWords> split_run_words(llvm::ArrayRef<const char *> words);

} // namespace cinch
