// Character constants and string literals: C23 6.4.5.4, 6.4.6 and translation phases 5 and 6.
#include "sema/expression_support.h"
#include "sema/expressions.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/ConvertUTF.h"

namespace cinch {

namespace {

// What the prefix says: none, u8, u, U or L.
enum class Encoding : uint8_t { Plain, Utf8, Utf16, Utf32, Wide };

// Takes the prefix off; what is left starts with the quote.
Encoding take_encoding(std::string_view &spelling) {
  Encoding encoding = Encoding::Plain;
  if (spelling.starts_with("u8")) {
    encoding = Encoding::Utf8;
    spelling.remove_prefix(2);
  } else if (spelling.starts_with("u")) {
    encoding = Encoding::Utf16;
    spelling.remove_prefix(1);
  } else if (spelling.starts_with("U")) {
    encoding = Encoding::Utf32;
    spelling.remove_prefix(1);
  } else if (spelling.starts_with("L")) {
    encoding = Encoding::Wide;
    spelling.remove_prefix(1);
  }
  return encoding;
}

// The quotes have been checked by the lexer; one at the end may be missing after an error.
std::string_view without_quotes(std::string_view quoted) {
  return quoted.size() >= 2 ? quoted.substr(1, quoted.size() - 2) : std::string_view();
}

// The type of an element of the string, 6.4.6p6.
QualType element_type(TypeContext &types, Encoding encoding) {
  switch (encoding) {
  case Encoding::Plain:
    return types.char_type();
  case Encoding::Utf8:
    return types.char8_type();
  case Encoding::Utf16:
    return types.char16_type();
  case Encoding::Utf32:
    return types.char32_type();
  case Encoding::Wide:
    return types.wchar_type();
  }
  return types.char_type();
}

// One source character, escape sequence or universal character name.
struct CodeUnit {
  uint32_t value = 0;
  bool is_code_point = false; // to be encoded; otherwise a value written as \x or octal
};

// Reads the characters between the quotes of one token.
class CharacterReader {
public:
  // `prefix_length`: of the encoding prefix and the quote, for the places of messages.
  CharacterReader(Sema &sema, SourceLoc token, uint32_t prefix_length, std::string_view text,
                  unsigned unit_width)
      : sema_(sema), start_(token.plus(prefix_length)), text_(text), unit_width_(unit_width) {}

  bool at_end() const { return position_ == text_.size(); }
  bool failed() const { return failed_; }

  // The next character; not at the end.
  CodeUnit next() {
    unsigned char c = static_cast<unsigned char>(text_[position_]);
    if (c == '\\') {
      return escape();
    }
    if (c < 0x80) {
      ++position_;
      return {c, true};
    }
    return utf8();
  }

private:
  SourceLoc here() const { return start_.plus(static_cast<uint32_t>(position_)); }
  char peek() const { return position_ < text_.size() ? text_[position_] : '\0'; }
  // After an error the whole literal is one.
  void error(DiagId id) {
    sema_.report(here(), id);
    failed_ = true;
  }

  // Bytes that are no UTF-8 stand for themselves.
  CodeUnit utf8() {
    const llvm::UTF8 *begin = reinterpret_cast<const llvm::UTF8 *>(text_.data()) + position_;
    const llvm::UTF8 *end = reinterpret_cast<const llvm::UTF8 *>(text_.data()) + text_.size();
    const llvm::UTF8 *from = begin;
    llvm::UTF32 point = 0;
    if (llvm::convertUTF8Sequence(&from, end, &point, llvm::strictConversion) !=
        llvm::conversionOK) {
      return {static_cast<unsigned char>(text_[position_++]), false};
    }
    position_ += static_cast<size_t>(from - begin);
    return {point, true};
  }

  // 6.4.5.4: simple escapes, octal and hexadecimal ones, universal character names.
  CodeUnit escape() {
    size_t start = position_++;
    char letter = peek();
    ++position_;
    switch (letter) {
    case 'a':
      return {7, true};
    case 'b':
      return {8, true};
    case 't':
      return {9, true};
    case 'n':
      return {10, true};
    case 'v':
      return {11, true};
    case 'f':
      return {12, true};
    case 'r':
      return {13, true};
    case 'e': // GNU
    case 'E':
      sema_.report(start_.plus(static_cast<uint32_t>(start)), DiagId::ext_nonstandard_escape)
          << std::string_view(&letter, 1);
      return {27, true};
    case '\\':
    case '\'':
    case '"':
    case '?':
      return {static_cast<unsigned char>(letter), true};
    case 'x':
      return numeric(16, 0);
    // `\o{...}`; otherwise an unknown escape.
    case 'o':
      if (peek() == '{' || sema_.at_least(Standard::C2y)) {
        return numeric(8, 0);
      }
      break;
    case 'u':
      return universal(4);
    case 'U':
      return universal(8);
    default: // of characters
      break;
    }
    // The first octal digit belongs to the number.
    if (letter >= '0' && letter <= '7') {
      --position_;
      return numeric(8, 3);
    }
    // Unknown: the backslash is dropped, as gcc and clang do.
    position_ = start;
    sema_.report(here(), DiagId::warn_unknown_escape) << std::string_view(&letter, 1);
    position_ = start + 1;
    return utf8_or_byte();
  }

