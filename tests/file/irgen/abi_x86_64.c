// ARGS: -S -emit-llvm -o - --target=x86_64-linux-gnu -mavx512f %s
// System V psABI 3.2.3, where gcc and clang differ as clang has it.

typedef __int128 OneInt128 __attribute__((vector_size(16)));
typedef float Float4 __attribute__((vector_size(16)));

// Without a vector register left it is memory.
// CHECK: define {{.*}} @one_int128({{.*}}, ptr noundef byval(<1 x i128>) align 16 %i)
void one_int128(Float4 a, Float4 b, Float4 c, Float4 d, Float4 e, Float4 f, Float4 g, Float4 h,
                OneInt128 i) {}

// Structures with atomic members are memory; an atomic value is not counted.
struct Atomic { _Atomic int a; };
// CHECK: define {{.*}} @atomic_member(ptr noundef byval(%struct.Atomic) align 8 %a)
void atomic_member(struct Atomic a) {}
struct Pair { long a, b; };
// CHECK: define {{.*}} @atomic_value(i32 noundef %a, i32 noundef %b, i32 noundef %c, i32 noundef %d, i32 %e, i64 %f, i64 %f1)
void atomic_value(int a, int b, int c, int d, _Atomic int e, struct Pair f) {}

union Wide { Float4 a, b[3]; };
// CHECK: define {{.*}} @wide_union(<6 x double> %a)
void wide_union(union Wide a) {}
