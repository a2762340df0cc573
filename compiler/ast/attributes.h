// What attributes said of a declaration, in the form that later phases read.
#pragma once

#include "source/source_loc.h"
#include "support/lang_options.h"
#include "support/units.h"

#include "llvm/ADT/ArrayRef.h"

#include <cstdint>
#include <string_view>

namespace cinch {

struct Expr;
struct FieldDecl;
struct FunctionDecl;

// Attributes without arguments; at most 64.
enum class AttributeFlag : uint8_t {
#define ATTRIBUTE_FLAG(flag, spelling) flag,
#include "ast/attribute_flags.def"
  Count
};

// format(printf, 2, 3): which argument holds the format, and from where on arguments are checked
// against it.
struct FormatAttribute {
  enum class Archetype : uint8_t { Printf, Scanf, Strftime, Strfmon, Other } archetype;
  // From 1.
  uint32_t format_index;
  // From 1, 0: only the format.
  uint32_t first_to_check;
};

// Where `#pragma clang section` puts what has no section of its own; empty: as usual.
struct SectionPragmas {
  std::string_view bss, data, rodata, relro, text;
};

// Everything that attributes said of one entity, all its declarations taken together. Most entities
// have none and so no object of this kind: Decl::attributes is null then.
struct DeclAttributes {
  // By AttributeFlag.
  uint64_t flags = 0;
  static_assert(static_cast<unsigned>(AttributeFlag::Count) <= 64);
  bool has(AttributeFlag flag) const { return (flags >> static_cast<unsigned>(flag)) & 1; }
  void set(AttributeFlag flag) { flags |= uint64_t{1} << static_cast<unsigned>(flag); }

  // A visibility that an attribute or a pragma gave; else -fvisibility= decides.
  bool has_visibility = false;
  SymbolVisibility visibility = SymbolVisibility::Default;
  // constructor(N), destructor(N): lower numbers run earlier; 65535 is the default, and the last.
  bool is_constructor = false, is_destructor = false;
  uint32_t constructor_priority = 65535, destructor_priority = 65535;
  // weakref: the name is an alias that makes its target weak, and only where nothing else names it.
  bool is_weakref = false;
  // Of the attribute alias or ifunc.
  SourceLoc alias_loc;
  // Of deprecated or unavailable, of sentinel: where notes point.
  SourceLoc deprecated_loc, sentinel_loc;
  // Empty: not given. Texts are the strings of the attributes without quotes.
  std::string_view section, alias, ifunc, tls_model, target, deprecated_message,
      unavailable_message, warning_message, error_message, no_sanitize, symver, access,
      zero_call_used_regs, patchable_section, optimize;
  // One version of the function each; the loader chooses (ifunc).
  llvm::ArrayRef<std::string_view> target_clones;
  // 1-based numbers of parameters, 0 for none. alloc_size: the result has that many bytes, or the
  // product of two; alloc_align: that alignment.
  uint32_t alloc_size_first = 0, alloc_size_second = 0, alloc_align = 0;
  // Bytes.
  uint32_t assume_aligned = 0, assume_aligned_offset = 0;
  // Bit i: parameter i+1.
  uint64_t nonnull_mask = 0;
  bool nonnull_all = false;
  // [[nodiscard]], else the GNU warn_unused_result.
  bool is_nodiscard = false;
  std::string_view nodiscard_message;
  // The 1-based parameter that is a format string, returned with the same conversions.
  uint32_t format_arg = 0;
  // The last variadic argument, or the one so many places before it, must be a null pointer.
  bool has_sentinel = false;
  uint32_t sentinel_position = 0;
  llvm::ArrayRef<FormatAttribute> formats;
  // Of a local variable.
  FunctionDecl *cleanup = nullptr;
  // patchable_function_entry(N, M): N nops, M of them before the entry.
  bool has_patchable_entry = false;
  uint32_t patchable_entry = 0, patchable_prefix = 0;
  bool has_min_vector_width = false;
  uint32_t min_vector_width = 0;
  bool ms_struct = false, gcc_struct = false;
  // Name of the member that counts the elements, or, sized_by, the bytes.
  std::string_view counted_by;
  SourceLoc counted_by_loc;
  bool counts_bytes = false;
  // Found when the structure is complete.
  const FieldDecl *counted_by_field = nullptr;
  // no_builtin: of all names when the list is empty.
  bool has_no_builtin = false;
  llvm::ArrayRef<std::string_view> no_builtin;
  // `#pragma clang section`; null: none.
  const SectionPragmas *pragma_sections = nullptr;
};

// For the many callers whose declaration may have no attributes at all.
inline bool has_attribute(const DeclAttributes *attributes, AttributeFlag flag) {
  return attributes != nullptr && attributes->has(flag);
}

} // namespace cinch
