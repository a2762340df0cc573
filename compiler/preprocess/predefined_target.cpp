// What -march and its like define.
// Facts that follow from the architecture alone are text; features make one macro each.
#include "preprocess/predefined_target.h"

#include "support/lang_options.h"
#include "target/target_info.h"

#include <algorithm>

namespace cinch {

namespace {

// GNU: __seg_fs and __seg_gs are address spaces; 257 and 256 are LLVM's numbers of them.
constexpr std::string_view x86_64_text = R"(#define __x86_64 1
#define __x86_64__ 1
#define __amd64 1
#define __amd64__ 1
#define __BITINT_MAXWIDTH__ 8388608
#define __FLOAT128__ 1
#define __SIZEOF_FLOAT128__ 16
#define __GCC_DESTRUCTIVE_SIZE 64
#define __NO_MATH_INLINES 1
#define __REGISTER_PREFIX__ 
#define __SEG_FS 1
#define __SEG_GS 1
#define __seg_fs __attribute__((address_space(257)))
#define __seg_gs __attribute__((address_space(256)))
)";

constexpr std::string_view aarch64_text = R"(#define __aarch64__ 1
#define __AARCH64EL__ 1
#define __ARM_64BIT_STATE 1
#define __ARM_ACLE 202420
#define __ARM_ACLE_VERSION(year,quarter,patch) (100 * (year) + 10 * (quarter) + (patch))
#define __ARM_ALIGN_MAX_STACK_PWR 4
#define __ARM_ARCH_ISA_A64 1
#define __ARM_ARCH_PROFILE 'A'
#define __ARM_FEATURE_CLZ 1
#define __ARM_FEATURE_DIRECTED_ROUNDING 1
#define __ARM_FEATURE_DIV 1
#define __ARM_FEATURE_FMA 1
#define __ARM_FEATURE_IDIV 1
#define __ARM_FEATURE_LDREX 0xF
#define __ARM_FEATURE_NUMERIC_MAXMIN 1
#define __ARM_FP16_ARGS 1
#define __ARM_FP16_FORMAT_IEEE 1
#define __ARM_NEON_SVE_BRIDGE 1
#define __ARM_PCS_AAPCS64 1
#define __ARM_PREFETCH_RANGE 1
#define __ARM_STATE_ZA 1
#define __ARM_STATE_ZT0 1
#define __BITINT_MAXWIDTH__ 128
#define __FP_FAST_FMA 1
#define __FP_FAST_FMAF 1
#define __FUNCTION_MULTI_VERSIONING_SUPPORT_LEVEL 202430
#define __GCC_DESTRUCTIVE_SIZE 256
#define __GCC_HAVE_SYNC_COMPARE_AND_SWAP_16 1
)";

// An empty `macro` stands for the common case: "avx512f" gives __AVX512F__.
struct FeatureMacro {
  std::string_view feature; // LLVM's name; sorted
  std::string_view macro;   // empty: the name in capitals between underscores
};

