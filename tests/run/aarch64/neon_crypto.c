// NEON and ACLE: cryptography, checksums, 8-bit matrices, bfloat16, complex numbers.
// ARGS: -march=armv8.5-a+crypto+sha3+sm4+crc+i8mm+bf16+fp16fml
#include <arm_acle.h>
#include <arm_neon.h>
#include <stdio.h>

static void show(const char *name, const void *value, int size) {
  const unsigned char *bytes = value;
  printf("%s ", name);
  for (int i = size - 1; i >= 0; --i) {
    printf("%02x", bytes[i]);
  }
  printf("\n");
}
#define SHOW(call)                                                                                 \
  do {                                                                                             \
    __typeof__(call) result_ = (call);                                                             \
    show(#call, &result_, sizeof result_);                                                         \
  } while (0)

static const unsigned char key[16] = {0x2b, 0x7e, 0x15, 0x16, 0x28, 0xae, 0xd2, 0xa6,
                                      0xab, 0xf7, 0x15, 0x88, 0x09, 0xcf, 0x4f, 0x3c};

static void ciphers(void) {
  uint8x16_t a = vld1q_u8(key), b = vrev64q_u8(a);
  uint32x4_t wa = vreinterpretq_u32_u8(a), wb = vreinterpretq_u32_u8(b);
  uint64x2_t da = vreinterpretq_u64_u8(a), db = vreinterpretq_u64_u8(b);
  SHOW(vaeseq_u8(a, b));
  SHOW(vaesdq_u8(a, b));
  SHOW(vaesmcq_u8(a));
  SHOW(vaesimcq_u8(a));
  SHOW(vsha1cq_u32(wa, 7, wb));
  SHOW(vsha1mq_u32(wa, 7, wb));
  SHOW(vsha1pq_u32(wa, 7, wb));
  SHOW(vsha1h_u32(0x12345678));
  SHOW(vsha1su0q_u32(wa, wb, wa));
  SHOW(vsha256hq_u32(wa, wb, wa));
  SHOW(vsha256h2q_u32(wa, wb, wa));
  SHOW(vsha256su1q_u32(wa, wb, wa));
  SHOW(vsha512hq_u64(da, db, da));
  SHOW(vsha512su0q_u64(da, db));
  SHOW(veor3q_u8(a, b, vdupq_n_u8(1)));
  SHOW(vbcaxq_s32(vreinterpretq_s32_u8(a), vreinterpretq_s32_u8(b), vdupq_n_s32(255)));
  SHOW(vrax1q_u64(da, db));
  SHOW(vxarq_u64(da, db, 63));
  SHOW(vsm3tt1aq_u32(wa, wb, wa, 3));
  SHOW(vsm4eq_u32(wa, wb));
  SHOW(vmull_p64(0x123456789abcdefull, 0xfedcba9876543211ull));
  SHOW(vmull_high_p64(vreinterpretq_p64_u8(a), vreinterpretq_p64_u8(b)));
}

static void matrices(void) {
  uint8x16_t a = vld1q_u8(key);
  int8x16_t sa = vreinterpretq_s8_u8(a);
  float32x4_t sum = vdupq_n_f32(1.0f);
  bfloat16x8_t brains = vcombine_bf16(vcvt_bf16_f32(vdupq_n_f32(1.5f)), vdup_n_bf16(vcvth_bf16_f32(3.0f)));
  SHOW(vmmlaq_s32(vdupq_n_s32(1), sa, sa));
  SHOW(vusmmlaq_s32(vdupq_n_s32(1), a, sa));
  SHOW(vusdotq_s32(vdupq_n_s32(1), a, sa));
  SHOW(vbfdotq_f32(sum, brains, brains));
  SHOW(vbfmmlaq_f32(sum, brains, brains));
  SHOW(vbfmlaltq_f32(sum, brains, brains));
  SHOW(vcvtq_low_f32_bf16(brains));
  SHOW(vget_lane_bf16(vget_low_bf16(brains), 2));
  SHOW(vfmlalq_low_f16(sum, vdupq_n_f16(1.25), vdupq_n_f16(4.0)));
  SHOW(vcaddq_rot90_f32(sum, vdupq_n_f32(0.5f)));
  SHOW(vcmlaq_rot270_f32(sum, sum, vdupq_n_f32(0.5f)));
  SHOW(vrnd32xq_f32(vdupq_n_f32(2.5f)));
}

static void machine(void) {
  SHOW(__crc32b(1, 2));
  SHOW(__crc32cd(1, 0x123456789ull));
  SHOW(__jcvt(1e10));
}

int main(void) {
  ciphers();
  matrices();
  machine();
  return 0;
}
