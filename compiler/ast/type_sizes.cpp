// Sizes and alignments of types on the target.
#include "ast/decl.h"
#include "ast/type_context.h"
#include "support/lang_options.h"

#include <algorithm>
#include <bit>

namespace cinch {

namespace {

// Bits of a vector's elements side by side; booleans take one bit each.
// GNU: vector_size counts bytes; a vector of three elements is padded to four.
uint64_t vector_bits(const VectorType &vector, const TypeContext &context) {
  if (vector.flavor == VectorType::Flavor::Bool) {
    return align_up(vector.count, 8);
  }
  return context.size_of(vector.element).bits().value * vector.count;
}

// GNU: a vector is aligned as its size, rounded up to a power of two, unless the target has less.
TargetInfo::SizeAlign vector_layout(const VectorType &vector, const TypeContext &context) {
  uint64_t size = std::max<uint64_t>(vector_bits(vector, context) / 8, 1);
  uint64_t align = std::bit_ceil(size);
  size = align_up(size, align);
  uint64_t limit = context.target().max_vector_align;
  return {{size}, {limit != 0 ? std::min(align, limit) : align}};
}

// Atomic objects up to the widest atomic instruction are padded to a power of two and so aligned.
// C23 6.2.6.1p10 allows atomic types another size than their value type.
TargetInfo::SizeAlign atomic_layout(const AtomicType &atomic, const TypeContext &context) {
  Bytes size = context.size_of(atomic.value);
  Bytes align = context.align_of(atomic.value);
  constexpr uint64_t widest = 16;
  if (size.value == 0) {
    return {{1}, {1}};
  }
  if (size.value > widest) {
    return {size, align};
  }
  uint64_t rounded = std::bit_ceil(size.value);
  return {{rounded}, {std::max(rounded, align.value)}};
}

} // namespace

// By the canonical type: typedefs change alignment only. Assumes a complete type; 0 and 1 stand for
// what has no size.
Bytes TypeContext::size_of(QualType type) const {
  const Type *here = type->canonical.type();
  switch (here->kind) {
  case TypeKind::Builtin:
    return builtin_layouts_[static_cast<unsigned>(static_cast<const BuiltinType *>(here)->builtin)]
        .size;
  case TypeKind::BitInt:
    return target_.bit_int_layout(static_cast<const BitIntType *>(here)->width).size;
  case TypeKind::Complex:
    return size_of(static_cast<const ComplexType *>(here)->element) * 2;
  case TypeKind::Pointer:
    return target_.pointer_size;
  case TypeKind::ConstantArray: {
    const ConstantArrayType *array = static_cast<const ConstantArrayType *>(here);
    return size_of(array->element) * array->count;
  }
  case TypeKind::IncompleteArray: // a flexible array member adds nothing
  case TypeKind::VariableArray:
    return {0};
  case TypeKind::Vector:
    return vector_layout(*static_cast<const VectorType *>(here), *this).size;
  case TypeKind::Function:
    return {1}; // GNU
  case TypeKind::Record:
    return static_cast<const RecordType *>(here)->decl->size;
  case TypeKind::Enum:
    return size_of(underlying_integer(here));
  case TypeKind::Atomic:
    return atomic_layout(*static_cast<const AtomicType *>(here), *this).size;
  case TypeKind::Typedef:
    break; // never canonical
  }
  return {1};
}

// Here typedefs count, since `aligned` on one replaces the alignment, even by a smaller one (GNU).
Bytes TypeContext::align_of(QualType type) const {
  const Type *here = type.type();
  switch (here->kind) {
  case TypeKind::Builtin:
    return builtin_layouts_[static_cast<unsigned>(static_cast<const BuiltinType *>(here)->builtin)]
        .align;
  case TypeKind::BitInt:
    return target_.bit_int_layout(static_cast<const BitIntType *>(here)->width).align;
  case TypeKind::Complex:
    return align_of(static_cast<const ComplexType *>(here)->element);
  case TypeKind::Pointer:
    return target_.pointer_size;
  case TypeKind::ConstantArray:
  case TypeKind::IncompleteArray:
  case TypeKind::VariableArray:
    return align_of(static_cast<const ArrayType *>(here)->element);
  case TypeKind::Vector:
    return vector_layout(*static_cast<const VectorType *>(here), *this).align;
  case TypeKind::Function:
    return {target_.architecture == Architecture::AArch64 ? 4u : 1u}; // GNU
  case TypeKind::Record:
    return {std::max<uint64_t>(static_cast<const RecordType *>(here)->decl->alignment.value, 1)};
  case TypeKind::Enum:
    return align_of(underlying_integer(here));
  case TypeKind::Atomic:
    return atomic_layout(*static_cast<const AtomicType *>(here), *this).align;
  case TypeKind::Typedef: {
    const TypedefDecl *decl = static_cast<const TypedefType *>(here)->decl;
    return decl->alignment.value != 0 ? decl->alignment : align_of(decl->underlying);
  }
  }
  return {1};
}

// On both targets the preferred alignment is the one required.
Bytes TypeContext::preferred_align_of(QualType type) const { return align_of(type); }

// GNU may_alias, on a typedef anywhere in the chain or on the structure itself.
bool TypeContext::may_alias(QualType type) const {
  while (true) {
    const Type *here = type.type();
    if (here->kind == TypeKind::Typedef) {
      const TypedefDecl *decl = static_cast<const TypedefType *>(here)->decl;
      if (decl->may_alias) {
        return true;
      }
      type = decl->underlying;
    } else if (const ArrayType *array = as_array_with_sugar(type)) {
      type = array->element;
    } else {
      const RecordType *record = type_as<RecordType>(type);
      return record != nullptr && record->decl->may_alias;
    }
  }
}

// Of an incomplete enumeration unsigned int, as gcc and clang choose it.
QualType TypeContext::underlying_integer(QualType type) const {
  const EnumType *enumeration = type_as<EnumType>(type);
  if (enumeration == nullptr) {
    return type;
  }
  QualType underlying = enumeration->decl->underlying;
  return underlying.is_null() ? builtin(BuiltinKind::UInt) : underlying;
}

// Value bits and sign; padding does not count: 1 for bool, N for _BitInt(N).
unsigned TypeContext::bit_width(QualType integer) const {
  if (const BuiltinType *builtin = type_as<BuiltinType>(integer)) { // the common case
    Bytes size = builtin_layouts_[static_cast<unsigned>(builtin->builtin)].size;
    return builtin->builtin == BuiltinKind::Bool ? 1 : static_cast<unsigned>(size.bits().value);
  }
  QualType type = underlying_integer(integer);
  if (is_bool(type)) {
    return 1;
  }
  if (const BitIntType *bit_int = type_as<BitIntType>(type)) {
    return bit_int->width;
  }
  return static_cast<unsigned>(size_of(type).bits().value);
}

// An enumeration is what its underlying type is; plain char is the target's or -fsigned-char's.
bool TypeContext::is_signed(QualType integer) const {
  QualType type = underlying_integer(integer);
  return is_builtin(type, BuiltinKind::Char) ? target_.char_is_signed : is_signed_integer(type);
}

} // namespace cinch
