// The ways in which a program is built: compilers times levels and sets of flags.
#pragma once

#include "measure/bench.h"
#include "measure/child.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/Twine.h"

#include <cstdint>
#include <optional>

namespace cinch {

struct Variant {
  // "cinch -O2".
  std::string name;
  // "cinch": as it was asked for.
  std::string compiler;
  // "-O2 -march=native".
  std::string flags;
  // The built program; empty until then.
  std::string executable;
  // Of all its bytes: equal for equal programs.
  uint64_t digest = 0;
  // Of each build, compiling and linking, by the clock.
  std::vector<double> build_seconds;
  // Of the compiler.
  uint64_t build_peak_bytes = 0;
  // Of all sections that are executed.
  uint64_t code_bytes = 0;
  // Of the whole file.
  uint64_t file_bytes = 0;
};

// Cinch first; each compiler in the order of levels, then flag sets.
std::vector<Variant> list_variants(const BenchOptions &options);

// Fills in the variant; `folder` is for the program, which is called `index`. False after a
// message. The compiler's own messages are shown once, with the first variant that has them.
bool build_variant(const BenchOptions &options, llvm::StringRef folder, size_t index,
                   Variant &variant);

// The sizes of all sections with instructions; absent when the file is no object file.
std::optional<uint64_t> executable_bytes(llvm::StringRef path);

// On a terminal, takes away the progress bar before something else is written.
void clear_progress();

// "cinch: error: ..."; gives false.
bool bench_error(const llvm::Twine &text);

} // namespace cinch
