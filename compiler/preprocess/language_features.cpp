// __has_feature and __has_extension: what clang 22 answers for C.
// A table, sorted by name. Sanitizers answer by what is enabled.
#include "preprocess/feature_queries.h"

#include <algorithm>

namespace cinch {

namespace {

// From when on a feature is there; Extension: only __has_extension says so.
enum class Availability : uint8_t { Always, C11, C23, C2y, Sanitizer, Extension };

struct LanguageFeature {
  std::string_view name; // sorted by it
  Availability availability;
  std::string_view sanitizer = {}; // name of -fsanitize= for Sanitizer
};

constexpr LanguageFeature features[] = {
    {"address_sanitizer", Availability::Sanitizer, "address"},
    {"alignment_sanitizer", Availability::Sanitizer, "alignment"},
    {"arc_cf_code_audited", Availability::Always},
    {"array_bounds_sanitizer", Availability::Sanitizer, "array-bounds"},
    {"assume_nonnull", Availability::Always},
    {"attribute_analyzer_noreturn", Availability::Always},
    {"attribute_availability", Availability::Always},
    {"attribute_availability_app_extension", Availability::Always},
    {"attribute_availability_driverkit", Availability::Always},
    {"attribute_availability_in_templates", Availability::Always},
    {"attribute_availability_swift", Availability::Always},
    {"attribute_availability_tvos", Availability::Always},
    {"attribute_availability_watchos", Availability::Always},
    {"attribute_availability_with_message", Availability::Always},
    {"attribute_availability_with_replacement", Availability::Always},
    {"attribute_availability_with_strict", Availability::Always},
    {"attribute_availability_with_version_underscores", Availability::Always},
    {"attribute_cf_consumed", Availability::Always},
    {"attribute_cf_returns_not_retained", Availability::Always},
    {"attribute_cf_returns_on_parameters", Availability::Always},
    {"attribute_cf_returns_retained", Availability::Always},
    {"attribute_deprecated_with_message", Availability::Always},
    {"attribute_deprecated_with_replacement", Availability::Always},
    {"attribute_diagnose_if_objc", Availability::Always},
    {"attribute_ext_vector_type", Availability::Always},
    {"attribute_ns_consumed", Availability::Always},
    {"attribute_ns_consumes_self", Availability::Always},
    {"attribute_ns_returns_not_retained", Availability::Always},
    {"attribute_ns_returns_retained", Availability::Always},
    {"attribute_objc_ivar_unused", Availability::Always},
    {"attribute_objc_method_family", Availability::Always},
    {"attribute_overloadable", Availability::Always},
    {"attribute_unavailable_with_message", Availability::Always},
    {"attribute_unused_on_fields", Availability::Always},
    {"bool_sanitizer", Availability::Sanitizer, "bool"},
    {"builtin_sanitizer", Availability::Sanitizer, "builtin"},
    {"c_alignas", Availability::C11},
    {"c_alignof", Availability::C11},
    {"c_atomic", Availability::C11},
    {"c_attributes", Availability::Extension},
    {"c_countof", Availability::C2y},
    {"c_fixed_enum", Availability::C23},
    {"c_generic_selection_with_controlling_type", Availability::Extension},
    {"c_generic_selections", Availability::C11},
    {"c_static_assert", Availability::C11},
    {"c_thread_local", Availability::C11},
    {"c_thread_safety_attributes", Availability::Always},
    {"clang_atomic_attributes", Availability::Always},
    {"cxx_binary_literals", Availability::Extension},
    {"cxx_fixed_enum", Availability::Extension},
    {"cxx_type_aware_allocators", Availability::Extension},
    {"dataflow_sanitizer", Availability::Sanitizer, "dataflow"},
    // No sanitizer is called so: never there.
    {"define_target_os_macros", Availability::Sanitizer, "-"},
    {"enum_sanitizer", Availability::Sanitizer, "enum"},
    {"enumerator_attributes", Availability::Always},
    {"ext_vector_type_boolean", Availability::Always},
    {"float_cast_overflow_sanitizer", Availability::Sanitizer, "float-cast-overflow"},
    {"function_sanitizer", Availability::Sanitizer, "function"},
    {"gnu_asm", Availability::Extension},
    {"gnu_asm_goto_with_outputs", Availability::Extension},
    {"gnu_asm_goto_with_outputs_full", Availability::Extension},
    {"hwaddress_sanitizer", Availability::Sanitizer, "hwaddress"},
    {"integer_divide_by_zero_sanitizer", Availability::Sanitizer, "integer-divide-by-zero"},
    {"kcfi", Availability::Sanitizer, "kcfi"},
    {"leak_sanitizer", Availability::Sanitizer, "leak"},
    {"matrix_types_scalar_division", Availability::Extension},
    {"memory_sanitizer", Availability::Sanitizer, "memory"},
    {"nonnull_attribute_sanitizer", Availability::Sanitizer, "nonnull-attribute"},
    {"null_sanitizer", Availability::Sanitizer, "null"},
    {"nullability", Availability::Always},
    {"nullability_nullable_result", Availability::Always},
    {"nullability_on_arrays", Availability::Always},
    {"nullability_on_classes", Availability::Always},
    {"object_size_sanitizer", Availability::Sanitizer, "object-size"},
    {"objc_arc_fields", Availability::Always},
    {"objc_bool", Availability::Always},
    {"objc_bridge_id", Availability::Always},
    {"objc_bridge_id_on_typedefs", Availability::Always},
    {"objc_c_static_assert", Availability::C11},
    {"objc_property_explicit_atomic", Availability::Always},
    {"objc_protocol_qualifier_mangling", Availability::Always},
    {"overloadable_unmarked", Availability::Extension},
    {"ownership_holds", Availability::Always},
    {"ownership_returns", Availability::Always},
    {"ownership_takes", Availability::Always},
    {"pointer_overflow_sanitizer", Availability::Sanitizer, "pointer-overflow"},
    {"pragma_clang_attribute_external_declaration", Availability::Extension},
    {"pragma_clang_attribute_namespaces", Availability::Extension},
    {"pragma_stdc_cx_limited_range", Availability::Always},
    {"return_sanitizer", Availability::Sanitizer, "return"},
    {"returns_nonnull_attribute_sanitizer", Availability::Sanitizer, "returns-nonnull-attribute"},
    {"safe_stack", Availability::Sanitizer, "safe-stack"},
    {"shadow_call_stack", Availability::Sanitizer, "shadow-call-stack"},
    {"shift_base_sanitizer", Availability::Sanitizer, "shift-base"},
    {"shift_exponent_sanitizer", Availability::Sanitizer, "shift-exponent"},
    {"shift_sanitizer", Availability::Sanitizer, "shift"},
    {"signed_integer_overflow_sanitizer", Availability::Sanitizer, "signed-integer-overflow"},
    {"statement_attributes_with_gnu_syntax", Availability::Extension},
    {"swiftasynccc", Availability::Extension},
    {"swiftcc", Availability::Extension},
    {"thread_sanitizer", Availability::Sanitizer, "thread"},
    {"tls", Availability::Always},
    {"type_sanitizer", Availability::Sanitizer, "type"},
    {"undefined_behavior_sanitizer", Availability::Sanitizer, "undefined"},
    {"undefined_behavior_sanitizer_finegrained_feature_checks", Availability::Always},
    {"unreachable_sanitizer", Availability::Sanitizer, "unreachable"},
    {"vla_bound_sanitizer", Availability::Sanitizer, "vla-bound"},
};

// "kernel-address" counts as "address".
bool has_sanitizer(const LangOptions &language, std::string_view name) {
  for (const std::string &enabled : language.sanitizers) {
    bool kernel = enabled.size() == name.size() + 7 && enabled.compare(0, 7, "kernel-") == 0 &&
                  std::string_view(enabled).substr(7) == name;
    if (enabled == name || kernel) {
      return true;
    }
    // The group counts as enabled when any of its members is.
    if (name == "undefined" && enabled != "address" && enabled != "thread" && enabled != "memory" &&
        enabled != "leak" && enabled != "hwaddress") {
      return true;
    }
  }
  return false;
}

} // namespace

// What a newer standard brings is an extension in older ones, so __has_extension says yes there.
bool has_language_feature(std::string_view name, bool is_extension, const LangOptions &language) {
  // Binary search.
  const LanguageFeature *feature =
      std::lower_bound(std::begin(features), std::end(features), name,
                       [](const LanguageFeature &a, std::string_view b) { return a.name < b; });
  if (feature == std::end(features) || feature->name != name) {
    return false;
  }
  switch (feature->availability) {
  case Availability::Always:
    return true;
  case Availability::C11:
    return is_extension || language.at_least(Standard::C11);
  case Availability::C23:
    return is_extension || language.at_least(Standard::C23);
  case Availability::C2y:
    return is_extension || language.at_least(Standard::C2y);
  case Availability::Sanitizer:
    return has_sanitizer(language, feature->sanitizer);
  case Availability::Extension:
    return is_extension;
  }
  return false;
}

} // namespace cinch
