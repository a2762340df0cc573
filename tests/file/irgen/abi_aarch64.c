// ARGS: -S -emit-llvm -o - --target=aarch64-linux-gnu %s
// AAPCS64 6.8.2: what goes where.

typedef __int128 OneInt128 __attribute__((vector_size(16)));
typedef float Float4 __attribute__((vector_size(16)));
typedef int Int1 __attribute__((vector_size(4)));

// A vector of one element goes into a vector register as others do.
// CHECK: define {{.*}} @one_int128(<4 x i32> noundef %a)
void one_int128(OneInt128 a) {}

// Homogeneous aggregates are aligned to 8 or 16 on the stack, by their members.
struct Vectors { Float4 a, b; };
// CHECK: define {{.*}} @vectors([2 x <4 x float>] alignstack(16) %a)
void vectors(struct Vectors a) {}
struct Floats { float a, b, c; };
// CHECK: define {{.*}} @floats([3 x float] alignstack(8) %a)
void floats(struct Floats a) {}
struct AlignedFloats { float a __attribute__((aligned(16))), b, c, d; };
// CHECK: define {{.*}} @aligned_floats([4 x float] alignstack(16) %a)
void aligned_floats(struct AlignedFloats a) {}
struct OuterAligned { float a, b, c, d; } __attribute__((aligned(16)));
// CHECK: define {{.*}} @outer_aligned([4 x float] alignstack(8) %a)
void outer_aligned(struct OuterAligned a) {}

// GNU: with an array of no elements it is none.
struct NoElements { float a, b[0]; };
// CHECK: define {{.*}} @no_elements(i64 %a)
void no_elements(struct NoElements a) {}

// CHECK: define {{.*}} @small_vector(i32 noundef %a)
void small_vector(Int1 a) {}

// A bit-field of width 0 aligns, whatever the packing.
#pragma pack(push, 2)
struct Ended { int a; __int128 : 0; };
#pragma pack(pop)
// CHECK: define {{.*}} @ended(i128 %a)
void ended(struct Ended a) {}
