#include "inspect/ir_unit.h"

#include "backend/backend.h"
#include "driver/option_errors.h"
#include "inspect/dump_job.h"
#include "inspect/value_names.h"
#include "irgen/module_gen.h"

namespace cinch {

IrUnit::IrUnit(DumpJob &job) : job_(job), unit_(job.invocation, job.target, job.messages) {
  context_.setDiscardValueNames(false);
  types_ = std::make_unique<TypeContext>(job.target, job.invocation.language);
}

IrUnit::~IrUnit() = default;

std::unique_ptr<IrUnit> IrUnit::generate(DumpJob &job, bool with_lines) {
  CodegenOptions &codegen = job.invocation.codegen;
  codegen.discard_value_names = false;
  // Descriptions of variables would only be noise, and at -O0 they change the code.
  codegen.debug_kind =
      with_lines ? CodegenOptions::DebugKind::LineTablesOnly : CodegenOptions::DebugKind::None;
  codegen.debug_macros = false;
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
                   unit_.diags, invocation.input, unit_.preprocessor.macro_changes()});
  unit_.preprocessor.set_wants_events(false);
  auto seen = [&](llvm::ArrayRef<Decl *> decls) {
    for (const Decl *decl : decls) {
      const FunctionDecl *function = decl_as<FunctionDecl>(decl);
      if (function != nullptr && function->is_defined) {
        places_.push_back(cinch::place_of(*function, *types_, unit_.sources));
        by_symbol_[places_.back().symbol] = places_.size() - 1;
      }
    }
  };
  if (unit_.preprocessor.enter_main_file(invocation.input)) {
    generate_unit(unit_, *types_, [this] { return generator_.get(); }, seen);
  }
  unit_.diags.finish();
  module_ = generator_->take_module();
  return !unit_.has_errors();
}

const FunctionPlace *IrUnit::place_of(llvm::StringRef symbol) const {
  // What asm labels say is taken as it is.
  symbol.consume_front("\1");
  auto found = by_symbol_.find(symbol);
  return found == by_symbol_.end() ? nullptr : &places_[found->second];
}

std::vector<llvm::Function *> IrUnit::selected_functions() const {
  std::vector<llvm::Function *> functions;
  for (llvm::Function &function : *module_) {
    const FunctionPlace *place = place_of(function.getName());
    bool is_selected = place != nullptr ? selects(job_, *place) : !job_.is_selective();
    if (!function.isDeclaration() && is_selected) {
      functions.push_back(&function);
    }
  }
  return functions;
}

// Silence would look like a fault of the tool.
void IrUnit::note_missing() const {
  for (const FunctionPlace &place : places_) {
    const llvm::Function *function = module_->getFunction(place.symbol);
    bool has_code = function != nullptr && !function->isDeclaration();
    if (!has_code && !job_.options.functions.empty() && selects(job_, place)) {
      print_driver_message(job_.messages, MessageKind::Note,
                           "'" + place.name +
                               "' has no code: it is not called, or was inlined into its callers",
                           job_.messages.has_colors());
    }
  }
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

bool IrUnit::optimize() {
  llvm::raw_null_ostream nowhere;
  if (!emit(OutputKind::Module, nowhere)) {
    return false;
  }
  for (llvm::Function &function : *module_) {
    name_values(function);
  }
  return true;
}

} // namespace cinch
