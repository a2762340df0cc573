// The lexer's main path. Everything unusual (splices, trigraphs, UCNs, bytes past 127) is noticed
// here by one table lookup and left to lexer_slow.cpp.
#include "lex/lexer.h"

#include "lex/char_class.h"
#include "lex/punctuators.h"
#include "lex/scan.h"

namespace cinch {

// Assumes a NUL behind the text.
Lexer::Lexer(LexerContext &context, std::string_view text, SourceLoc start)
    : context_(context), begin_(text.data()), end_(text.data() + text.size()), position_(begin_),
      base_(start), trigraphs_(context.options.trigraphs) {
  // Without `$` in identifiers, or where it must be reported, names go the scalar way.
  // Before wide_end_ a load of 16 bytes stays inside of the text.
  bool wide = context.options.dollar_identifiers && text.size() >= 16;
  wide_end_ = wide ? end_ - 15 : begin_;
  if (text.substr(0, 3) == "\xef\xbb\xbf") {
    position_ += 3; // a byte order mark
  }
}

DiagnosticBuilder Lexer::report(const char *place, DiagId id, const Token *token) {
  context_.set_message_place(token);
  return context_.engine.report(loc(place), id);
}

// Up to 15 characters and nothing unusual behind them; else the long way.
[[gnu::always_inline]] inline const char *Lexer::scan_name(const char *place, uint16_t flags,
                                                           Token &token, Identifier *&record) {
#if CINCH_SCAN_SSE2
  if (place < wide_end_) [[likely]] {
    scan::ShortName name = scan::short_name(place);
    if (name.length < 16 && !is_special_char(place[name.length])) [[likely]] {
      record = &context_.identifiers.intern_words(place, name.low, name.high, name.length);
      token = {record->keyword, flags, loc(place), record->id};
      return place + name.length;
    }
  }
#endif
  return scan_long_name(place, flags, token, record);
}

// Any length; only ASCII letters, digits and, if allowed, `$`.
const char *Lexer::scan_long_name(const char *place, uint16_t flags, Token &token,
                                  Identifier *&record) {
  if (!context_.options.dollar_identifiers) {
    return scan_name_slow(place, flags, token, record);
  }
  const char *end = scan::identifier_end(place, end_);
  if (is_special_char(*end)) {
    return scan_behind_name(place, end, flags, token, record);
  }
  record = &context_.identifiers.intern({place, static_cast<size_t>(end - place)});
  token = {record->keyword, flags, loc(place), record->id};
  return end;
}

// GNU: C89 too has hexadecimal floating constants; `p` begins an exponent in nothing else there.
bool Lexer::takes_binary_exponent(const char *place, const char *end) const {
  return context_.options.hex_floats ||
         (end - place > 2 && place[0] == '0' && (place[1] | 0x20) == 'x');
}

// A pp-number, C23 6.4.9.
inline const char *Lexer::scan_number(const char *place, uint16_t flags, Token &token) {
  // The first character is a digit, or a period with a digit behind it.
  const char *end = place + 1;
  while (true) {
    while (is_number_char(*end)) {
      ++end;
    }
    if (*end != '+' && *end != '-') {
      break;
    }
    char exponent = static_cast<char>(end[-1] | 0x20);
    if (exponent != 'e' && (exponent != 'p' || !takes_binary_exponent(place, end))) {
      break;
    }
    ++end;
  }
  // It may be a digit separator, or go on with a UCN or a byte past 127.
  if (is_special_char(*end)) [[unlikely]] {
    return scan_number_slow(place, flags, token);
  }
  return finish(place, end, flags, TokenKind::Number, token);
}

// Reads up to four bytes; a splice or trigraph among them is for lexer_slow.cpp.
inline const char *Lexer::scan_punctuator(const char *place, uint16_t flags, Token &token) {
  Punctuator match = match_punctuator(place, context_.options.digraphs);
  const char *end = place + match.length;
  bool may_go_on = *end == '\\' || (*end == '?' && trigraphs_);
  if (may_go_on) [[unlikely]] {
    return scan_punctuator_slow(place, flags, token);
  }
  token = {match.kind, flags, loc(place), 0};
  if (match.is_digraph) {
    token.flags |= Token::Digraph;
  }
  return end;
}

// `start` is the encoding prefix, or the quote itself.
// The end of the literal, unless something needs a look: splices, trigraphs, a NUL, no closing
// quote.
inline const char *Lexer::scan_literal(const char *start, const char *quote, uint16_t flags,
                                       Token &token) {
  bool is_string = *quote == '"';
  const char *end = quote + 1;
  // Everything between the marks is skipped 16 bytes at a time.
  while (true) {
    end = is_string ? scan::find_any<'"', '\\', '\n', '\r', '\0', '?'>(end, end_)
                    : scan::find_any<'\'', '\\', '\n', '\r', '\0', '?'>(end, end_);
    if (*end == *quote) {
      TokenKind kind = is_string ? TokenKind::String : TokenKind::Character;
      if (!is_string && end == quote + 1) [[unlikely]] {
        break; // ''
      }
      return finish(start, end + 1, flags, kind, token);
    }
    // An escape sequence: the character behind the backslash ends nothing. Splices are not escapes.
    bool is_escape = *end == '\\' && !is_newline(end[1]) && !is_blank(end[1]) && end[1] != '\0';
    // `?` alone is ordinary; two may be a trigraph.
    bool is_question = *end == '?' && end[1] != '?';
    if (!is_escape && !is_question) {
      break;
    }
    end += is_escape && end[1] != '?' ? 2 : 1;
  }
  return scan_literal_slow(start, quote, flags, token);
}

// One token from `place` on. `record` is set when it is an identifier or keyword.
[[gnu::always_inline]] inline const char *Lexer::scan(const char *place, uint16_t flags,
                                                      Token &token, Identifier *&record) {
  while (true) {
    switch (char_class(*place)) {
    case CharClass::Blank:
      flags |= Token::LeadingSpace;
      ++place;
      continue;
    case CharClass::Newline: {
      // The newline belongs to the directive; the next token is the first of its line.
      if (in_directive_) {
        token = {TokenKind::EndOfDirective, Token::StartOfLine, loc(place), 0};
        pending_flags_ = Token::StartOfLine;
        in_directive_ = false;
        return end_of_line_behind(place);
      }
      // Indentation in one step.
      const char *text = scan::skip_blanks(place + 1, end_);
      flags = Token::StartOfLine;
      if (text != place + 1) {
        flags |= Token::LeadingSpace;
      }
      place = text;
      continue;
    }
    case CharClass::Letter:
      return scan_name(place, flags, token, record);
    case CharClass::Digit:
      return scan_number(place, flags, token);
    case CharClass::Period:
      return is_digit(place[1]) ? scan_number(place, flags, token)
                                : scan_punctuator(place, flags, token);
    case CharClass::Quote:
      return scan_literal(place, place, flags, token);
    case CharClass::Slash: {
      const char *behind = skip_comment(place, &token);
      if (behind == nullptr) {
        return scan_punctuator(place, flags, token);
      }
      // -C keeps comments of ordinary text, -CC those of macro definitions too.
      bool keep = in_directive_ ? context_.keep_directive_comments : context_.keep_comments;
      if (keep && !quiet_) [[unlikely]] {
        return finish(place, behind, flags, TokenKind::Comment, token);
      }
      place = behind;
      flags |= Token::LeadingSpace;
      continue;
    }
    case CharClass::Punctuator:
      if ((flags & Token::StartOfLine) != 0 && place[0] == place[1] && place[1] == place[2] &&
          is_conflict_marker(place)) [[unlikely]] {
        place = skip_conflict_marker(place, &token);
        continue;
      }
      return scan_punctuator(place, flags, token);
    case CharClass::Question:
    case CharClass::Other:
      if (const char *behind = scan_other(place, flags, token, record)) {
        return behind;
      }
      continue;
    }
  }
}

// The same as lex() in a loop, with the position in a register.
Token *Lexer::run(Token *out, Token *limit, RunStop &stop) {
  const char *place = position_;
  Token *first = out;
  uint16_t flags = pending_flags_;
  pending_flags_ = 0;
  stop = RunStop::Limit;
  while (out < limit) {
    Identifier *record = nullptr;
    place = scan(place, flags, *out, record);
    flags = 0;
    TokenKind kind = out->kind;
    ++out;
    // Names that mean something to the preprocessor stop the run.
    if (record != nullptr) {
      if (record->macro != nullptr || record->needs_check) [[unlikely]] {
        stop = RunStop::Name;
        break;
      }
    } else if (kind == TokenKind::Hash) {
      if (out[-1].has(Token::StartOfLine)) {
        in_directive_ = true;
        stop = RunStop::Directive;
        break;
      }
    } else if (kind == TokenKind::EndOfFile) {
      stop = RunStop::EndOfFile;
      break;
    }
  }
  position_ = place;
  pending_flags_ |= flags; // nothing was lexed
  // White space of a macro that expanded to nothing, for what stands behind it.
  if (carry_flags_ != 0 && out != first) {
    first->flags |= carry_flags_;
    carry_flags_ = 0;
  }
  return out;
}

// As run() for one token, in any state.
void Lexer::lex(Token &token) {
  Identifier *record = nullptr;
  uint16_t flags = pending_flags_;
  pending_flags_ = 0;
  position_ = scan(position_, flags, token, record);
  token.flags |= carry_flags_;
  carry_flags_ = 0;
}

} // namespace cinch
