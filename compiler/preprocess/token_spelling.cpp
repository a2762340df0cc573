// Spellings come from the identifier and literal tables; only names written with universal
// character names are read again in the source.
#include "preprocess/token_spelling.h"

#include "lex/char_class.h"
#include "lex/identifier.h"
#include "lex/literal_table.h"
#include "lex/unicode.h"
#include "source/source_map.h"

namespace cinch {

namespace {

// Assumes one of the six punctuators that have a digraph (C23 6.4.7).
std::string_view digraph_spelling(TokenKind kind) {
  if (kind == TokenKind::LeftSquare) {
    return "<:";
  }
  if (kind == TokenKind::RightSquare) {
    return ":>";
  }
  if (kind == TokenKind::LeftBrace) {
    return "<%";
  }
  if (kind == TokenKind::RightBrace) {
    return "%>";
  }
  return kind == TokenKind::Hash ? "%:" : "%:%:";
}

// Bytes of the line splice at `place`; 0 for none.
size_t splice_at(const char *place) {
  // Not `??/`: a name with such a splice is given decoded.
  const char *end = place + 1;
  while (is_blank(*end)) {
    ++end;
  }
  if (*place != '\\' || !is_newline(*end)) {
    return 0;
  }
  end += end[0] == '\r' && end[1] == '\n' ? 2 : 1;
  return static_cast<size_t>(end - place);
}

} // namespace

// A name with UCNs keeps them when it is stringized or printed, as gcc and clang do.
void TokenSpeller::append_source_name(const Token &token, llvm::SmallVectorImpl<char> &text) const {
  std::string_view name = identifiers_.get(token.payload).name;
  const char *place = sources_.characters(token.loc);
  size_t start = text.size();
  // Each round shows one more character of the name in the source; `covered` are bytes of the name.
  for (size_t covered = 0; covered < name.size();) {
    if (size_t splice = splice_at(place)) {
      place += splice;
    } else if (*place == '\\' && (place[1] == 'u' || place[1] == 'U')) {
      size_t size = place[1] == 'u' ? 6 : 10;
      for (size_t i = 1; i < size; ++i) {
        if (place[i] == '\0' || splice_at(place + i) != 0) { // too odd: use the decoded name
          text.truncate(start);
          text.append(name.begin(), name.end());
          return;
        }
      }
      text.append(place, place + size);
      place += size;
      // A UCN is one code point: all of its bytes in the name are passed.
      do {
        ++covered;
      } while (covered < name.size() && (static_cast<unsigned char>(name[covered]) & 0xc0) == 0x80);
    } else if (*place == name[covered]) {
      text.push_back(*place++);
      ++covered;
    } else {
      text.truncate(start);
      text.append(name.begin(), name.end());
      return;
    }
  }
}

std::string_view TokenSpeller::spelling(const Token &token,
                                        llvm::SmallVectorImpl<char> &scratch) const {
  switch (token.kind) {
  case TokenKind::Number:
  case TokenKind::Character:
  case TokenKind::String:
  case TokenKind::HeaderName:
  case TokenKind::Comment:
    return literals_.get(token.payload);
  case TokenKind::Unknown:
    // A broken literal has its text in the table; any other such token is one code point.
    if ((token.payload & unterminated_literal) != 0) {
      return literals_.get(token.payload & broken_literal_id);
    }
    scratch.clear();
    append_utf8(token.payload, scratch);
    return {scratch.data(), scratch.size()};
  default:
    break;
  }
  if (token.is_identifier_or_keyword()) {
    if (!token.has(Token::NeedsCleaning)) {
      return identifiers_.get(token.payload).name;
    }
    scratch.clear();
    append_source_name(token, scratch);
    return {scratch.data(), scratch.size()};
  }
  return token.has(Token::Digraph) ? digraph_spelling(token.kind) : token_kind_spelling(token.kind);
}

void TokenSpeller::append(const Token &token, llvm::SmallVectorImpl<char> &text) const {
  llvm::SmallVector<char, 64> scratch;
  std::string_view view = spelling(token, scratch);
  text.append(view.begin(), view.end());
}

} // namespace cinch
