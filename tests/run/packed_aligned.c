// packed, aligned, _Alignas, #pragma pack: sizes, offsets, access to misaligned members.
#include <stdalign.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#define SHOW(type) printf("%-10s %zu %zu\n", #type, sizeof(type), _Alignof(type))

typedef struct { char a; int b; short c; double d; } Natural;
typedef struct __attribute__((packed)) { char a; int b; short c; double d; } Packed;
typedef struct { char a; int b __attribute__((packed)); short c; } OneMember;
typedef struct __attribute__((packed, aligned(4))) { char a; short b; char c; } PackedAligned;
typedef struct { char a; } __attribute__((aligned)) Largest;
typedef struct { _Alignas(16) char a; char b; } Alignas;
typedef struct { char a; alignas(double) char b[3]; _Alignas(0) int c; } AlignasType;
typedef struct { char a; Packed inner; int b; } Outer;
typedef struct { char a; struct { int b; } __attribute__((packed)) c; int d; } Inner;
typedef union __attribute__((packed)) { int i; double d; char c[5]; } PackedUnion;
typedef int unaligned_int __attribute__((aligned(1)));
typedef struct { char c; unaligned_int i; } WithUnaligned;
typedef struct { char a; __int128 b; long double c; } Wide;
typedef struct { char a[3]; short b; } __attribute__((aligned(8))) Tail;
#pragma pack(2)
typedef struct { char a; int b; double c; } Pack2;
#pragma pack()
#pragma pack(push)
#pragma pack(1)
typedef struct { char a; int b; } Pack1;
typedef struct { char a; Natural n; } Pack1Outer;
#pragma pack(push, 4)
typedef struct { char a; double b; } Pack4;
#pragma pack(pop)
typedef struct { short a; long b; } Pack1Again;
#pragma pack(pop)
typedef struct { char a; int b; } Restored;

static Packed packed = {1, 0x12345678, 0x1234, 2.5};
static alignas(64) char buffer[10];
static int read(const unaligned_int *p) { return *p; }
static double total(Packed *p) { p->b++; p->d *= 2; return p->a + p->b + p->c + p->d; }

// The typedef's alignment stays when the array is qualified; functions are aligned too.
typedef double matrix[2][2] __attribute__((aligned(32)));
struct Matrices { char c; const matrix m; };
__attribute__((aligned(512))) static int aligned_function(void) { return 7; }

int main(void)
{
    SHOW(Natural);
    SHOW(Packed);
    SHOW(OneMember);
    SHOW(PackedAligned);
    SHOW(Largest);
    SHOW(Alignas);
    SHOW(AlignasType);
    SHOW(Outer);
    SHOW(Inner);
    SHOW(PackedUnion);
    SHOW(WithUnaligned);
    SHOW(Wide);
    SHOW(Tail);
    SHOW(Pack2);
    SHOW(Pack1);
    SHOW(Pack1Outer);
    SHOW(Pack4);
    SHOW(Pack1Again);
    SHOW(Restored);
    printf("%zu %zu %zu\n", offsetof(Packed, d), offsetof(Outer, inner.d),
           offsetof(AlignasType, b));
    printf("%zu %zu\n", offsetof(Pack2, c), offsetof(Pack1Outer, n.d));
    printf("%.1f\n", total(&packed));
    packed.c <<= 2;
    printf("%x %x\n", packed.b, packed.c);
    char *raw = (char *)&packed;
    printf("%x\n", read((unaligned_int *)(raw + 1)));
    Outer outer = {1, packed, 2};
    printf("%x %.1f\n", outer.inner.b, outer.inner.d);
    alignas(128) int local = 3;
    printf("%d %d %d\n", (int)((uintptr_t)buffer % 64), (int)((uintptr_t)&local % 128), local);
    _Alignas(32) struct { char c; } s[2];
    printf("%d %zu\n", (int)((uintptr_t)s % 32), sizeof s);
    Pack1 array[3] = {{1, 2}, {3, 4}, {5, 6}};
    int sum = 0;
    for (Pack1 *p = array; p < array + 3; p++)
        sum = sum * 10 + p->b;
    printf("%d %zu\n", sum, sizeof array);
    printf("%zu %zu %zu\n", _Alignof(int[3]), __alignof__(outer.b), __alignof__(char));
    printf("%zu %zu %zu\n", __alignof__(const matrix), sizeof(struct Matrices), __alignof__(struct Matrices));
    printf("%d %d\n", (int)((uintptr_t)aligned_function % 512), aligned_function());
    return 0;
}
