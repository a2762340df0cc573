// The language options of a `-cc1` command line, from -std= to the target's name. Start at
// `parse_language`; the order of its calls matters, as defaults depend on the standard and the
// level.
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
  // gnu17, when no -std= is given.
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
  // -std=c++17 for a C file; assembly may have any, since a makefile's CFLAGS reach it too.
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
  // `asm` and `typeof` as plain words; the spellings with underscores always are keywords.
  options.gnu_keywords =
      arguments.hasFlag(OPT_fgnu_keywords, OPT_fno_gnu_keywords, options.gnu_mode);
  options.asm_keyword = options.gnu_keywords;
  // GNU: before C99 `inline` had gnu89's meaning.
  options.gnu89_inline =
      arguments.hasFlag(OPT_fgnu89_inline, OPT_fno_gnu89_inline, options.is_c89());
  options.ms_extensions = arguments.hasArg(OPT_fms_extensions);
  options.digraphs = arguments.hasFlag(OPT_fdigraphs, OPT_fno_digraphs, options.digraphs);
  // C23 has no trigraphs any more; GNU modes replace none.
  bool trigraphs = !options.gnu_mode && options.standard < Standard::C23;
  options.trigraphs = arguments.hasFlag(OPT_ftrigraphs, OPT_fno_trigraphs, trigraphs);
  options.dollar_identifiers = arguments.hasFlag(
      OPT_fdollars_in_identifiers, OPT_fno_dollars_in_identifiers, !options.assembler_with_cpp);
  // N3734 `defer` and C2y's named loops.
  options.defer_statements = arguments.hasArg(OPT_fdefer_ts) || options.standard == Standard::C2y;
  options.named_loops =
      arguments.hasFlag(OPT_fnamed_loops, OPT_fno_named_loops, options.standard == Standard::C2y);
  options.freestanding = arguments.hasArg(OPT_ffreestanding);
  options.no_builtin = arguments.hasArg(OPT_fno_builtin) || options.freestanding;
  options.no_builtin_functions = arguments.getAllArgValues(OPT_fno_builtin_);
  options.math_errno = arguments.hasArg(OPT_fmath_errno);
}

// The sizes and signs that the command line may change. Everything else about types is a fact of
// the target (target/target_info.h).
static void parse_types(const ArgList &arguments, LangOptions &options, OptionErrors &errors) {
  // The driver says -fno-signed-char for targets and options that want it.
  options.char_is_signed = !arguments.hasArg(OPT_fno_signed_char);
  // AAPCS64 10.1.2: wchar_t is unsigned int on Linux.
  bool is_signed = !arguments.getLastArgValue(OPT_triple).starts_with("aarch64");
  options.wchar_is_signed = arguments.hasFlag(OPT_fsigned_wchar, OPT_fno_signed_wchar, is_signed);
  options.short_enums = arguments.hasArg(OPT_fshort_enums);
  // wchar_t is int on Linux unless -fshort-wchar; a one-byte one is accepted and ignored.
  unsigned wchar_size = 4;
  if (const Arg *arg = arguments.getLastArg(OPT_fwchar_type_EQ)) {
    llvm::StringRef name = arg->getValue();
    wchar_size = llvm::StringSwitch<unsigned>(name).Case("char", 1).Case("short", 2).Default(4);
  }
  options.short_wchar = wchar_size == 2;
  options.char8 = arguments.hasFlag(OPT_fchar8__t, OPT_fno_char8__t, false);
  options.const_strings = arguments.hasFlag(OPT_fconst_strings, OPT_fno_const_strings, false);
  options.writable_strings = arguments.hasArg(OPT_fwritable_strings);
  options.ms_bitfields = arguments.getLastArgValue(OPT_fms_layout_compatibility_EQ) == "microsoft";
  options.pack_struct = static_cast<uint16_t>(number_of(arguments, OPT_fpack_struct_EQ, 0, errors));
  if (arguments.hasArg(OPT_mlong_double_64)) {
    options.long_double_bits = 64;
  } else if (arguments.hasArg(OPT_mlong_double_80)) {
    options.long_double_bits = 80;
  } else if (arguments.hasArg(OPT_mlong_double_128)) {
    options.long_double_bits = 128;
  }
  // In the order none, integer, all; each allows what the former does.
  llvm::StringRef lax = arguments.getLastArgValue(OPT_flax_vector_conversions_EQ, "all");
  options.lax_vector_conversions_integer = lax != "none";
  options.lax_vector_conversions_all = lax == "all";
}

