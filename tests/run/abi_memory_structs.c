// Structs of class MEMORY and X87: larger than 16 bytes, packed, long double, over-aligned.
#include <stdio.h>

typedef struct { long a, b, c; } L3;
typedef struct { double a[3]; } D3;
typedef struct { char text[17]; } C17;
typedef struct { int a[100]; } Huge;
typedef struct __attribute__((packed)) { char a; long b; } Packed;
typedef struct __attribute__((packed)) { short a; float b; int c; } PackedFloat;
typedef struct { long double a; } X1;
typedef struct { long double a, b; } X2;
typedef struct { long double a; int b; } XI;
typedef union { long double a; int b; } XU;
typedef struct { char a; char b[0]; } Zero;
typedef struct { int a __attribute__((aligned(32))); } Aligned32;
typedef struct { long a; __int128 b; } WithInt128;
typedef struct { __int128 a; } Int128;
typedef struct { L3 in; int tag; } Nested;

static __attribute__((noinline)) L3 l3(char c, L3 v, L3 w) { v.a += c; v.c -= w.b; return v; }
static __attribute__((noinline)) D3 d3(D3 v, double d) { v.a[2] *= d; return v; }
static __attribute__((noinline)) C17 c17(C17 v, int at) { v.text[at] = '*'; return v; }
static __attribute__((noinline)) Huge huge(Huge v) { v.a[99] += v.a[0]; v.a[0] = 0; return v; }
static __attribute__((noinline)) Packed packed(int i, Packed v) { v.a++; v.b += i; return v; }
static __attribute__((noinline)) PackedFloat pf(PackedFloat v) { v.a++; v.b *= 2; v.c--; return v; }
static __attribute__((noinline)) X1 x1(X1 v, X1 w) { v.a += w.a; return v; }
static __attribute__((noinline)) X2 x2(X2 v) { long double t = v.a; v.a = v.b; v.b = t; return v; }
static __attribute__((noinline)) XI xi(XI v) { v.a = -v.a; v.b = -v.b; return v; }
static __attribute__((noinline)) XU xu(XU v) { v.a *= 2; return v; }
static __attribute__((noinline)) Zero zero(Zero v) { v.a++; return v; }
static __attribute__((noinline)) Aligned32 al(int i, Aligned32 v, int j)
{
    v.a += i + j + ((unsigned long)&v % 32 != 0);
    return v;
}
static __attribute__((noinline)) WithInt128 wi(WithInt128 v) { v.b <<= v.a; return v; }
static __attribute__((noinline)) Int128 i128(int i, Int128 v) { v.a += i; return v; }
static __attribute__((noinline)) Nested nested(Nested v)
{
    v.in = l3(1, v.in, v.in);
    v.tag++;
    return v;
}

// More integer and floating arguments than there are registers, structs among them.
static __attribute__((noinline)) double spill(int a, L3 s, int b, long c, D3 t, int d, double e,
                                              int f, int g, C17 u, int h, float i, Packed p)
{
    return a + s.b * 2 + b * 3 + c * 4 + t.a[1] * 5 + d * 6 + e * 7 + f * 8 + g * 9 +
           u.text[16] * 10 + h * 11 + i * 12 + p.b * 13;
}

// A struct of two eightbytes goes to memory whole when only one register is left.
typedef struct { long a, b; } L2;
static __attribute__((noinline)) long last(int a, int b, int c, int d, int e, L2 s, int f, int g)
{
    return a + b + c + d + e + s.a * 100 + s.b * 1000 + f * 10000 + g * 100000;
}

int main(void)
{
    L3 v = l3('\1', (L3){1, 2, 3}, (L3){10, 20, 30});
    printf("%ld %ld %ld\n", v.a, v.b, v.c);
    D3 d = d3((D3){{1, 2, 3}}, 2.5);
    printf("%.1f %.1f %.1f\n", d.a[0], d.a[1], d.a[2]);
    printf("%s\n", c17((C17){"0123456789abcdef"}, 15).text);
    Huge h = {{7, [99] = 1}};
    h = huge(huge(h));
    printf("%d %d\n", h.a[0], h.a[99]);
    Packed p = packed(5, (Packed){1, 2});
    printf("%d %ld\n", p.a, p.b);
    PackedFloat q = pf((PackedFloat){1, 2.5f, 3});
    printf("%d %.1f %d\n", q.a, q.b, q.c);
    printf("%.2Lf\n", x1((X1){1.5L}, (X1){2.25L}).a);
    X2 x = x2((X2){1.5L, 2.5L});
    printf("%.1Lf %.1Lf\n", x.a, x.b);
    XI y = xi((XI){1.5L, 2});
    printf("%.1Lf %d\n", y.a, y.b);
    printf("%.1Lf\n", xu((XU){4.5L}).a);
    printf("%d %zu\n", zero((Zero){1}).a, sizeof(Zero));
    printf("%d\n", al(1, (Aligned32){2}, 3).a);
    WithInt128 w = wi((WithInt128){64, 5});
    printf("%ld %ld\n", w.a, (long)(w.b >> 64));
    printf("%lx\n", (long)(i128(1, (Int128){(__int128)0xff << 64 | 0xffffffffffffffff}).a >> 64));
    Nested n = nested((Nested){{1, 2, 3}, 4});
    printf("%ld %ld %ld %d\n", n.in.a, n.in.b, n.in.c, n.tag);
    printf("%.2f\n", spill(1, (L3){0, 2, 0}, 3, 4, (D3){{0, 5}}, 6, 7.5, 8, 9,
                           (C17){.text[16] = 10}, 11, 12.5f, (Packed){0, 13}));
    printf("%ld\n", last(1, 2, 3, 4, 5, (L2){6, 7}, 8, 9));
    return 0;
}
