// ARGS: -w -S -emit-llvm -o - --target=x86_64-linux-gnu -mavx512f %s
// System V psABI 3.2.3, where gcc and clang differ as clang has it.

typedef __int128 OneInt128 __attribute__((vector_size(16)));
typedef float Float4 __attribute__((vector_size(16)));

// Without a vector register left it is memory.
// CHECK: define {{.*}} @one_int128({{.*}}, ptr noundef byval(<1 x i128>) align 16 %i)
void one_int128(Float4 a, Float4 b, Float4 c, Float4 d, Float4 e, Float4 f, Float4 g, Float4 h,
                OneInt128 i) {}

// Structures with atomic members are memory.
struct Atomic { _Atomic int a; };
// CHECK: define {{.*}} @atomic_member(ptr noundef byval(%struct.Atomic) align 8 %a)
void atomic_member(struct Atomic a) {}

union Wide { Float4 a, b[3]; };
// CHECK: define {{.*}} @wide_union(<6 x double> %a)
void wide_union(union Wide a) {}

// An unnamed bit-field changes nothing.
typedef float Float8 __attribute__((vector_size(32)));
struct Padded { Float8 a; int : 0; };
// CHECK: define {{.*}} @padded(<8 x float> %a)
void padded(struct Padded a) {}

// Calls without a prototype are no variadic ones with wide vectors, in structures too.
int unknown();
// CHECK: call i32 @unknown(<8 x float> %{{.*}})
// CHECK: call i32 (double, ...) @unknown(double
void call(struct Padded a) { unknown(a); unknown(1.0); }

// Behind the ellipsis records wider than 16 bytes are memory.
union Quad { __float128 a __attribute__((aligned(32))); };
int variadic(int first, ...);
// CHECK: call i32 (i32, ...) @variadic(i32 noundef 1, ptr noundef byval(%union.Quad) align 32
void pass(union Quad a) { variadic(1, a); }
