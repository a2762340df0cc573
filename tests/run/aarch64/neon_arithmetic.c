// NEON: arithmetic, saturation, widths, shifts, compares, reductions, conversions.
// ARGS: -march=armv8.2-a+fp16+dotprod+rdma
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

static const signed char bytes_a[16] = {1, -2, 127, -128, 5, 60, -70, 8, 9, -10, 100, -100, 0, 14, -15, 77};
static const signed char bytes_b[16] = {3, 100, 1, -1, -5, 70, -70, 0, 90, 10, 100, 100, -1, 1, 15, -77};
static const float floats_a[4] = {1.5f, -2.25f, 1e9f, -0.0f};
static const float floats_b[4] = {0.5f, 3.0f, -7.75f, 2.5f};
static const double doubles_a[2] = {-1.5, 2.5};

static void integers(void) {
  int8x16_t a = vld1q_s8(bytes_a), b = vld1q_s8(bytes_b);
  uint8x16_t ua = vreinterpretq_u8_s8(a), ub = vreinterpretq_u8_s8(b);
  int16x8_t ha = vreinterpretq_s16_s8(a), hb = vreinterpretq_s16_s8(b);
  uint16x8_t uha = vreinterpretq_u16_s8(a);
  int32x4_t wa = vreinterpretq_s32_s8(a), wb = vreinterpretq_s32_s8(b);
  uint32x4_t uwa = vreinterpretq_u32_s8(a);
  int64x2_t da = vreinterpretq_s64_s8(a);
  uint64x2_t uda = vreinterpretq_u64_s8(a);
  SHOW(vaddq_s8(a, b));
  SHOW(vabdq_s8(a, b));
  SHOW(vabdq_u8(ua, ub));
  SHOW(vabaq_s16(ha, ha, hb));
  SHOW(vabsq_s8(a));
  SHOW(vqabsq_s8(a));
  SHOW(vqnegq_s8(a));
  SHOW(vqaddq_s8(a, b));
  SHOW(vqaddq_u8(ua, ub));
  SHOW(vqsubq_s16(ha, hb));
  SHOW(vuqaddq_s8(a, ub));
  SHOW(vsqaddq_u8(ua, b));
  SHOW(vhaddq_s8(a, b));
  SHOW(vrhaddq_u8(ua, ub));
  SHOW(vhsubq_s32(wa, wb));
  SHOW(vmulq_s32(wa, wb));
  SHOW(vmlaq_s16(ha, ha, hb));
  SHOW(vqdmulhq_s16(ha, hb));
  SHOW(vqrdmulhq_s32(wa, wb));
  SHOW(vqrdmlahq_s16(ha, ha, hb));
  SHOW(vqdmulhq_lane_s16(ha, vget_low_s16(hb), 3));
  SHOW(vmaxq_s8(a, b));
  SHOW(vminq_u8(ua, ub));
  SHOW(vclsq_s8(a));
  SHOW(vclzq_u16(uha));
  SHOW(vcntq_s8(a));
  SHOW(vrbitq_u8(ua));
  SHOW(vbslq_s8(ub, a, b));
  SHOW(vtstq_s32(wa, wb));
  SHOW(vceqzq_s8(a));
  SHOW(vcltzq_s16(ha));
  SHOW(vcgtq_s8(a, b));
  SHOW(vpaddq_s8(a, b));
  SHOW(vpmaxq_u8(ua, ub));
  SHOW(vpaddlq_s8(a));
  SHOW(vpadalq_u8(uha, ub));
  SHOW(vmull_s8(vget_low_s8(a), vget_high_s8(b)));
  SHOW(vmull_high_u8(ua, ub));
  SHOW(vmlal_s16(wa, vget_low_s16(ha), vget_low_s16(hb)));
  SHOW(vqdmull_s16(vget_low_s16(ha), vget_low_s16(hb)));
  SHOW(vqdmlal_s16(wa, vget_low_s16(ha), vget_low_s16(hb)));
  SHOW(vqdmlsl_s32(da, vget_low_s32(wa), vget_low_s32(wb)));
  SHOW(vaddl_u8(vget_low_u8(ua), vget_low_u8(ub)));
  SHOW(vsubw_s8(ha, vget_low_s8(b)));
  SHOW(vmovl_s8(vget_low_s8(a)));
  SHOW(vmovl_u16(vget_high_u16(uha)));
  SHOW(vmovn_s16(ha));
  SHOW(vqmovn_s16(ha));
  SHOW(vqmovn_u32(uwa));
  SHOW(vqmovun_s32(wa));
  SHOW(vaddhn_s16(ha, hb));
  SHOW(vraddhn_s32(wa, wb));
  SHOW(vsubhn_high_s16(vget_low_s8(a), ha, hb));
  SHOW(vrsubhn_s64(da, vreinterpretq_s64_s8(b)));
  SHOW(vdotq_s32(wa, a, b));
  SHOW(vdotq_lane_u32(uwa, ua, vget_low_u8(ub), 1));
  SHOW(vmulq_p8(vreinterpretq_p8_s8(a), vreinterpretq_p8_s8(b)));
  SHOW(vmull_p8(vget_low_p8(vreinterpretq_p8_s8(a)), vget_low_p8(vreinterpretq_p8_s8(b))));
  SHOW(vaddvq_s8(a));
  SHOW(vaddlvq_u8(ua));
  SHOW(vmaxvq_s16(ha));
  SHOW(vminvq_u32(uwa));
  SHOW(vpaddd_u64(uda));
  SHOW(vqaddb_s8(100, 100));
  SHOW(vqsubh_u16(1, 2));
  SHOW(vqmovns_s32(70000));
  SHOW(vqdmullh_s16(-32768, -32768));
  SHOW(vqdmlals_s32(1, 3, -5));
  SHOW(vceqd_s64(3, 3));
  SHOW(vrshld_u64(1000, -3));
}

