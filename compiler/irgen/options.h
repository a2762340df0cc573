// What IR generation has to know besides the language. Filled by the driver; read-only afterwards.
#pragma once

#include "support/lang_options.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace cinch {

// The groups are those of the options' help.
struct CodegenOptions {
  // ---- Optimization ----
  // 0..3; at 0 (without -disable-O0-optnone) functions are optnone.
  uint8_t optimize_level = 0;
  // 1: optsize, 2: minsize.
  uint8_t size_level = 0;
  // -Xclang -disable-O0-optnone clears it
  bool mark_optnone = true;
  // Derived: optimizing, or a sanitizer wants them.
  bool lifetime_markers = false;
  enum class Inlining : uint8_t { Normal, OnlyHinted, OnlyAlways };
  Inlining inlining = Inlining::OnlyAlways;
  bool unroll_loops = false;
  // Derived: optimizing and strict aliasing.
  bool emit_tbaa = false;
  // -fno-jump-tables
  bool no_jump_tables = false;
  // False when IR text is asked for.
  bool discard_value_names = true;
  // -ftrap-function=NAME
  std::string trap_function;
  // -ftrapv-handler=NAME
  std::string trapv_handler;

  // ---- Symbols and sections ----
  // What the linker sees.
  SymbolVisibility visibility = SymbolVisibility::Default;
  // 0, 1, 2.
  uint8_t pic_level = 0;
  uint8_t pie_level = 0;
  // False: own definitions are dso_local even under -fPIC.
  bool semantic_interposition = false;
  bool half_no_semantic_interposition = false;
  // Copy relocations allowed (not PIC).
  bool direct_access_external_data = true;
  bool no_plt = false;
  // -fcommon
  bool common = false;
  // -fkeep-static-consts
  bool keep_static_constants = false;
  enum class TlsModel : uint8_t { GeneralDynamic, LocalDynamic, InitialExec, LocalExec };
  TlsModel default_tls_model = TlsModel::GeneralDynamic;
  // Tiny small kernel medium large.
  std::string code_model = "default";
  uint64_t large_data_threshold = 0;

  // ---- Function attributes ----
  // Each becomes an attribute of every function.
  enum class FramePointer : uint8_t { None, NonLeafNoReserve, Reserved, NonLeaf, All };
  FramePointer frame_pointer = FramePointer::None;
  // 0 none, 1 sync, 2 async: the `uwtable` attribute.
  uint8_t unwind_tables = 0;
  // False: functions are nounwind.
  bool exceptions = false;
  StackProtector stack_protector = StackProtector::Off;
  // --param ssp-buffer-size
  unsigned stack_protector_buffer_size = 8;
  // Tls, global, sysreg.
  std::string stack_protector_guard;
  std::string stack_protector_guard_reg;
  std::string stack_protector_guard_symbol;
  int stack_protector_guard_offset = 0;
  bool has_stack_protector_guard_offset = false;
  bool stack_clash_protection = false;
  unsigned stack_probe_size = 4096;
  bool no_red_zone = false;
  bool no_implicit_float = false;
  bool stack_realign = false;
  // -mstack-alignment=
  unsigned stack_alignment = 0;
  bool cf_protection_branch = false;
  bool cf_protection_return = false;
  // -falign-functions: log2 of bytes
  unsigned function_alignment = 0;
  bool no_builtin = false;
  std::vector<std::string> no_builtin_functions;
  // "", "used-gpr", "all", ...
  std::string zero_call_used_regs;
  // AArch64: "bti" asked for.
  std::string branch_target_enforcement;
  // AArch64: "non-leaf", "all".
  std::string sign_return_address;
  // "a_key", "b_key".
  std::string sign_return_address_key;
  bool branch_protection_pauth_lr = false;
  bool guarded_control_stack = false;
  // -mfunction-return=thunk-extern
  std::string function_return_thunks;
  bool indirect_branch_cs_prefix = false;
  // -mskip-rax-setup: variadic calls do not count vector registers.
  bool skip_rax_setup = false;
  // -mno-tls-direct-seg-refs
  bool indirect_tls_references = false;
  unsigned patchable_function_entry_count = 0;
  unsigned patchable_function_entry_offset = 0;
  // -finstrument-functions
  bool instrument_functions = false;
  bool instrument_functions_after_inlining = false;
  // -finstrument-function-entry-bare: entries only, and without arguments.
  bool instrument_function_entry_bare = false;
  // -fsplit-stack
  bool split_stack = false;
  // -pg
  bool instrument_for_profiling = false;
  // -mfentry
  bool call_fentry = false;
  bool mnop_mcount = false;
  bool mrecord_mcount = false;
  // -frounding-math or strict exceptions
  bool strict_fp = false;
  bool no_nans = false, no_infs = false, no_signed_zeros = false;
  bool reassociate = false, reciprocal = false, approximate_functions = false;
  FpContract fp_contract = FpContract::On;
  // -ffloat16-excess-precision, -fbfloat16-excess-precision: operations of an expression are in
  // float where the target has none in the short type.
  bool half_excess_precision = true, bfloat_excess_precision = true;
  // -fdenormal-fp-math=
  std::string denormal_fp_math;
  std::string denormal_fp_math_f32;
  // -mprefer-vector-width=
  std::string prefer_vector_width;
  std::string probe_stack;
  // -default-function-attr: "name" or "name=value", as LLVM has them.
  std::vector<std::string> more_attributes;

