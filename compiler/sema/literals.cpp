// Integer and floating constants, C23 6.4.5.1 and 6.4.5.2; true, false and nullptr.
#include "sema/constant_evaluator.h"
#include "sema/expression_support.h"
#include "sema/expressions.h"
#include "sema/number_literal.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Error.h"

namespace cinch {

namespace {

// Digits of a float literal where separators had to go.
// C23: digits may be separated by `'`.
std::string_view without_separators(std::string_view digits, llvm::SmallVectorImpl<char> &buffer) {
  for (char c : digits) {
    if (c != '\'') {
      buffer.push_back(c);
    }
  }
  return {buffer.data(), buffer.size()};
}

// Letters are hexadecimal digits; the case does not matter.
unsigned digit_value(char c) {
  return c <= '9' ? static_cast<unsigned>(c - '0') : static_cast<unsigned>((c | 32) - 'a' + 10);
}

// False when the value needs more than 64 bits.
bool word_value(const NumberParts &parts, uint64_t &value) {
  // Most numbers fit a word. The others are _BitInt, or an error.
  value = 0;
  for (char c : parts.digits) {
    if (c == '\'') {
      continue;
    }
    uint64_t shifted = 0;
    bool overflows = __builtin_mul_overflow(value, uint64_t{parts.radix}, &shifted) ||
                     __builtin_add_overflow(shifted, uint64_t{digit_value(c)}, &value);
    if (overflows) {
      return false;
    }
  }
  return true;
}

// The number of bits up to the highest one that is set.
unsigned active_bits(uint64_t value) {
  return 64 - static_cast<unsigned>(llvm::countl_zero(value));
}

// Makes the literal for what the number was split into.
class NumberMaker {
public:
  NumberMaker(Sema &sema, SourceLoc loc, std::string_view spelling, const NumberParts &parts)
      : sema_(sema), loc_(loc), spelling_(spelling), parts_(parts) {}

  // The forms: invalid, floating, `wb`, and plain integers.
  Expr *make() {
    if (!parts_.is_valid) {
      return report_invalid();
    }
    if (parts_.is_imaginary && !sema_.at_least(Standard::C2y)) {
      sema_.report(loc_, DiagId::ext_imaginary_constant);
    }
    warn_extensions();
    if (parts_.is_floating) {
      return floating();
    }
    return parts_.is_bit_precise ? bit_precise() : integer();
  }

private:
  // The splitter found the mistake and knows the place in the spelling.
  Expr *report_invalid() {
    DiagnosticBuilder message = sema_.report(loc_.plus(parts_.error_offset), parts_.error);
    if (!parts_.error_text.empty()) {
      message << parts_.error_text;
    }
    message << parts_.error_number;
    return sema_.error_expr(loc_);
  }

  // Forms of newer standards in older ones.
  void warn_extensions() {
    bool has_prefix = parts_.radix == 8 && spelling_.size() > 1 && (spelling_[1] | 32) == 'o';
    if (parts_.radix == 2 && !sema_.at_least(Standard::C23)) {
      sema_.report(loc_, DiagId::ext_binary_literal);
    } else if (has_prefix && !sema_.at_least(Standard::C2y)) {
      sema_.report(loc_, DiagId::ext_octal_prefix);
    } else if (parts_.radix == 8 && !has_prefix && sema_.at_least(Standard::C2y)) {
      sema_.report(loc_, DiagId::warn_deprecated_octal); // C2y 6.4.5.2
    }
    if (parts_.radix == 16 && parts_.is_floating && sema_.is_c89()) {
      sema_.report(loc_, DiagId::ext_hex_float);
    }
    if (parts_.is_long_long && sema_.is_c89()) {
      sema_.report(loc_, DiagId::ext_long_long_literal);
    }
  }

