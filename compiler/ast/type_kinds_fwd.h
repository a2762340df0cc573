// BuiltinKind for those that need no more of ast/.
#pragma once

#include <cstdint>

namespace cinch {

enum class BuiltinKind : uint8_t {
#define BUILTIN(name, spelling) name,
#include "ast/type_kinds.def"
};

} // namespace cinch