// LLVM's features that are not here define nothing.
constexpr FeatureMacro x86_features[] = {
    {"adx", ""},
    {"aes", ""},
    {"amx-avx512", ""},
    {"amx-bf16", ""},
    {"amx-complex", ""},
    {"amx-fp16", ""},
    {"amx-fp8", ""},
    {"amx-int8", ""},
    {"amx-movrs", ""},
    {"amx-tf32", ""},
    {"amx-tile", ""},
    {"avx", ""},
    {"avx10.1", ""},
    {"avx10.2", ""},
    {"avx2", ""},
    {"avx512bf16", ""},
    {"avx512bitalg", ""},
    {"avx512bw", ""},
    {"avx512cd", ""},
    {"avx512dq", ""},
    {"avx512f", ""},
    {"avx512fp16", ""},
    {"avx512ifma", ""},
    {"avx512vbmi", ""},
    {"avx512vbmi2", ""},
    {"avx512vl", ""},
    {"avx512vnni", ""},
    {"avx512vp2intersect", ""},
    {"avx512vpopcntdq", ""},
    {"avxifma", ""},
    {"avxneconvert", ""},
    {"avxvnni", ""},
    {"avxvnniint16", ""},
    {"avxvnniint8", ""},
    {"bmi", ""},
    {"bmi2", ""},
    {"ccmp", ""},
    {"cf", ""},
    {"cldemote", ""},
    {"clflushopt", ""},
    {"clwb", ""},
    {"clzero", ""},
    {"cmpccxadd", ""},
    {"crc32", ""},
    {"cx16", "__GCC_HAVE_SYNC_COMPARE_AND_SWAP_16"},
    {"egpr", ""},
    {"enqcmd", ""},
    {"f16c", ""},
    {"fma", ""},
    {"fma4", ""},
    {"fsgsbase", ""},
    {"fxsr", ""},
    {"gfni", ""},
    {"hreset", ""},
    {"invpcid", ""},
    {"kl", ""},
    {"lwp", ""},
    {"lzcnt", ""},
    {"mmx", ""},
    {"movbe", ""},
    {"movdir64b", ""},
    {"movdiri", ""},
    {"movrs", ""},
    {"mwaitx", ""},
    {"ndd", ""},
    {"nf", ""},
    {"pclmul", ""},
    {"pconfig", ""},
    {"pku", ""},
    {"popcnt", ""},
    {"ppx", ""},
    {"prefetchi", ""},
    {"prfchw", ""},
    {"ptwrite", ""},
    {"push2pop2", ""},
    {"raoint", ""},
    {"rdpid", ""},
    {"rdpru", ""},
    {"rdrnd", ""},
    {"rdseed", ""},
    {"rtm", ""},
    {"sahf", "__LAHF_SAHF__"},
    {"serialize", ""},
    {"sgx", ""},
    {"sha", ""},
    {"sha512", ""},
    {"shstk", ""},
    {"sm3", ""},
    {"sm4", ""},
    {"sse", ""},
    {"sse2", ""},
    {"sse3", ""},
    {"sse4.1", ""},
    {"sse4.2", ""},
    {"sse4a", ""},
    {"ssse3", ""},
    {"tbm", ""},
    {"tsxldtrk", ""},
    {"uintr", ""},
    {"usermsr", ""},
    {"vaes", ""},
    {"vpclmulqdq", ""},
    {"waitpkg", ""},
    {"wbnoinvd", ""},
    {"widekl", ""},
    {"xop", ""},
    {"xsave", ""},
    {"xsavec", ""},
    {"xsaveopt", ""},
    {"xsaves", ""},
    {"zu", ""},
};

// Several lines may stand for one feature; LLVM's names.
constexpr FeatureMacro aarch64_features[] = {
    {"aes", "__ARM_FEATURE_AES"},
    {"bf16", "__ARM_BF16_FORMAT_ALTERNATIVE"},
    {"bf16", "__ARM_FEATURE_BF16"},
    {"bf16", "__ARM_FEATURE_BF16_SCALAR_ARITHMETIC"},
    {"bf16", "__ARM_FEATURE_BF16_VECTOR_ARITHMETIC"},
    {"bti", "__ARM_FEATURE_BTI"},
    {"complxnum", "__ARM_FEATURE_COMPLEX"},
    {"crc", "__ARM_FEATURE_CRC32"},
    {"dotprod", "__ARM_FEATURE_DOTPROD"},
    {"fp16fml", "__ARM_FEATURE_FP16_FML"},
    {"fptoint", "__ARM_FEATURE_FRINT"},
    {"fullfp16", "__ARM_FEATURE_FP16_SCALAR_ARITHMETIC"},
    {"fullfp16", "__ARM_FEATURE_FP16_VECTOR_ARITHMETIC"},
    {"i8mm", "__ARM_FEATURE_MATMUL_INT8"},
    {"jsconv", "__ARM_FEATURE_JCVT"},
    {"lse", "__ARM_FEATURE_ATOMICS"},
    {"mte", "__ARM_FEATURE_MEMORY_TAGGING"},
    {"pauth", "__ARM_FEATURE_PAUTH"},
    {"rand", "__ARM_FEATURE_RNG"},
    {"rcpc", "__ARM_FEATURE_RCPC"},
    {"rdm", "__ARM_FEATURE_QRDMX"},
    {"sha2", "__ARM_FEATURE_SHA2"},
    {"sha3", "__ARM_FEATURE_SHA3"},
    {"sha3", "__ARM_FEATURE_SHA512"},
    {"sm4", "__ARM_FEATURE_SM3"},
    {"sm4", "__ARM_FEATURE_SM4"},
    {"sve", "__ARM_FEATURE_SVE"},
    {"sve2", "__ARM_FEATURE_SVE2"},
    {"sve2-aes", "__ARM_FEATURE_SVE2_AES"},
    {"sve2-bitperm", "__ARM_FEATURE_SVE2_BITPERM"},
    {"sve2-sha3", "__ARM_FEATURE_SVE2_SHA3"},
    {"sve2-sm4", "__ARM_FEATURE_SVE2_SM4"},
};