  // C23 6.4.5.1p6: the first type of the list that holds the value.
  QualType integer_type(unsigned bits) {
    TypeContext &types = sema_.types;
    bool is_decimal = parts_.radix == 10;
    bool allows_unsigned = parts_.is_unsigned || !is_decimal;
    // Suffixes leave out the types at the beginning of the list; decimal constants without u never
    // become unsigned.
    unsigned int_width = types.bit_width(types.int_type());
    unsigned long_width = types.bit_width(types.builtin(BuiltinKind::Long));
    bool starts_at_long = parts_.is_long || parts_.is_long_long || parts_.is_size;
    // int, unsigned int
    if (!starts_at_long) {
      if (!parts_.is_unsigned && bits < int_width) {
        return types.int_type();
      }
      if (allows_unsigned && bits <= int_width) {
        return types.builtin(BuiltinKind::UInt);
      }
    }
    // long, unsigned long
    if (!parts_.is_long_long) {
      if (!parts_.is_unsigned && bits < long_width) {
        return types.builtin(BuiltinKind::Long);
      }
      // C89 goes from long to unsigned long for decimal constants too.
      if ((allows_unsigned || sema_.is_c89()) && bits <= long_width) {
        if (!allows_unsigned) {
          sema_.report(loc_, DiagId::warn_integer_literal_unsigned_long);
        }
        return types.builtin(BuiltinKind::ULong);
      }
    }
    // long long, unsigned long long
    if (!parts_.is_unsigned && bits < 64) {
      return types.builtin(BuiltinKind::LongLong);
    }
    // 6.4.5.1p7: decimal and too large for all signed types.
    if (!allows_unsigned) {
      sema_.report(loc_, DiagId::ext_integer_literal_too_large_for_signed);
    }
    return types.builtin(BuiltinKind::ULongLong);
  }

  // Integers of more than 64 bits have no type but _BitInt.
  Expr *integer() {
    uint64_t value = 0;
    if (!word_value(parts_, value)) {
      sema_.report(loc_, DiagId::err_integer_literal_too_large);
      return sema_.error_expr(loc_);
    }
    QualType type = integer_type(active_bits(value));
    if (!parts_.is_imaginary) {
      return make_word(sema_, value, type, loc_);
    }
    return imaginary_integer(value, type);
  }

  // GNU `2i`: a complex integer, as the sum of 0 and a conversion is no literal node of its own.
  Expr *imaginary_integer(uint64_t value, QualType type) {
    llvm::APFloat as_double(llvm::APFloat::IEEEdouble());
    as_double.convertFromAPInt(llvm::APInt(64, value), false, llvm::APFloat::rmNearestTiesToEven);
    Expr *literal = sema_.constants->make_float(
        as_double, sema_.types.complex_of(sema_.types.builtin(BuiltinKind::Double)), loc_);
    return make_cast(sema_, CastKind::ComplexCast, literal, sema_.types.complex_of(type));
  }

  // C23 6.4.5.1p5: `wb` is the narrowest _BitInt that holds the value.
  Expr *bit_precise() {
    llvm::SmallString<64> buffer;
    std::string_view digits = without_separators(parts_.digits, buffer);
    llvm::StringRef text(digits.data(), digits.size());
    unsigned needed =
        llvm::APInt::getSufficientBitsNeeded(text, static_cast<uint8_t>(parts_.radix));
    // One bit more, so that the value is not taken for a negative one.
    llvm::APInt value(needed + 1, text, static_cast<uint8_t>(parts_.radix));
    // A signed type has a sign bit, and at least one more.
    unsigned width = value.getActiveBits() + (parts_.is_unsigned ? 0 : 1);
    width = std::max(width, parts_.is_unsigned ? 1u : 2u);
    if (width > 8388608) {
      sema_.report(loc_, DiagId::err_integer_literal_too_large);
      return sema_.error_expr(loc_);
    }
    QualType type = sema_.types.bit_int(width, !parts_.is_unsigned);
    return sema_.constants->make_integer(value.zextOrTrunc(width), type, loc_);
  }

