// Shapes that leave the optimizer and the code generator little to do.
// ARGS: -w -std=gnu17 -O1 -Xclang -disable-llvm-passes -S -emit-llvm -o - %s
struct bits { unsigned a : 3; int b : 7; unsigned long c : 40; };
void use(struct bits *);

// The words of a constant list are put together at compile time.
void constant_bits(void) {
  struct bits x = {1, -2, 3};
  use(&x);
}
// CHECK-LABEL: @constant_bits(
// CHECK-NEXT: entry:
// CHECK-NEXT: alloca
// CHECK-NEXT: call void @llvm.memcpy
// CHECK-NEXT: call void @use

// A call without a prototype has the function's own type where the arguments are what it takes.
long defined(a, b) int a; double b; { return a + b; }
long without_prototype(void) { return defined(1, 2.0); }
long other_arguments(void) { return defined(1); }
// CHECK-LABEL: @without_prototype(
// CHECK: call i64 @defined(i32 noundef 1, double noundef 2.000000e+00)
// CHECK-LABEL: @other_arguments(
// CHECK: call i64 (i32, ...) @defined(i32 noundef 1)

// No truth value is widened and narrowed again.
int condition(double x, double y) {
  if (__builtin_isunordered(x, y))
    return 1;
  return 2;
}
// CHECK-LABEL: @condition(
// CHECK: fcmp uno
// CHECK-NEXT: br i1