  // The character after a backslash that means nothing.
  CodeUnit utf8_or_byte() {
    if (at_end()) {
      return {'\\', true};
    }
    unsigned char c = static_cast<unsigned char>(text_[position_]);
    if (c >= 0x80) {
      return utf8();
    }
    ++position_;
    return {c, true};
  }

  // The value of a digit, -1 for none.
  static int hex_digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    char letter = static_cast<char>(c | 32);
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
  }

  // \x..., \o{...} and octal. `maximum` digits, 0: any number.
  CodeUnit numeric(unsigned radix, unsigned maximum) {
    bool is_delimited = maximum == 0 && open_delimiter();
    if (radix == 8 && maximum == 0 && !is_delimited) {
      sema_.report(here(), DiagId::err_escape_missing_opening) << "o";
      failed_ = true;
      return {};
    }
    uint64_t value = 0;
    unsigned digits = 0;
    bool overflows = false;
    while (!at_end() && (maximum == 0 || digits < maximum)) {
      // The radix limits the digits: 8 is none in an octal number.
      int digit = hex_digit(peek());
      if (digit < 0 || static_cast<unsigned>(digit) >= radix) {
        break;
      }
      value = value * radix + static_cast<unsigned>(digit);
      // Too large for one element; octal escapes may be as well.
      overflows |= value >> unit_width_ != 0;
      value &= 0xffffffff;
      ++digits;
      ++position_;
    }
    if (digits == 0 && !(is_delimited && !at_end())) {
      error(DiagId::err_escape_without_digits);
    }
    // The braces of C2y's forms.
    if (is_delimited && !close_delimiter(digits)) {
      return {};
    }
    if (overflows) {
      sema_.report(here(), DiagId::err_escape_too_large) << (radix == 16 ? 0 : 1);
      failed_ = true;
    }
    return {static_cast<uint32_t>(value), false};
  }

  // C2y 6.4.5.5: `\x{`, `\o{` and `\u{`.
  bool open_delimiter() {
    if (at_end() || peek() != '{') {
      return false;
    }
    if (!sema_.at_least(Standard::C2y)) {
      sema_.report(here(), DiagId::ext_delimited_escape);
    }
    ++position_;
    return true;
  }

  // Behind the digits. What stands there instead of the brace is passed, up to a brace.
  bool close_delimiter(unsigned digits) {
    if (!at_end() && peek() == '}') {
      if (digits == 0) {
        error(DiagId::err_escape_delimited_empty);
      }
      ++position_;
      return digits != 0;
    }
    size_t brace = text_.find('}', position_);
    if (brace == std::string_view::npos) {
      error(DiagId::err_escape_missing_brace);
      return false;
    }
    sema_.report(here(), DiagId::err_escape_invalid_digit) << text_.substr(position_, 1);
    failed_ = true;
    position_ = brace + 1;
    return false;
  }

  // C23 6.4.4: \uXXXX and \UXXXXXXXX; C2y: \u{X...}.
  CodeUnit universal(unsigned length) {
    bool is_delimited = length == 4 && open_delimiter();
    uint64_t value = 0;
    unsigned digits = 0;
    while (!at_end() && (is_delimited || digits < length)) {
      int digit = hex_digit(peek());
      if (digit < 0) {
        break;
      }
      // More than any code point has, without overflow.
      value = std::min<uint64_t>(value * 16 + static_cast<unsigned>(digit), 0xffffffff);
      ++digits;
      ++position_;
    }
    if (!is_delimited && digits != length) {
      error(DiagId::err_ucn_incomplete);
      return {};
    }
    if (is_delimited && !close_delimiter(digits)) {
      return {};
    }
    // Surrogates are no characters.
    if (value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) {
      error(DiagId::err_ucn_invalid);
      return {};
    }
    // C17 6.4.3p2; since C23 only identifiers are so limited.
    bool is_basic = value < 0xa0 && value != '$' && value != '@' && value != '`';
    if (is_basic && !sema_.at_least(Standard::C23)) {
      failed_ = true;
      bool is_control = value < 0x20 || value >= 0x7f;
      DiagnosticBuilder message =
          sema_.report(here(), is_control ? DiagId::err_ucn_control : DiagId::err_ucn_basic);
      if (!is_control) {
        message << std::string(1, static_cast<char>(value));
      }
      return {};
    }
    return {static_cast<uint32_t>(value), true};
  }

