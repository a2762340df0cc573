// What a `-cc1` command line says of code generation, for irgen/.
#include "driver/option_errors.h"
#include "driver/option_values.h"
#include "driver/parse_invocation.h"

#include "clang/Options/Options.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Option/ArgList.h"

namespace cinch {

using namespace clang::options;
using llvm::opt::Arg;
using llvm::opt::ArgList;

// What irgen itself decides by the level. The vectorizers and the inliner are the back end's; their
// switches are in BackendOptions.
// The level reaches irgen as attributes (optnone, optsize, minsize) and as the question what is
// worth emitting at all.
static void parse_optimization(const ArgList &arguments, const LangOptions &language,
                               CodegenOptions &options) {
  options.optimize_level = language.optimize_level;
  options.size_level = language.size_level;
  options.mark_optnone = !arguments.hasArg(OPT_disable_O0_optnone);
  bool optimizes = language.optimize_level > 0;
  // The sanitizers of memory learn from the markers when a variable's life is over.
  bool watches_memory = arguments.hasArg(OPT_fsanitize_address_use_after_scope) ||
                        llvm::is_contained(language.sanitizers, "memory");
  options.lifetime_markers =
      (optimizes || watches_memory) && !arguments.hasArg(OPT_disable_lifetimemarkers);
  // At -O0 nothing would read the metadata.
  options.emit_tbaa = optimizes && language.strict_aliasing;
  using Inlining = CodegenOptions::Inlining;
  options.inlining = optimizes ? Inlining::Normal : Inlining::OnlyAlways;
  if (arguments.hasArg(OPT_fno_inline, OPT_fno_inline_functions)) {
    options.inlining = Inlining::OnlyAlways;
  } else if (arguments.hasArg(OPT_finline_hint_functions)) {
    options.inlining = Inlining::OnlyHinted;
  }
  options.unroll_loops =
      arguments.hasFlag(OPT_funroll_loops, OPT_fno_unroll_loops, language.optimize_level > 1);
  options.no_jump_tables = arguments.hasArg(OPT_fno_jump_tables);
  options.trap_function = arguments.getLastArgValue(OPT_ftrap_function_EQ).str();
  options.trapv_handler = arguments.getLastArgValue(OPT_ftrapv_handler).str();
}

// How symbols are reached and who may replace them. Direct access to external data means copy
// relocations, which position-independent code for shared libraries must not ask for.
// Direct access: a load from the symbol's address; else through the GOT.
static void parse_symbols(const ArgList &arguments, const LangOptions &language,
                          CodegenOptions &options, OptionErrors &errors) {
  options.visibility = language.visibility;
  options.pic_level = language.pic_level;
  options.pie_level = language.pie ? language.pic_level : 0;
  options.semantic_interposition = language.semantic_interposition;
  options.half_no_semantic_interposition = arguments.hasArg(OPT_fhalf_no_semantic_interposition);
  // Executables that are not position independent may have copy relocations; others load addresses
  // from the GOT.
  bool direct_by_default = language.pic_level == 0;
  options.direct_access_external_data = arguments.hasFlag(
      OPT_fdirect_access_external_data, OPT_fno_direct_access_external_data, direct_by_default);
  options.no_plt = language.no_plt;
  options.common = language.common;
  options.keep_static_constants = arguments.hasArg(OPT_fkeep_static_consts);
  using TlsModel = CodegenOptions::TlsModel;
  options.default_tls_model =
      llvm::StringSwitch<TlsModel>(arguments.getLastArgValue(OPT_ftlsmodel_EQ))
          .Case("local-dynamic", TlsModel::LocalDynamic)
          .Case("initial-exec", TlsModel::InitialExec)
          .Case("local-exec", TlsModel::LocalExec)
          .Default(TlsModel::GeneralDynamic);
  options.code_model = arguments.getLastArgValue(OPT_mcmodel_EQ, "default").str();
  options.large_data_threshold = number_of(arguments, OPT_mlarge_data_threshold_EQ, 0, errors);
}

// The frame: its pointer, its guard, its probes. The guard's words are attributes and module flags
// that LLVM reads as text, so they are passed on as they are.
static void parse_stack(const ArgList &arguments, const LangOptions &language,
                        CodegenOptions &options, OptionErrors &errors) {
  using Frame = CodegenOptions::FramePointer;
  options.frame_pointer =
      llvm::StringSwitch<Frame>(arguments.getLastArgValue(OPT_mframe_pointer_EQ))
          .Case("all", Frame::All)
          .Case("non-leaf", Frame::NonLeaf)
          .Case("non-leaf-no-reserve", Frame::NonLeafNoReserve)
          .Case("reserved", Frame::Reserved)
          .Default(Frame::None);
  options.stack_protector = language.stack_protector;
  options.stack_protector_buffer_size =
      number_of(arguments, OPT_stack_protector_buffer_size, 8, errors);
  options.stack_protector_guard = arguments.getLastArgValue(OPT_mstack_protector_guard_EQ).str();
  options.stack_protector_guard_reg =
      arguments.getLastArgValue(OPT_mstack_protector_guard_reg_EQ).str();
  options.stack_protector_guard_symbol =
      arguments.getLastArgValue(OPT_mstack_protector_guard_symbol_EQ).str();
  // 0 is an offset too, so presence is kept beside it.
  if (const Arg *arg = arguments.getLastArg(OPT_mstack_protector_guard_offset_EQ)) {
    options.has_stack_protector_guard_offset = true;
    llvm::StringRef(arg->getValue()).getAsInteger(0, options.stack_protector_guard_offset);
  }
  options.stack_clash_protection = arguments.hasArg(OPT_fstack_clash_protection);
  options.stack_probe_size = number_of(arguments, OPT_mstack_probe_size, 4096, errors);
  options.no_red_zone = arguments.hasArg(OPT_disable_red_zone);
  options.stack_realign = arguments.hasArg(OPT_mstackrealign);
  options.stack_alignment = number_of(arguments, OPT_mstack_alignment, 0, errors);
}

// Attributes that change no result of a correct program but make exploits harder.
static void parse_hardening(const ArgList &arguments, const LangOptions &language,
                            CodegenOptions &options, OptionErrors &errors) {
  options.cf_protection_branch = language.cf_protection_branch;
  options.cf_protection_return = language.cf_protection_return;
  options.zero_call_used_regs = arguments.getLastArgValue(OPT_fzero_call_used_regs_EQ).str();
  // "skip" asks for nothing, as no option does.
  if (options.zero_call_used_regs == "skip") {
    options.zero_call_used_regs.clear();
  }
  // BTI and pointer authentication are AArch64's, the thunks x86's; the driver refuses what the
  // target has not.
  options.branch_target_enforcement = arguments.hasArg(OPT_mbranch_target_enforce) ? "bti" : "";
  options.sign_return_address = arguments.getLastArgValue(OPT_msign_return_address_EQ).str();
  options.sign_return_address_key =
      arguments.getLastArgValue(OPT_msign_return_address_key_EQ).str();
  options.branch_protection_pauth_lr = arguments.hasArg(OPT_mbranch_protection_pauth_lr);
  options.guarded_control_stack = arguments.hasArg(OPT_mguarded_control_stack);
  options.function_return_thunks = arguments.getLastArgValue(OPT_mfunction_return_EQ).str();
  // gcc's inline thunks are not to be had.
  llvm::StringRef thunks = options.function_return_thunks;
  if (!thunks.empty() && thunks != "keep" && thunks != "thunk-extern") {
    errors.error("invalid value '" + thunks + "' in '-mfunction-return=" + thunks + "'");
  }
  options.skip_rax_setup = arguments.hasArg(OPT_mskip_rax_setup);
  options.indirect_tls_references = arguments.hasArg(OPT_mno_tls_direct_seg_refs);
  options.indirect_branch_cs_prefix = arguments.hasArg(OPT_mindirect_branch_cs_prefix);
  using AutoVarInit = CodegenOptions::AutoVarInit;
  options.auto_var_init =
      llvm::StringSwitch<AutoVarInit>(arguments.getLastArgValue(OPT_ftrivial_auto_var_init))
          .Case("zero", AutoVarInit::Zero)
          .Case("pattern", AutoVarInit::Pattern)
          .Default(AutoVarInit::Uninitialized);
  options.auto_var_init_max_size =
      number_of(arguments, OPT_ftrivial_auto_var_init_max_size, 0, errors);
}

// What every function definition is marked with.
static void parse_functions(const ArgList &arguments, const LangOptions &language,
                            CodegenOptions &options, OptionErrors &errors) {
  options.unwind_tables = language.unwind_tables;
  options.exceptions = language.exceptions;
  options.no_builtin = language.no_builtin;
  options.no_builtin_functions = language.no_builtin_functions;
  // -mno-implicit-float: for kernels that may not touch vector registers.
  options.no_implicit_float = arguments.hasArg(OPT_no_implicit_float);
  options.function_alignment = number_of(arguments, OPT_function_alignment, 0, errors);
  options.more_attributes = arguments.getAllArgValues(OPT_default_function_attr);
  options.patchable_function_entry_count =
      number_of(arguments, OPT_fpatchable_function_entry_EQ, 0, errors);
  options.patchable_function_entry_offset =
      number_of(arguments, OPT_fpatchable_function_entry_offset_EQ, 0, errors);
  options.instrument_functions = arguments.hasArg(OPT_finstrument_functions);
  options.instrument_functions_after_inlining =
      arguments.hasArg(OPT_finstrument_functions_after_inlining);
  options.instrument_function_entry_bare = arguments.hasArg(OPT_finstrument_function_entry_bare);
  options.split_stack = arguments.hasArg(OPT_fsplit_stack);
  options.instrument_for_profiling = arguments.hasArg(OPT_pg);
  options.call_fentry = arguments.hasArg(OPT_mfentry);
  options.mnop_mcount = arguments.hasArg(OPT_mnop_mcount);
  options.mrecord_mcount = arguments.hasArg(OPT_mrecord_mcount);
}

// Copied from the language options: irgen sets fast-math flags on instructions by them.
static void parse_floating_point(const ArgList &arguments, const LangOptions &language,
                                 CodegenOptions &options) {
  // Rounding mode or exception flags may be looked at: constrained operations everywhere.
  options.strict_fp =
      language.rounding_math || language.fp_exceptions == LangOptions::FpExceptions::Strict;
  options.no_nans = language.no_honor_nans;
  options.no_infs = language.no_honor_infinities;
  options.no_signed_zeros = language.no_signed_zeros;
  options.reassociate = language.allow_reassociation;
  options.reciprocal = language.allow_reciprocal;
  options.approximate_functions = language.approximate_functions;
  options.fp_contract = language.fp_contract;
  options.half_excess_precision =
      arguments.getLastArgValue(OPT_ffloat16_excess_precision_EQ) != "none";
  options.bfloat_excess_precision =
      arguments.getLastArgValue(OPT_fbfloat16_excess_precision_EQ) != "none";
  // "preserve-sign,preserve-sign": for outputs and inputs, as LLVM's attribute has it.
  options.denormal_fp_math = arguments.getLastArgValue(OPT_fdenormal_fp_math_EQ).str();
  options.denormal_fp_math_f32 = arguments.getLastArgValue(OPT_fdenormal_fp_math_f32_EQ).str();
  options.prefer_vector_width = arguments.getLastArgValue(OPT_mprefer_vector_width_EQ).str();
}

// clang's "constructor", "limited" and "standalone" differ for C++ only.
static void parse_debug(const ArgList &arguments, CodegenOptions &options, OptionErrors &errors) {
  // The driver library turns -g, -g1, -ggdb, -gsplit-dwarf and their kin into these kinds.
  using DebugKind = CodegenOptions::DebugKind;
  options.debug_kind =
      llvm::StringSwitch<DebugKind>(arguments.getLastArgValue(OPT_debug_info_kind_EQ))
          .Case("", DebugKind::None)
          .Case("line-directives-only", DebugKind::DirectivesOnly)
          .Case("line-tables-only", DebugKind::LineTablesOnly)
          .Case("unused-types", DebugKind::Full)
          .Default(DebugKind::Limited);
  // The version is always there in a plan; 5 is for `cinch -cc1` by hand.
  options.dwarf_version = number_of(arguments, OPT_dwarf_version_EQ, 5, errors);
  options.dwarf64 = arguments.hasFlag(OPT_gdwarf64, OPT_gdwarf32, false);
  options.debug_column_info = !arguments.hasArg(OPT_gno_column_info);
  options.split_dwarf_inlining = arguments.hasArg(OPT_fsplit_dwarf_inlining);
  using Tuning = CodegenOptions::DebuggerTuning;
  options.debugger_tuning =
      llvm::StringSwitch<Tuning>(arguments.getLastArgValue(OPT_debugger_tuning_EQ))
          .Case("gdb", Tuning::Gdb)
          .Case("lldb", Tuning::Lldb)
          .Case("sce", Tuning::Sce)
          .Case("dbx", Tuning::Dbx)
          .Default(Tuning::Default);
  if (arguments.hasArg(OPT_ggnu_pubnames)) {
    options.debug_name_table = CodegenOptions::NameTable::Gnu;
  } else if (arguments.hasArg(OPT_gpubnames)) {
    options.debug_name_table = CodegenOptions::NameTable::Default;
  }
  options.debug_macros = arguments.hasArg(OPT_debug_info_macro);
  options.compilation_directory = arguments.getLastArgValue(OPT_fdebug_compilation_dir_EQ).str();
  options.split_dwarf_file = arguments.getLastArgValue(OPT_split_dwarf_file).str();
  options.dwarf_debug_flags = arguments.getLastArgValue(OPT_dwarf_debug_flags).str();
  options.emit_ident = !arguments.hasArg(OPT_Qn);
  options.main_file_name = arguments.getLastArgValue(OPT_main_file_name).str();
  append_prefix_maps(arguments, OPT_fdebug_prefix_map_EQ, options.debug_prefix_map);
}

static void parse_coverage(const ArgList &arguments, CodegenOptions &options) {
  options.coverage_notes_file = value_of_spelling(arguments, "-coverage-notes-file=");
  options.coverage_data_file = value_of_spelling(arguments, "-coverage-data-file=");
}

// Needs the LangOptions complete: what both structs have is copied from there.
void parse_codegen(const ArgList &arguments, const LangOptions &language, CodegenOptions &options,
                   OptionErrors &errors) {
  parse_optimization(arguments, language, options);
  parse_symbols(arguments, language, options, errors);
  parse_stack(arguments, language, options, errors);
  parse_hardening(arguments, language, options, errors);
  parse_functions(arguments, language, options, errors);
  parse_floating_point(arguments, language, options);
  parse_debug(arguments, options, errors);
  parse_coverage(arguments, options);
}

} // namespace cinch
