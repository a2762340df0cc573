// Places in memory as IR generation sees them, and values that are not one llvm::Value.
#pragma once

#include "ast/type.h"

#include "llvm/IR/Value.h"
#include "llvm/Support/Alignment.h"

namespace llvm {
class MDNode;
}

namespace cinch {

// A pointer with what is known of its alignment. Says nothing of the type stored there.
struct Address {
  llvm::Value *pointer = nullptr;
  llvm::Align alignment;

  bool is_valid() const { return pointer != nullptr; }
};

// The bytes that are loaded and stored to get at a bit-field. Little-endian bit numbers.
struct BitRange {
  // Of the lowest bit in the unit.
  uint32_t shift = 0;
  // 0: no bit-field.
  uint32_t width = 0;
  // Multiple of 8; the unit begins at the lvalue's address.
  uint32_t unit_bits = 0;
  bool is_signed = false;
};

// How the alias analysis may tell an access from others: see tbaa.h.
struct AliasInfo {
  // Type node of the outermost record of the access path; or null.
  llvm::MDNode *base = nullptr;
  // That record.
  QualType base_type;
  // Of the access in it.
  uint64_t offset = 0;
  // A place is complete by itself: whoever has one can read and write the object without the
  // expression.
  // Treat as an access of char.
  bool may_alias = false;
};

// What designates an object: only lvalue.cpp makes these from expressions, only load_store.cpp
// reads and writes through them.
struct LValue {
  enum class Kind : uint8_t {
    Memory,
    BitField,      // `bits` of the unit at `address`
    VectorElement, // element `index` of the vector at `address`
    Swizzle,       // elements `indices` of the vector at `address`
    Register,      // global register variable; `register_name`
  };
  Kind kind = Kind::Memory;
  bool is_volatile = false;
  bool is_nontemporal = false;
  Address address;
  // Of the object, qualifiers included; of a vector element: the element's.
  QualType type;
  BitRange bits;
  llvm::Value *index = nullptr;
  // VectorElement and Swizzle: of the whole vector.
  QualType vector_type;
  llvm::ArrayRef<int> indices;
  AliasInfo alias;
  // The two parts are kept apart in registers; in memory the real one comes first.
  llvm::MDNode *register_name = nullptr;
};

struct ComplexValue {
  llvm::Value *real = nullptr;
  llvm::Value *imaginary = nullptr;
};

// Where an aggregate (or anything) is to be built. Invalid address: the generator makes a temporary
// when it needs memory.
struct Slot {
  Address address;
  bool is_volatile = false;
  // The program may reach the object while the value is computed (assignment to an existing
  // object): it must not be written before the value is complete.
  bool may_be_aliased = false;
  // Every byte is known to be zero already.
  bool is_zeroed = false;

  bool is_valid() const { return address.is_valid(); }
};

// The result of an expression of any type.
// Which member is valid follows from the kind, and the kind from the type alone.
struct RValue {
  enum class Kind : uint8_t { Void, Scalar, Complex, Aggregate };
  Kind kind = Kind::Void;
  // Value form (see TypeLowering).
  llvm::Value *scalar = nullptr;
  ComplexValue complex;
  // Of an aggregate; to be read before anything else is evaluated.
  Address address;

  static RValue of(llvm::Value *value) {
    RValue result;
    result.kind = value ? Kind::Scalar : Kind::Void;
    result.scalar = value;
    return result;
  }
  static RValue of(ComplexValue value) {
    RValue result;
    result.kind = Kind::Complex;
    result.complex = value;
    return result;
  }
  static RValue of(Address address) {
    RValue result;
    result.kind = Kind::Aggregate;
    result.address = address;
    return result;
  }
};

} // namespace cinch
