// Intrinsics of SSE2 to AVX2, FMA, BMI, AES and AVX-512 against plain C. A group that this machine
// does not have is skipped, with a word on standard error; then its count of differences is 0 as
// well, since nothing was compared.
// X86: immintrin.h; aarch64/neon_*.c are its twins
#include <immintrin.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static uint32_t state = 12345;
static uint32_t next(void) { return state = state * 1664525u + 1013904223u; }
static void fill(void *object, size_t size) {
  for (size_t i = 0; i < size; ++i) ((uint8_t *)object)[i] = next() >> 24;
}
static int differences;
static void expect(const void *got, const void *wanted, size_t size, const char *what) {
  if (memcmp(got, wanted, size)) {
    ++differences;
    printf("  %s differs\n", what);
  }
}
static void done(const char *group) {
  printf("%s: %d\n", group, differences);
  differences = 0;
}
#define EXPECT(got, wanted) expect(&(got), &(wanted), sizeof(wanted), #got)

typedef union { __m128i v; __m128 f; __m128d d; int8_t b[16]; uint8_t ub[16]; int16_t h[8];
  uint16_t uh[8]; int32_t w[4]; uint32_t uw[4]; int64_t q[2]; uint64_t uq[2]; float s[4]; double g[2]; } X;
typedef union { __m256i v; __m256 f; __m256d d; int8_t b[32]; uint8_t ub[32]; int16_t h[16];
  uint16_t uh[16]; int32_t w[8]; uint32_t uw[8]; int64_t q[4]; float s[8]; double g[4]; X x[2]; } Y;
typedef union { __m512i v; __m512 f; __m512d d; int8_t b[64]; int16_t h[32]; int32_t w[16];
  uint32_t uw[16]; int64_t q[8]; uint64_t uq[8]; float s[16]; double g[8]; } Z;

static int16_t clamp16(int v) { return v > 32767 ? 32767 : v < -32768 ? -32768 : v; }
static uint8_t clamp8u(int v) { return v > 255 ? 255 : v < 0 ? 0 : v; }

