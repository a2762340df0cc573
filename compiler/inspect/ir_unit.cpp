#include "inspect/ir_unit.h"

#include "backend/backend.h"
#include "driver/option_errors.h"
#include "inspect/asm_text.h"
#include "inspect/dump_job.h"
#include "inspect/value_names.h"
#include "irgen/module_gen.h"

#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/IR/DebugInfo.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/PassInstrumentation.h"

namespace cinch {

IrUnit::IrUnit(DumpJob &job) : job_(job), unit_(job.invocation, job.target, job.messages) {
  context_.setDiscardValueNames(false);
  types_ = std::make_unique<TypeContext>(job.target, job.invocation.language);
}

IrUnit::~IrUnit() = default;

std::unique_ptr<IrUnit> IrUnit::generate(DumpJob &job, bool with_lines) {
  CodegenOptions &codegen = job.invocation.codegen;
  codegen.discard_value_names = false;
  codegen.physical_places = with_lines;
  std::unique_ptr<IrUnit> unit(new IrUnit(job));
  if (!unit->lower() || !check_functions(job, unit->places_)) {
    return nullptr;
  }
  for (llvm::Function &function : unit->module()) {
    name_values(function);
  }
  return unit;
}

// As compile_unit of the driver, but that functions are noted as they come: their bodies, and with
// them the names of parameters, do not last.
bool IrUnit::lower() {
  const Invocation &invocation = job_.invocation;
  generator_ = std::make_unique<ModuleGen>(
      ModuleInputs{context_, *types_, invocation.language, invocation.codegen, unit_.sources,
                   unit_.diags, invocation.input, unit_.preprocessor.macro_changes(),
                   [this](const FunctionDecl *nested, const llvm::Function *function) {
                     add_place(*nested, function->getName());
                   }});
  unit_.preprocessor.set_wants_events(false);
  if (invocation.codegen.debug_macros &&
      invocation.codegen.debug_kind != CodegenOptions::DebugKind::None) {
    unit_.preprocessor.record_macro_changes();
  }
  auto seen = [&](llvm::ArrayRef<Decl *> decls) {
    for (const Decl *decl : decls) {
      const FunctionDecl *function = decl_as<FunctionDecl>(decl);
      if (function != nullptr && function->is_defined) {
        add_place(*function, {});
      }
    }
  };
  if (unit_.preprocessor.enter_main_file(invocation.input)) {
    source_lines_ = std::make_unique<SourceLines>(unit_.sources);
    generate_unit(unit_, *types_, [this] { return generator_.get(); }, seen);
  }
  unit_.diags.finish();
  module_ = generator_->take_module();
  return !unit_.has_errors();
}

// Empty `symbol`: as the declaration says.
void IrUnit::add_place(const FunctionDecl &function, llvm::StringRef symbol) {
  places_.push_back(cinch::place_of(function, *types_, unit_.sources));
  if (!symbol.empty()) {
    places_.back().symbol = symbol.str();
  }
  by_symbol_[places_.back().symbol] = places_.size() - 1;
}

const FunctionPlace *IrUnit::place_of(llvm::StringRef symbol) const {
  // What asm labels say is taken as it is.
  symbol.consume_front("\1");
  auto found = by_symbol_.find(symbol);
  // The compiler's own names begin with that of the function; in C none has a dot.
  for (; found == by_symbol_.end() && symbol.contains('.'); found = by_symbol_.find(symbol)) {
    symbol = symbol.rsplit('.').first;
  }
  return found == by_symbol_.end() ? nullptr : &places_[found->second];
}

bool IrUnit::is_named(llvm::StringRef symbol) const {
  const FunctionPlace *place = place_of(symbol);
  return place != nullptr ? cinch::is_named(job_, *place) : job_.options.functions.empty();
}

static bool has_code_on_lines(const DumpJob &job, const SourceLines &sources,
                              const llvm::Function &function) {
  return llvm::any_of(llvm::instructions(function), [&](const llvm::Instruction &instruction) {
    return is_on_lines(job, sources, cinch::place_of(instruction.getDebugLoc()));
  });
}

std::vector<llvm::Function *> IrUnit::selected_functions() const {
  std::vector<llvm::Function *> functions;
  for (llvm::Function &function : *module_) {
    bool is_selected = !function.isDeclaration() && is_named(function.getName());
    bool all_lines = !job_.options.lines.is_set();
    if (is_selected && (all_lines || has_code_on_lines(job_, *source_lines_, function))) {
      functions.push_back(&function);
    }
  }
  return functions;
}

void IrUnit::note(const llvm::Twine &text) const {
  print_driver_message(job_.messages, MessageKind::Note, text, job_.messages.has_colors());
}

// Places are kept apart; what else line tables leave behind is the flags of the module.
PlaceTable IrUnit::take_places() {
  PlaceTable places;
  for (llvm::Function &function : *module_) {
    for (llvm::Instruction &instruction : llvm::instructions(function)) {
      places[&instruction] = instruction.getDebugLoc();
    }
  }
  const CodegenOptions &codegen = job_.invocation.codegen;
  if (codegen.debug_kind != CodegenOptions::DebugKind::None || codegen.counts_lines() ||
      !codegen.physical_places) {
    return places;
  }
  llvm::StripDebugInfo(*module_);
  llvm::NamedMDNode *flags = module_->getModuleFlagsMetadata();
  llvm::SmallVector<llvm::MDNode *, 8> kept;
  for (llvm::MDNode *flag : flags->operands()) {
    llvm::StringRef name = llvm::cast<llvm::MDString>(flag->getOperand(1))->getString();
    if (name != "Debug Info Version" && !name.starts_with("Dwarf") && name != "DWARF64") {
      kept.push_back(flag);
    }
  }
  flags->clearOperands();
  for (llvm::MDNode *flag : kept) {
    flags->addOperand(flag);
  }
  return places;
}

// Silence would look like a fault of the tool.
void IrUnit::note_missing() const {
  llvm::SmallPtrSet<const FunctionPlace *, 16> with_code;
  for (const llvm::Function &function : *module_) {
    if (!function.isDeclaration()) {
      with_code.insert(place_of(function.getName()));
    }
  }
  for (const FunctionPlace &place : places_) {
    if (!with_code.contains(&place) && !job_.options.functions.empty() &&
        cinch::is_named(job_, place)) {
      note("'" + place.name + "' has no code: it is not called, or was inlined into its callers");
    }
  }
}

void IrUnit::note_no_lines(llvm::StringRef what) const {
  const LineRange &lines = job_.options.lines;
  std::string first = std::to_string(lines.first), last = std::to_string(lines.last);
  std::string range = first == last ? " line " + first : " lines " + first + " to " + last;
  note(what + range);
}

// The options are those of the command line; only what is made differs, and no files appear on the
// way.
bool IrUnit::emit(OutputKind kind, llvm::raw_pwrite_stream &out) {
  BackendOptions options = job_.invocation.backend;
  options.output = kind;
  options.coverage_notes = false;
  options.stack_usage_file.clear();
  BackendMessageReporter reporter(unit_.diags, generator_->asm_places());
  bool done = cinch::emit(*module_, options, out, nullptr, reporter);
  unit_.diags.finish();
  return done && !unit_.has_errors();
}

bool IrUnit::emit_asm(llvm::raw_pwrite_stream &out, std::vector<CodePlace> &places) {
  if (job_.invocation.codegen.physical_places) {
    job_.invocation.backend.watch_printer = [&](llvm::AsmPrinter &printer) {
      mark_places(printer, places);
    };
  }
  bool done = emit(OutputKind::Assembly, out);
  job_.invocation.backend.watch_printer = nullptr;
  return done;
}

// Also for those who watch the passes: what they see last is what is left here.
bool IrUnit::optimize() {
  llvm::raw_null_ostream nowhere;
  BackendOptions &options = job_.invocation.backend;
  options.watch_passes = [this, watch = std::move(options.watch_passes)](
                             llvm::PassInstrumentationCallbacks &callbacks) {
    keep_values_named(callbacks, *module_);
    if (watch) {
      watch(callbacks);
    }
  };
  if (!emit(OutputKind::Module, nowhere)) {
    return false;
  }
  for (llvm::Function &function : *module_) {
    name_values(function);
  }
  return true;
}

} // namespace cinch
