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

// Which functions get a canary: those with character arrays, with any array or local whose address
// escapes, or all.
enum class StackProtector : uint8_t { Off, Basic, Strong, All };
// Whether a * b + c may become one fused operation: never, inside of one expression of the source
// (C23 6.5.1p8 allows it), or wherever the optimizer finds it. FastHonorPragmas is Fast until a
// pragma says otherwise.
// How much of Annex G multiplication and division of complex numbers keep. Full: all; Improved: no
// overflow in between, infinities may become NaN; Basic: the textbook formulas.
enum class ComplexRange : uint8_t { Full, Improved, Basic };
enum class FpContract : uint8_t { Off, On, Fast, FastHonorPragmas };
// Single: there is no other thread, so atomic accesses may be plain ones.
enum class ThreadModel : uint8_t { Posix, Single };
// ELF visibility of symbols for which no attribute says otherwise.
enum class SymbolVisibility : uint8_t { Default, Hidden, Internal, Protected };
// What overflow of signed arithmetic does: undefined (C23 6.5.1p5), two's complement, or a trap.
enum class SignedOverflow : uint8_t { Undefined, Wrap, Trap };

struct LangOptions {
  // ---- Dialect ----
  Standard standard = Standard::C17;
  // -std=gnu*: predefines `unix`/`linux`, keywords `asm`, `typeof`
  bool gnu_mode = true;
  // -fgnu-keywords / -fno-gnu-keywords: plain `typeof` and `asm`
  bool gnu_keywords = true;
  // -fno-asm clears it
  bool asm_keyword = true;
  // -fgnu89-inline, or a standard before C99
  bool gnu89_inline = false;
  // -fms-extensions: anonymous tagged members
  bool ms_extensions = false;
  // -trigraphs, or a strict standard before C23
  bool trigraphs = false;
  // Off in C89.
  bool digraphs = true;
  // `//`: off in strict C89.
  bool line_comments = true;
  // `0x1.8p3` is one token.
  bool hex_floats = true;
  // -fdollars-in-identifiers
  bool dollar_identifiers = true;
  // -ffreestanding: __STDC_HOSTED__ 0, no library semantics
  bool freestanding = false;
  // -E: the lexer must accept text that is no C
  bool preprocess_only = false;
  // The input is assembly with preprocessor directives: `#` may begin a comment, quotes need no
  // partner.
  bool assembler_with_cpp = false;

  // ---- Types ----
  // -fsigned-char, -funsigned-char (__CHAR_UNSIGNED__)
  bool char_is_signed = true;
  // -fshort-enums
  bool short_enums = false;
  // -fshort-wchar: wchar_t is 16 bits
  bool short_wchar = false;
  // -fno-signed-wchar
  bool wchar_is_signed = true;
  // -fchar8_t: u8"" has its own element type
  bool char8 = false;
  // -Wwrite-strings: string literals have const elements
  bool const_strings = false;
  // -fwritable-strings
  bool writable_strings = false;
  // -fpack-struct=N in bytes, 0 when unset
  uint16_t pack_struct = 0;
  // -mms-bitfields: every record as if by ms_struct.
  bool ms_bitfields = false;
  // -mlong-double-64/80/128, 0 for the target's own
  uint8_t long_double_bits = 0;
  // -flax-vector-conversions=integer (the default)
  bool lax_vector_conversions_integer = true;
  // -flax-vector-conversions=all
  bool lax_vector_conversions_all = true;
  // -fdefer-ts; on in C2y
  bool defer_statements = false;
  // -fnamed-loops; on in C2y
  bool named_loops = false;

  // ---- Library functions ----
  // -fno-builtin
  bool no_builtin = false;
  // -fno-builtin-NAME
  std::vector<std::string> no_builtin_functions;
  // -fno-math-errno clears it
  bool math_errno = true;

  // ---- Integer and pointer semantics ----
  // -fwrapv, -ftrapv
  SignedOverflow signed_overflow = SignedOverflow::Undefined;
  // -fwrapv-pointer
  bool wrap_pointers = false;
  // False at -O0 and with -fno-strict-aliasing: no TBAA.
  bool strict_aliasing = true;
  // -fno-pointer-tbaa
  bool pointer_tbaa = true;
  // -fno-delete-null-pointer-checks
  bool delete_null_pointer_checks = true;
  // -ffinite-loops, or C11 rules
  bool finite_loops = false;
  // -fno-finite-loops
  bool no_finite_loops = false;

