// The tokens of one pragma, for the functions that read them.
#pragma once

#include "parse/parser.h"

#include "llvm/ADT/StringRef.h"

namespace cinch {

// Walks the tokens of one pragma.
// A pragma's tokens are a list of their own, read here with a cursor of two pointers.
class PragmaTokens {
public:
  PragmaTokens(const PragmaRecord &pragma, TokenCursor &cursor)
      : position_(pragma.tokens.data()), end_(position_ + pragma.tokens.size()), cursor_(&cursor) {}

  bool at(TokenKind kind) const { return position_ != end_ && position_->is(kind); }
  bool at_end() const { return position_ == end_ || at(TokenKind::EndOfDirective); }
  SourceLoc loc() const { return position_ != end_ ? position_->loc : SourceLoc(); }
  bool accept(TokenKind kind) {
    bool here = at(kind);
    position_ += here ? 1 : 0;
    return here;
  }
  Identifier *take_identifier() {
    if (position_ == end_ || !position_->is_identifier_or_keyword()) {
      return nullptr;
    }
    return &cursor_->identifier(*position_++);
  }
  // A plain decimal, octal or hexadecimal number.
  bool take_number(uint64_t &value) {
    if (!at(TokenKind::Number)) {
      return false;
    }
    return !llvm::StringRef(cursor_->literal(*position_++)).getAsInteger(0, value);
  }
  // A string literal's characters, escapes left alone.
  bool take_string(std::string_view &text) {
    if (!at(TokenKind::String)) {
      return false;
    }
    text = cursor_->literal(*position_++);
    if (text.size() < 2 || text.front() != '"') {
      return false;
    }
    text = text.substr(1, text.size() - 2);
    return true;
  }

  // The word here as it is written, empty at the end and for other tokens than words.
  std::string_view word() const {
    return position_ != end_ && position_->is_identifier_or_keyword()
               ? cursor_->identifier(*position_).name
               : std::string_view();
  }
  void skip() { position_ += position_ != end_ ? 1 : 0; }

private:
  const Token *position_;
  const Token *end_;
  TokenCursor *cursor_;
};

} // namespace cinch
