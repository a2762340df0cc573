// Calls of library functions that are better as instructions; those that set errno are left alone.
#include "irgen/builtin_gen.h"

#include "llvm/IR/Intrinsics.h"

namespace cinch {

namespace {

// The three forms of a function of <math.h> stand together in builtins.def: double, float, long
// double.
struct MathFunction {
  BuiltinId first;
  llvm::Intrinsic::ID id;
  bool sets_errno;
};
constexpr MathFunction math_functions[] = {
    {builtin::Fabs, llvm::Intrinsic::fabs, false},
    {builtin::Ceil, llvm::Intrinsic::ceil, false},
    {builtin::Floor, llvm::Intrinsic::floor, false},
    {builtin::Trunc, llvm::Intrinsic::trunc, false},
    {builtin::Round, llvm::Intrinsic::round, false},
    {builtin::Roundeven, llvm::Intrinsic::roundeven, false},
    {builtin::Rint, llvm::Intrinsic::rint, false},
    {builtin::Nearbyint, llvm::Intrinsic::nearbyint, false},
    {builtin::Copysign, llvm::Intrinsic::copysign, false},
    {builtin::Fmin, llvm::Intrinsic::minnum, false},
    {builtin::Fmax, llvm::Intrinsic::maxnum, false},
    {builtin::FmaximumNum, llvm::Intrinsic::maximumnum, false},
    {builtin::FminimumNum, llvm::Intrinsic::minimumnum, false},
    {builtin::Fma, llvm::Intrinsic::fma, false}, // C23 7.12.13.1p2: it may, but libraries do not
    {builtin::Sqrt, llvm::Intrinsic::sqrt, true},
    {builtin::Exp, llvm::Intrinsic::exp, true},
    {builtin::Exp2, llvm::Intrinsic::exp2, true},
    {builtin::Log, llvm::Intrinsic::log, true},
    {builtin::Log2, llvm::Intrinsic::log2, true},
    {builtin::Log10, llvm::Intrinsic::log10, true},
    {builtin::Sin, llvm::Intrinsic::sin, true},
    {builtin::Cos, llvm::Intrinsic::cos, true},
    {builtin::Tan, llvm::Intrinsic::tan, true},
    {builtin::Asin, llvm::Intrinsic::asin, true},
    {builtin::Acos, llvm::Intrinsic::acos, true},
    {builtin::Atan, llvm::Intrinsic::atan, true},
    {builtin::Atan2, llvm::Intrinsic::atan2, true},
    {builtin::Sinh, llvm::Intrinsic::sinh, true},
    {builtin::Cosh, llvm::Intrinsic::cosh, true},
    {builtin::Tanh, llvm::Intrinsic::tanh, true},
    {builtin::Pow, llvm::Intrinsic::pow, true},
};
// These give an integer.
constexpr MathFunction rounding_functions[] = {
    {builtin::Lround, llvm::Intrinsic::lround, true},
    {builtin::Llround, llvm::Intrinsic::llround, true},
    {builtin::Lrint, llvm::Intrinsic::lrint, true},
    {builtin::Llrint, llvm::Intrinsic::llrint, true},
};

// The function of the table that a library function is, if it may be an intrinsic: that does not
// set errno.
const MathFunction *find_function(llvm::ArrayRef<MathFunction> table, BuiltinId id,
                                  bool math_errno) {
  for (const MathFunction &function : table) {
    if (id >= function.first && id <= function.first + 2) {
      return function.sets_errno && math_errno ? nullptr : &function;
    }
  }
  return nullptr;
}

// One call of a library function by its own name, which sema has recognized. Empty when it is
// better called.
class LibraryCall {
public:
  LibraryCall(FunctionGen &generator, BuiltinId id, const CallExpr &call)
      : generator_(generator), builder_(generator.builder()), id_(id), call_(call) {}

  std::optional<RValue> generate() {
    if (std::optional<RValue> result = mathematics()) {
      return result;
    }
    if (std::optional<RValue> result = complex()) {
      return result;
    }
    return memory();
  }

private:
  llvm::Value *value(size_t index) { return generator_.gen_value(call_.arguments[index]); }
  std::optional<RValue> mathematics();
  std::optional<RValue> complex();
  std::optional<RValue> memory();