static void sse2(void) {
  for (int round = 0; round < 50; ++round) {
    X a, b, r, e;
    fill(&a, sizeof a);
    fill(&b, sizeof b);
    r.v = _mm_add_epi32(a.v, b.v);
    for (int i = 0; i < 4; ++i) e.uw[i] = a.uw[i] + b.uw[i];
    EXPECT(r, e);
    r.v = _mm_adds_epi16(a.v, b.v);
    for (int i = 0; i < 8; ++i) e.h[i] = clamp16(a.h[i] + b.h[i]);
    EXPECT(r, e);
    r.v = _mm_mulhi_epi16(a.v, b.v);
    for (int i = 0; i < 8; ++i) e.h[i] = a.h[i] * b.h[i] >> 16;
    EXPECT(r, e);
    r.v = _mm_madd_epi16(a.v, b.v);
    for (int i = 0; i < 4; ++i)
      e.uw[i] = (uint32_t)(a.h[2 * i] * b.h[2 * i]) + (uint32_t)(a.h[2 * i + 1] * b.h[2 * i + 1]);
    EXPECT(r, e);
    r.v = _mm_mul_epu32(a.v, b.v);
    for (int i = 0; i < 2; ++i) e.uq[i] = (uint64_t)a.uw[2 * i] * b.uw[2 * i];
    EXPECT(r, e);
    r.v = _mm_packus_epi16(a.v, b.v);
    for (int i = 0; i < 16; ++i) e.ub[i] = clamp8u(i < 8 ? a.h[i] : b.h[i - 8]);
    EXPECT(r, e);
    r.v = _mm_unpackhi_epi8(a.v, b.v);
    for (int i = 0; i < 8; ++i) e.b[2 * i] = a.b[8 + i], e.b[2 * i + 1] = b.b[8 + i];
    EXPECT(r, e);
    r.v = _mm_sad_epu8(a.v, b.v);
    memset(&e, 0, sizeof e);
    for (int i = 0; i < 16; ++i)
      e.uq[i / 8] += a.ub[i] > b.ub[i] ? a.ub[i] - b.ub[i] : b.ub[i] - a.ub[i];
    EXPECT(r, e);
    r.v = _mm_shuffle_epi32(a.v, _MM_SHUFFLE(0, 3, 1, 2));
    e.w[0] = a.w[2], e.w[1] = a.w[1], e.w[2] = a.w[3], e.w[3] = a.w[0];
    EXPECT(r, e);
    r.v = _mm_shufflehi_epi16(a.v, _MM_SHUFFLE(0, 1, 2, 3));
    e = a;
    for (int i = 0; i < 4; ++i) e.h[4 + i] = a.h[7 - i];
    EXPECT(r, e);
    r.v = _mm_slli_si128(a.v, 5);
    for (int i = 0; i < 16; ++i) e.b[i] = i < 5 ? 0 : a.b[i - 5];
    EXPECT(r, e);
    r.v = _mm_srai_epi32(a.v, 7);
    for (int i = 0; i < 4; ++i) e.w[i] = a.w[i] >> 7;
    EXPECT(r, e);
    r.v = _mm_cmpgt_epi8(a.v, b.v);
    for (int i = 0; i < 16; ++i) e.b[i] = -(a.b[i] > b.b[i]);
    EXPECT(r, e);
    int mask = _mm_movemask_epi8(a.v), wanted = 0;
    for (int i = 0; i < 16; ++i) wanted |= (a.b[i] < 0) << i;
    EXPECT(mask, wanted);
    r.v = _mm_insert_epi16(a.v, 4711, 3);
    e = a, e.h[3] = 4711;
    EXPECT(r, e);
    for (int i = 0; i < 4; ++i) a.s[i] = a.w[i] / 1e6f, b.s[i] = b.w[i] / 3e6f;
    r.f = _mm_shuffle_ps(a.f, b.f, _MM_SHUFFLE(3, 1, 2, 0));
    e.s[0] = a.s[0], e.s[1] = a.s[2], e.s[2] = b.s[1], e.s[3] = b.s[3];
    EXPECT(r, e);
    r.f = _mm_cmplt_ps(a.f, b.f);
    for (int i = 0; i < 4; ++i) e.w[i] = -(a.s[i] < b.s[i]);
    EXPECT(r, e);
    r.f = _mm_sqrt_ps(_mm_mul_ps(a.f, a.f));
    for (int i = 0; i < 4; ++i) e.s[i] = sqrtf(a.s[i] * a.s[i]);
    EXPECT(r, e);
    r.v = _mm_cvttps_epi32(a.f);
    for (int i = 0; i < 4; ++i) e.w[i] = (int)a.s[i];
    EXPECT(r, e);
  }
  char bytes[40];
  fill(bytes, sizeof bytes);
  __m128i loaded = _mm_loadu_si128((const void *)(bytes + 3));
  expect(&loaded, bytes + 3, 16, "an unaligned load");
  _mm_storeu_si128((void *)(bytes + 20), loaded);
  expect(bytes + 20, bytes + 3, 16, "an unaligned store");
  unsigned csr = _mm_getcsr();
  _mm_setcsr(csr);
  _mm_mfence();
  _mm_pause();
  done("sse2");
}

