// Bit-fields are read by shifts and stored by masks in units no wider than what they may touch.
// ARGS: -O2 -Xclang -disable-llvm-passes -S -emit-llvm -o - %s
struct S { unsigned a : 3; int b : 5; unsigned char c; };
unsigned low(struct S *s) { return s->a; }
// CHECK-LABEL: @low(
// CHECK: load i8, ptr
// CHECK: and i8 %{{.*}}, 7
// CHECK: zext i8 %{{.*}} to i32
int high(struct S *s) { return s->b; }
// CHECK-LABEL: @high(
// CHECK: load i8, ptr
// CHECK: ashr i8 %{{.*}}, 3
// CHECK: sext i8 %{{.*}} to i32
void set(struct S *s, int v) { s->b = v; }
// CHECK-LABEL: @set(
// CHECK: and i8 %{{.*}}, 7
// CHECK: or{{.*}} i8
// CHECK: store i8
