// The dialect of C one translation unit is written in, and the switches that change what its text
// means. Filled once by the driver, read by every later phase, never changed afterwards (a pragma
// that changes one of these for a region is the business of the phase that handles the pragma).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace cinch {

// Ordered, so that "at least C11" is `standard >= Standard::C11`.
enum class Standard : uint8_t { C89, C94, C99, C11, C17, C23, C2y };

enum class StackProtector : uint8_t { Off, Basic, Strong, All };
enum class FpContract : uint8_t { Off, On, Fast, FastHonorPragmas };
enum class ThreadModel : uint8_t { Posix, Single };
enum class SymbolVisibility : uint8_t { Default, Hidden, Internal, Protected };
enum class SignedOverflow : uint8_t { Undefined, Wrap, Trap };

struct LangOptions {
  // ---- Dialect ----
  Standard standard = Standard::C17;
  bool gnu_mode = true;          // -std=gnu*: predefines `unix`/`linux`, keywords `asm`, `typeof`
  bool gnu_keywords = true;      // -fgnu-keywords / -fno-gnu-keywords: plain `typeof` and `asm`
  bool asm_keyword = true;       // -fno-asm clears it
  bool gnu89_inline = false;     // -fgnu89-inline, or a standard before C99
  bool ms_extensions = false;    // -fms-extensions: anonymous tagged members
  bool plan9_extensions = false; // -fplan9-extensions
  bool trigraphs = false;        // -trigraphs, or a strict standard before C23
  bool digraphs = true;          // off in C89
  bool line_comments = true;     // `//`: off in strict C89
  bool hex_floats = true;
  bool dollar_identifiers = true; // -fdollars-in-identifiers
  bool freestanding = false;      // -ffreestanding: __STDC_HOSTED__ 0, no library semantics
  bool preprocess_only = false;   // -E: the lexer must accept text that is no C
  bool assembler_with_cpp = false;

  // ---- Types ----
  bool char_is_signed = true;    // -fsigned-char, -funsigned-char (__CHAR_UNSIGNED__)
  bool short_enums = false;      // -fshort-enums
  bool short_wchar = false;      // -fshort-wchar: wchar_t is 16 bits
  bool wchar_is_signed = true;   // -fno-signed-wchar
  bool char8 = false;            // -fchar8_t: u8"" has its own element type
  bool const_strings = false;    // -Wwrite-strings: string literals have const elements
  bool writable_strings = false; // -fwritable-strings
  bool pascal_strings = false;   // -fpascal-strings
  bool half_arguments = true;    // half as argument and return type
  bool strict_flex_arrays_set = false;
  uint8_t strict_flex_arrays = 0;             // -fstrict-flex-arrays=0..3
  uint16_t pack_struct = 0;                   // -fpack-struct=N in bytes, 0 when unset
  uint16_t max_type_align = 0;                // -fmax-type-align=N, 0 when unset
  uint8_t long_double_bits = 0;               // -mlong-double-64/80/128, 0 for the target's own
  bool lax_vector_conversions_integer = true; // -flax-vector-conversions=integer (the default)
  bool lax_vector_conversions_all = true;     // -flax-vector-conversions=all
  bool fixed_point = false;
  bool defer_statements = false; // -fdefer-ts; on in C2y
  bool named_loops = false;      // -fnamed-loops; on in C2y
  bool knr_functions = true;     // -fno-knr-functions; off from C23 on

  // ---- Library functions ----
  bool no_builtin = false;                       // -fno-builtin
  std::vector<std::string> no_builtin_functions; // -fno-builtin-NAME
  bool math_errno = true;                        // -fno-math-errno clears it

  // ---- Integer and pointer semantics ----
  SignedOverflow signed_overflow = SignedOverflow::Undefined; // -fwrapv, -ftrapv
  bool wrap_pointers = false;                                 // -fwrapv-pointer
  bool strict_aliasing = true;            // false at -O0 and with -fno-strict-aliasing: no TBAA
  bool pointer_tbaa = true;               // -fno-pointer-tbaa
  bool strict_enums = false;              // -fstrict-enums
  bool strict_bool = true;                // -fno-strict-bool
  bool delete_null_pointer_checks = true; // -fno-delete-null-pointer-checks
  bool strict_return = true;              // -fno-strict-return
  bool finite_loops = false;              // -ffinite-loops, or C11 rules
  bool no_finite_loops = false;           // -fno-finite-loops

