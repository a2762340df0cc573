// Finds the family of an AArch64 builtin, and the types it works on.
#include "irgen/aarch64_builtins.h"

namespace cinch {

namespace {

// s, u, f or p, by the last word of a name that is the name of a type: "vqmovns_u32".
char kind_of_name(llvm::StringRef name) {
  llvm::StringRef type = name.rsplit('_').second;
  char letter = type.empty() ? 's' : type.front();
  return letter == 'u' || letter == 'p' ? letter : letter == 'f' || letter == 'b' ? 'f' : 's';
}

} // namespace

AArch64BuiltinGen::AArch64BuiltinGen(FunctionGen &generator, const BuiltinCallExpr &call)
    : TargetBuiltinGen(generator, call, "__builtin_") {
  if (!name_.consume_front("neon_")) {
    name_.consume_front("arm_");
    return;
  }
  llvm::StringRef rules = target_builtin(call.builtin).immediates;
  is_polymorphic_ = rules.split(' ').first.contains('n');
  kind_ = kind_of_name(name_);
  if (is_polymorphic_) {
    type_ = NeonType::of(immediate(count() - 1));
    bool is_poly = type_.element >= NeonType::Poly8 && type_.element <= NeonType::Poly128;
    kind_ = type_.is_floating() ? 'f' : type_.is_unsigned ? 'u' : is_poly ? 'p' : 's';
  }
  find_key(name_);
}

// Vectors: without the 'q' of 128 bits, "vabd_v" of vabdq_v. Scalars: without the letter of their
// size, and with a colon, "vabd:f64" of vabdd_f64.
void AArch64BuiltinGen::find_key(llvm::StringRef name) {
  bool has_result = !is_void(call_.type);
  is_scalar_ = has_result && !is_vector(call_.type) && !is_vector(argument(0)->type);
  std::pair<llvm::StringRef, llvm::StringRef> parts = name.split('_');
  llvm::StringRef letters = is_scalar_ ? "bhsdq" : "q";
  llvm::StringRef base = parts.first;
  if (letters.contains(base.back())) {
    base = base.drop_back();
  }
  key_ = (base + (is_scalar_ ? ":" : "_") + parts.second).str();
}

unsigned AArch64BuiltinGen::id_of(const Family &family) const {
  return kind_ == 'f' ? family.floating_id : kind_ == 'u' ? family.unsigned_id : family.signed_id;
}

std::optional<llvm::Value *> AArch64BuiltinGen::generate_from(llvm::ArrayRef<Family> families) {
  llvm::StringRef key = key_.empty() ? name_ : llvm::StringRef(key_);
  for (const Family &family : families) {
    if (family.pattern[0] == key.front() && matches(family.pattern, key)) {
      llvm::Value *value = (this->*family.handler)(id_of(family));
      llvm::Type *type = result_type();
      return type ? reread(value, type) : nullptr;
    }
  }
  return std::nullopt;
}

std::optional<llvm::Value *> AArch64BuiltinGen::generate() {
  return key_.empty() ? generate_from(arm_families()) : generate_from(neon_families());
}

std::optional<llvm::Value *> gen_aarch64_builtin(FunctionGen &generator,
                                                 const BuiltinCallExpr &call) {
  return AArch64BuiltinGen(generator, call).generate();
}

// ---- Types ----

llvm::Type *AArch64BuiltinGen::element_type() {
  switch (type_.element) {
  case NeonType::Float16:
    return builder_.getHalfTy();
  case NeonType::BFloat16:
    return builder_.getBFloatTy();
  case NeonType::Float32:
    return builder_.getFloatTy();
  case NeonType::Float64:
    return builder_.getDoubleTy();
  default:
    return builder_.getIntNTy(type_.element_bits());
  }
}

llvm::Type *AArch64BuiltinGen::operating_type() {
  return is_polymorphic_ ? vector_of(element_type(), type_.count()) : in_vector(result_type());
}

llvm::Type *AArch64BuiltinGen::in_vector(llvm::Type *scalar) {
  bool is_narrow = scalar->isIntegerTy(8) || scalar->isIntegerTy(16);
  return is_narrow ? vector_of(scalar, 64 / scalar->getIntegerBitWidth()) : scalar;
}

bool AArch64BuiltinGen::is_quad(size_t index) const {
  return arg(index)->getType()->getPrimitiveSizeInBits() == 128;
}

llvm::Type *AArch64BuiltinGen::with_element(llvm::Type *type, llvm::Type *element) {
  return type->isVectorTy()
             ? vector_of(element, llvm::cast<llvm::FixedVectorType>(type)->getNumElements())
             : element;
}

llvm::Type *AArch64BuiltinGen::with_halves(llvm::Type *type) {
  return with_element(type, builder_.getIntNTy(type->getScalarSizeInBits() / 2));
}

llvm::Type *AArch64BuiltinGen::with_doubles(llvm::Type *type) {
  return with_element(type, builder_.getIntNTy(type->getScalarSizeInBits() * 2));
}

llvm::Type *AArch64BuiltinGen::as_floating(llvm::Type *type) {
  unsigned bits = type->getScalarSizeInBits();
  return with_element(type, bits == 16   ? builder_.getHalfTy()
                            : bits == 32 ? builder_.getFloatTy()
                                         : builder_.getDoubleTy());
}

llvm::Type *AArch64BuiltinGen::as_integers(llvm::Type *type) {
  return with_element(type, builder_.getIntNTy(type->getScalarSizeInBits()));
}

// ---- Values ----

llvm::Value *AArch64BuiltinGen::reread(llvm::Value *value, llvm::Type *type) {
  llvm::Type *from = value->getType();
  if (type->isVectorTy() && !from->isVectorTy() &&
      from->getPrimitiveSizeInBits() == type->getScalarSizeInBits()) {
    llvm::Value *element = adapt(value, type->getScalarType());
    return builder_.CreateInsertElement(llvm::PoisonValue::get(type), element, uint64_t{0});
  }
  if (from->isVectorTy() && !type->isVectorTy() &&
      type->getPrimitiveSizeInBits() == from->getScalarSizeInBits()) {
    return adapt(builder_.CreateExtractElement(value, uint64_t{0}), type);
  }
  return adapt(value, type);
}

// LLVM itself says which overload has these types.
llvm::Value *AArch64BuiltinGen::call(llvm::Intrinsic::ID id, llvm::Type *result,
                                     llvm::ArrayRef<llvm::Value *> arguments) {
  llvm::SmallVector<llvm::Type *, 8> types;
  for (llvm::Value *argument : arguments) {
    types.push_back(argument->getType());
  }
  llvm::SmallVector<llvm::Type *, 4> overload;
  [[maybe_unused]] bool is_valid = llvm::Intrinsic::getIntrinsicSignature(
      id, llvm::FunctionType::get(result, types, false), overload);
  assert(is_valid && "not the types of the intrinsic");
  return intrinsic(id, arguments, overload);
}

llvm::Value *AArch64BuiltinGen::splat(llvm::Type *type, int64_t value) {
  return llvm::ConstantInt::getSigned(type, value);
}

llvm::Value *AArch64BuiltinGen::elements(size_t index) {
  llvm::Type *element = operating_type()->getScalarType();
  unsigned bits = arg(index)->getType()->getPrimitiveSizeInBits().getFixedValue();
  return operand(index, vector_of(element, bits / element->getScalarSizeInBits()));
}

llvm::Value *AArch64BuiltinGen::spread_lane(size_t index, size_t lane, unsigned count) {
  llvm::Value *vector = elements(index);
  llvm::SmallVector<int, 16> indices(count, static_cast<int>(immediate(lane)));
  return shuffle(vector, vector, indices);
}

llvm::Value *AArch64BuiltinGen::halves_joined(llvm::Value *low, llvm::Value *high) {
  llvm::SmallVector<int, 16> indices;
  for (unsigned i = 0; i < 2 * elements_of(low); ++i) {
    indices.push_back(static_cast<int>(i));
  }
  return shuffle(low, high, indices);
}

// The prototype says `void *`, but the program's pointer tells how its object is aligned.
llvm::Align AArch64BuiltinGen::alignment_of(size_t pointer) {
  const Expr *written = argument(pointer);
  while (const CastExpr *cast = expr_as<CastExpr>(written)) {
    if (cast->cast != CastKind::PointerCast || cast->is_explicit) {
      break;
    }
    written = cast->operand;
  }
  return pointee_alignment(written);
}

} // namespace cinch
