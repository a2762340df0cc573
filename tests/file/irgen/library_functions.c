// Builtins become LLVM's intrinsics or calls that the optimizer knows; -fno-builtin leaves them alone.
// ARGS[YES]: -O2 -Xclang -disable-llvm-passes -fno-math-errno -S -emit-llvm -o - %s
// ARGS[NO]: -O2 -Xclang -disable-llvm-passes -fno-builtin -S -emit-llvm -o - %s
unsigned long strlen(const char *);
double sqrt(double);
unsigned long length(const char *s) { return strlen(s); }
// CHECK-LABEL: @length(
// CHECK: call i64 @strlen(
double root(double x) { return sqrt(x); }
// CHECK-LABEL: @root(
// YES: call double @llvm.sqrt.f64(
// NO: call double @sqrt(
int zeros(unsigned x) { return __builtin_clz(x) + __builtin_popcount(x); }
// CHECK-LABEL: @zeros(
// CHECK: call {{.*}}i32 @llvm.ctlz.i32(i32 %{{.*}}, i1 true)
// CHECK: call {{.*}}i32 @llvm.ctpop.i32(
_Bool overflow(int a, int b, int *r) { return __builtin_add_overflow(a, b, r); }
// CHECK-LABEL: @overflow(
// CHECK: call { i32, i1 } @llvm.sadd.with.overflow.i32(
void trap(void) { __builtin_trap(); }
// CHECK-LABEL: @trap(
// CHECK: call void @llvm.trap()
