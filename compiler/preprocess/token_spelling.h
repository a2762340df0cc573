// How a token was spelled, for #, ##, messages and -E.
#pragma once

#include "lex/token.h"

#include "llvm/ADT/SmallVector.h"

#include <string_view>

namespace cinch {

class IdentifierTable;
class LiteralTable;
class SourceMap;

class TokenSpeller {
public:
  TokenSpeller(const IdentifierTable &identifiers, const LiteralTable &literals,
               const SourceMap &sources)
      : identifiers_(identifiers), literals_(literals), sources_(sources) {}

  // The view may point into `scratch`.
  std::string_view spelling(const Token &token, llvm::SmallVectorImpl<char> &scratch) const;
  void append(const Token &token, llvm::SmallVectorImpl<char> &text) const;

private:
  void append_source_name(const Token &token, llvm::SmallVectorImpl<char> &text) const;

  const IdentifierTable &identifiers_;
  const LiteralTable &literals_;
  const SourceMap &sources_;
};

} // namespace cinch
