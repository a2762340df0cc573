// Spellings of the numbers, character constants and string literals, by LiteralId.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace cinch {

using LiteralId = uint32_t;

// Views point into source buffers, scratch buffers or the preprocessor's arena, all of which live
// as long as the compile job. Line splices are already removed from the spellings.
// Numbers for spellings, since a token has room for 32 bits. Equal spellings get different numbers:
// comparing them would cost more than it saves.
class LiteralTable {
public:
  LiteralId add(std::string_view spelling) {
    spellings_.push_back(spelling);
    return static_cast<LiteralId>(spellings_.size() - 1);
  }
  std::string_view get(LiteralId id) const { return spellings_[id]; }

private:
  std::vector<std::string_view> spellings_;
};

} // namespace cinch
