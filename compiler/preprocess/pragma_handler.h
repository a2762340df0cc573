// What `#pragma` and _Pragma do, C23 6.10.8: either here, or as one token for the parser.
#pragma once

#include "preprocess/context.h"
#include "preprocess/pragma.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringRef.h"

#include <vector>

namespace cinch {

class Preprocessor;

// Pragmas that only the preprocessor knows are done here; others become PragmaRecords for the
// parser; unknown ones are warned of.
class PragmaHandler {
public:
  PragmaHandler(Preprocessor &preprocessor, PreprocessorContext &context)
      : preprocessor_(preprocessor), context_(context) {}

  // `#pragma` has been read; takes the rest of the line.
  void handle_directive(SourceLoc loc);
  // The text of a _Pragma, used at `loc`.
  void handle_operator(llvm::StringRef text, SourceLoc loc);

private:
  // Of one line, EndOfDirective not included.
  using Tokens = llvm::ArrayRef<Token>;

  void handle(Tokens line, SourceLoc loc, bool is_operator);
  // True when the pragma is not shown by -E.
  bool handle_known(Tokens line, SourceLoc loc, bool is_operator);
  // `#pragma GCC ...`, `clang ...`: `rest` is what stands behind the namespace.
  bool handle_namespace(std::string_view space, Tokens rest, Tokens line, SourceLoc loc,
                        bool is_operator);
  // `#pragma once`.
  void handle_once(Tokens line);
  // `#pragma GCC system_header`: from the next line on.
  void handle_system_header(Tokens line, SourceLoc loc, bool is_operator);
  // `#pragma push_macro("NAME")` and its counterpart.
  void handle_push_macro(Tokens rest, SourceLoc loc, bool is_pop);
  // `#pragma GCC poison NAMES`.
  void handle_poison(Tokens rest);
  // `#pragma GCC dependency "file" message`.
  void handle_dependency(Tokens rest, SourceLoc loc);
  // `#pragma GCC diagnostic ignored "-Wx"`, push, pop; `clang` likewise.
  void handle_diagnostic(std::string_view space, Tokens rest);
  void handle_message(std::string_view name, Tokens rest, SourceLoc loc);
  // `expand`: macros in it are expanded, as the pragma's documentation says.
  void handle_parser_pragma(TokenKind kind, std::string_view name, Tokens rest, SourceLoc loc,
                            bool expand);
  // `#pragma STDC FENV_ACCESS ON`. False when the name is none of the standard's.
  bool handle_stdc(Tokens rest, SourceLoc loc);
  // -Wunknown-pragmas.
  void report_unknown(Tokens line, SourceLoc loc);
  // For -E.
  void show(Tokens written, SourceLoc loc);

  // Where tokens[index] stands, or the end of the line.
  SourceLoc loc_of(Tokens tokens, size_t index) const {
    return index < tokens.size() ? tokens[index].loc : line_end_;
  }
  // A list, expanded in isolation.
  std::vector<Token> expanded(Tokens tokens);
  // The same of the last tokens of the line, for `show` too.
  std::vector<Token> expanded_operands(Tokens operands);
  // Adjacent string literals; false when it is anything else.
  bool join_strings(Tokens tokens, std::string &text);
  // "" when it is no identifier.
  std::string_view word(const Token &token) const;

  Preprocessor &preprocessor_;
  PreprocessorContext &context_;
  // Of the pragma being handled.
  SourceLoc line_end_;
  // What -E shows in place of so many tokens at its end.
  std::vector<Token> operands_;
  size_t operands_as_written_ = 0;
  // push_macro's stacks.
  llvm::DenseMap<Identifier *, std::vector<Macro *>> pushed_macros_;
};

} // namespace cinch
