// Builtins and library functions whose value is known when their arguments are.
#include "sema/builtins.h"
#include "sema/constant_evaluation.h"

#include <algorithm>

namespace cinch {

// One call: which builtin it is, with what arguments and what result.
class BuiltinEvaluation {
public:
  BuiltinEvaluation(Evaluation &evaluation, uint16_t id, llvm::ArrayRef<Expr *> arguments,
                    QualType type)
      : evaluation_(evaluation), types_(evaluation.types()), id_(static_cast<builtin::Id>(id)),
        arguments_(arguments), type_(type) {}

  // False when the value is not known at compile time; irgen then makes the call.
  bool evaluate(ConstantValue &result) {
    if (evaluate_text_builtin(evaluation_, id_, arguments_, result)) {
      const llvm::APSInt *number = result.integer();
      result = number != nullptr ? ConstantValue(evaluation_.converted(*number, type_)) : result;
      return true;
    }
    if (evaluate_vector_builtin(evaluation_, id_, arguments_, type_, result)) {
      return true;
    }
    if (!is_integer(type_)) {
      return is_real_floating(type_) ? floating_result(result) : other_result(result);
    }
    llvm::APSInt value;
    if (!integer_result(value)) {
      return false;
    }
    result = ConstantValue(evaluation_.converted(value, type_));
    return true;
  }

private:
  // An argument by its number, as an integer, a floating value or a string. False when there is
  // none or it is not known.
  bool integer(size_t index, llvm::APSInt &value) {
    return index < arguments_.size() && evaluation_.integer(arguments_[index], value);
  }
  bool floating(size_t index, llvm::APFloat &value) {
    return index < arguments_.size() && is_real_floating(arguments_[index]->type) &&
           evaluation_.floating(arguments_[index], value);
  }
  bool string(size_t index, std::string_view &text) {
    ConstantAddress address;
    return index < arguments_.size() && evaluation_.pointer(arguments_[index], address) &&
           evaluation_.string_at(address, text);
  }
  static llvm::APSInt number(int64_t value) { return llvm::APSInt::get(value); }

  // The groups in turn; each knows whether the builtin is one of its own.
  bool integer_result(llvm::APSInt &result) {
    return hint(result) || bits(result) || classification(result) || float_comparison(result) ||
           alignment(result) || overflow(result);
  }

  // Those that give an argument back, or tell about it.
  bool hint(llvm::APSInt &result) {
    switch (id_) {
    // The first argument is the value, what follows is for the optimizer.
    case builtin::Expect:
    case builtin::ExpectWithProbability:
    case builtin::Unpredictable:
      return integer(0, result);
    case builtin::ConstantP:
      return constant_p(result);
    case builtin::EhReturnDataRegno:
      // The two registers of the targets there are come first in DWARF.
      return integer(0, result) && (result.ult(2) || set_number(result, -1));
    case builtin::Isdigit:
      return integer(0, result) && set(result, result.sge('0') && result.sle('9'));
    case builtin::Isascii:
      return integer(0, result) && set(result, result.ult(128));
    case builtin::Toascii:
      if (!integer(0, result)) {
        return false;
      }
      result = llvm::APSInt(result & 127, false);
      return true;
    case builtin::Abs:
    case builtin::Labs:
    case builtin::Llabs:
    case builtin::Imaxabs:
      // The absolute value of INT_MIN does not exist.
      if (!integer(0, result) || (result.isSigned() && result.isMinSignedValue())) {
        return false;
      }
      result = result.isNegative() ? -result : result;
      return true;
    default: // of some thousand builtins
      return false;
    }
  }

  // GNU: true for what folds to a number, or to the address of a string's first character. Where a
  // constant is wanted anything else is no constant, so 0.
  bool constant_p(llvm::APSInt &result) {
    const Expr *argument = arguments_.empty() ? nullptr : arguments_[0];
    if (argument == nullptr) {
      return false;
    }
    ConstantValue value;
    // Asked as a value of its own type, which may be an address.
    bool is_known = evaluation_.value(argument, value);
    if (is_known && value.address() != nullptr) {
      const ConstantAddress &address = *value.address();
      is_known = !address.has_base() || (address.offset == 0 && address.object != nullptr &&
                                         address.object->kind == ExprKind::StringLiteral);
    }
    result = number(is_known);
    return true;
  }

