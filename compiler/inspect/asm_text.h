// Assembly as lines for people: symbols with their code or data, and where it comes from.
#pragma once

#include "inspect/code_lines.h"

namespace cinch {

// A function, an object, or a table that a function uses.
struct AsmSymbol {
  std::string name;
  bool is_function = false;
  std::vector<CodeLine> lines;
};

// `comment` is how comments begin in the target's assembly. Directives that only the assembler or a
// debugger wants are left out; `.loc` directives give the lines their places.
std::vector<AsmSymbol> read_asm(llvm::StringRef text, llvm::StringRef comment);

} // namespace cinch
