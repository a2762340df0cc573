// `cinch dump asm`.
#include "inspect/asm_text.h"
#include "inspect/dump_job.h"
#include "inspect/ir_unit.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringSet.h"

namespace cinch {

static const char *comment_mark(const DumpJob &job) {
  return llvm::Triple(job.invocation.backend.triple).isAArch64() ? "//" : "#";
}

// Adds what code of functions refers to and nothing else can: jump tables, constants, strings; and
// what such data refer to in turn.
static void add_private_data(llvm::ArrayRef<AsmSymbol> all, std::vector<AsmSymbol> &selected) {
  llvm::StringMap<const AsmSymbol *> data;
  for (const AsmSymbol &symbol : all) {
    if (!symbol.is_function && llvm::StringRef(symbol.name).starts_with(".L")) {
      data[symbol.name] = &symbol;
    }
  }
  // Grows while it is looked through.
  for (size_t i = 0; i < selected.size(); ++i) {
    std::vector<const AsmSymbol *> found;
    for (const CodeLine &line : selected[i].lines) {
      for (llvm::StringRef name : local_labels(line.text)) {
        found.push_back(data.lookup(name));
        data.erase(name);
      }
    }
    for (const AsmSymbol *symbol : found) {
      if (symbol != nullptr) {
        selected.push_back(*symbol);
      }
    }
  }
}

// Data that have a name of their own belong to no function: they are shown when everything is
// wanted.
static std::vector<AsmSymbol> selected_symbols(const DumpJob &job, const IrUnit &unit,
                                               std::vector<AsmSymbol> symbols) {
  if (!job.is_selective()) {
    return symbols;
  }
  std::vector<AsmSymbol> selected;
  for (const AsmSymbol &symbol : symbols) {
    if (!symbol.is_function || !unit.is_named(symbol.name)) {
      continue;
    }
    std::vector<CodeLine> lines =
        job.options.lines.is_set() ? on_lines(job, unit.sources(), symbol.lines) : symbol.lines;
    if (!lines.empty()) {
      selected.push_back({symbol.name, true, std::move(lines)});
    }
  }
  add_private_data(symbols, selected);
  return selected;
}

static void print_symbols(DumpJob &job, IrUnit &unit, llvm::ArrayRef<AsmSymbol> symbols,
                          bool functions) {
  CodeStyle style = {comment_mark(job), job.options.source};
  for (const AsmSymbol &symbol : symbols) {
    if (symbol.is_function == functions) {
      const FunctionPlace *place = functions ? unit.place_of(symbol.name) : nullptr;
      print_function(job, unit.sources(), symbol.name, place, symbol.lines, style);
    }
  }
}

bool dump_asm(DumpJob &job) {
  const DumpOptions &options = job.options;
  bool with_lines = options.source || options.json || options.lines.is_set();
  std::unique_ptr<IrUnit> unit = IrUnit::generate(job, with_lines);
  llvm::SmallString<0> text;
  llvm::raw_svector_ostream stream(text);
  std::vector<CodePlace> places;
  if (!unit || !unit->emit_asm(stream, places)) {
    return false;
  }
  unit->note_missing();
  if (options.directives) {
    job.out << text;
    return true;
  }
  std::vector<AsmSymbol> symbols =
      selected_symbols(job, *unit, read_asm(text, comment_mark(job), places));
  if (symbols.empty() && job.options.lines.is_set()) {
    unit->note_no_lines();
  }
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
