// Tokens with line splices, trigraphs, universal character names or bytes past 127, and literals
// that are broken. Spellings are put together character by character.
// Each function here does what its namesake in lexer.cpp does, for any text. Start at `peek`: it
// gives one character after phases 1 and 2.
#include "lex/lexer.h"

#include "lex/char_class.h"
#include "lex/punctuators.h"
#include "lex/scan.h"
#include "lex/unicode.h"

#include <algorithm>
#include <cstdio>

namespace cinch {

namespace {

// What `??c` stands for, C23 removed them; 0 for none.
char trigraph_value(char third) {
  switch (third) {
  case '=':
    return '#';
  case '(':
    return '[';
  case ')':
    return ']';
  case '<':
    return '{';
  case '>':
    return '}';
  case '/':
    return '\\';
  case '\'':
    return '^';
  case '!':
    return '|';
  case '-':
    return '~';
  default:
    return 0;
  }
}

// -1 for what is no hexadecimal digit.
int hex_value(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// The ASCII punctuation that a character is easily taken for; 0 for none. Word processors, input
// methods and slides put these into programs.
char ascii_lookalike(uint32_t code_point) {
  if (code_point >= 0xff01 && code_point <= 0xff5e) { // fullwidth forms, in the order of ASCII
    char c = static_cast<char>(code_point - 0xff01 + '!');
    bool is_alphanumeric =
        (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_';
    return is_alphanumeric ? '\0' : c;
  }
  switch (code_point) {
  case 0x2018:
  case 0x2019:
  case 0x201a:
  case 0x201b:
  case 0x2032:
    return '\'';
  case 0x201c:
  case 0x201d:
  case 0x201e:
  case 0x201f:
  case 0x2033:
    return '"';
  case 0x2010:
  case 0x2011:
  case 0x2012:
  case 0x2013:
  case 0x2014:
  case 0x2212:
    return '-';
  case 0x037e:
    return ';';
  case 0x01c3:
    return '!';
  case 0x2044:
  case 0x2215:
    return '/';
  case 0x2217:
    return '*';
  case 0x2236:
    return ':';
  default:
    return '\0';
  }
}

// Four digits at least, as code points are written.
std::string hex_text(uint32_t value) {
  char text[16];
  std::snprintf(text, sizeof(text), "%04X", value);
  return text;
}

} // namespace

// Spellings that do not stand in the text as they are.
std::string_view Lexer::keep(const llvm::SmallVectorImpl<char> &text) {
  return context_.arena.copy_string({text.data(), text.size()});
}

bool Lexer::is_trigraph(const char *place) const {
  return place[0] == '?' && place[1] == '?' && trigraph_value(place[2]) != 0;
}

void Lexer::warn_trigraph(const char *place, const Token *token) {
  if (quiet_) {
    return;
  }
  if (trigraphs_) {
    report(place, DiagId::warn_trigraph_converted, token)
        << std::string(1, trigraph_value(place[2]));
  } else {
    report(place, DiagId::warn_trigraph_ignored, token);
  }
}

// Translation phase 2, C23 5.1.1.2p1. GNU: blanks may stand between the backslash and the newline.
// 0 when the backslash, or ??/, is not followed by a newline.
uint32_t Lexer::splice_size(const char *backslash) const {
  const char *place = backslash + 1;
  if (*backslash == '?') {
    if (!trigraphs_ || !is_trigraph(backslash) || backslash[2] != '/') {
      return 0;
    }
    place = backslash + 3;
  }
  while (is_blank(*place)) {
    ++place;
  }
  if (!is_newline(*place)) {
    return 0;
  }
  return static_cast<uint32_t>(end_of_line_behind(place) - backslash);
}

// The loop is for several splices in a row.
Lexer::Peeked Lexer::peek(const char *place) const {
  const char *start = place;
  while (*place == '\\' || *place == '?') {
    if (uint32_t splice = splice_size(place)) {
      place += splice;
      continue;
    }
    if (trigraphs_ && is_trigraph(place)) {
      return {trigraph_value(place[2]), static_cast<uint32_t>(place + 3 - start), false};
    }
    break;
  }
  uint32_t size = static_cast<uint32_t>(place - start);
  bool at_end = place >= end_;
  return {*place, at_end ? size : size + 1, at_end};
}

// C23 6.4.4: \u and four, \U and eight hexadecimal digits. GNU: \u{...} is not taken.
// Also 0 for what is no Unicode scalar value.
uint32_t Lexer::decode_ucn(const char *backslash, uint32_t &size) const {
  Peeked letter = peek(backslash + 1);
  if (letter.value != 'u' && letter.value != 'U') {
    return 0;
  }
  if (!context_.options.at_least(Standard::C99)) {
    return 0;
  }
  unsigned digits = letter.value == 'u' ? 4 : 8;
  const char *place = backslash + 1 + letter.size;
  uint64_t value = 0;
  for (unsigned i = 0; i < digits; ++i) {
    Peeked digit = peek(place);
    if (hex_value(digit.value) < 0) {
      return 0;
    }
    value = value << 4 | static_cast<unsigned>(hex_value(digit.value));
    place += digit.size;
  }
  size = static_cast<uint32_t>(place - backslash);
  bool is_scalar = value <= 0x10ffff && (value < 0xd800 || value > 0xdfff);
  return is_scalar ? static_cast<uint32_t>(value) : 0;
}

uint32_t Lexer::decode_utf8(const char *place, uint32_t &size) const {
  return cinch::decode_utf8(place, end_, size);
}

bool Lexer::is_identifier_code_point(uint32_t code_point, bool at_start) const {
  Standard standard = context_.options.standard;
  return at_start ? is_identifier_start(code_point, standard)
                  : is_identifier_continue(code_point, standard);
}

// ---- Names ----

// C11's identifiers may hold characters that nobody sees or that look like punctuation.
void Lexer::warn_confusable(uint32_t code_point, const char *place, const Token *token) {
  bool is_invisible = code_point == 0xad || (code_point >= 0x200b && code_point <= 0x200d) ||
                      (code_point >= 0x2060 && code_point <= 0x2064) || code_point == 0xfeff;
  if (is_invisible) {
    report(place, DiagId::warn_invisible_character, token) << hex_text(code_point);
  } else if (char lookalike = ascii_lookalike(code_point)) {
    report(place, DiagId::warn_homoglyph, token)
        << hex_text(code_point) << std::string(1, lookalike);
  }
}

// `*end` is a quote, backslash, question mark or byte past 127 right behind the name.
// The name is a prefix of a literal, or goes on in a way the fast path does not know, or ends.
const char *Lexer::scan_behind_name(const char *start, const char *end, uint16_t flags,
                                    Token &token, Identifier *&record) {
  std::string_view name(start, static_cast<size_t>(end - start));
  if (*end == '"' || *end == '\'') {
    const LangOptions &options = context_.options;
    // C23 6.4.4.5: u8 before a character constant is new; before a string it is of C11.
    bool has_unicode =
        options.at_least(name == "u8" && *end == '\'' ? Standard::C23 : Standard::C11);
    if (name == "L" || (has_unicode && (name == "u" || name == "U" || name == "u8"))) {
      return scan_literal_slow(start, end, flags, token);
    }
    // GNU: raw strings in gnu99 and later.
    bool has_raw = options.gnu_mode && options.at_least(Standard::C99) && *end == '"';
    if (has_raw && (name == "R" || name == "LR" || name == "uR" || name == "UR" || name == "u8R")) {
      return scan_raw_string(start, end, flags, token);
    }
  } else if (*end != '?' || trigraphs_) {
    return scan_name_slow(start, flags, token, record);
  }
  record = &context_.identifiers.intern(name);
  token = {record->keyword, flags, loc(start), record->id};
  return end;
}

// Any name, character by character.
// UCNs become UTF-8, so that \u00e9 and é are one name (C23 6.4.3.1).
const char *Lexer::scan_name_slow(const char *start, uint16_t flags, Token &token,
                                  Identifier *&record) {
  llvm::SmallVector<char, 64> name;
  const char *place = start;
  bool spelled_otherwise = false;
  while (true) {
    Peeked next = peek(place);
    const char *character = place + next.size - 1;
    uint32_t size = 0;
    if (is_identifier_char(next.value)) {
      if (next.value == '$' && !context_.options.dollar_identifiers) {
        break;
      }
      // Its spelling in the text is not the name: stringizing and -E must look there.
      spelled_otherwise |= next.size != 1;
      name.push_back(next.value);
      place += next.size;
      continue;
    }
    uint32_t code_point = malformed_utf8;
    if (next.value == '\\' && next.size == 1) {
      code_point = decode_ucn(place, size);
      if (code_point == 0) {
        break;
      }
      spelled_otherwise = true;
    } else if (static_cast<unsigned char>(next.value) >= 0x80) {
      code_point = decode_utf8(character, size);
      spelled_otherwise |= next.size != 1;
      size += next.size - 1;
    }
    if (code_point == malformed_utf8 || !is_identifier_code_point(code_point, name.empty())) {
      break;
    }
    if (next.value != '\\' && !quiet_) {
      warn_confusable(code_point, character, &token);
    }
    append_utf8(code_point, name);
    place += size;
  }
  if (name.empty()) { // a `$` that may not be in names
    token = {TokenKind::Unknown, flags, loc(start), static_cast<unsigned char>(*start)};
    return start + 1;
  }
  record = &context_.identifiers.intern({name.data(), name.size()});
  token = {record->keyword, flags, loc(start), record->id};
  if (spelled_otherwise) {
    token.flags |= Token::NeedsCleaning;
  }
  // A prefix spelled with a splice.
  bool opens_literal = (*place == '"' || *place == '\'') && spelled_otherwise;
  if (opens_literal && (record->name == "L" || record->name == "u" || record->name == "U")) {
    record = nullptr; // a spliced prefix
    return scan_literal_slow(start, place, flags, token);
  }
  return place;
}

// ---- Numbers ----

const char *Lexer::scan_number_slow(const char *start, uint16_t flags, Token &token) {
  // As scan_number, one character at a time.
  llvm::SmallVector<char, 64> text;
  const char *place = start;
  bool spelled_otherwise = false;
  char before = '\0';
  while (true) {
    Peeked next = peek(place);
    char c = next.value;
    uint32_t size = next.size;
    bool belongs = is_number_char(c);
    if (c == '+' || c == '-') {
      char exponent = static_cast<char>(before | 0x20);
      belongs =
          exponent == 'e' || (exponent == 'p' && takes_binary_exponent(text.begin(), text.end()));
      // `1'000`, but not `1'` before something else.
    } else if (c == '\'' && context_.options.at_least(Standard::C23) && !text.empty()) {
      char behind = peek(place + size).value; // a digit separator, C23 6.4.9
      belongs = is_number_char(behind) && behind != '.';
    } else if (c == '\\' && size == 1) {
      uint32_t code_point = decode_ucn(place, size);
      belongs = code_point != 0 && is_identifier_code_point(code_point, false);
    } else if (static_cast<unsigned char>(c) >= 0x80 && size == 1) {
      uint32_t code_point = decode_utf8(place, size);
      belongs = code_point != malformed_utf8 && is_identifier_code_point(code_point, false);
    }
    if (!belongs) {
      break;
    }
    // UCNs and other characters stay as written; they are errors when the number is converted.
    if (c == '\\' || static_cast<unsigned char>(c) >= 0x80) {
      text.append(place, place + size);
    } else {
      text.push_back(c);
      spelled_otherwise |= size != 1;
    }
    before = before == '\'' ? '\0' : c; // the `e` of `0x0'e-1` begins no exponent
    place += size;
  }
  if (!spelled_otherwise) {
    return finish(start, place, flags, TokenKind::Number, token);
  }
  uint16_t all_flags = static_cast<uint16_t>(flags | Token::NeedsCleaning);
  token = {TokenKind::Number, all_flags, loc(start), context_.literals.add(keep(text))};
  return place;
}

// ---- Punctuators ----

// Four characters are enough for the longest (%:%:); text[i] came before ends[i].
const char *Lexer::scan_punctuator_slow(const char *start, uint16_t flags, Token &token) {
  char text[6] = {};
  const char *ends[5] = {};
  const char *place = start;
  for (unsigned i = 0; i < 4; ++i) {
    if (trigraphs_ && is_trigraph(place)) {
      warn_trigraph(place, &token);
    }
    Peeked next = peek(place);
    text[i] = next.value;
    place += next.size;
    ends[i] = place;
  }
  Punctuator match = match_punctuator(text, context_.options.digraphs);
  token = {match.kind, flags, loc(start), 0};
  if (match.is_digraph) {
    token.flags |= Token::Digraph;
  }
  if (ends[match.length - 1] != start + match.length) {
    token.flags |= Token::NeedsCleaning;
  }
  if (match.kind == TokenKind::Unknown) {
    token.payload = static_cast<unsigned char>(text[0]);
  }
  // Only as many as belong to it are taken.
  return ends[match.length - 1];
}

// ---- Character constants and string literals ----

// C23 6.4.5.5 and 6.4.6, up to the closing quote; what is inside is the semantic phase's business.
const char *Lexer::scan_literal_slow(const char *start, const char *quote, uint16_t flags,
                                     Token &token) {
  bool is_string = *quote == '"';
  llvm::SmallVector<char, 256> text;
  bool spelled_otherwise = false;
  bool has_null = false;
  const char *place = start;
  // Prefix and quote.
  while (place < quote + 1) {
    Peeked next = peek(place);
    spelled_otherwise |= next.size != 1;
    text.push_back(next.value);
    place += next.size;
  }
  size_t prefix_size = text.size();
  while (true) {
    if (*place == '?' && is_trigraph(place)) {
      warn_trigraph(place, &token);
    }
    Peeked next = peek(place);
    if (next.at_end || is_newline(next.value)) {
      return unterminated(start, quote, place, {text.data(), text.size()}, flags, token);
    }
    spelled_otherwise |= next.size != 1;
    has_null |= next.value == '\0';
    text.push_back(next.value);
    place += next.size;
    if (next.value == *quote) {
      break;
    }
    // What is escaped cannot end the literal.
    if (next.value == '\\') {
      Peeked escaped = peek(place);
      if (!escaped.at_end && !is_newline(escaped.value)) {
        spelled_otherwise |= escaped.size != 1;
        text.push_back(escaped.value);
        place += escaped.size;
      }
    }
  }
  if (has_null && !quiet_) {
    // In C a NUL is no member of the source character set, but does no harm.
    report(start, DiagId::warn_null_in_literal, &token) << (is_string ? 1 : 0);
  }
  if (!is_string && text.size() == prefix_size + 1) {
    return broken_literal(start, quote, place, {text.data(), text.size()},
                          DiagId::ext_empty_character, DiagId::err_empty_character, flags, token);
  }
  TokenKind kind = is_string ? TokenKind::String : TokenKind::Character;
  if (!spelled_otherwise) {
    return finish(start, place, flags, kind, token);
  }
  uint16_t all_flags = static_cast<uint16_t>(flags | Token::NeedsCleaning);
  token = {kind, all_flags, loc(start), context_.literals.add(keep(text))};
  return place;
}

// C23 6.4.6: no newline stands inside of a literal, so its line ends it.
const char *Lexer::unterminated(const char *start, const char *quote, const char *end,
                                std::string_view spelling, uint16_t flags, Token &token) {
  return broken_literal(start, quote, end, spelling, DiagId::ext_unterminated_literal,
                        DiagId::err_unterminated_literal, flags, token);
}

// One Unknown token up to `end`. In text that need not be C (-E, skipped, inside a directive) that
// is no error yet: C23 6.4p3 leaves undefined what a lone quote is.
const char *Lexer::broken_literal(const char *start, const char *quote, const char *end,
                                  std::string_view spelling, DiagId tolerant, DiagId strict,
                                  uint16_t flags, Token &token) {
  const LangOptions &options = context_.options;
  bool tolerate = options.preprocess_only || options.assembler_with_cpp || in_directive_;
  if (!quiet_ && !options.assembler_with_cpp) {
    report(start, tolerate ? tolerant : strict, &token) << (*quote == '"' ? 1 : 0);
  }
  // Kept, since -E and # write it out again.
  uint32_t literal = context_.literals.add(context_.arena.copy_string(spelling));
  uint32_t marks =
      tolerate || quiet_ ? unterminated_literal : unterminated_literal | reported_literal;
  if (strict == DiagId::err_empty_character) {
    marks |= complete_literal;
  }
  token = {TokenKind::Unknown, flags, loc(start), literal | marks};
  return end;
}

// GNU: R"delimiter( ... )delimiter". The spelling that is kept is an ordinary literal.
const char *Lexer::scan_raw_string(const char *start, const char *quote, uint16_t flags,
                                   Token &token) {
  // At most 16 characters of delimiter.
  const char *place = quote + 1;
  while (place < end_ && place - quote <= 16 && *place != '(' && *place != ')' && *place != '\\' &&
         !is_blank(*place) && !is_newline(*place)) {
    ++place;
  }
  std::string closing = ")" + std::string(quote + 1, static_cast<size_t>(place - quote - 1)) + "\"";
  std::string_view rest(place, static_cast<size_t>(end_ - place));
  // Nothing inside is special, newlines included.
  size_t found = rest.find(closing);
  if (place - quote > 17 || *place != '(' || found == std::string_view::npos) {
    if (!quiet_) {
      report(start, DiagId::err_raw_string, &token);
    }
    return scan_literal_slow(start, quote, flags, token);
  }
  llvm::SmallVector<char, 256> text(start, quote - 1); // the prefix without R
  text.push_back('"');
  // Escaped anew, so that later phases see an ordinary literal.
  for (char c : rest.substr(1, found - 1)) {
    if (c == '\n') {
      text.append({'\\', 'n'});
      // A file's \r\n is one newline of the string.
    } else if (c != '\r') {
      // `\?`, so that no trigraph comes about.
      if (c == '"' || c == '\\' || c == '?') {
        text.push_back('\\');
      }
      text.push_back(c);
    }
  }
  text.push_back('"');
  uint16_t all_flags = static_cast<uint16_t>(flags | Token::NeedsCleaning);
  token = {TokenKind::String, all_flags, loc(start), context_.literals.add(keep(text))};
  return place + found + closing.size();
}

// ---- Characters that start no ordinary token ----

// NULs, splices, trigraphs, backslashes, @, ` and all past 127.
const char *Lexer::scan_other(const char *&place, uint16_t &flags, Token &token,
                              Identifier *&record) {
  unsigned char c = static_cast<unsigned char>(*place);
  if (c == '\0') {
    if (place < end_) {
      if (!quiet_ && !warned_null_) {
        report(place, DiagId::warn_null_in_file, &token);
        warned_null_ = true; // one a file is enough
      }
      ++place;
      flags |= Token::LeadingSpace;
      return nullptr;
    }
    // The NUL at the end of the text: of the file, or of a directive on its last line.
    bool in_directive = in_directive_;
    in_directive_ = false;
    pending_flags_ = Token::StartOfLine;
    token = {in_directive ? TokenKind::EndOfDirective : TokenKind::EndOfFile, Token::StartOfLine,
             loc(place), 0};
    return place;
  }
  if (c == '\\' || c == '?') {
    if (uint32_t splice = splice_size(place)) {
      // GNU: there may be blanks before the newline, which nobody sees.
      const char *newline = place + (c == '?' ? 3 : 1);
      if (!is_newline(*newline) && !quiet_) {
        report(place, DiagId::warn_backslash_newline_space, &token);
      }
      place += splice;
      return nullptr;
    }
    if (c == '?') {
      if (is_trigraph(place)) {
        warn_trigraph(place, &token);
      }
      return scan_punctuator_slow(place, flags, token);
    }
    return scan_unicode(place, flags, token, record);
  }
  if (c >= 0x80) {
    return scan_unicode(place, flags, token, record);
  }
  token = {TokenKind::Unknown, flags, loc(place), c};
  return place + 1;
}

// A UCN or a character past 127.
// Names may start with it; spaces are skipped with a warning; the rest is an error, told once.
const char *Lexer::scan_unicode(const char *&place, uint16_t &flags, Token &token,
                                Identifier *&record) {
  uint32_t size = 1;
  bool is_ucn = *place == '\\';
  uint32_t code_point = is_ucn ? decode_ucn(place, size) : decode_utf8(place, size);
  if (is_ucn && code_point == 0) {
    token = {TokenKind::Unknown, flags, loc(place), '\\'};
    return place + 1;
  }
  if (code_point != malformed_utf8 && is_identifier_code_point(code_point, true)) {
    return scan_name_slow(place, flags, token, record);
  }
  bool silent = quiet_ || context_.options.preprocess_only || context_.options.assembler_with_cpp;
  if (code_point == malformed_utf8) {
    if (!silent) {
      report(place, DiagId::err_invalid_utf8, &token);
    }
    // One message for a run of such bytes.
    while (!silent && static_cast<unsigned char>(place[size]) >= 0x80) {
      ++size;
    }
  } else if (!is_ucn && is_unicode_space(code_point)) {
    if (!quiet_) {
      report(place, DiagId::warn_unicode_whitespace, &token) << hex_text(code_point);
    }
    place += size;
    flags |= Token::LeadingSpace;
    return nullptr;
  } else if (char lookalike = silent || is_ucn ? '\0' : ascii_lookalike(code_point)) {
    if (lookalike == '"' || lookalike == '\'') {
      if (const char *end = scan_smart_quoted(place, size, lookalike, flags, token)) {
        return end;
      }
    }
    report(place, DiagId::err_character_lookalike, &token)
        << hex_text(code_point) << std::string(1, lookalike)
        << FixIt::replace({loc(place), loc(place)}, std::string(1, lookalike));
    // Never a `#`: a directive must not begin by guessing.
    const char text[6] = {lookalike};
    TokenKind meant = match_punctuator(text, false).kind;
    if (meant != TokenKind::Unknown && meant != TokenKind::Hash) { // read as what was meant
      token = {meant, flags, loc(place), 0};
      return place + size;
    }
    place += size;
    flags |= Token::LeadingSpace;
    return nullptr;
  } else if (!silent) {
    bool continues = is_identifier_code_point(code_point, false);
    report(place,
           continues ? DiagId::err_character_not_at_start : DiagId::err_character_not_allowed,
           &token)
        << hex_text(code_point);
    place += size;
    flags |= Token::LeadingSpace;
    return nullptr;
  }
  if (!silent) {
    place += size;
    flags |= Token::LeadingSpace;
    return nullptr;
  }
  // Text that need not be C keeps it as it is.
  std::string_view spelling(place, size);
  uint32_t literal = context_.literals.add(spelling);
  token = {TokenKind::Unknown, flags, loc(place), literal | unterminated_literal};
  return place + size;
}

// A word processor's quotes around a literal, which is read as if they were plain ones. Null when
// nothing on the line closes it.
const char *Lexer::scan_smart_quoted(const char *start, uint32_t size, char quote, uint16_t flags,
                                     Token &token) {
  const char *end = start + size;
  uint32_t closing_size = 1;
  while (end < end_ && !is_newline(*end)) {
    uint32_t code_point = decode_utf8(end, closing_size);
    if (*end == quote || (code_point != malformed_utf8 && ascii_lookalike(code_point) == quote)) {
      break;
    }
    closing_size = 1;
    end += *end == '\\' && !is_newline(end[1]) ? 2 : 1;
  }
  if (end >= end_ || is_newline(*end)) {
    return nullptr;
  }
  uint32_t ignored = 0;
  report(start, DiagId::err_character_lookalike, &token)
      << hex_text(decode_utf8(start, ignored)) << std::string(1, quote)
      << FixIt::replace({loc(start), loc(start)}, std::string(1, quote))
      << FixIt::replace({loc(end), loc(end)}, std::string(1, quote));
  llvm::SmallVector<char, 64> text(1, quote);
  text.append(start + size, end);
  text.push_back(quote);
  token = {quote == '"' ? TokenKind::String : TokenKind::Character,
           static_cast<uint16_t>(flags | Token::NeedsCleaning), loc(start),
           context_.literals.add(keep(text))};
  return end + closing_size;
}

// ---- Conflict markers ----

// `place` starts a line and three equal characters stand there. A conflict has both ends: without
// `>>>>>>>` on a later line the text is taken as it is.
bool Lexer::is_conflict_marker(const char *place) const {
  char c = *place;
  // Exactly seven of them, as version control writes them.
  bool is_column_one = place == begin_ || is_newline(place[-1]);
  std::string_view rest(place, static_cast<size_t>(end_ - place));
  if (!is_column_one || std::min(rest.find_first_not_of(c), rest.size()) != 7) {
    return false;
  }
  if (context_.options.assembler_with_cpp) {
    return false;
  }
  if (c != '<') {
    return in_conflict_ && (c == '=' || c == '|' || c == '>');
  }
  return !in_conflict_ && rest.find("\n>>>>>>>") != std::string_view::npos;
}

// The first of the two texts is read as if it were alone; the rest goes to the end of the line of
// `>>>>>>>`.
const char *Lexer::skip_conflict_marker(const char *place, const Token *token) {
  std::string_view rest(place, static_cast<size_t>(end_ - place));
  size_t skip = 0;
  if (*place == '<') {
    if (!quiet_) {
      report(place, DiagId::err_conflict_marker, token);
    }
  } else if (*place != '>') {
    size_t closing = rest.find("\n>>>>>>>");
    skip = closing == std::string_view::npos ? rest.size() : closing + 1;
  }
  in_conflict_ = *place == '<';
  size_t newline = rest.find_first_of("\r\n", skip);
  return newline == std::string_view::npos ? end_ : place + newline;
}

// C23 6.4.8. No escapes: a backslash is an ordinary character here.
void Lexer::lex_header_name(Token &token) {
  uint16_t flags = pending_flags_;
  const char *place = skip_directive_blanks(position_);
  if (place != position_) {
    flags |= Token::LeadingSpace;
  }
  if (*place == '<' || *place == '"') {
    char closing = *place == '<' ? '>' : '"';
    const char *end = place + 1;
    // Only on one line.
    while (*end != closing && !is_newline(*end) && end < end_ && splice_size(end) == 0) {
      ++end;
    }
    if (*end == closing) {
      pending_flags_ = 0;
      position_ = finish(place, end + 1, flags, TokenKind::HeaderName, token);
      return;
    }
  }
  // `#include MACRO`: an ordinary token.
  position_ = place;
  lex(token);
  token.flags |= flags;
}

} // namespace cinch
