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
  // LLVM's string for the triple.
  std::string data_layout;

  // alignof is the ABI's, which for all basic types of both targets is the size, x87's padding
  // included.
  struct SizeAlign {
    Bytes size;
    Bytes align;
  };
  SizeAlign builtin_layout(BuiltinKind kind) const;
  SizeAlign bit_int_layout(unsigned width) const;
  FloatFormat float_format(BuiltinKind kind) const;

  // What the ABI fixes for all translation units of the target.
  Bytes pointer_size{8};
  // alignof(max_align_t), and of `aligned` without a number.
  Bytes max_align{16};
  // Bytes that the hardware handles without libatomic.
  Bytes max_atomic_inline{16};
  bool char_is_signed = true;
  FloatFormat long_double = FloatFormat::X87Extended;
  // Bytes; 0: a vector is aligned as its size.
  unsigned max_vector_align = 0;
  BuiltinKind size_type, ptrdiff_type, wchar_type, char16_type, char32_type, intmax_type;

  // "sse2", "avx512f", "neon" (cpu + features).
  bool has_feature(std::string_view name) const;
  // Enabled ones, by LLVM's names, sorted.
  std::vector<std::string> features;
  // "+avx,-avx2": the `target-features` attribute, sorted.
  std::string llvm_features;
  // The `target-cpu` attribute.
  std::string cpu;

  // Registers that inline assembly and `register ... asm("x")` may name.
  bool is_register_name(std::string_view name) const;
};

// For the options' triple, cpu and features. Null with `error` filled when Cinch has no such
// target.
std::unique_ptr<TargetInfo> make_target_info(const LangOptions &options, std::string &error);

} // namespace cinch