static void shifts(void) {
  int8x16_t a = vld1q_s8(bytes_a), b = vld1q_s8(bytes_b);
  uint8x16_t ua = vreinterpretq_u8_s8(a);
  int16x8_t ha = vreinterpretq_s16_s8(a);
  uint16x8_t uha = vreinterpretq_u16_s8(a);
  int32x4_t wa = vreinterpretq_s32_s8(a);
  int64x2_t da = vreinterpretq_s64_s8(a);
  uint64x2_t uda = vreinterpretq_u64_s8(a);
  SHOW(vshlq_n_s8(a, 3));
  SHOW(vshrq_n_s8(a, 8));
  SHOW(vshrq_n_u8(ua, 8));
  SHOW(vshrq_n_u64(uda, 64));
  SHOW(vshrq_n_s64(da, 64));
  SHOW(vsraq_n_s16(ha, ha, 16));
  SHOW(vrshrq_n_s8(a, 2));
  SHOW(vrshrq_n_u16(uha, 16));
  SHOW(vrsraq_n_s32(wa, wa, 5));
  SHOW(vqshlq_n_s8(a, 2));
  SHOW(vqshluq_n_s16(ha, 4));
  SHOW(vshlq_s8(a, b));
  SHOW(vqrshlq_u8(ua, b));
  SHOW(vrshlq_s8(a, b));
  SHOW(vsliq_n_s8(a, b, 3));
  SHOW(vsriq_n_u64(uda, vreinterpretq_u64_s8(b), 64));
  SHOW(vshll_n_s8(vget_low_s8(a), 8));
  SHOW(vshll_n_u8(vget_low_u8(ua), 7));
  SHOW(vshrn_n_s16(ha, 8));
  SHOW(vrshrn_n_s32(wa, 16));
  SHOW(vqshrn_n_s16(ha, 3));
  SHOW(vqrshrun_n_s16(ha, 1));
  SHOW(vqrshrn_n_u16(uha, 8));
  SHOW(vshrd_n_u64(~0ull, 64));
  SHOW(vsrad_n_s64(7, -9, 2));
  SHOW(vslid_n_s64(7, -9, 2));
  SHOW(vqshlub_n_s8(100, 2));
  SHOW(vqrshrnh_n_s16(1000, 2));
}