// clang's -march names and the word gcc uses in the macro; empty: no such macro.
struct CpuMacro {
  std::string_view cpu;
  std::string_view name;
};

// Intel's since nehalem are not here, see cpu_macro_name.
constexpr CpuMacro cpu_names[] = {
    {"x86-64", "k8"},
    {"k8", "k8"},
    {"k8-sse3", "k8"},
    {"opteron", "k8"},
    {"opteron-sse3", "k8"},
    {"athlon64", "k8"},
    {"athlon64-sse3", "k8"},
    {"athlon-fx", "k8"},
    {"core2", "core2"},
    {"penryn", "core2"},
    {"nocona", "nocona"},
    {"bonnell", "atom"},
    {"atom", "atom"},
    {"silvermont", "slm"},
    {"slm", "slm"},
    {"goldmont", "goldmont"},
    {"goldmont-plus", "goldmont_plus"},
    {"tremont", "tremont"},
    {"knl", "knl"},
    {"barcelona", "amdfam10"},
    {"amdfam10", "amdfam10"},
    {"btver1", "btver1"},
    {"btver2", "btver2"},
    {"bdver1", "bdver1"},
    {"bdver2", "bdver2"},
    {"bdver3", "bdver3"},
    {"bdver4", "bdver4"},
    {"znver1", "znver1"},
    {"znver2", "znver2"},
    {"znver3", "znver3"},
    {"znver4", "znver4"},
    {"znver5", "znver5"},
    {"knm", ""},
    {"x86-64-v2", ""},
    {"x86-64-v3", ""},
    {"x86-64-v4", ""},
    {"generic", ""},
    {"", ""},
};

// All of Intel's since nehalem are corei7.
std::string_view cpu_macro_name(std::string_view cpu) {
  for (const CpuMacro &entry : cpu_names) {
    if (entry.cpu == cpu) {
      return entry.name;
    }
  }
  return "corei7";
}

// "sse4.1" gives __SSE4_1__.
std::string capitals(std::string_view feature) {
  std::string name = "__";
  for (char c : feature) {
    name += c == '-' || c == '.' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  }
  return name + "__";
}

// The first of the feature's lines.
const FeatureMacro *find_feature(const FeatureMacro *begin, const FeatureMacro *end,
                                 std::string_view name) {
  const FeatureMacro *found = std::lower_bound(
      begin, end, name, [](const FeatureMacro &a, std::string_view b) { return a.feature < b; });
  return found != end && found->feature == name ? found : nullptr;
}

