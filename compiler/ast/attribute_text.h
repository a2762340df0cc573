// The attributes of a declaration as text: for `cinch dump ast`.
#pragma once

#include "ast/attributes.h"

#include <string>

namespace cinch {

// "nodiscard, section(\".init\"), nonnull(1, 2)"; empty for none.
std::string attribute_text(const DeclAttributes &attributes);

} // namespace cinch
