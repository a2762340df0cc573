// clang's element-wise builtins and reductions at compile time; of scalars too.
#include "sema/builtins.h"
#include "sema/constant_evaluation.h"

#include <optional>

namespace cinch {

namespace {

using Integers = llvm::ArrayRef<llvm::APSInt>;

llvm::APSInt with_sign_of(const llvm::APInt &value, const llvm::APSInt &model) {
  return llvm::APSInt(value, model.isUnsigned());
}

// The shift of a funnel shift is taken modulo the width.
llvm::APInt funnel(const llvm::APInt &high, const llvm::APInt &low, const llvm::APInt &amount,
                   bool is_left) {
  unsigned width = high.getBitWidth();
  unsigned shift = static_cast<unsigned>(amount.urem(width));
  llvm::APInt both = high.zext(2 * width).shl(width) | low.zext(2 * width);
  return is_left ? both.shl(shift).extractBits(width, width)
                 : both.lshr(shift).extractBits(width, 0);
}

// clzg and ctzg: of zero the second argument tells, without one the value is undefined.
std::optional<llvm::APSInt> count_zeros(BuiltinId id, Integers values) {
  const llvm::APSInt &value = values[0];
  if (value.isZero()) {
    return values.size() > 1 ? std::optional<llvm::APSInt>(values[1]) : std::nullopt;
  }
  bool is_leading = id == builtin::ElementwiseClzg;
  unsigned count = is_leading ? value.countl_zero() : value.countr_zero();
  return with_sign_of(llvm::APInt(value.getBitWidth(), count), value);
}

// One element of an integer operation; the operands have one type.
std::optional<llvm::APSInt> integer_element(BuiltinId id, Integers values) {
  const llvm::APSInt &value = values[0];
  bool is_signed = value.isSigned();
  switch (id) {
  case builtin::ElementwiseAbs:
    return with_sign_of(is_signed ? value.abs() : llvm::APInt(value), value);
  case builtin::ElementwiseBitreverse:
    return with_sign_of(value.reverseBits(), value);
  case builtin::ElementwisePopcount:
    return with_sign_of(llvm::APInt(value.getBitWidth(), value.popcount()), value);
  case builtin::ElementwiseMax:
    return value < values[1] ? values[1] : value;
  case builtin::ElementwiseMin:
    return values[1] < value ? values[1] : value;
  case builtin::ElementwiseAddSat:
    return with_sign_of(is_signed ? value.sadd_sat(values[1]) : value.uadd_sat(values[1]), value);
  case builtin::ElementwiseSubSat:
    return with_sign_of(is_signed ? value.ssub_sat(values[1]) : value.usub_sat(values[1]), value);
  case builtin::ElementwiseFshl:
  case builtin::ElementwiseFshr:
    return with_sign_of(funnel(value, values[1], values[2], id == builtin::ElementwiseFshl), value);
  case builtin::ElementwiseClzg:
  case builtin::ElementwiseCtzg:
    return count_zeros(id, values);
  default: // of some thousand builtins
    return std::nullopt;
  }
}

std::optional<llvm::APFloat> rounded(llvm::APFloat value, llvm::APFloat::roundingMode mode) {
  value.roundToIntegral(mode);
  return value;
}

// One element of a floating operation whose result is exact, or rounded to nearest.
std::optional<llvm::APFloat> floating_element(BuiltinId id, llvm::ArrayRef<llvm::APFloat> values) {
  llvm::APFloat value = values[0];
  switch (id) {
  case builtin::ElementwiseAbs:
    return llvm::abs(value);
  case builtin::ElementwiseMax:
  case builtin::ElementwiseMaxnum:
    return llvm::maxnum(value, values[1]);
  case builtin::ElementwiseMin:
  case builtin::ElementwiseMinnum:
    return llvm::minnum(value, values[1]);
  case builtin::ElementwiseMaximum:
    return llvm::maximum(value, values[1]);
  case builtin::ElementwiseMinimum:
    return llvm::minimum(value, values[1]);
  case builtin::ElementwiseMaximumnum:
    return llvm::maximumnum(value, values[1]);
  case builtin::ElementwiseMinimumnum:
    return llvm::minimumnum(value, values[1]);
  case builtin::ElementwiseCopysign:
    return llvm::APFloat::copySign(value, values[1]);
  case builtin::ElementwiseFma:
    value.fusedMultiplyAdd(values[1], values[2], llvm::APFloat::rmNearestTiesToEven);
    return value;
  case builtin::ElementwiseCeil:
    return rounded(value, llvm::APFloat::rmTowardPositive);
  case builtin::ElementwiseFloor:
    return rounded(value, llvm::APFloat::rmTowardNegative);
  case builtin::ElementwiseTrunc:
    return rounded(value, llvm::APFloat::rmTowardZero);
  case builtin::ElementwiseRound:
    return rounded(value, llvm::APFloat::rmNearestTiesToAway);
  case builtin::ElementwiseRoundeven:
    return rounded(value, llvm::APFloat::rmNearestTiesToEven);
  default: // of some thousand builtins
    return std::nullopt;
  }
}

// One call. Scalars are vectors of one element.
class VectorBuiltin {
public:
  VectorBuiltin(Evaluation &evaluation, BuiltinId id, QualType type)
      : evaluation_(evaluation), id_(id), type_(type) {}