  FunctionGen &generator_;
  FunctionGen::Builder &builder_;
  BuiltinId id_;
  const CallExpr &call_;
};

std::optional<RValue> LibraryCall::mathematics() {
  // abs and its like; the order of the table does not matter, each is asked by its id.
  if (id_ == builtin::Abs || id_ == builtin::Labs || id_ == builtin::Llabs ||
      id_ == builtin::Imaxabs) {
    llvm::Value *operand = value(0);
    // The least value has no absolute value: undefined (7.24.6.1), unless -fwrapv.
    bool is_poison = generator_.module().language().signed_overflow == SignedOverflow::Undefined;
    return RValue::of(generator_.call_intrinsic(llvm::Intrinsic::abs, {operand->getType()},
                                                {operand, builder_.getInt1(is_poison)}));
  }
  bool math_errno = generator_.module().language().math_errno;
  if (const MathFunction *function = find_function(math_functions, id_, math_errno)) {
    llvm::SmallVector<llvm::Value *, 3> operands;
    for (size_t i = 0; i < call_.arguments.size(); ++i) {
      operands.push_back(value(i));
    }
    return RValue::of(generator_.call_intrinsic(function->id, {operands[0]->getType()}, operands));
  }
  if (const MathFunction *function = find_function(rounding_functions, id_, math_errno)) {
    llvm::Value *operand = value(0);
    llvm::Type *result = generator_.lowering().value_type(call_.type);
    return RValue::of(
        generator_.call_intrinsic(function->id, {result, operand->getType()}, {operand}));
  }
  if (!math_errno && id_ >= builtin::Fmod && id_ <= builtin::Fmodl) {
    llvm::Value *dividend = value(0);
    return RValue::of(builder_.CreateFRem(dividend, value(1)));
  }
  return std::nullopt;
}

std::optional<RValue> LibraryCall::complex() {
  bool is_real = id_ >= builtin::Creal && id_ <= builtin::Creall;
  bool is_imaginary = id_ >= builtin::Cimag && id_ <= builtin::Cimagl;
  bool is_conjugate = id_ >= builtin::Conj && id_ <= builtin::Conjl;
  if (!is_real && !is_imaginary && !is_conjugate) {
    return std::nullopt;
  }
  // The parts of a complex number are at hand.
  ComplexValue operand = generator_.gen_complex(call_.arguments[0]);
  if (is_conjugate) {
    return RValue::of(ComplexValue{operand.real, builder_.CreateFNeg(operand.imaginary)});
  }
  return RValue::of(is_real ? operand.real : operand.imaginary);
}

// The optimizer knows the intrinsics better than the functions. Of the alignment nothing is known.
std::optional<RValue> LibraryCall::memory() {
  llvm::MaybeAlign unknown(1);
  switch (id_) {
  case builtin::Memcpy:
  case builtin::Memmove: {
    llvm::Value *destination = value(0);
    llvm::Value *source = value(1);
    llvm::Value *size = value(2);
    if (id_ == builtin::Memcpy) {
      builder_.CreateMemCpy(destination, unknown, source, unknown, size);
    } else {
      builder_.CreateMemMove(destination, unknown, source, unknown, size);
    }
    return RValue::of(destination);
  }
  case builtin::Memset: {
    llvm::Value *destination = value(0);
    llvm::Value *byte = builder_.CreateTrunc(value(1), builder_.getInt8Ty());
    builder_.CreateMemSet(destination, byte, value(2), unknown);
    return RValue::of(destination);
  }
  case builtin::LibraryAlloca: // GNU: there is no function of that name to call
    return RValue::of(generator_.gen_alloca(value(0), llvm::Align(16)));
  default:
    return std::nullopt;
  }
}

} // namespace

// The prototype must be the library's: a program may declare a function of its own by that name.
static bool has_library_type(const FunctionDecl &decl, const CallExpr &call) {
  const FunctionType *type = type_as<FunctionType>(decl.type);
  if (!type || type->info.is_variadic) {
    return false;
  }
  // With a prototype sema compared it when it set `builtin`; without one the arguments must suit.
  return type->info.has_prototype && type->parameters.size() == call.arguments.size();
}

// The program's own function of that name, one with another symbol, and -fno-builtin (unless it is
// called as __builtin_NAME) make it an ordinary call.
static bool is_library_call(FunctionGen &generator, const FunctionDecl &decl,
                            const CallExpr &call) {
  return decl.builtin != builtin::None && !is_builtin_proper(decl.builtin) && !decl.is_defined &&
         decl.asm_label.empty() && (!generator.options().no_builtin || decl.is_implicit) &&
         !generator.builder().getIsFPConstrained() && has_library_type(decl, call);
}

std::optional<RValue> gen_library_call(FunctionGen &generator, const FunctionDecl &decl,
                                       const CallExpr &call) {
  if (!is_library_call(generator, decl, call)) {
    return std::nullopt;
  }
  return LibraryCall(generator, decl.builtin, call).generate();
}

bool is_pure_mathematics(FunctionGen &generator, const FunctionDecl &decl, const CallExpr &call) {
  return !generator.module().language().math_errno && is_library_call(generator, decl, call) &&
         has_builtin_flag(decl.builtin, "math") && !has_builtin_flag(decl.builtin, "signgam");
}

} // namespace cinch
