// What attributes exist: read by the parser (arguments), by AttributeSema, and by whoever answers
// __has_attribute and __has_c_attribute.
#pragma once

#include "support/spelling.h"

#include <cstdint>
#include <string_view>

namespace cinch {

enum class AttributeKind : uint16_t {
  Unknown,
#define ATTRIBUTE(kind, name, arguments, subjects, effect) kind,
#include "sema/attributes.def"
};

enum class AttributeFlag : uint8_t;

enum class AttributeEffect : uint8_t { Ignored, Handled, Flag, Type, Statement };

struct AttributeInfo {
  AttributeKind kind;
  std::string_view name;
  // Arguments.
  bool takes_identifier = false; // the first argument may be a lone identifier
  bool is_raw = false;           // arguments are skipped
  uint8_t least = 0, most = 0;
  std::string_view subjects; // letters, see attributes.def
  AttributeEffect effect = AttributeEffect::Ignored;
  AttributeFlag flag{};

  bool is_for(char subject) const {
    return subjects == "*" || subjects.find(subject) != std::string_view::npos;
  }
};

// `name` and `scope` as written, with or without surrounding underscores. `scope` is empty for GNU
// syntax and for attributes of the standard. Null when there is no such attribute.
const AttributeInfo *find_attribute(std::string_view scope, std::string_view name,
                                    bool is_gnu_syntax);

// The value of __has_attribute(name) and __has_c_attribute(scope::name): 0 when not known; C23
// 6.10.2p6 gives the dates of the standard ones.
int has_gnu_attribute(std::string_view name);
int has_c_attribute(std::string_view scope, std::string_view name);

} // namespace cinch
