// NEON: loads and stores of one to four vectors, lanes, permutations, tables, structures of vectors
// as arguments and results.
#include <arm_neon.h>
#include <stdio.h>
#include <string.h>

static void show(const char *name, const void *value, int size) {
  const unsigned char *bytes = value;
  printf("%s ", name);
  for (int i = 0; i < size; ++i) {
    printf("%02x", bytes[i]);
  }
  printf("\n");
}
#define SHOW(call)                                                                                 \
  do {                                                                                             \
    __typeof__(call) result_ = (call);                                                             \
    show(#call, &result_, sizeof result_);                                                         \
  } while (0)

static unsigned char memory[128];
static unsigned char target[128];

#define STORED(statement)                                                                          \
  do {                                                                                             \
    memset(target, 0, sizeof target);                                                              \
    statement;                                                                                     \
    show(#statement, target, 64);                                                                  \
  } while (0)

__attribute__((noinline)) static uint8x16x3_t rotate(uint8x16x3_t x, int8x8x4_t y, float f) {
  uint8x16x3_t result;
  result.val[0] = x.val[1];
  result.val[1] = vaddq_u8(x.val[2], vdupq_n_u8((uint8_t)f));
  result.val[2] = vcombine_u8(vreinterpret_u8_s8(y.val[3]), vreinterpret_u8_s8(y.val[0]));
  return result;
}

static void loads(void) {
  const uint8_t *p = memory + 1; // alignment is that of the elements
  SHOW(vld1_u8(p));
  SHOW(vld1q_dup_u8(p + 3));
  SHOW(vld1q_lane_u8(p, vdupq_n_u8(9), 15));
  SHOW(vld1q_u8_x2(p));
  SHOW(vld1_u8_x3(p));
  SHOW(vld1q_u8_x4(p));
  SHOW(vld2_u8(p));
  SHOW(vld2q_u8(p));
  SHOW(vld3q_u8(p));
  SHOW(vld4_u8(p));
  SHOW(vld2_dup_u8(p));
  SHOW(vld3q_dup_u8(p));
  SHOW(vld4q_dup_u8(p));
  SHOW(vld2q_u16((const uint16_t *)(memory + 2)));
  SHOW(vld3_s32((const int32_t *)(memory + 4)));
  SHOW(vld4q_f64((const double *)(memory + 8)));
  uint8x16x2_t two = {{vdupq_n_u8(1), vdupq_n_u8(2)}};
  SHOW(vld2q_lane_u8(p, two, 7));
  int32x2x4_t four = {{vdup_n_s32(1), vdup_n_s32(2), vdup_n_s32(3), vdup_n_s32(4)}};
  SHOW(vld4_lane_s32((const int32_t *)memory, four, 1));
}

static void stores(void) {
  uint8x16_t a = vld1q_u8(memory), b = vld1q_u8(memory + 16);
  uint8x16x2_t two = {{a, b}};
  uint8x16x3_t three = {{a, b, vdupq_n_u8(0xaa)}};
  uint8x16x4_t four = {{a, b, vdupq_n_u8(0xaa), vdupq_n_u8(0x55)}};
  uint16x4x2_t halves = {{vcreate_u16(0x0123456789abcdefull), vcreate_u16(0xfedcba9876543210ull)}};
  STORED(vst1q_u8(target + 3, a));
  STORED(vst1q_lane_u8(target, a, 9));
  STORED(vst1q_u8_x3(target, three));
  STORED(vst2q_u8(target, two));
  STORED(vst3q_u8(target, three));
  STORED(vst4q_u8(target, four));
  STORED(vst2_u16((uint16_t *)target, halves));
  STORED(vst2_lane_u16((uint16_t *)target, halves, 2));
  STORED(vst4q_lane_u8(target, four, 13));
}

static void permutations(void) {
  uint8x16_t a = vld1q_u8(memory), b = vld1q_u8(memory + 16);
  uint8x8_t low = vget_low_u8(a);
  uint8x8_t indices = vcreate_u8(0x1f18100f08070100ull);
  uint8x8x3_t tables = {{low, vget_high_u8(a), vget_low_u8(b)}};
  uint8x16x4_t registers = {{a, b, vdupq_n_u8(0xaa), vdupq_n_u8(0x55)}};
  SHOW(vextq_u8(a, b, 5));
  SHOW(vext_u16(vreinterpret_u16_u8(low), vdup_n_u16(7), 3));
  SHOW(vtrnq_u8(a, b));
  SHOW(vzipq_u16(vreinterpretq_u16_u8(a), vreinterpretq_u16_u8(b)));
  SHOW(vuzp_u8(low, vget_low_u8(b)));
  SHOW(vzip1q_u32(vreinterpretq_u32_u8(a), vreinterpretq_u32_u8(b)));
  SHOW(vrev64q_u8(a));
  SHOW(vtbl1_u8(low, indices));
  SHOW(vtbl3_u8(tables, indices));
  SHOW(vtbx1_u8(vdup_n_u8(0xee), low, indices));
  SHOW(vtbx3_u8(vdup_n_u8(0xee), tables, indices));
  SHOW(vqtbl1q_u8(a, vdupq_n_u8(3)));
  SHOW(vqtbl4_u8(registers, indices));
  SHOW(vqtbx4q_u8(a, registers, vcombine_u8(indices, vdup_n_u8(0x40))));
  SHOW(vsetq_lane_u8(0xff, a, 11));
  SHOW(vgetq_lane_s8(vreinterpretq_s8_u8(vdupq_n_u8(0xfe)), 4));
  SHOW(vdupq_laneq_u16(vreinterpretq_u16_u8(a), 6));
  SHOW(vdup_lane_u32(vreinterpret_u32_u8(low), 1));
  SHOW(vdupb_laneq_u8(a, 12));
  SHOW(vcopyq_laneq_u8(a, 1, b, 2));
  SHOW(vcombine_u8(low, vdup_n_u8(1)));
}

int main(void) {
  for (int i = 0; i < 128; ++i) {
    memory[i] = (unsigned char)(i * 7 + 3);
  }
  loads();
  stores();
  permutations();
  SHOW(rotate(vld3q_u8(memory), vld4_s8((const int8_t *)memory), 3.0f));
  return 0;
}