  // ---- Floating point ----
  // __FAST_MATH__
  bool fast_math = false;
  // __FINITE_MATH_ONLY__: both of the next two.
  bool finite_math_only = false;
  // What -ffast-math is made of: each is a flag on LLVM's floating-point instructions. The driver
  // library spells the parts out.
  bool no_honor_nans = false;
  bool no_honor_infinities = false;
  bool no_signed_zeros = false;
  bool allow_reassociation = false;
  bool allow_reciprocal = false;
  bool approximate_functions = false;
  // -frounding-math
  bool rounding_math = false;
  // On is clang's default too.
  FpContract fp_contract = FpContract::On;
  ComplexRange complex_range = ComplexRange::Full;
  // Whether flags and traps of floating-point operations may be observed. Strict makes irgen use
  // constrained operations; see CodegenOptions::strict_fp.
  enum class FpExceptions : uint8_t { Ignore, MayTrap, Strict };
  // -ffp-exception-behavior=
  FpExceptions fp_exceptions = FpExceptions::Ignore;
  // What FLT_EVAL_METHOD says (C23 5.3.5.3.3): 0 for Source, 1 Double, 2 Extended; Unset leaves it
  // to the target.
  enum class FpEval : uint8_t { Unset, Source, Double, Extended };
  // -ffp-eval-method=
  FpEval fp_eval_method = FpEval::Unset;

  // ---- What the predefined macros say of code generation ----
  // 0..3; __OPTIMIZE__ when not 0.
  uint8_t optimize_level = 0;
  // 1 for -Os, 2 for -Oz; __OPTIMIZE_SIZE__ when not 0.
  uint8_t size_level = 0;
  // __NO_INLINE__: -fno-inline or -O0.
  bool no_inline = true;
  // 0, 1 (-fpic), 2 (-fPIC); __PIC__
  uint8_t pic_level = 0;
  // __PIE__ with the same level.
  bool pie = false;
  // __SSP__ and friends.
  StackProtector stack_protector = StackProtector::Off;
  // -fexceptions: cleanups run on unwinding
  bool exceptions = false;
  // 0 none, 1 synchronous, 2 asynchronous.
  uint8_t unwind_tables = 0;
  ThreadModel thread_model = ThreadModel::Posix;
  // -pthread: _REENTRANT
  bool posix_threads = false;
  // -fcommon: tentative definitions are common symbols
  bool common = false;
  // -fvisibility=
  SymbolVisibility visibility = SymbolVisibility::Default;
  // -fno-plt
  bool no_plt = false;
  // -fsemantic-interposition
  bool semantic_interposition = false;
  // __CET__ bit 0.
  uint8_t cf_protection_branch = 0;
  // __CET__ bit 1.
  uint8_t cf_protection_return = 0;
  // -femulated-tls: thread-local variables through a run-time call.
  bool emulated_tls = false;
  // __GNUC__ from gnuc_version below.
  bool define_gnuc = true;
  // major*10000 + minor*100 + patch.
  unsigned gnuc_version = 40201;

  // ---- Sanitizers, by clang's names ("address", "undefined", ...), already expanded ----
  std::vector<std::string> sanitizers;

  // ---- Limits ----
  // Nesting of parentheses, blocks, declarators and initializers; past it parsing stops with a
  // message.
  // -fbracket-depth=N
  unsigned bracket_depth = 256;

  // ---- What the target line says; the target phase turns these into facts ----
  // Normalized.
  std::string triple = "x86_64-unknown-linux-gnu";
  // -target-cpu
  std::string cpu;
  // -tune-cpu
  std::string tune_cpu;
  // "+avx2", "-sse4a", in order.
  std::vector<std::string> features;
  // -target-abi ("aapcs", ...)
  std::string abi;
  // -mcmodel= (predefines __code_model_*__)
  std::string code_model = "small";

  // Before C99: implicit int, implicit functions, no mixed declarations.
  bool is_c89() const { return standard < Standard::C99; }
  // Features are asked for by the standard that brought them: `at_least(Standard::C11)`.
  bool at_least(Standard wanted) const { return standard >= wanted; }
};

} // namespace cinch