  // The suffix decides; without one it is double.
  QualType float_type() {
    TypeContext &types = sema_.types;
    switch (parts_.float_type) {
    case NumberParts::Float::None:
      return types.builtin(BuiltinKind::Double);
    case NumberParts::Float::Float:
      return types.builtin(BuiltinKind::Float);
    case NumberParts::Float::LongDouble:
      return types.builtin(BuiltinKind::LongDouble);
    case NumberParts::Float::Float16:
      return types.builtin(BuiltinKind::Float16);
    case NumberParts::Float::BFloat16:
      return types.builtin(BuiltinKind::BFloat16);
    case NumberParts::Float::Float32:
      return types.builtin(BuiltinKind::Float32);
    case NumberParts::Float::Float64:
      return types.builtin(BuiltinKind::Float64);
    case NumberParts::Float::Float128:
      return types.builtin(BuiltinKind::Float128);
    case NumberParts::Float::Float32x:
      return types.builtin(BuiltinKind::Float32x);
    case NumberParts::Float::Float64x:
      return types.builtin(BuiltinKind::Float64x);
    }
    return types.builtin(BuiltinKind::Double);
  }

  // The value is rounded by LLVM, from decimal or hexadecimal digits.
  Expr *floating() {
    QualType type = float_type();
    llvm::SmallString<64> buffer;
    // The prefix was cut off with the radix, LLVM wants it.
    if (parts_.radix == 16) {
      buffer += "0x";
    }
    std::string_view digits = without_separators(parts_.digits, buffer);
    llvm::APFloat value(float_semantics(sema_.types, type));
    llvm::Expected<llvm::APFloat::opStatus> status = value.convertFromString(
        llvm::StringRef(digits.data(), digits.size()), sema_.constants->rounding);
    // The splitter has checked the form: what LLVM still refuses is an exponent beyond all bounds.
    if (!status) {
      llvm::consumeError(status.takeError());
      sema_.report(loc_, DiagId::err_invalid_suffix) << spelling_ << 1;
      return sema_.error_expr(loc_);
    }
    warn_range(value, *status, type);
    QualType result = parts_.is_imaginary ? sema_.types.complex_of(type) : type;
    return sema_.constants->make_float(value, result, loc_);
  }

  // A value too large becomes infinite, one too small zero. Denormal values are exact enough.
  void warn_range(const llvm::APFloat &value, llvm::APFloat::opStatus status, QualType type) {
    bool overflows = (status & llvm::APFloat::opOverflow) != 0;
    bool underflows = (status & llvm::APFloat::opUnderflow) != 0 && value.isZero();
    if (!overflows && !underflows) {
      return;
    }
    // The limit is shown as the type's largest or smallest value.
    llvm::SmallString<32> limit;
    const llvm::fltSemantics &semantics = value.getSemantics();
    (overflows ? llvm::APFloat::getLargest(semantics) : llvm::APFloat::getSmallest(semantics))
        .toString(limit);
    sema_.report(loc_, DiagId::warn_float_literal_range)
        << (overflows ? 0 : 1) << sema_.types.quoted(type) << limit.str();
  }

  Sema &sema_;
  SourceLoc loc_;
  std::string_view spelling_;
  const NumberParts &parts_;
};

} // namespace

// The commonest constants, decimal ones of up to nine digits, need none of the machinery.
Expr *ExpressionSema::number(SourceLoc loc, std::string_view spelling) {
  bool is_short = spelling.size() <= 9 && (spelling[0] != '0' || spelling.size() == 1);
  if (is_short) {
    unsigned value = 0;
    bool is_plain = true;
    for (char c : spelling) {
      unsigned digit = static_cast<unsigned char>(c) - unsigned{'0'};
      is_plain &= digit <= 9;
      value = value * 10 + digit;
    }
    if (is_plain) {
      return make_int(sema_, static_cast<int>(value), loc);
    }
  }
  NumberParts parts = split_number(spelling);
  return NumberMaker(sema_, loc, spelling, parts).make();
}

// `true` and `false` of C23 are bool.
Expr *ExpressionSema::boolean(SourceLoc loc, bool value) {
  IntegerLiteralExpr *literal = make_word(sema_, value, sema_.types.bool_type(), loc);
  // Some warnings want to know whether 1 or true was written.
  literal->is_bool_keyword = true;
  return literal;
}

// `nullptr`: a null pointer of type nullptr_t.
Expr *ExpressionSema::null_pointer(SourceLoc loc) {
  Expr *zero = make_int(sema_, 0, loc);
  return make_cast(sema_, CastKind::NullToPointer, zero, sema_.types.builtin(BuiltinKind::NullPtr));
}

} // namespace cinch
