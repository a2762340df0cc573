// Watching the preprocessor at work: for `cinch dump macros`, `cinch dump includes`, `cinch time`.
#pragma once

#include "lex/token.h"
#include "source/source_map.h"

#include "llvm/ADT/ArrayRef.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cinch {

struct FileEntry;
struct Macro;

// Told of each step where it happens. Tokens live until the call returns; their locations are those
// that messages would show. A compilation has no observer, which costs it one test an expansion.
class PreprocessorObserver {
public:
  virtual ~PreprocessorObserver() = default;

  // ---- Macros ----
  // A macro's name was read and will be replaced. Bodies and arguments that are being rescanned
  // form a stack: the name was read when `depth` of them were on it, and what replaces it goes to
  // place `own_depth`, which is less when the arguments reached past the end of some.
  struct Call {
    const Token &name;
    const Macro &macro;
    // From the name to the `)`.
    SourceRange range;
    // Without a variable argument that was left out.
    llvm::ArrayRef<llvm::ArrayRef<Token>> arguments;
    size_t depth;
    size_t own_depth;
  };
  virtual void macro_entered(const Call &) {}
  // C23 6.10.5.2: an argument is expanded on its own, at place `depth` of the stack. The calls
  // inside of it come between these two.
  virtual void argument_entered(uint32_t, size_t /*depth*/) {}
  virtual void argument_left(llvm::ArrayRef<Token>) {}
  // What the macro entered last stands for, arguments put in, before it is scanned again.
  virtual void macro_replaced(llvm::ArrayRef<Token>) {}
  // A name that stays as it is, since its macro is being expanded (C23 6.10.5.4p2).
  virtual void macro_kept(const Token &, size_t /*depth*/) {}
  // One that the preprocessor computes, such as __LINE__; `call` is how it was written.
  virtual void builtin_expanded(const Token & /*name*/, std::string_view /*call*/,
                                const Token & /*result*/, size_t /*depth*/) {}
  // The operands of a pragma are expanded between these two, at place `depth` of the stack.
  virtual void pragma_entered(size_t /*depth*/) {}
  virtual void pragma_left() {}

  // ---- Chunks ----
  // Tokens are made only between these two.
  virtual void chunk_started() {}
  virtual void chunk_ended() {}

  // ---- Files ----
  virtual void main_file_entered(const FileEntry &) {}
  // `tokens`: how many have been made so far. `loc`: the header's name in the directive.
  virtual void file_entered(const FileEntry &, SourceLoc /*loc*/, bool /*is_system*/,
                            uint64_t /*tokens*/) {}
  virtual void file_left(uint64_t /*tokens*/) {}
  // Not read again: `guard` is the macro of its include guard, empty after #pragma once.
  virtual void file_skipped(const FileEntry &, SourceLoc /*loc*/, bool /*is_system*/,
                            std::string_view /*guard*/) {}
};

} // namespace cinch
