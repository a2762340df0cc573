// The attributes of a declaration as text: for `cinch dump ast`.
#pragma once

#include "ast/attributes.h"

#include <string>
#include <string_view>

namespace cinch {

// "nodiscard, section(\".init\"), nonnull(1, 2)"; empty for none.
std::string attribute_text(const DeclAttributes &attributes);

// What stands between the quotes of a C string literal of these bytes, in ASCII.
std::string escaped_text(std::string_view bytes);

} // namespace cinch
