#include "irgen/target_builtins.h"

#include "llvm/IR/Intrinsics.h"
#include "llvm/IR/IntrinsicsX86.h"

namespace cinch {

// A constant argument must be a constant to LLVM too, also at -O0 and when it is written as a cast.
TargetBuiltinGen::TargetBuiltinGen(FunctionGen &generator, const BuiltinCallExpr &call,
                                   llvm::StringRef prefix)
    : generator_(generator), builder_(generator.builder()), call_(call),
      name_(builtin_info(call.builtin).name) {
  name_.consume_front(prefix);
  for (const Expr *expr : call.arguments) {
    std::optional<llvm::APInt> constant;
    if (is_integer(expr->type)) {
      constant = generator.fold_integer(expr);
    }
    if (!constant) {
      arguments_.push_back(generator.gen_value(expr));
      continue;
    }
    llvm::Type *type = generator.lowering().value_type(expr->type);
    arguments_.push_back(
        llvm::ConstantInt::get(type, constant->zextOrTrunc(type->getIntegerBitWidth())));
  }
}

uint64_t TargetBuiltinGen::immediate(size_t index) const {
  llvm::ConstantInt *constant = llvm::dyn_cast<llvm::ConstantInt>(arguments_[index]);
  return constant ? constant->getZExtValue() : 0;
}

llvm::Type *TargetBuiltinGen::result_type() {
  return is_void(call_.type) ? nullptr : generator_.lowering().value_type(call_.type);
}

unsigned TargetBuiltinGen::elements_of(llvm::Value *vector) {
  return llvm::cast<llvm::FixedVectorType>(vector->getType())->getNumElements();
}

// Both strings are short.
bool TargetBuiltinGen::matches(llvm::StringRef pattern, llvm::StringRef name) {
  while (!pattern.empty() && pattern.front() != '*') {
    bool is_joint = pattern.front() == '?' && (name.starts_with('_') || name.starts_with(':'));
    if (name.empty() || (!is_joint && name.front() != pattern.front())) {
      return false;
    }
    pattern = pattern.drop_front();
    name = name.drop_front();
  }
  if (pattern.empty()) {
    return name.empty();
  }
  pattern = pattern.drop_front();
  for (size_t skipped = 0; skipped <= name.size(); ++skipped) {
    if (matches(pattern, name.drop_front(skipped))) {
      return true;
    }
  }
  return false;
}

// ---- Masks ----

static bool is_predicate(const llvm::Type *type) {
  return type->isVectorTy() && type->getScalarType()->isIntegerTy(1);
}

llvm::Value *TargetBuiltinGen::predicate(llvm::Value *mask, unsigned elements) {
  unsigned width = mask->getType()->getIntegerBitWidth();
  llvm::Type *bits = llvm::FixedVectorType::get(builder_.getInt1Ty(), width);
  llvm::Value *all = builder_.CreateBitCast(mask, bits);
  if (elements == width) {
    return all;
  }
  llvm::SmallVector<int, 8> low;
  for (unsigned i = 0; i < elements; ++i) {
    low.push_back(static_cast<int>(i));
  }
  return shuffle(all, all, low);
}

llvm::Value *TargetBuiltinGen::mask_of(llvm::Value *bits, llvm::Type *type) {
  unsigned elements = elements_of(bits);
  if (elements < 8) {
    llvm::SmallVector<int, 8> wide;
    for (unsigned i = 0; i < 8; ++i) {
      wide.push_back(static_cast<int>(i < elements ? i : elements + i % elements));
    }
    bits = shuffle(bits, llvm::Constant::getNullValue(bits->getType()), wide);
  }
  llvm::Value *integer = builder_.CreateBitCast(bits, builder_.getIntNTy(std::max(elements, 8u)));
  return builder_.CreateZExtOrTrunc(integer, type);
}

bool TargetBuiltinGen::is_all_ones(llvm::Value *mask, unsigned elements) {
  llvm::ConstantInt *constant = llvm::dyn_cast<llvm::ConstantInt>(mask);
  return constant && constant->getValue().countr_one() >= elements;
}

llvm::Value *TargetBuiltinGen::select(llvm::Value *mask, llvm::Value *if_set,
                                      llvm::Value *if_clear) {
  unsigned elements = elements_of(if_set);
  if (is_all_ones(mask, elements)) {
    return if_set;
  }
  return builder_.CreateSelect(predicate(mask, elements), if_set, if_clear);
}

// ---- Intrinsics ----

llvm::Value *TargetBuiltinGen::adapt(llvm::Value *value, llvm::Type *type) {
  llvm::Type *from = value->getType();
  if (from == type) {
    return value;
  }
  if (type->isX86_AMXTy()) {
    return intrinsic(llvm::Intrinsic::x86_cast_vector_to_tile, {value}, {from});
  }
  if (from->isX86_AMXTy()) {
    return intrinsic(llvm::Intrinsic::x86_cast_tile_to_vector, {value}, {type});
  }
  if (is_predicate(type) && from->isIntegerTy()) {
    return predicate(value, llvm::cast<llvm::FixedVectorType>(type)->getNumElements());
  }
  if (is_predicate(from) && type->isIntegerTy()) {
    return mask_of(value, type);
  }
  if (from->isIntegerTy() && type->isIntegerTy()) {
    return builder_.CreateSExtOrTrunc(value, type);
  }
  return builder_.CreateBitCast(value, type);
}

llvm::Value *TargetBuiltinGen::adapted_call(llvm::Function *function,
                                            llvm::ArrayRef<llvm::Value *> arguments) {
  llvm::FunctionType *type = function->getFunctionType();
  llvm::SmallVector<llvm::Value *, 8> adapted;
  for (unsigned i = 0; i < type->getNumParams(); ++i) {
    adapted.push_back(adapt(arguments[i], type->getParamType(i)));
  }
  return builder_.CreateCall(function, adapted);
}

llvm::Value *TargetBuiltinGen::named_intrinsic(llvm::StringRef name,
                                               llvm::ArrayRef<llvm::Value *> arguments) {
  llvm::Intrinsic::ID id = llvm::Intrinsic::lookupIntrinsicID(name);
  assert(id != llvm::Intrinsic::not_intrinsic && "no such intrinsic");
  llvm::Module &module = generator_.module().module();
  return adapted_call(llvm::Intrinsic::getOrInsertDeclaration(&module, id), arguments);
}

// What a type's bits may be read as by adapt().
static bool is_adaptable(const llvm::Type *from, const llvm::Type *to) {
  if (from == to || from->isX86_AMXTy() || to->isX86_AMXTy()) {
    return true;
  }
  if ((from->isIntegerTy() || is_predicate(from)) && (to->isIntegerTy() || is_predicate(to))) {
    return true;
  }
  return llvm::CastInst::isBitCastable(const_cast<llvm::Type *>(from),
                                       const_cast<llvm::Type *>(to));
}

std::optional<llvm::Value *> TargetBuiltinGen::by_intrinsic_name(llvm::StringRef target) {
  llvm::StringRef name = builtin_info(call_.builtin).name;
  llvm::Intrinsic::ID id = llvm::Intrinsic::getIntrinsicForClangBuiltin(target, name);
  if (id == llvm::Intrinsic::not_intrinsic || llvm::Intrinsic::isOverloaded(id)) {
    return std::nullopt;
  }
  llvm::Function *function =
      llvm::Intrinsic::getOrInsertDeclaration(&generator_.module().module(), id);
  llvm::FunctionType *type = function->getFunctionType();
  bool fits = type->getNumParams() == count();
  for (unsigned i = 0; fits && i < count(); ++i) {
    fits = is_adaptable(arg(i)->getType(), type->getParamType(i));
  }
  llvm::Type *result = result_type();
  fits &= result ? is_adaptable(type->getReturnType(), result) : type->getReturnType()->isVoidTy();
  if (!fits) {
    return std::nullopt;
  }
  llvm::Value *value = adapted_call(function, arguments_);
  return result ? adapt(value, result) : nullptr;
}

void TargetBuiltinGen::store_result(llvm::Value *value, size_t index) {
  QualType type = pointee_of(argument(index)->type);
  llvm::Align alignment = generator_.lowering().align_of(type);
  generator_.store(adapt(value, generator_.lowering().value_type(type)),
                   generator_.lvalue_of({arg(index), alignment}, type));
}

} // namespace cinch