  // Counting and moving bits. The width is that of the argument.
  bool bits(llvm::APSInt &result) {
    switch (id_) {
    case builtin::Clz:
    case builtin::Clzl:
    case builtin::Clzll:
    case builtin::Clzs:
      // Undefined for 0, so not folded.
      return non_zero(result) && set(result, result.countl_zero());
    case builtin::Ctz:
    case builtin::Ctzl:
    case builtin::Ctzll:
    case builtin::Ctzs:
      return non_zero(result) && set(result, result.countr_zero());
    case builtin::Clzg:
    case builtin::Ctzg: {
      // The generic forms take a second argument as the result for 0.
      llvm::APSInt value;
      if (!integer(0, value)) {
        return false;
      }
      if (value.isZero()) {
        return integer(1, result);
      }
      return set(result, id_ == builtin::Clzg ? value.countl_zero() : value.countr_zero());
    }
    case builtin::Popcount:
    case builtin::Popcountl:
    case builtin::Popcountll:
    case builtin::Popcountg:
    case builtin::StdcCountOnes:
      return integer(0, result) && set(result, result.popcount());
    case builtin::Parity:
    case builtin::Parityl:
    case builtin::Parityll:
    case builtin::Parityg:
      return integer(0, result) && set(result, result.popcount() & 1);
    case builtin::Ffs:
    case builtin::Ffsl:
    case builtin::Ffsll:
    case builtin::Ffsg:
      return integer(0, result) && set(result, result.isZero() ? 0 : result.countr_zero() + 1);
    case builtin::Clrsb:
    case builtin::Clrsbl:
    case builtin::Clrsbll:
    case builtin::Clrsbg:
      // The number of bits below the sign that are equal to it.
      return integer(0, result) && set(result, result.getNumSignBits() - 1);
    case builtin::Bswap16:
    case builtin::Bswap32:
    case builtin::Bswap64:
    case builtin::Bswap128:
    case builtin::Bswapg:
      if (!integer(0, result)) {
        return false;
      }
      // A single byte has nothing to swap.
      if (result.getBitWidth() > 8) {
        result = llvm::APSInt(result.byteSwap(), true);
      }
      return true;
    case builtin::Bitreverse8:
    case builtin::Bitreverse16:
    case builtin::Bitreverse32:
    case builtin::Bitreverse64:
    case builtin::Bitreverseg:
      if (!integer(0, result)) {
        return false;
      }
      result = llvm::APSInt(result.reverseBits(), true);
      return true;
    case builtin::Rotateleft8:
    case builtin::Rotateleft16:
    case builtin::Rotateleft32:
    case builtin::Rotateleft64:
    case builtin::StdcRotateLeft:
      return rotate(result, true);
    case builtin::Rotateright8:
    case builtin::Rotateright16:
    case builtin::Rotateright32:
    case builtin::Rotateright64:
    case builtin::StdcRotateRight:
      return rotate(result, false);
    default: // of some thousand builtins
      return standard_bits(result);
    }
  }

