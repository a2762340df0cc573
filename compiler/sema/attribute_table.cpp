// The table of attributes.def as an array sorted by name, searched in halves. attributes.def's
// words (NONE, EXPRS, FLAG ...) are the functions below.
#include "sema/attribute_table.h"

#include "ast/attributes.h"

#include <algorithm>
#include <iterator>

namespace cinch {

namespace {

// How the parser reads what stands in the parentheses.
struct Arguments {
  bool takes_identifier, is_raw;
  uint8_t least, most;
};
constexpr Arguments NONE = {false, false, 0, 0};
constexpr Arguments RAW = {false, true, 0, 255};
constexpr Arguments EXPRS(uint8_t least, uint8_t most) { return {false, false, least, most}; }
constexpr Arguments IDENT(uint8_t least, uint8_t most) { return {true, false, least, most}; }

// What sema does with it.
struct Effect {
  AttributeEffect effect;
  AttributeFlag flag{};
};
constexpr Effect IGNORED = {AttributeEffect::Ignored};
constexpr Effect HANDLED = {AttributeEffect::Handled};
constexpr Effect TYPE = {AttributeEffect::Type};
constexpr Effect STATEMENT = {AttributeEffect::Statement};

constexpr AttributeInfo make(AttributeKind kind, std::string_view name, Arguments arguments,
                             std::string_view subjects, Effect effect) {
  return {kind,
          name,
          arguments.takes_identifier,
          arguments.is_raw,
          arguments.least,
          arguments.most,
          subjects,
          effect.effect,
          effect.flag};
}

#define FLAG(name) (Effect{AttributeEffect::Flag, AttributeFlag::name})
constexpr AttributeInfo attributes[] = {
#define ATTRIBUTE(kind, name, arguments, subjects, effect)                                         \
  make(AttributeKind::kind, name, arguments, subjects, effect),
#include "sema/attributes.def"
};
#undef FLAG

constexpr bool is_before(const AttributeInfo &a, const AttributeInfo &b) { return a.name < b.name; }
static_assert(std::is_sorted(std::begin(attributes), std::end(attributes), is_before));

const AttributeInfo *find_by_name(std::string_view name) {
  const AttributeInfo *found =
      std::lower_bound(std::begin(attributes), std::end(attributes), name,
                       [](const AttributeInfo &info, std::string_view n) { return info.name < n; });
  return found != std::end(attributes) && found->name == name ? found : nullptr;
}

// C23 6.7.13.2 to 6.7.13.8 and the dates of __has_c_attribute.
// `means`: the GNU attribute that has the effect.
struct StandardAttribute {
  std::string_view name;
  int date;
  std::string_view means;
};
constexpr StandardAttribute standard_attributes[] = {
    {"deprecated", 201904, "deprecated"},     {"fallthrough", 201910, "fallthrough"},
    {"maybe_unused", 202106, "maybe_unused"}, {"nodiscard", 202003, "nodiscard"},
    {"noreturn", 202202, "noreturn"},         {"_Noreturn", 202202, "noreturn"},
    {"reproducible", 202207, "reproducible"}, {"unsequenced", 202207, "unsequenced"},
};

const StandardAttribute *find_standard(std::string_view name) {
  for (const StandardAttribute &attribute : standard_attributes) {
    if (attribute.name == name) {
      return &attribute;
    }
  }
  return nullptr;
}

} // namespace

// [[gnu::x]] and __attribute__((x)) are one attribute.
const AttributeInfo *find_attribute(std::string_view scope, std::string_view name,
                                    bool is_gnu_syntax) {
  name = without_underscores(name);
  scope = without_underscores(scope);
  if (is_gnu_syntax || scope == "gnu" || scope == "clang" || scope == "_Clang") {
    // `nodiscard` and the like have no GNU spelling.
    bool is_standard_only = name == "nodiscard" || name == "maybe_unused";
    return is_standard_only && (is_gnu_syntax || scope == "gnu") ? nullptr : find_by_name(name);
  }
  const StandardAttribute *standard = scope.empty() ? find_standard(name) : nullptr;
  return standard ? find_by_name(standard->means) : nullptr;
}

int has_gnu_attribute(std::string_view name) {
  return find_attribute({}, name, true) != nullptr ? 1 : 0;
}

int has_c_attribute(std::string_view scope, std::string_view name) {
  if (!scope.empty()) {
    return find_attribute(scope, name, false) != nullptr ? 1 : 0;
  }
  const StandardAttribute *standard = find_standard(without_underscores(name));
  return standard ? standard->date : 0;
}

} // namespace cinch
