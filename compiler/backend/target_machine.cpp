// BackendOptions to LLVM's TargetMachine: one function for each group of options.
#include "backend/target_machine.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Target/TargetOptions.h"
#include "llvm/TargetParser/Triple.h"

#include <mutex>

// What llvm/Support/TargetSelect.h would declare for all targets of the build.
extern "C" {
#define CINCH_DECLARE_TARGET(name)                                                                 \
  void LLVMInitialize##name##TargetInfo();                                                         \
  void LLVMInitialize##name##Target();                                                             \
  void LLVMInitialize##name##TargetMC();                                                           \
  void LLVMInitialize##name##AsmPrinter();                                                         \
  void LLVMInitialize##name##AsmParser();
CINCH_DECLARE_TARGET(X86)
CINCH_DECLARE_TARGET(AArch64)
#undef CINCH_DECLARE_TARGET
}

namespace cinch {

// In the order that LLVM's own tools use.
static void register_x86() {
  LLVMInitializeX86TargetInfo();
  LLVMInitializeX86Target();
  LLVMInitializeX86TargetMC();
  LLVMInitializeX86AsmPrinter();
  LLVMInitializeX86AsmParser(); // inline assembly needs it too
}

static void register_aarch64() {
  LLVMInitializeAArch64TargetInfo();
  LLVMInitializeAArch64Target();
  LLVMInitializeAArch64TargetMC();
  LLVMInitializeAArch64AsmPrinter();
  LLVMInitializeAArch64AsmParser();
}

// Other architectures register nothing and are reported by find_target. Threads that compile in
// parallel may come here at once.
static void register_target_of(const llvm::Triple &triple) {
  static std::once_flag x86, aarch64;
  if (triple.isX86()) {
    std::call_once(x86, register_x86);
  } else if (triple.isAArch64()) {
    std::call_once(aarch64, register_aarch64);
  }
}

void register_all_targets() {
  register_target_of(llvm::Triple("x86_64"));
  register_target_of(llvm::Triple("aarch64"));
}

const llvm::Target *find_target(const BackendOptions &options, BackendMessageSink messages) {
  llvm::Triple triple(options.triple);
  register_target_of(triple);
  std::string error;
  const llvm::Target *target = llvm::TargetRegistry::lookupTarget(triple, error);
  if (!target) {
    messages({BackendMessage::Severity::Error,
              "Cinch generates code for x86-64 and AArch64, not for '" + options.triple + "'"});
  }
  return target;
}

// What LLVM's assembler half has to know, for text and for generated code alike.
llvm::MCTargetOptions assembler_options(const BackendOptions &options) {
  llvm::MCTargetOptions mc;
  mc.MCRelaxAll = options.relax_all;
  mc.MCNoExecStack = options.no_exec_stack;
  mc.MCFatalWarnings = options.fatal_assembler_warnings;
  mc.MCNoWarn = options.no_assembler_warnings;
  mc.MCSaveTempLabels = options.save_temp_labels;
  mc.MCIncrementalLinkerCompatible = options.incremental_linker_compatible;
  mc.AsmVerbose = options.verbose_asm;
  mc.Dwarf64 = options.dwarf64;
  mc.DwarfVersion = static_cast<int>(options.dwarf_version);
  mc.Crel = options.crel;
  mc.ImplicitMapSyms = options.implicit_map_syms;
  mc.X86RelaxRelocations = options.relax_relocations;
  mc.MCUseDwarfDirectory = options.dwarf_directory ? llvm::MCTargetOptions::EnableDwarfDirectory
                                                   : llvm::MCTargetOptions::DisableDwarfDirectory;
  if (options.compress_debug_zlib) {
    mc.CompressDebugSections = llvm::DebugCompressionType::Zlib;
  } else if (options.compress_debug_zstd) {
    mc.CompressDebugSections = llvm::DebugCompressionType::Zstd;
  }
  mc.ABIName = options.abi;
  mc.SplitDwarfFile = options.split_dwarf_file;
  mc.IASSearchPaths = options.assembler_include_directories;
  // The assembler's printer has two dialects for x86: 0 is AT&T, 1 Intel.
  if (options.asm_dialect == "intel") {
    mc.OutputAsmVariant = 1;
  }
  return mc;
}

// Order counts: a later "-avx" takes back an earlier "+avx".
std::string feature_string(const BackendOptions &options) {
  return llvm::join(options.features, ",");
}

bool print_supported_cpus(const BackendOptions &options, BackendMessageSink messages) {
  const llvm::Target *target = find_target(options, messages);
  if (!target) {
    return false;
  }
  // Asking for the processor "help" makes LLVM print the list.
  std::unique_ptr<llvm::MCSubtargetInfo> listing(
      target->createMCSubtargetInfo(llvm::Triple(options.triple), "help", ""));
  return listing != nullptr;
}

// Function attributes carry most of this nowadays; the options are what is left for code that
// has none, such as run-time library calls.
static void set_floating_point(const BackendOptions &options, llvm::TargetOptions &target) {
  target.NoInfsFPMath = options.no_infs;
  target.NoNaNsFPMath = options.no_nans;
  target.NoSignedZerosFPMath = options.no_signed_zeros;
  switch (options.float_abi) {
  case BackendOptions::FloatAbi::Default:
    break;
  case BackendOptions::FloatAbi::Soft:
    target.FloatABIType = llvm::FloatABI::Soft;
    break;
  case BackendOptions::FloatAbi::Hard:
    target.FloatABIType = llvm::FloatABI::Hard;
    break;
  }
  switch (options.fp_fusion) {
  case BackendOptions::FpFusion::Strict:
    target.AllowFPOpFusion = llvm::FPOpFusion::Strict;
    break;
  case BackendOptions::FpFusion::Standard:
    target.AllowFPOpFusion = llvm::FPOpFusion::Standard;
    break;
  case BackendOptions::FpFusion::Fast:
    target.AllowFPOpFusion = llvm::FPOpFusion::Fast;
    break;
  }
}

// A list of functions for basic block sections that cannot be read leaves them off.
static void set_sections(const BackendOptions &options, llvm::TargetOptions &target) {
  target.FunctionSections = options.function_sections;
  target.DataSections = options.data_sections;
  target.UniqueSectionNames = options.unique_section_names;
  target.UniqueBasicBlockSectionNames = options.unique_basic_block_section_names;
  target.SeparateNamedSections = options.separate_named_sections;
  target.NoZerosInBSS = options.no_zeros_in_bss;
  target.EmitStackSizeSection = options.stack_size_section;
  target.EmitAddrsig = options.emit_addrsig;
  target.LoopAlignment = options.loop_alignment;
  target.ForceDwarfFrameSection = options.force_dwarf_frame_section;
  target.StackUsageOutput = options.stack_usage_file;
  llvm::StringRef blocks = options.basic_block_sections;
  if (blocks == "all") {
    target.BBSections = llvm::BasicBlockSection::All;
  } else if (blocks.consume_front("list=")) {
    llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> list = llvm::MemoryBuffer::getFile(blocks);
    if (list) {
      target.BBSections = llvm::BasicBlockSection::List;
      target.BBSectionsFuncListBuf = std::move(*list);
    }
  }
}

static llvm::DebuggerKind debugger_kind(BackendOptions::Debugger debugger) {
  using Debugger = BackendOptions::Debugger;
  switch (debugger) {
  case Debugger::Default:
    return llvm::DebuggerKind::Default;
  case Debugger::Gdb:
    return llvm::DebuggerKind::GDB;
  case Debugger::Lldb:
    return llvm::DebuggerKind::LLDB;
  case Debugger::Sce:
    return llvm::DebuggerKind::SCE;
  case Debugger::Dbx:
    return llvm::DebuggerKind::DBX;
  }
  return llvm::DebuggerKind::Default;
}

// What has no options: constructors go to .init_array, which is what the C library runs today.
static llvm::TargetOptions target_options(const BackendOptions &options) {
  llvm::TargetOptions target;
  target.MCOptions = assembler_options(options);
  target.BinutilsVersion = llvm::TargetMachine::parseBinutilsVersion(options.binutils_version);
  target.UseInitArray = true;
  target.DisableIntegratedAS = !options.integrated_assembler;
  target.ThreadModel =
      options.single_threaded ? llvm::ThreadModel::Single : llvm::ThreadModel::POSIX;
  target.EmulatedTLS = options.emulated_tls;
  target.EnableTLSDESC = options.tls_descriptors;
  target.TLSSize = options.tls_size;
  target.DebuggerTuning = debugger_kind(options.debugger);
  target.DebugStrictDwarf = options.strict_dwarf;
  target.EmitCallSiteInfo = options.call_site_info;
  set_floating_point(options, target);
  set_sections(options, target);
  return target;
}

// PIE is not a model of its own to LLVM but a module flag, which irgen sets.
static llvm::Reloc::Model relocation_model(const BackendOptions &options) {
  switch (options.reloc) {
  case BackendOptions::Reloc::Static:
    return llvm::Reloc::Static;
  case BackendOptions::Reloc::Pic:
    return llvm::Reloc::PIC_;
  case BackendOptions::Reloc::DynamicNoPic:
    return llvm::Reloc::DynamicNoPIC;
  }
  return llvm::Reloc::PIC_;
}

// None lets the target choose: the small model on both.
static std::optional<llvm::CodeModel::Model> code_model(const BackendOptions &options) {
  using Model = std::optional<llvm::CodeModel::Model>;
  return llvm::StringSwitch<Model>(options.code_model)
      .Case("tiny", llvm::CodeModel::Tiny)
      .Case("small", llvm::CodeModel::Small)
      .Case("kernel", llvm::CodeModel::Kernel)
      .Case("medium", llvm::CodeModel::Medium)
      .Case("large", llvm::CodeModel::Large)
      .Default(std::nullopt);
}

// -Os and -Oz arrive as level 2 with a size level; functions carry optsize and minsize.
static llvm::CodeGenOptLevel codegen_level(const BackendOptions &options) {
  switch (options.optimize_level) {
  case 0:
    return llvm::CodeGenOptLevel::None;
  case 1:
    return llvm::CodeGenOptLevel::Less;
  case 2:
    return llvm::CodeGenOptLevel::Default;
  default:
    return llvm::CodeGenOptLevel::Aggressive;
  }
}

// Not free: LLVM fills its tables of legal operations each time.
std::unique_ptr<llvm::TargetMachine> make_target_machine(const BackendOptions &options,
                                                         BackendMessageSink messages) {
  const llvm::Target *target = find_target(options, messages);
  if (!target) {
    return nullptr;
  }
  std::unique_ptr<llvm::TargetMachine> machine(target->createTargetMachine(
      llvm::Triple(options.triple), options.cpu, feature_string(options), target_options(options),
      relocation_model(options), code_model(options), codegen_level(options)));
  if (!machine) {
    messages({BackendMessage::Severity::Error,
              "LLVM cannot make a machine for '" + options.triple + "'"});
    return nullptr;
  }
  // Only the medium and the large model ask for it.
  if (options.large_data_threshold) {
    machine->setLargeDataThreshold(options.large_data_threshold);
  }
  return machine;
}

} // namespace cinch
