// Builtins on floating values: constants, classification, comparison, mathematics.
#include "irgen/builtin_gen.h"

#include "llvm/ADT/FloatingPointMode.h"
#include "llvm/IR/Intrinsics.h"

namespace cinch {

// The quiet or signaling NaN whose payload a string literal gives; C23 7.24.1.5.
llvm::Value *BuiltinGen::nan_value(bool is_signaling) {
  const llvm::fltSemantics &semantics = result_type()->getFltSemantics();
  llvm::APInt payload(64, 0);
  std::string_view text = string_argument(argument(0));
  uint64_t number = 0;
  // A payload that is no number is the library's affair: 0 here.
  if (!text.empty() && !llvm::StringRef(text).getAsInteger(0, number)) {
    payload = number;
  }
  llvm::APFloat result = is_signaling ? llvm::APFloat::getSNaN(semantics, false, &payload)
                                      : llvm::APFloat::getQNaN(semantics, false, &payload);
  return llvm::ConstantFP::get(generator_.context(), result);
}

llvm::Value *BuiltinGen::is_class(llvm::Value *operand, unsigned mask) {
  return intrinsic(llvm::Intrinsic::is_fpclass, {operand->getType()},
                   {operand, builder_.getInt32(mask)});
}

// The sign is the highest bit in all formats, NaN included.
llvm::Value *BuiltinGen::sign_bit(llvm::Value *operand) {
  unsigned bits = operand->getType()->getPrimitiveSizeInBits().getFixedValue();
  llvm::Value *integer = builder_.CreateBitCast(operand, builder_.getIntNTy(bits));
  return builder_.CreateICmpSLT(integer, llvm::Constant::getNullValue(integer->getType()));
}

// fpclassify(nan, infinite, normal, subnormal, zero, x)
llvm::Value *BuiltinGen::classify(llvm::Value *operand) {
  // All five answers are evaluated: they are ordinary arguments.
  llvm::Value *answers[5];
  for (size_t i = 0; i < 5; ++i) {
    answers[i] = value(i);
  }
  // Normal is what remains.
  llvm::Value *result = answers[2];
  result = builder_.CreateSelect(is_class(operand, llvm::fcSubnormal), answers[3], result);
  result = builder_.CreateSelect(is_class(operand, llvm::fcZero), answers[4], result);
  result = builder_.CreateSelect(is_class(operand, llvm::fcInf), answers[1], result);
  return builder_.CreateSelect(is_class(operand, llvm::fcNan), answers[0], result);
}

std::optional<RValue> BuiltinGen::floating_class() {
  switch (call_.builtin) {
  case builtin::Isnan:
  case builtin::Isnanf:
  // Only a NaN is unordered with itself.
  case builtin::Isnanl: {
    llvm::Value *operand = value(0);
    return as_integer(builder_.CreateFCmpUNO(operand, operand));
  }
  case builtin::Isinf:
  case builtin::Isinff:
  case builtin::Isinfl:
    return as_integer(is_class(value(0), llvm::fcInf));
  case builtin::Isfinite:
  case builtin::Finite:
  case builtin::Finitef:
  case builtin::Finitel:
    return as_integer(is_class(value(0), llvm::fcFinite));
  case builtin::Isnormal:
    return as_integer(is_class(value(0), llvm::fcNormal));
  case builtin::Issubnormal:
    return as_integer(is_class(value(0), llvm::fcSubnormal));
  case builtin::Iszero:
    return as_integer(is_class(value(0), llvm::fcZero));
  case builtin::Issignaling:
    return as_integer(is_class(value(0), llvm::fcSNan));
  case builtin::Isfpclass:
    return as_integer(is_class(value(0), static_cast<unsigned>(constant(1)) & llvm::fcAllFlags));
  case builtin::IsinfSign: {
    // -1, 0 or 1.
    llvm::Value *operand = value(0);
    llvm::Value *sign = builder_.CreateSelect(sign_bit(operand), builder_.getInt32(UINT32_MAX),
                                              builder_.getInt32(1));
    return RValue::of(
        builder_.CreateSelect(is_class(operand, llvm::fcInf), sign, builder_.getInt32(0)));
  }
  case builtin::Signbit:
  case builtin::Signbitf:
  case builtin::Signbitl:
    return as_integer(sign_bit(value(0)));
  case builtin::Fpclassify:
    return RValue::of(classify(value(5)));
  default:
    return std::nullopt;
  }
}

// Quiet comparisons, false for NaN but for "unordered" itself.
static llvm::CmpInst::Predicate comparison(BuiltinId id) {
  switch (id) {
  case builtin::Isgreater:
    return llvm::CmpInst::FCMP_OGT;
  case builtin::Isgreaterequal:
    return llvm::CmpInst::FCMP_OGE;
  case builtin::Isless:
    return llvm::CmpInst::FCMP_OLT;
  case builtin::Islessequal:
    return llvm::CmpInst::FCMP_OLE;
  case builtin::Islessgreater:
    return llvm::CmpInst::FCMP_ONE;
  case builtin::Isunordered:
    return llvm::CmpInst::FCMP_UNO;
  case builtin::Iseqsig:
    return llvm::CmpInst::FCMP_OEQ;
  default:
    return llvm::CmpInst::BAD_FCMP_PREDICATE;
  }
}

// Comparisons, constants and a few others.
std::optional<RValue> BuiltinGen::floating() {
  BuiltinId id = call_.builtin;
  llvm::CmpInst::Predicate predicate = comparison(id);
  if (predicate != llvm::CmpInst::BAD_FCMP_PREDICATE) {
    llvm::Value *left = value(0);
    llvm::Value *right = value(1);
    // iseqsig signals on a NaN, the others do not.
    return as_integer(id == builtin::Iseqsig ? builder_.CreateFCmpS(predicate, left, right)
                                             : builder_.CreateFCmp(predicate, left, right));
  }
  llvm::StringRef name = builtin_info(id).name;
  bool is_constant = id >= builtin::Inf && id <= builtin::Nansf64x;
  if (is_constant && name.starts_with("__builtin_nan")) {
    return RValue::of(nan_value(name.starts_with("__builtin_nans")));
  }
  if (is_constant) {
    return RValue::of(llvm::ConstantFP::getInfinity(result_type()));
  }
  if (id == builtin::Complex) {
    llvm::Value *real = value(0);
    return RValue::of(ComplexValue{real, value(1)});
  }
  if (id == builtin::FltRounds) {
    return RValue::of(intrinsic(llvm::Intrinsic::get_rounding, {}, {}));
  }
  if (id == builtin::SetFltRounds) {
    intrinsic(llvm::Intrinsic::set_rounding, {}, {value(0)});
    return nothing();
  }
  return std::nullopt;
}

namespace {

// Library functions that LLVM knows as operations.
struct MathIntrinsic {
  std::string_view name;
  llvm::Intrinsic::ID id;
};
constexpr MathIntrinsic math_intrinsics[] = {
    {"fabs", llvm::Intrinsic::fabs},
    {"floor", llvm::Intrinsic::floor},
    {"ceil", llvm::Intrinsic::ceil},
    {"trunc", llvm::Intrinsic::trunc},
    {"round", llvm::Intrinsic::round},
    {"roundeven", llvm::Intrinsic::roundeven},
    {"rint", llvm::Intrinsic::rint},
    {"nearbyint", llvm::Intrinsic::nearbyint},
    {"sqrt", llvm::Intrinsic::sqrt},
    {"exp", llvm::Intrinsic::exp},
    {"exp2", llvm::Intrinsic::exp2},
    {"log", llvm::Intrinsic::log},
    {"log2", llvm::Intrinsic::log2},
    {"log10", llvm::Intrinsic::log10},
    {"sin", llvm::Intrinsic::sin},
    {"cos", llvm::Intrinsic::cos},
    {"copysign", llvm::Intrinsic::copysign},
    {"fmin", llvm::Intrinsic::minnum},
    {"fmax", llvm::Intrinsic::maxnum},
    {"fma", llvm::Intrinsic::fma},
    {"pow", llvm::Intrinsic::pow},
    {"exp10", llvm::Intrinsic::exp10},
    {"tan", llvm::Intrinsic::tan},
    {"asin", llvm::Intrinsic::asin},
    {"acos", llvm::Intrinsic::acos},
    {"atan", llvm::Intrinsic::atan},
    {"sinh", llvm::Intrinsic::sinh},
    {"cosh", llvm::Intrinsic::cosh},
    {"tanh", llvm::Intrinsic::tanh},
    {"atan2", llvm::Intrinsic::atan2},
    {"fmaximum_num", llvm::Intrinsic::maximumnum},
    {"fminimum_num", llvm::Intrinsic::minimumnum},
    {"canonicalize", llvm::Intrinsic::canonicalize},
};

// Of the forms for one type; the longer ones first.
constexpr std::string_view type_suffixes[] = {"f128", "f64x", "f32x", "f64", "f32",
                                              "f16",  "q",    "f",    "l"};

} // namespace

// The forms of _Float16 that take or give something beside it.
std::optional<RValue> BuiltinGen::half_parts() {
  llvm::Value *operand = value(0);
  llvm::Type *half = operand->getType();
  if (call_.builtin == builtin::Ldexpf16) {
    llvm::Value *exponent = value(1);
    return RValue::of(
        intrinsic(llvm::Intrinsic::ldexp, {half, exponent->getType()}, {operand, exponent}));
  }
  auto store_part = [&](size_t index, llvm::Value *part) {
    QualType type = pointee_of(argument(index)->type);
    llvm::Align alignment(generator_.types().align_of(type).value);
    generator_.store(part, generator_.lvalue_of({value(index), alignment}, type));
  };
  if (call_.builtin == builtin::Frexpf16) {
    llvm::Value *parts =
        intrinsic(llvm::Intrinsic::frexp, {half, builder_.getInt32Ty()}, {operand});
    store_part(1, builder_.CreateExtractValue(parts, 1));
    return RValue::of(builder_.CreateExtractValue(parts, 0));
  }
  llvm::Value *parts = intrinsic(llvm::Intrinsic::sincos, {half}, {operand});
  store_part(1, builder_.CreateExtractValue(parts, 0));
  store_part(2, builder_.CreateExtractValue(parts, 1));
  return nothing();
}

// The forms for _Float16 and __float128, which no library need have; and powi.
std::optional<RValue> BuiltinGen::floating_math() {
  BuiltinId id = call_.builtin;
  // A power with an integer exponent.
  if (id >= builtin::Powi && id <= builtin::Powil) {
    llvm::Value *base = value(0);
    llvm::Value *exponent = value(1);
    return RValue::of(
        intrinsic(llvm::Intrinsic::powi, {base->getType(), exponent->getType()}, {base, exponent}));
  }
  if (id < builtin::Fabsf16 || id > builtin::Canonicalizel) {
    return std::nullopt;
  }
  if (id == builtin::Frexpf16 || id == builtin::Sincosf16 || id == builtin::Ldexpf16) {
    return half_parts();
  }
  llvm::StringRef name = builtin_info(id).name;
  name.consume_front("__builtin_");
  // The name without prefix and suffix is that of the function in C.
  if (id < builtin::Canonicalize || id > builtin::Canonicalizel) {
    for (std::string_view suffix : type_suffixes) {
      if (name.consume_back(suffix)) {
        break;
      }
    }
  } else {
    name = "canonicalize";
  }
  llvm::SmallVector<llvm::Value *, 3> operands;
  for (size_t i = 0; i < call_.arguments.size(); ++i) {
    operands.push_back(value(i));
  }
  if (name == "fmod") {
    return RValue::of(builder_.CreateFRem(operands[0], operands[1]));
  }
  for (const MathIntrinsic &entry : math_intrinsics) {
    if (llvm::StringRef(entry.name) == name) {
      return RValue::of(intrinsic(entry.id, {operands[0]->getType()}, operands));
    }
  }
  return std::nullopt;
}

} // namespace cinch
