// What a linker's command line names beside the objects of the compile jobs.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringSet.h"

#include <string>
#include <vector>

namespace cinch {

// Paths of files that exist, in the order of the line.
struct LinkInputs {
  std::vector<std::string> objects;
  std::vector<std::string> archives;
  // Between --whole-archive and --no-whole-archive: all members become part of the program.
  std::vector<std::string> whole_archives;
  std::vector<std::string> shared_libraries;
  // -u: symbols for which archives are asked though nothing refers to them.
  std::vector<std::string> roots;
  // -rdynamic: libraries that the program loads see its symbols.
  bool exports_all = false;
  // -l words that name nothing.
  std::vector<std::string> missing;
  // Files that are none of these, and no linker script.
  std::vector<std::string> unknown;
  // Options that would change what the program does, and cannot be followed.
  std::vector<std::string> refused;
};

// Reads a line for GNU ld or lld, without the linker's name: -l, -L, inputs, and linker scripts
// behind either. Start-up files (crt1.o) are left out: this process has started.
LinkInputs find_link_inputs(llvm::ArrayRef<std::string> words);

// The symbols that shared libraries refer to and do not define themselves.
llvm::StringSet<> names_expected_by(llvm::ArrayRef<std::string> libraries);

} // namespace cinch
