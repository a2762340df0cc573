// Assembly as lines for people: symbols with their code or data, and where it comes from.
#pragma once

#include "inspect/code_lines.h"

namespace llvm {
class AsmPrinter;
}

namespace cinch {

// A function, an object, an alias of either, or a table that a function uses.
struct AsmSymbol {
  // Empty: data without a label; their section stands above them.
  std::string name;
  bool is_function = false;
  std::vector<CodeLine> lines;
};

// Begins lines that say where the code behind them comes from; assembly never has it.
constexpr char place_mark = '\1';

// While the printer works, it marks where the code comes from; the marks refer to `places`, which
// must outlive it.
void mark_places(llvm::AsmPrinter &printer, std::vector<CodePlace> &places);

// `comment` is how comments begin in the target's assembly, `places` those of the marks. Directives
// that only the assembler or a debugger wants are left out, but for those of asm statements.
std::vector<AsmSymbol> read_asm(llvm::StringRef text, llvm::StringRef comment,
                                llvm::ArrayRef<CodePlace> places);

// Labels that a line refers to and the object file does not have: `.LBB0_1`, `.LCPI0_0`, `.Lstr`.
llvm::SmallVector<llvm::StringRef, 2> local_labels(llvm::StringRef code);

} // namespace cinch