  // C23 7.18, as GNU's type-generic builtins.
  bool standard_bits(llvm::APSInt &result) {
    llvm::APSInt value;
    bool is_standard = id_ >= builtin::StdcLeadingZeros && id_ <= builtin::StdcBitCeil;
    if (!is_standard || !integer(0, value)) {
      return false;
    }
    unsigned width = value.getBitWidth();
    // Positions are counted from 1, with 0 for "none".
    switch (id_) {
    case builtin::StdcLeadingZeros:
      return set(result, value.countl_zero());
    case builtin::StdcLeadingOnes:
      return set(result, value.countl_one());
    case builtin::StdcTrailingZeros:
      return set(result, value.countr_zero());
    case builtin::StdcTrailingOnes:
      return set(result, value.countr_one());
    case builtin::StdcFirstLeadingZero:
      return set(result, value.isAllOnes() ? 0 : value.countl_one() + 1);
    case builtin::StdcFirstLeadingOne:
      return set(result, value.isZero() ? 0 : value.countl_zero() + 1);
    case builtin::StdcFirstTrailingZero:
      return set(result, value.isAllOnes() ? 0 : value.countr_one() + 1);
    case builtin::StdcFirstTrailingOne:
      return set(result, value.isZero() ? 0 : value.countr_zero() + 1);
    case builtin::StdcCountZeros:
      return set(result, width - value.popcount());
    case builtin::StdcHasSingleBit:
      return set(result, value.popcount() == 1);
    case builtin::StdcBitWidth:
      return set(result, value.getActiveBits());
    case builtin::StdcBitFloor:
      // The greatest power of two that is not greater than the value.
      result = llvm::APSInt(
          value.isZero() ? value : llvm::APInt::getOneBitSet(width, value.getActiveBits() - 1),
          true);
      return true;
    case builtin::StdcBitCeil: {
      // The least power of two that is not smaller; 0 if that would not fit.
      unsigned needed = value.ule(1) ? 0 : (value - 1).getActiveBits();
      llvm::APInt ceiling =
          needed >= width ? llvm::APInt(width, 0) : llvm::APInt::getOneBitSet(width, needed);
      result = llvm::APSInt(ceiling, true);
      return true;
    }
    default: // of some thousand builtins
      return false;
    }
  }

  // A small number as the result.
  static bool set(llvm::APSInt &result, unsigned value) {
    result = number(value);
    return true;
  }
  static bool set_number(llvm::APSInt &result, int64_t value) {
    result = number(value);
    return true;
  }
  // An argument that is known and not zero.
  bool non_zero(llvm::APSInt &value) { return integer(0, value) && !value.isZero(); }

  // The count may be negative or greater than the width: it is taken modulo the width.
  bool rotate(llvm::APSInt &result, bool is_left) {
    llvm::APSInt count;
    if (!integer(0, result) || !integer(1, count)) {
      return false;
    }
    unsigned width = result.getBitWidth();
    unsigned amount = static_cast<unsigned>(llvm::APInt(count.extOrTrunc(64)).getZExtValue() &
                                            (llvm::isPowerOf2_32(width) ? width - 1 : ~0u));
    result = llvm::APSInt(is_left ? result.rotl(amount) : result.rotr(amount), true);
    return true;
  }

  // What kind of a floating value it is: 0 or 1, or a number of the caller's choice.
  bool classification(llvm::APSInt &result) {
    llvm::APFloat value(0.0);
    switch (id_) {
    case builtin::Isnan:
    case builtin::Isnanf:
    case builtin::Isnanl:
      return floating(0, value) && set(result, value.isNaN());
    case builtin::Isinf:
    case builtin::Isinff:
    case builtin::Isinfl:
      return floating(0, value) && set(result, value.isInfinity());
    case builtin::IsinfSign:
      if (!floating(0, value)) {
        return false;
      }
      result = number(!value.isInfinity() ? 0 : value.isNegative() ? -1 : 1);
      return true;
    case builtin::Isfinite:
    case builtin::Finite:
    case builtin::Finitef:
    case builtin::Finitel:
      return floating(0, value) && set(result, value.isFinite());
    case builtin::Isnormal:
      return floating(0, value) && set(result, value.isNormal());
    case builtin::Issubnormal:
      return floating(0, value) && set(result, value.isDenormal());
    case builtin::Iszero:
      return floating(0, value) && set(result, value.isZero());
    case builtin::Issignaling:
      return floating(0, value) && set(result, value.isSignaling());
    case builtin::Isfpclass: {
      llvm::APSInt mask;
      return floating(0, value) && integer(1, mask) &&
             set(result, (value.classify() & mask.getZExtValue()) != 0);
    }
    case builtin::Signbit:
    case builtin::Signbitf:
    case builtin::Signbitl:
      return floating(0, value) && set(result, value.isNegative());
    case builtin::Fpclassify: // nan, inf, normal, subnormal, zero, value
      if (!floating(5, value)) {
        return false;
      }
      // The order of the arguments is that of FP_NAN and its companions in C.
      return integer(value.isNaN()        ? 0
                     : value.isInfinity() ? 1
                     : value.isZero()     ? 4
                     : value.isDenormal() ? 3
                                          : 2,
                     result);
    default: // of some thousand builtins
      return false;
    }
  }

