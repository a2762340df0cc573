#include "driver/module_sequence.h"

#include "backend/backend.h"
#include "backend/units.h"
#include "driver/compile_timer.h"

#include "llvm/Support/raw_ostream.h"

namespace cinch {

// With optimization a module is divided when it is whole (backend/units.h): functions of other
// modules could not be inlined. Line counts, descriptions of macros and the code models that put
// objects far away by their size look at the whole too; lld does not join objects with split
// stacks; standard input cannot be read again.
static bool is_generated_in_parts(const Invocation &invocation) {
  const CodegenOptions &codegen = invocation.codegen;
  return invocation.backend.optimize_level == 0 && may_have_units(invocation.backend) &&
         !codegen.counts_lines() && !codegen.split_stack && !codegen.debug_macros &&
         codegen.code_model != "medium" && codegen.code_model != "large" && invocation.input != "-";
}

// Then they become twice as big, so that even of a huge file there are not too many.
static constexpr size_t modules_of_one_size = 16;

// Without copies of functions to be inlined smaller units cost little, and keep threads busy. But
// types are described in each that uses them.
static uint64_t module_limit(const Invocation &invocation) {
  uint64_t size = invocation.backend.unit_size;
  bool has_debug_info = invocation.codegen.debug_kind != CodegenOptions::DebugKind::None;
  return !is_generated_in_parts(invocation) ? 0 : has_debug_info ? size : (size + 1) / 2;
}

ModuleSequence::ModuleSequence(Unit &unit, TypeContext &types, bool may_divide)
    : unit_(unit), types_(types), limit_(may_divide ? module_limit(unit.invocation) : 0),
      unit_options_(unit_options(unit.invocation.backend)), queue_(unit_options_) {
  start_module({});
}

void ModuleSequence::start_module(EarlierModules earlier) {
  const Invocation &invocation = unit_.invocation;
  context_ = make_kept<llvm::LLVMContext>(invocation.after);
  context_->setDiscardValueNames(invocation.codegen.discard_value_names);
  auto nested_seen = [timer = invocation.timer](const FunctionDecl *nested,
                                                const llvm::Function *function) {
    if (timer != nullptr) {
      timer->nested_lowered(*nested, function->getName());
    }
  };
  generator_ = make_kept<ModuleGen>(
      invocation.after,
      ModuleInputs{*context_, types_, invocation.language, invocation.codegen, unit_.sources,
                   unit_.diags, invocation.input, unit_.preprocessor.macro_changes(), nested_seen},
      std::move(earlier));
}

// Hands the module to the threads, with its context. Messages wait for the end.
void ModuleSequence::compile_module() {
  BackendOptions options = unit_options_;
  if (is_divided()) {
    options.command_line.clear(); // the first object has it
  }
  Kept<llvm::Module> module = take_module();
  generator_.reset();
  queue_.add([options = std::move(options), context = std::move(context_),
              module = std::move(module)](UnitResult &result) {
    llvm::raw_svector_ostream stream(result.object);
    result.is_done = emit(*module, options, stream, nullptr, [&](const BackendMessage &message) {
      result.messages.push_back(message);
    });
  });
  ++modules_before_;
}

ModuleGen *ModuleSequence::generator() {
  if (needs_one_module()) {
    return nullptr;
  }
  bool is_full = limit_ != 0 && generator_->size() >= limit_;
  if (is_full && generator_->can_end() && !unit_.has_errors()) {
    EarlierModules earlier = generator_->end_module();
    compile_module();
    limit_ *= modules_before_ % modules_of_one_size == 0 ? 2 : 1;
    start_module(std::move(earlier));
  }
  return generator_.get();
}

Kept<llvm::Module> ModuleSequence::take_module() {
  return Kept<llvm::Module>(generator_->take_module().release(),
                            KeptDeleter{unit_.invocation.after});
}

bool ModuleSequence::finish(llvm::raw_pwrite_stream &output, BackendMessageSink messages) {
  std::vector<std::string> shared_symbols = generator_->shared_symbols().vec();
  compile_module();
  return queue_.finish(shared_symbols, output, messages);
}

} // namespace cinch
