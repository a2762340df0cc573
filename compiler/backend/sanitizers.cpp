// Which functions are instrumented says irgen, by attributes; here are the passes that do it. Their
// order is that of clang, whose run-time library they call. Start at `register_sanitizers`.
#include "backend/sanitizers.h"

#include "llvm/ADT/StringSwitch.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Support/VirtualFileSystem.h"
#include "llvm/Transforms/Instrumentation/AddressSanitizer.h"
#include "llvm/Transforms/Instrumentation/BoundsChecking.h"
#include "llvm/Transforms/Instrumentation/HWAddressSanitizer.h"
#include "llvm/Transforms/Instrumentation/MemorySanitizer.h"
#include "llvm/Transforms/Instrumentation/SanitizerCoverage.h"
#include "llvm/Transforms/Instrumentation/ThreadSanitizer.h"
#include "llvm/Transforms/Scalar/EarlyCSE.h"

namespace cinch {

bool has_sanitizer_passes(const BackendOptions &options) {
  return !options.sanitizers.empty() || options.sanitizer_coverage.type != 0;
}

static void add_coverage(llvm::ModulePassManager &passes, const BackendOptions &options) {
  const BackendOptions::SanitizerCoverage &asked = options.sanitizer_coverage;
  llvm::SanitizerCoverageOptions how;
  how.CoverageType = static_cast<llvm::SanitizerCoverageOptions::Type>(asked.type);
  how.IndirectCalls = asked.indirect_calls;
  how.TraceBB = asked.trace_bb;
  how.TraceCmp = asked.trace_cmp;
  how.TraceDiv = asked.trace_div;
  how.TraceGep = asked.trace_gep;
  how.TraceLoads = asked.trace_loads;
  how.TraceStores = asked.trace_stores;
  how.Use8bitCounters = asked.counters_8bit;
  how.TracePC = asked.trace_pc;
  how.TracePCGuard = asked.trace_pc_guard;
  how.Inline8bitCounters = asked.inline_8bit_counters;
  how.InlineBoolFlag = asked.inline_bool_flag;
  how.PCTable = asked.pc_table;
  how.NoPrune = asked.no_prune;
  how.StackDepth = asked.stack_depth;
  how.CollectControlFlow = asked.control_flow;
  passes.addPass(llvm::SanitizerCoveragePass(how, llvm::vfs::getRealFileSystem(), asked.allow_lists,
                                             asked.ignore_lists));
}

static void add_address(llvm::ModulePassManager &passes, const BackendOptions &options,
                        bool is_kernel) {
  using UseAfterReturn = llvm::AsanDetectStackUseAfterReturnMode;
  llvm::AddressSanitizerOptions how;
  how.CompileKernel = is_kernel;
  how.Recover = options.recovers(is_kernel ? "kernel-address" : "address");
  how.UseAfterScope = options.address_use_after_scope;
  how.UseAfterReturn = llvm::StringSwitch<UseAfterReturn>(options.address_use_after_return)
                           .Case("never", UseAfterReturn::Never)
                           .Case("always", UseAfterReturn::Always)
                           .Default(UseAfterReturn::Runtime);
  // The linker can drop what describes a variable only when the variable has a section of its own,
  // and only the integrated assembler can tie the two together.
  bool drops_globals = options.address_globals_can_be_dropped && options.data_sections &&
                       options.integrated_assembler;
  passes.addPass(llvm::AddressSanitizerPass(how, drops_globals, options.address_odr_indicator));
}

static void add_memory(llvm::ModulePassManager &passes, const BackendOptions &options,
                       bool optimizes) {
  passes.addPass(llvm::MemorySanitizerPass(llvm::MemorySanitizerOptions(
      static_cast<int>(options.memory_track_origins), options.recovers("memory"), /*Kernel=*/false,
      options.memory_checks_arguments)));
  if (optimizes) {
    // The shadow's arithmetic repeats itself a lot.
    passes.addPass(llvm::createModuleToFunctionPassAdaptor(llvm::EarlyCSEPass(true)));
  }
}

static void add_sanitizers(llvm::ModulePassManager &passes, const BackendOptions &options,
                           bool optimizes) {
  if (options.sanitizer_coverage.type != 0) {
    add_coverage(passes, options);
  }
  if (options.sanitizes("memory")) {
    add_memory(passes, options, optimizes);
  }
  if (options.sanitizes("thread")) {
    passes.addPass(llvm::ModuleThreadSanitizerPass());
    passes.addPass(llvm::createModuleToFunctionPassAdaptor(llvm::ThreadSanitizerPass()));
  }
  if (options.sanitizes("address")) {
    add_address(passes, options, /*is_kernel=*/false);
  }
  if (options.sanitizes("kernel-address")) {
    add_address(passes, options, /*is_kernel=*/true);
  }
  for (const char *name : {"hwaddress", "kernel-hwaddress"}) {
    if (options.sanitizes(name)) {
      bool is_kernel = llvm::StringRef(name).starts_with("kernel");
      passes.addPass(llvm::HWAddressSanitizerPass(llvm::HWAddressSanitizerOptions(
          is_kernel, options.recovers(name), /*DisableOptimization=*/!optimizes)));
    }
  }
}

void register_sanitizers(llvm::PassBuilder &builder, const BackendOptions &options) {
  if (!has_sanitizer_passes(options)) {
    return;
  }
  builder.registerOptimizerLastEPCallback([&options](llvm::ModulePassManager &passes,
                                                     llvm::OptimizationLevel level,
                                                     llvm::ThinOrFullLTOPhase) {
    add_sanitizers(passes, options, level != llvm::OptimizationLevel::O0);
  });
  if (options.sanitizes("local-bounds")) {
    builder.registerScalarOptimizerLateEPCallback(
        [](llvm::FunctionPassManager &passes, llvm::OptimizationLevel) {
          passes.addPass(llvm::BoundsCheckingPass(llvm::BoundsCheckingPass::Options()));
        });
  }
}

} // namespace cinch
