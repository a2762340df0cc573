// Facts of one target that C's meaning depends on: sizes, alignments, va_list, names of types.
#pragma once

#include "ast/type_kinds_fwd.h"
#include "support/units.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cinch {

struct LangOptions;

enum class Architecture : uint8_t { X86_64, AArch64 };
enum class VaListKind : uint8_t {
  X86_64SysV, // array of one struct __va_list_tag {unsigned, unsigned, void *, void *}
  AArch64,    // struct __va_list {void *, void *, void *, int, int}
};
enum class FloatFormat : uint8_t { Half, BFloat, Single, Double, X87Extended, Quad };

// Immutable once made.
struct TargetInfo {
  std::string triple;
  Architecture architecture;
  VaListKind va_list_kind;
  std::string data_layout; // LLVM's string for the triple

  struct SizeAlign {
    Bytes size;
    Bytes align;
  };
  SizeAlign builtin_layout(BuiltinKind kind) const;
  SizeAlign bit_int_layout(unsigned width) const;
  FloatFormat float_format(BuiltinKind kind) const;

  Bytes pointer_size{8};
  Bytes max_align{16};         // alignof(max_align_t), and of `aligned` without a number
  Bytes max_atomic_inline{16}; // bytes that the hardware handles without libatomic
  bool char_is_signed = true;
  FloatFormat long_double = FloatFormat::X87Extended;
  unsigned max_vector_align = 0; // bytes; 0: a vector is aligned as its size
  BuiltinKind size_type, ptrdiff_type, wchar_type, char16_type, char32_type, intmax_type,
      int64_type, wint_type;

  bool has_float16 = true, has_bfloat16 = true, has_float128 = true, has_int128 = true;

  bool has_feature(std::string_view name) const; // "sse2", "avx512f", "neon" (cpu + features)
  std::vector<std::string> features;             // enabled ones, by LLVM's names, sorted
  std::string llvm_features; // "+avx,-avx2": the `target-features` attribute, sorted
  std::string cpu;           // the `target-cpu` attribute

  // Registers that inline assembly and `register ... asm("x")` may name.
  bool is_register_name(std::string_view name) const;
};

// For the options' triple, cpu and features. Null with `error` filled when Cinch has no such
// target.
std::unique_ptr<TargetInfo> make_target_info(const LangOptions &options, std::string &error);

} // namespace cinch
