// Where -E must put a space so that two tokens do not become another one.
#pragma once

#include "lex/token.h"

#include <string_view>

namespace cinch {

// `previous` and `token` stand side by side in the output with these spellings.
// Compare `+ +` and `++`: without a space the text would read differently.
bool would_merge(const Token &previous, std::string_view previous_spelling, const Token &token,
                 std::string_view spelling);

} // namespace cinch