  Sema &sema_;
  SourceLoc start_;
  std::string_view text_;
  unsigned unit_width_;
  size_t position_ = 0;
  bool failed_ = false;
};

// A character in the encoding of the string: UTF-8, UTF-16 or UTF-32.
void append_utf8(llvm::SmallVectorImpl<char> &out, uint32_t point) {
  char buffer[UNI_MAX_UTF8_BYTES_PER_CODE_POINT];
  char *end = buffer;
  llvm::ConvertCodePointToUTF8(point, end);
  out.append(buffer, end);
}

void append_unit(llvm::SmallVectorImpl<char> &out, uint32_t value, unsigned size) {
  for (unsigned i = 0; i != size; ++i) { // both targets are little-endian
    out.push_back(static_cast<char>(value >> (8 * i)));
  }
}

// A value written as a number is one element, whatever it means.
void append_encoded(llvm::SmallVectorImpl<char> &out, CodeUnit unit, unsigned size) {
  if (!unit.is_code_point || size == 4) {
    append_unit(out, unit.value, size);
  } else if (size == 1) {
    append_utf8(out, unit.value);
  } else if (unit.value >= 0x10000) { // a surrogate pair
    append_unit(out, 0xd800 + ((unit.value - 0x10000) >> 10), 2);
    append_unit(out, 0xdc00 + ((unit.value - 0x10000) & 0x3ff), 2);
  } else {
    append_unit(out, unit.value, 2);
  }
}

// The bytes of the source are those of the string: no escapes, and no other encoding.
bool is_copied_as_is(std::string_view body, unsigned size) {
  return size == 1 && body.find('\\') == std::string_view::npos;
}

} // namespace

// Adjacent literals are one, 5.1.1.2 phase 6. With a prefix on one of them all are taken that way.
Expr *ExpressionSema::string(llvm::ArrayRef<StringToken> tokens) {
  Encoding encoding = Encoding::Plain;
  SourceLoc loc = tokens[0].loc;
  for (const StringToken &token : tokens) {
    std::string_view spelling = token.spelling;
    Encoding own = take_encoding(spelling);
    if (own != Encoding::Plain && encoding != Encoding::Plain && own != encoding) {
      sema_.report(token.loc, DiagId::err_string_concatenation); // C23 6.4.6p5
      return sema_.error_expr(loc);
    }
    encoding = own != Encoding::Plain ? own : encoding;
  }
  QualType element = element_type(sema_.types, encoding);
  unsigned size = static_cast<unsigned>(sema_.types.size_of(element).value);
  std::string_view bytes;
  std::string_view first = tokens[0].spelling;
  // A single literal without escapes needs no copy.
  take_encoding(first);
  if (tokens.size() == 1 && is_copied_as_is(without_quotes(first), size)) {
    bytes = without_quotes(first); // spellings outlive every tree
  } else {
    llvm::SmallString<256> buffer;
    for (const StringToken &token : tokens) {
      std::string_view quoted = token.spelling;
      take_encoding(quoted);
      std::string_view body = without_quotes(quoted);
      // The same for one token of several.
      if (is_copied_as_is(body, size)) {
        buffer.append(body.begin(), body.end());
        continue;
      }
      uint32_t prefix = static_cast<uint32_t>(token.spelling.size() - quoted.size() + 1);
      CharacterReader reader(sema_, token.loc, prefix, body, size * 8);
      while (!reader.at_end()) {
        append_encoded(buffer, reader.next(), size);
      }
      if (reader.failed()) {
        return sema_.error_expr(loc);
      }
    }
    bytes = sema_.arena().copy_string(std::string_view(buffer.data(), buffer.size()));
  }
  // -Wwrite-strings makes the elements const, as in C++.
  if (sema_.options.const_strings) {
    element = sema_.types.qualified(element, Const);
  }
  // The terminating zero is counted, but not among the bytes.
  QualType type = sema_.types.array_of(element, bytes.size() / size + 1);
  StringLiteralExpr *literal =
      make_expr<StringLiteralExpr>(sema_.arena(), loc, type, ValueCategory::LValue);
  literal->element_size = static_cast<uint8_t>(size);
  literal->bytes = bytes;
  return literal;
}

