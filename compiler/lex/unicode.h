// Which characters past ASCII identifiers may have, and UTF-8.
// Only bytes past 127 come here: ASCII is char_class.h's.
#pragma once

#include "support/lang_options.h"

#include "llvm/ADT/SmallVector.h"

#include <cstdint>

namespace cinch {

// C23 6.4.3.1: UAX #31; C11 and C17: the ranges of annex D; C99: taken as C11.
bool is_identifier_start(uint32_t code_point, Standard standard);
bool is_identifier_continue(uint32_t code_point, Standard standard);
bool is_unicode_space(uint32_t code_point);

// `code_point` must be a Unicode scalar value.
// One to four bytes.
void append_utf8(uint32_t code_point, llvm::SmallVectorImpl<char> &text);

constexpr uint32_t malformed_utf8 = UINT32_MAX;
// The character at `place`, before `end`; `size` becomes its length, 1 when it is malformed.
uint32_t decode_utf8(const char *place, const char *end, uint32_t &size);

} // namespace cinch
