// Classes of types, C23 6.2.5. All look through typedefs.
#include "ast/decl.h"
#include "ast/type.h"

namespace cinch {

namespace {

// By the order of BuiltinKind in type_kinds.def.
bool is_builtin_between(QualType type, BuiltinKind first, BuiltinKind last) {
  const BuiltinType *builtin = type_as<BuiltinType>(type);
  return builtin != nullptr && builtin->builtin >= first && builtin->builtin <= last;
}

} // namespace

// The qualifiers of all levels add up.
QualType without_typedefs(QualType type) {
  while (type->kind == TypeKind::Typedef) {
    const TypedefType *name = static_cast<const TypedefType *>(type.type());
    type = name->decl->underlying.with(type.local_qualifiers());
  }
  return type;
}

const ArrayType *as_array_with_sugar(QualType type) {
  const Type *here = without_typedefs(type).type();
  return as_array(type) != nullptr ? static_cast<const ArrayType *>(here) : nullptr;
}

QualType pointee_of(QualType type) {
  const Type *here = without_typedefs(type).type();
  return here->kind == TypeKind::Pointer ? static_cast<const PointerType *>(here)->pointee
                                         : QualType();
}

// C23 6.2.5p21. Bool to UInt128 stand together in type_kinds.def.
bool is_integer(QualType type) {
  return is_builtin_between(type, BuiltinKind::Bool, BuiltinKind::UInt128) || is_enum(type) ||
         is_bit_int(type);
}

bool is_signed_integer(QualType type) {
  const Type *here = type->canonical.type();
  if (here->kind == TypeKind::Enum) {
    // Not known yet: gcc and clang take such an enumeration for unsigned.
    QualType underlying = static_cast<const EnumType *>(here)->decl->underlying;
    return !underlying.is_null() && is_signed_integer(underlying);
  }
  if (here->kind == TypeKind::BitInt) {
    return static_cast<const BitIntType *>(here)->is_signed;
  }
  if (here->kind != TypeKind::Builtin) {
    return false;
  }
  BuiltinKind kind = static_cast<const BuiltinType *>(here)->builtin;
  return kind == BuiltinKind::SChar || kind == BuiltinKind::Short || kind == BuiltinKind::Int ||
         kind == BuiltinKind::Long || kind == BuiltinKind::LongLong || kind == BuiltinKind::Int128;
}

// Plain char is neither here: what it is depends on -fsigned-char, see TypeContext::is_signed.
bool is_unsigned_integer(QualType type) {
  return is_integer(type) && !is_signed_integer(type) && !is_builtin(type, BuiltinKind::Char);
}

bool is_real_floating(QualType type) {
  return is_builtin_between(type, BuiltinKind::Float16, BuiltinKind::Float128);
}

bool is_floating(QualType type) {
  if (const ComplexType *complex = type_as<ComplexType>(type)) {
    return is_real_floating(complex->element);
  }
  return is_real_floating(type);
}

bool is_real(QualType type) { return is_integer(type) || is_real_floating(type); }
bool is_arithmetic(QualType type) { return is_real(type) || is_complex(type); }

// C23 6.2.5: nullptr_t is one, too.
bool is_scalar(QualType type) {
  return is_arithmetic(type) || is_pointer(type) || is_nullptr_type(type);
}

// Other than in C23, unions count, too.
bool is_aggregate(QualType type) { return is_array(type) || is_record(type); }

bool is_character(QualType type) {
  return is_builtin_between(type, BuiltinKind::Char, BuiltinKind::UChar);
}

// C23 6.2.5p1, p24.
// Sizes are unknown: such types are allowed only behind pointers, in extern declarations and as
// results of functions not yet called.
bool is_incomplete(QualType type) {
  const Type *here = type->canonical.type();
  switch (here->kind) {
  case TypeKind::Builtin:
    return static_cast<const BuiltinType *>(here)->builtin == BuiltinKind::Void;
  case TypeKind::IncompleteArray:
    return true;
  case TypeKind::ConstantArray:
  case TypeKind::VariableArray:
    return is_incomplete(static_cast<const ArrayType *>(here)->element);
  case TypeKind::Record:
    return !static_cast<const RecordType *>(here)->decl->is_complete;
  case TypeKind::Enum: {
    const EnumDecl *decl = static_cast<const EnumType *>(here)->decl;
    return !decl->is_complete && !decl->has_fixed_type;
  }
  case TypeKind::Atomic:
    return is_incomplete(static_cast<const AtomicType *>(here)->value);
  case TypeKind::BitInt:
  case TypeKind::Complex:
  case TypeKind::Pointer:
  case TypeKind::Vector:
  case TypeKind::Function:
  case TypeKind::Typedef:
    return false;
  }
  return false;
}

// Arrays of constant length of variable ones, too: int a[3][n].
bool has_variable_size(QualType type) {
  while (const ArrayType *array = as_array(type)) {
    if (array->kind == TypeKind::VariableArray) {
      return true;
    }
    type = array->element;
  }
  const RecordType *record = type_as<RecordType>(type);
  return record != nullptr && record->decl->has_variable_size;
}

// C23 6.2.5p1: all that are no function types, incomplete ones included.
bool is_object(QualType type) { return !is_function(type); }

bool is_function_pointer(QualType type) {
  const PointerType *pointer = type_as<PointerType>(type);
  return pointer != nullptr && is_function(pointer->pointee);
}

bool is_void_pointer(QualType type) {
  const PointerType *pointer = type_as<PointerType>(type);
  return pointer != nullptr && is_void(pointer->pointee);
}

} // namespace cinch
