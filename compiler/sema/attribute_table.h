// What attributes exist: read by the parser (arguments), by AttributeSema, and by whoever answers
// __has_attribute and __has_c_attribute.
#pragma once

#include "support/spelling.h"

#include <cstdint>
#include <string_view>

namespace cinch {

// One for each line of attributes.def. Made for three askers: the parser must know how to read the
// arguments, sema what to do, and the preprocessor what __has_attribute answers.
enum class AttributeKind : uint16_t {
  Unknown,
#define ATTRIBUTE(kind, name, arguments, subjects, effect) kind,
#include "sema/attributes.def"
};

enum class AttributeFlag : uint8_t;

// Ignored: known, and nothing depends on it. Handled: a function of AttributeSema. Flag: sets
// AttributeFlag `flag`. Type and Statement: acts on what stands before or behind it.
enum class AttributeEffect : uint8_t { Ignored, Handled, Flag, Type, Statement };

struct AttributeInfo {
  AttributeKind kind;
  std::string_view name;
  // Arguments.
  // The first argument may be a lone identifier.
  bool takes_identifier = false;
  // Arguments are skipped.
  bool is_raw = false;
  // How many arguments besides the identifier.
  uint8_t least = 0, most = 0;
  // Letters, see attributes.def.
  std::string_view subjects;
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