__attribute__((target("ssse3,sse4.2"))) static void sse4(void) {
  for (int round = 0; round < 50; ++round) {
    X a, b, r, e;
    fill(&a, sizeof a);
    fill(&b, sizeof b);
    r.v = _mm_shuffle_epi8(a.v, b.v);
    for (int i = 0; i < 16; ++i) e.b[i] = b.b[i] < 0 ? 0 : a.b[b.b[i] & 15];
    EXPECT(r, e);
    r.v = _mm_alignr_epi8(a.v, b.v, 6);
    for (int i = 0; i < 16; ++i) e.b[i] = i + 6 < 16 ? b.b[i + 6] : a.b[i - 10];
    EXPECT(r, e);
    r.v = _mm_abs_epi16(a.v);
    for (int i = 0; i < 8; ++i) e.h[i] = a.h[i] < 0 ? -a.h[i] : a.h[i];
    EXPECT(r, e);
    r.v = _mm_max_epi8(a.v, b.v);
    for (int i = 0; i < 16; ++i) e.b[i] = a.b[i] > b.b[i] ? a.b[i] : b.b[i];
    EXPECT(r, e);
    r.v = _mm_cvtepu8_epi32(a.v);
    for (int i = 0; i < 4; ++i) e.w[i] = a.ub[i];
    EXPECT(r, e);
    r.v = _mm_mul_epi32(a.v, b.v);
    for (int i = 0; i < 2; ++i) e.q[i] = (int64_t)a.w[2 * i] * b.w[2 * i];
    EXPECT(r, e);
    r.v = _mm_blend_epi16(a.v, b.v, 0x5a);
    for (int i = 0; i < 8; ++i) e.h[i] = 0x5a >> i & 1 ? b.h[i] : a.h[i];
    EXPECT(r, e);
    for (int i = 0; i < 2; ++i) a.g[i] = a.w[i] / 7e3;
    r.d = _mm_floor_pd(a.d);
    for (int i = 0; i < 2; ++i) e.g[i] = floor(a.g[i]);
    EXPECT(r, e);
    r.d = _mm_round_pd(a.d, _MM_FROUND_TO_NEAREST_INT);
    for (int i = 0; i < 2; ++i) e.g[i] = nearbyint(a.g[i]);
    EXPECT(r, e);
    int found = _mm_extract_epi32(b.v, 2);
    EXPECT(found, b.w[2]);
  }
  X text = {.b = "hello, world"}, set = {.b = "lw"};
  int where = _mm_cmpistri(set.v, text.v, _SIDD_CMP_EQUAL_ANY);
  int wanted = 2;
  EXPECT(where, wanted);
  uint32_t crc = ~0u, by_hand = ~0u;
  for (int i = 0; i < 9; ++i) {
    crc = _mm_crc32_u8(crc, "123456789"[i]);
    by_hand ^= (uint8_t)"123456789"[i];
    for (int k = 0; k < 8; ++k) by_hand = by_hand >> 1 ^ (by_hand & 1 ? 0x82f63b78 : 0);
  }
  EXPECT(crc, by_hand);
  done("sse4");
}