  // Integers only; of an address the alignment is not known.
  bool alignment(llvm::APSInt &result) {
    llvm::APSInt value;
    llvm::APSInt step;
    bool is_known = id_ >= builtin::IsAligned && id_ <= builtin::AlignDown && integer(0, value) &&
                    integer(1, step) && step.isPowerOf2();
    if (!is_known) {
      return false;
    }
    llvm::APSInt mask(step.extOrTrunc(value.getBitWidth()) - 1, value.isUnsigned());
    if (id_ == builtin::IsAligned) {
      return set(result, (value & mask).isZero());
    }
    result = id_ == builtin::AlignUp ? (value + mask) & ~mask : value & ~mask;
    return true;
  }

  // GNU: whether the exact result fits into the type, or the bit-field, of the third argument.
  bool overflow(llvm::APSInt &result) {
    bool is_add = id_ == builtin::AddOverflowP;
    bool is_subtract = id_ == builtin::SubOverflowP;
    llvm::APSInt left;
    llvm::APSInt right;
    llvm::APSInt model;
    if ((!is_add && !is_subtract && id_ != builtin::MulOverflowP) || !integer(0, left) ||
        !integer(1, right) || !integer(2, model)) {
      return false;
    }
    unsigned width = left.getBitWidth() + right.getBitWidth() + 2;
    llvm::APInt a = left.extend(width);
    llvm::APInt b = right.extend(width);
    llvm::APInt exact = is_add ? a + b : is_subtract ? a - b : a * b;
    bool is_signed = model.isSigned();
    unsigned bits = model.getBitWidth();
    return set(result, is_signed ? exact.getSignificantBits() > bits
                                 : exact.isNegative() || exact.getActiveBits() > bits);
  }

  // Comparisons that raise no exception for NaN: unordered is just no.
  bool float_comparison(llvm::APSInt &result) {
    bool is_comparison = id_ >= builtin::Isgreater && id_ <= builtin::Iseqsig;
    llvm::APFloat left(0.0);
    llvm::APFloat right(0.0);
    if (!is_comparison || !floating(0, left) || !floating(1, right) ||
        &left.getSemantics() != &right.getSemantics()) {
      return false;
    }
    llvm::APFloat::cmpResult order = left.compare(right);
    bool is_less = order == llvm::APFloat::cmpLessThan;
    bool is_greater = order == llvm::APFloat::cmpGreaterThan;
    bool is_equal = order == llvm::APFloat::cmpEqual;
    switch (id_) {
    case builtin::Isgreater:
      return set(result, is_greater);
    case builtin::Isgreaterequal:
      return set(result, is_greater || is_equal);
    case builtin::Isless:
      return set(result, is_less);
    case builtin::Islessequal:
      return set(result, is_less || is_equal);
    case builtin::Islessgreater:
      return set(result, is_less || is_greater);
    case builtin::Isunordered:
      return set(result, order == llvm::APFloat::cmpUnordered);
    case builtin::Iseqsig:
      return set(result, is_equal);
    default: // of some thousand builtins
      return false;
    }
  }

  // ---- Floating results ----

  bool floating_result(ConstantValue &result) {
    llvm::APFloat value(0.0);
    // Infinities and NaNs, or a function of the arguments.
    bool is_known = constant_number(value) || float_function(value);
    if (is_known) {
      result = ConstantValue(value);
    }
    return is_known;
  }

