// What the back end has to know to turn a module into a file. Filled by the driver; read-only
// afterwards. Knows nothing of C.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace cinch {

enum class OutputKind : uint8_t { Object, Assembly, Bitcode, IrText, Nothing };
enum class LtoMode : uint8_t { None, Full, Thin };

struct BackendOptions {
  // ---- Target machine ----
  std::string triple = "x86_64-unknown-linux-gnu"; // normalized
  std::string cpu;
  std::string tune_cpu;
  std::vector<std::string> features; // "+avx2", "-sse4a", in order
  std::string abi;                   // -target-abi
  enum class Reloc : uint8_t { Static, Pic, DynamicNoPic };
  Reloc reloc = Reloc::Pic;
  std::string code_model = "default"; // default tiny small kernel medium large
  uint64_t large_data_threshold = 0;
  bool function_sections = false;
  bool data_sections = false;
  bool unique_section_names = true;
  bool unique_basic_block_section_names = false;
  bool separate_named_sections = false;
  bool no_zeros_in_bss = false;     // -fno-zero-initialized-in-bss
  std::string basic_block_sections; // "", "all", "none", "labels", "list=FILE"
  bool emulated_tls = false;
  bool tls_descriptors = false; // -mtls-dialect=gnu2, the only way on AArch64
  bool single_threaded = false; // -mthread-model single
  enum class FloatAbi : uint8_t { Default, Soft, Hard };
  FloatAbi float_abi = FloatAbi::Default;
  bool no_nans = false, no_infs = false, no_signed_zeros = false;
  enum class FpFusion : uint8_t { Strict, Standard, Fast };
  FpFusion fp_fusion = FpFusion::Standard;
  bool stack_size_section = false; // -fstack-size-section
  bool emit_addrsig = false;       // -faddrsig
  bool emit_call_site_info = false;
  unsigned loop_alignment = 0; // -falign-loops=N, bytes
  bool no_trap_after_noreturn = false;
  bool force_dwarf_frame_section = false;
  std::string stack_usage_file; // -fstack-usage

  // ---- Optimization ----
  uint8_t optimize_level = 0; // 0..3
  uint8_t size_level = 0;     // 1 for -Os, 2 for -Oz
  bool vectorize_loops = false;
  bool vectorize_slp = false;
  bool interleave_loops = false;
  bool unroll_loops = false;
  bool merge_functions = false;
  bool no_builtin = false;                       // -fno-builtin
  std::vector<std::string> no_builtin_functions; // -fno-builtin-NAME
  std::string vector_library;                    // -fveclib=
  bool disable_passes = false;                   // -disable-llvm-passes
  std::vector<std::string> pass_plugins;         // -fpass-plugin=
  std::vector<std::string> llvm_args;            // -mllvm, in order
  // Emits the exact pipeline clang would; cleared at -O0 where a dozen passes suffice.
  bool time_passes = false; // -ftime-report
  LtoMode lto = LtoMode::None;
  bool unified_lto = false;
  bool fat_lto_objects = false; // -ffat-lto-objects: code and bitcode in one object
  bool split_lto_unit = false;
  bool prepare_for_lto() const { return lto != LtoMode::None; }

  // ---- Profiles: paths as given ----
  std::string profile_generate; // -fprofile-generate: where the run writes
  std::string profile_use;      // an indexed profile
  std::string cs_profile_generate;
  std::string sample_profile; // -fprofile-sample-use=
  bool debug_info_for_profiling = false;
  std::vector<std::string> sanitizers; // "address", "thread", "memory", ...: the IR passes

  // ---- Attributes of every function ----
  bool has_frame_size_limit = false; // -Wframe-larger-than=N
  unsigned frame_size_limit = 0;
  bool disable_tail_calls = false; // -fno-optimize-sibling-calls

  // False when the process ends soon: destroying the passes takes time and frees nothing needed.
  bool free_memory = true;

  // ---- Output ----
  OutputKind output = OutputKind::Object;
  bool verbose_asm = false;         // -fverbose-asm
  bool compress_debug_zlib = false; // -gz, -gz=zlib
  bool compress_debug_zstd = false; // -gz=zstd
  bool relax_relocations = true;    // -Wa,-mrelax-relocations=no clears it
  bool relax_all = false;
  bool integrated_assembler = true; // false: assembly text is made for another assembler
  bool no_exec_stack = false;       // -Wa,--noexecstack
  bool fatal_assembler_warnings = false;
  bool no_assembler_warnings = false; // -Wa,--no-warn
  bool save_temp_labels = false;      // -Wa,-L
  bool incremental_linker_compatible = false;
  unsigned dwarf_version = 0;
  bool dwarf64 = false;
  bool dwarf_directory = true;    // one .file directive carries directory and name
  std::string asm_dialect;        // -masm=: "", "att", "intel"
  std::string split_dwarf_file;   // name in the skeleton
  std::string split_dwarf_output; // the .dwo to write
  std::string compilation_directory;
  std::string main_file_name;
  std::vector<std::string> assembler_include_directories; // for .include
  std::string command_line;                               // -record-command-line
  std::string binutils_version;                           // -fbinutils-version=
  bool verify = false; // run the IR verifier (CINCH_VERIFY_IR=1, debug builds)
  bool crel = false;
  bool implicit_map_syms = false;
};

} // namespace cinch
