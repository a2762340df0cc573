// How a token was spelled, for #, ##, messages and -E.
#pragma once

#include "lex/token.h"

#include "llvm/ADT/SmallVector.h"

#include <string_view>

namespace cinch {

class IdentifierTable;
class LiteralTable;
class SourceMap;

// The spelling in the source for tokens that have one, the fixed one for punctuators. C23
// 6.10.5.3p2 wants it as it was written, UCNs included.
class TokenSpeller {
public:
  TokenSpeller(const IdentifierTable &identifiers, const LiteralTable &literals,
               const SourceMap &sources)
      : identifiers_(identifiers), literals_(literals), sources_(sources) {}

  // The view may point into `scratch`.
  std::string_view spelling(const Token &token, llvm::SmallVectorImpl<char> &scratch) const;
  void append(const Token &token, llvm::SmallVectorImpl<char> &text) const;

private:
  // A name with UCNs or splices, as it stands in the text.
  void append_source_name(const Token &token, llvm::SmallVectorImpl<char> &text) const;

  const IdentifierTable &identifiers_;
  const LiteralTable &literals_;
  const SourceMap &sources_;
};

} // namespace cinch