// __k8 and __k8__, __tune_k8__.
void define_x86_cpu(MacroText &text, const LangOptions &language, const TargetInfo &target) {
  std::string_view name = cpu_macro_name(target.cpu);
  if (!name.empty()) {
    text.define("__" + std::string(name), "1");
    text.define("__" + std::string(name) + "__", "1");
  }
  // Without -mtune a CPU is tuned for itself.
  std::string_view tuned =
      cpu_macro_name(language.tune_cpu.empty() || language.tune_cpu == "generic"
                         ? std::string_view(target.cpu)
                         : std::string_view(language.tune_cpu));
  if (!tuned.empty()) {
    text.define("__tune_" + std::string(tuned) + "__", "1");
  }
}

} // namespace

// `target.features` is the closure: avx2 brings avx, sse4.2 and so on.
void define_x86_64_macros(MacroText &text, const LangOptions &language, const TargetInfo &target) {
  text.append(x86_64_text);
  define_x86_cpu(text, language, target);
  std::string model = language.code_model.empty() ? "small" : language.code_model;
  text.define("__code_model_" + model + "__", "1");
  for (const std::string &feature : target.features) {
    const FeatureMacro *entry =
        find_feature(std::begin(x86_features), std::end(x86_features), feature);
    if (entry == nullptr) {
      continue;
    }
    text.define(entry->macro.empty() ? capitals(feature) : std::string(entry->macro), "1");
    if (feature == "sse" || feature == "sse2") { // floating point is done in SSE registers
      text.define(feature == "sse" ? "__SSE_MATH__" : "__SSE2_MATH__", "1");
    } else if (feature == "avx10.1" || feature == "avx10.2") {
      text.define(feature == "avx10.1" ? "__AVX10_1_512__" : "__AVX10_2_512__", "1");
    }
  }
  // clang: __APX_F__ stands for all of them together; each has a macro of its own, too.
  if (target.has_feature("egpr") && target.has_feature("ndd") && target.has_feature("nf")) {
    text.define("__APX_F__", "1");
  }
}

// ACLE (Arm C Language Extensions) names, as clang 22 has them.
void define_aarch64_macros(MacroText &text, const LangOptions &language, const TargetInfo &target) {
  text.append(aarch64_text);
  text.define("__ARM_ARCH", target.has_feature("v9a") ? "9" : "8");
  std::string model = language.code_model == "tiny"    ? "TINY"
                      : language.code_model == "large" ? "LARGE"
                                                       : "SMALL";
  text.define("__AARCH64_CMODEL_" + model + "__", "1");
  text.define("__ARM_SIZEOF_MINIMAL_ENUM", language.short_enums ? "1" : "4");
  text.define("__ARM_SIZEOF_WCHAR_T", language.short_wchar ? "2" : "4");
  if (!target.has_feature("strict-align")) {
    text.define("__ARM_FEATURE_UNALIGNED", "1");
  }
  if (language.fast_math) {
    text.define("__ARM_FP_FAST", "1");
  }
  // ACLE: one bit each for half, single and double precision.
  if (target.has_feature("fp-armv8") || target.has_feature("neon")) {
    text.define("__ARM_FP", "0xE");
  }
  if (target.has_feature("neon")) {
    text.define("__ARM_NEON", "1");
    text.define("__ARM_NEON_FP", "0xE");
  }
  for (const std::string &feature : target.features) {
    const FeatureMacro *end = std::end(aarch64_features);
    for (const FeatureMacro *entry = find_feature(std::begin(aarch64_features), end, feature);
         // `find_feature` gives the first; the others follow it.
         entry != nullptr && entry != end && entry->feature == feature; ++entry) {
      text.define(entry->macro, "1");
    }
  }
  // ACLE: the older name of the two together.
  if (target.has_feature("aes") && target.has_feature("sha2")) {
    text.define("__ARM_FEATURE_CRYPTO", "1");
  }
  if (target.has_feature("sve")) {
    text.define("__ARM_FEATURE_SVE_VECTOR_OPERATORS", "2");
    if (target.has_feature("bf16")) {
      text.define("__ARM_FEATURE_SVE_BF16", "1");
    }
    if (target.has_feature("i8mm")) {
      text.define("__ARM_FEATURE_SVE_MATMUL_INT8", "1");
    }
  }
}

} // namespace cinch
