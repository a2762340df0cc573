// Writes target_builtins.inc, the table of the builtins of every target, at build time: names,
// types, attributes and required features as LLVM's installed database gives them. One row for
// each name, sorted, as offsets into one text, so that the table is read-only data without a
// relocation and costs nothing until a name is looked up.
//
// With --list prints the rows instead, tab separated, for the tests that go over all of them.
#include "clang/Basic/Builtins.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

// The database names its types from where clang includes it.
using clang::ALL_LANGUAGES;
using clang::ALL_MS_LANGUAGES;
using clang::HeaderDesc;
namespace Builtin = clang::Builtin;

namespace {

namespace x86 {
#define GET_BUILTIN_STR_TABLE
#include "clang/Basic/BuiltinsX86.inc"
#undef GET_BUILTIN_STR_TABLE
constexpr Builtin::Info infos[] = {
#define GET_BUILTIN_INFOS
#include "clang/Basic/BuiltinsX86.inc"
#undef GET_BUILTIN_INFOS
};
constexpr Builtin::Info prefixed_infos[] = {
#define GET_BUILTIN_PREFIXED_INFOS
#include "clang/Basic/BuiltinsX86.inc"
#undef GET_BUILTIN_PREFIXED_INFOS
};
} // namespace x86

namespace x86_64 {
#define GET_BUILTIN_STR_TABLE
#include "clang/Basic/BuiltinsX86_64.inc"
#undef GET_BUILTIN_STR_TABLE
constexpr Builtin::Info prefixed_infos[] = {
#define GET_BUILTIN_PREFIXED_INFOS
#include "clang/Basic/BuiltinsX86_64.inc"
#undef GET_BUILTIN_PREFIXED_INFOS
};
} // namespace x86_64

// What is to be checked of a call of a __builtin_neon_* function, in the database's own terms.
struct NeonChecks {
  unsigned long long mask = 0; // of the numbers that the last argument may be
  int pointer = -1;            // the argument that points at elements
  bool is_const_pointer = false;
  std::vector<std::tuple<int, int, int, int>> immediates; // argument, kind, bits of element, vector
};

namespace neon {
namespace NEON {
enum {
#define GET_NEON_BUILTIN_ENUMERATORS
#include "clang/Basic/arm_neon.inc"
#undef GET_NEON_BUILTIN_ENUMERATORS
};
} // namespace NEON
#define GET_NEON_BUILTIN_STR_TABLE
#include "clang/Basic/arm_neon.inc"
#undef GET_NEON_BUILTIN_STR_TABLE
constexpr Builtin::Info prefixed_infos[] = {
#define GET_NEON_BUILTIN_INFOS
#include "clang/Basic/arm_neon.inc"
#undef GET_NEON_BUILTIN_INFOS
};

// The names of the variables are the database's.
NeonChecks checks_of(size_t id) {
  NeonChecks result;
  unsigned long long &mask = result.mask;
  int &PtrArgNum = result.pointer;
  bool &HasConstPtr = result.is_const_pointer;
  auto &ImmChecks = result.immediates;
  switch (id) {
#define GET_NEON_OVERLOAD_CHECK
#include "clang/Basic/arm_neon.inc"
#undef GET_NEON_OVERLOAD_CHECK
  }
  switch (id) {
#define GET_NEON_IMMEDIATE_CHECK
#include "clang/Basic/arm_neon.inc"
#undef GET_NEON_IMMEDIATE_CHECK
  }
  return result;
}
} // namespace neon

// The scalars of <arm_fp16.h>: none is polymorphic.
namespace fp16 {
namespace NEON {
enum {
#define GET_NEON_BUILTIN_ENUMERATORS
#include "clang/Basic/arm_fp16.inc"
#undef GET_NEON_BUILTIN_ENUMERATORS
};
} // namespace NEON
#define GET_NEON_BUILTIN_STR_TABLE
#include "clang/Basic/arm_fp16.inc"
#undef GET_NEON_BUILTIN_STR_TABLE
constexpr Builtin::Info prefixed_infos[] = {
#define GET_NEON_BUILTIN_INFOS
#include "clang/Basic/arm_fp16.inc"
#undef GET_NEON_BUILTIN_INFOS
};

NeonChecks checks_of(size_t id) {
  NeonChecks result;
  auto &ImmChecks = result.immediates;
  switch (id) {
#define GET_NEON_IMMEDIATE_CHECK
#include "clang/Basic/arm_fp16.inc"
#undef GET_NEON_IMMEDIATE_CHECK
  }
  return result;
}
} // namespace fp16

enum ImmediateKind {
#define LLVM_GET_ARM_INTRIN_IMMCHECKTYPES
#include "clang/Basic/arm_immcheck_types.inc"
#undef LLVM_GET_ARM_INTRIN_IMMCHECKTYPES
};

struct Row {
  std::string name;
  std::string_view type, flags, features;
  std::string immediates = {};
};

template <size_t count, typename Strings>
void collect(std::vector<Row> &rows, const Builtin::Info (&infos)[count], const Strings &strings,
             std::string_view prefix) {
  for (const Builtin::Info &info : infos) {
    std::string_view name(strings + info.Offsets.Name.value());
    // Names without the prefix are Microsoft's, or were declared elsewhere.
    std::string full = std::string(prefix) + std::string(name);
    if (full.rfind("__builtin_", 0) == 0) {
      rows.push_back({full, strings + info.Offsets.Type.value(),
                      strings + info.Offsets.Attributes.value(),
                      strings + info.Offsets.Features.value()});
    }
  }
}

// ast/target_immediates.def by name: "2:0-255 4r".
std::map<std::string, std::string> immediates_by_name() {
  std::map<std::string, std::string> result;
  auto enter = [&result](const char *prefix, std::string_view rule, std::string_view names) {
    while (!names.empty()) {
      size_t end = std::min(names.find(' '), names.size());
      std::string &rules = result[prefix + std::string(names.substr(0, end))];
      rules += (rules.empty() ? "" : " ") + std::string(rule);
      names.remove_prefix(std::min(end + 1, names.size()));
    }
  };
#define IMMEDIATE(rule, names) enter("__builtin_ia32_", rule, names);
#define ARM_IMMEDIATE(rule, names) enter("__builtin_arm_", rule, names);
#include "ast/target_immediates.def"
  return result;
}

std::string range_rule(int argument, int low, int high) {
  return std::to_string(argument) + "=" + std::to_string(low) + "-" + std::to_string(high);
}

// Where the element is that of the type number, the rule says what the range follows from.
std::string immediate_rule(int argument, int kind, int element, int vector, bool is_polymorphic) {
  auto derived = [&](char letter, int low, int high) {
    return is_polymorphic ? std::to_string(argument) + letter : range_rule(argument, low, high);
  };
  switch (kind) {
  case ImmCheck0_0:
    return range_rule(argument, 0, 0);
  case ImmCheck0_1:
    return range_rule(argument, 0, 1);
  case ImmCheck0_3:
    return range_rule(argument, 0, 3);
  case ImmCheck0_7:
    return range_rule(argument, 0, 7);
  case ImmCheck0_15:
    return range_rule(argument, 0, 15);
  case ImmCheck0_63:
    return range_rule(argument, 0, 63);
  case ImmCheck1_16:
    return range_rule(argument, 1, 16);
  case ImmCheck1_32:
    return range_rule(argument, 1, 32);
  case ImmCheck1_64:
    return range_rule(argument, 1, 64);
  case ImmCheckShiftLeft:
    return derived('L', 0, element - 1);
  case ImmCheckCvt:
  case ImmCheckShiftRight:
    return derived('R', 1, element);
  case ImmCheckShiftRightNarrow:
    return derived('H', 1, element / 2);
  case ImmCheckLaneIndex:
    return is_polymorphic ? std::to_string(argument) + "l" + std::to_string(vector)
                          : range_rule(argument, 0, vector / element - 1);
  }
  std::fprintf(stderr, "unknown kind of immediate: %d\n", kind);
  std::exit(1);
}

std::string neon_rules(const NeonChecks &checks, std::string_view type) {
  std::string rules;
  auto add = [&rules](const std::string &rule) { rules += (rules.empty() ? "" : " ") + rule; };
  if (checks.mask != 0) {
    // A small letter ends each type, that of the result too.
    auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    auto last = std::count_if(type.begin(), type.end(), is_letter) - 2;
    char mask[24];
    std::snprintf(mask, sizeof mask, "n%llx", checks.mask);
    add(std::to_string(last) + mask);
  }
  for (const auto &[argument, kind, element, vector] : checks.immediates) {
    add(immediate_rule(argument, kind, element, vector, checks.mask != 0));
  }
  if (checks.pointer >= 0) {
    add(std::to_string(checks.pointer) + (checks.is_const_pointer ? "c" : "p"));
  }
  return rules;
}

// The rows just collected, from `first` on, in the order of the database's numbers.
void add_neon_rules(std::vector<Row> &rows, size_t first, NeonChecks (*checks_of)(size_t)) {
  for (size_t i = first; i < rows.size(); ++i) {
    rows[i].immediates = neon_rules(checks_of(i - first), rows[i].type);
  }
}

void add_immediates(std::vector<Row> &rows) {
  std::map<std::string, std::string> immediates = immediates_by_name();
  for (Row &row : rows) {
    row.immediates = immediates[row.name];
  }
}

std::vector<Row> x86_rows() {
  std::vector<Row> rows;
  collect(rows, x86::infos, x86::BuiltinStringsStorage, "");
  collect(rows, x86::prefixed_infos, x86::BuiltinStringsStorage, "__builtin_ia32_");
  collect(rows, x86_64::prefixed_infos, x86_64::BuiltinStringsStorage, "__builtin_ia32_");
  add_immediates(rows);
  return rows;
}

std::vector<Row> aarch64_rows() {
  std::vector<Row> rows = {
#define BUILTIN(id, type, flags) {#id, type, flags, ""},
#define TARGET_BUILTIN(id, type, flags, features) {#id, type, flags, features},
#define TARGET_HEADER_BUILTIN(id, type, flags, header, languages, features)                        \
  {#id, type, flags, features},
#include "clang/Basic/BuiltinsAArch64.def"
  };
  std::erase_if(rows, [](const Row &row) {
    return row.name.rfind("__builtin_arm_", 0) != 0 || row.type.find('q') != row.type.npos;
  });
  add_immediates(rows);
  size_t first = rows.size();
  collect(rows, neon::prefixed_infos, neon::BuiltinStringsStorage, "__builtin_neon_");
  add_neon_rules(rows, first, neon::checks_of);
  first = rows.size();
  collect(rows, fp16::prefixed_infos, fp16::BuiltinStringsStorage, "__builtin_neon_");
  add_neon_rules(rows, first, fp16::checks_of);
  return rows;
}

// Strings of all rows behind each other, each once, NUL between them. Offset 0 is the empty one.
class Text {
public:
  uint32_t offset_of(std::string_view string) {
    auto [entry, is_new] = offsets_.try_emplace(std::string(string), size_);
    if (is_new) {
      std::printf("    \"%s\\0\"\n", entry->first.c_str());
      size_ += static_cast<uint32_t>(string.size()) + 1;
    }
    return entry->second;
  }

private:
  std::map<std::string, uint32_t> offsets_;
  uint32_t size_ = 0;
};

struct Offsets {
  uint32_t name, type, flags, features, immediates;
};

std::vector<Offsets> write_text(Text &text, const std::vector<Row> &rows) {
  std::vector<Offsets> result;
  for (const Row &row : rows) {
    result.push_back({text.offset_of(row.name), text.offset_of(row.type), text.offset_of(row.flags),
                      text.offset_of(row.features), text.offset_of(row.immediates)});
  }
  return result;
}

void write_rows(const char *name, const std::vector<Offsets> &rows) {
  std::printf("constexpr TargetBuiltinRow %s[] = {\n", name);
  for (const Offsets &row : rows) {
    std::printf("    {%u, %u, %u, %u, %u},\n", row.name, row.type, row.flags, row.features,
                row.immediates);
  }
  std::printf("};\n");
}

void sort_rows(std::vector<Row> &rows) {
  std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.name < b.name; });
  rows.erase(std::unique(rows.begin(), rows.end(),
                         [](const Row &a, const Row &b) { return a.name == b.name; }),
             rows.end());
}

void list(const char *target, const std::vector<Row> &rows) {
  for (const Row &row : rows) {
    std::printf("%s\t%s\t%s\t%s\t%s\t%s\n", target, row.name.c_str(), std::string(row.type).c_str(),
                std::string(row.flags).c_str(), std::string(row.features).c_str(),
                row.immediates.c_str());
  }
}

} // namespace

int main(int argc, char **argv) {
  std::vector<Row> x86 = x86_rows();
  std::vector<Row> aarch64 = aarch64_rows();
  sort_rows(x86);
  sort_rows(aarch64);
  if (argc > 1 && std::strcmp(argv[1], "--list") == 0) {
    list("x86_64", x86);
    list("aarch64", aarch64);
    return 0;
  }
  Text text;
  std::printf("constexpr char target_builtin_text[] =\n");
  text.offset_of("");
  std::vector<Offsets> x86_offsets = write_text(text, x86);
  std::vector<Offsets> aarch64_offsets = write_text(text, aarch64);
  std::printf("    ;\n");
  write_rows("x86_builtin_rows", x86_offsets);
  write_rows("aarch64_builtin_rows", aarch64_offsets);
  return 0;
}
