// What later phases know and __has_attribute() and its like ask. preprocess/ may not include them,
// so the driver's glue hands the answers over as functions.
#pragma once

#include <string_view>

namespace cinch {

struct Identifier;
struct TargetInfo;

// A null member means that nothing of that kind is known.
// Function pointers, since a table is filled once and read by the preprocessor alone.
struct FeatureTables {
  // __has_attribute(name): 0 when unknown. `name` without surrounding underscores.
  unsigned (*gnu_attribute)(std::string_view name) = nullptr;
  // __has_c_attribute(scope::name), `scope` empty for the standard ones: 202311 and the like.
  unsigned (*c_attribute)(std::string_view scope, std::string_view name) = nullptr;
  // True for names of builtin functions; keywords like __builtin_va_arg are known already.
  bool (*is_builtin)(const Identifier &name, const TargetInfo &target) = nullptr;
  // Of those, the builtins whose calls may be constant expressions.
  bool (*is_constant_builtin)(const Identifier &name, const TargetInfo &target) = nullptr;
  // True when `group` (without "-W") can be given to -W.
  bool (*is_warning_group)(std::string_view group) = nullptr;
};

} // namespace cinch
