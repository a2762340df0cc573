// `cinch dump ir` and `cinch dump ir-opt`.
#include "inspect/dump_job.h"
#include "inspect/ir_text.h"
#include "inspect/ir_unit.h"

namespace cinch {

static bool needs_lines(const DumpJob &job) {
  return job.options.source || job.options.lines.is_set() || job.json != nullptr;
}

// Types and objects, when everything is wanted.
static void print_globals(DumpJob &job, const llvm::Module &module) {
  std::vector<std::string> lines;
  if (!job.is_selective()) {
    lines = global_lines(module, job.options.metadata);
  }
  if (job.json != nullptr) {
    job.json->attributeArray("globals", [&] {
      for (const std::string &line : lines) {
        job.json->value(llvm::json::fixUTF8(line));
      }
    });
    return;
  }
  for (const std::string &line : lines) {
    job.out << line << '\n';
  }
  job.out << (lines.empty() ? "" : "\n");
}

// Above the metadata itself, what the numbers in the functions stand for.
static void print_attributes(DumpJob &job, const llvm::Module &module) {
  if (job.options.metadata && job.json == nullptr && !job.is_selective()) {
    std::string text;
    llvm::raw_string_ostream stream(text);
    module.print(stream, nullptr);
    size_t start = text.find("\nattributes #");
    job.out << (start == std::string::npos ? "" : text.substr(start + 1));
  }
}

static bool print_module(DumpJob &job, IrUnit &unit) {
  std::vector<llvm::Function *> functions = unit.selected_functions();
  PlaceTable places = unit.take_places();
  print_globals(job, unit.module());
  auto print_functions = [&] {
    auto lines = ir_lines(functions, job.options.metadata, &places);
    for (auto &&[function, text] : llvm::zip_equal(functions, lines)) {
      if (job.options.lines.is_set()) {
        text = on_lines(job, unit.sources(), text);
      }
      llvm::StringRef symbol = function->getName();
      print_function(job, unit.sources(), symbol, unit.place_of(symbol), text,
                     {";", job.options.source});
    }
  };
  if (job.json != nullptr) {
    job.json->attributeArray("functions", print_functions);
  } else {
    print_functions();
  }
  print_attributes(job, unit.module());
  unit.note_missing();
  if (functions.empty() && job.options.lines.is_set()) {
    unit.note_no_lines();
  }
  return true;
}

bool dump_ir(DumpJob &job) {
  std::unique_ptr<IrUnit> unit = IrUnit::generate(job, needs_lines(job));
  return unit != nullptr && print_module(job, *unit);
}

bool dump_optimized_ir(DumpJob &job) {
  std::unique_ptr<IrUnit> unit = IrUnit::generate(job, needs_lines(job));
  return unit != nullptr && unit->optimize() && print_module(job, *unit);
}

} // namespace cinch
