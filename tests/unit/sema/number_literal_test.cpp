// Splitting pp-numbers: C23 6.4.5.1, 6.4.5.2 and the GNU suffixes.
#include "sema/number_literal.h"

#include <gtest/gtest.h>

namespace cinch {
namespace {

struct Case {
  std::string_view spelling;
  std::string_view digits;
  unsigned radix;
  bool is_floating;
};

TEST(NumberLiteral, FindsRadixAndDigits) {
  const Case cases[] = {
      {"0", "0", 10, false},
      {"123", "123", 10, false},
      {"0777", "0777", 8, false},
      {"0x1fUL", "1f", 16, false},
      {"0b101u", "101", 2, false},
      {"0o17", "17", 8, false},
      {"1'000'000", "1'000'000", 10, false},
      {"1.5", "1.5", 10, true},
      {"089.5", "089.5", 10, true},
      {".5f", ".5", 10, true},
      {"1e10", "1e10", 10, true},
      {"1E-3L", "1E-3", 10, true},
      {"0x1.8p3", "1.8p3", 16, true},
      {"0x.8p0", ".8p0", 16, true},
      {"0xep1f", "ep1", 16, true},
  };
  for (const Case &expected : cases) {
    NumberParts parts = split_number(expected.spelling);
    EXPECT_TRUE(parts.is_valid) << expected.spelling;
    EXPECT_EQ(parts.digits, expected.digits) << expected.spelling;
    EXPECT_EQ(parts.radix, expected.radix) << expected.spelling;
    EXPECT_EQ(parts.is_floating, expected.is_floating) << expected.spelling;
  }
}

TEST(NumberLiteral, ReadsIntegerSuffixes) {
  EXPECT_TRUE(split_number("1u").is_unsigned);
  EXPECT_TRUE(split_number("1L").is_long);
  EXPECT_TRUE(split_number("1uLL").is_long_long);
  EXPECT_TRUE(split_number("1llU").is_unsigned);
  EXPECT_TRUE(split_number("1wb").is_bit_precise);
  EXPECT_TRUE(split_number("1UWB").is_bit_precise);
  EXPECT_TRUE(split_number("1uz").is_size);
  EXPECT_TRUE(split_number("2i").is_imaginary);
  EXPECT_TRUE(split_number("2uj").is_imaginary);
}

TEST(NumberLiteral, ReadsFloatSuffixes) {
  using Float = NumberParts::Float;
  EXPECT_EQ(split_number("1.0f").float_type, Float::Float);
  EXPECT_EQ(split_number("1.0L").float_type, Float::LongDouble);
  EXPECT_EQ(split_number("1.0f16").float_type, Float::Float16);
  EXPECT_EQ(split_number("1.0BF16").float_type, Float::BFloat16);
  EXPECT_EQ(split_number("1.0F128").float_type, Float::Float128);
  EXPECT_EQ(split_number("1.0q").float_type, Float::Float128);
  EXPECT_EQ(split_number("1.0f64x").float_type, Float::Float64x);
  EXPECT_TRUE(split_number("1.0fi").is_imaginary);
  EXPECT_TRUE(split_number("1.0if").is_imaginary);
}

TEST(NumberLiteral, RefusesWhatIsNoConstant) {
  EXPECT_EQ(split_number("089").error, DiagId::err_invalid_digit);
  EXPECT_EQ(split_number("0b12").error, DiagId::err_invalid_digit);
  EXPECT_EQ(split_number("0x").error, DiagId::err_invalid_suffix);
  EXPECT_EQ(split_number("1lul").error, DiagId::err_invalid_suffix);
  EXPECT_EQ(split_number("1lL").error, DiagId::err_invalid_suffix);
  EXPECT_EQ(split_number("1.0u").error, DiagId::err_invalid_suffix);
  EXPECT_EQ(split_number("1ff").error, DiagId::err_invalid_suffix);
  EXPECT_EQ(split_number("1e").error, DiagId::err_exponent_has_no_digits);
  EXPECT_EQ(split_number("1e+").error, DiagId::err_exponent_has_no_digits);
  EXPECT_EQ(split_number("0x1.8").error, DiagId::err_hex_float_requires_exponent);
  EXPECT_EQ(split_number("1'").error, DiagId::err_digit_separator_not_between_digits);
  EXPECT_EQ(split_number("1''2").error, DiagId::err_digit_separator_not_between_digits);
}

} // namespace
} // namespace cinch
