// Colour for people.
#pragma once

#include "llvm/Support/raw_ostream.h"

#include <cstdlib>

namespace cinch {

// Text in a colour, where the stream is a terminal and its user has not asked for none
// (https://no-color.org).
class Painted {
public:
  Painted(llvm::raw_ostream &out, llvm::raw_ostream::Colors colour, bool bold = false)
      : out_(out), is_on_(out.has_colors() && std::getenv("NO_COLOR") == nullptr) {
    if (is_on_) {
      out_.changeColor(colour, bold);
    }
  }
  ~Painted() {
    if (is_on_) {
      out_.resetColor();
    }
  }
  Painted(const Painted &) = delete;
  Painted &operator=(const Painted &) = delete;
  template <class Text> Painted &operator<<(const Text &text) {
    out_ << text;
    return *this;
  }

private:
  llvm::raw_ostream &out_;
  bool is_on_;
};

} // namespace cinch
