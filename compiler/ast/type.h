// Types of C. Hash-consed by TypeContext: two canonical types are the same type exactly when their
// pointers are equal. Typedef names stay as sugar for messages, alignment and may_alias.
#pragma once

#include "ast/type_kinds_fwd.h"
#include "source/source_loc.h"
#include "support/units.h"

#include "llvm/ADT/ArrayRef.h"

#include <cassert>
#include <cstdint>

namespace cinch {

struct Type;
struct Expr;
struct RecordDecl;
struct EnumDecl;
struct TypedefDecl;
struct PointerType;

enum class TypeKind : uint8_t {
#define TYPE(name) name,
#include "ast/type_kinds.def"
};

// An address space is a qualifier too (ISO/IEC TR 18037 5.1); the unit's number of it, 0 for the
// usual one: TypeContext::address_space() tells the target's.
enum Qualifiers : unsigned {
  NoQualifiers = 0,
  Const = 1,
  Volatile = 2,
  Restrict = 4,
  AddressSpace = 8 | 16,
};
inline constexpr unsigned address_space_shift = 3;

// A type with qualifiers, the size of a pointer. _Atomic is a type of its own (AtomicType).
class QualType {
public:
  QualType() = default;
  QualType(const Type *type, unsigned qualifiers = NoQualifiers)
      : bits_(reinterpret_cast<uintptr_t>(type) | qualifiers) {}

  bool is_null() const { return bits_ == 0; }
  explicit operator bool() const { return bits_ != 0; }
  const Type *type() const { return reinterpret_cast<const Type *>(bits_ & ~uintptr_t{31}); }
  const Type *operator->() const { return type(); }

  // Those written here, not those inside a typedef: see canonical().
  unsigned local_qualifiers() const { return bits_ & 31; }
  QualType with(unsigned qualifiers) const { return {type(), local_qualifiers() | qualifiers}; }
  QualType without_local_qualifiers() const { return {type()}; }

  // No sugar at any depth; carries all qualifiers of the top level. A const array is an array of
  // const elements and itself unqualified: TypeContext::qualified() keeps it so.
  inline QualType canonical() const;
  // Of the top level through typedefs; for an array those of its elements (C23 6.7.4.1p10).
  inline unsigned qualifiers() const;
  bool is_const() const { return (qualifiers() & Const) != 0; }
  bool is_volatile() const { return (qualifiers() & Volatile) != 0; }
  bool is_restrict() const { return (qualifiers() & Restrict) != 0; }

