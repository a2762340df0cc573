// What values an integer expression can have, as far as its form shows: for warnings.
#pragma once

#include "sema/sema.h"

namespace cinch {

// Values of `width` bits: two's complement ones, or non-negative ones of that many bits.
// For -Wsign-compare and out-of-range comparisons: `c & 0xff` cannot be negative.
struct ValueRange {
  unsigned width = 0;
  bool non_negative = false;

  unsigned value_bits() const { return non_negative ? width : width - 1; }
};

// Looks through implicit conversions; a conversion never makes a range wider than its type.
ValueRange value_range(Sema &sema, const Expr *expr);

} // namespace cinch