static void floats(void) {
  float32x4_t a = vld1q_f32(floats_a), b = vld1q_f32(floats_b);
  float64x2_t da = vld1q_f64(doubles_a);
  SHOW(vfmaq_f32(a, a, b));
  SHOW(vfmsq_f32(a, a, b));
  SHOW(vfmaq_laneq_f32(a, a, b, 2));
  SHOW(vfma_lane_f32(vget_low_f32(a), vget_low_f32(b), vget_high_f32(b), 1));
  SHOW(vfmad_laneq_f64(1.0, 3.0, da, 1));
  SHOW(vmulxq_f32(a, b));
  SHOW(vmul_lane_f64(vdup_n_f64(3.0), vdup_n_f64(-7.0), 0));
  SHOW(vabdq_f32(a, b));
  SHOW(vabsq_f64(da));
  SHOW(vmaxq_f32(a, b));
  SHOW(vmaxnmq_f32(a, b));
  SHOW(vminnmvq_f32(a));
  SHOW(vmaxvq_f32(b));
  SHOW(vpaddq_f32(a, b));
  SHOW(vpaddd_f64(da));
  SHOW(vaddvq_f32(b));
  SHOW(vrecpeq_f32(b));
  SHOW(vrecpsq_f32(a, b));
  SHOW(vrsqrteq_f32(vabsq_f32(b)));
  SHOW(vrsqrtsq_f32(a, b));
  SHOW(vsqrtq_f32(vabsq_f32(b)));
  SHOW(vrndq_f32(b));
  SHOW(vrndaq_f64(da));
  SHOW(vrndnq_f64(da));
  SHOW(vrndpq_f32(b));
  SHOW(vrndmq_f32(b));
  SHOW(vrndxq_f32(b));
  SHOW(vcgtq_f32(a, b));
  SHOW(vceqzq_f32(a));
  SHOW(vcaltq_f32(a, b));
  SHOW(vcageq_f32(a, b));
  SHOW(vcaged_f64(2.0, -3.0));
  SHOW(vcvtq_s32_f32(a));
  SHOW(vcvtq_u32_f32(a));
  SHOW(vcvtaq_s32_f32(b));
  SHOW(vcvtnq_s64_f64(da));
  SHOW(vcvtmq_s32_f32(b));
  SHOW(vcvtpq_u32_f32(b));
  SHOW(vcvtq_f32_u32(vdupq_n_u32(0xfffffff0u)));
  SHOW(vcvtq_n_f32_s32(vdupq_n_s32(-77), 4));
  SHOW(vcvtq_n_s32_f32(b, 3));
  SHOW(vcvt_f64_f32(vget_low_f32(b)));
  SHOW(vcvt_f32_f64(da));
  SHOW(vcvtx_f32_f64(vdupq_n_f64(1.0000000001)));
  SHOW(vcvtd_s64_f64(-7.9));
  SHOW(vcvts_n_u32_f32(2.75f, 4));
  SHOW(vcvt_f16_f32(b));
  SHOW(vcvt_f32_f16(vcvt_f16_f32(b)));
}

static void halves(void) {
  float16x8_t a = vcombine_f16(vcvt_f16_f32(vld1q_f32(floats_b)), vdup_n_f16(1.5));
  float16x8_t b = vdupq_n_f16(-2.5);
  SHOW(vaddq_f16(a, b));
  SHOW(vmulq_f16(a, b));
  SHOW(vfmaq_f16(a, a, b));
  SHOW(vmaxq_f16(a, b));
  SHOW(vsqrtq_f16(vabsq_f16(a)));
  SHOW(vcgtq_f16(a, b));
  SHOW(vcvtq_s16_f16(a));
  SHOW(vcvtq_f16_u16(vdupq_n_u16(1000)));
  SHOW(vmaxvq_f16(a));
  SHOW(vpaddq_f16(a, b));
  SHOW(vrecpeq_f16(a));
}

int main(void) {
  integers();
  shifts();
  floats();
  halves();
  return 0;
}