// A string that is no object: in attributes, asm, static_assert. It lives as long as the unit.
std::string_view ExpressionSema::unevaluated_string(llvm::ArrayRef<StringToken> tokens,
                                                    bool ignores_prefix) {
  llvm::SmallVector<StringToken, 4> plain(tokens);
  for (StringToken &token : plain) {
    std::string_view spelling = token.spelling;
    if (take_encoding(token.spelling) == Encoding::Plain) {
      continue;
    }
    if (!ignores_prefix) { // C23 6.7.11p1 and the GNU uses
      sema_.report(token.loc, DiagId::err_unevaluated_string_prefix);
      return {};
    }
    sema_.report(token.loc, DiagId::warn_unevaluated_string_prefix)
        << spelling.substr(0, spelling.size() - token.spelling.size());
  }
  StringLiteralExpr *literal = expr_as<StringLiteralExpr>(string(plain));
  return literal != nullptr ? sema_.unit_arena().copy_string(literal->bytes) : std::string_view();
}

// A character constant. Several characters are allowed without a prefix, with a value that gcc and
// clang agree on.
Expr *ExpressionSema::character(SourceLoc loc, std::string_view spelling) {
  std::string_view quoted = spelling;
  Encoding encoding = take_encoding(quoted);
  std::string_view body = without_quotes(quoted);
  // 6.4.5.4p10: a plain constant has type int and the value of a char.
  QualType element = element_type(sema_.types, encoding);
  if (encoding == Encoding::Utf8) {
    element = sema_.types.builtin(BuiltinKind::UChar);
  }
  bool is_plain = encoding == Encoding::Plain;
  QualType type = is_plain ? sema_.types.int_type() : element;
  if (body.empty()) {
    sema_.report(loc, DiagId::err_empty_character);
    return sema_.error_expr(loc);
  }
  // How large a value may be depends on the element.
  unsigned width = static_cast<unsigned>(sema_.types.size_of(element).value) * 8;
  uint32_t prefix = static_cast<uint32_t>(spelling.size() - quoted.size() + 1);
  CharacterReader reader(sema_, loc, prefix, body, width);
  uint32_t value = 0;
  unsigned count = 0;
  bool is_too_large = false;
  while (!reader.at_end()) {
    CodeUnit unit = reader.next();
    // What is no single element: beyond ASCII in UTF-8, beyond the first plane in UTF-16.
    uint32_t limit = width == 8 ? 0x80 : width == 16 ? 0x10000 : 0x110000;
    is_too_large |= unit.is_code_point && unit.value >= limit;
    // Each character moves the ones before it up by eight bits.
    value = is_plain ? (value << 8) | (unit.value & 0xff) : unit.value;
    ++count;
  }
  if (is_too_large) {
    sema_.report(loc, DiagId::err_character_too_large);
  } else if (count > 1 && !is_plain) {
    sema_.report(loc, DiagId::err_multichar_character_literal)
        << (encoding == Encoding::Wide ? 0 : 1);
  } else if (count > 1) {
    sema_.report(loc, count > 4 ? DiagId::warn_char_constant_too_large
                                : DiagId::warn_multichar_character_literal);
  }
  if (reader.failed() || is_too_large || (count > 1 && !is_plain)) {
    return sema_.error_expr(loc);
  }
  // '\xff' is -1 where char is signed.
  if (count == 1 && is_plain && sema_.types.is_signed(sema_.types.char_type())) {
    value = static_cast<uint32_t>(static_cast<int32_t>(static_cast<int8_t>(value)));
  }
  IntegerLiteralExpr *literal = make_word(sema_, value, type, loc);
  literal->is_character = true;
  return literal;
}

// C23 6.4.3.2: `static const char __func__[] = "name";`, made anew for each use.
Expr *ExpressionSema::predefined_name(SourceLoc loc, TokenKind which) {
  std::string_view text;
  if (sema_.function == nullptr) {
    sema_.report(loc, DiagId::ext_predefined_outside_function);
    // As in gcc, at file scope.
    text = which == TokenKind::KwPrettyFunction ? "top level" : "";
  } else {
    text = sema_.function->function->name_text();
  }
  QualType element = sema_.types.qualified(sema_.types.char_type(), Const);
  StringLiteralExpr *literal = make_expr<StringLiteralExpr>(
      sema_.arena(), loc, sema_.types.array_of(element, text.size() + 1), ValueCategory::LValue);
  literal->is_predefined_name = true;
  literal->bytes = text;
  return literal;
}

} // namespace cinch
