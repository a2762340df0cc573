// __int128: arithmetic, division, shifts, comparisons, conversions, in structs, arrays and calls.
#include <stdio.h>

typedef __int128 i128;
typedef unsigned __int128 u128;

static const char *text(u128 value)
{
    static char buffers[4][44];
    static int which;
    char *at = buffers[which++ % 4] + 43;
    do
        *--at = '0' + (int)(value % 10);
    while (value /= 10);
    return at;
}

static void show(i128 value)
{
    printf("%s%s ", value < 0 ? "-" : "", text(value < 0 ? -(u128)value : value));
}

static u128 power(u128 base, int exponent)
{
    u128 result = 1;
    for (; exponent; exponent >>= 1, base *= base)
        if (exponent & 1)
            result *= base;
    return result;
}

static __attribute__((noinline)) i128 divide(i128 a, i128 b) { return a / b; }
static __attribute__((noinline)) i128 remainder_of(i128 a, i128 b) { return a % b; }
static i128 global = (i128)0x0123456789abcdef << 64 | 0xfedcba9876543210;
struct Holder { char c; i128 value; u128 field : 100; };

int main(void)
{
    show(power(10, 38));
    show(power(3, 80));
    printf("%s\n", text(~(u128)0));
    i128 a = (i128)1 << 100, b = -12345678901234567;
    show(a + b), show(a - b), show(a * 7), show(divide(a, b)), show(remainder_of(a, b)),
        printf("\n");
    show(divide(-a, 1000)), show(remainder_of(-a, 1000)), show(divide(b, a)), printf("\n");
    show(a >> 90), show(-a >> 98), show((u128)-a >> 120), show(b << 50), printf("\n");
    volatile int n = 64;
    show(a >> n), show((i128)5 << n), show((i128)-1 >> 127), show((u128)a << 27 >> n), printf("\n");
    printf("%d%d%d%d%d ", a > b, a < b, a == b, (u128)b > (u128)a, a >= a);
    printf("%d%d\n", -1 < (u128)1, (i128)-1 < 1u);
    printf("%llx %llx\n", (unsigned long long)(global >> 64), (unsigned long long)global);
    printf("%.1f %.6g %.1Lf\n", (double)(i128)-5, (double)power(10, 30),
           (long double)((i128)1 << 64));
    show((i128)1e20), show((u128)3.9e30f), show((i128)-2.5L), printf("\n");
    show(a & ~b), show(a | 1), show(a ^ a), show(~b), printf("\n");
    printf("%d %d %d\n", (int)b, (short)(a >> 90), (char)global);
    struct Holder h = {'h', -7, power(2, 99) + 3};
    show(h.value), show(h.field), printf("%zu %zu\n", sizeof h, _Alignof(i128));
    h.field += h.value;
    h.value *= h.value;
    show(h.field), show(h.value), printf("\n");
    i128 list[3] = {1, -2, 3}, sum = 0;
    for (int i = 0; i < 3; i++)
        sum += list[i] * (a >> i);
    show(sum), show(sum++), show(--sum), printf("\n");
    switch ((int)(sum >> 98)) { case 3: printf("three\n"); break; default: printf("other\n"); }
    printf("%d %d %d\n", !a, a && 1, a ? 5 : 6);
    u128 product = (u128)0xffffffffffffffff * 0xffffffffffffffff;
    printf("%llx %llx\n", (unsigned long long)(product >> 64), (unsigned long long)product);
    i128 out;
    printf("%d ", __builtin_mul_overflow(a, a, &out));
    printf("%d ", __builtin_add_overflow(a, b, &out));
    show(out), printf("\n");
    return 0;
}
