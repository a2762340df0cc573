// Comparisons as values and as conditions, of every pair of types, chained and negated.
#include <stdio.h>

#define YES(condition) ((condition) ? 'y' : 'n')
#define ALL(a, b) \
    printf("%d%d%d%d%d%d%c%c%c ", (a) < (b), (a) <= (b), (a) > (b), (a) >= (b), (a) == (b), \
           (a) != (b), YES((a) < (b)), YES(!((a) >= (b))), YES(((a) == (b)) == 0))

static int sign(long long x) { return (x > 0) - (x < 0); }
static int between(int low, int x, int high) { return low <= x && x <= high; }
static int order(const char *a, const char *b)
{
    while (*a && *a == *b)
        a++, b++;
    return (unsigned char)*a - (unsigned char)*b;
}

int main(void)
{
    volatile int zero = 0, one = 1, minus = -1, low = -2147483647 - 1;
    volatile unsigned uone = 1, umax = 4294967295u;
    volatile long lminus = -1;
    volatile unsigned long ulmax = -1ul;
    volatile unsigned char byte = 255;
    volatile signed char small = -1;
    volatile short s = -1;
    volatile float f = -1.5f;
    volatile double d = 1e10;
    ALL(zero, one), ALL(minus, one), ALL(minus, uone), ALL(umax, minus), printf("\n");
    ALL(lminus, umax), ALL(lminus, ulmax), ALL(low, zero), ALL(low, umax), printf("\n");
    ALL(byte, small), ALL(small, s), ALL(byte, umax), ALL((unsigned char)small, byte), printf("\n");
    ALL(f, minus), ALL(d, ulmax), ALL(f, umax), ALL((float)umax, umax), printf("\n");
    int list[2], *p = list, *q = list + 1;
    ALL(p, q), ALL(q, &list[1]), ALL((void *)p, (void *)q), printf("\n");
    printf("%d %d %d\n", sign(-5), sign(0), sign(1ll << 40));
    printf("%d%d%d\n", between(1, 1, 3), between(1, 4, 3), between(-5, minus, 0));
    printf("%d %d\n", order("abc", "abd") < 0, order("b", "abc") > 0);
    printf("%d %d %d\n", !zero, !!minus, !p);
    int truth = one < 2 == 1, sum = (zero < one) + (one > zero) * 2 + (one != one) * 4;
    printf("%d %d\n", truth, sum);
    _Bool stored = d > 5;
    unsigned bits = (one == 1) << 3 | (zero == 0) << 1;
    printf("%d %u\n", stored, bits);
    int count = 0;
    for (unsigned i = 5; i-- > 0;)
        count += i >= uone;
    printf("%d\n", count);
    if (zero == one || (minus < zero && !(umax < 5)))
        printf("taken\n");
    enum { A, B } e = B;
    printf("%d %d\n", e == B, e > A);
    long double ld = 1.0L;
    printf("%d %d\n", ld == one, ld < umax);
    __int128 wide = -1;
    printf("%d %d %d\n", wide < 0, wide == minus, wide < (__int128)ulmax);
    return 0;
}
