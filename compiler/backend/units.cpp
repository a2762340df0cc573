// Start at `emit_units`.
#include "backend/units.h"

#include "backend/backend.h"
#include "backend/division.h"
#include "backend/unit_module.h"
#include "backend/unit_queue.h"

#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/TimeProfiler.h"
#include "llvm/Support/raw_ostream.h"

namespace cinch {

// What is written beside the object, looks at the module as a whole, or watches one thread.
static bool needs_whole_module(const BackendOptions &options) {
  return options.output != OutputKind::Object || options.prepare_for_lto() ||
         options.disable_passes || options.merge_functions || !options.llvm_args.empty() ||
         !options.pass_plugins.empty() || options.time_passes || options.watch_passes ||
         options.optimize_time || options.generate_time || llvm::timeTraceProfilerEnabled() ||
         !options.profile_generate.empty() || !options.cs_profile_generate.empty() ||
         !options.profile_use.empty() || !options.sample_profile.empty() ||
         options.coverage_notes || options.coverage_data || !options.sanitizers.empty() ||
         options.sanitizer_coverage.type != 0 || !options.stack_usage_file.empty() ||
         !options.split_dwarf_output.empty() || !options.basic_block_sections.empty() ||
         options.crel;
}

bool may_have_units(const BackendOptions &options) {
  return options.unit_size != 0 && !needs_whole_module(options);
}

bool wants_units(const llvm::Module &module, const BackendOptions &options) {
  if (!may_have_units(options) || options.optimize_level == 0) {
    return false;
  }
  // One and a half units would be one of them and a half.
  uint64_t size = 0;
  for (const llvm::Function &function : module) {
    size += function.getInstructionCount();
  }
  return size >= options.unit_size + options.unit_size / 2 && is_divisible(module);
}

// lld has no use for the table of addresses that matter in a relocatable link and leaves an empty
// one, which would say that no address does.
BackendOptions unit_options(const BackendOptions &options) {
  BackendOptions result = options;
  result.emit_addrsig = false;
  result.unit_size = 0;
  return result;
}

static void compile_unit(const DividedModule &divided, size_t index, const BackendOptions &options,
                         UnitResult &result) {
  llvm::LLVMContext context;
  context.setDiscardValueNames(true);
  std::unique_ptr<llvm::Module> module = divided.unit(index, context);
  llvm::raw_svector_ostream stream(result.object);
  result.is_done =
      emit_whole(*module, options, stream, nullptr,
                 [&](const BackendMessage &message) { result.messages.push_back(message); });
}

bool emit_units(llvm::Module &module, const BackendOptions &options,
                llvm::raw_pwrite_stream &output, BackendMessageSink messages) {
  DividedModule divided(module, divide(module, options.unit_size));
  BackendOptions of_unit = unit_options(options);
  of_unit.free_memory = true;
  UnitQueue queue(of_unit);
  for (size_t index = 0; index < divided.unit_count(); ++index) {
    queue.add([&, index](UnitResult &result) { compile_unit(divided, index, of_unit, result); });
  }
  return queue.finish(divided.shared_symbols(), output, messages);
}

} // namespace cinch
