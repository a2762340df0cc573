// The range of an immediate is an error that can be turned off, as with clang; also in the text of
// a system header's macro, because it is about what the user gave.
// ARGS: -fsyntax-only %s
// ARGS[off]: -fsyntax-only -Wno-argument-outside-range %s
//~ [-] emmintrin.h: note: expanded from macro '_mm_shuffle_epi32'
#include <emmintrin.h>
typedef int V __attribute__((vector_size(16)));
//~ [-] 25: error: argument value 256 is outside the valid range [0, 255] [-Wargument-outside-range]
V shuffle(V a) { return __builtin_ia32_pshufd(a, 256); }
//~ [-] 38: error: argument value -1 is outside the valid range [0, 255] [-Wargument-outside-range]
__m128i by_macro(__m128i a) { return _mm_shuffle_epi32(a, -1); }
