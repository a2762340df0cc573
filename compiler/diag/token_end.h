// Where the token at a place of the text ends: to underline it. A small lexer of its own, so that
// this folder does not depend on lex/.
#pragma once

#include <string_view>

namespace cinch {

// One past the last character of the token that starts at `begin`. The text ends with a NUL.
// At least one character except at the NUL and at an end of line.
// C23 6.4: the longest token, as the lexer would take it; keywords are identifiers here.
const char *token_end(const char *begin);

// The identifier that starts at `begin`; empty when none does.
std::string_view identifier_at(const char *begin);

} // namespace cinch
