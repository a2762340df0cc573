// GNU vector_size: arithmetic, comparison masks, subscripts, conversions, passing, shuffles.
#include <stdio.h>

typedef int V4 __attribute__((vector_size(16)));
typedef float F4 __attribute__((vector_size(16)));
typedef double D2 __attribute__((vector_size(16)));
typedef unsigned char B16 __attribute__((vector_size(16)));
typedef short S8 __attribute__((vector_size(16)));
typedef long long L2 __attribute__((vector_size(16)));
typedef int V2 __attribute__((vector_size(8)));
typedef int V8 __attribute__((vector_size(32)));

static __attribute__((noinline)) V4 add(V4 a, V4 b) { return a + b; }
static __attribute__((noinline)) F4 scale(F4 v, float by) { return v * by; }
static __attribute__((noinline)) int dot(V4 a, V4 b)
{
    V4 p = a * b;
    return p[0] + p[1] + p[2] + p[3];
}
static void show(V4 v) { printf("{%d %d %d %d} ", v[0], v[1], v[2], v[3]); }

static V4 global = {1, 2, 3};
struct WithVector { int tag; V4 v; };

int main(void)
{
    V4 a = {1, -2, 3, -4}, b = {10, 20, 30, 40};
    show(add(a, b)), show(a - b), show(-a), show(~a), printf("\n");
    show(b / 3), show(b % 7), show(a << 2), show(b >> 1), printf("\n");
    show(a & 3), show(a | b), show(a ^ 1), show(2 * a + 1), printf("\n");
    show(a > 0), show(a == (V4){1, 1, 3, 3}), show(a != b), show(a <= -2), printf("\n");
    printf("%d %d\n", dot(a, b), global[2] + global[3]);
    F4 f = scale((F4){1, 2, 3, 4}, 0.5f);
    printf("%.1f %.1f %zu\n", f[1], f[3], sizeof f);
    D2 d = {1.5, 2.5};
    d += d;
    d[0] = 9;
    printf("%.1f %.1f\n", d[0], d[1]);
    B16 bytes = {250, 251, 252, 253, 254, 255};
    bytes += 4;
    printf("%d %d %d %d\n", bytes[0], bytes[1], bytes[2], bytes[15]);
    L2 reinterpreted = (L2)a;
    printf("%llx\n", (unsigned long long)reinterpreted[0]);
    a[1] = 100;
    a[2]++;
    int i = 3;
    a[i] *= 2;
    show(a), printf("\n");
    struct WithVector w = {7, {1, 2, 3, 4}};
    w.v *= w.v;
    show(w.v), printf("%d %zu\n", w.tag, sizeof w);
    V4 list[2] = {a, b};
    show(list[1]), show(i ? a : b), printf("\n");
    V8 wide = {1, 2, 3, 4, 5, 6, 7, 8};
    wide = wide * wide;
    int sum = 0;
    for (int k = 0; k < 8; k++)
        sum += wide[k];
    printf("%d\n", sum);
    V2 small = {1, 2};
    small += 5;
    printf("%d %d\n", small[0], small[1]);
    show(__builtin_shufflevector(a, b, 0, 4, 1, 5)),
        show(__builtin_shufflevector(a, a, 3, 2, 1, 0));
    F4 converted = __builtin_convertvector(b, F4);
    printf("%.1f\n", converted[3]);
    V4 mask = a < b;
    show((a & mask) | (b & ~mask)), printf("\n");
    return 0;
}
