// The conditional groups that are open, C23 6.10.2.
#pragma once

#include "source/source_loc.h"

#include <cstddef>
#include <vector>

namespace cinch {

struct Conditional {
  SourceLoc if_loc;
  bool outer_is_skipped = false; // the whole of it is inside a skipped group
  bool taken = false;            // one of its groups has been processed
  bool seen_else = false;
};

class ConditionalStack {
public:
  void push(const Conditional &conditional) { open_.push_back(conditional); }
  void pop() { open_.pop_back(); }
  Conditional &top() { return open_.back(); }
  size_t size() const { return open_.size(); }
  const Conditional &operator[](size_t index) const { return open_[index]; }
  void truncate(size_t size) { open_.resize(size); }

private:
  std::vector<Conditional> open_;
};

} // namespace cinch
