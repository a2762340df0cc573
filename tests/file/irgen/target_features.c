// What a function may use of the machine is asked when its calls are generated, because code that
// is never lowered may name anything. Nothing is lowered behind the first function with an error.
// ARGS[builtin]: -DCASE=1 -S -emit-llvm -o - %s
// ARGS[inlined]: -DCASE=2 -S -emit-llvm -o - %s
// ARGS[without]: -DCASE=3 -S -emit-llvm -o - %s
// ARGS[mixed]: -DCASE=4 -S -emit-llvm -o - %s
// ARGS[neither]: -DCASE=5 -S -emit-llvm -o - %s
// ARGS[avx2]: -DCASE=2 -S -emit-llvm -mavx2 -o - %s
// ARGS[width]: -DCASE=6 -S -emit-llvm -o - %s
#include <immintrin.h>

static inline void never_called(void) { __builtin_ia32_vzeroall(); }
__attribute__((target("avx2"))) __m256i wide(__m256i a) { return _mm256_add_epi32(a, a); }
__attribute__((target("arch=haswell"))) void by_cpu(__m256i *p) { *p = _mm256_add_epi32(*p, *p); }

#if CASE == 1
void builtin(void) {
  if (0) {
    __builtin_ia32_vzeroupper();
  }
//~ [builtin] 3: error: '__builtin_ia32_vzeroall' needs target feature avx
  __builtin_ia32_vzeroall();
}
#elif CASE == 2
//~ [inlined] 38: error: always_inline function '_mm_stream_load_si128' requires target feature 'sse4.1', but would be inlined into function 'inlined' that is compiled without support for 'sse4.1'
__m128i inlined(__m128i *p) { return _mm_stream_load_si128((void *)p); }
#elif CASE == 3
__attribute__((target("avx,no-avx2"))) void without(__m256i *p) {
//~ [without] 8: error: always_inline function '_mm256_add_epi32' requires target feature 'avx2', but would be inlined into function 'without' that is compiled without support for 'avx2'
  *p = _mm256_add_epi32(*p, *p);
}
#elif CASE == 4
//~ [mixed] 36: error: AVX vector argument of type '__m256i' (aka '__attribute__((__vector_size__(4 * sizeof(long long)))) long long') without 'avx' enabled changes the ABI
__m256i mixed(__m256i *p) { return wide(*p); }
#elif CASE == 5
__m256i other(void);
//~ [neither] 33: warning: AVX vector return of type '__m256i' (aka '__attribute__((__vector_size__(4 * sizeof(long long)))) long long') without 'avx' enabled changes the ABI [-Wpsabi]
void neither(__m256i *p) { *p = other(); }
#elif CASE == 6
__m512i wider(__m512i);
//~ [width] 63: warning: AVX vector argument of type '__m512i' (aka '__attribute__((__vector_size__(8 * sizeof(long long)))) long long') without 'avx512f' enabled changes the ABI [-Wpsabi]
__attribute__((target("avx2"))) void width(__m512i *p) { *p = wider(*p); }
#endif