  // ---- Contents of memory ----
  // Objects that the program leaves uninitialized.
  enum class AutoVarInit : uint8_t { Uninitialized, Zero, Pattern };
  AutoVarInit auto_var_init = AutoVarInit::Uninitialized;
  unsigned auto_var_init_max_size = 0;

  // ---- Coverage ----
  // -ftest-coverage, -fprofile-arcs: gcov's .gcno, made when compiling, and .gcda, made by the run.
  // Lines are wanted for them, without -g too.
  std::string coverage_notes_file;
  std::string coverage_data_file;
  bool counts_lines() const { return !coverage_notes_file.empty() || !coverage_data_file.empty(); }

  // ---- Debug information ----
  // How much a debugger will know.
  // Full: types that nothing has, too.
  enum class DebugKind : uint8_t { None, DirectivesOnly, LineTablesOnly, Limited, Full };
  DebugKind debug_kind = DebugKind::None;
  // Instructions know their places in the files, `#line` and prefix maps not applied, without -g
  // too: for showing code beside its source.
  bool physical_places = false;
  bool has_places() const {
    return debug_kind != DebugKind::None || counts_lines() || physical_places;
  }
  unsigned dwarf_version = 5;
  bool dwarf64 = false;
  // -gno-column-info
  bool debug_column_info = true;
  bool split_dwarf_inlining = false;
  enum class DebuggerTuning : uint8_t { Default, Gdb, Lldb, Sce, Dbx };
  DebuggerTuning debugger_tuning = DebuggerTuning::Gdb;
  // Tables of the names in the object, which a linker makes an index of: -gpubnames.
  enum class NameTable : uint8_t { None, Default, Gnu };
  NameTable debug_name_table = NameTable::None;
  // -fdebug-macro, -g3
  bool debug_macros = false;
  // -fdebug-compilation-dir=
  std::string compilation_directory;
  // Name written into the skeleton unit.
  std::string split_dwarf_file;
  std::vector<std::pair<std::string, std::string>> debug_prefix_map;
  // -grecord-command-line
  std::string dwarf_debug_flags;
  // Who made it: the text of .comment.
  std::string ident = "cinch";
  // -fno-ident clears it: the .comment section
  bool emit_ident = true;
  // As the user spelled it, for the source_filename.
  std::string main_file_name;
};

} // namespace cinch
