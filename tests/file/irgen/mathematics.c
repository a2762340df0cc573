// Functions of <math.h>: what may set errno is an intrinsic, or a call without effects, only under -fno-math-errno.
// ARGS[YES]: -O2 -Xclang -disable-llvm-passes -fno-math-errno -S -emit-llvm -o - %s
// ARGS[NO]: -O2 -Xclang -disable-llvm-passes -S -emit-llvm -o - %s
double tan(double), atan2(double, double), fmod(double, double), cbrt(double), lgamma(double);
double frexp(double, int *), fma(double, double, double);
long lround(double);
float tanf(float);
double tangent(double x) { return tan(x) + tanf(x); }
// CHECK-LABEL: @tangent(
// YES: call double @llvm.tan.f64(
// YES: call float @llvm.tan.f32(
// NO: call double @tan(
// NO: call float @tanf(
double angle(double x, double y) { return atan2(x, y); }
// CHECK-LABEL: @angle(
// YES: call double @llvm.atan2.f64(
// NO: call double @atan2(
double rest(double x, double y) { return fmod(x, y); }
// CHECK-LABEL: @rest(
// YES: frem double %x, %y
// NO: call double @fmod(
long nearest(double x) { return lround(x); }
// CHECK-LABEL: @nearest(
// YES: call i64 @llvm.lround.i64.f64(
// NO: call i64 @lround(
double root(double x) { return cbrt(x); }
// CHECK-LABEL: @root(
// YES: call double @cbrt(double noundef %x) #[[PURE:[0-9]+]]
// NO: call double @cbrt(double noundef %x){{$}}
double elsewhere(double x, int *n) { return lgamma(x) + frexp(x, n); }
// CHECK-LABEL: @elsewhere(
// CHECK: call double @lgamma(double noundef %x){{$}}
// CHECK: call double @frexp(double noundef %x, ptr noundef %n){{$}}
// No library sets errno in fma.
double fused(double x, double y, double z) { return fma(x, y, z); }
// CHECK-LABEL: @fused(
// CHECK: call double @llvm.fma.f64(
// As in gcc; C23 6.3.1.4 leaves it open.
int saturated(void) { return (int)1e10 + (int)-1e10; }
// CHECK-LABEL: @saturated(
// CHECK: ret i32 -1
unsigned char small(void) { return (unsigned char)300.0f; }
// CHECK-LABEL: @small(
// CHECK: ret i8 -1
// YES: attributes #[[PURE]] = { nounwind willreturn memory(none) }
// CHECK: !llvm.errno.tbaa = !{![[TAG:[0-9]+]]}
// CHECK: ![[TAG]] = !{![[INT:[0-9]+]], ![[INT]], i64 0}
