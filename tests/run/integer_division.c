// Division truncates toward zero; % takes the dividend's sign; constant and variable divisors
// agree.
#include <stdio.h>

#define BOTH(n, d) \
    do { \
        volatile long long vn = (n), vd = (d); \
        printf("%lld/%lld = %lld %lld, %lld %lld\n", (long long)(n), (long long)(d), \
               (long long)(n) / (d), (long long)(n) % (d), vn / vd, vn % vd); \
    } while (0)

static unsigned div_by_constants(unsigned n)
{
    return n / 3 + n / 7 + n / 10 + n % 641 + n / 0x80000001u;
}

int main(void)
{
    BOTH(7, 2);
    BOTH(-7, 2);
    BOTH(7, -2);
    BOTH(-7, -2);
    BOTH(-8, 8);
    BOTH(-9, 8);
    BOTH(0, -5);
    BOTH(1000000007, 10);
    BOTH(-1000000007, 1000);
    volatile unsigned u = 0xffffffff;
    volatile unsigned long long ull = 0xffffffffffffffff;
    printf("%u %u %u\n", u / 2, u % 10, u / 0xfffffffe);
    printf("%llu %llu %llu\n", ull / 10, ull % 1000, ull / 0xffffffff);
    printf("%u %u\n", div_by_constants(u), div_by_constants(123456789));
    printf("%d\n", -1 / 2u > 0);
    printf("%d\n", (signed char)-128 / -1);
    volatile signed char low = -128;
    volatile short minimum = -32768;
    low /= -1;
    printf("%d %d\n", low, minimum / -1);
    int x = -17;
    x /= 4;
    printf("%d", x);
    x = -17;
    x %= 4;
    printf(" %d\n", x);
    unsigned char c = 250;
    c /= 0.5 + 2;
    printf("%d\n", c);
    for (int i = -9; i <= 9; i += 3)
        printf("%d:%d:%d ", i, i / 4, i & 3);
    printf("\n");
    return 0;
}
