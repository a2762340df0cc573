// Warnings about implicit conversions that may change a value: clang's -Wconversion family.
#include "sema/constant_evaluator.h"
#include "sema/conversions.h"
#include "sema/expression_support.h"
#include "sema/expressions.h"
#include "sema/value_range.h"
#include "source/source_map.h"

#include "llvm/ADT/SmallString.h"

namespace cinch {

namespace {

// Numbers as messages show them.
std::string text_of(const llvm::APSInt &value) {
  llvm::SmallString<40> text;
  value.toString(text);
  return std::string(text);
}

std::string text_of(const llvm::APFloat &value) {
  llvm::SmallString<40> text;
  value.toString(text);
  return std::string(text);
}

// A value written out or plainly constant: literals, signs of them, enumerators.
std::optional<llvm::APSInt> plain_constant(Sema &sema, const Expr *expr) {
  // Enumerators are literals already.
  if (const IntegerLiteralExpr *literal = expr_as<IntegerLiteralExpr>(expr)) {
    return llvm::APSInt(literal->value(), !sema.types.is_signed(literal->type));
  }
  // Operators are tried: `-1` and `1 << 4` are written out as much as 16 is. Names of objects are
  // not, const or no: the message would claim to know what they hold.
  switch (expr->kind) {
  case ExprKind::Unary:
  case ExprKind::Binary:
  case ExprKind::Cast:
  case ExprKind::Conditional:
    return sema.constants->fold_integer(expr);
  case ExprKind::IntegerLiteral:
  case ExprKind::FloatLiteral:
  case ExprKind::StringLiteral:
  case ExprKind::DeclRef:
  case ExprKind::AddressConstant:
  case ExprKind::LabelAddress:
  case ExprKind::Member:
  case ExprKind::Subscript:
  case ExprKind::VectorElement:
  case ExprKind::Call:
  case ExprKind::BuiltinCall:
  case ExprKind::CompoundAssign:
  case ExprKind::BinaryConditional:
  case ExprKind::Opaque:
  case ExprKind::CompoundLiteral:
  case ExprKind::InitList:
  case ExprKind::StmtExpr:
  case ExprKind::SizeOf:
  case ExprKind::VaArg:
  case ExprKind::ShuffleVector:
  case ExprKind::ConvertVector:
  case ExprKind::Error:
    return std::nullopt;
  }
  return std::nullopt;
}

// A hexadecimal, octal or binary constant.
bool is_written_as_bits(Sema &sema, const Expr *expr) {
  const IntegerLiteralExpr *literal = expr_as<IntegerLiteralExpr>(ignore_implicit(expr));
  return literal != nullptr && !literal->is_enum_constant && literal->loc.is_valid() &&
         *sema.sources.characters(sema.sources.spelling_loc(literal->loc)) == '0';
}

} // namespace

// To an integer type that can not hold every value of the source's.
void ConversionSema::warn_integer_constant(const Expr *expr, QualType to, SourceLoc loc) {
  TypeContext &types = sema_.types;
  QualType from = expr->type;
  // Two things may be lost: bits, when the target is narrower, and the sign.
  unsigned from_width = types.bit_width(from);
  unsigned to_width = types.bit_width(to);
  bool from_signed = types.is_signed(from);
  bool to_signed = types.is_signed(to);
  bool narrows = to_width < from_width;
  // The same width or wider with the same sign: every value fits.
  if (!narrows && from_signed == to_signed) {
    return;
  }
  if (!narrows && !(to_width == from_width || (from_signed && !to_signed))) {
    return; // unsigned to a wider signed type
  }
  std::optional<llvm::APSInt> value = plain_constant(sema_, expr);
  if (!value) {
    // Nothing is lost when the values that the expression can have fit.
    ValueRange range = value_range(sema_, expr);
    if (range.value_bits() > to_width - (to_signed ? 1 : 0)) {
      // Three messages under three options: -Wsign-conversion, -Wshorten-64-to-32,
      // -Wimplicit-int-conversion.
      bool only_sign = range.width <= to_width;
      DiagId id = only_sign                            ? DiagId::warn_integer_sign
                  : from_width == 64 && to_width == 32 ? DiagId::warn_shorten_64_to_32
                                                       : DiagId::warn_integer_precision;
      sema_.report(loc, id) << types.quoted(from) << types.quoted(to) << source_range(expr);
    } else if (!range.non_negative && !to_signed) {
      sema_.report(loc, DiagId::warn_integer_sign)
          << types.quoted(from) << types.quoted(to) << source_range(expr);
    }
    return;
  }
  // A constant: it is converted, and if it comes back the same nothing is said.
  llvm::APSInt converted(value->extOrTrunc(to_width), !to_signed);
  converted.setIsUnsigned(!to_signed);
  if (llvm::APSInt::compareValues(converted, *value) == 0) {
    return;
  }
  if (!narrows) {
    sema_.report(loc, DiagId::warn_integer_sign)
        << types.quoted(from) << types.quoted(to) << source_range(expr);
    return;
  }
  // `char c = 0xa4`: who writes bits means bits.
  if (is_written_as_bits(sema_, expr) && value->getActiveBits() <= to_width) {
    return;
  }
  // `unsigned char c = -1` is meant: the bits are kept.
  if (value->isNegative() && value->getSignificantBits() <= to_width) {
    return;
  }
  sema_.report(loc, DiagId::warn_constant_conversion)
      << text_of(*value) << text_of(converted) << types.quoted(from) << types.quoted(to)
      << source_range(expr);
}

// A floating value becomes something narrower or no floating value at all.
void ConversionSema::warn_from_floating(const Expr *expr, QualType to, SourceLoc loc) {
  TypeContext &types = sema_.types;
  QualType from = expr->type;
  const FloatLiteralExpr *literal = expr_as<FloatLiteralExpr>(expr);
  if (is_bool(to)) {
    if (literal == nullptr || is_complex(literal->type)) {
      sema_.report(loc, DiagId::warn_float_to_integer)
          << types.quoted(from) << types.quoted(to) << source_range(expr);
    } else if (llvm::APFloat value = literal->value();
               !value.isZero() && !value.isExactlyValue(1)) {
      sema_.report(loc, DiagId::warn_float_literal_to_integer)
          << types.quoted(from) << types.quoted(to) << text_of(value) << "true"
          << source_range(expr);
    }
    return;
  }
  if (is_integer(to)) {
    // A value that nobody knows: its fraction would be lost, so the warning is given for all.
    if (literal == nullptr || is_complex(literal->type)) {
      sema_.report(loc, DiagId::warn_float_to_integer)
          << types.quoted(from) << types.quoted(to) << source_range(expr);
      return;
    }
    llvm::APSInt result(types.bit_width(to), !types.is_signed(to));
    bool is_exact = false;
    llvm::APFloat value = literal->value();
    llvm::APFloat::opStatus status =
        value.convertToInteger(result, llvm::APFloat::rmTowardZero, &is_exact);
    // `int i = 2.0;` is what it looks like.
    if (is_exact) {
      return;
    }
    // The value does not fit: the result is undefined.
    if ((status & llvm::APFloat::opInvalidOp) != 0) {
      sema_.report(loc, DiagId::warn_float_literal_out_of_range)
          << types.quoted(from) << types.quoted(to) << source_range(expr);
      return;
    }
    sema_.report(loc, DiagId::warn_float_literal_to_integer)
        << types.quoted(from) << types.quoted(to) << text_of(value) << text_of(result)
        << source_range(expr);
    return;
  }
  // To a shorter floating type: `float f = 0.5;` is exact, `0.1` is not.
  if (types.floating_rank(to) < types.floating_rank(from)) {
    if (literal != nullptr && !is_complex(literal->type)) {
      bool loses = false;
      llvm::APFloat value = literal->value();
      value.convert(float_semantics(types, to), llvm::APFloat::rmNearestTiesToEven, &loses);
      if (!loses) {
        return;
      }
    }
    sema_.report(loc, DiagId::warn_float_precision)
        << types.quoted(from) << types.quoted(to) << source_range(expr);
    // To a longer one nothing is lost, but the computation may become slower: off unless asked for.
  } else if (types.floating_rank(to) > types.floating_rank(from)) {
    sema_.report(loc, DiagId::warn_double_promotion)
        << types.quoted(from) << types.quoted(to) << source_range(expr);
  }
}

// A string, function, array or object has an address that is never null.
void ConversionSema::warn_pointer_to_bool(const Expr *expr, QualType to) {
  const Expr *written = ignore_implicit(expr);
  if (written->kind == ExprKind::StringLiteral) {
    sema_.report(written->loc, DiagId::warn_string_to_bool)
        << sema_.types.quoted(written->type) << sema_.types.quoted(to) << source_range(expr);
    return;
  }
  std::optional<NeverNull> known = never_null(written);
  // `if (&f)` is a way of asking whether a weak function is there; macros test whatever they are
  // given.
  if (!known || (known->what == NeverNull::Address && is_function(known->decl->type)) ||
      sema_.sources.is_macro_loc(written->loc)) {
    return;
  }
  sema_.report(written->loc, DiagId::warn_pointer_to_bool)
      << static_cast<int64_t>(known->what) << known->decl->name_text() << source_range(expr);
  if (known->what == NeverNull::Function) {
    // The address operator says that it is meant.
    sema_.report(written->loc, DiagId::note_function_silence) << FixIt::insert(written->loc, "&");
  }
}

// `expr` is about to be converted to `to` without a cast. What a conversion loses is asked by the
// kind of the source.
void ConversionSema::warn_implicit(const Expr *expr, QualType to, SourceLoc loc) {
  TypeContext &types = sema_.types;
  QualType from = expr->type;
  // `0 ? a : b`: the branch that is never taken may be as wrong as it likes.
  if (!sema_.expressions->is_reached()) {
    return;
  }
  if (is_bool(to) && !is_floating(from)) {
    warn_pointer_to_bool(expr, to);
    warn_integer_as_condition(expr);
    return;
  }
  if (const ConditionalExpr *conditional = expr_as<ConditionalExpr>(expr)) {
    // Each result is converted, by way of their common type.
    for (const Expr *result : {conditional->if_true, conditional->if_false}) {
      const Expr *written = ignore_implicit(result);
      if (is_arithmetic(written->type) && !same_unqualified_type(written->type, to)) {
        warn_implicit(written, to, written->loc);
      }
    }
    return;
  }
  // The imaginary part is dropped.
  if (is_complex(from) && !is_complex(to)) {
    sema_.report(loc, DiagId::warn_complex_to_real)
        << types.quoted(from) << types.quoted(to) << source_range(expr);
    return;
  }
  if (is_complex(from) || is_complex(to)) {
    return;
  }
  if (is_real_floating(from)) {
    warn_from_floating(expr, to, loc);
    return;
  }
  // Pointers have their own messages, errors or warnings of the assignment.
  if (!is_integer(from)) {
    return;
  }
  if (is_integer(to)) {
    // The enumeration that the value was written as, though its type may be int already.
    QualType written_type = named_enum_type(expr);
    const EnumType *to_enum = type_as<EnumType>(to);
    bool is_other_enum = !written_type.is_null() && to_enum != nullptr && has_name(to_enum->decl) &&
                         !same_unqualified_type(written_type, to);
    if (is_other_enum) {
      sema_.report(loc, DiagId::warn_different_enums)
          << types.quoted(written_type) << types.quoted(to) << source_range(expr);
      return;
    }
    // To an enumeration or integer: as numbers.
    warn_integer_constant(expr, to, loc);
    return;
  }
  if (!is_real_floating(to)) {
    return;
  }
  // An integer of more bits than the significand holds.
  const llvm::fltSemantics &semantics = float_semantics(types, to);
  unsigned precision = llvm::APFloat::semanticsPrecision(semantics);
  if (types.bit_width(from) <= precision) {
    return;
  }
  // A constant may happen to have few enough bits; a variable may not.
  std::optional<llvm::APSInt> value = plain_constant(sema_, expr);
  if (!value) {
    sema_.report(loc, DiagId::warn_integer_float_precision)
        << types.quoted(from) << types.quoted(to) << source_range(expr);
    return;
  }
  llvm::APFloat converted(semantics);
  llvm::APFloat::opStatus status =
      converted.convertFromAPInt(*value, value->isSigned(), llvm::APFloat::rmNearestTiesToEven);
  if (status != llvm::APFloat::opOK) {
    sema_.report(loc, DiagId::warn_constant_integer_float)
        << text_of(*value) << text_of(converted) << types.quoted(from) << types.quoted(to)
        << source_range(expr);
  }
}

// A constant stored in a bit-field that is too narrow for it.
void ConversionSema::warn_bit_field(const FieldDecl *field, const Expr *value, SourceLoc loc) {
  if (!is_integer(value->type) || is_bool(field->type)) {
    return;
  }
  std::optional<llvm::APSInt> known = plain_constant(sema_, value);
  if (!known) {
    return;
  }
  bool is_signed = sema_.types.is_signed(field->type);
  unsigned width = field->bit_width;
  // All bits set and every value of the unsigned reading are meant.
  bool fits = known->isNegative() ? known->getSignificantBits() <= width
                                  : known->getActiveBits() <= width - (is_signed ? 1 : 0);
  if (width == 0 || fits) {
    return;
  }
  // What the field will hold, for the message.
  llvm::APSInt stored(known->extOrTrunc(width).extOrTrunc(known->getBitWidth()), !is_signed);
  if (is_signed) {
    stored = llvm::APSInt(known->extOrTrunc(width).sext(known->getBitWidth()), false);
  }
  // `int b : 1` holds 0 and -1: storing 1 has its own message.
  bool is_single = width == 1 && is_signed && known->isOne();
  sema_.report(loc, is_single ? DiagId::warn_single_bit_field : DiagId::warn_bit_field_constant)
      << text_of(*known) << text_of(stored) << sema_.types.quoted(value->type)
      << source_range(value);
}

} // namespace cinch