  bool constant_number(llvm::APFloat &value) {
    const llvm::fltSemantics &semantics = float_semantics(types_, type_);
    // The ids of these builtins follow one another in the table.
    bool is_constant = id_ >= builtin::Inf && id_ <= builtin::Nansf64x;
    if (!is_constant) {
      return false;
    }
    std::string_view name = builtin_info(id_).name;
    name.remove_prefix(std::string_view("__builtin_").size());
    // The name says what is wanted; all types of floating values have their own.
    if (name.starts_with("inf") || name.starts_with("huge_val")) {
      value = llvm::APFloat::getInf(semantics);
      return true;
    }
    // `__builtin_nan("0x1")`: the text is a number to be put into the significand.
    std::string_view payload_text;
    if (!string(0, payload_text)) {
      return false;
    }
    llvm::APInt payload(64, 0);
    llvm::StringRef digits(payload_text.data(), payload_text.size());
    // Other texts are not known to the compiler.
    if (!digits.empty() && digits.getAsInteger(0, payload)) {
      return false;
    }
    payload = payload.zextOrTrunc(llvm::APFloat::getSizeInBits(semantics));
    value = name.starts_with("nans") ? llvm::APFloat::getSNaN(semantics, false, &payload)
                                     : llvm::APFloat::getQNaN(semantics, false, &payload);
    return true;
  }

  bool float_function(llvm::APFloat &value) {
    if (id_ == builtin::ArithmeticFence) {
      return floating(0, value);
    }
    bool is_part = (id_ >= builtin::Creal && id_ <= builtin::Creall) ||
                   (id_ >= builtin::Cimag && id_ <= builtin::Cimagl);
    ConstantComplex pair;
    if (!is_part) {
      return evaluate_math_builtin(evaluation_, id_, arguments_, value);
    }
    if (arguments_.size() != 1 || !is_complex(arguments_[0]->type) ||
        !evaluation_.complex(arguments_[0], pair)) {
      return false;
    }
    const ConstantValue &part =
        id_ <= builtin::Creall && id_ >= builtin::Creal ? pair.real : pair.imaginary;
    value = *part.floating();
    return true;
  }

  // ---- Complex and pointer results ----

  // Results that are complex numbers or pointers.
  bool other_result(ConstantValue &result) {
    if (id_ == builtin::Complex && arguments_.size() == 2) {
      ConstantValue real;
      ConstantValue imaginary;
      if (!evaluation_.value(arguments_[0], real) || !evaluation_.value(arguments_[1], imaginary)) {
        return false;
      }
      result = ConstantValue(real, imaginary);
      return true;
    }
    if (id_ >= builtin::Conj && id_ <= builtin::Conjl && arguments_.size() == 1) {
      ConstantComplex pair;
      if (!evaluation_.complex(arguments_[0], pair)) {
        return false;
      }
      result = ConstantValue(pair.real, ConstantValue(-*pair.imaginary.floating()));
      return true;
    }
    if (!is_pointer(type_) || arguments_.empty()) {
      return false;
    }
    // The address is the one that was passed.
    bool gives_argument = id_ == builtin::AssumeAligned || id_ == builtin::Launder;
    ConstantAddress address;
    if (gives_argument && evaluation_.pointer(arguments_[0], address)) {
      result = ConstantValue(address);
      return true;
    }
    if (id_ == builtin::Addressof && evaluation_.lvalue(arguments_[0], address)) {
      result = ConstantValue(address);
      return true;
    }
    return false;
  }

  Evaluation &evaluation_;
  TypeContext &types_;
  builtin::Id id_;
  llvm::ArrayRef<Expr *> arguments_;
  QualType type_;
};

bool evaluate_builtin(Evaluation &evaluation, uint16_t id, llvm::ArrayRef<Expr *> arguments,
                      QualType type, ConstantValue &result) {
  return BuiltinEvaluation(evaluation, id, arguments, type).evaluate(result);
}

} // namespace cinch