  uintptr_t raw() const { return bits_; }
  // Same sugar too; for meaning: same_type().
  bool operator==(const QualType &) const = default;

private:
  uintptr_t bits_ = 0;
};

struct alignas(32) Type {
  TypeKind kind;
  // C23 6.7.7.1p3: a VLA in it; GNU: also in a record's member.
  bool is_variably_modified = false;
  bool contains_error = false;
  // Itself when there is no sugar in it; may be qualified for a typedef.
  QualType canonical;
  // Cache of TypeContext::pointer_to.
  mutable const PointerType *pointer_to = nullptr;
};

inline QualType QualType::canonical() const { return type()->canonical.with(local_qualifiers()); }
// Same type, same qualifiers, sugar ignored.
inline bool same_type(QualType a, QualType b) { return a.canonical() == b.canonical(); }
inline bool same_unqualified_type(QualType a, QualType b) {
  return a->canonical.type() == b->canonical.type();
}

struct BuiltinType : Type {
  static constexpr TypeKind this_kind = TypeKind::Builtin;
  BuiltinKind builtin;
};

struct BitIntType : Type {
  static constexpr TypeKind this_kind = TypeKind::BitInt;
  bool is_signed;
  uint32_t width;
};

struct ComplexType : Type {
  static constexpr TypeKind this_kind = TypeKind::Complex;
  // Real floating, or integer (GNU).
  QualType element;
};

struct PointerType : Type {
  static constexpr TypeKind this_kind = TypeKind::Pointer;
  QualType pointee;
};

// Common start of the three kinds of arrays.
struct ArrayType : Type {
  QualType element;
};
struct ConstantArrayType : ArrayType {
  static constexpr TypeKind this_kind = TypeKind::ConstantArray;
  uint64_t count;
};
struct IncompleteArrayType : ArrayType {
  static constexpr TypeKind this_kind = TypeKind::IncompleteArray;
};
// One for each declarator written, and one more for each variant of its element type (sugar,
// qualifiers). All of them share `count`: IR generation keeps the value it computed by that
// pointer.
struct VariableArrayType : ArrayType {
  static constexpr TypeKind this_kind = TypeKind::VariableArray;
  // Rvalue of integer type converted to size_t; null for [*].
  Expr *count;
  SourceLoc loc;
};

struct VectorType : Type {
  static constexpr TypeKind this_kind = TypeKind::Vector;
  enum class Flavor : uint8_t { Gnu, Ext, Neon, NeonPoly, Bool };
  // Unqualified arithmetic.
  QualType element;
  uint32_t count;
  Flavor flavor;
};

enum class CallingConvention : uint8_t {
  C,
  SysV,
  Win64,
  PreserveMost,
  PreserveAll,
  RegCall,
  VectorCall,
  PreserveNone,
  AArch64Vector
};

// What follows the parameter types in a function's type.
struct FunctionInfo {
  bool has_prototype = true;
  bool is_variadic = false;
  // GNU attribute on the type; _Noreturn is the declaration's.
  bool is_noreturn = false;
  bool no_caller_saved_registers = false;
  bool no_cf_check = false;
  CallingConvention convention = CallingConvention::C;
  bool operator==(const FunctionInfo &) const = default;
};
struct FunctionType : Type {
  static constexpr TypeKind this_kind = TypeKind::Function;
  QualType result;
  // Adjusted (arrays and functions to pointers), unqualified.
  llvm::ArrayRef<QualType> parameters;
  FunctionInfo info;
};

struct RecordType : Type {
  static constexpr TypeKind this_kind = TypeKind::Record;
  RecordDecl *decl;
};
struct EnumType : Type {
  static constexpr TypeKind this_kind = TypeKind::Enum;
  EnumDecl *decl;
};
struct AtomicType : Type {
  static constexpr TypeKind this_kind = TypeKind::Atomic;
  // Unqualified.
  QualType value;
};
struct TypedefType : Type {
  static constexpr TypeKind this_kind = TypeKind::Typedef;
  TypedefDecl *decl;
};

// The canonical type as a T, or null.
template <typename T> const T *type_as(QualType type) {
  const Type *canonical = type->canonical.type();
  return canonical->kind == T::this_kind ? static_cast<const T *>(canonical) : nullptr;
}
// As above, for the type when it is known to be a T.
template <typename T> const T *type_cast(QualType type) {
  const T *result = type_as<T>(type);
  assert(result != nullptr);
  return result;
}
inline const ArrayType *as_array(QualType type) {
  const Type *canonical = type->canonical.type();
  bool is_array = canonical->kind == TypeKind::ConstantArray ||
                  canonical->kind == TypeKind::IncompleteArray ||
                  canonical->kind == TypeKind::VariableArray;
  return is_array ? static_cast<const ArrayType *>(canonical) : nullptr;
}
// The array with the sugar of its element type kept (so that a typedef'd alignment is not lost).
const ArrayType *as_array_with_sugar(QualType type);
// The type without typedefs at the top; qualifiers written on them are kept.
QualType without_typedefs(QualType type);
// Likewise what a pointer points to, with sugar; null type when it is no pointer.
QualType pointee_of(QualType type);

inline unsigned QualType::qualifiers() const {
  QualType here = canonical();
  unsigned result = here.local_qualifiers();
  while (const ArrayType *array = as_array(here)) {
    here = array->element.canonical();
    result |= here.local_qualifiers();
  }
  return result;
}

// ---- Classes of types, C23 6.2.5. All look through typedefs; qualifiers do not matter. ----
inline bool is_builtin(QualType type, BuiltinKind kind) {
  const BuiltinType *builtin = type_as<BuiltinType>(type);
  return builtin != nullptr && builtin->builtin == kind;
}
inline bool is_error(QualType type) { return is_builtin(type, BuiltinKind::Error); }
inline bool is_void(QualType type) { return is_builtin(type, BuiltinKind::Void); }
inline bool is_bool(QualType type) { return is_builtin(type, BuiltinKind::Bool); }
inline bool is_nullptr_type(QualType type) { return is_builtin(type, BuiltinKind::NullPtr); }
inline bool is_pointer(QualType type) { return type->canonical->kind == TypeKind::Pointer; }
inline bool is_function(QualType type) { return type->canonical->kind == TypeKind::Function; }
inline bool is_array(QualType type) { return as_array(type) != nullptr; }
inline bool is_record(QualType type) { return type->canonical->kind == TypeKind::Record; }
inline bool is_enum(QualType type) { return type->canonical->kind == TypeKind::Enum; }
inline bool is_complex(QualType type) { return type->canonical->kind == TypeKind::Complex; }
inline bool is_vector(QualType type) { return type->canonical->kind == TypeKind::Vector; }
inline bool is_atomic(QualType type) { return type->canonical->kind == TypeKind::Atomic; }
inline bool is_bit_int(QualType type) { return type->canonical->kind == TypeKind::BitInt; }
bool is_integer(QualType type);        // _Bool, char, standard, __int128, _BitInt, enum
bool is_signed_integer(QualType type); // enums by their underlying type; plain char: see below
bool is_unsigned_integer(QualType type);
bool is_real_floating(QualType type);
bool is_floating(QualType type);   // complex floating too
bool is_real(QualType type);       // integer or real floating
bool is_arithmetic(QualType type); // integer, floating, complex
bool is_scalar(QualType type);     // arithmetic, pointer, nullptr_t
bool is_aggregate(QualType type);  // array or record: lives in memory
bool is_character(QualType type);  // the three char types
bool is_incomplete(QualType type); // void, unknown bound, undefined tag
// sizeof is no constant: an array of variable length, or (GNU) a structure with one in it.
bool has_variable_size(QualType type);
bool is_object(QualType type); // not a function
bool is_function_pointer(QualType type);
bool is_void_pointer(QualType type);

} // namespace cinch
