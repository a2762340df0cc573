// Pragmas about floating operations, to the end of their block.
// ARGS: -O1 -Xclang -disable-llvm-passes -S -emit-llvm -o - %s
float by_default(float a, float b, float c) { return a * b + c; }
// CHECK-LABEL: @by_default(
// CHECK: call float @llvm.fmuladd
float blocks(float a, float b, float c) {
  float first;
  {
#pragma STDC FP_CONTRACT OFF
    first = a * b + c;
  }
  return first + (a * b - c);
}
// CHECK-LABEL: @blocks(
// CHECK: fmul float
// CHECK: fadd float
// CHECK: call float @llvm.fmuladd
float fast(float a, float b, float c) {
#pragma clang fp contract(fast) reassociate(on) reciprocal(on)
  return a * b + c;
}
// CHECK-LABEL: @fast(
// CHECK: fmul reassoc arcp contract float
double strict(double a, double b) {
  double outside = a - b;
  {
#pragma STDC FENV_ACCESS ON
    outside += a / b;
  }
  return outside;
}
// CHECK-LABEL: @strict(
// CHECK-SAME: #[[STRICT:[0-9]+]]
// CHECK: fsub{{.*}}metadata !"round.tonearest", metadata !"fpexcept.ignore"
// CHECK: fdiv{{.*}}metadata !"round.dynamic", metadata !"fpexcept.strict"
#pragma clang fp exceptions(maytrap)
double trapping(double a, double b) { return a * b; }
// CHECK-LABEL: @trapping(
// CHECK: fmul{{.*}}metadata !"round.tonearest", metadata !"fpexcept.maytrap"
#pragma clang fp exceptions(ignore)
#pragma STDC CX_LIMITED_RANGE ON
_Complex double product(_Complex double a, _Complex double b) { return a * b; }
// CHECK-LABEL: @product(
// CHECK-NOT: __muldc3
#pragma STDC CX_LIMITED_RANGE DEFAULT
_Complex double full(_Complex double a, _Complex double b) { return a * b; }
// CHECK-LABEL: @full(
// CHECK: __muldc3
#pragma clang optimize off
int plain(int a) { return a; }
// CHECK-LABEL: @plain(
// CHECK-SAME: #[[PLAIN:[0-9]+]]
#pragma clang optimize on
#pragma clang section bss="my.bss" data="my.data" rodata="my.rodata" text="my.text"
int zeros;
int function(void) { return zeros; }
// CHECK-LABEL: @function(
// CHECK-SAME: #[[TEXT:[0-9]+]]
// CHECK-DAG: attributes #[[STRICT]] = {{.*}}strictfp
// CHECK-DAG: attributes #[[PLAIN]] = {{.*}}optnone
// CHECK-DAG: attributes #[[TEXT]] = {{.*}}"implicit-section-name"="my.text"
// CHECK-DAG: attributes {{.*}}"bss-section"="my.bss" "data-section"="my.data"
