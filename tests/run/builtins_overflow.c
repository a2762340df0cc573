// Overflow builtins: generic with mixed types, typed forms, narrow results, side effects once.
#include <limits.h>
#include <stdio.h>

#define TEST(op, T, a, b) \
    do { \
        T r_; \
        _Bool o_ = __builtin_##op##_overflow(a, b, &r_); \
        printf("%d:%lld ", o_, (long long)r_); \
    } while (0)

static volatile int imax = INT_MAX, imin = INT_MIN, one = 1, minus = -1;
static volatile unsigned umax = UINT_MAX;
static volatile long long lmax = LLONG_MAX, lmin = LLONG_MIN;

int main(void)
{
    TEST(add, int, imax, one);
    TEST(add, int, imax, minus);
    TEST(add, long long, imax, one);
    TEST(add, unsigned, imax, one);
    TEST(add, unsigned, umax, minus);
    TEST(add, unsigned, umax, one);
    TEST(add, signed char, one, 126);
    TEST(add, signed char, one, 127);
    printf("\n");
    TEST(sub, int, imin, one);
    TEST(sub, unsigned, one, 2);
    TEST(sub, int, 1u, 2u);
    TEST(sub, unsigned short, one, minus);
    TEST(sub, long long, lmin, one);
    TEST(sub, int, umax, umax);
    printf("\n");
    TEST(mul, int, imax, 2);
    TEST(mul, long long, imax, imax);
    TEST(mul, long long, lmax, 2);
    TEST(mul, unsigned, minus, minus);
    TEST(mul, unsigned, minus, 1);
    TEST(mul, short, 200, 200);
    TEST(mul, unsigned short, 255, 257);
    TEST(mul, int, lmin, 0);
    printf("\n");
    int i;
    unsigned u;
    long l;
    unsigned long long ull;
    printf("%d ", __builtin_sadd_overflow(imax, imax, &i));
    printf("%d ", i);
    printf("%d ", __builtin_ssub_overflow(1, 2, &i));
    printf("%d ", i);
    printf("%d ", __builtin_uadd_overflow(umax, 2, &u));
    printf("%u ", u);
    printf("%d ", __builtin_umul_overflow(65536, 65535, &u));
    printf("%u\n", u);
    printf("%d ", __builtin_saddl_overflow(lmax, 1, &l));
    printf("%ld ", l);
    printf("%d ", __builtin_smull_overflow(lmax, 1, &l));
    printf("%ld ", l);
    printf("%d ", __builtin_usubll_overflow(1, 2, &ull));
    printf("%llu ", ull);
    printf("%d ", __builtin_umulll_overflow(1ull << 32, 1ull << 32, &ull));
    printf("%llu\n", ull);
    unsigned char list[2] = {0, 9};
    int index = 0;
    printf("%d ", __builtin_add_overflow(200, 100, &list[index++]));
    printf("%d %d %d\n", list[0], list[1], index);
    if (__builtin_mul_overflow(one, 7, &i) || __builtin_add_overflow(i, 1, &i))
        printf("overflow\n");
    else
        printf("%d\n", i);
    return 0;
}
