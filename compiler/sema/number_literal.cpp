// Splits pp-numbers into digits and suffix: C23 6.4.5.1, 6.4.5.2 and the GNU suffixes.
#include "sema/number_literal.h"

namespace cinch {

namespace {

// Without the locale, in which isdigit and its like depend.
bool is_decimal_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex_digit(char c) {
  return is_decimal_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// Cuts one number into prefix, digits and suffix, and finds mistakes. Nothing is reported here: the
// result says what and where.
class Splitter {
public:
  explicit Splitter(std::string_view text) : text_(text) {}

  // Prefix, digits, fraction, exponent, suffix: the parts as they follow each other.
  NumberParts split() {
    find_radix();
    size_t start = position_;
    scan_digits();
    // Only decimal and hexadecimal numbers can be floating.
    if (parts_.radix == 10 || parts_.radix == 16) {
      scan_fraction_and_exponent();
    }
    parts_.digits = text_.substr(start, position_ - start);
    parts_.suffix = text_.substr(position_);
    finish_radix(start);
    // Every number starts with a digit or a period, so only the suffix may be wrong from here on.
    if (parts_.is_valid && !parts_.suffix.empty()) {
      read_suffix();
    }
    return parts_;
  }

private:
  char at(size_t index) const { return index < text_.size() ? text_[index] : '\0'; }

  // The first mistake counts.
  void fail(DiagId id, size_t offset, std::string_view text = {}, unsigned number = 0) {
    if (!parts_.is_valid) {
      return;
    }
    parts_.is_valid = false;
    parts_.error = id;
    parts_.error_offset = static_cast<uint32_t>(offset);
    parts_.error_text = text;
    parts_.error_number = number;
  }

  // `0x`, `0b` and `0o` need a digit behind them: otherwise the letter is a suffix, and a wrong
  // one.
  void find_radix() {
    if (at(0) != '0') {
      return;
    }
    char letter = lower(at(1));
    char next = at(2);
    if (letter == 'x' && (is_hex_digit(next) || (next == '.' && is_hex_digit(at(3))))) {
      parts_.radix = 16;
      position_ = 2;
    } else if (letter == 'b' && (next == '0' || next == '1')) {
      parts_.radix = 2;
      position_ = 2;
    } else if (letter == 'o' && is_decimal_digit(next)) { // C2y
      parts_.radix = 8;
      position_ = 2;
    }
  }

  bool is_digit_here(char c) const {
    return parts_.radix == 16 ? is_hex_digit(c) : is_decimal_digit(c);
  }

  void scan_digits() {
    while (position_ < text_.size()) {
      char c = text_[position_];
      if (c == '\'') { // C23: separates digits
        // Between two digits, and only one at a time.
        bool is_between = position_ > 0 && is_digit_here(text_[position_ - 1]) &&
                          is_digit_here(at(position_ + 1));
        if (!is_between) {
          fail(DiagId::err_digit_separator_not_between_digits, position_, {},
               is_digit_here(at(position_ + 1)) ? 0 : 1);
        }
      } else if (!is_digit_here(c)) {
        return;
      }
      ++position_;
    }
  }

  // `.5`, `1.`, `1e3`, `0x1p3`: what makes a number floating.
  void scan_fraction_and_exponent() {
    bool is_hex = parts_.radix == 16;
    size_t start = position_;
    if (at(position_) == '.') {
      parts_.is_floating = true;
      ++position_;
      scan_digits();
    }
    char letter = lower(at(position_));
    // Hexadecimal floating constants need an exponent; it is what tells the suffix f from a digit.
    if (letter != (is_hex ? 'p' : 'e')) {
      if (is_hex && parts_.is_floating) {
        fail(DiagId::err_hex_float_requires_exponent, start);
      }
      return;
    }
    // `1e` may also be the start of a bad suffix; C says exponent either way.
    parts_.is_floating = true;
    size_t exponent = position_++;
    if (at(position_) == '+' || at(position_) == '-') {
      ++position_;
    }
    if (!is_decimal_digit(at(position_))) {
      fail(DiagId::err_exponent_has_no_digits, exponent);
      return;
    }
    unsigned radix = parts_.radix;
    // The digits of an exponent are decimal ones in every radix.
    parts_.radix = 10;
    scan_digits();
    parts_.radix = radix;
  }

  // A leading zero makes an integer octal; a floating constant stays decimal.
  void finish_radix(size_t start) {
    if (parts_.is_floating) {
      return;
    }
    // `0` alone is decimal; it makes no difference.
    if (parts_.radix == 10 && parts_.digits.size() > 1 && parts_.digits[0] == '0') {
      parts_.radix = 8;
    }
    if (parts_.radix > 8) {
      return;
    }
    // `08` and `0b2`: the digits were taken for decimal ones so far.
    for (size_t i = 0; i != parts_.digits.size(); ++i) {
      char c = parts_.digits[i];
      if (c != '\'' && c >= static_cast<char>('0' + parts_.radix)) {
        fail(DiagId::err_invalid_digit, start + i, parts_.digits.substr(i, 1),
             parts_.radix == 8 ? 0 : 1);
        return;
      }
    }
  }

  bool invalid_suffix() {
    fail(DiagId::err_invalid_suffix, position_, parts_.suffix, parts_.is_floating ? 1 : 0);
    return false;
  }

  // Suffixes may come in any order: `1.0fi` and `1.0if` are the same.
  void read_suffix() {
    std::string_view rest = parts_.suffix;
    while (!rest.empty()) {
      size_t taken = take_imaginary(rest);
      if (taken == 0) {
        taken = parts_.is_floating ? take_float_suffix(rest) : take_integer_suffix(rest);
      }
      if (taken == 0) {
        invalid_suffix();
        return;
      }
      rest.remove_prefix(taken);
    }
  }

  // GNU and C2y: `i` and `j`.
  size_t take_imaginary(std::string_view rest) {
    char c = lower(rest[0]);
    if ((c != 'i' && c != 'j') || parts_.is_imaginary) {
      return 0;
    }
    parts_.is_imaginary = true;
    return 1;
  }

  // `u`, and one of `l`, `ll`, `wb` and `z`, in any order. The number of characters taken, 0 for
  // none.
  size_t take_integer_suffix(std::string_view rest) {
    bool has_length =
        parts_.is_long || parts_.is_long_long || parts_.is_bit_precise || parts_.is_size;
    char c = rest[0];
    if (lower(c) == 'u' && !parts_.is_unsigned) {
      parts_.is_unsigned = true;
      return 1;
    }
    if (has_length) {
      return 0;
    }
    if (lower(c) == 'l') {
      // `lL` is none.
      bool is_double = rest.size() > 1 && rest[1] == c;
      (is_double ? parts_.is_long_long : parts_.is_long) = true;
      return is_double ? 2 : 1;
    }
    if (rest.starts_with("wb") || rest.starts_with("WB")) {
      parts_.is_bit_precise = true;
      return 2;
    }
    if (lower(c) == 'z') {
      parts_.is_size = true;
      return 1;
    }
    return 0;
  }

  // One of the types' suffixes.
  size_t take_float_suffix(std::string_view rest) {
    struct Entry {
      std::string_view spelling;
      NumberParts::Float type;
    };
    // Longer ones first.
    static constexpr Entry entries[] = {
        {"f128", NumberParts::Float::Float128}, {"f32x", NumberParts::Float::Float32x},
        {"f64x", NumberParts::Float::Float64x}, {"bf16", NumberParts::Float::BFloat16},
        {"f16", NumberParts::Float::Float16},   {"f32", NumberParts::Float::Float32},
        {"f64", NumberParts::Float::Float64},   {"f", NumberParts::Float::Float},
        {"l", NumberParts::Float::LongDouble},  {"q", NumberParts::Float::Float128},
    };
    if (parts_.float_type != NumberParts::Float::None) {
      return 0;
    }
    for (const Entry &entry : entries) {
      if (matches(rest, entry.spelling)) {
        parts_.float_type = entry.type;
        return entry.spelling.size();
      }
    }
    return 0;
  }

  // In one case throughout, as the standard has it.
  static bool matches(std::string_view text, std::string_view lower_spelling) {
    if (text.size() < lower_spelling.size()) {
      return false;
    }
    bool is_lower = true;
    bool is_upper = true;
    for (size_t i = 0; i != lower_spelling.size(); ++i) {
      char wanted = lower_spelling[i];
      char upper = wanted >= 'a' && wanted <= 'z' ? static_cast<char>(wanted - 32) : wanted;
      is_lower &= text[i] == wanted;
      is_upper &= text[i] == upper;
    }
    return is_lower || is_upper;
  }

  std::string_view text_;
  size_t position_ = 0;
  NumberParts parts_;
};

} // namespace

NumberParts split_number(std::string_view spelling) { return Splitter(spelling).split(); }

} // namespace cinch
