// Builtins of the target: their prototypes, and what their constant arguments may be.
// ARGS: -fsyntax-only -mavx512f -mamx-int8 %s
//~ emmintrin.h: note: expanded from macro '_mm_shuffle_epi32'
//~ emmintrin.h: note: expanded from macro '_mm_shuffle_epi32'
//~ avx2intrin.h: note: expanded from macro '_mm_i32gather_epi32'
//~ amxintrin.h: note: expanded from macro '_tile_dpbssd'
//~ amxintrin.h: note: expanded from macro '_tile_dpbssd'
//~ amxintrin.h: note: expanded from macro '_tile_zero'
#include <immintrin.h>

__m512 round_so(__m512 a, int how) {
  a = __builtin_ia32_addps512(a, a, 4);
  a = __builtin_ia32_addps512(a, a, 8 | 3);
//~ 7: error: invalid rounding argument
  a = __builtin_ia32_addps512(a, a, 5);
//~ 7: error: argument to '__builtin_ia32_addps512' must be a constant integer
  a = __builtin_ia32_addps512(a, a, how);
//~ 10: error: invalid rounding argument
  return __builtin_ia32_maxps512(a, a, 9);
}

__m128i shuffle(__m128i a, int how) {
  a = _mm_shuffle_epi32(a, 255);
//~ 7: error: argument value 256 is outside the valid range [0, 255] [-Wargument-outside-range]
  a = _mm_shuffle_epi32(a, 256);
//~ 7: error: argument to '__builtin_ia32_pshufd' must be a constant integer
  a = _mm_shuffle_epi32(a, how);
//~ 33: error: too few arguments to function call, expected 2, have 1
  return __builtin_ia32_pshufd(a);
}

__m128i gather(const int *base, __m128i index) {
  index = _mm_i32gather_epi32(base, index, 4);
//~ 10: error: scale argument must be 1, 2, 4, or 8
  return _mm_i32gather_epi32(base, index, 3);
}

void tiles(void) {
  _tile_dpbssd(1, 2, 3);
//~ 3: error: tile arguments must refer to different tiles
  _tile_dpbssd(1, 2, 1);
//~ 3: error: argument value 8 is outside the valid range [0, 7]
  _tile_dpbssd(1, 2, 8);
//~ 3: error: argument value 9 is outside the valid range [0, 7]
  _tile_zero(9);
}

//~ 31: error: this builtin is only available on 32-bit targets
unsigned flags(void) { return __builtin_ia32_readeflags_u32(); }
//~ 28: error: use of unknown builtin '__builtin_ia32_no_such' [-Wimplicit-function-declaration]
int no_such(void) { return __builtin_ia32_no_such(1); }
//~ 31: error: builtin functions must be directly called
int not_called(void) { return __builtin_ia32_pause; }
//~ 36: error: use of unknown builtin '__builtin_ia32_sqrtss' [-Wimplicit-function-declaration]
float wrong_type(float x) { return __builtin_ia32_sqrtss(x); }
