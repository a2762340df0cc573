// Sizes and offsets of target objects. Bits and bytes are different types so that they never mix.
#pragma once

#include <compare>
#include <cstdint>

namespace cinch {

// Widths and offsets of bit-fields, and whatever is laid out by bits.
struct Bits {
  uint64_t value = 0;
  constexpr auto operator<=>(const Bits &) const = default;
};

// Sizes, alignments and offsets of objects. Nothing converts between the two silently.
struct Bytes {
  uint64_t value = 0;
  constexpr auto operator<=>(const Bytes &) const = default;
  constexpr Bits bits() const { return {value * 8}; }
};

constexpr Bits operator+(Bits a, Bits b) { return {a.value + b.value}; }
constexpr Bits operator-(Bits a, Bits b) { return {a.value - b.value}; }
constexpr Bytes operator+(Bytes a, Bytes b) { return {a.value + b.value}; }
constexpr Bytes operator-(Bytes a, Bytes b) { return {a.value - b.value}; }
constexpr Bytes operator*(Bytes a, uint64_t count) { return {a.value * count}; }

// Bytes that hold that many bits, rounded up.
constexpr Bytes bytes_for(Bits bits) { return {(bits.value + 7) / 8}; }

// The least multiple of `alignment` (not zero, any value) that is no less than `value`.
constexpr uint64_t align_up(uint64_t value, uint64_t alignment) {
  return (value + alignment - 1) / alignment * alignment;
}
constexpr Bytes align_up(Bytes value, Bytes alignment) {
  return {align_up(value.value, alignment.value)};
}

} // namespace cinch
