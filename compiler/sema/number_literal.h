// The parts of a pp-number that is to be a constant, C23 6.4.5.
#pragma once

#include "diag/diagnostic.h"

#include <cstdint>
#include <string_view>

namespace cinch {

// From the spelling alone; the type is chosen later, by value and suffix (6.4.5.2p5).
struct NumberParts {
  // Without prefix and suffix, separators still in.
  std::string_view digits;
  unsigned radix = 10;
  bool is_floating = false;
  std::string_view suffix;
  // The suffix, read. At most one of the float and integer groups applies.
  bool is_unsigned = false, is_long = false, is_long_long = false, is_bit_precise = false;
  bool is_size = false, is_imaginary = false;
  enum class Float : uint8_t {
    None,
    Float,
    LongDouble,
    Float16,
    BFloat16,
    Float32,
    Float64,
    Float128,
    Float32x,
    Float64x,
  } float_type = Float::None;
  // Set when the spelling is no constant: what to report, and where in the spelling.
  bool is_valid = true;
  DiagId error{};
  uint32_t error_offset = 0;
  // Argument of the message.
  std::string_view error_text;
  unsigned error_number = 0;
};

// Never fails: an invalid spelling gives parts with is_valid false.
NumberParts split_number(std::string_view spelling);

} // namespace cinch
