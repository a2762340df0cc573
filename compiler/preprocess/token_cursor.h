// How the parser reads tokens: ahead by any count, skipping and replaying groups.
#pragma once

#include "lex/identifier.h"
#include "lex/literal_table.h"
#include "preprocess/pragma.h"

#include "llvm/ADT/ArrayRef.h"

#include <array>
#include <deque>
#include <vector>

namespace cinch {

class Preprocessor;
class DiagnosticEngine;

// Fully preprocessed tokens: macros expanded, keywords recognized, pragmas as PRAGMA_TOKENs. The
// last token is EndOfFile and repeats for ever. Reads chunks from the preprocessor and shows the
// messages of it when their place is reached.
// The parser sees one token at a time; chunks, held messages and replayed bodies are hidden here.
class TokenCursor {
public:
  explicit TokenCursor(Preprocessor &preprocessor);

  const Token &current() const { return *position_; }
  // peek(0) is current().
  const Token &peek(unsigned count = 1);
  Token take() {
    // A copy, as refilling would overwrite it.
    Token token = *position_;
    advance();
    return token;
  }
  void advance() {
    previous_ = position_->loc;
    if (++position_ == end_) {
      refill();
    }
  }
  // Of the token before the current one.
  SourceLoc previous_loc() const { return previous_; }

  // current() is `{`: takes everything to the matching `}` into `tokens` and stands behind it.
  // False (with everything up to the end of file taken) when there is none.
  bool take_balanced_braces(std::vector<Token> &tokens);

  // Reads `tokens` (which must outlive their reading) before what follows; current() becomes the
  // first of them. The present current token comes back when they are used up.
  void push_tokens(llvm::ArrayRef<Token> tokens);

  // current() is EmbedData of more than `count` bytes, which are taken; the others come next, as
  // `,` and another EmbedData.
  void take_bytes(size_t count);

  // Of Identifier and keyword tokens.
  Identifier &identifier(const Token &token) const;
  std::string_view literal(const Token &token) const;
  const PragmaRecord &pragma(const Token &token) const;
  const EmbedRecord &embed(const Token &token) const;

private:
  // To the next chunk, or back to the chunk that pushed tokens have suspended.
  void refill();
  // Appends the next chunk to this one, for peeking beyond its end.
  void extend_chunk();
  const Token &peek_beyond_chunk(size_t missing);

  // Where reading goes on after pushed tokens.
  struct Pushed {
    const Token *position;
    const Token *end;
  };
  Preprocessor &preprocessor_;
  const Token *position_ = nullptr;
  const Token *end_ = nullptr;
  SourceLoc previous_;
  std::vector<Token> chunk_;
  std::vector<Pushed> suspended_;
  // What take_bytes has pushed.
  std::deque<std::array<Token, 2>> embed_rests_;
  uint64_t consumed_before_chunk_ = 0;
};

} // namespace cinch
