// A place in the program's text, in 32 bits.
#pragma once

#include <compare>
#include <cstdint>

namespace cinch {

// An offset into the one space in which every included file and every macro expansion owns a
// range (see SourceMap). Zero is "no location". Ordered by the order in which text was read.
struct SourceLoc {
  // Counts bytes from 1; which file or expansion it falls into only a SourceMap can say.
  uint32_t offset = 0;

  // False for what the user wrote nowhere: predefined entities, the command line, implicit nodes.
  constexpr bool is_valid() const { return offset != 0; }
  // Only inside of one token or one file: the next range belongs to something else.
  constexpr SourceLoc plus(uint32_t bytes) const { return {offset + bytes}; }
  constexpr auto operator<=>(const SourceLoc &) const = default;
};

// Both ends name the first character of a token: the first and the last token of the range.
struct SourceRange {
  SourceLoc begin;
  SourceLoc end;

  constexpr bool is_valid() const { return begin.is_valid() && end.is_valid(); }
};

} // namespace cinch
