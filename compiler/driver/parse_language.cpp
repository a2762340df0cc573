// The language options of a `-cc1` command line.
#include "driver/option_errors.h"
#include "driver/option_values.h"
#include "driver/parse_invocation.h"

#include "clang/Basic/LangStandard.h"
#include "clang/Options/Options.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Option/ArgList.h"

namespace cinch {

using namespace clang::options;
using llvm::opt::Arg;
using llvm::opt::ArgList;

// clang's table knows some forty names of standards; Cinch's phases need only which text applies.
// C94 is told from C89 by its name alone: the digraphs of Amendment 1 are its one difference.
static Standard standard_of(const clang::LangStandard &standard) {
  if (standard.isC2y()) {
    return Standard::C2y;
  }
  if (standard.isC23()) {
    return Standard::C23;
  }
  if (standard.isC17()) {
    return Standard::C17;
  }
  if (standard.isC11()) {
    return Standard::C11;
  }
  if (standard.isC99()) {
    return Standard::C99;
  }
  bool is_c94 = llvm::StringRef(standard.getName()) == "iso9899:199409";
  return is_c94 ? Standard::C94 : Standard::C89;
}

// C17 with GNU extensions unless -std= says otherwise, as clang 22.
static bool parse_standard(const ArgList &arguments, LangOptions &options, OptionErrors &errors) {
  using clang::LangStandard;
  LangStandard::Kind kind = LangStandard::lang_gnu17;
  if (const Arg *arg = arguments.getLastArg(OPT_std_EQ)) {
    kind = LangStandard::getLangKind(arg->getValue());
    if (kind == LangStandard::lang_unspecified) {
      errors.error("invalid value '" + llvm::Twine(arg->getValue()) +
                   "' in '-std=" + arg->getValue() + "'");
      return false;
    }
  }
  const LangStandard &standard = LangStandard::getLangStandardForKind(kind);
  if (standard.getLanguage() != clang::Language::C && !options.assembler_with_cpp) {
    errors.error("invalid argument '-std=" + llvm::Twine(standard.getName()) +
                 "' not allowed with 'C'");
    return false;
  }
  options.standard = standard_of(standard);
  options.gnu_mode = standard.isGNUMode();
  options.digraphs = standard.hasDigraphs();
  options.line_comments = standard.hasLineComments();
  options.hex_floats = standard.hasHexFloats();
  return true;
}

// Defaults depend on the standard, so parse_standard has come before. -ffreestanding implies
// -fno-builtin: nothing may be assumed of functions that need not exist (C23 4p6).
static void parse_dialect(const ArgList &arguments, LangOptions &options) {
  options.gnu_keywords =
      arguments.hasFlag(OPT_fgnu_keywords, OPT_fno_gnu_keywords, options.gnu_mode);
  options.asm_keyword = options.gnu_keywords;
  options.gnu89_inline =
      arguments.hasFlag(OPT_fgnu89_inline, OPT_fno_gnu89_inline, options.is_c89());
  options.ms_extensions = arguments.hasArg(OPT_fms_extensions);
  options.digraphs = arguments.hasFlag(OPT_fdigraphs, OPT_fno_digraphs, options.digraphs);
  bool trigraphs = !options.gnu_mode && options.standard < Standard::C23;
  options.trigraphs = arguments.hasFlag(OPT_ftrigraphs, OPT_fno_trigraphs, trigraphs);
  options.dollar_identifiers = arguments.hasFlag(
      OPT_fdollars_in_identifiers, OPT_fno_dollars_in_identifiers, !options.assembler_with_cpp);
  options.defer_statements = arguments.hasArg(OPT_fdefer_ts) || options.standard == Standard::C2y;
  options.named_loops =
      arguments.hasFlag(OPT_fnamed_loops, OPT_fno_named_loops, options.standard == Standard::C2y);
  options.knr_functions =
      options.standard < Standard::C23 && !arguments.hasArg(OPT_fno_knr_functions);
  options.freestanding = arguments.hasArg(OPT_ffreestanding);
  options.no_builtin = arguments.hasArg(OPT_fno_builtin) || options.freestanding;
  options.no_builtin_functions = arguments.getAllArgValues(OPT_fno_builtin_);
  options.math_errno = arguments.hasArg(OPT_fmath_errno);
}

// The sizes and signs that the command line may change. Everything else about types is a fact of
// the target (target/target_info.h).
static void parse_types(const ArgList &arguments, LangOptions &options, OptionErrors &errors) {
  options.char_is_signed = !arguments.hasArg(OPT_fno_signed_char);
  options.wchar_is_signed = arguments.hasFlag(OPT_fsigned_wchar, OPT_fno_signed_wchar, true);
  options.short_enums = arguments.hasArg(OPT_fshort_enums);
  unsigned wchar_size = 4;
  if (const Arg *arg = arguments.getLastArg(OPT_fwchar_type_EQ)) {
    llvm::StringRef name = arg->getValue();
    wchar_size = llvm::StringSwitch<unsigned>(name).Case("char", 1).Case("short", 2).Default(4);
  }
  options.short_wchar = wchar_size == 2;
  options.char8 = arguments.hasFlag(OPT_fchar8__t, OPT_fno_char8__t, false);
  options.const_strings = arguments.hasFlag(OPT_fconst_strings, OPT_fno_const_strings, false);
  options.writable_strings = arguments.hasArg(OPT_fwritable_strings);
  options.pascal_strings = arguments.hasArg(OPT_fpascal_strings);
  if (const Arg *arg = arguments.getLastArg(OPT_fstrict_flex_arrays_EQ)) {
    options.strict_flex_arrays_set = true;
    options.strict_flex_arrays = static_cast<uint8_t>(std::atoi(arg->getValue()));
  }
  options.pack_struct = static_cast<uint16_t>(number_of(arguments, OPT_fpack_struct_EQ, 0, errors));
  options.max_type_align =
      static_cast<uint16_t>(number_of(arguments, OPT_fmax_type_align_EQ, 0, errors));
  if (arguments.hasArg(OPT_mlong_double_64)) {
    options.long_double_bits = 64;
  } else if (arguments.hasArg(OPT_mlong_double_80)) {
    options.long_double_bits = 80;
  } else if (arguments.hasArg(OPT_mlong_double_128)) {
    options.long_double_bits = 128;
  }
  llvm::StringRef lax = arguments.getLastArgValue(OPT_flax_vector_conversions_EQ, "all");
  options.lax_vector_conversions_integer = lax != "none";
  options.lax_vector_conversions_all = lax == "all";
  options.fixed_point = arguments.hasArg(OPT_ffixed_point);
}

// What undefined behaviour the optimizer may use. The driver library has already resolved
// -fno-strict-overflow into -fwrapv and -fwrapv-pointer.
static void parse_integer_semantics(const ArgList &arguments, LangOptions &options) {
  if (arguments.hasArg(OPT_ftrapv)) {
    options.signed_overflow = SignedOverflow::Trap;
  } else if (arguments.hasArg(OPT_fwrapv)) {
    options.signed_overflow = SignedOverflow::Wrap;
  }
  options.wrap_pointers = arguments.hasArg(OPT_fwrapv_pointer);
  options.strict_aliasing = !arguments.hasArg(OPT_relaxed_aliasing);
  options.pointer_tbaa = !arguments.hasArg(OPT_no_pointer_tbaa);
  options.strict_enums = arguments.hasArg(OPT_fstrict_enums);
  options.delete_null_pointer_checks = !arguments.hasArg(OPT_fno_delete_null_pointer_checks);
  options.strict_return = !arguments.hasArg(OPT_fno_strict_return);
  options.finite_loops = arguments.hasArg(OPT_ffinite_loops);
  options.no_finite_loops = arguments.hasArg(OPT_fno_finite_loops);
}

// -ffast-math arrives with its parts spelled out, but -Xclang -ffast-math comes alone: so it
// implies them here as well.
static void parse_floating_point(const ArgList &arguments, LangOptions &options) {
  options.fast_math = arguments.hasFlag(OPT_ffast_math, OPT_fno_fast_math, false);
  options.finite_math_only = arguments.hasArg(OPT_ffinite_math_only);
  options.no_honor_nans = arguments.hasArg(OPT_menable_no_nans) || options.finite_math_only;
  options.no_honor_infinities = arguments.hasArg(OPT_menable_no_infs) || options.finite_math_only;
  options.no_signed_zeros = arguments.hasArg(OPT_fno_signed_zeros) || options.fast_math;
  options.allow_reassociation = arguments.hasArg(OPT_mreassociate) || options.fast_math;
  options.allow_reciprocal = arguments.hasArg(OPT_freciprocal_math) || options.fast_math;
  options.approximate_functions = arguments.hasArg(OPT_fapprox_func) || options.fast_math;
  options.unsafe_math = arguments.hasArg(OPT_funsafe_math_optimizations) || options.fast_math;
  using Range = LangOptions::ComplexRange;
  options.complex_range = llvm::StringSwitch<Range>(arguments.getLastArgValue(OPT_complex_range_EQ))
                              .Case("improved", Range::Improved)
                              .Case("promoted", Range::Promoted)
                              .Case("basic", Range::Basic)
                              .Default(Range::Full);
  options.rounding_math = arguments.hasFlag(OPT_frounding_math, OPT_fno_rounding_math, false);
  options.fp_contract =
      llvm::StringSwitch<FpContract>(arguments.getLastArgValue(OPT_ffp_contract, "on"))
          .Case("fast", FpContract::Fast)
          .Case("off", FpContract::Off)
          .Case("fast-honor-pragmas", FpContract::FastHonorPragmas)
          .Default(FpContract::On);
  using FpExceptions = LangOptions::FpExceptions;
  options.fp_exceptions = llvm::StringSwitch<FpExceptions>(
                              arguments.getLastArgValue(OPT_ffp_exception_behavior_EQ, "ignore"))
                              .Case("maytrap", FpExceptions::MayTrap)
                              .Case("strict", FpExceptions::Strict)
                              .Default(FpExceptions::Ignore);
  using FpEval = LangOptions::FpEval;
  options.fp_eval_method =
      llvm::StringSwitch<FpEval>(arguments.getLastArgValue(OPT_ffp_eval_method_EQ))
          .Case("source", FpEval::Source)
          .Case("double", FpEval::Double)
          .Case("extended", FpEval::Extended)
          .Default(FpEval::Unset);
  using Excess = LangOptions::ExcessPrecision;
  options.float16_excess =
      llvm::StringSwitch<Excess>(arguments.getLastArgValue(OPT_ffloat16_excess_precision_EQ))
          .Case("fast", Excess::Fast)
          .Case("none", Excess::None)
          .Default(Excess::Standard);
}

// -O, -Os, -Oz, -Og: two numbers. -O alone is 1, -Og is 1, -Ofast and above 3 is 3.
static void parse_optimization(const ArgList &arguments, LangOptions &options) {
  const Arg *arg = arguments.getLastArg(OPT_O_Group);
  if (arg && !arg->getOption().matches(OPT_O0)) {
    llvm::StringRef value = arg->getNumValues() ? arg->getValue() : "3";
    options.size_level = value == "s" ? 1 : value == "z" ? 2 : 0;
    unsigned level = 1;
    if (arg->getOption().matches(OPT_Ofast) || arg->getOption().matches(OPT_O4)) {
      level = 3;
    } else if (options.size_level) {
      level = 2;
    } else if (value != "" && value != "g" && !value.getAsInteger(10, level)) {
      level = std::min(level, 3u);
    }
    options.optimize_level = static_cast<uint8_t>(level);
  }
  options.no_inline = arguments.hasArg(OPT_fno_inline) || options.optimize_level == 0;
}

// ELF has `internal` too; like clang, Cinch treats it as an order of its own and lets irgen map it.
static SymbolVisibility visibility_of(llvm::StringRef name) {
  return llvm::StringSwitch<SymbolVisibility>(name)
      .Case("hidden", SymbolVisibility::Hidden)
      .Case("internal", SymbolVisibility::Internal)
      .Case("protected", SymbolVisibility::Protected)
      .Default(SymbolVisibility::Default);
}

// Only for the macros and decisions of the front end; CodegenOptions has the kind in full.
static uint8_t debug_level(const ArgList &arguments) {
  llvm::StringRef kind = arguments.getLastArgValue(OPT_debug_info_kind_EQ);
  if (kind.empty()) {
    return 0;
  }
  if (kind.starts_with("line-")) {
    return 1;
  }
  return arguments.hasArg(OPT_debug_info_macro) ? 3 : 2;
}

// Decisions about code that programs can see through predefined macros (__PIC__, __SSP__, __CET__,
// _REENTRANT, ...), so that the preprocessor has to know them.
static void parse_generation_facts(const ArgList &arguments, LangOptions &options,
                                   OptionErrors &errors) {
  options.pic_level = static_cast<uint8_t>(number_of(arguments, OPT_pic_level, 0, errors));
  options.pie = arguments.hasArg(OPT_pic_is_pie);
  unsigned protector = std::min(number_of(arguments, OPT_stack_protector, 0, errors), 3u);
  options.stack_protector = static_cast<StackProtector>(protector);
  options.exceptions = arguments.hasArg(OPT_fexceptions);
  options.unwind_tables =
      static_cast<uint8_t>(number_of(arguments, OPT_funwind_tables_EQ, 0, errors));
  bool single = arguments.getLastArgValue(OPT_mthread_model) == "single";
  options.thread_model = single ? ThreadModel::Single : ThreadModel::Posix;
  options.posix_threads = arguments.hasArg(OPT_pthread);
  options.common = arguments.hasFlag(OPT_fcommon, OPT_fno_common, false);
  options.visibility = visibility_of(arguments.getLastArgValue(OPT_fvisibility_EQ));
  options.no_plt = arguments.hasArg(OPT_fno_plt);
  options.semantic_interposition = arguments.hasArg(OPT_fsemantic_interposition);
  options.debug_level = debug_level(arguments);
  llvm::StringRef protection = arguments.getLastArgValue(OPT_fcf_protection_EQ, "none");
  options.cf_protection_branch = protection == "branch" || protection == "full";
  options.cf_protection_return = protection == "return" || protection == "full";
  options.emulated_tls = arguments.hasArg(OPT_femulated_tls);
  llvm::StringRef version = arguments.getLastArgValue(OPT_fgnuc_version_EQ, "4.2.1");
  unsigned major = 0, minor = 0, patch = 0;
  llvm::StringRef rest = version;
  rest.consumeInteger(10, major);
  if (rest.consume_front(".") && !rest.consumeInteger(10, minor) && rest.consume_front(".")) {
    rest.consumeInteger(10, patch);
  }
  options.gnuc_version = major * 10000 + minor * 100 + patch;
  options.define_gnuc = options.gnuc_version != 0;
}

// The target's name and choices as given; make_target_info turns them into facts.
static void parse_target(const ArgList &arguments, LangOptions &options) {
  options.triple = arguments.getLastArgValue(OPT_triple, options.triple).str();
  options.cpu = arguments.getLastArgValue(OPT_target_cpu).str();
  options.tune_cpu = arguments.getLastArgValue(OPT_tune_cpu).str();
  options.features = arguments.getAllArgValues(OPT_target_feature);
  options.abi = arguments.getLastArgValue(OPT_target_abi).str();
  options.code_model = arguments.getLastArgValue(OPT_mcmodel_EQ, "small").str();
}

bool parse_language(const ArgList &arguments, LangOptions &options, OptionErrors &errors) {
  if (!parse_standard(arguments, options, errors)) {
    return false;
  }
  parse_dialect(arguments, options);
  parse_types(arguments, options, errors);
  parse_integer_semantics(arguments, options);
  parse_floating_point(arguments, options);
  parse_optimization(arguments, options);
  parse_generation_facts(arguments, options, errors);
  append_values(arguments, OPT_fsanitize_EQ, options.sanitizers);
  append_values(arguments, OPT_fsanitize_trap_EQ, options.sanitize_trap);
  append_values(arguments, OPT_fsanitize_recover_EQ, options.sanitize_recover);
  options.bracket_depth = number_of(arguments, OPT_fbracket_depth, 256, errors);
  options.constexpr_depth = number_of(arguments, OPT_fconstexpr_depth_EQ, 512, errors);
  options.constexpr_steps = number_of(arguments, OPT_fconstexpr_steps_EQ, 1048576, errors);
  parse_target(arguments, options);
  return true;
}

} // namespace cinch
