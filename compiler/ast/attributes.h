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
struct FunctionDecl;

// Attributes without arguments; at most 64.
enum class AttributeFlag : uint8_t {
  AlwaysInline,
  Noinline,
  Noclone,
  Noipa,
  Flatten,
  Hot,
  Cold,
  Const,
  Pure,
  Malloc,
  Nothrow,
  Leaf,
  ReturnsTwice,
  ReturnsNonnull,
  Noreturn,
  Used,
  Unused,
  Retain,
  Weak,
  Naked,
  Artificial,
  GnuInline,
  WarnUnusedResult,
  Deprecated,
  Unavailable,
  NoInstrumentFunction,
  NoStackProtector,
  StackProtectorStrong,
  NoSanitizeAddress,
  NoSanitizeThread,
  NoSanitizeMemory,
  NoSanitizeUndefined,
  NoProfile,
  NoSplitStack,
  Optnone,
  MinSize,
  DisableTailCalls,
  Common,
  Nocommon,
  Nonstring,
  NoReorder,
  Convergent,
  Interrupt,
  NoDestroy,
  Uninitialized,
  Unsequenced,
  Reproducible,
  Fallthrough,
  Maybe_unused,
  SpeculativeLoadHardening,
  NoCfCheck,
  NotTailCalled,
  MayAlias,
  Packed,
  TransparentUnion,
  NoJumpTables,
  Count
};

struct FormatAttribute {
  enum class Archetype : uint8_t { Printf, Scanf, Strftime, Strfmon, Other } archetype;
  uint32_t format_index;   // from 1
  uint32_t first_to_check; // from 1, 0: only the format
};

struct DeclAttributes {
  uint64_t flags = 0; // by AttributeFlag
  bool has(AttributeFlag flag) const { return (flags >> static_cast<unsigned>(flag)) & 1; }
  void set(AttributeFlag flag) { flags |= uint64_t{1} << static_cast<unsigned>(flag); }

  bool has_visibility = false;
  SymbolVisibility visibility = SymbolVisibility::Default;
  bool is_constructor = false, is_destructor = false;
  uint32_t constructor_priority = 65535, destructor_priority = 65535;
  bool is_weakref = false;
  SourceLoc alias_loc; // of the attribute alias or ifunc
  std::string_view section, alias, ifunc, tls_model, target, deprecated_message,
      unavailable_message, warning_message, error_message, no_sanitize, symver, access,
      zero_call_used_regs, patchable_section, optimize;
  llvm::ArrayRef<std::string_view> target_clones;
  // 1-based parameter numbers; 0: none.
  uint32_t alloc_size_first = 0, alloc_size_second = 0, alloc_align = 0;
  uint32_t assume_aligned = 0, assume_aligned_offset = 0; // bytes
  uint64_t nonnull_mask = 0;                              // bit i: parameter i+1
  bool nonnull_all = false;
  bool is_nodiscard = false; // [[nodiscard]], else the GNU warn_unused_result
  std::string_view nodiscard_message;
  uint32_t format_arg = 0;
  bool has_sentinel = false;
  uint32_t sentinel_position = 0;
  llvm::ArrayRef<FormatAttribute> formats;
  FunctionDecl *cleanup = nullptr; // of a local variable
  bool has_patchable_entry = false;
  uint32_t patchable_entry = 0, patchable_prefix = 0;
  bool has_min_vector_width = false;
  uint32_t min_vector_width = 0;
  bool ms_struct = false, gcc_struct = false;
  std::string_view counted_by; // name of the member that counts
};

inline bool has_attribute(const DeclAttributes *attributes, AttributeFlag flag) {
  return attributes != nullptr && attributes->has(flag);
}

} // namespace cinch
