// Looks target builtins up in the tables that cmake/target_builtins_generator.cpp writes at build
// time.
#include "ast/target_builtins.h"

#include "target/target_info.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <algorithm>

namespace cinch {

namespace {

// Offsets into target_builtin_text.
struct TargetBuiltinRow {
  uint32_t name, type, flags, features, immediates;
};

#include "ast/target_builtins.inc"

// Ids go on behind those of builtins.def. Both tables are always there, so an id means one builtin
// on every target.
constexpr unsigned x86_first = builtin::Count;
constexpr unsigned aarch64_first = x86_first + std::size(x86_builtin_rows);
static_assert(aarch64_first + std::size(aarch64_builtin_rows) <= 0xffff, "BuiltinId is too small");

std::string_view text_at(uint32_t offset) { return target_builtin_text + offset; }

struct Table {
  llvm::ArrayRef<TargetBuiltinRow> rows; // sorted by name
  unsigned first;                        // the id of rows[0]
};

Table table_of(Architecture architecture) {
  switch (architecture) {
  case Architecture::X86_64:
    return {x86_builtin_rows, x86_first};
  case Architecture::AArch64:
    return {aarch64_builtin_rows, aarch64_first};
  }
  return {};
}

} // namespace

BuiltinId find_target_builtin(std::string_view name, Architecture architecture) {
  Table table = table_of(architecture);
  const TargetBuiltinRow *row =
      std::lower_bound(table.rows.begin(), table.rows.end(), name,
                       [](const TargetBuiltinRow &entry, std::string_view key) {
                         return text_at(entry.name) < key;
                       });
  if (row == table.rows.end() || text_at(row->name) != name) {
    return builtin::None;
  }
  return static_cast<BuiltinId>(table.first + (row - table.rows.begin()));
}

TargetBuiltin target_builtin(BuiltinId id) {
  const TargetBuiltinRow &row = id >= aarch64_first ? aarch64_builtin_rows[id - aarch64_first]
                                                    : x86_builtin_rows[id - x86_first];
  return {text_at(row.name), text_at(row.type), text_at(row.flags), text_at(row.features),
          text_at(row.immediates)};
}

unsigned NeonType::element_bits() const {
  switch (element) {
  case Int8:
  case Poly8:
  case MFloat8:
    return 8;
  case Int16:
  case Poly16:
  case Float16:
  case BFloat16:
    return 16;
  case Int32:
  case Float32:
    return 32;
  case Int64:
  case Poly64:
  case Float64:
    return 64;
  case Poly128:
    return 128;
  }
  return 8;
}

uint32_t required_vector_width(const TargetBuiltin &builtin) {
  llvm::StringRef rest = llvm::StringRef(builtin.flags).split("V:").second;
  uint32_t width = 0;
  return rest.consumeInteger(10, width) ? 0 : width;
}

BuiltinId builtin_declared_by_header(std::string_view name, Architecture architecture) {
  struct Entry {
    std::string_view name;
    std::string_view builtin;
  };
  static constexpr Entry entries[] = {
      {"_mm_clflush", "__builtin_ia32_clflush"},
      {"_mm_getcsr", "__builtin_ia32_stmxcsr"},
      {"_mm_lfence", "__builtin_ia32_lfence"},
      {"_mm_mfence", "__builtin_ia32_mfence"},
      {"_mm_pause", "__builtin_ia32_pause"},
      {"_mm_setcsr", "__builtin_ia32_ldmxcsr"},
      {"_mm_sfence", "__builtin_ia32_sfence"},
      {"__yield", "__builtin_arm_yield"},
      {"__wfe", "__builtin_arm_wfe"},
      {"__wfi", "__builtin_arm_wfi"},
      {"__sev", "__builtin_arm_sev"},
      {"__sevl", "__builtin_arm_sevl"},
      {"__dmb", "__builtin_arm_dmb"},
      {"__dsb", "__builtin_arm_dsb"},
      {"__isb", "__builtin_arm_isb"},
  };
  // Most names of a program end here.
  if (!name.starts_with('_')) {
    return builtin::None;
  }
  for (const Entry &entry : entries) {
    if (entry.name == name) {
      return find_target_builtin(entry.builtin, architecture);
    }
  }
  return builtin::None;
}

} // namespace cinch