__attribute__((target("avx2,fma,bmi,bmi2,lzcnt,f16c"))) static void avx2(void) {
  for (int round = 0; round < 50; ++round) {
    Y a, b, r, e;
    fill(&a, sizeof a);
    fill(&b, sizeof b);
    r.v = _mm256_sub_epi64(a.v, b.v);
    for (int i = 0; i < 4; ++i) e.q[i] = (int64_t)((uint64_t)a.q[i] - (uint64_t)b.q[i]);
    EXPECT(r, e);
    r.v = _mm256_shuffle_epi32(a.v, 0x1b);
    for (int i = 0; i < 8; ++i) e.w[i] = a.w[i / 4 * 4 + 3 - i % 4];
    EXPECT(r, e);
    r.v = _mm256_permute4x64_epi64(a.v, 0x39);
    for (int i = 0; i < 4; ++i) e.q[i] = a.q[(i + 1) % 4];
    EXPECT(r, e);
    r.v = _mm256_permute2x128_si256(a.v, b.v, 0x83);
    e.x[0] = b.x[1], memset(&e.x[1], 0, 16);
    EXPECT(r, e);
    r.v = _mm256_alignr_epi8(a.v, b.v, 21);
    for (int i = 0; i < 32; ++i) e.b[i] = i % 16 + 5 < 16 ? a.b[i + 5] : 0;
    EXPECT(r, e);
    r.v = _mm256_packs_epi32(a.v, b.v);
    for (int i = 0; i < 16; ++i) {
      int32_t from = (i % 8 < 4 ? a : b).w[i / 8 * 4 + i % 4];
      e.h[i] = from > 32767 ? 32767 : from < -32768 ? -32768 : from;
    }
    EXPECT(r, e);
    r.v = _mm256_sllv_epi32(a.v, _mm256_and_si256(b.v, _mm256_set1_epi32(63)));
    for (int i = 0; i < 8; ++i) e.uw[i] = (b.uw[i] & 63) > 31 ? 0 : a.uw[i] << (b.uw[i] & 63);
    EXPECT(r, e);
    r.v = _mm256_blendv_epi8(a.v, b.v, r.v);
    for (int i = 0; i < 32; ++i) e.b[i] = e.b[i] < 0 ? b.b[i] : a.b[i];
    EXPECT(r, e);
    r.v = _mm256_inserti128_si256(a.v, b.x[1].v, 0);
    e = a, e.x[0] = b.x[1];
    EXPECT(r, e);
    int table[16];
    fill(table, sizeof table);
    r.v = _mm256_i32gather_epi32(table, _mm256_and_si256(a.v, _mm256_set1_epi32(15)), 4);
    for (int i = 0; i < 8; ++i) e.w[i] = table[a.w[i] & 15];
    EXPECT(r, e);
    Y c;
    for (int i = 0; i < 8; ++i) a.s[i] = a.w[i] / 1e6f, b.s[i] = b.w[i] / 1e5f, c.s[i] = i;
    r.f = _mm256_fmadd_ps(a.f, b.f, c.f);
    for (int i = 0; i < 8; ++i) e.s[i] = fmaf(a.s[i], b.s[i], c.s[i]);
    EXPECT(r, e);
    r.f = _mm256_cmp_ps(a.f, b.f, _CMP_NGE_US);
    for (int i = 0; i < 8; ++i) e.w[i] = -!(a.s[i] >= b.s[i]);
    EXPECT(r, e);
    r.f = _mm256_hadd_ps(a.f, b.f);
    for (int i = 0; i < 8; ++i) {
      const float *from = i % 4 < 2 ? a.s : b.s;
      e.s[i] = from[i / 4 * 4 + i % 2 * 2] + from[i / 4 * 4 + i % 2 * 2 + 1];
    }
    EXPECT(r, e);
    X narrow;
    narrow.v = _mm256_cvtps_ph(c.f, 0);
    r.f = _mm256_cvtph_ps(narrow.v);
    EXPECT(r, c);
    r.v = _mm256_maskload_epi32(table, a.v);
    for (int i = 0; i < 8; ++i) e.w[i] = a.w[i] < 0 ? table[i] : 0;
    EXPECT(r, e);
    uint32_t bits = next(), pattern = next() & 0xffff00;
    uint32_t packed = _pext_u32(bits, pattern), wanted = 0;
    for (int i = 0, k = 0; i < 32; ++i)
      if (pattern >> i & 1) wanted |= (bits >> i & 1) << k++;
    EXPECT(packed, wanted);
    uint32_t zeros = _lzcnt_u32(pattern) * 100 + _tzcnt_u32(pattern);
    wanted = (pattern ? __builtin_clz(pattern) : 32) * 100 + (pattern ? __builtin_ctz(pattern) : 32);
    EXPECT(zeros, wanted);
  }
  unsigned long long sum;
  unsigned char carry = _addcarry_u64(1, ~0ull, 5, &sum);
  unsigned long long wanted = 5 + (carry != 1);
  EXPECT(sum, wanted);
  done("avx2");
}

__attribute__((target("aes,pclmul,sse4.1"))) static void aes(void) {
  X key = {.ub = {0x2b, 0x7e, 0x15, 0x16, 0x28, 0xae, 0xd2, 0xa6, 0xab, 0xf7, 0x15, 0x88, 0x09, 0xcf,
                  0x4f, 0x3c}};
  X got, assist;
  assist.v = _mm_aeskeygenassist_si128(key.v, 1); // FIPS-197 A.1: SubWord(RotWord(09cf4f3c)) ^ 1
  uint32_t wanted = 0x01eb848b;
  EXPECT(assist.uw[3], wanted);
  X a = {.uq = {0x0123456789abcdef, 3}}, b = {.uq = {0xfedcba9876543210, 7}}, e = {0};
  got.v = _mm_clmulepi64_si128(a.v, b.v, 0x01);
  for (int i = 0; i < 64; ++i)
    if (b.uq[0] >> i & 1) {
      e.uq[0] ^= a.uq[1] << i;
      e.uq[1] ^= i ? a.uq[1] >> (64 - i) : 0;
    }
  EXPECT(got, e);
  done("aes");
}

