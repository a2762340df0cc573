// Finds out whether a file is wrapped in an include guard, so that it need not be read again.
// Four states and the depth of the guard's conditional; told by the directives.
#pragma once

#include "lex/identifier.h"

#include <cstddef>

namespace cinch {

// Told of what the file holds, in order. The file is guarded when its first thing is
// `#ifndef M` (or `#if !defined M`), its last the matching #endif, with no #else or #elif of that
// group; then it is empty as long as M is defined.
// Example: `#ifndef M` ... `#endif` with comments around: guarded. A declaration behind the #endif:
// not.
class IncludeGuardDetector {
public:
  // Tokens outside of directives, or a directive other than the conditional ones.
  void on_other() {
    if (state_ == State::Start || state_ == State::After) {
      state_ = State::Failed;
    }
  }
  // #ifndef `macro`, or what means the same; null for any other #if. `depth` is the number of
  // conditionals that are open, this one not counted.
  void on_if(Identifier *macro, size_t depth) {
    if (state_ == State::Start && macro != nullptr) {
      state_ = State::Inside;
      macro_ = macro;
      depth_ = depth;
    } else {
      on_other();
    }
  }
  void on_else(size_t depth) {
    if (state_ == State::Inside && depth == depth_) {
      state_ = State::Failed;
    } else {
      on_other();
    }
  }
  void on_endif(size_t depth) {
    if (state_ == State::Inside && depth == depth_) {
      state_ = State::After;
    } else {
      on_other();
    }
  }
  bool at_start() const { return state_ == State::Start; }
  // At the end of the file. Null when there is none.
  Identifier *guard() const { return state_ == State::After ? macro_ : nullptr; }

private:
  enum class State : unsigned char { Start, Inside, After, Failed };
  State state_ = State::Start;
  Identifier *macro_ = nullptr;
  size_t depth_ = 0;
};

} // namespace cinch