// What undefined behaviour the optimizer may use. The driver library has already resolved
// -fno-strict-overflow into -fwrapv and -fwrapv-pointer.
static void parse_integer_semantics(const ArgList &arguments, LangOptions &options) {
  // -ftrapv wins over -fwrapv, as in clang.
  if (arguments.hasArg(OPT_ftrapv)) {
    options.signed_overflow = SignedOverflow::Trap;
  } else if (arguments.hasArg(OPT_fwrapv)) {
    options.signed_overflow = SignedOverflow::Wrap;
  }
  options.wrap_pointers = arguments.hasArg(OPT_fwrapv_pointer);
  options.strict_aliasing = !arguments.hasArg(OPT_relaxed_aliasing);
  options.pointer_tbaa = !arguments.hasArg(OPT_no_pointer_tbaa);
  options.delete_null_pointer_checks = !arguments.hasArg(OPT_fno_delete_null_pointer_checks);
  options.finite_loops = arguments.hasArg(OPT_ffinite_loops);
  options.no_finite_loops = arguments.hasArg(OPT_fno_finite_loops);
}

// -ffast-math arrives with its parts spelled out, but -Xclang -ffast-math comes alone: so it
// implies them here as well.
static void parse_floating_point(const ArgList &arguments, LangOptions &options) {
  // Each flag can be taken back: -ffast-math -fsigned-zeros arrives as the parts without that one.
  options.fast_math = arguments.hasFlag(OPT_ffast_math, OPT_fno_fast_math, false);
  options.finite_math_only = arguments.hasArg(OPT_ffinite_math_only);
  options.no_honor_nans = arguments.hasArg(OPT_menable_no_nans) || options.finite_math_only;
  options.no_honor_infinities = arguments.hasArg(OPT_menable_no_infs) || options.finite_math_only;
  options.no_signed_zeros = arguments.hasArg(OPT_fno_signed_zeros) || options.fast_math;
  options.allow_reassociation = arguments.hasArg(OPT_mreassociate) || options.fast_math;
  options.allow_reciprocal = arguments.hasArg(OPT_freciprocal_math) || options.fast_math;
  options.approximate_functions = arguments.hasArg(OPT_fapprox_func) || options.fast_math;
  // Alone it leaves exceptions unobserved, see fp_exceptions.
  options.rounding_math = arguments.hasFlag(OPT_frounding_math, OPT_fno_rounding_math, false);
  options.fp_contract =
      llvm::StringSwitch<FpContract>(arguments.getLastArgValue(OPT_ffp_contract, "on"))
          .Case("fast", FpContract::Fast)
          .Case("off", FpContract::Off)
          .Case("fast-honor-pragmas", FpContract::FastHonorPragmas)
          .Default(FpContract::On);
  options.complex_range =
      llvm::StringSwitch<ComplexRange>(arguments.getLastArgValue(OPT_complex_range_EQ, "full"))
          .Cases({"improved", "promoted"}, ComplexRange::Improved)
          .Case("basic", ComplexRange::Basic)
          .Default(ComplexRange::Full);
  using FpExceptions = LangOptions::FpExceptions;
  options.fp_exceptions = llvm::StringSwitch<FpExceptions>(
                              arguments.getLastArgValue(OPT_ffp_exception_behavior_EQ, "ignore"))
                              .Case("maytrap", FpExceptions::MayTrap)
                              .Case("strict", FpExceptions::Strict)
                              .Default(FpExceptions::Ignore);
  using FpEval = LangOptions::FpEval;
  // Of interest to the preprocessor only; x86-64 and AArch64 compute in the types of the source.
  options.fp_eval_method =
      llvm::StringSwitch<FpEval>(arguments.getLastArgValue(OPT_ffp_eval_method_EQ))
          .Case("source", FpEval::Source)
          .Case("double", FpEval::Double)
          .Case("extended", FpEval::Extended)
          .Default(FpEval::Unset);
}

