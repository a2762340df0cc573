// Reads what follows `#define`, C23 6.10.5.
#pragma once

#include "preprocess/context.h"

#include "llvm/ADT/SmallVector.h"

namespace cinch {

// Used for one definition after the other; the vectors are kept for their memory.
class MacroDefinitionParser {
public:
  explicit MacroDefinitionParser(PreprocessorContext &context) : context_(context) {}

  // Reads parameters and body up to the end of the line, the name having been taken. Null after an
  // error; the line is finished either way.
  Macro *parse(Lexer &lexer, const Token &name);
  // Fills a predefined macro whose text was not read yet.
  void materialize(Macro &macro);
  // C23 6.10.5p2: whether a second definition says the same as the first.
  bool same_definition(Macro &a, Macro &b);

private:
  // False after a message, as for all below.
  bool parse_parameters(Lexer &lexer, Macro &macro);
  // Refuses a second one of that name.
  bool add_parameter(Identifier &name, SourceLoc loc);
  // Behind `...`: the `)`.
  bool finish_variadic(Lexer &lexer, Macro &macro, const Token &ellipsis);
  // `token` is its first.
  bool read_body(Lexer &lexer, Macro &macro, Token token);
  // Replaces parameter names by MacroParameter tokens; # and ## become flags.
  bool resolve_function_body(Macro &macro);
  // At `__VA_OPT__`: puts its opening mark into `out` and `open`.
  bool resolve_va_opt(size_t &index, llvm::SmallVectorImpl<Token> &out,
                      llvm::SmallVectorImpl<uint32_t> &open);
  // ## becomes flags of its operands.
  bool resolve_pastes(Macro &macro);
  // -1 when the identifier is no parameter.
  int parameter_index(const Token &token) const;
  // __VA_ARGS__ and __VA_OPT__ where the macro has no variable arguments.
  void report_lone_va_args(const Macro &macro, const Token &token);
  // Characters in the source.
  uint32_t length_of(const Token &token) const;

  PreprocessorContext &context_;
  llvm::SmallVector<Identifier *, 8> parameters_;
  llvm::SmallVector<Token, 64> body_;
};

} // namespace cinch
