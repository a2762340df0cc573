// Pragmas that reach the parser as one token (PRAGMA_TOKEN kinds), by PragmaId = the payload.
#pragma once

#include "lex/token.h"

#include <string_view>
#include <vector>

namespace cinch {

struct Identifier;

// The tokens behind the pragma's name, macros expanded where the pragma's definition says so, up to
// the end of the line: `#pragma pack(push, 2)` has the tokens `( push , 2 )` (+ EndOfDirective).
// Kept whole, since what a pragma means needs the parser's state.
struct PragmaRecord {
  TokenKind kind;
  // "pack", "weak", "STDC FP_CONTRACT", "GCC optimize", "unroll" ...
  std::string_view name;
  SourceLoc loc;
  // Ends with EndOfDirective.
  std::vector<Token> tokens;
};

// Bytes of one `#embed`, by EmbedId = the payload of an EmbedData token.
struct EmbedRecord {
  std::string_view bytes;
  // Of the file they are from.
  std::string_view path;
};

} // namespace cinch