  bool elementwise(llvm::ArrayRef<Expr *> arguments, ConstantValue &result) {
    llvm::SmallVector<Evaluation::Elements, 3> operands(arguments.size());
    for (size_t i = 0; i != arguments.size(); ++i) {
      if (!elements(arguments[i], operands[i]) || operands[i].size() != operands[0].size()) {
        return false;
      }
    }
    Evaluation::Elements all(operands[0].size());
    for (size_t i = 0; i != all.size(); ++i) {
      if (!element(operands, i, all[i])) {
        return false;
      }
    }
    result = is_vector(type_) ? ConstantValue(std::move(all)) : all[0];
    return true;
  }

  // clang folds those of integers; the order of floating additions is not fixed.
  bool reduce(const Expr *argument, ConstantValue &result) {
    Evaluation::Elements all;
    if (!elements(argument, all) || all.empty() || all[0].integer() == nullptr) {
      return false;
    }
    llvm::APSInt value = *all[0].integer();
    for (const ConstantValue &next : llvm::ArrayRef<ConstantValue>(all).drop_front()) {
      if (!accumulate(value, *next.integer())) {
        return false;
      }
    }
    result = ConstantValue(value);
    return true;
  }

private:
  bool elements(const Expr *expr, Evaluation::Elements &result) {
    if (is_vector(expr->type)) {
      return evaluation_.vector(expr, result);
    }
    result.resize(1);
    return evaluation_.value(expr, result[0]);
  }

  bool element(llvm::ArrayRef<Evaluation::Elements> operands, size_t index, ConstantValue &result) {
    llvm::SmallVector<llvm::APSInt, 3> integers;
    llvm::SmallVector<llvm::APFloat, 3> numbers;
    for (const Evaluation::Elements &operand : operands) {
      const ConstantValue &value = operand[index];
      if (value.integer() != nullptr) {
        integers.push_back(*value.integer());
      } else if (value.floating() != nullptr) {
        numbers.push_back(*value.floating());
      }
    }
    if (integers.size() == operands.size()) {
      std::optional<llvm::APSInt> value = integer_element(id_, integers);
      result = value ? ConstantValue(*value) : result;
      return value.has_value();
    }
    if (numbers.size() != operands.size()) {
      return false;
    }
    std::optional<llvm::APFloat> value = floating_element(id_, numbers);
    result = value ? ConstantValue(*value) : result;
    return value.has_value();
  }

  bool accumulate(llvm::APSInt &value, const llvm::APSInt &next) const {
    switch (id_) {
    case builtin::ReduceAdd:
      value = value + next;
      return true;
    case builtin::ReduceMul:
      value = value * next;
      return true;
    case builtin::ReduceAnd:
      value = value & next;
      return true;
    case builtin::ReduceOr:
      value = value | next;
      return true;
    case builtin::ReduceXor:
      value = value ^ next;
      return true;
    case builtin::ReduceMax:
      value = value < next ? next : value;
      return true;
    case builtin::ReduceMin:
      value = next < value ? next : value;
      return true;
    default: // of some thousand builtins
      return false;
    }
  }

  Evaluation &evaluation_;
  BuiltinId id_;
  QualType type_;
};

} // namespace

bool evaluate_vector_builtin(Evaluation &evaluation, uint16_t id, llvm::ArrayRef<Expr *> arguments,
                             QualType type, ConstantValue &result) {
  if (id < builtin::ElementwiseAbs || id > builtin::ReduceMinimum || arguments.empty()) {
    return false;
  }
  VectorBuiltin call(evaluation, id, type);
  return id >= builtin::ReduceMax ? call.reduce(arguments[0], result)
                                  : call.elementwise(arguments, result);
}

} // namespace cinch
