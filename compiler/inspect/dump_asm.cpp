// `cinch dump asm`.
#include "inspect/asm_text.h"
#include "inspect/dump_job.h"
#include "inspect/ir_unit.h"

#include "llvm/ADT/SmallString.h"

namespace cinch {

// Data belong to no function; they are shown when everything is wanted.
static bool is_wanted(const DumpJob &job, const IrUnit &unit, const AsmSymbol &symbol) {
  const FunctionPlace *place = symbol.is_function ? unit.place_of(symbol.name) : nullptr;
  return place != nullptr ? selects(job, *place) : !job.is_selective();
}

static void print_symbols(DumpJob &job, IrUnit &unit, llvm::ArrayRef<AsmSymbol> symbols,
                          bool functions) {
  SourceLines sources;
  const char *comment = llvm::Triple(job.invocation.backend.triple).isAArch64() ? "//" : "#";
  for (const AsmSymbol &symbol : symbols) {
    if (symbol.is_function != functions || !is_wanted(job, unit, symbol)) {
      continue;
    }
    const FunctionPlace *place = functions ? unit.place_of(symbol.name) : nullptr;
    print_function(job, sources, symbol.name, place, symbol.lines, {comment, job.options.source});
  }
}

bool dump_asm(DumpJob &job) {
  bool is_raw = job.options.directives && job.json == nullptr;
  bool with_lines = !is_raw && (job.options.source || job.options.lines.is_set() || job.json);
  std::unique_ptr<IrUnit> unit = IrUnit::generate(job, with_lines);
  llvm::SmallString<0> text;
  llvm::raw_svector_ostream stream(text);
  if (!unit || !unit->emit(OutputKind::Assembly, stream)) {
    return false;
  }
  unit->note_missing();
  if (is_raw && !job.is_selective()) {
    job.out << text;
    return true;
  }
  llvm::StringRef comment = llvm::Triple(job.invocation.backend.triple).isAArch64() ? "//" : "#";
  std::vector<AsmSymbol> symbols = read_asm(text, comment);
  if (job.json == nullptr) {
    print_symbols(job, *unit, symbols, true);
    print_symbols(job, *unit, symbols, false);
    return true;
  }
  job.json->attributeArray("functions", [&] { print_symbols(job, *unit, symbols, true); });
  job.json->attributeArray("data", [&] { print_symbols(job, *unit, symbols, false); });
  return true;
}

} // namespace cinch
