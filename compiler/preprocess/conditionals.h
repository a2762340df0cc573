// The conditional groups that are open, C23 6.10.2.
#pragma once

#include "source/source_loc.h"

#include <cstddef>
#include <vector>

namespace cinch {

// One #if and where in it we are.
struct Conditional {
  SourceLoc if_loc;
  // The whole of it is inside a skipped group.
  bool outer_is_skipped = false;
  // One of its groups has been processed.
  bool taken = false;
  bool seen_else = false;
};

// Innermost last. Every file has its own part of it: groups end in the file that they began in.
class ConditionalStack {
public:
  void push(const Conditional &conditional) { open_.push_back(conditional); }
  void pop() { open_.pop_back(); }
  Conditional &top() { return open_.back(); }
  size_t size() const { return open_.size(); }
  const Conditional &operator[](size_t index) const { return open_[index]; }
  // At the end of a file, or after an error, closes what is open past `size`.
  void truncate(size_t size) { open_.resize(size); }

private:
  std::vector<Conditional> open_;
};

} // namespace cinch
