// Start at `emit_units`.
#include "backend/units.h"

#include "backend/backend.h"
#include "backend/division.h"
#include "backend/join_objects.h"
#include "backend/unit_module.h"

#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/TimeProfiler.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/thread.h"

#include <atomic>

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
         !options.split_dwarf_output.empty() || !options.basic_block_sections.empty();
}

bool wants_units(const llvm::Module &module, const BackendOptions &options) {
  if (options.unit_size == 0 || options.optimize_level == 0 || needs_whole_module(options)) {
    return false;
  }
  // One and a half units would be one of them and a half.
  uint64_t size = 0;
  for (const llvm::Function &function : module) {
    size += function.getInstructionCount();
  }
  return size >= options.unit_size + options.unit_size / 2 && is_divisible(module);
}

namespace {

// What became of one unit.
struct UnitResult {
  llvm::SmallVector<char, 0> object;
  // Told in the order of the units, whichever thread is first.
  std::vector<BackendMessage> messages;
  bool is_done = false;
};

} // namespace

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

// Each thread takes the next unit that nobody has taken.
static std::vector<UnitResult> compile_units(const DividedModule &divided,
                                             const BackendOptions &options) {
  std::vector<UnitResult> results(divided.unit_count());
  std::atomic<size_t> next = 0;
  auto work = [&] {
    if (options.prepare_thread) {
      options.prepare_thread();
    }
    for (size_t index = next++; index < results.size(); index = next++) {
      compile_unit(divided, index, options, results[index]);
    }
  };
  std::vector<llvm::thread> threads;
  for (size_t i = 0; i < std::min<size_t>(options.threads, results.size()); ++i) {
    threads.emplace_back(std::optional<unsigned>(options.thread_stack_bytes), work);
  }
  for (llvm::thread &thread : threads) {
    thread.join();
  }
  return results;
}

bool emit_units(llvm::Module &module, const BackendOptions &options,
                llvm::raw_pwrite_stream &output, BackendMessageSink messages) {
  DividedModule divided(module, divide(module, options.unit_size));
  BackendOptions unit_options = options;
  unit_options.free_memory = true;
  // lld has no use for the table in a relocatable link and leaves an empty one, which would say
  // that no address matters.
  unit_options.emit_addrsig = false;
  std::vector<UnitResult> results = compile_units(divided, unit_options);
  std::vector<llvm::SmallVector<char, 0>> objects;
  bool is_done = true;
  for (UnitResult &result : results) {
    for (const BackendMessage &message : result.messages) {
      messages(message);
    }
    is_done &= result.is_done;
    objects.push_back(std::move(result.object));
  }
  if (!is_done) {
    return false;
  }
  std::string problem;
  if (!join_objects(objects, divided.shared_symbols(), output, problem)) {
    messages({BackendMessage::Severity::Error, "cannot join the units of the object: " + problem});
    return false;
  }
  return true;
}

} // namespace cinch