__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl"))) static void avx512(void) {
  for (int round = 0; round < 50; ++round) {
    Z a, b, r, e;
    fill(&a, sizeof a);
    fill(&b, sizeof b);
    __mmask16 mask = next() >> 16;
    r.v = _mm512_mask_add_epi32(a.v, mask, a.v, b.v);
    for (int i = 0; i < 16; ++i) e.uw[i] = a.uw[i] + (mask >> i & 1 ? b.uw[i] : 0);
    EXPECT(r, e);
    __mmask16 less = _mm512_mask_cmp_epi32_mask(mask, a.v, b.v, _MM_CMPINT_LT), wanted = 0;
    for (int i = 0; i < 16; ++i) wanted |= (a.w[i] < b.w[i]) << i;
    wanted &= mask;
    EXPECT(less, wanted);
    r.v = _mm512_ternarylogic_epi32(a.v, b.v, r.v, 0x96);
    for (int i = 0; i < 16; ++i) e.uw[i] ^= a.uw[i] ^ b.uw[i];
    EXPECT(r, e);
    r.v = _mm512_maskz_compress_epi32(mask, a.v);
    memset(&e, 0, sizeof e);
    for (int i = 0, k = 0; i < 16; ++i)
      if (mask >> i & 1) e.w[k++] = a.w[i];
    EXPECT(r, e);
    r.v = _mm512_rol_epi32(a.v, 9);
    for (int i = 0; i < 16; ++i) e.uw[i] = a.uw[i] << 9 | a.uw[i] >> 23;
    EXPECT(r, e);
    r.v = _mm512_alignr_epi64(a.v, b.v, 3);
    for (int i = 0; i < 8; ++i) e.q[i] = i + 3 < 8 ? b.q[i + 3] : a.q[i - 5];
    EXPECT(r, e);
    r.v = _mm512_shuffle_i32x4(a.v, b.v, 0x1e);
    for (int i = 0; i < 16; ++i) e.w[i] = (i < 8 ? a : b).w[(0x1e >> i / 4 * 2 & 3) * 4 + i % 4];
    EXPECT(r, e);
    char storage[64] = {0}, by_hand[64] = {0};
    _mm512_mask_storeu_epi32(storage, mask, a.v);
    for (int i = 0; i < 16; ++i)
      if (mask >> i & 1) memcpy(by_hand + 4 * i, &a.w[i], 4);
    expect(storage, by_hand, 64, "a masked store");
    for (int i = 0; i < 8; ++i) a.g[i] = a.w[i] / 1e3, b.g[i] = b.w[i] + 0.5;
    r.d = _mm512_add_round_pd(a.d, b.d, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
    for (int i = 0; i < 8; ++i) e.g[i] = a.g[i] + b.g[i];
    EXPECT(r, e);
    r.d = _mm512_mask3_fmsub_pd(a.d, b.d, r.d, mask);
    for (int i = 0; i < 8; ++i) e.g[i] = mask >> i & 1 ? fma(a.g[i], b.g[i], -e.g[i]) : e.g[i];
    EXPECT(r, e);
    int exact[16];
    for (int i = 0; i < 16; ++i) exact[i] = a.w[i] >> 8;
    int total = _mm512_reduce_add_epi32(_mm512_loadu_si512(exact)), by_sum = 0;
    for (int i = 0; i < 16; ++i) by_sum += exact[i];
    EXPECT(total, by_sum);
    __mmask32 pieces = _mm512_kunpackw(mask, less), joined = (uint32_t)mask << 16 | less;
    EXPECT(pieces, joined);
    unsigned char all = _kortestz_mask16_u8(mask, less), none = !(mask | less);
    EXPECT(all, none);
  }
  done("avx512");
}

int main(void) {
  __builtin_cpu_init();
  sse2();
#define GROUP(function, has)                                                                       \
  if (has) function();                                                                             \
  else fprintf(stderr, "%s: skipped, not on this machine\n", #function), done(#function)
  GROUP(sse4, __builtin_cpu_supports("sse4.2"));
  GROUP(avx2, __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") &&
                  __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("f16c"));
  GROUP(aes, __builtin_cpu_supports("aes") && __builtin_cpu_supports("pclmul"));
  GROUP(avx512, __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
                    __builtin_cpu_supports("avx512vl"));
  return 0;
}
