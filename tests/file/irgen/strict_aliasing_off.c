// -fno-strict-aliasing and -O0 make no TBAA.
// ARGS: -O2 -fno-strict-aliasing -Xclang -disable-llvm-passes -S -emit-llvm -o - %s
// ARGS[O0]: -O0 -S -emit-llvm -o - %s
// CHECK-NOT: !tbaa
int read(int *p) { return *p; }
