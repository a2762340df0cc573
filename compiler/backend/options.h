// What the back end has to know to turn a module into a file. Filled by the driver; read-only
// afterwards. Knows nothing of C.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace llvm {
class AsmPrinter;
class PassInstrumentationCallbacks;
} // namespace llvm

namespace cinch {

// Nothing: the passes run, for their time or their messages, and no file is made. Module: only the
// optimizer runs, and whoever called looks at the module.
enum class OutputKind : uint8_t { Object, Assembly, Bitcode, IrText, Nothing, Module };
enum class LtoMode : uint8_t { None, Full, Thin };

struct BackendOptions {
  // ---- Target machine ----
  // Normalized.
  std::string triple = "x86_64-unknown-linux-gnu";
  std::string cpu;
  // "+avx2", "-sse4a", in order.
  std::vector<std::string> features;
  // -target-abi
  std::string abi;
  // What relocations the code may need: absolute addresses (Static), or addresses relative to the
  // code and through the GOT (Pic).
  enum class Reloc : uint8_t { Static, Pic, DynamicNoPic };
  Reloc reloc = Reloc::Pic;
  // Default tiny small kernel medium large.
  std::string code_model = "default";
  // -mlarge-data-threshold: bytes past which data go to .ldata in the medium model.
  uint64_t large_data_threshold = 0;
  bool function_sections = false;
  bool data_sections = false;
  bool unique_section_names = true;
  // -ffunction-sections, -fdata-sections: one section each, for the linker's --gc-sections.
  bool unique_basic_block_section_names = false;
  bool separate_named_sections = false;
  // -fno-zero-initialized-in-bss
  bool no_zeros_in_bss = false;
  // "", "all", "none", "labels", "list=FILE".
  std::string basic_block_sections;
  bool emulated_tls = false;
  // -mtls-dialect=gnu2, the only way on AArch64
  bool tls_descriptors = false;
  // -mtls-size, AArch64: bits of offsets; 0 is the target's choice
  unsigned tls_size = 0;
  // -mthread-model single
  bool single_threaded = false;
  enum class FloatAbi : uint8_t { Default, Soft, Hard };
  FloatAbi float_abi = FloatAbi::Default;
  bool no_nans = false, no_infs = false, no_signed_zeros = false;
  // Fusion of multiplication and addition across statements; contraction inside of one is irgen's.
  enum class FpFusion : uint8_t { Strict, Standard, Fast };
  FpFusion fp_fusion = FpFusion::Standard;
  // -fstack-size-section
  bool stack_size_section = false;
  // -faddrsig
  bool emit_addrsig = false;
  // -falign-loops=N, bytes
  unsigned loop_alignment = 0;
  bool force_dwarf_frame_section = false;
  // -fstack-usage
  std::string stack_usage_file;

  // ---- Optimization ----
  // 0..3.
  uint8_t optimize_level = 0;
  // 1 for -Os, 2 for -Oz.
  uint8_t size_level = 0;
  // "-O2", "-Os".
  std::string level_name() const {
    if (size_level != 0) {
      return size_level == 1 ? "-Os" : "-Oz";
    }
    return "-O" + std::to_string(optimize_level);
  }
  // The loop and superword vectorizers, interleaving, unrolling: LLVM's pipelines leave them to
  // flags.
  bool vectorize_loops = false;
  bool vectorize_slp = false;
  bool interleave_loops = false;
  bool unroll_loops = false;
  bool merge_functions = false;
  // -fno-builtin
  bool no_builtin = false;
  // -fno-builtin-NAME
  std::vector<std::string> no_builtin_functions;
  // -fveclib=
  std::string vector_library;
  // -disable-llvm-passes
  bool disable_passes = false;
  // -fpass-plugin=
  std::vector<std::string> pass_plugins;
  // -mllvm, in order
  std::vector<std::string> llvm_args;
  // -ftime-report
  bool time_passes = false;
  // Not null: the time of the optimizer and of the code generator, in milliseconds, is added.
  double *optimize_time = nullptr;
  double *generate_time = nullptr;
  // Called before the optimizer runs, by those who watch its passes.
  std::function<void(llvm::PassInstrumentationCallbacks &)> watch_passes;
  // Called with the printer of assembly before it runs, by those who mark what it prints.
  std::function<void(llvm::AsmPrinter &)> watch_printer;
  // Full writes bitcode, Thin bitcode with a summary; the linker finishes the work.
  LtoMode lto = LtoMode::None;
  bool unified_lto = false;
  // -ffat-lto-objects: code and bitcode in one object
  bool fat_lto_objects = false;
  // Type metadata in a module of its own, for whole-program devirtualization; the linker wants all
  // modules alike.
  bool split_lto_unit = false;
  bool prepare_for_lto() const { return lto != LtoMode::None; }

