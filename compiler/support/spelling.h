// "did you mean 'x'?"
#pragma once

#include "llvm/ADT/ArrayRef.h"

#include <string_view>

namespace cinch {

// Keeps the candidate nearest to a misspelt name, among any number offered in turn. Offering a name
// costs next to nothing when its length already rules it out.
class SpellingMatch {
public:
  // A third of the name may be wrong, as in clang.
  explicit SpellingMatch(std::string_view name);

  // Takes the candidate if it is nearer than the best so far; among equals the first stays.
  void offer(std::string_view candidate);
  // The same name as best(), in storage that lasts.
  void keep(std::string_view best) { best_ = best; }
  // Empty when nothing is near enough.
  std::string_view best() const { return best_; }

private:
  std::string_view name_;
  std::string_view best_;
  // Greatest distance still wanted.
  unsigned limit_;
};

// Two neighbouring characters of `word` changed places in `name`: "unit32_t".
bool is_swap(std::string_view name, std::string_view word);

// The first of the nearest candidates; empty when none is near enough.
std::string_view best_match(std::string_view name, llvm::ArrayRef<std::string_view> candidates);

// `name` without `__` at both ends: GNU lets attributes be spelled either way.
std::string_view without_underscores(std::string_view name);

} // namespace cinch
