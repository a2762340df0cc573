// Builtins of one target each: __builtin_ia32_*, __builtin_arm_*, __builtin_neon_*. The SIMD
// headers are written with them. They are some thousands, so they are not in builtins.def: a name
// is looked up when the program uses it, and its type is decoded then.
#pragma once

#include "ast/builtins.h"

#include <optional>
#include <string_view>

namespace cinch {

enum class Architecture : uint8_t;

// As LLVM's data base of builtins describes each (documented at the head of its Builtins.def).
struct TargetBuiltin {
  std::string_view name;
  std::string_view type;       // "V4fV4fV4fIi": result, parameters; see sema/target_builtins.cpp
  std::string_view flags;      // letters: n nothrow, c const, r noreturn, t checked by hand, V:512:
  std::string_view features;   // "avx512vl,avx512bw|avx10.2"; a comma is "and" and binds tighter
  std::string_view immediates; // "2:0-255 4r": see ast/target_immediates.def
};

// What the vectors hold that a polymorphic __builtin_neon_* works on: its last argument, a number
// that <arm_neon.h> and clang's TargetBuiltins.h agree on.
struct NeonType {
  enum Element : uint8_t {
    Int8,
    Int16,
    Int32,
    Int64,
    Poly8,
    Poly16,
    Poly64,
    Poly128,
    Float16,
    Float32,
    Float64,
    BFloat16,
    MFloat8,
  };
  Element element;
  bool is_unsigned;
  bool is_quad; // 128 bits, else 64

  static NeonType of(uint64_t number) {
    return {static_cast<Element>(number & 15), (number & 16) != 0, (number & 32) != 0};
  }
  unsigned element_bits() const;
  bool is_floating() const { return element >= Float16 && element <= BFloat16; }
  unsigned count() const { return (is_quad ? 128 : 64) / element_bits(); }
};

// The builtin of that name on that target, builtin::None when there is none. Logarithmic.
BuiltinId find_target_builtin(std::string_view name, Architecture architecture);
inline bool is_target_builtin(BuiltinId id) { return id >= builtin::Count; }
TargetBuiltin target_builtin(BuiltinId id);
// Width in bits that vectors must be legal in for the builtin (`V:512:`); 0: nothing is asked.
uint32_t required_vector_width(const TargetBuiltin &builtin);

// The builtin that a function of that name stands for when a header only declares it, as
// <xmmintrin.h> does with _mm_sfence; builtin::None for other names.
BuiltinId builtin_declared_by_header(std::string_view name, Architecture architecture);

} // namespace cinch
