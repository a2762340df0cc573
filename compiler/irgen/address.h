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
  uint32_t shift = 0;     // of the lowest bit in the unit
  uint32_t width = 0;     // 0: no bit-field
  uint32_t unit_bits = 0; // multiple of 8; the unit begins at the lvalue's address
  bool is_signed = false;
};

// How the alias analysis may tell an access from others: see tbaa.h.
struct AliasInfo {
  llvm::MDNode *base = nullptr; // type node of the outermost record of the access path; or null
  QualType base_type;           // that record
  uint64_t offset = 0;          // of the access in it
  bool may_alias = false;       // treat as an access of char
};

// What designates an object: only lvalue.cpp makes these from expressions, only load_store.cpp
// reads and writes through them.
struct LValue {
  enum class Kind : uint8_t {
    Memory,
    BitField,      // `bits` of the unit at `address`
    VectorElement, // element `index` of the vector at `address`
    Register,      // global register variable; `register_name`
  };
  Kind kind = Kind::Memory;
  bool is_volatile = false;
  bool is_nontemporal = false;
  Address address;
  QualType type; // of the object, qualifiers included; of a vector element: the element's
  BitRange bits;
  llvm::Value *index = nullptr;
  QualType vector_type; // VectorElement: of the whole vector
  AliasInfo alias;
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
  bool is_zeroed = false; // every byte is known to be zero already

  bool is_valid() const { return address.is_valid(); }
};

// The result of an expression of any type.
struct RValue {
  enum class Kind : uint8_t { Void, Scalar, Complex, Aggregate };
  Kind kind = Kind::Void;
  llvm::Value *scalar = nullptr; // value form (see TypeLowering)
  ComplexValue complex;
  Address address; // of an aggregate; to be read before anything else is evaluated

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
