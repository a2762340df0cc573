#include "support/spelling.h"

#include "llvm/ADT/StringRef.h"

namespace cinch {

SpellingMatch::SpellingMatch(std::string_view name)
    : name_(name), limit_(static_cast<unsigned>(name.size() + 2) / 3) {}

// A difference in length is a lower bound of the distance.
void SpellingMatch::offer(std::string_view candidate) {
  size_t longer = std::max(candidate.size(), name_.size());
  size_t shorter = std::min(candidate.size(), name_.size());
  if (limit_ == 0 || longer - shorter > limit_ || candidate == name_) {
    return;
  }
  if (is_swap(name_, candidate)) { // the commonest slip: nothing is nearer
    best_ = candidate;
    limit_ = 0;
    return;
  }
  unsigned distance =
      llvm::StringRef(name_).edit_distance(llvm::StringRef(candidate), true, limit_);
  // A name changed in every character is a different name.
  if (distance > limit_ || distance >= name_.size()) {
    return;
  }
  best_ = candidate;
  limit_ = distance - 1; // later ones must be nearer
}

bool is_swap(std::string_view name, std::string_view word) {
  if (name.size() != word.size()) {
    return false;
  }
  size_t first = 0;
  while (first < name.size() && name[first] == word[first]) {
    ++first;
  }
  return first + 1 < name.size() && name[first] == word[first + 1] &&
         name[first + 1] == word[first] && name.substr(first + 2) == word.substr(first + 2);
}

std::string_view best_match(std::string_view name, llvm::ArrayRef<std::string_view> candidates) {
  SpellingMatch match(name);
  for (std::string_view candidate : candidates) {
    match.offer(candidate);
  }
  return match.best();
}

std::string_view without_underscores(std::string_view name) {
  bool is_decorated = name.size() >= 5 && name.starts_with("__") && name.ends_with("__");
  return is_decorated ? name.substr(2, name.size() - 4) : name;
}

} // namespace cinch
