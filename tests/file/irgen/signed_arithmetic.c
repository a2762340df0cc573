// Signed arithmetic is nsw, unsigned is not; -fwrapv takes it away.
// ARGS[NSW]: -O2 -Xclang -disable-llvm-passes -S -emit-llvm -o - %s
// ARGS[WRAP]: -fwrapv -O2 -Xclang -disable-llvm-passes -S -emit-llvm -o - %s
int add(int a, int b) { return a + b; }
// CHECK-LABEL: @add(
// NSW: add nsw i32
// WRAP: add i32
unsigned multiply(unsigned a, unsigned b) { return a * b; }
// CHECK-LABEL: @multiply(
// CHECK: mul i32
int negate(int a) { return -a; }
// CHECK-LABEL: @negate(
// NSW: sub nsw i32 0,
// WRAP: sub i32 0,
long subtract(long a, long b) { return a - b; }
// CHECK-LABEL: @subtract(
// NSW: sub nsw i64
// WRAP: sub i64
int step(int a) { return ++a; }
// CHECK-LABEL: @step(
// NSW: add nsw i32
// WRAP: add i32
