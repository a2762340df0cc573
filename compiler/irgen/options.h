// What IR generation has to know besides the language. Filled by the driver; read-only afterwards.
#pragma once

#include "support/lang_options.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace cinch {

struct CodegenOptions {
  // ---- Optimization ----
  uint8_t optimize_level = 0;    // 0..3; at 0 (without -disable-O0-optnone) functions are optnone
  uint8_t size_level = 0;        // 1: optsize, 2: minsize
  bool mark_optnone = true;      // -Xclang -disable-O0-optnone clears it
  bool lifetime_markers = false; // derived: optimizing, or a sanitizer wants them
  enum class Inlining : uint8_t { Normal, OnlyHinted, OnlyAlways };
  Inlining inlining = Inlining::OnlyAlways;
  bool unroll_loops = false;
  bool emit_tbaa = false;          // derived: optimizing and strict aliasing
  bool no_jump_tables = false;     // -fno-jump-tables
  bool discard_value_names = true; // false when IR text is asked for
  std::string trap_function;       // -ftrap-function=NAME
  std::string trapv_handler;       // -ftrapv-handler=NAME

  // ---- Symbols and sections ----
  SymbolVisibility visibility = SymbolVisibility::Default;
  uint8_t pic_level = 0; // 0, 1, 2
  uint8_t pie_level = 0;
  bool semantic_interposition = false; // false: own definitions are dso_local even under -fPIC
  bool half_no_semantic_interposition = false;
  bool direct_access_external_data = true; // copy relocations allowed (not PIC)
  bool no_plt = false;
  bool common = false;                // -fcommon
  bool keep_static_constants = false; // -fkeep-static-consts
  enum class TlsModel : uint8_t { GeneralDynamic, LocalDynamic, InitialExec, LocalExec };
  TlsModel default_tls_model = TlsModel::GeneralDynamic;
  std::string code_model = "default"; // tiny small kernel medium large
  uint64_t large_data_threshold = 0;

  // ---- Function attributes ----
  enum class FramePointer : uint8_t { None, NonLeafNoReserve, Reserved, NonLeaf, All };
  FramePointer frame_pointer = FramePointer::None;
  uint8_t unwind_tables = 0; // 0 none, 1 sync, 2 async: the `uwtable` attribute
  bool exceptions = false;   // false: functions are nounwind
  StackProtector stack_protector = StackProtector::Off;
  unsigned stack_protector_buffer_size = 8; // --param ssp-buffer-size
  std::string stack_protector_guard;        // tls, global, sysreg
  std::string stack_protector_guard_reg;
  std::string stack_protector_guard_symbol;
  int stack_protector_guard_offset = 0;
  bool has_stack_protector_guard_offset = false;
  bool stack_clash_protection = false;
  unsigned stack_probe_size = 4096;
  bool no_red_zone = false;
  bool no_implicit_float = false;
  bool stack_realign = false;
  unsigned stack_alignment = 0; // -mstack-alignment=
  bool cf_protection_branch = false;
  bool cf_protection_return = false;
  unsigned function_alignment = 0; // -falign-functions: log2 of bytes
  bool no_builtin = false;
  std::vector<std::string> no_builtin_functions;
  std::string zero_call_used_regs;       // "", "used-gpr", "all", ...
  std::string branch_target_enforcement; // AArch64: "bti" asked for
  std::string sign_return_address;       // AArch64: "non-leaf", "all"
  std::string sign_return_address_key;   // "a_key", "b_key"
  bool branch_protection_pauth_lr = false;
  bool guarded_control_stack = false;
  std::string function_return_thunks; // -mfunction-return=thunk-extern
  bool indirect_branch_cs_prefix = false;
  unsigned patchable_function_entry_count = 0;
  unsigned patchable_function_entry_offset = 0;
  bool instrument_functions = false; // -finstrument-functions
  bool instrument_functions_after_inlining = false;
  bool instrument_for_profiling = false; // -pg
  bool call_fentry = false;              // -mfentry
  bool mnop_mcount = false;
  bool mrecord_mcount = false;
  bool strict_fp = false; // -frounding-math or strict exceptions
  bool no_nans = false, no_infs = false, no_signed_zeros = false;
  bool reassociate = false, reciprocal = false, approximate_functions = false;
  FpContract fp_contract = FpContract::On;
  std::string denormal_fp_math; // -fdenormal-fp-math=
  std::string denormal_fp_math_f32;
  std::string prefer_vector_width; // -mprefer-vector-width=
  std::string probe_stack;

  // ---- Contents of memory ----
  enum class AutoVarInit : uint8_t { Uninitialized, Zero, Pattern };
  AutoVarInit auto_var_init = AutoVarInit::Uninitialized;
  unsigned auto_var_init_max_size = 0;

  // ---- Debug information ----
  enum class DebugKind : uint8_t { None, DirectivesOnly, LineTablesOnly, Limited, Full };
  DebugKind debug_kind = DebugKind::None;
  unsigned dwarf_version = 5;
  bool dwarf64 = false;
  bool debug_column_info = true; // -gno-column-info
  bool split_dwarf_inlining = false;
  enum class DebuggerTuning : uint8_t { Default, Gdb, Lldb, Sce, Dbx };
  DebuggerTuning debugger_tuning = DebuggerTuning::Gdb;
  std::string compilation_directory; // -fdebug-compilation-dir=
  std::string split_dwarf_file;      // name written into the skeleton unit
  std::vector<std::pair<std::string, std::string>> debug_prefix_map;
  std::string dwarf_debug_flags; // -grecord-command-line
  std::string ident = "cinch";   // who made it: the text of .comment
  bool emit_ident = true;        // -fno-ident clears it: the .comment section
  std::string main_file_name;    // as the user spelled it, for the source_filename
};

} // namespace cinch
