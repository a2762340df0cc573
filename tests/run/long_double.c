// x87 long double: literals, arithmetic, conversions, comparison, in arrays, calls and varargs.
#include <float.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>

struct Mixed { char tag; long double value; int after; };

static long double polynomial(long double x, int n, const long double *coefficients)
{
    long double sum = 0;
    while (n--)
        sum = sum * x + coefficients[n];
    return sum;
}

static long double total(int count, ...)
{
    va_list arguments;
    va_start(arguments, count);
    long double sum = 0;
    for (int i = 0; i < count; i++)
        sum += i % 2 ? va_arg(arguments, int) : va_arg(arguments, long double);
    va_end(arguments);
    return sum;
}

static long double many(long double a, int i, long double b, double d, long double c, float f)
{
    return a + i * 2 + b * 3 + d * 4 + c * 5 + f * 6;
}

static struct Mixed make(long double value) { return (struct Mixed){'m', value, 9}; }

static volatile long double third = 1.0L / 3;
static long double global = 0x1.23456789abcdefp10L;
static const long double table[] = {1, 2.5L, -3, 0.125L};

int main(void)
{
    printf("%zu %zu\n", sizeof(long double), _Alignof(long double));
    printf("%.21Lg %.17g %.9g\n", third, (double)third, (float)third);
    printf("%.6Lf %.6La\n", global, global);
    printf("%.4Lf\n", polynomial(1.5L, 4, table));
    printf("%.4Lf\n", total(4, 1.5L, 2, 3.25L, 4));
    printf("%.4Lf\n", many(1, 2, 3, 4, 5, 6));
    struct Mixed m = make(-2.75L);
    printf("%c %.2Lf %d %zu\n", m.tag, m.value, m.after, sizeof m);
    long double a = third, b = third;
    printf("%d %d %d %d\n", a == b, a < b + 1, a > b, a != 1);
    a += 1;
    a *= a;
    a -= 0.5;
    a /= 3u;
    printf("%.15Lg\n", a);
    printf("%lld %llu %d\n", (long long)(third * 1e15L), (unsigned long long)(third * 5e19L),
           (int)-a);
    printf("%.0Lf %.0Lf\n", (long double)0xffffffffffffffffull,
           (long double)-9223372036854775807ll);
    printf("%.15Lg %.15Lg\n", sqrtl(2), fabsl(-third));
    printf("%Lg %Lg\n", LDBL_MAX * 2, LDBL_MIN / 2);
    printf("%d\n", -0.0L == 0.0L);
    printf("%Lg %Lg\n", third > 1 ? third : -third, !third ? 1.0L : 2.0L);
    volatile long double nan_value = 0.0L / (third - third);
    printf("%d %d\n", nan_value == nan_value, nan_value != nan_value);
    long double negated = -third;
    printf("%.3Lf %d\n", negated, signbit(negated) != 0);
    return 0;
}
