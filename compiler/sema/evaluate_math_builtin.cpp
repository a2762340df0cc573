// Functions of <math.h> at compile time, by their names without the suffix of the type.
#include "sema/builtins.h"
#include "sema/constant_evaluation.h"

#include <cmath>
#include <optional>

namespace cinch {

namespace {

using Float = llvm::APFloat;
using Floats = llvm::ArrayRef<Float>;

Float integral(Float value, Float::roundingMode mode) {
  value.roundToIntegral(mode);
  return value;
}

// Functions with an exact result, or one that is rounded once.
struct ExactFunction {
  std::string_view name;
  unsigned count;
  Float (*compute)(Floats values);
};
constexpr ExactFunction exact_functions[] = {
    {"fabs", 1, [](Floats x) { return llvm::abs(x[0]); }},
    {"copysign", 2, [](Floats x) { return Float::copySign(x[0], x[1]); }},
    // A NaN is ignored if the other one is a number.
    {"fmax", 2, [](Floats x) { return llvm::maxnum(x[0], x[1]); }},
    {"fmin", 2, [](Floats x) { return llvm::minnum(x[0], x[1]); }},
    {"fmaximum_num", 2, [](Floats x) { return llvm::maximumnum(x[0], x[1]); }},
    {"fminimum_num", 2, [](Floats x) { return llvm::minimumnum(x[0], x[1]); }},
    {"floor", 1, [](Floats x) { return integral(x[0], Float::rmTowardNegative); }},
    {"ceil", 1, [](Floats x) { return integral(x[0], Float::rmTowardPositive); }},
    {"trunc", 1, [](Floats x) { return integral(x[0], Float::rmTowardZero); }},
    {"round", 1, [](Floats x) { return integral(x[0], Float::rmNearestTiesToAway); }},
    {"roundeven", 1, [](Floats x) { return integral(x[0], Float::rmNearestTiesToEven); }},
    {"fma", 3,
     [](Floats x) {
       Float value = x[0];
       value.fusedMultiplyAdd(x[1], x[2], Float::rmNearestTiesToEven);
       return value;
     }},
    {"fmod", 2,
     [](Floats x) {
       Float value = x[0];
       value.mod(x[1]);
       return value;
     }},
    {"fdim", 2,
     [](Floats x) {
       Float value = x[0];
       value.subtract(x[1], Float::rmNearestTiesToEven);
       return value.isNegative() ? Float::getZero(value.getSemantics()) : value;
     }},
};

// What the machine's library computes in double; float is rounded from that. gcc folds these.
struct LibraryFunction {
  std::string_view name;
  double (*one)(double);
  double (*two)(double, double);
};
constexpr LibraryFunction library_functions[] = {
    {"sqrt", std::sqrt, nullptr},   {"cbrt", std::cbrt, nullptr},   {"exp", std::exp, nullptr},
    {"exp2", std::exp2, nullptr},   {"expm1", std::expm1, nullptr}, {"log", std::log, nullptr},
    {"log2", std::log2, nullptr},   {"log10", std::log10, nullptr}, {"log1p", std::log1p, nullptr},
    {"sin", std::sin, nullptr},     {"cos", std::cos, nullptr},     {"tan", std::tan, nullptr},
    {"asin", std::asin, nullptr},   {"acos", std::acos, nullptr},   {"atan", std::atan, nullptr},
    {"sinh", std::sinh, nullptr},   {"cosh", std::cosh, nullptr},   {"tanh", std::tanh, nullptr},
    {"atan2", nullptr, std::atan2}, {"pow", nullptr, std::pow},     {"hypot", nullptr, std::hypot},
};

// `name` or `name` with the suffix of one of the floating types.
bool is_form_of(std::string_view function, std::string_view name) {
  if (!function.starts_with(name)) {
    return false;
  }
  static constexpr std::string_view suffixes[] = {"",    "f", "l",    "f16",  "f32",
                                                  "f64", "q", "f32x", "f64x", "f128"};
  return llvm::is_contained(suffixes, function.substr(name.size()));
}

std::string_view function_name(BuiltinId id) {
  std::string_view name = builtin_info(id).name;
  constexpr std::string_view prefix = "__builtin_";
  return name.starts_with(prefix) ? name.substr(prefix.size()) : name;
}

// Only results that are numbers: the others set errno or raise exceptions.
std::optional<Float> by_library(const LibraryFunction &function, Floats values) {
  const llvm::fltSemantics &semantics = values[0].getSemantics();
  bool is_float = &semantics == &Float::IEEEsingle();
  if ((!is_float && &semantics != &Float::IEEEdouble()) ||
      values.size() != (function.one != nullptr ? 1u : 2u)) {
    return std::nullopt;
  }
  // Both convert exactly.
  double first = is_float ? values[0].convertToFloat() : values[0].convertToDouble();
  double second = values.size() < 2 ? 0
                  : is_float        ? values[1].convertToFloat()
                                    : values[1].convertToDouble();
  Float result(function.one != nullptr ? function.one(first) : function.two(first, second));
  bool loses = false;
  result.convert(semantics, Float::rmNearestTiesToEven, &loses);
  bool is_number = result.isFinite() && values[0].isFinite() && values.back().isFinite();
  return is_number ? std::optional<Float>(result) : std::nullopt;
}

} // namespace

bool evaluate_math_builtin(Evaluation &evaluation, uint16_t id, llvm::ArrayRef<Expr *> arguments,
                           llvm::APFloat &result) {
  // Computed to nearest; in another mode the program computes it itself.
  if (evaluation.rounding() != llvm::RoundingMode::NearestTiesToEven) {
    return false;
  }
  llvm::SmallVector<Float, 3> values;
  for (const Expr *argument : arguments) {
    Float value(0.0);
    llvm::APSInt exponent;
    if (is_real_floating(argument->type) && evaluation.floating(argument, value)) {
      values.push_back(value);
      continue;
    }
    // ldexp, scalbn and scalbln: the one kind with an integer argument.
    std::string_view name = function_name(id);
    bool is_scaling =
        is_form_of(name, "ldexp") || is_form_of(name, "scalbn") || is_form_of(name, "scalbln");
    if (!is_scaling || values.size() != 1 || !is_integer(argument->type) ||
        !evaluation.integer(argument, exponent)) {
      return false;
    }
    int64_t clamped = std::clamp<int64_t>(exponent.extOrTrunc(64).getExtValue(), -40000, 40000);
    result = llvm::scalbn(values[0], static_cast<int>(clamped), Float::rmNearestTiesToEven);
    return result.isFinite() && (result.isZero() == values[0].isZero());
  }
  std::string_view name = function_name(id);
  for (const ExactFunction &function : exact_functions) {
    if (values.size() == function.count && is_form_of(name, function.name)) {
      result = function.compute(values);
      bool is_error =
          result.isNaN() && llvm::none_of(values, [](const Float &value) { return value.isNaN(); });
      return !is_error;
    }
  }
  for (const LibraryFunction &function : library_functions) {
    if (!values.empty() && is_form_of(name, function.name)) {
      std::optional<Float> value = by_library(function, values);
      if (value) {
        result = *value;
      }
      return value.has_value();
    }
  }
  return false;
}

} // namespace cinch
