// ARGS: --target=aarch64-linux-gnu -march=armv8.2-a+fp16 -O1 -S -emit-llvm -o - %s
// NEON types, how they are passed, what builtins become.
#include <arm_neon.h>

// CHECK-LABEL: @plain(
// CHECK: add <4 x i32>
int32x4_t plain(int32x4_t a, int32x4_t b) { return vaddq_s32(a, b); }

// These wrap too: the sum may be smaller.
// CHECK-LABEL: @wraps(
// CHECK: sub <4 x i32> zeroinitializer
// CHECK: icmp sgt <4 x i32>
uint32x4_t wraps(int32x4_t a, int32x4_t b) { return vcgtq_s32(vsubq_s32(a, b), vnegq_s32(a)); }

// CHECK-LABEL: @saturating(
// CHECK: call <16 x i8> @llvm.aarch64.neon.uqadd.v16i8
uint8x16_t saturating(uint8x16_t a, uint8x16_t b) { return vqaddq_u8(a, b); }

// CHECK-LABEL: <1 x i8> @small(<1 x i8>
mfloat8_t small(mfloat8_t x) { return x; }

// CHECK-LABEL: @several([3 x <16 x i8>]
// CHECK: extractvalue [3 x <16 x i8>] %x, 1
uint8x16_t several(uint8x16x3_t x) { return x.val[1]; }

struct bytes {
  mfloat8_t a, b;
};
// CHECK-LABEL: @pair([2 x <1 x i8>]
mfloat8_t pair(struct bytes x) { return x.b; }

// Alignment is that of what the program's pointer points at.
// CHECK-LABEL: @loads(
// CHECK: load <4 x i32>, ptr %{{.*}}, align 4
int32x4_t loads(const int *p) { return vld1q_s32(p); }
