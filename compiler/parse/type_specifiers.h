// What the parser collects of type specifiers. Private to specifiers.cpp and type_specifiers.cpp.
#pragma once

#include "parse/parser.h"

namespace cinch {

enum class Width : uint8_t { None, Short, Long, LongLong };
enum class Sign : uint8_t { None, Signed, Unsigned };

// What was said of the type so far, 6.7.3.1.
// Collected in any order, then combined by finish_specifiers.
struct Parser::TypeSpecifiers {
  Width width = Width::None;
  Sign sign = Sign::None;
  bool is_complex = false;
  // The qualifier.
  bool is_atomic = false;
  // `auto` as a storage class or for deduction.
  bool has_auto = false;
  unsigned qualifiers = 0;
  // Null: none.
  QualType base;
  // As messages show it.
  std::string_view base_name;
  // _BitInt(N): base is int until the sign is known.
  std::optional<uint64_t> bit_width;
  // Of the first type specifier.
  SourceLoc loc;
  SourceLoc base_loc, complex_loc, auto_loc, atomic_loc;
  llvm::SmallVector<ParsedAttribute *, 4> attributes;

  // Whether a typedef name can still be the type.
  bool has_type() const {
    return !base.is_null() || width != Width::None || sign != Sign::None || is_complex;
  }
};

// The keyword starts declaration specifiers.
bool starts_type(TokenKind kind);
const char *storage_word(StorageClass storage);

} // namespace cinch
