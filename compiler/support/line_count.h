// How long a text is, as people count.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace cinch {

// The last line counts without its newline too.
inline uint64_t line_count(std::string_view text) {
  uint64_t newlines = static_cast<uint64_t>(std::count(text.begin(), text.end(), '\n'));
  return newlines + (text.empty() || text.back() == '\n' ? 0 : 1);
}

} // namespace cinch
