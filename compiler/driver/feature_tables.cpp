// What __has_attribute() and its like answer, from the phases that know.
#include "preprocess/feature_tables.h"
#include "ast/target_builtins.h"
#include "diag/groups.h"
#include "driver/frontend.h"
#include "lex/identifier.h"
#include "sema/attribute_table.h"
#include "target/function_target.h"
#include "target/target_info.h"

namespace cinch {

// A builtin of the target is one only where its features are there.
static BuiltinId find_builtin(const Identifier &name, const TargetInfo &target) {
  BuiltinId id = name.builtin != builtin::None
                     ? name.builtin
                     : find_target_builtin(name.name, target.architecture);
  bool is_missing = id != builtin::None && is_target_builtin(id) &&
                    !has_required_features(target, target_builtin(id).features);
  // Claiming what is refused would only break programs that ask first.
  is_missing |= id != builtin::None && has_builtin_flag(id, "refused");
  return is_missing ? BuiltinId{builtin::None} : id;
}

FeatureTables feature_tables() {
  FeatureTables tables;
  tables.gnu_attribute = [](std::string_view name) -> unsigned { return has_gnu_attribute(name); };
  tables.c_attribute = [](std::string_view scope, std::string_view name) -> unsigned {
    return has_c_attribute(scope, name);
  };
  tables.is_builtin = [](const Identifier &name, const TargetInfo &target) {
    return find_builtin(name, target) != builtin::None;
  };
  tables.is_constant_builtin = [](const Identifier &name, const TargetInfo &target) {
    BuiltinId id = find_builtin(name, target);
    return id != builtin::None && !is_target_builtin(id) && is_folded_builtin(id);
  };
  tables.is_warning_group = [](std::string_view group) { return find_group(group).has_value(); };
  return tables;
}

} // namespace cinch
