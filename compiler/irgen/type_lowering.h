// C types as LLVM types. Two forms: in memory (bool is i8, _BitInt padded to its size) and as a
// value in a register (bool is i1, _BitInt(N) is iN). Everything else has one form.
#pragma once

#include "ast/decl.h"
#include "ast/type_context.h"
#include "irgen/address.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/IR/DataLayout.h"
#include "llvm/IR/DerivedTypes.h"

#include <string>

namespace cinch {

// How values of a type are handled: as one llvm::Value, as two, in memory, or not at all.
enum class Evaluation : uint8_t { Void, Scalar, Complex, Aggregate };

// The unit through which a bit-field is accessed, in the record.
struct BitFieldUnit {
  // Of the unit in the record.
  Bytes offset;
  BitRange range;
};

// Owner of the caches; one for each LLVMContext.
// LLVM types for C types, made on first use.
class TypeLowering {
public:
  TypeLowering(llvm::LLVMContext &context, TypeContext &types);

  // Of complete object types. Its alloc size is the C size; its LLVM alignment may be less or more
  // than C's, so that every access and alloca states its alignment. A flexible array has size 0.
  llvm::Type *memory_type(QualType type);
  // Of scalar and vector types, `void`, and complex ({T, T}).
  llvm::Type *value_type(QualType type);
  // What a load or store of a scalar moves: memory_type, but always a first class type.
  llvm::Type *access_type(QualType type);
  // Atomic types: of their value type.
  Evaluation evaluation(QualType type);
  bool is_scalar(QualType type) { return evaluation(type) == Evaluation::Scalar; }
  // Arrays and records; a record of size 0 has no bytes to copy.
  llvm::Align align_of(QualType type);
  // Bytes; complete, not variable.
  // What the ABI asks for an object of that type, as long as the program asks for nothing.
  llvm::Align object_align_of(QualType type);
  // Bytes; complete, not variable.
  uint64_t size_of(QualType type);
  // Integers and enums; false for pointers, floats.
  bool is_signed(QualType type);

  // Which bytes an access of the (non zero-width) bit-field reads and writes. They never reach
  // outside of the record nor into a member that is no bit-field (C23 3.17 memory location).
  BitFieldUnit bit_field_unit(const FieldDecl &field);

  const llvm::DataLayout &data_layout() const { return layout_; }
  llvm::PointerType *pointer_type() const { return pointer_type_; }
  // i64: size_t and pointer indices.
  llvm::IntegerType *size_int() const { return size_int_; }
  TypeContext &types() { return types_; }
  llvm::LLVMContext &context() { return context_; }

private:
  // How the types are made.
  llvm::Type *lower_memory(QualType canonical);
  llvm::Type *lower_record(const RecordDecl &record);
  llvm::Type *lower_builtin(BuiltinKind kind);
  void divide_bit_fields(const RecordDecl &record);
  void place_run(llvm::ArrayRef<const FieldDecl *> run, uint64_t limit);
  llvm::Type *lower_vector(const VectorType &vector);
  std::string record_name(const RecordDecl &record);

  llvm::LLVMContext &context_;
  TypeContext &types_;
  llvm::DataLayout layout_;
  llvm::PointerType *pointer_type_;
  llvm::IntegerType *size_int_;
  // By canonical type.
  llvm::DenseMap<const Type *, llvm::Type *> memory_types_;
  llvm::DenseMap<const FieldDecl *, BitFieldUnit> bit_field_units_;
};

} // namespace cinch
