// What __has_attribute() and its like answer, from the phases that know.
#include "preprocess/feature_tables.h"
#include "diag/groups.h"
#include "driver/frontend.h"
#include "lex/identifier.h"
#include "sema/attribute_table.h"

namespace cinch {

FeatureTables feature_tables() {
  FeatureTables tables;
  tables.gnu_attribute = [](std::string_view name) -> unsigned { return has_gnu_attribute(name); };
  tables.c_attribute = [](std::string_view scope, std::string_view name) -> unsigned {
    return has_c_attribute(scope, name);
  };
  tables.is_builtin = [](const Identifier &name) { return name.builtin != 0; };
  tables.is_warning_group = [](std::string_view group) { return find_group(group).has_value(); };
  return tables;
}

} // namespace cinch
