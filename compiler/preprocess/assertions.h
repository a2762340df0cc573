// GNU: #assert machine(x86), #unassert, and `#if #machine(x86)`. Deprecated in gcc, still tested.
#pragma once

#include "preprocess/context.h"

#include "llvm/ADT/DenseMap.h"

#include <string>
#include <vector>

namespace cinch {

class Preprocessor;

// An old extension of gcc.
class Assertions {
public:
  Assertions(Preprocessor &preprocessor, PreprocessorContext &context)
      : preprocessor_(preprocessor), context_(context) {}

  // Of `#assert` and `#unassert`; the name has been read.
  void handle_directive(bool is_assert);
  // `#` of a test in #if has been taken; `following` becomes the token behind it.
  bool test(bool &holds, Token &following);

private:
  // Predicate and, in parentheses, an answer that may be left out.
  bool read(const Identifier *&predicate, std::string &answer, bool &has_answer, Token &following);

  Preprocessor &preprocessor_;
  PreprocessorContext &context_;
  // All answers that hold for a predicate; text with single spaces.
  llvm::DenseMap<const Identifier *, std::vector<std::string>> answers_;
};

} // namespace cinch
