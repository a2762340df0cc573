// Lines that need no computing are one copy from predefined_text.def; the others are appended.
#include "preprocess/predefined_macros.h"

#include "preprocess/options.h"
#include "preprocess/predefined_target.h"
#include "support/lang_options.h"
#include "target/target_info.h"

#include <algorithm>
#include <string_view>

namespace cinch {

namespace {

#include "preprocess/predefined_text.def"

// Kept apart from clang's own facts, so that __cinch__ tells the two apart.
constexpr std::string_view identity_text = R"text(#define __cinch__ 1
#define __cinch_major__ 0
#define __cinch_minor__ 1
#define __clang_patchlevel__ 8
#define __clang_version__ "22.1.8 (cinch 0.1)"
#define __VERSION__ "Clang 22.1.8 (Cinch 0.1)"
#define __GCC_ASM_FLAG_OUTPUTS__ 1
)text";

// C23 6.10.10.1.
void define_standard(MacroText &text, const LangOptions &language) {
  // By Standard; C89 without its amendment has no such macro.
  static constexpr std::string_view versions[] = {"",        "199409L", "199901L", "201112L",
                                                  "201710L", "202311L", "202400L"};
  text.define("__STDC__", "1");
  if (language.standard != Standard::C89) {
    text.define("__STDC_VERSION__", versions[static_cast<unsigned>(language.standard)]);
  }
  text.define("__STDC_HOSTED__", language.freestanding ? "0" : "1");
  // u"" and U"" are UTF-16 and UTF-32.
  text.define("__STDC_UTF_16__", "1");
  text.define("__STDC_UTF_32__", "1");
  text.define("__STDC_EMBED_NOT_FOUND__", "0");
  text.define("__STDC_EMBED_FOUND__", "1");
  text.define("__STDC_EMBED_EMPTY__", "2");
  if (language.defer_statements) { // TS 25755
    text.define("__STDC_DEFER_TS25755__", "1");
  }
  if (language.assembler_with_cpp) {
    text.define("__ASSEMBLER__", "1");
  }
}

// __GNUC__ and its kin: who claims to be GCC 4.2.1 gets the headers that clang gets.
void define_dialect(MacroText &text, const LangOptions &language) {
  if (language.define_gnuc && language.gnuc_version != 0) {
    unsigned version = language.gnuc_version;
    text.define_number("__GNUC__", version / 10000);
    text.define_number("__GNUC_MINOR__", version / 100 % 100);
    text.define_number("__GNUC_PATCHLEVEL__", version % 100);
    text.define("__GXX_ABI_VERSION", "1002");
    // Headers choose by this what `extern inline` means.
    bool gnu_inline = language.gnu89_inline || !language.at_least(Standard::C99);
    text.define(gnu_inline ? "__GNUC_GNU_INLINE__" : "__GNUC_STDC_INLINE__", "1");
  }
  // glibc hides by it what is not the standard's.
  if (!language.gnu_mode) {
    text.define("__STRICT_ANSI__", "1");
  } else {
    text.define("linux", "1"); // names of the user in the strict modes
    text.define("unix", "1");
  }
  if (language.at_least(Standard::C23)) {
    text.append(c23_text);
  }
}

// glibc's headers choose by these.
void define_optimization(MacroText &text, const LangOptions &language) {
  if (language.optimize_level != 0 || language.size_level != 0) {
    text.define("__OPTIMIZE__", "1");
  }
  if (language.size_level != 0) {
    text.define("__OPTIMIZE_SIZE__", "1");
  }
  if (language.fast_math) {
    text.define("__FAST_MATH__", "1");
  }
  if (language.no_inline) {
    text.define("__NO_INLINE__", "1");
  }
  if (!language.math_errno) {
    text.define("__NO_MATH_ERRNO__", "1");
  }
  // -ffinite-math-only, or both halves of it.
  bool finite_only =
      language.finite_math_only || (language.no_honor_nans && language.no_honor_infinities);
  text.define("__FINITE_MATH_ONLY__", finite_only ? "1" : "0");
}

// What code will look like: position independence, protectors, sanitizers.
void define_code_generation(MacroText &text, const LangOptions &language) {
  if (language.pic_level != 0) {
    // -fpic and -fPIC differ in the number only; a PIE is both.
    std::string_view level = language.pic_level == 1 ? "1" : "2";
    text.define("__pic__", level);
    text.define("__PIC__", level);
    if (language.pie) {
      text.define("__pie__", level);
      text.define("__PIE__", level);
    }
  }
  switch (language.stack_protector) {
  case StackProtector::Off:
    break;
  case StackProtector::Basic:
    text.define("__SSP__", "1");
    break;
  case StackProtector::Strong:
    text.define("__SSP_STRONG__", "2");
    break;
  case StackProtector::All:
    text.define("__SSP_ALL__", "3");
    break;
  }
  if (language.exceptions) {
    text.define("__EXCEPTIONS", "1");
  }
  if (language.unwind_tables != 0 && !language.freestanding) {
    text.define("__GCC_HAVE_DWARF2_CFI_ASM", "1");
  }
  if (language.posix_threads) {
    text.define("_REENTRANT", "1");
  }
  // Bit 0: targets of indirect branches are checked; bit 1: returns are.
  unsigned cet = language.cf_protection_branch + 2u * language.cf_protection_return;
  if (cet != 0) {
    text.define_number("__CET__", cet);
  }
  for (const std::string &sanitizer : language.sanitizers) {
    if (sanitizer == "address" || sanitizer == "kernel-address") {
      text.define("__SANITIZE_ADDRESS__", "1");
    } else if (sanitizer == "thread") {
      text.define("__SANITIZE_THREAD__", "1");
    } else if (sanitizer == "hwaddress" || sanitizer == "kernel-hwaddress") {
      text.define("__SANITIZE_HWADDRESS__", "1");
    }
  }
}

// What differs between targets and options; the rest is text.
void define_types(MacroText &text, const LangOptions &language, const TargetInfo &target) {
  bool is_double = language.long_double_bits == 64;
  bool is_quad =
      language.long_double_bits == 128 || (!is_double && target.long_double == FloatFormat::Quad);
  text.append(is_double ? long_double_double_text
              : is_quad ? long_double_quad_text
                        : long_double_x87_text);
  text.define("__SIZEOF_LONG_DOUBLE__", is_double ? "8" : "16");
  bool is_x86 = target.architecture == Architecture::X86_64;
  // On x86-64 _Float16 needs the vector registers.
  if (!is_x86 || target.has_feature("sse2")) {
    text.append(float16_text);
  }
  if (!language.char_is_signed) {
    text.define("__CHAR_UNSIGNED__", "1");
  }
  bool is_unsigned = language.short_wchar || target.wchar_type == BuiltinKind::UInt;
  text.define("__WCHAR_TYPE__", language.short_wchar ? "unsigned short"
                                : is_unsigned        ? "unsigned int"
                                                     : "int");
  text.define("__WCHAR_MAX__", language.short_wchar ? "65535"
                               : is_unsigned        ? "4294967295U"
                                                    : "2147483647");
  text.define("__WCHAR_WIDTH__", language.short_wchar ? "16" : "32");
  text.define("__SIZEOF_WCHAR_T__", language.short_wchar ? "2" : "4");
  text.define("__clang_wide_literal_encoding__",
              language.short_wchar ? "\"UTF-16\"" : "\"UTF-32\"");
  if (is_unsigned) {
    text.define("__WCHAR_UNSIGNED__", "1");
  }
}

} // namespace

// In any order: nobody reads them in sequence but -dD.
std::string predefined_macros(const LangOptions &language, const PreprocessorOptions &options,
                              const TargetInfo &target) {
  MacroText text;
  if (!options.undefine_system_macros) {
    text.append(common_text);
    text.append(identity_text);
    define_dialect(text, language);
    define_optimization(text, language);
    define_code_generation(text, language);
    define_types(text, language, target);
    if (target.architecture == Architecture::X86_64) {
      define_x86_64_macros(text, language, target);
    } else {
      define_aarch64_macros(text, language, target);
    }
  }
  // Also with -undef.
  define_standard(text, language);
  return text.take();
}

} // namespace cinch