  // ---- Floating point ----
  bool fast_math = false;        // __FAST_MATH__
  bool finite_math_only = false; // __FINITE_MATH_ONLY__: both of the next two
  bool no_honor_nans = false;
  bool no_honor_infinities = false;
  bool no_signed_zeros = false;
  bool allow_reassociation = false;
  bool allow_reciprocal = false;
  bool approximate_functions = false;
  bool unsafe_math = false;
  bool rounding_math = false; // -frounding-math
  // How complex multiplication and division treat NaN, infinity and overflow; each is allowed to
  // do as Full does.
  enum class ComplexRange : uint8_t { Full, Improved, Promoted, Basic };
  ComplexRange complex_range = ComplexRange::Full; // -fcomplex-arithmetic=, -fcx-limited-range
  bool single_precision_constants = false;         // -cl-single-precision-constant
  FpContract fp_contract = FpContract::On;
  enum class FpExceptions : uint8_t { Ignore, MayTrap, Strict };
  FpExceptions fp_exceptions = FpExceptions::Ignore; // -ffp-exception-behavior=
  enum class FpEval : uint8_t { Unset, Source, Double, Extended };
  FpEval fp_eval_method = FpEval::Unset; // -ffp-eval-method=
  enum class ExcessPrecision : uint8_t { Standard, Fast, None };
  ExcessPrecision float16_excess = ExcessPrecision::Standard;

  // ---- What the predefined macros say of code generation ----
  uint8_t optimize_level = 0; // 0..3; __OPTIMIZE__ when not 0
  uint8_t size_level = 0;     // 1 for -Os, 2 for -Oz; __OPTIMIZE_SIZE__ when not 0
  bool no_inline = true;      // __NO_INLINE__: -fno-inline or -O0
  uint8_t pic_level = 0;      // 0, 1 (-fpic), 2 (-fPIC); __PIC__
  bool pie = false;           // __PIE__ with the same level
  StackProtector stack_protector = StackProtector::Off; // __SSP__ and friends
  bool exceptions = false;                              // -fexceptions: cleanups run on unwinding
  uint8_t unwind_tables = 0;                            // 0 none, 1 synchronous, 2 asynchronous
  ThreadModel thread_model = ThreadModel::Posix;
  bool posix_threads = false; // -pthread: _REENTRANT
  bool common = false;        // -fcommon: tentative definitions are common symbols
  SymbolVisibility visibility = SymbolVisibility::Default; // -fvisibility=
  bool no_plt = false;                                     // -fno-plt
  bool semantic_interposition = false;                     // -fsemantic-interposition
  uint8_t debug_level = 0;          // 0 none, 1 line tables, 2 -g, 3 -g3 (macros)
  uint8_t cf_protection_branch = 0; // __CET__ bit 0
  uint8_t cf_protection_return = 0; // __CET__ bit 1
  bool openmp = false;              // -fopenmp asked for (Cinch warns)
  bool emulated_tls = false;
  bool define_gnuc = true;       // __GNUC__ from gnuc_version below
  unsigned gnuc_version = 40201; // major*10000 + minor*100 + patch

  // ---- Sanitizers, by clang's names ("address", "undefined", ...), already expanded ----
  std::vector<std::string> sanitizers;
  std::vector<std::string> sanitize_trap;
  std::vector<std::string> sanitize_recover;

  // ---- Limits ----
  unsigned bracket_depth = 256;       // -fbracket-depth=N
  unsigned constexpr_depth = 512;     // -fconstexpr-depth=N
  unsigned constexpr_steps = 1048576; // -fconstexpr-steps=N

  // ---- What the target line says; the target phase turns these into facts ----
  std::string triple = "x86_64-unknown-linux-gnu"; // normalized
  std::string cpu;                                 // -target-cpu
  std::string tune_cpu;                            // -tune-cpu
  std::vector<std::string> features;               // "+avx2", "-sse4a", in order
  std::string abi;                                 // -target-abi ("aapcs", ...)
  std::string code_model = "small";                // -mcmodel= (predefines __code_model_*__)

  bool is_c89() const { return standard < Standard::C99; }
  bool at_least(Standard wanted) const { return standard >= wanted; }
};

} // namespace cinch
