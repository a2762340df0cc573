#include "measure/numbers.h"

#include "llvm/ADT/ArrayRef.h"

#include <cmath>
#include <cstdio>

namespace cinch {

namespace {

struct UnitOfMeasure {
  double size;
  const char *name;
};

} // namespace

static std::string with_decimals(double number, int decimals) {
  char text[64];
  std::snprintf(text, sizeof(text), "%.*f", decimals, number);
  return text;
}

// The limits are where rounding adds a digit before the point.
std::string format_number(double number) {
  double size = std::fabs(number);
  if (size == 0) {
    return "0";
  }
  return with_decimals(number, size < 9.995 ? 2 : size < 99.95 ? 1 : 0);
}

// Units from big to small; the first that leaves something before the point.
static std::string with_unit(double value, llvm::ArrayRef<UnitOfMeasure> units) {
  for (const UnitOfMeasure &unit : units) {
    // Rounding must not give "1000 ms".
    if (value >= unit.size * 0.9995) {
      return format_number(value / unit.size) + unit.name;
    }
  }
  return format_number(value / units.back().size) + units.back().name;
}

std::string format_time(double seconds) {
  return with_unit(seconds, {{1, " s"}, {1e-3, " ms"}, {1e-6, " µs"}});
}

std::string format_bytes(double bytes) {
  if (bytes < 1000) {
    return with_decimals(bytes, 0) + " B";
  }
  return with_unit(bytes, {{1024.0 * 1024 * 1024, " GB"}, {1024 * 1024, " MB"}, {1024, " KB"}});
}

std::string format_count(double count) {
  if (count < 1000) {
    return with_decimals(count, 0);
  }
  return with_unit(count, {{1e12, " T"}, {1e9, " G"}, {1e6, " M"}, {1e3, " k"}});
}

std::string format_percent(double share) {
  double percent = std::fabs(share) * 100;
  return with_decimals(percent, percent < 9.95 ? 1 : 0) + " %";
}

std::string format_change(double ratio) {
  double factor = ratio < 1 ? 1 / ratio : ratio;
  if (factor >= 1.5) {
    return format_number(factor) + " times";
  }
  return format_percent(ratio - 1);
}

} // namespace cinch
