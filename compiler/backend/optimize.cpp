// Pipelines of LLVM's new pass manager, by level and kind of output. Start at `optimize`.
#include "backend/optimize.h"

#include "backend/sanitizers.h"

#include "llvm/Analysis/TargetLibraryInfo.h"
#include "llvm/Bitcode/BitcodeWriterPass.h"
#include "llvm/IR/DebugInfo.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/PassInstrumentation.h"
#include "llvm/IR/Verifier.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Passes/StandardInstrumentations.h"
#include "llvm/Plugins/PassPlugin.h"
#include "llvm/Support/PGOOptions.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/Transforms/IPO/AlwaysInliner.h"
#include "llvm/Transforms/IPO/ThinLTOBitcodeWriter.h"
#include "llvm/Transforms/Instrumentation/GCOVProfiler.h"
#include "llvm/Transforms/Utils/Instrumentation.h"

namespace cinch {

// -Og is -O1 to LLVM; the driver library has made it so.
static llvm::OptimizationLevel level_of(const BackendOptions &options) {
  if (options.size_level) {
    return options.size_level == 1 ? llvm::OptimizationLevel::Os : llvm::OptimizationLevel::Oz;
  }
  switch (options.optimize_level) {
  case 0:
    return llvm::OptimizationLevel::O0;
  case 1:
    return llvm::OptimizationLevel::O1;
  case 2:
    return llvm::OptimizationLevel::O2;
  default:
    return llvm::OptimizationLevel::O3;
  }
}

// Set explicitly: LLVM's own defaults are those of opt, not of a C compiler.
static llvm::PipelineTuningOptions tuning_of(const BackendOptions &options) {
  llvm::PipelineTuningOptions tuning;
  tuning.LoopUnrolling = options.unroll_loops;
  tuning.LoopInterleaving = options.interleave_loops;
  tuning.LoopVectorization = options.vectorize_loops;
  tuning.SLPVectorization = options.vectorize_slp;
  tuning.MergeFunctions = options.merge_functions;
  tuning.UnifiedLTO = options.unified_lto;
  // Only the integrated assembler understands .cg_profile.
  tuning.CallGraphProfile = options.integrated_assembler;
  return tuning;
}

// At most one of the kinds is asked for; the driver library refuses mixtures.
static std::optional<llvm::PGOOptions> profile_of(const BackendOptions &options) {
  using llvm::PGOOptions;
  bool for_profiling = options.debug_info_for_profiling;
  auto make = [&](std::string file, PGOOptions::PGOAction action) {
    return PGOOptions(std::move(file), "", "", "", action, PGOOptions::NoCSAction,
                      PGOOptions::ColdFuncOpt::Default, for_profiling,
                      /*PseudoProbeForProfiling=*/false, options.atomic_profile);
  };
  if (!options.cs_profile_generate.empty()) {
    bool uses = !options.profile_use.empty();
    return PGOOptions(options.profile_use, options.cs_profile_generate, "", "",
                      uses ? PGOOptions::IRUse : PGOOptions::NoAction, PGOOptions::CSIRInstr,
                      PGOOptions::ColdFuncOpt::Default, for_profiling);
  }
  if (!options.profile_generate.empty()) {
    return make(options.profile_generate, PGOOptions::IRInstr);
  }
  if (!options.profile_use.empty()) {
    return make(options.profile_use, PGOOptions::IRUse);
  }
  if (!options.sample_profile.empty()) {
    return make(options.sample_profile, PGOOptions::SampleUse);
  }
  return std::nullopt;
}

// Bitcode for the linker's optimizer: simplified here, finished there.
static void add_lto_pipeline(llvm::PassBuilder &builder, llvm::ModulePassManager &passes,
                             const BackendOptions &options, llvm::raw_pwrite_stream &bitcode) {
  llvm::OptimizationLevel level = level_of(options);
  bool thin = options.lto == LtoMode::Thin;
  if (level == llvm::OptimizationLevel::O0) {
    llvm::ThinOrFullLTOPhase phase =
        thin ? llvm::ThinOrFullLTOPhase::ThinLTOPreLink : llvm::ThinOrFullLTOPhase::FullLTOPreLink;
    passes.addPass(builder.buildO0DefaultPipeline(level, phase));
  } else if (thin) {
    passes.addPass(builder.buildThinLTOPreLinkDefaultPipeline(level));
  } else {
    passes.addPass(builder.buildLTOPreLinkDefaultPipeline(level));
  }
  if (thin) {
    passes.addPass(llvm::ThinLTOBitcodeWriterPass(bitcode, nullptr));
  } else {
    // A summary lets the linker treat the module as ThinLTO or as regular LTO.
    passes.addPass(llvm::BitcodeWriterPass(bitcode, false, /*EmitSummaryIndex=*/true));
  }
}

// Flags of link-time optimization. The linker refuses to mix modules in which they differ, so they
// are always set.
static void add_lto_flags(llvm::Module &module, const BackendOptions &options) {
  if (options.lto == LtoMode::Full && !module.getModuleFlag("ThinLTO")) {
    module.addModuleFlag(llvm::Module::Error, "ThinLTO", uint32_t(0));
  }
  if (!module.getModuleFlag("EnableSplitLTOUnit")) {
    module.addModuleFlag(llvm::Module::Error, "EnableSplitLTOUnit",
                         uint32_t(options.split_lto_unit));
  }
  if (options.unified_lto && !module.getModuleFlag("UnifiedLTO")) {
    module.addModuleFlag(llvm::Module::Error, "UnifiedLTO", uint32_t(1));
  }
}

// With -S -flto the text is wanted, not the bitcode.
static bool wants_lto_bitcode(const BackendOptions &options) {
  return options.prepare_for_lto() &&
         (options.output == OutputKind::Bitcode || options.output == OutputKind::Object);
}

// One of LLVM's own pipelines, unchanged: what clang would run at the same level.
static void add_pipeline(llvm::PassBuilder &builder, llvm::ModulePassManager &passes,
                         llvm::Module &module, const BackendOptions &options,
                         llvm::raw_pwrite_stream &bitcode) {
  // Fat objects carry two results of one pipeline: machine code, and bitcode in a section.
  llvm::OptimizationLevel level = level_of(options);
  if (options.fat_lto_objects && options.prepare_for_lto()) {
    add_lto_flags(module, options);
    passes.addPass(builder.buildFatLTODefaultPipeline(level, options.lto == LtoMode::Thin,
                                                      /*EmitSummary=*/true));
  } else if (wants_lto_bitcode(options)) {
    add_lto_flags(module, options);
    add_lto_pipeline(builder, passes, options, bitcode);
  } else if (options.disable_passes) {
    return;
  } else if (level == llvm::OptimizationLevel::O0) {
    passes.addPass(builder.buildO0DefaultPipeline(level));
  } else {
    passes.addPass(builder.buildPerModuleDefaultPipeline(level));
  }
}

// Whether a body must be inlined, or calls back on entry and exit, which a pass sees to even at
// -O0. (What is instrumented after inlining is the code generator's affair.)
static bool has_work_at_o0(const llvm::Module &module) {
  for (const llvm::Function &function : module) {
    if (!function.isDeclaration() && (function.hasFnAttribute(llvm::Attribute::AlwaysInline) ||
                                      function.hasFnAttribute("instrument-function-entry"))) {
      return true;
    }
  }
  return false;
}

// -O0 needs no other pass; without such functions not even the analysis managers are made.
static bool needs_no_passes(const llvm::Module &module, const BackendOptions &options) {
  // Whoever changes this: a pass that something above asks for must not be left out in silence.
  return options.optimize_level == 0 && !options.prepare_for_lto() && !options.merge_functions &&
         options.pass_plugins.empty() && options.profile_generate.empty() &&
         options.profile_use.empty() && options.cs_profile_generate.empty() &&
         options.sample_profile.empty() && !has_sanitizer_passes(options) &&
         !options.coverage_notes && !options.coverage_data && !has_work_at_o0(module);
}

// Debug information: each store to a variable becomes an assignment that debuggers see, even when
// the store itself is moved or goes away. lldb does not understand the result, nor do linkers that
// finish the work.
static void track_assignments(llvm::PassBuilder &builder, const llvm::Module &module,
                              const BackendOptions &options) {
  bool is_useful = !module.debug_compile_units().empty() && options.optimize_level > 0 &&
                   !options.prepare_for_lto() && options.debugger != BackendOptions::Debugger::Lldb;
  if (is_useful) {
    builder.registerPipelineStartEPCallback(
        [](llvm::ModulePassManager &passes, llvm::OptimizationLevel) {
          passes.addPass(llvm::AssignmentTrackingPass());
        });
  }
}

// A plugin that cannot be loaded is an error: the user asked for its passes.
static void load_plugins(llvm::PassBuilder &builder, const BackendOptions &options,
                         llvm::LLVMContext &context) {
  for (const std::string &path : options.pass_plugins) {
    llvm::Expected<llvm::PassPlugin> plugin = llvm::PassPlugin::Load(path);
    if (plugin) {
      plugin->registerPassBuilderCallbacks(builder);
    } else {
      context.emitError("unable to load plugin '" + path +
                        "': " + llvm::toString(plugin.takeError()));
    }
  }
}

// Before the optimizer moves anything: lines are counted as they were written.
static void register_gcov(llvm::PassBuilder &builder, const BackendOptions &options) {
  if (!options.coverage_notes && !options.coverage_data) {
    return;
  }
  llvm::GCOVOptions gcov = llvm::GCOVOptions::getDefault();
  gcov.EmitNotes = options.coverage_notes;
  gcov.EmitData = options.coverage_data;
  gcov.Atomic = options.atomic_profile;
  gcov.Filter = options.coverage_filter;
  gcov.Exclude = options.coverage_exclusion;
  builder.registerPipelineStartEPCallback(
      [gcov](llvm::ModulePassManager &passes, llvm::OptimizationLevel) {
        passes.addPass(llvm::GCOVProfilerPass(gcov));
      });
}

// The managers must live as long as the pipeline runs and die in this order.
void optimize(llvm::Module &module, llvm::TargetMachine &machine,
              const llvm::TargetLibraryInfoImpl &library, const BackendOptions &options,
              llvm::raw_pwrite_stream &bitcode) {
  if (needs_no_passes(module, options)) {
    return;
  }
  // Each manager caches the results of analyses of one kind of unit, and asks the others by
  // proxies.
  llvm::LoopAnalysisManager loops;
  llvm::FunctionAnalysisManager functions;
  llvm::CGSCCAnalysisManager components;
  llvm::ModuleAnalysisManager modules;
  llvm::PassInstrumentationCallbacks callbacks;
  llvm::StandardInstrumentations instrumentations(module.getContext(), /*DebugLogging=*/false,
                                                  options.verify);
  instrumentations.registerCallbacks(callbacks, &modules);
  if (options.watch_passes) {
    options.watch_passes(callbacks);
  }
  llvm::PassBuilder builder(&machine, tuning_of(options), profile_of(options), &callbacks);
  load_plugins(builder, options, module.getContext());
  register_gcov(builder, options);
  register_sanitizers(builder, options);
  track_assignments(builder, module, options);
  // Registered before LLVM's own registration, which leaves alone what is there.
  functions.registerPass([&] { return llvm::TargetLibraryAnalysis(library); });
  builder.registerModuleAnalyses(modules);
  builder.registerCGSCCAnalyses(components);
  builder.registerFunctionAnalyses(functions);
  builder.registerLoopAnalyses(loops);
  builder.crossRegisterProxies(loops, functions, components, modules);
  llvm::ModulePassManager passes;
  add_pipeline(builder, passes, module, options, bitcode);
  passes.run(module, modules);
}

} // namespace cinch
