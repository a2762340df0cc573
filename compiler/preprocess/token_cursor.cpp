// Chunks of tokens for the parser, with pushed-back lists before them.
#include "preprocess/token_cursor.h"

#include "diag/engine.h"
#include "preprocess/preprocessor.h"

namespace cinch {

// The cursor always stands on a token.
TokenCursor::TokenCursor(Preprocessor &preprocessor) : preprocessor_(preprocessor) { refill(); }

// All tokens before end_ have been read: go on with what was suspended, else make a new chunk.
// Messages of the tokens that were read are shown now, before those about the next ones.
void TokenCursor::refill() {
  if (!suspended_.empty()) {
    position_ = suspended_.back().position;
    end_ = suspended_.back().end;
    suspended_.pop_back();
    if (position_ != end_) {
      return;
    }
    refill();
    return;
  }
  // Nothing is made behind the end.
  bool at_end = !chunk_.empty() && chunk_.back().is(TokenKind::EndOfFile);
  if (at_end) { // it repeats for ever
    end_ = chunk_.data() + chunk_.size();
    position_ = end_ - 1;
    return;
  }
  DiagnosticEngine &engine = preprocessor_.context().engine;
  consumed_before_chunk_ += chunk_.size();
  engine.release(consumed_before_chunk_);
  engine.begin_prefetch();
  preprocessor_.fill(chunk_);
  engine.end_prefetch();
  position_ = chunk_.data();
  end_ = position_ + chunk_.size();
}

// The reference is valid until the next call that reads.
const Token &TokenCursor::peek(unsigned count) {
  if (count < static_cast<size_t>(end_ - position_)) {
    return position_[count];
  }
  // Tokens in the lists below this one come next.
  size_t missing = count - static_cast<size_t>(end_ - position_);
  for (size_t i = suspended_.size(); i-- > 0;) {
    size_t size = static_cast<size_t>(suspended_[i].end - suspended_[i].position);
    if (missing < size) {
      return suspended_[i].position[missing];
    }
    missing -= size;
  }
  return peek_beyond_chunk(missing);
}

// Token number `missing` behind the last of the chunk.
const Token &TokenCursor::peek_beyond_chunk(size_t missing) {
  while (!chunk_.back().is(TokenKind::EndOfFile)) {
    size_t old_size = chunk_.size();
    extend_chunk();
    if (missing < chunk_.size() - old_size) {
      return chunk_[old_size + missing];
    }
    missing -= chunk_.size() - old_size;
  }
  return chunk_.back();
}

// Appends a chunk to the present one; pointers into it move along.
void TokenCursor::extend_chunk() {
  std::vector<Token> more;
  DiagnosticEngine &engine = preprocessor_.context().engine;
  engine.begin_prefetch();
  preprocessor_.fill(more);
  engine.end_prefetch();
  const Token *old_begin = chunk_.data();
  const Token *old_end = old_begin + chunk_.size();
  chunk_.insert(chunk_.end(), more.begin(), more.end());
  // Only positions in the chunk move; those in pushed lists stay.
  auto follow = [&](const Token *&position, const Token *&end) {
    if (end == old_end) {
      position = chunk_.data() + (position - old_begin);
      end = chunk_.data() + chunk_.size();
    }
  };
  follow(position_, end_);
  for (Pushed &pushed : suspended_) {
    follow(pushed.position, pushed.end);
  }
}

// Braces alone are counted: that is all a body needs to be skipped.
bool TokenCursor::take_balanced_braces(std::vector<Token> &tokens) {
  unsigned depth = 0;
  while (!current().is(TokenKind::EndOfFile)) {
    Token token = take();
    tokens.push_back(token);
    depth += token.is(TokenKind::LeftBrace);
    if (token.is(TokenKind::RightBrace) && --depth == 0) {
      return true;
    }
  }
  return false;
}

// Used to read a body that was set aside, or tokens of a pragma.
void TokenCursor::push_tokens(llvm::ArrayRef<Token> tokens) {
  if (tokens.empty()) {
    return;
  }
  suspended_.push_back({position_, end_});
  position_ = tokens.begin();
  end_ = tokens.end();
}

void TokenCursor::take_bytes(size_t count) {
  Token rest = take();
  Token comma = rest;
  comma.kind = TokenKind::Comma;
  comma.payload = 0;
  EmbedRecord record = embed(rest);
  record.bytes.remove_prefix(count);
  rest.payload = preprocessor_.add_embed(record);
  embed_rests_.push_back({comma, rest});
  push_tokens(embed_rests_.back());
}

Identifier &TokenCursor::identifier(const Token &token) const {
  return preprocessor_.context().identifiers.get(token.payload);
}

std::string_view TokenCursor::literal(const Token &token) const {
  return preprocessor_.context().literals.get(token.payload);
}

const PragmaRecord &TokenCursor::pragma(const Token &token) const {
  return preprocessor_.pragma(token.payload);
}

const EmbedRecord &TokenCursor::embed(const Token &token) const {
  return preprocessor_.embed(token.payload);
}

} // namespace cinch
