// _Float16 and __bf16: operations of one expression are in float where the target has none of the type.
// ARGS: -O1 -Xclang -disable-llvm-passes -S -emit-llvm -o - %s
// CHECK-LABEL: @half(
// CHECK: fneg float
// CHECK: call float @llvm.fmuladd.f32
// CHECK-NEXT: fptrunc float {{.*}} to half
// CHECK-NEXT: ret half
_Float16 half(_Float16 a, _Float16 b, _Float16 c) { return a * b + -c; }
// CHECK-LABEL: @bfloat16(
// CHECK: fmul float
// CHECK-NEXT: fptrunc float {{.*}} to bfloat
__bf16 bfloat16(__bf16 a, __bf16 b) { return a * b; }
// CHECK-LABEL: @compared(
// CHECK: fadd float
// CHECK: fptrunc float {{.*}} to half
// CHECK: fcmp olt half
int compared(_Float16 a, _Float16 b, _Float16 c) { return a + b < c; }
