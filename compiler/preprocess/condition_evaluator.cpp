// Precedence climbing over tokens as the expander gives them.
#include "preprocess/condition_evaluator.h"

#include "lex/char_class.h"
#include "lex/unicode.h"
#include "preprocess/preprocessor.h"
#include "target/target_info.h"

namespace cinch {

namespace {

// Binding strength of a binary operator; 0: none.
int precedence_of(TokenKind kind) {
  switch (kind) {
  case TokenKind::PipePipe:
    return 3;
  case TokenKind::AmpAmp:
    return 4;
  case TokenKind::Pipe:
    return 5;
  case TokenKind::Caret:
    return 6;
  case TokenKind::Amp:
    return 7;
  case TokenKind::EqualEqual:
  case TokenKind::ExclaimEqual:
    return 8;
  case TokenKind::Less:
  case TokenKind::LessEqual:
  case TokenKind::Greater:
  case TokenKind::GreaterEqual:
    return 9;
  case TokenKind::LessLess:
  case TokenKind::GreaterGreater:
    return 10;
  case TokenKind::Plus:
  case TokenKind::Minus:
    return 11;
  case TokenKind::Star:
  case TokenKind::Slash:
  case TokenKind::Percent:
    return 12;
  default:
    return 0;
  }
}

// Whole binary expressions begin here; `?:` and the comma have functions of their own.
constexpr int lowest_precedence = 3;

// Results of comparisons are int, whatever the operands were.
bool is_comparison(TokenKind kind) {
  int precedence = precedence_of(kind);
  return precedence == 8 || precedence == 9;
}

// 99 is no digit in any base.
int digit_value(char c) {
  if (is_digit(c)) {
    return c - '0';
  }
  char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : 99;
}

} // namespace

// Expanded tokens: macros are replaced before the grammar is looked at (C23 6.10.2).
void ConditionEvaluator::advance() { preprocessor_.expander().next(token_); }

// A macro call that went wrong leaves a token that has been reported.
bool ConditionEvaluator::fail(DiagId id) {
  if (!token_.is_reported()) {
    context_.report(token_.loc, id);
  }
  return false;
}

// Operators in front of operands count too, so there may be more of them than brackets.
unsigned ConditionEvaluator::depth_limit() const { return context_.language.bracket_depth * 4; }

bool ConditionEvaluator::fail_too_deep() {
  context_.report(token_.loc, DiagId::err_nesting_too_deep) << depth_limit();
  return false;
}

// False and reported when there is no value: #if then counts as false.
bool ConditionEvaluator::evaluate(std::string_view directive, SourceLoc loc) {
  depth_ = 0;
  advance();
  if (token_.is(TokenKind::EndOfDirective)) {
    context_.report(loc, DiagId::err_no_condition) << directive;
    return false;
  }
  Value value;
  bool ok = parse_expression(value, true);
  if (ok && !token_.is(TokenKind::EndOfDirective)) {
    ok = fail(token_.is(TokenKind::RightParen) ? DiagId::err_condition_end_of_line
                                               : DiagId::err_condition_junk);
  }
  // The rest after an error is thrown away unexpanded.
  while (!token_.is(TokenKind::EndOfDirective) && !token_.is(TokenKind::EndOfFile)) {
    preprocessor_.expander().raw_next(token_);
  }
  return ok && value.is_true();
}

bool ConditionEvaluator::evaluate_in_parens(int64_t &result) {
  depth_ = 0;
  advance();
  Value value;
  bool ok = parse_expression(value, true);
  result = value.as_signed();
  if (ok && !token_.is(TokenKind::RightParen)) {
    ok = fail(DiagId::err_condition_right_paren);
  }
  if (!ok) {
    // The caller looks for the `)`.
    preprocessor_.expander().unget(token_);
  }
  return ok;
}

// With commas.
bool ConditionEvaluator::parse_expression(Value &value, bool live) {
  if (!parse_conditional(value, live)) {
    return false;
  }
  while (token_.is(TokenKind::Comma)) {
    if (live) { // C99 6.6p3 allows it in what is not evaluated
      context_.report(token_.loc, DiagId::ext_condition_comma);
    }
    advance();
    if (!parse_conditional(value, live)) {
      return false;
    }
  }
  return true;
}

// C23 6.6p3 applies to what is evaluated only: hence `live`.
bool ConditionEvaluator::parse_conditional(Value &value, bool live) {
  if (!parse_unary(value, live) || !parse_binary(value, lowest_precedence, live)) {
    return false;
  }
  if (!token_.is(TokenKind::Question)) {
    return true;
  }
  bool condition = value.is_true();
  SourceLoc question = token_.loc;
  Value middle;
  Value right;
  advance();
  if (!parse_expression(middle, live && condition)) {
    return false;
  }
  if (!token_.is(TokenKind::Colon)) {
    context_.report(token_.loc, DiagId::err_expected) << "':'";
    context_.report(question, DiagId::note_matching) << "'?'";
    return false;
  }
  advance();
  if (++depth_ > depth_limit()) {
    return fail_too_deep();
  }
  if (!parse_conditional(right, live && !condition)) {
    return false;
  }
  --depth_;
  // The type of the whole counts the operand that is not chosen, too.
  value = {condition ? middle.bits : right.bits, middle.is_unsigned || right.is_unsigned};
  return true;
}

// Operators at least as strong as `minimum` behind `value`.
// `1 - 2 - 3`: the right operand takes only stronger operators, so that equal ones group to the
// left.
bool ConditionEvaluator::parse_binary(Value &value, int minimum, bool live) {
  while (true) {
    TokenKind op = token_.kind;
    SourceLoc loc = token_.loc;
    int precedence = precedence_of(op);
    if (precedence == 0 || precedence < minimum) {
      return true;
    }
    // C23 6.5.14, 6.5.15: the right side is not evaluated when the left decides.
    bool right_live = live && !(op == TokenKind::AmpAmp && !value.is_true()) &&
                      !(op == TokenKind::PipePipe && value.is_true());
    advance();
    Value right;
    if (!parse_unary(right, right_live) || !parse_binary(right, precedence + 1, right_live)) {
      return false;
    }
    if (!apply(op, value, right, loc, live)) {
      return false;
    }
  }
}

// C23 6.5.4.4; `!` is an int whatever its operand, the others keep the operand's signedness.
bool ConditionEvaluator::parse_unary(Value &value, bool live) {
  // Recursion only here and in `?:`, so counting here bounds the stack.
  if (++depth_ > depth_limit()) {
    return fail_too_deep();
  }
  TokenKind op = token_.kind;
  bool ok = true;
  if (op == TokenKind::Minus || op == TokenKind::Plus || op == TokenKind::Tilde ||
      op == TokenKind::Exclaim) {
    SourceLoc loc = token_.loc;
    advance();
    ok = parse_unary(value, live);
    if (op == TokenKind::Minus) {
      // - of INT64_MIN.
      bool overflows = !value.is_unsigned && value.bits == uint64_t{1} << 63;
      if (ok && overflows && live) {
        context_.report(loc, DiagId::warn_condition_overflow);
      }
      value.bits = 0 - value.bits;
    } else if (op == TokenKind::Tilde) {
      value.bits = ~value.bits;
    } else if (op == TokenKind::Exclaim) {
      value = {!value.is_true(), false};
    }
  } else {
    ok = parse_primary(value, live);
  }
  --depth_;
  return ok;
}

// Numbers, characters, parentheses, defined, names.
bool ConditionEvaluator::parse_primary(Value &value, bool live) {
  switch (token_.kind) {
  case TokenKind::Number:
    return parse_number(value);
  case TokenKind::Character:
    return parse_character(value);
  case TokenKind::LeftParen: {
    SourceLoc open = token_.loc;
    advance();
    if (!parse_expression(value, live)) {
      return false;
    }
    if (!token_.is(TokenKind::RightParen)) {
      fail(DiagId::err_condition_right_paren);
      context_.report(open, DiagId::note_matching) << "'('";
      return false;
    }
    advance();
    return true;
  }
  case TokenKind::Hash:
    return parse_assertion(value);
  case TokenKind::EndOfDirective:
  case TokenKind::EndOfFile:
    return fail(DiagId::err_condition_expected_value);
  case TokenKind::String:
    return fail(DiagId::err_condition_bad_token);
  default:
    if (token_.is_identifier_or_keyword()) {
      return parse_identifier(value, live);
    }
    return fail(DiagId::err_condition_bad_token);
  }
}

// C23 6.10.2p5: identifiers that are left are 0, but `true` is 1 from C23 on.
bool ConditionEvaluator::parse_identifier(Value &value, bool live) {
  const Identifier &name = context_.identifier(token_);
  if (name.name == "defined") {
    return parse_defined(value);
  }
  bool is_true = name.keyword == TokenKind::KwTrue;
  bool is_false = name.keyword == TokenKind::KwFalse;
  if (live && !is_true && !is_false) {
    context_.report(token_.loc, name.name == "true" ? DiagId::warn_undefined_true
                                                    : DiagId::warn_undefined_identifier)
        << name.name;
  }
  SourceLoc loc = token_.loc;
  std::string_view spelling = name.name;
  advance();
  // `#if FOO(1)` with FOO undefined: a message that says so.
  if (token_.is(TokenKind::LeftParen) && !is_true && !is_false && live) {
    context_.report(loc, DiagId::err_condition_function_call) << spelling;
    return false;
  }
  value = {is_true ? 1u : 0u, false};
  return true;
}

// GNU: `#machine(x)`.
bool ConditionEvaluator::parse_assertion(Value &value) {
  bool holds = false;
  // The `#` is the token before; what follows it is read raw.
  if (!preprocessor_.assertions().test(holds, token_)) {
    return false;
  }
  value = {holds, false};
  Token following = token_;
  preprocessor_.expander().unget(following); // so that it is expanded
  advance();
  return true;
}

// C23 6.10.2p2. With parentheses or without; the name is not expanded.
bool ConditionEvaluator::parse_defined(Value &value) {
  MacroExpander &expander = preprocessor_.expander();
  // C23 6.10.2p10: undefined when it comes from a macro; gcc and clang take it.
  if (token_.has(Token::FromMacro)) {
    context_.report(token_.loc, DiagId::warn_expansion_to_defined);
  }
  // Read raw: `defined(X)` asks for X and not for what X expands to.
  Token name;
  expander.raw_next(name);
  SourceLoc open = name.loc;
  bool parens = name.is(TokenKind::LeftParen);
  if (parens) {
    expander.raw_next(name);
  }
  if (!name.is_identifier_or_keyword()) {
    token_ = name;
    return fail(name.is(TokenKind::EndOfDirective) ? DiagId::err_macro_name_missing
                                                   : DiagId::err_macro_name_not_identifier);
  }
  Identifier &record = context_.identifier(name);
  value = {record.macro != nullptr, false};
  if (parens) {
    expander.raw_next(name);
    if (!name.is(TokenKind::RightParen)) {
      token_ = name;
      context_.report(name.loc, DiagId::err_missing_closing_paren) << "defined";
      context_.report(open, DiagId::note_matching) << "'('";
      return false;
    }
  }
  advance();
  return true;
}

// Integer constants, C23 6.4.5.2; floating ones are an error here.
bool ConditionEvaluator::parse_number(Value &value) {
  std::string_view text = context_.literals.get(token_.payload);
  unsigned base = 10;
  size_t i = 0;
  // `| 0x20` makes letters lower case, and no other character one of these.
  char second = text.size() > 1 ? static_cast<char>(text[1] | 0x20) : '\0';
  if (text[0] == '0' && second == 'x') {
    base = 16;
    i = 2;
  } else if (text[0] == '0' && second == 'b') {
    base = 2;
    i = 2;
  } else if (text[0] == '0' && second == 'o' && context_.language.at_least(Standard::C2y)) {
    base = 8;
    i = 2;
  } else if (text[0] == '0') {
    base = 8;
  }
  uint64_t bits = 0;
  bool overflows = false;
  size_t digits_start = i;
  for (; i < text.size(); ++i) {
    // C23 digit separator.
    if (text[i] == '\'') {
      continue;
    }
    unsigned digit = static_cast<unsigned>(digit_value(text[i]));
    if (digit >= base) {
      break;
    }
    // Before the multiplication, so that it cannot wrap unseen.
    overflows |= bits > (UINT64_MAX - digit) / base;
    bits = bits * base + digit;
  }
  bool is_unsigned = false;
  unsigned longs = 0;
  bool bad = i == digits_start;
  // C23 6.4.5.2: u, l, ll, wb in any order, each once.
  // Both letters of a pair have one case: `lL` and `wB` are no suffixes.
  std::string_view suffix = text.substr(i);
  for (size_t s = 0; s < suffix.size() && !bad; ++s) {
    char lower = static_cast<char>(suffix[s] | 0x20);
    if (lower == 'u' && !is_unsigned) {
      is_unsigned = true;
    } else if (lower == 'l' && longs == 0) {
      bool is_double = s + 1 < suffix.size() && suffix[s + 1] == suffix[s];
      longs = is_double ? 2 : 1;
      s += is_double;
    } else if (lower == 'w' && s + 1 < suffix.size() && suffix[s + 1] == suffix[s] + ('b' - 'w')) {
      ++s; // C23 wb: a bit-precise constant
    } else {
      bad = true;
    }
  }
  if (bad) {
    // For the right message: `1.0` and `1e3` are numbers, but not here.
    // Octal too: `01e3` is read as octal digits first and is a floating constant all the same.
    bool is_floating = suffix.find_first_of(".") == 0 || text.find('.') != std::string_view::npos ||
                       (base == 10 && !suffix.empty() && (suffix[0] | 0x20) == 'e') ||
                       (base == 8 && !suffix.empty() && (suffix[0] | 0x20) == 'e') ||
                       (base == 16 && !suffix.empty() && (suffix[0] | 0x20) == 'p');
    if (is_floating) {
      return fail(DiagId::err_condition_floating);
    }
    if (base == 8 && digits_start == 0 && !suffix.empty() && is_digit(suffix[0])) {
      context_.report(token_.loc.plus(static_cast<uint32_t>(i)),
                      DiagId::err_condition_invalid_digit)
          << suffix.substr(0, 1) << "octal";
      return false;
    }
    size_t place = i == digits_start && i != 0 ? i - 1 : i; // "0x" has the suffix x
    context_.report(token_.loc.plus(static_cast<uint32_t>(place)),
                    DiagId::err_condition_invalid_suffix)
        << text.substr(place);
    return false;
  }
  if (base == 2 && !context_.language.at_least(Standard::C23)) {
    context_.report(token_.loc, DiagId::ext_condition_binary);
  }
  if (longs == 2 && context_.language.is_c89()) {
    context_.report(token_.loc, DiagId::ext_condition_long_long);
  }
  if (overflows) {
    fail(DiagId::err_condition_too_large);
    // C23 6.10.2p13: too large for intmax_t becomes unsigned; only decimal ones are warned of.
  } else if (!is_unsigned && static_cast<int64_t>(bits) < 0) {
    if (base == 10) {
      context_.report(token_.loc, DiagId::ext_condition_too_large_for_signed);
    }
    is_unsigned = true;
  }
  value = {bits, is_unsigned};
  advance();
  return !overflows;
}

// The escape sequence behind a backslash at body[at - 1]; `at` moves behind it. False when it has
// no digits.
static bool read_escape(std::string_view body, size_t &at, uint64_t &unit) {
  static constexpr std::string_view letters = "abfnrtveE";
  static constexpr char values[] = {'\a', '\b', '\f', '\n', '\r', '\t', '\v', 27, 27};
  char escape = body[at++];
  if (size_t letter = letters.find(escape); letter != std::string_view::npos) {
    unit = static_cast<unsigned char>(values[letter]);
    return true;
  }
  bool is_octal = escape >= '0' && escape <= '7';
  if (!is_octal && escape != 'x' && escape != 'u' && escape != 'U') {
    unit = static_cast<unsigned char>(escape);
    return true;
  }
  uint64_t base = is_octal ? 8 : 16;
  // How many digits an escape may have; \x takes all.
  size_t most = is_octal ? 3 : escape == 'x' ? body.size() : escape == 'u' ? 4 : 8;
  // The first octal digit was taken as the escape's letter and is a digit of the value itself.
  size_t start = is_octal ? --at : at;
  unit = 0;
  while (at < body.size() && at - start < most &&
         static_cast<uint64_t>(digit_value(body[at])) < base) {
    unit = unit * base + static_cast<uint64_t>(digit_value(body[at++]));
  }
  return at != start;
}

// C23 6.10.2p6: values as in the execution character set, 'abc' packed as gcc and clang do it.
bool ConditionEvaluator::parse_character(Value &value) {
  std::string_view text = context_.literals.get(token_.payload);
  size_t quote = text.find('\'');
  std::string_view prefix = text.substr(0, quote);
  std::string_view body = text.substr(quote + 1, text.size() - quote - 2);
  // u8'x' is one byte and so goes with the narrow ones here.
  bool is_wide = !prefix.empty() && prefix != "u8";
  uint64_t largest = is_wide ? prefix == "u" ? 0xffff : 0xffffffff : 0xff;
  uint64_t packed = 0;
  unsigned count = 0;
  for (size_t i = 0; i < body.size(); ++count) {
    // Bytes of UTF-8 count one by one in narrow constants.
    uint64_t unit = static_cast<unsigned char>(body[i]);
    if (body[i] == '\\' && i + 1 < body.size()) {
      ++i;
      if (!read_escape(body, i, unit)) {
        return fail(DiagId::err_condition_no_digits);
      }
      if (unit > largest) {
        return fail(DiagId::err_condition_escape_range);
      }
    } else if (is_wide && unit >= 0x80) {
      uint32_t size = 1;
      uint32_t code_point = decode_utf8(body.data() + i, body.data() + body.size() + 1, size);
      unit = code_point == malformed_utf8 ? unit : code_point;
      i += size;
    } else {
      ++i;
    }
    // Narrow: the last four characters count, as in an int.
    packed = is_wide ? unit : packed << 8 | (unit & 0xff);
  }
  if (count == 0) {
    return fail(DiagId::err_condition_bad_token);
  }
  // char8_t, char16_t and char32_t are unsigned, wchar_t is the target's.
  bool is_signed_wide = prefix == "L" && !context_.language.short_wchar &&
                        context_.target.wchar_type == BuiltinKind::Int;
  bool is_signed_char = prefix.empty() && count == 1 && context_.target.char_is_signed;
  // A single char sign-extends from eight bits, a packed one from int's 32.
  if (is_signed_char) {
    packed = static_cast<uint64_t>(static_cast<int64_t>(static_cast<int8_t>(packed)));
  } else if (is_signed_wide || (!is_wide && count > 1)) {
    packed = static_cast<uint64_t>(static_cast<int64_t>(static_cast<int32_t>(packed)));
  }
  if (!is_wide && count > 1) {
    context_.report(token_.loc, count == 4 ? DiagId::warn_condition_four_chars
                                           : DiagId::warn_condition_multi_char);
  }
  value = {packed, !prefix.empty() && prefix != "L"};
  advance();
  return true;
}

// ---- Operators ----

// C23 6.3.1.8 as in clang: a negative value that becomes unsigned is worth a warning.
void ConditionEvaluator::warn_sign_change(const Value &left, const Value &right, SourceLoc loc,
                                          bool live) {
  if (!live || left.is_unsigned == right.is_unsigned) {
    return;
  }
  // `-1 < 1u` compares 18446744073709551615 with 1.
  const Value &signed_value = left.is_unsigned ? right : left;
  if (signed_value.as_signed() < 0) {
    context_.report(loc, DiagId::warn_condition_sign_change)
        << (left.is_unsigned ? 1 : 0) << std::to_string(signed_value.as_signed())
        << std::to_string(signed_value.bits);
  }
}

// C23 6.5.6. False after a message.
bool ConditionEvaluator::divide(TokenKind op, Value &left, const Value &right, SourceLoc loc,
                                bool live) {
  if (right.bits == 0) {
    if (live) {
      context_.report(loc, op == TokenKind::Slash ? DiagId::err_condition_division_by_zero
                                                  : DiagId::err_condition_remainder_by_zero);
      return false;
    }
    return true;
  }
  bool is_quotient = op == TokenKind::Slash;
  if (left.is_unsigned) {
    left.bits = is_quotient ? left.bits / right.bits : left.bits % right.bits;
    return true;
  }
  // The result is what wraps, and no trap of this process.
  if (right.as_signed() == -1) { // INT64_MIN / -1 overflows
    left.bits = is_quotient ? 0 - left.bits : 0;
    return true;
  }
  int64_t result =
      is_quotient ? left.as_signed() / right.as_signed() : left.as_signed() % right.as_signed();
  left.bits = static_cast<uint64_t>(result);
  return true;
}

// The type is that of the left operand; a negative count shifts the other way.
void ConditionEvaluator::shift(TokenKind op, Value &left, const Value &right) {
  bool to_left = op == TokenKind::LessLess;
  // Counts of 64 and more are undefined in C: here they shift everything out.
  uint64_t count = right.bits;
  if (!right.is_unsigned && right.as_signed() < 0) {
    to_left = !to_left;
    count = 0 - count;
  }
  if (to_left) {
    left.bits = count >= 64 ? 0 : left.bits << count;
  } else if (left.is_unsigned) {
    left.bits = count >= 64 ? 0 : left.bits >> count;
  } else {
    left.bits = static_cast<uint64_t>(left.as_signed() >> (count >= 64 ? 63 : count));
  }
}

// Both operands have been made of one signedness; `left` becomes the result. Bits are the same for
// both.
bool ConditionEvaluator::apply_arithmetic(TokenKind op, Value &left, const Value &right,
                                          SourceLoc loc, bool live) {
  int64_t result = 0;
  bool overflows = false;
  switch (op) {
  case TokenKind::Star:
    overflows = __builtin_mul_overflow(left.as_signed(), right.as_signed(), &result);
    left.bits *= right.bits;
    break;
  case TokenKind::Plus:
    overflows = __builtin_add_overflow(left.as_signed(), right.as_signed(), &result);
    left.bits += right.bits;
    break;
  case TokenKind::Minus:
    overflows = __builtin_sub_overflow(left.as_signed(), right.as_signed(), &result);
    left.bits -= right.bits;
    break;
  case TokenKind::Amp:
    left.bits &= right.bits;
    break;
  case TokenKind::Caret:
    left.bits ^= right.bits;
    break;
  case TokenKind::Pipe:
    left.bits |= right.bits;
    break;
  default:
    return divide(op, left, right, loc, live);
  }
  if (overflows && !left.is_unsigned && live) {
    context_.report(loc, DiagId::warn_condition_overflow);
  }
  return true;
}

// Comparisons and logical operators give a signed 0 or 1.
bool ConditionEvaluator::apply(TokenKind op, Value &left, const Value &right, SourceLoc loc,
                               bool live) {
  if (op == TokenKind::AmpAmp) {
    left = {left.is_true() && right.is_true(), false};
    return true;
  }
  if (op == TokenKind::PipePipe) {
    left = {left.is_true() || right.is_true(), false};
    return true;
  }
  if (op == TokenKind::LessLess || op == TokenKind::GreaterGreater) {
    shift(op, left, right);
    return true;
  }
  warn_sign_change(left, right, loc, live);
  // All values are intmax_t or uintmax_t (C23 6.10.2): only the sign is converted.
  left.is_unsigned |= right.is_unsigned;
  if (!is_comparison(op)) {
    return apply_arithmetic(op, left, right, loc, live);
  }
  // Only now, since warn_sign_change and the line after it made both operands one signedness.
  bool less = left.is_unsigned ? left.bits < right.bits : left.as_signed() < right.as_signed();
  bool equal = left.bits == right.bits;
  bool result = false;
  switch (op) {
  case TokenKind::EqualEqual:
    result = equal;
    break;
  case TokenKind::ExclaimEqual:
    result = !equal;
    break;
  case TokenKind::Less:
    result = less;
    break;
  case TokenKind::LessEqual:
    result = less || equal;
    break;
  case TokenKind::Greater:
    result = !less && !equal;
    break;
  default:
    result = !less;
    break;
  }
  left = {result, false};
  return true;
}

} // namespace cinch
