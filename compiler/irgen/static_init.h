// The bytes of an object with static storage duration, from its flat initializer list.
#pragma once

#include "irgen/module_gen.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"

namespace cinch {

// The list has entries with offsets; the constant must have a type, so that the walk follows the
// type and takes the entries that lie in each part.
class StaticInitializer {
public:
  explicit StaticInitializer(ModuleGen &module) : module_(module), lowering_(module.lowering()) {}

  // A constant of the C size of `type`, or longer when a flexible array has elements. Its LLVM type
  // is memory_type(type) where the values allow it.
  llvm::Constant *build(const Expr *init, QualType type);

private:
  using Entries = llvm::ArrayRef<InitEntry>;
  // A constant at an offset of the object being put together.
  struct Piece {
    uint64_t offset;
    llvm::Constant *value;
  };

  // `entries` are those inside [offset, offset + size) of the whole object.
  // One function for each kind of type.
  llvm::Constant *build_part(QualType type, uint64_t offset, uint64_t size, Entries entries);
  llvm::Constant *build_array(const ArrayType *type, uint64_t offset, uint64_t size,
                              Entries entries);
  llvm::Constant *build_record(QualType type, uint64_t offset, uint64_t size, Entries entries);
  llvm::Constant *build_union(QualType type, uint64_t offset, uint64_t size, Entries entries);
  llvm::Constant *build_complex(QualType type, uint64_t offset, Entries entries);
  llvm::Constant *build_vector(const VectorType *type, uint64_t offset, Entries entries);
  llvm::Constant *build_scalar(QualType type, Entries entries);
  llvm::Constant *data_array(QualType element, uint64_t offset, uint64_t count, Entries entries);
  llvm::Constant *value_of(const InitEntry &entry);
  llvm::Constant *complex_value(const Expr *expr, QualType type);
  bool complex_parts(const Expr *expr, QualType element, llvm::Constant *(&parts)[2]);
  bool can_hold(QualType type, const InitEntry &entry, uint64_t offset);
  const FieldDecl *find_union_member(const RecordDecl *record, Entries entries, uint64_t offset);
  void add_bits(const InitEntry &entry, uint64_t offset, llvm::MutableArrayRef<uint8_t> bytes);
  // Puts pieces and padding together: as the type's own structure if the offsets agree, else as a
  // packed one.
  llvm::Constant *assemble(llvm::Type *natural, llvm::SmallVectorImpl<Piece> &pieces,
                           uint64_t size);
  llvm::Constant *assemble_natural(llvm::StructType *type, llvm::ArrayRef<Piece> pieces);
  llvm::Constant *assemble_packed(llvm::ArrayRef<Piece> pieces, uint64_t size);
  llvm::Constant *zeros(uint64_t size);
  llvm::Constant *bytes_constant(llvm::ArrayRef<uint8_t> bytes);
  uint64_t size_of(llvm::Constant *constant) {
    return lowering_.data_layout().getTypeAllocSize(constant->getType());
  }
  // Those that begin before `end`; `entries` keeps the rest.
  static Entries take_until(Entries &entries, uint64_t end);

  ModuleGen &module_;
  TypeLowering &lowering_;
};

} // namespace cinch
