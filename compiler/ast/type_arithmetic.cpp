// Ranks, promotions and the usual arithmetic conversions, C23 6.3.1.
#include "ast/decl.h"
#include "ast/type_context.h"
#include "support/lang_options.h"

namespace cinch {

namespace {

// Without qualifiers but with the typedef names that messages want to show.
// Types of expressions are unqualified (C23 6.3.2.1p2); the typedef's name stays unless the
// qualifiers come from inside it.
QualType plain(QualType type) {
  bool is_plain_below = type->canonical.local_qualifiers() == NoQualifiers;
  return is_plain_below ? type.without_local_qualifiers()
                        : type.canonical().without_local_qualifiers();
}

// Position among the types of the same width; bit-precise types stand below them all.
// C23 6.3.1.1p1 in one number: width first, then this.
int rank_within_width(BuiltinKind kind) {
  switch (kind) {
  case BuiltinKind::Bool:
    return 1;
  case BuiltinKind::Char:
  case BuiltinKind::SChar:
  case BuiltinKind::UChar:
    return 2;
  case BuiltinKind::Short:
  case BuiltinKind::UShort:
    return 3;
  case BuiltinKind::Int:
  case BuiltinKind::UInt:
    return 4;
  case BuiltinKind::Long:
  case BuiltinKind::ULong:
    return 5;
  case BuiltinKind::LongLong:
  case BuiltinKind::ULongLong:
    return 6;
  case BuiltinKind::Int128:
  case BuiltinKind::UInt128:
    return 7;
  case BuiltinKind::Void:
  case BuiltinKind::Fp16:
  case BuiltinKind::Float16:
  case BuiltinKind::BFloat16:
  case BuiltinKind::Float:
  case BuiltinKind::Float32:
  case BuiltinKind::Float32x:
  case BuiltinKind::Double:
  case BuiltinKind::Float64:
  case BuiltinKind::LongDouble:
  case BuiltinKind::Float64x:
  case BuiltinKind::Float128:
  case BuiltinKind::NullPtr:
  case BuiltinKind::MFloat8:
  case BuiltinKind::AutoPlaceholder:
  case BuiltinKind::Error:
    return 0;
  }
  return 0;
}

// A real type is its own element.
QualType complex_element(QualType type) {
  const ComplexType *complex = type_as<ComplexType>(type);
  return complex != nullptr ? complex->element : type;
}

} // namespace

// Ranks of distinct types differ even at one width: `long` before `long long`. Only comparisons
// mean something.
int TypeContext::integer_rank(QualType type) const {
  QualType integer = underlying_integer(type);
  const BuiltinType *builtin = type_as<BuiltinType>(integer);
  int within = builtin != nullptr ? rank_within_width(builtin->builtin) : 0;
  // 8 is more than any rank within a width.
  return static_cast<int>(bit_width(integer)) * 8 + within;
}

// C23 H.2.3 and H.2.4.2: of types with the same values an interchange type (_FloatN) goes before a
// standard one, and that before an extended one (_FloatNx).
int TypeContext::floating_rank(QualType type) const {
  const BuiltinType *builtin = type_as<BuiltinType>(complex_element(type));
  if (builtin == nullptr || !is_real_floating(builtin)) {
    return 0;
  }
  int format = 0;
  switch (target_.float_format(builtin->builtin)) {
  case FloatFormat::BFloat:
    format = 1;
    break;
  case FloatFormat::Half:
    format = 2;
    break;
  case FloatFormat::Single:
    format = 3;
    break;
  case FloatFormat::Double:
    format = 4;
    break;
  case FloatFormat::X87Extended:
    format = 5;
    break;
  case FloatFormat::Quad:
    format = 6;
    break;
  }
  BuiltinKind kind = builtin->builtin;
  bool is_extended = kind == BuiltinKind::Float32x || kind == BuiltinKind::Float64x;
  bool is_standard =
      kind == BuiltinKind::Float || kind == BuiltinKind::Double || kind == BuiltinKind::LongDouble;
  // long double before double where both have one format (-mlong-double-64).
  int within = is_extended ? 0 : kind == BuiltinKind::LongDouble ? 2 : is_standard ? 1 : 3;
  return format * 4 + within;
}

// C23 6.3.1.1p2: to int if int holds all values, else to unsigned int; wider types stay.
QualType TypeContext::promoted(QualType type) const {
  // The common case: on every target char and short are narrower than int.
  if (const BuiltinType *basic = type_as<BuiltinType>(type)) {
    bool is_narrow = basic->builtin >= BuiltinKind::Bool && basic->builtin <= BuiltinKind::UShort;
    if (basic->builtin == BuiltinKind::Fp16) {
      return builtin(BuiltinKind::Float); // ARM ACLE 8.1.1
    }
    return is_narrow ? int_type() : plain(type);
  }
  if (!is_integer(type) || is_bit_int(type)) {
    return plain(type);
  }
  QualType integer = underlying_integer(type);
  if (is_bit_int(integer)) {
    return plain(integer);
  }
  if (integer_rank(integer) >= integer_rank(int_type())) {
    return plain(is_enum(type) ? integer : type);
  }
  // Same width as int and unsigned: int cannot hold it (an enum with an unsigned underlying type).
  bool fits = bit_width(integer) < bit_width(int_type()) || is_signed(integer);
  return fits ? int_type() : builtin(BuiltinKind::UInt);
}

// C23 6.3.1.1p2: by the field's width, except that bit-precise fields keep their type. GNU: also
// for types wider than int.
QualType TypeContext::promoted_bit_field(QualType type, unsigned width) const {
  QualType integer = underlying_integer(type);
  unsigned int_width = bit_width(int_type());
  if (is_bit_int(integer)) {
    return plain(integer);
  }
  if (width < int_width) {
    return int_type();
  }
  if (width == int_width) {
    return is_signed(integer) ? int_type() : builtin(BuiltinKind::UInt);
  }
  return plain(is_enum(type) ? integer : type);
}

// C23 6.5.3.3p6. The types _FloatN and _FloatNx are passed as they are, H.5.3.
QualType TypeContext::default_argument_promoted(QualType type) {
  if (is_builtin(type, BuiltinKind::Float) || is_builtin(type, BuiltinKind::Fp16)) {
    return builtin(BuiltinKind::Double);
  }
  return is_integer(type) ? promoted(type) : plain(type);
}

// GNU: of vectors that with unsigned elements, for results of comparisons and shifts.
QualType TypeContext::corresponding_unsigned(QualType type) {
  QualType integer = underlying_integer(type);
  if (const BitIntType *bit_int_type = type_as<BitIntType>(integer)) {
    return bit_int_type->is_signed ? bit_int(bit_int_type->width, false) : type;
  }
  if (const VectorType *vector = type_as<VectorType>(integer)) {
    return vector_of(corresponding_unsigned(vector->element), vector->count, vector->flavor);
  }
  const BuiltinType *builtin_type = type_as<BuiltinType>(integer);
  if (builtin_type == nullptr || !(is_signed(integer) || is_builtin(integer, BuiltinKind::Char))) {
    return integer;
  }
  if (builtin_type->builtin == BuiltinKind::Char) {
    return builtin(BuiltinKind::UChar);
  }
  // In type_kinds.def the unsigned type follows the signed one.
  return builtin(static_cast<BuiltinKind>(static_cast<unsigned>(builtin_type->builtin) + 1));
}

QualType TypeContext::corresponding_signed(QualType type) {
  QualType integer = underlying_integer(type);
  if (const BitIntType *bit_int_type = type_as<BitIntType>(integer)) {
    // A signed bit-precise type has two bits at least.
    bool has_signed = !bit_int_type->is_signed && bit_int_type->width > 1;
    return has_signed ? bit_int(bit_int_type->width, true) : type;
  }
  if (const VectorType *vector = type_as<VectorType>(integer)) {
    return vector_of(corresponding_signed(vector->element), vector->count, vector->flavor);
  }
  const BuiltinType *builtin_type = type_as<BuiltinType>(integer);
  if (builtin_type == nullptr || !is_integer(integer) || is_bool(integer)) {
    return integer;
  }
  if (builtin_type->builtin == BuiltinKind::Char) {
    return builtin(BuiltinKind::SChar);
  }
  if (is_signed_integer(integer)) {
    return integer;
  }
  return builtin(static_cast<BuiltinKind>(static_cast<unsigned>(builtin_type->builtin) - 1));
}

namespace {

// C23 6.3.1.8p1, the integers: both promoted (or elements of complex integers, which are not).
// int with unsigned long: the higher rank wins if it is unsigned. long with unsigned int: long
// holds all values of unsigned int on LP64, so it wins. long long with unsigned long: neither does,
// so the answer is unsigned long long.
QualType common_integer(TypeContext &context, QualType a, QualType b) {
  bool a_signed = context.is_signed(a);
  bool b_signed = context.is_signed(b);
  int a_rank = context.integer_rank(a);
  int b_rank = context.integer_rank(b);
  if (a_signed == b_signed) {
    return a_rank >= b_rank ? a : b;
  }
  QualType signed_type = a_signed ? a : b;
  QualType unsigned_type = a_signed ? b : a;
  int signed_rank = a_signed ? a_rank : b_rank;
  int unsigned_rank = a_signed ? b_rank : a_rank;
  if (unsigned_rank >= signed_rank) {
    return unsigned_type;
  }
  bool represents_all = context.bit_width(signed_type) > context.bit_width(unsigned_type);
  return represents_all ? signed_type : context.corresponding_unsigned(signed_type);
}

// One of the two at least is floating; against it every integer type loses.
QualType common_floating(TypeContext &context, QualType a, QualType b) {
  bool a_floating = is_real_floating(a);
  bool b_floating = is_real_floating(b);
  if (!a_floating || !b_floating) {
    return a_floating ? a : b;
  }
  bool is_half_and_bfloat =
      (is_builtin(a, BuiltinKind::Float16) && is_builtin(b, BuiltinKind::BFloat16)) ||
      (is_builtin(a, BuiltinKind::BFloat16) && is_builtin(b, BuiltinKind::Float16));
  if (is_half_and_bfloat) {
    return {}; // neither represents the other's values
  }
  return context.floating_rank(a) >= context.floating_rank(b) ? a : b;
}

} // namespace

// The element types first, then complex if either operand was (C23 6.3.1.8p1).
QualType TypeContext::usual_arithmetic_type(QualType a, QualType b) {
  a = promoted(a);
  b = promoted(b);
  if (a.canonical() == b.canonical()) {
    // One type by two names: messages show neither.
    return a == b ? a : a.canonical();
  }
  QualType a_element = complex_element(a);
  QualType b_element = complex_element(b);
  bool either_floating = is_real_floating(a_element) || is_real_floating(b_element);
  QualType common = either_floating ? common_floating(*this, a_element, b_element)
                                    : common_integer(*this, a_element, b_element);
  bool either_complex = is_complex(a) || is_complex(b);
  return either_complex && !common.is_null() ? complex_of(common) : common;
}

} // namespace cinch
