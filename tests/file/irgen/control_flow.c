// Branch weights of __builtin_expect, switch for dense cases, short circuits without selects of calls.
// ARGS: -O2 -Xclang -disable-llvm-passes -S -emit-llvm -o - %s
int g(int);
int expected(int x) { if (__builtin_expect(x > 3, 0)) return g(x); return 1; }
// CHECK-LABEL: @expected(
// CHECK: {{br i1 .*!prof|call i64 @llvm.expect}}
int dense(int x) { switch (x) { case 1: return 5; case 2: return g(6); case 3 ... 4: return 7; } return 0; }
// CHECK-LABEL: @dense(
// CHECK: switch i32 %
// CHECK: i32 1, label
// CHECK: i32 2, label
int both(int x) { return g(x) && g(x + 1); }
// CHECK-LABEL: @both(
// CHECK: call i32 @g(
// CHECK: icmp ne i32
// CHECK: br i1
// CHECK: call i32 @g(
void forever(void) { for (;;) g(1); }
// CHECK-LABEL: @forever(
// CHECK-NOT: ret void
// CHECK: }
