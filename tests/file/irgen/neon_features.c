// ARGS[builtin]: --target=aarch64-linux-gnu -S -emit-llvm -o - -DBUILTIN %s
// ARGS[callee]: --target=aarch64-linux-gnu -S -emit-llvm -o - -DCALLEE %s
// ARGS[fine]: --target=aarch64-linux-gnu -S -emit-llvm -o - -DFINE %s
// ARGS[newer]: --target=aarch64-linux-gnu -march=armv8.5-a -S -emit-llvm -o - -DNEWER %s
// Builtins and inlined intrinsics ask for features of the function around them.
#include <arm_neon.h>

#ifdef BUILTIN
//~ [builtin] 41: error: '__builtin_neon_vaesmcq_u8' needs target feature aes,neon
int8x16_t builtin(int8x16_t x) { return __builtin_neon_vaesmcq_u8(x, 48); }
#endif

#ifdef CALLEE
//~ [callee] 53: error: always_inline function 'vdotq_s32' requires target feature 'dotprod', but would be inlined into function 'callee' that is compiled without support for 'dotprod'
int32x4_t callee(int32x4_t x, int8x16_t y) { return vdotq_s32(x, y, y); }
#endif

#ifdef FINE
__attribute__((target("dotprod"))) int32x4_t one(int32x4_t x, int8x16_t y) {
  return vdotq_s32(x, y, y);
}
// An architecture has what those before it have.
__attribute__((target("arch=armv8.3-a"))) int16x8_t later(int16x8_t x) {
  return vqrdmlahq_s16(x, x, x);
}
__attribute__((target("+sve"))) int scalable(void) { return 1; }
#endif

#ifdef NEWER
float32x4_t turned(float32x4_t x) { return vcaddq_rot90_f32(x, x); }
#endif