  // ---- Profiles: paths as given ----
  // -fprofile-generate: where the run writes
  std::string profile_generate;
  // An indexed profile.
  std::string profile_use;
  // Context-sensitive instrumentation, in a second round after profile_use.
  std::string cs_profile_generate;
  // -fprofile-sample-use=
  std::string sample_profile;
  bool debug_info_for_profiling = false;
  // gcov: which of the two files are made; their names are in the module.
  bool coverage_notes = false;
  bool coverage_data = false;
  // -fprofile-filter-files=, -fprofile-exclude-files=: regular expressions with semicolons between.
  std::string coverage_filter, coverage_exclusion;
  // -fprofile-update=atomic
  bool atomic_profile = false;

  // ---- Sanitizers ----
  // "address", "thread", "memory", ...: the IR passes.
  std::vector<std::string> sanitizers;
  // Those of them after whose reports the program goes on (-fsanitize-recover=).
  std::vector<std::string> sanitizers_that_recover;
  bool sanitizes(std::string_view name) const {
    return std::find(sanitizers.begin(), sanitizers.end(), name) != sanitizers.end();
  }
  bool recovers(std::string_view name) const {
    return std::find(sanitizers_that_recover.begin(), sanitizers_that_recover.end(), name) !=
           sanitizers_that_recover.end();
  }
  // -fsanitize-address-*
  bool address_use_after_scope = false;
  bool address_globals_can_be_dropped = false;
  bool address_odr_indicator = true;
  // "", "never", "runtime", "always"
  std::string address_use_after_return;
  // -fsanitize-memory-track-origins=, 0..2
  unsigned memory_track_origins = 0;
  // -fsanitize-memory-param-retval
  bool memory_checks_arguments = true;
  // -fsanitize-coverage=: what is counted or called, and where.
  struct SanitizerCoverage {
    // 0 nowhere, 1 functions, 2 blocks, 3 edges
    unsigned type = 0;
    bool indirect_calls = false, trace_bb = false, trace_cmp = false, trace_div = false;
    bool trace_gep = false, trace_loads = false, trace_stores = false, counters_8bit = false;
    bool trace_pc = false, trace_pc_guard = false, inline_8bit_counters = false;
    bool inline_bool_flag = false, pc_table = false, no_prune = false, stack_depth = false;
    bool control_flow = false;
    std::vector<std::string> allow_lists, ignore_lists;
  };
  SanitizerCoverage sanitizer_coverage;

  // ---- Attributes of every function ----
  // -Wframe-larger-than=N
  bool has_frame_size_limit = false;
  // In bytes; counts only when has_frame_size_limit, as 0 is a limit too.
  unsigned frame_size_limit = 0;
  // -fno-optimize-sibling-calls
  bool disable_tail_calls = false;

  // ---- Units (units.h) ----
  // Instructions of one unit, at -O0 half as many; 0: there is one (-funit-size=).
  uint64_t unit_size = 20000;
  // How many units are compiled at a time, on threads with such stacks, each of which calls
  // `prepare_thread` first when that is not null.
  unsigned threads = 1;
  unsigned thread_stack_bytes = 64u << 20;
  void (*prepare_thread)() = nullptr;

  // False when the process ends soon: destroying the passes takes time and frees nothing needed.
  bool free_memory = true;

  // ---- Output ----
  OutputKind output = OutputKind::Object;
  // -fverbose-asm
  bool verbose_asm = false;
  // -gz, -gz=zlib
  bool compress_debug_zlib = false;
  // -gz=zstd
  bool compress_debug_zstd = false;
  // -Wa,-mrelax-relocations=no clears it
  bool relax_relocations = true;
  // Long branches everywhere, so that layout needs one round only.
  bool relax_all = false;
  // False: assembly text is made for another assembler.
  bool integrated_assembler = true;
  // -Wa,--noexecstack
  bool no_exec_stack = false;
  bool fatal_assembler_warnings = false;
  // -Wa,--no-warn
  bool no_assembler_warnings = false;
  // -Wa,-L
  bool save_temp_labels = false;
  // Timestamps and the like are left out, for linkers that patch executables.
  bool incremental_linker_compatible = false;
  // Whose habits the debug information serves where DWARF leaves a choice.
  enum class Debugger : uint8_t { Default, Gdb, Lldb, Sce, Dbx };
  Debugger debugger = Debugger::Gdb;
  // Nothing of a later version of DWARF: -gstrict-dwarf.
  bool strict_dwarf = false;
  // What calls pass in registers is described, so that debuggers find values that are gone by now.
  bool call_site_info = false;
  unsigned dwarf_version = 0;
  bool dwarf64 = false;
  // One .file directive carries directory and name.
  bool dwarf_directory = true;
  // -masm=: "", "att", "intel"
  std::string asm_dialect;
  // Name in the skeleton.
  std::string split_dwarf_file;
  // The .dwo to write.
  std::string split_dwarf_output;
  std::string compilation_directory;
  std::string main_file_name;
  // For .include.
  std::vector<std::string> assembler_include_directories;
  // -record-command-line
  std::string command_line;
  // -fbinutils-version=
  std::string binutils_version;
  // Run the IR verifier (CINCH_VERIFY_IR=1, debug builds).
  bool verify = false;
  // Compact relocations (SHT_CREL), and AArch64 mapping symbols left out where they can be
  // inferred.
  bool crel = false;
  bool implicit_map_syms = false;
};

} // namespace cinch
