// x86-64 psABI 3.1.2: arrays of 16 bytes and more are aligned to 16, unless the program says else.
void use(char *);

void f(int n) {
  char small[15], large[16], asked[32] __attribute__((aligned(4))), variable[n];
  use(small), use(large), use(asked), use(variable);
}
// CHECK: %small = alloca [15 x i8], align 1
// CHECK: %large = alloca [16 x i8], align 16
// CHECK: %asked = alloca [32 x i8], align 4
// CHECK: %variable = alloca i8, i64 %{{[0-9]+}}, align 16
