// Attributes of functions, parameters and calls that LLVM acts on.
// ARGS: -O2 -S -emit-llvm -o - %s
// CHECK: define {{.*}}signext i8 @extended(i8 {{.*}}signext{{.*}}, i16 {{.*}}zeroext
signed char extended(signed char a, unsigned short b) { return a + b; }
// CHECK: define {{.*}}void @by_pointer(ptr {{.*}}byval({{.*}}) align 8
struct Big { long a[4]; };
long sink;
void by_pointer(struct Big b) { sink = b.a[2]; }
// CHECK: define {{.*}}void @returned(ptr {{.*}}sret({{.*}}) align 8
struct Big returned(void) { return (struct Big){{1, 2, 3, sink}}; }
// CHECK: define {{.*}}{ i64, double } @two_registers(i64 {{.*}}, double {{.*}})
struct Mixed { long a; double b; };
struct Mixed two_registers(struct Mixed m) { m.a++; return m; }
// CHECK: define {{.*}}<2 x float> @floats(<2 x float> {{.*}})
struct Floats { float a, b; };
struct Floats floats(struct Floats f) { f.a++; return f; }
// CHECK: declare {{.*}}ptr @allocate(i64 {{.*}}) {{.*}}#[[ALLOC:[0-9]+]]
__attribute__((malloc, alloc_size(1))) void *allocate(unsigned long n);
// CHECK: declare void @stop() {{.*}}#[[STOP:[0-9]+]]
_Noreturn void stop(void);
void *user(void) { void *p = allocate(8); if (!p) stop(); return p; }
// CHECK-DAG: attributes #[[ALLOC]] = { {{.*}}allocsize(0)
// CHECK-DAG: attributes #[[STOP]] = { {{.*}}noreturn
