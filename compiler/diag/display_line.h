// One line of source as a terminal shows it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cinch {

// Tabs become spaces, what cannot be printed becomes <U+0007> or <FF>; everything else is as it is.
struct DisplayLine {
  DisplayLine(std::string_view source, unsigned tab_stop);

  std::string text;
  // For each byte of the source, and for its end: where it is in `text`, and at which column.
  // The bytes of one character share a place.
  // Both vectors have one element more than the source has bytes.
  std::vector<uint32_t> offsets;
  std::vector<uint32_t> columns;

  uint32_t width() const { return columns.back(); }
};

// Part of a line that is shown in one colour, by the bytes of the source.
// Half open: [begin, end).
struct Highlight {
  uint32_t begin;
  uint32_t end;
  // The escape sequence that switches the colour on.
  const char *escape;
};

// Keywords, literals and comments. A comment that started on an earlier line is not recognized.
std::vector<Highlight> highlights_of(std::string_view source);

} // namespace cinch
