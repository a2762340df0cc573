// What a `-cc1` command line says to backend/. Each function fills one section of BackendOptions,
// in its order. Start at `parse_backend`.
#include "driver/option_errors.h"
#include "driver/option_values.h"
#include "driver/parse_invocation.h"

#include "clang/Options/Options.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Option/ArgList.h"

#include <cstdlib>

namespace cinch {

using namespace clang::options;
using llvm::opt::Arg;
using llvm::opt::ArgList;

// What makes the llvm::TargetMachine. The triple is normalized by the driver library.
static void parse_machine(const ArgList &arguments, const LangOptions &language,
                          BackendOptions &options, OptionErrors &errors) {
  options.triple = language.triple;
  options.cpu = language.cpu;
  options.features = language.features;
  options.abi = language.abi;
  using Reloc = BackendOptions::Reloc;
  options.reloc = llvm::StringSwitch<Reloc>(arguments.getLastArgValue(OPT_mrelocation_model, "pic"))
                      .Case("static", Reloc::Static)
                      // "pic" covers "pie" too; ropi and rwpi are 32-bit ARM's.
                      .Case("dynamic-no-pic", Reloc::DynamicNoPic)
                      .Default(Reloc::Pic);
  options.code_model = arguments.getLastArgValue(OPT_mcmodel_EQ, "default").str();
  options.large_data_threshold = number_of(arguments, OPT_mlarge_data_threshold_EQ, 0, errors);
  using FloatAbi = BackendOptions::FloatAbi;
  options.float_abi = llvm::StringSwitch<FloatAbi>(arguments.getLastArgValue(OPT_mfloat_abi))
                          .Case("soft", FloatAbi::Soft)
                          .Case("hard", FloatAbi::Hard)
                          .Default(FloatAbi::Default);
  options.emulated_tls = language.emulated_tls;
  options.tls_descriptors = arguments.hasArg(OPT_enable_tlsdesc);
  options.tls_size = number_of(arguments, OPT_mtls_size_EQ, 0, errors);
  options.single_threaded = language.thread_model == ThreadModel::Single;
}

// How the object file is cut into sections, and which extra tables it carries.
static void parse_sections(const ArgList &arguments, BackendOptions &options,
                           OptionErrors &errors) {
  options.function_sections = arguments.hasArg(OPT_ffunction_sections);
  options.data_sections = arguments.hasArg(OPT_fdata_sections);
  options.unique_section_names = !arguments.hasArg(OPT_fno_unique_section_names);
  options.unique_basic_block_section_names =
      arguments.hasArg(OPT_funique_basic_block_section_names);
  options.separate_named_sections = arguments.hasArg(OPT_fseparate_named_sections);
  options.basic_block_sections = arguments.getLastArgValue(OPT_fbasic_block_sections_EQ).str();
  options.no_zeros_in_bss = arguments.hasArg(OPT_fno_zero_initialized_in_bss);
  options.loop_alignment = number_of(arguments, OPT_falign_loops_EQ, 0, errors);
  // The value may be 0, so presence is kept beside it.
  options.has_frame_size_limit = arguments.hasArg(OPT_fwarn_stack_size_EQ);
  options.frame_size_limit = number_of(arguments, OPT_fwarn_stack_size_EQ, 0, errors);
  options.disable_tail_calls = arguments.hasArg(OPT_fno_optimize_sibling_calls);
  options.stack_size_section = arguments.hasArg(OPT_fstack_size_section);
  options.emit_addrsig = arguments.hasArg(OPT_faddrsig);
  options.force_dwarf_frame_section = arguments.hasArg(OPT_fforce_dwarf_frame);
  options.stack_usage_file = arguments.getLastArgValue(OPT_stack_usage_file).str();
}

// irgen puts most of it on single instructions; see CodegenOptions.
static void parse_floating_point(const LangOptions &language, BackendOptions &options) {
  options.no_nans = language.no_honor_nans;
  options.no_infs = language.no_honor_infinities;
  options.no_signed_zeros = language.no_signed_zeros;
  using FpFusion = BackendOptions::FpFusion;
  // Contraction inside a statement is irgen's work; the back end fuses across statements only
  // when told to.
  options.fp_fusion =
      language.fp_contract == FpContract::Fast ? FpFusion::Fast : FpFusion::Standard;
}

// The pipelines' switches. Interleaving follows the vectorizer, as in clang's driver.
static void parse_optimization(const ArgList &arguments, const LangOptions &language,
                               BackendOptions &options) {
  options.optimize_level = language.optimize_level;
  options.size_level = language.size_level;
  options.vectorize_loops = arguments.hasArg(OPT_vectorize_loops);
  options.vectorize_slp = arguments.hasArg(OPT_vectorize_slp);
  options.interleave_loops = options.vectorize_loops;
  options.unroll_loops =
      arguments.hasFlag(OPT_funroll_loops, OPT_fno_unroll_loops, language.optimize_level > 1);
  options.merge_functions = arguments.hasArg(OPT_fmerge_functions);
  options.no_builtin = language.no_builtin;
  options.no_builtin_functions = language.no_builtin_functions;
  options.vector_library = arguments.getLastArgValue(OPT_fveclib).str();
  options.disable_passes = arguments.hasArg(OPT_disable_llvm_passes);
  options.pass_plugins = arguments.getAllArgValues(OPT_fpass_plugin_EQ);
  options.llvm_args = arguments.getAllArgValues(OPT_mllvm);
  options.time_passes = arguments.hasArg(OPT_ftime_report, OPT_ftime_report_EQ);
}

// -flto compiles to bitcode in place of an object; with -ffat-lto-objects the object carries both.
static void parse_lto(const ArgList &arguments, BackendOptions &options) {
  llvm::StringRef mode = arguments.getLastArgValue(OPT_flto_EQ);
  if (mode == "thin") {
    options.lto = LtoMode::Thin;
  } else if (!mode.empty()) {
    options.lto = LtoMode::Full;
  }
  // Recorded in the module, where the linker compares them.
  options.unified_lto = arguments.hasArg(OPT_funified_lto);
  options.fat_lto_objects = arguments.hasArg(OPT_ffat_lto_objects);
  options.split_lto_unit = arguments.hasArg(OPT_fsplit_lto_unit);
}

// Profiles made and used by LLVM's own passes. -fprofile-instr-generate is for counters that the
// front end places; Cinch lets LLVM place them, which llvm-profdata and -fprofile-use take as well.
static void parse_profiles(const ArgList &arguments, BackendOptions &options) {
  llvm::StringRef kind = arguments.getLastArgValue(OPT_fprofile_instrument_EQ);
  std::string path = arguments.getLastArgValue(OPT_fprofile_instrument_path_EQ).str();
  if (kind == "llvm" || kind == "clang") {
    options.profile_generate = path.empty() ? "default_%m.profraw" : path;
  } else if (kind == "csllvm") {
    options.cs_profile_generate = path.empty() ? "default_%m.profraw" : path;
  }
  // LLVM finds out from the file itself who placed its counters.
  arguments.hasArg(OPT_fprofile_instrument_use_EQ);
  options.profile_use = arguments.getLastArgValue(OPT_fprofile_instrument_use_path_EQ).str();
  options.sample_profile = arguments.getLastArgValue(OPT_fprofile_sample_use_EQ).str();
  options.coverage_notes = !value_of_spelling(arguments, "-coverage-notes-file=").empty();
  options.coverage_data = !value_of_spelling(arguments, "-coverage-data-file=").empty();
  options.coverage_filter = arguments.getLastArgValue(OPT_fprofile_filter_files_EQ).str();
  options.coverage_exclusion = arguments.getLastArgValue(OPT_fprofile_exclude_files_EQ).str();
  options.atomic_profile = arguments.getLastArgValue(OPT_fprofile_update_EQ) == "atomic";
  options.debug_info_for_profiling = arguments.hasArg(OPT_fdebug_info_for_profiling);
}

static void parse_sanitizer_coverage(const ArgList &arguments, BackendOptions &options,
                                     OptionErrors &errors) {
  BackendOptions::SanitizerCoverage &coverage = options.sanitizer_coverage;
  coverage.type = std::min(number_of(arguments, OPT_fsanitize_coverage_type, 0, errors), 3u);
  coverage.indirect_calls = arguments.hasArg(OPT_fsanitize_coverage_indirect_calls);
  coverage.trace_bb = arguments.hasArg(OPT_fsanitize_coverage_trace_bb);
  coverage.trace_cmp = arguments.hasArg(OPT_fsanitize_coverage_trace_cmp);
  coverage.trace_div = arguments.hasArg(OPT_fsanitize_coverage_trace_div);
  coverage.trace_gep = arguments.hasArg(OPT_fsanitize_coverage_trace_gep);
  coverage.trace_loads = arguments.hasArg(OPT_fsanitize_coverage_trace_loads);
  coverage.trace_stores = arguments.hasArg(OPT_fsanitize_coverage_trace_stores);
  coverage.counters_8bit = arguments.hasArg(OPT_fsanitize_coverage_8bit_counters);
  coverage.trace_pc = arguments.hasArg(OPT_fsanitize_coverage_trace_pc);
  coverage.trace_pc_guard = arguments.hasArg(OPT_fsanitize_coverage_trace_pc_guard);
  coverage.inline_8bit_counters = arguments.hasArg(OPT_fsanitize_coverage_inline_8bit_counters);
  coverage.inline_bool_flag = arguments.hasArg(OPT_fsanitize_coverage_inline_bool_flag);
  coverage.pc_table = arguments.hasArg(OPT_fsanitize_coverage_pc_table);
  coverage.no_prune = arguments.hasArg(OPT_fsanitize_coverage_no_prune);
  coverage.stack_depth = arguments.hasArg(OPT_fsanitize_coverage_stack_depth);
  coverage.control_flow = arguments.hasArg(OPT_fsanitize_coverage_control_flow);
  coverage.allow_lists = arguments.getAllArgValues(OPT_fsanitize_coverage_allowlist);
  coverage.ignore_lists = arguments.getAllArgValues(OPT_fsanitize_coverage_ignorelist);
}

static void parse_sanitizers(const ArgList &arguments, const LangOptions &language,
                             BackendOptions &options, OptionErrors &errors) {
  options.sanitizers = language.sanitizers;
  append_values(arguments, OPT_fsanitize_recover_EQ, options.sanitizers_that_recover);
  options.address_use_after_scope = arguments.hasArg(OPT_fsanitize_address_use_after_scope);
  options.address_globals_can_be_dropped =
      arguments.hasArg(OPT_fsanitize_address_globals_dead_stripping);
  options.address_odr_indicator = !arguments.hasArg(OPT_fno_sanitize_address_use_odr_indicator);
  options.address_use_after_return =
      arguments.getLastArgValue(OPT_sanitize_address_use_after_return_EQ).str();
  options.memory_track_origins =
      number_of(arguments, OPT_fsanitize_memory_track_origins_EQ, 0, errors);
  options.memory_checks_arguments = !arguments.hasArg(OPT_fno_sanitize_memory_param_retval);
  parse_sanitizer_coverage(arguments, options, errors);
}

// Everything that shapes what MC writes, whether it comes from assembly text or from the code
// generator.
// Called for -cc1 by parse_output, for -cc1as directly.
void parse_assembler_options(const ArgList &arguments, BackendOptions &options,
                             OptionErrors &errors) {
  llvm::StringRef compression = arguments.getLastArgValue(OPT_compress_debug_sections_EQ);
  options.compress_debug_zlib = compression == "zlib";
  options.compress_debug_zstd = compression == "zstd";
  options.relax_relocations = !arguments.hasArg(OPT_mrelax_relocations_no);
  options.relax_all = arguments.hasArg(OPT_mrelax_all);
  options.no_exec_stack = arguments.hasArg(OPT_mno_exec_stack);
  options.fatal_assembler_warnings = arguments.hasArg(OPT_massembler_fatal_warnings);
  options.no_assembler_warnings = arguments.hasArg(OPT_massembler_no_warn);
  options.save_temp_labels = arguments.hasArg(OPT_msave_temp_labels);
  options.incremental_linker_compatible = arguments.hasArg(OPT_mincremental_linker_compatible);
  options.dwarf_version = number_of(arguments, OPT_dwarf_version_EQ, 0, errors);
  options.dwarf64 = arguments.hasFlag(OPT_gdwarf64, OPT_gdwarf32, false);
  options.split_dwarf_output = arguments.getLastArgValue(OPT_split_dwarf_output).str();
  options.compilation_directory = arguments.getLastArgValue(OPT_fdebug_compilation_dir_EQ).str();
  options.main_file_name = arguments.getLastArgValue(OPT_main_file_name).str();
  options.command_line = arguments.getLastArgValue(OPT_record_command_line).str();
  options.crel = arguments.hasArg(OPT_crel);
  options.implicit_map_syms = arguments.hasArg(OPT_mmapsyms_implicit);
}

static void parse_debug_output(const ArgList &arguments, BackendOptions &options) {
  using Debugger = BackendOptions::Debugger;
  options.debugger =
      llvm::StringSwitch<Debugger>(arguments.getLastArgValue(OPT_debugger_tuning_EQ, "gdb"))
          .Case("gdb", Debugger::Gdb)
          .Case("lldb", Debugger::Lldb)
          .Case("sce", Debugger::Sce)
          .Case("dbx", Debugger::Dbx)
          .Default(Debugger::Default);
  options.strict_dwarf = arguments.hasArg(OPT_gstrict_dwarf);
  llvm::StringRef kind = arguments.getLastArgValue(OPT_debug_info_kind_EQ);
  bool describes_variables = !kind.empty() && !kind.starts_with("line-");
  options.call_site_info = describes_variables && options.optimize_level > 0;
}

// The rest of the output's shape, and whether IR is verified: CINCH_VERIFY_IR overrides what the
// build type says.
static void parse_output(const ArgList &arguments, BackendOptions &options, OptionErrors &errors) {
  parse_assembler_options(arguments, options, errors);
  parse_debug_output(arguments, options);
  options.verbose_asm = !arguments.hasArg(OPT_fno_verbose_asm);
  options.integrated_assembler = !arguments.hasArg(OPT_fno_integrated_as);
  options.dwarf_directory = !arguments.hasArg(OPT_fno_dwarf_directory_asm);
  options.asm_dialect = arguments.getLastArgValue(OPT_inline_asm_EQ).str();
  options.split_dwarf_file = arguments.getLastArgValue(OPT_split_dwarf_file).str();
  options.assembler_include_directories = arguments.getAllArgValues(OPT_I);
  options.binutils_version = arguments.getLastArgValue(OPT_fbinutils_version_EQ).str();
  const char *verify = std::getenv("CINCH_VERIFY_IR");
// Release builds verify only on request: it costs a third of -O0 code generation.
#ifdef NDEBUG
  options.verify = verify && *verify == '1';
#else
  options.verify = !verify || *verify != '0';
#endif
}

// All BackendOptions but `output`, `free_memory`: the action and the job decide those.
void parse_backend(const ArgList &arguments, const LangOptions &language, BackendOptions &options,
                   OptionErrors &errors) {
  parse_machine(arguments, language, options, errors);
  parse_sections(arguments, options, errors);
  parse_floating_point(language, options);
  parse_optimization(arguments, language, options);
  parse_lto(arguments, options);
  parse_profiles(arguments, options);
  parse_output(arguments, options, errors);
  parse_sanitizers(arguments, language, options, errors);
}

} // namespace cinch
