// Comments, and text that is skipped without making tokens.
#include "lex/lexer.h"

#include "lex/char_class.h"
#include "lex/scan.h"
#include "support/spelling.h"

namespace cinch {

namespace {

// The directives that skipping looks for; all others in a skipped group are ignored, C23 6.10.2p6.
struct SkippedName {
  std::string_view spelling;
  DirectiveKind kind;
};

constexpr SkippedName conditional_names[] = {
    {"if", DirectiveKind::If},           {"ifdef", DirectiveKind::Ifdef},
    {"ifndef", DirectiveKind::Ifndef},   {"endif", DirectiveKind::Endif},
    {"else", DirectiveKind::Else},       {"elif", DirectiveKind::Elif},
    {"elifdef", DirectiveKind::Elifdef}, {"elifndef", DirectiveKind::Elifndef},
};

// Compared by text: interning what is skipped would fill the table.
DirectiveKind conditional_kind(std::string_view spelling) {
  for (const SkippedName &name : conditional_names) {
    if (name.spelling == spelling) {
      return name.kind;
    }
  }
  return DirectiveKind::None;
}

} // namespace

// Behind a newline, which is \n, \r\n or a lone \r.
const char *Lexer::end_of_line_behind(const char *newline) const {
  return newline[0] == '\r' && newline[1] == '\n' ? newline + 2 : newline + 1;
}

// Comments count as one space (phase 3). In `place` stands the slash.
const char *Lexer::skip_comment(const char *place, const Token *token) {
  char second = place[1];
  if (second == '*') {
    return skip_block_comment(place + 2, place, token);
  }
  uint32_t size = 1;
  // A comment may be opened over a splice: `/\` newline `*`.
  if (second != '/') {
    if (second != '\\' && !(second == '?' && trigraphs_)) {
      return nullptr;
    }
    Peeked next = peek(place + 1);
    size = next.size;
    if (next.value == '*') {
      return skip_block_comment(place + 1 + size, place, token);
    }
    if (next.value != '/') {
      return nullptr;
    }
  }
  const LangOptions &options = context_.options;
  if (!options.line_comments) {
    // In C89 `a //**/ b` is a division; other uses of // can only be meant as comments.
    if (options.preprocess_only || place[1 + size] == '*') {
      return nullptr;
    }
    if (!quiet_) {
      report(place, DiagId::ext_line_comment, token);
    }
  }
  return skip_line_comment(place + 1 + size, token);
}

// `slash` follows `*` or a newline. GNU: the splice between `*` and `/` may have blanks in it.
bool Lexer::is_end_of_block_comment(const char *slash, const char *body) const {
  const char *place = slash - 1;
  while (*place != '*') {
    if (*place == '\n' && place[-1] == '\r') {
      --place;
    }
    if (!is_newline(*place)) {
      return false;
    }
    --place;
    while (is_blank(*place)) {
      --place;
    }
    if (*place == '\\') {
      --place;
    } else if (trigraphs_ && *place == '/' && place[-1] == '?' && place[-2] == '?') {
      place -= 3;
    } else {
      return false;
    }
  }
  return place >= body;
}

// `body` is the first character behind the opening.
const char *Lexer::skip_block_comment(const char *body, const char *start, const Token *token) {
  // The first character of the body cannot end the comment: `/*/`.
  const char *place = body < end_ ? body + 1 : body;
  while (place < end_) {
    place = scan::find_comment_mark(place, end_);
    if (place == end_) {
      break;
    }
    if (*place == '/') {
      // The usual end, or one with splices between the star and the slash.
      if (place[-1] == '*' ? place - 1 >= body : is_end_of_block_comment(place, body)) {
        if (place[-1] != '*' && !quiet_) {
          const char *backslash = place - 1;
          while (*backslash != '\\' && *backslash != '*') {
            --backslash;
          }
          report(backslash, DiagId::warn_escaped_comment_end, token);
        }
        return place + 1;
      }
    } else if (!quiet_ && place[1] != '/') {
      report(place - 1, DiagId::warn_nested_block_comment, token);
    }
    ++place;
  }
  if (!quiet_) {
    report(start, DiagId::err_unterminated_block_comment, token);
  }
  return end_;
}

// Stands on the newline afterwards.
const char *Lexer::skip_line_comment(const char *body, const Token *token) {
  const char *place = body;
  bool warned = quiet_;
  while (true) {
    place = scan::find_any<'\n', '\r'>(place, end_);
    if (place == end_) {
      return place;
    }
    // C23 5.1.1.2p1 phase 2: a splice makes the next line a part of the comment. GNU allows blanks
    // before the newline.
    const char *before = place;
    while (before > body && is_blank(before[-1])) {
      --before;
    }
    bool trigraph = trigraphs_ && before - body >= 3 && before[-1] == '/' && before[-2] == '?' &&
                    before[-3] == '?';
    if (before == body || (before[-1] != '\\' && !trigraph)) {
      return place;
    }
    if (!warned) {
      report(before - 1, DiagId::warn_multi_line_line_comment, token);
      warned = true;
    }
    place = end_of_line_behind(place);
  }
}

// ---- Directives ----

// Blanks, comments and splices, but no newline.
// Also trigraph splices, and comments that reach over several lines.
const char *Lexer::skip_directive_blanks(const char *place) {
  while (true) {
    place = scan::skip_blanks(place, end_);
    if (*place == '/') {
      const char *behind = skip_comment(place, nullptr);
      if (behind == nullptr) {
        return place;
      }
      place = behind;
    } else if (*place == '\\' || *place == '?') {
      uint32_t splice = splice_size(place);
      if (splice == 0) {
        return place;
      }
      place += splice;
    } else if (*place == '\v' || *place == '\f') {
      ++place;
    } else {
      return place;
    }
  }
}

// By text: a broken literal in what is thrown away gives no message.
void Lexer::discard_directive() {
  if (in_directive_) {
    position_ = skip_raw_line(position_);
    pending_flags_ = Token::StartOfLine;
    in_directive_ = false;
  }
}

// By bytes: what stands there is of another language, in which a backslash is no splice.
void Lexer::skip_line() {
  const char *newline = static_cast<const char *>(
      std::memchr(position_, '\n', static_cast<size_t>(end_ - position_)));
  position_ = newline ? newline + 1 : end_;
}

// For #error, #pragma and the like: comments stay in the text, splices are taken out.
std::string_view Lexer::rest_of_line(SourceLoc &start) {
  position_ = skip_directive_blanks(position_);
  start = loc(position_);
  llvm::SmallVector<char, 128> text;
  const char *place = position_;
  while (place < end_) {
    Peeked next = peek(place);
    if (next.at_end || is_newline(next.value)) {
      break;
    }
    text.push_back(next.value);
    place += next.size;
  }
  position_ = place;
  while (!text.empty() && is_blank(text.back())) {
    text.pop_back();
  }
  return keep(text);
}

// ---- Skipped groups, C23 6.10.2p6 ----

// From a quote to behind its partner or to the end of the line.
// `quote` may open what is no literal at all (an apostrophe in prose): then the line ends it.
const char *Lexer::skip_raw_literal(const char *quote) {
  const char *place = quote + 1;
  while (place < end_) {
    char c = *place;
    if (c == *quote) {
      return place + 1;
    }
    if (is_newline(c)) {
      return place;
    }
    if (c == '\\') {
      uint32_t splice = splice_size(place);
      place += splice != 0 ? splice : 1;
      if (splice == 0 && place < end_ && !is_newline(*place)) {
        ++place;
      }
    } else {
      ++place;
    }
  }
  return end_;
}

// From anywhere in a line to the start of the next one, over comments and splices.
// Assumes nothing of the text but that comments, literals and splices decide where lines end.
const char *Lexer::skip_raw_line(const char *place) {
  while (true) {
    place = scan::find_any<'\n', '\r', '/', '"', '\'', '\\'>(place, end_);
    if (place == end_) {
      return place;
    }
    switch (*place) {
    case '/': {
      const char *behind = skip_comment(place, nullptr);
      // `??/` before a newline is a splice, and its slash opens no comment.
      bool is_spliced = trigraphs_ && place - begin_ >= 2 && place[-1] == '?' && place[-2] == '?';
      if (is_spliced) {
        uint32_t splice = splice_size(place - 2);
        place = splice != 0 ? place - 2 + splice : place + 1;
      } else {
        place = behind != nullptr ? behind : place + 1;
      }
      break;
    }
    case '\\': {
      uint32_t splice = splice_size(place);
      place += splice != 0 ? splice : 1;
      break;
    }
    case '"':
    case '\'':
      place = skip_raw_literal(place);
      break;
    default:
      return end_of_line_behind(place);
    }
  }
}

// An unknown directive in skipped text is no error (C23 6.10.2p6), but one that was meant to end
// the skipping should be known of.
void Lexer::check_skipped_directive(const char *word, std::string_view spelling) {
  if (spelling.size() < 3 || context_.options.assembler_with_cpp) {
    return;
  }
  const Identifier *known = context_.identifiers.find(spelling);
  if (known != nullptr && known->directive != DirectiveKind::None) {
    return;
  }
  std::string_view meant = best_match(
      spelling, {"if", "ifdef", "ifndef", "elif", "elifdef", "elifndef", "else", "endif"});
  if (!meant.empty()) {
    report(word, DiagId::warn_invalid_directive, nullptr)
        << meant << FixIt::replace({loc(word), loc(word)}, std::string(meant));
  }
}

// The fast way over inactive groups: a look at the start of each line only.
DirectiveKind Lexer::skip_to_conditional(SourceLoc &name) {
  const char *place = position_;
  while (place < end_) {
    // Directives may be indented, and have comments before their `#`.
    const char *start = scan::skip_blanks(place, end_);
    // The rarer beginnings; blanks alone are the fast path.
    if (*start == '/' || *start == '\\' || *start == '\v' || *start == '\f') {
      start = skip_directive_blanks(start);
    }
    // Also the digraph, and with trigraphs `??=`.
    uint32_t size = *start == '#' ? 1 : start[0] == '%' && start[1] == ':' ? 2 : 0;
    if (size == 0 && trigraphs_ && is_trigraph(start) && start[2] == '=') {
      size = 3;
    }
    // `##` at the start of a line is no directive.
    if (size == 0 || start[size] == '#') {
      place = skip_raw_line(start);
      continue;
    }
    const char *word = skip_directive_blanks(start + size);
    const char *word_end = scan::identifier_end(word, end_);
    std::string_view spelling(word, static_cast<size_t>(word_end - word));
    llvm::SmallVector<char, 16> cleaned;
    if (*word_end == '\\') { // the name may go on behind a splice
      word_end = word;
      for (Peeked next = peek(word); is_identifier_char(next.value); next = peek(word_end)) {
        cleaned.push_back(next.value);
        word_end += next.size;
      }
      spelling = {cleaned.data(), cleaned.size()};
    }
    DirectiveKind kind = conditional_kind(spelling);
    if (kind != DirectiveKind::None) {
      name = loc(word);
      position_ = word_end;
      in_directive_ = true;
      pending_flags_ = 0;
      return kind;
    }
    check_skipped_directive(word, spelling);
    place = skip_raw_line(word_end);
  }
  // Who leaves the file reports the #if without an #endif.
  position_ = end_;
  pending_flags_ = Token::StartOfLine;
  return DirectiveKind::None;
}

// For function-like macros: is the name a call? Mostly the next character tells.
bool Lexer::next_is_left_paren() {
  const char *place = scan::skip_blanks(position_, end_);
  if (*place == '(') {
    return true;
  }
  CharClass next = char_class(*place);
  if (next == CharClass::Letter || next == CharClass::Digit || next == CharClass::Punctuator) {
    return false;
  }
  // Comments, splices, newlines: let a copy lex.
  Lexer probe = *this;
  probe.quiet_ = true;
  Token token;
  probe.lex(token);
  return token.is(TokenKind::LeftParen);
}

} // namespace cinch
