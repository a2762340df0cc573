// Forms of builtins for other floating types, names that -fno-builtin leaves alone, object sizes
// whose argument has effects.
// ARGS: -S -emit-llvm -O2 -Xclang -disable-llvm-passes -fno-builtin -o - %s
// CHECK-LABEL: @forms(
// CHECK: call half @llvm.tan.f16
// CHECK: call half @llvm.ldexp.f16.i32
// CHECK: call float @llvm.sqrt.f32
// CHECK: call fp128 @llvm.roundeven.f128
// CHECK: call fp128 @sinf128(
// CHECK: call double @llvm.fabs.f64
// CHECK: call double @llvm.maximumnum.f64
// CHECK: call void @llvm.memcpy
// CHECK: call double @fabs(
double fabs(double);
double forms(_Float16 h, _Float32 f, __float128 q, double d, void *p, void *r) {
  h = __builtin_ldexpf16(__builtin_tanf16(h), 3);
  f = __builtin_sqrtf32(f);
  q = __builtin_sinf128(__builtin_roundevenf128(q));
  d = __builtin_fmaximum_num(__builtin_fabs(d), d);
  __builtin_memcpy(p, r, 8);
  return fabs(d) + (double)h + (double)f + (double)q;
}
// CHECK-LABEL: @sizes(
// CHECK-NOT: @effect
// CHECK: call i64 @llvm.objectsize.i64.p0(ptr %{{.*}}, i1 false, i1 true, i1 true)
void *effect(void);
unsigned long sizes(char *p) {
  return __builtin_object_size(effect(), 0) + __builtin_dynamic_object_size(p, 0);
}
// CHECK-LABEL: @wraps(
// CHECK: atomicrmw uinc_wrap
// CHECK: atomicrmw udec_wrap
// CHECK: atomicrmw {{.*}}umax
// CHECK: fence seq_cst
void wraps(unsigned *p) {
  __scoped_atomic_fetch_uinc(p, 7, __ATOMIC_RELAXED, __MEMORY_SCOPE_SYSTEM);
  __atomic_fetch_udec(p, 7, __ATOMIC_RELAXED);
  __sync_fetch_and_umax(p, 7);
  __scoped_atomic_thread_fence(__ATOMIC_SEQ_CST, __MEMORY_SCOPE_DEVICE);
}
