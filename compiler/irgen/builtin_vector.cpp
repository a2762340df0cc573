// Builtins that work element by element, or reduce a vector to one element.
#include "irgen/builtin_gen.h"

#include "llvm/IR/Intrinsics.h"

namespace cinch {

namespace {

// The intrinsics of a builtin, by what the elements are. Reductions give one element.
struct ElementIntrinsic {
  BuiltinId id;
  llvm::Intrinsic::ID floating; // not_intrinsic: not for that class of elements
  llvm::Intrinsic::ID signed_integer;
  llvm::Intrinsic::ID unsigned_integer;
};
constexpr llvm::Intrinsic::ID none = llvm::Intrinsic::not_intrinsic;

constexpr ElementIntrinsic element_intrinsics[] = {
    {builtin::ElementwiseAbs, llvm::Intrinsic::fabs, llvm::Intrinsic::abs, none},
    {builtin::ElementwiseBitreverse, none, llvm::Intrinsic::bitreverse,
     llvm::Intrinsic::bitreverse},
    {builtin::ElementwisePopcount, none, llvm::Intrinsic::ctpop, llvm::Intrinsic::ctpop},
    {builtin::ElementwiseCeil, llvm::Intrinsic::ceil, none, none},
    {builtin::ElementwiseFloor, llvm::Intrinsic::floor, none, none},
    {builtin::ElementwiseTrunc, llvm::Intrinsic::trunc, none, none},
    {builtin::ElementwiseRound, llvm::Intrinsic::round, none, none},
    {builtin::ElementwiseRoundeven, llvm::Intrinsic::roundeven, none, none},
    {builtin::ElementwiseRint, llvm::Intrinsic::rint, none, none},
    {builtin::ElementwiseNearbyint, llvm::Intrinsic::nearbyint, none, none},
    {builtin::ElementwiseSqrt, llvm::Intrinsic::sqrt, none, none},
    {builtin::ElementwiseExp, llvm::Intrinsic::exp, none, none},
    {builtin::ElementwiseExp2, llvm::Intrinsic::exp2, none, none},
    {builtin::ElementwiseExp10, llvm::Intrinsic::exp10, none, none},
    {builtin::ElementwiseLog, llvm::Intrinsic::log, none, none},
    {builtin::ElementwiseLog2, llvm::Intrinsic::log2, none, none},
    {builtin::ElementwiseLog10, llvm::Intrinsic::log10, none, none},
    {builtin::ElementwiseSin, llvm::Intrinsic::sin, none, none},
    {builtin::ElementwiseCos, llvm::Intrinsic::cos, none, none},
    {builtin::ElementwiseTan, llvm::Intrinsic::tan, none, none},
    {builtin::ElementwiseAsin, llvm::Intrinsic::asin, none, none},
    {builtin::ElementwiseAcos, llvm::Intrinsic::acos, none, none},
    {builtin::ElementwiseAtan, llvm::Intrinsic::atan, none, none},
    {builtin::ElementwiseSinh, llvm::Intrinsic::sinh, none, none},
    {builtin::ElementwiseCosh, llvm::Intrinsic::cosh, none, none},
    {builtin::ElementwiseTanh, llvm::Intrinsic::tanh, none, none},
    {builtin::ElementwiseCanonicalize, llvm::Intrinsic::canonicalize, none, none},
    {builtin::ElementwiseMax, llvm::Intrinsic::maxnum, llvm::Intrinsic::smax,
     llvm::Intrinsic::umax},
    {builtin::ElementwiseMin, llvm::Intrinsic::minnum, llvm::Intrinsic::smin,
     llvm::Intrinsic::umin},
    {builtin::ElementwiseMaxnum, llvm::Intrinsic::maxnum, none, none},
    {builtin::ElementwiseMinnum, llvm::Intrinsic::minnum, none, none},
    {builtin::ElementwiseMaximum, llvm::Intrinsic::maximum, none, none},
    {builtin::ElementwiseMinimum, llvm::Intrinsic::minimum, none, none},
    {builtin::ElementwiseMaximumnum, llvm::Intrinsic::maximumnum, none, none},
    {builtin::ElementwiseMinimumnum, llvm::Intrinsic::minimumnum, none, none},
    {builtin::ElementwiseAddSat, none, llvm::Intrinsic::sadd_sat, llvm::Intrinsic::uadd_sat},
    {builtin::ElementwiseSubSat, none, llvm::Intrinsic::ssub_sat, llvm::Intrinsic::usub_sat},
    {builtin::ElementwiseCopysign, llvm::Intrinsic::copysign, none, none},
    {builtin::ElementwiseFma, llvm::Intrinsic::fma, none, none},
    {builtin::ElementwisePow, llvm::Intrinsic::pow, none, none},
    {builtin::ElementwiseAtan2, llvm::Intrinsic::atan2, none, none},
    {builtin::ElementwiseFshl, none, llvm::Intrinsic::fshl, llvm::Intrinsic::fshl},
    {builtin::ElementwiseFshr, none, llvm::Intrinsic::fshr, llvm::Intrinsic::fshr},
    {builtin::ReduceMax, llvm::Intrinsic::vector_reduce_fmax, llvm::Intrinsic::vector_reduce_smax,
     llvm::Intrinsic::vector_reduce_umax},
    {builtin::ReduceMin, llvm::Intrinsic::vector_reduce_fmin, llvm::Intrinsic::vector_reduce_smin,
     llvm::Intrinsic::vector_reduce_umin},
    {builtin::ReduceAdd, none, llvm::Intrinsic::vector_reduce_add,
     llvm::Intrinsic::vector_reduce_add},
    {builtin::ReduceMul, none, llvm::Intrinsic::vector_reduce_mul,
     llvm::Intrinsic::vector_reduce_mul},
    {builtin::ReduceAnd, none, llvm::Intrinsic::vector_reduce_and,
     llvm::Intrinsic::vector_reduce_and},
    {builtin::ReduceOr, none, llvm::Intrinsic::vector_reduce_or, llvm::Intrinsic::vector_reduce_or},
    {builtin::ReduceXor, none, llvm::Intrinsic::vector_reduce_xor,
     llvm::Intrinsic::vector_reduce_xor},
    {builtin::ReduceMaximum, llvm::Intrinsic::vector_reduce_fmaximum, none, none},
    {builtin::ReduceMinimum, llvm::Intrinsic::vector_reduce_fminimum, none, none},
};

} // namespace

std::optional<RValue> BuiltinGen::vector() {
  BuiltinId id = call_.builtin;
  // The range of these builtins in the table.
  if (id < builtin::ElementwiseAbs || id > builtin::ReduceMinimum) {
    return std::nullopt;
  }
  QualType type = argument(0)->type;
  const VectorType *vector_type = type_as<VectorType>(type);
  QualType element = vector_type ? vector_type->element : type;
  bool is_signed = is_integer(element) && generator_.types().is_signed(element);
  llvm::SmallVector<llvm::Value *, 3> operands;
  for (size_t i = 0; i < call_.arguments.size(); ++i) {
    operands.push_back(value(i));
  }
  // The remainder is an instruction.
  if (id == builtin::ElementwiseFmod) {
    return RValue::of(builder_.CreateFRem(operands[0], operands[1]));
  }
  if (id == builtin::ElementwiseAbs && is_integer(element)) {
    if (!is_signed) {
      return RValue::of(operands[0]);
    }
    operands.push_back(builder_.getFalse()); // the least value stays
  }
  for (const ElementIntrinsic &entry : element_intrinsics) {
    if (entry.id != id) {
      continue;
    }
    // One of the three; the same builtin may be for all kinds of elements or for one.
    llvm::Intrinsic::ID chosen = is_real_floating(element) ? entry.floating
                                 : is_signed               ? entry.signed_integer
                                                           : entry.unsigned_integer;
    if (chosen == none) {
      return std::nullopt;
    }
    return RValue::of(intrinsic(chosen, {operands[0]->getType()}, operands));
  }
  return std::nullopt;
}

// Accesses of the elements whose bit in the mask is set; see BuiltinSema::masked.
std::optional<RValue> BuiltinGen::masked() {
  BuiltinId id = call_.builtin;
  if (id < builtin::MaskedLoad || id > builtin::MaskedScatter) {
    return std::nullopt;
  }
  bool is_indexed = id == builtin::MaskedGather || id == builtin::MaskedScatter;
  bool is_store = id == builtin::MaskedStore || id == builtin::MaskedCompressStore ||
                  id == builtin::MaskedScatter;
  size_t place = is_store ? call_.arguments.size() - 1 : 1 + size_t{is_indexed};
  llvm::SmallVector<llvm::Value *, 4> values;
  for (size_t i = 0; i < call_.arguments.size(); ++i) {
    values.push_back(value(i));
  }
  QualType element = pointee_of(argument(place)->type);
  llvm::Align alignment(generator_.types().align_of(element).value);
  llvm::Value *mask = values[0];
  llvm::Value *pointer = values[place];
  if (is_indexed) {
    // An index of fewer bits than a pointer has counts with its sign.
    pointer = builder_.CreateGEP(generator_.lowering().memory_type(element), pointer, values[1]);
  }
  if (is_store) {
    llvm::Value *stored = values[place - 1];
    id == builtin::MaskedScatter ? builder_.CreateMaskedScatter(stored, pointer, alignment, mask)
    : id == builtin::MaskedStore
        ? builder_.CreateMaskedStore(stored, pointer, alignment, mask)
        : builder_.CreateMaskedCompressStore(stored, pointer, alignment, mask);
    return nothing();
  }
  llvm::Type *type = result_type();
  llvm::Value *others =
      values.size() > place + 1 ? values[place + 1] : llvm::PoisonValue::get(type);
  if (id == builtin::MaskedGather) {
    return RValue::of(builder_.CreateMaskedGather(type, pointer, alignment, mask, others));
  }
  return RValue::of(id == builtin::MaskedLoad
                        ? builder_.CreateMaskedLoad(type, pointer, alignment, mask, others)
                        : builder_.CreateMaskedExpandLoad(type, pointer, alignment, mask, others));
}

} // namespace cinch
