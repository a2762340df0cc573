// Names, in a warning, the options that are known but have no effect. Silence is kept only where an
// option cannot change what a C program means or does. The check is by claims: every parse_*.cpp
// asks the argument list for what it honours, and asking marks an argument as claimed.
#include "driver/option_errors.h"
#include "driver/parse_invocation.h"

#include "clang/Options/Options.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Option/ArgList.h"

namespace cinch {

using namespace clang::options;
using llvm::opt::Arg;
using llvm::opt::ArgList;

// Options the driver library always writes, options about how clang itself works, and options of
// other languages.
// Grouped as they came up; a new entry needs a reason why no program can tell.
static bool is_harmless(unsigned id) {
  switch (id) {
  case OPT_INPUT:
  case OPT_cc1:
  case OPT_disable_free:
  case OPT_no_disable_free:
  case OPT_clear_ast_before_backend:
  case OPT_no_clear_ast_before_backend:
  case OPT_disable_llvm_verifier:
  case OPT_discard_value_names:
  case OPT_mconstructor_aliases:
  case OPT_mno_constructor_aliases:
  case OPT_fcoverage_compilation_dir_EQ:
  case OPT_fskip_odr_check_in_gmf:
  case OPT_fno_skip_odr_check_in_gmf:
  case OPT_gkey_instructions:
  case OPT_gno_key_instructions:
  case OPT_fdwarf2_cfi_asm:
  case OPT_fno_dwarf2_cfi_asm:
  case OPT_fdeprecated_macro:
  case OPT_fno_deprecated_macro:
  case OPT_save_temps_EQ:
  case OPT_fno_implicit_modules:
  case OPT_fno_rtti:
  case OPT_fno_cxx_modules:
  case OPT_fno_use_cxa_atexit:
  case OPT_fno_threadsafe_statics:
  case OPT_fno_operator_names:
  case OPT_fcxx_exceptions:
  case OPT_fvisibility_inlines_hidden:
  case OPT_fvisibility_inlines_hidden_static_local_var:
  case OPT_fno_sized_deallocation:
  case OPT_fno_aligned_allocation:
  case OPT_fretain_comments_from_system_headers:
  case OPT_fparse_all_comments:
  case OPT_fansi_escape_codes:
  case OPT_stdlib_EQ:
  case OPT_ftemplate_depth_EQ:
  case OPT_ftemplate_backtrace_limit_EQ:
  case OPT_fno_elide_type:
  case OPT_fdiagnostics_show_template_tree:
  case OPT_target_linker_version:
  case OPT_fno_use_init_array:
  case OPT_fdiagnostics_show_category:
  case OPT_fno_diagnostics_use_presumed_location:
  case OPT_fcf_runtime_abi_EQ:
  case OPT_mregparm:
  case OPT_fno_temp_file:
  case OPT_v:
  case OPT_resource_dir:
  case OPT_Qy:
  case OPT_fno_gnu_inline_asm:
  case OPT_no_round_trip_args:
  case OPT_round_trip_args:
  case OPT_fnew_infallible:
  case OPT_finline_functions:
  case OPT_fsanitize_system_ignorelist_EQ:
  case OPT_fno_finite_loops:
  case OPT_ffinite_loops:
  case OPT_fno_pch_timestamp:
  case OPT_dumpdir:
  case OPT_emit_llvm_uselists:
  case OPT_fcx_limited_range:
  case OPT_fno_cx_limited_range:
  case OPT_fextend_variable_liveness_EQ:
  case OPT_static_define:
  case OPT_fcoverage_prefix_map_EQ:
  case OPT_fno_assume_sane_operator_new:
  case OPT_fmerge_all_constants:
  case OPT_fno_eliminate_unused_debug_types:
  case OPT_flto_unit:
  case OPT_fconstexpr_depth_EQ:
  case OPT_fconstexpr_steps_EQ:
  case OPT_fno_spell_checking:
  case OPT_fspell_checking_limit_EQ:
  case OPT_fno_strict_return:
  case OPT_fstrict_enums:
  case OPT_funsafe_math_optimizations:
  case OPT_nostdsysteminc:
  case OPT_freg_struct_return:
  case OPT_fpcc_struct_return:
  // 32-bit x86 only.
  case OPT_malign_double:
  // -complex-range says what has come of them.
  case OPT_fcx_fortran_rules:
  case OPT_fcomplex_arithmetic_EQ:
  case OPT_nostdincxx:
  case OPT_fno_elide_constructors:
    return true;
  default:
    return false;
  }
}

// What goes with -fsanitize=, which is warned of itself. A list of what to leave alone is a file,
// and would change what is checked.
static bool is_sanitizer_detail(const Arg &arg) {
  llvm::StringRef name = arg.getOption().getPrefixedName();
  return (name.starts_with("-fsanitize-") || name.starts_with("-fno-sanitize")) &&
         !arg.getOption().matches(OPT_fsanitize_ignorelist_EQ);
}

// Those whose checks are made by LLVM's passes (backend/sanitizers.cpp) or by the linker alone.
static bool is_sanitizer_supported(llvm::StringRef name) {
  return llvm::is_contained({"address", "kernel-address", "hwaddress", "kernel-hwaddress", "thread",
                             "memory", "leak", "safe-stack", "shadow-call-stack", "fuzzer",
                             "fuzzer-no-link", "local-bounds"},
                            name);
}

// "-fsanitize=" and those of its values that nothing acts on; empty when all are honoured.
static std::string unsupported_sanitizers(const Arg &arg) {
  std::string names;
  for (llvm::StringRef name : arg.getValues()) {
    if (!is_sanitizer_supported(name)) {
      names += (names.empty() ? "-fsanitize=" : ",") + name.str();
    }
  }
  return names;
}

// Read into the options, but no phase acts on them yet. An entry leaves this list with the change
// that honours it.
static bool awaits_support(const Arg &arg) {
  switch (arg.getOption().getID()) {
  case OPT_ffp_eval_method_EQ:
    return llvm::StringRef(arg.getValue()) != "source";
  case OPT_fxray_instrument:
    return true;
  default:
    return false;
  }
}

static void report_ignored(llvm::StringRef option, OptionErrors &errors) {
  errors.warning("unsupported-option",
                 "option '" + option + "' is not supported by Cinch and has no effect");
}

// Last of all parse steps, when all claims are made.
void report_ignored_options(const ArgList &arguments, OptionErrors &errors) {
  for (const Arg *arg : arguments) {
    unsigned id = arg->getOption().getID();
    bool unread =
        !arg->isClaimed() && !is_harmless(id) && id != OPT_UNKNOWN && !is_sanitizer_detail(*arg);
    if (id == OPT_load) {
      // What a plugin does to the program cannot be left out.
      errors.error(llvm::Twine("unable to load plugin '") + arg->getValue() +
                   "': Cinch has no interface for clang's plugins");
    } else if (id == OPT_fsanitize_EQ) {
      std::string names = unsupported_sanitizers(*arg);
      if (!names.empty()) {
        report_ignored(names, errors);
      }
    } else if (unread || awaits_support(*arg)) {
      report_ignored(arg->getAsString(arguments), errors);
    }
  }
}

} // namespace cinch
