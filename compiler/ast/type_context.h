// Makes types and answers questions about them that need the target: sizes, alignments, ranks.
#pragma once

#include "ast/type.h"
#include "support/arena.h"
#include "target/target_info.h"

#include <array>
#include <string>
#include <vector>

namespace cinch {

struct LangOptions;
class SourceMap;

// Owner of all types of a translation unit. Types never die before it.
class TypeContext {
public:
  TypeContext(const TargetInfo &target, const LangOptions &options);
  ~TypeContext();

  const TargetInfo &target() const { return target_; }
  const LangOptions &options() const { return options_; }
  Arena &arena() { return arena_; }

  // ---- Making types ----
  QualType builtin(BuiltinKind kind) const { return builtins_[static_cast<unsigned>(kind)]; }
  QualType void_type() const { return builtin(BuiltinKind::Void); }
  QualType bool_type() const { return builtin(BuiltinKind::Bool); }
  QualType char_type() const { return builtin(BuiltinKind::Char); }
  QualType int_type() const { return builtin(BuiltinKind::Int); }
  QualType error_type() const { return builtin(BuiltinKind::Error); }
  // size_t.
  QualType size_type() const;
  QualType ptrdiff_type() const;
  QualType intptr_type() const;
  QualType uintptr_type() const;
  QualType intmax_type() const;
  QualType uintmax_type() const;
  QualType wchar_type() const;
  QualType char16_type() const;
  QualType char32_type() const;
  // Unsigned char from C23 on, char before.
  QualType char8_type() const;
  // Null when there is none.
  QualType integer_of_width(unsigned bits, bool is_signed) const;
  QualType pointer_to(QualType pointee);
  QualType complex_of(QualType element);
  QualType array_of(QualType element, uint64_t count);
  QualType incomplete_array_of(QualType element);
  QualType variable_array_of(QualType element, Expr *count, SourceLoc loc);
  QualType vector_of(QualType element, uint32_t count,
                     VectorType::Flavor flavor = VectorType::Flavor::Gnu);
  QualType function(QualType result, llvm::ArrayRef<QualType> parameters, FunctionInfo info);
  QualType bit_int(uint32_t width, bool is_signed);
  QualType atomic_of(QualType value);
  // One for each declaration.
  QualType record(RecordDecl *decl);
  QualType enumeration(EnumDecl *decl);
  QualType typedef_name(TypedefDecl *decl);
  // Adds qualifiers; to an array they go to its elements.
  QualType qualified(QualType type, unsigned qualifiers);
  // GNU: the type in the target's address space `number`, not 0; null when the unit has too many of
  // them. The type must be in the usual one.
  QualType in_address_space(QualType type, uint32_t number);
  // The target's number, 0 for the usual one; of an array that of its elements.
  uint32_t address_space(QualType type) const {
    unsigned own = (type.qualifiers() & AddressSpace) >> address_space_shift;
    return own == 0 ? 0 : address_spaces_[own - 1];
  }
  // The type without top-level qualifiers; of an array without those of its elements.
  QualType unqualified(QualType type);
  // Unqualified value type of an atomic; else unqualified.
  QualType without_atomic(QualType type);

  // The types of `__builtin_va_list`: what it names and what `va_arg` reads through.
  QualType va_list_type();

  // All structures and unions so far, in the order in which they were first named.
  llvm::ArrayRef<RecordDecl *> records() const { return records_; }

  // ---- Questions ----
  // Complete, not variable; void and functions: 1 (GNU).
  Bytes size_of(QualType type) const;
  // Honours typedef'd `aligned`, records, arrays.
  Bytes align_of(QualType type) const;
  // __alignof__
  Bytes preferred_align_of(QualType type) const;
  // Value bits and sign; _Bool: 1.
  unsigned bit_width(QualType integer) const;
  // Plain char by -fsigned-char.
  bool is_signed(QualType integer) const;
  // GNU attribute on the type or its typedefs.
  bool may_alias(QualType type) const;
  // Of an enum (complete); else the type itself.
  QualType underlying_integer(QualType type) const;

  // C23 6.3.1.1: integer promotion of an unqualified rvalue type.
  QualType promoted(QualType type) const;
  QualType promoted_bit_field(QualType type, unsigned width) const;
  QualType default_argument_promoted(QualType type);
  // C23 6.3.1.1p1: greater is higher.
  int integer_rank(QualType type) const;
  int floating_rank(QualType type) const;
  QualType corresponding_unsigned(QualType type);
  QualType corresponding_signed(QualType type);
  // C23 6.3.1.8; both arithmetic, already lvalue-converted. Null type when there is none.
  QualType usual_arithmetic_type(QualType a, QualType b);

  // C23 6.2.7. Both with their qualifiers. (Vectors of the same shape are compatible.)
  bool compatible(QualType a, QualType b);
  // The composite of two compatible types, 6.2.7p3.
  QualType composite(QualType a, QualType b);

  // Lets messages tell unnamed records and enumerations apart by where they were declared.
  void set_sources(const SourceMap *sources) { sources_ = sources; }
  // As a message shows it: `unsigned int`, `size_t` (aka 'unsigned long') by type_with_aka.
  std::string spelling(QualType type, std::string_view declarator = {}) const;
  // With the quotes, and "(aka '...')" where it helps.
  std::string quoted(QualType type) const;

private:
  // By the number that qualifiers have, less one; 0: none yet.
  std::array<uint32_t, 3> address_spaces_ = {};

  struct Tables;
  const TargetInfo &target_;
  const LangOptions &options_;
  Arena arena_;
  QualType builtins_[32];
  // What target_ says, by BuiltinKind.
  TargetInfo::SizeAlign builtin_layouts_[32];
  std::vector<RecordDecl *> records_;
  // hash-consing maps, owned.
  Tables *tables_;
  const SourceMap *sources_ = nullptr;
};

} // namespace cinch