// -O, -Os, -Oz, -Og: two numbers. -O alone is 1, -Og is 1, -Ofast and above 3 is 3.
static void parse_optimization(const ArgList &arguments, LangOptions &options) {
  // The last of all -O options counts.
  const Arg *arg = arguments.getLastArg(OPT_O_Group);
  if (arg && !arg->getOption().matches(OPT_O0)) {
    llvm::StringRef value = arg->getNumValues() ? arg->getValue() : "3";
    // "s" and "z" optimize as -O2 with another aim.
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

// Decisions about code that programs can see through predefined macros (__PIC__, __SSP__, __CET__,
// _REENTRANT, ...), so that the preprocessor has to know them.
static void parse_generation_facts(const ArgList &arguments, LangOptions &options,
                                   OptionErrors &errors) {
  // What -fpic, -fPIE and defaults of the tool chain have come to.
  options.pic_level = static_cast<uint8_t>(number_of(arguments, OPT_pic_level, 0, errors));
  options.pie = arguments.hasArg(OPT_pic_is_pie);
  // 1 is -fstack-protector, 2 -strong, 3 -all.
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
  llvm::StringRef protection = arguments.getLastArgValue(OPT_fcf_protection_EQ, "none");
  options.cf_protection_branch = protection == "branch" || protection == "full";
  options.cf_protection_return = protection == "return" || protection == "full";
  options.emulated_tls = arguments.hasArg(OPT_femulated_tls);
  // clang claims to be GCC 4.2.1, and headers test for that.
  llvm::StringRef version = arguments.getLastArgValue(OPT_fgnuc_version_EQ, "4.2.1");
  unsigned major = 0, minor = 0, patch = 0;
  // A version with fewer parts leaves the others 0; "0" means no __GNUC__ at all.
  llvm::StringRef rest = version;
  rest.consumeInteger(10, major);
  if (rest.consume_front(".") && !rest.consumeInteger(10, minor) && rest.consume_front(".")) {
    rest.consumeInteger(10, patch);
  }
  options.gnuc_version = major * 10000 + minor * 100 + patch;
  options.define_gnuc = options.gnuc_version != 0;
}

// What options ask for that the target does not have.
static void check_target_options(const LangOptions &options, OptionErrors &errors) {
  if (!llvm::StringRef(options.triple).starts_with("aarch64")) {
    return;
  }
  // AAPCS64 with floating point in general registers takes a machine without the others.
  if (options.abi == "aapcs-soft" && !llvm::is_contained(options.features, "-fp-armv8")) {
    errors.error("'aapcs-soft' ABI is not supported with FPU");
  } else if (!options.abi.empty() && options.abi != "aapcs" && options.abi != "aapcs-soft") {
    errors.error("unknown target ABI '" + options.abi + "'");
  }
  if (options.cf_protection_return) {
    errors.error("option 'cf-protection=return' cannot be specified on this target");
  }
  if (options.cf_protection_branch) {
    errors.error("option 'cf-protection=branch' cannot be specified on this target");
  }
}

// The target's name and choices as given; make_target_info turns them into facts.
// No check of names here: an unknown one is make_target_info's to report.
static void parse_target(const ArgList &arguments, LangOptions &options, OptionErrors &errors) {
  // What x86-64 computes with anyway, unless SSE is off.
  llvm::StringRef unit = arguments.getLastArgValue(OPT_mfpmath, "sse");
  if (unit != "sse") {
    errors.error("the '" + unit + "' unit is not supported with this instruction set");
  }
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
  // The driver has expanded groups: -fsanitize=undefined is a list here.
  append_values(arguments, OPT_fsanitize_EQ, options.sanitizers);
  options.bracket_depth = number_of(arguments, OPT_fbracket_depth, 256, errors);
  parse_target(arguments, options, errors);
  check_target_options(options, errors);
  return true;
}

} // namespace cinch
