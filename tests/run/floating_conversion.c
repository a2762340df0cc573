// Parsing of floating literals and constant folding against run-time arithmetic.
#include <stdio.h>

static volatile double one = 1, three = 3, ten = 10;
static volatile float fthree = 3;

#define BOTH(folded, computed) printf("%.17g %d\n", (double)(folded), (folded) == (computed))

int main(void)
{
    BOTH(1.0 / 3, one / three);
    BOTH(1.0f / 3, (float)one / fthree);
    BOTH(10.0 / 3 * 3, ten / three * three);
    BOTH(1e308 * 10, 1e308 * ten);
    BOTH(5e-324 / 2, 5e-324 / (one + one));
    BOTH((int)(2.9 * 10), (int)(2.9 * ten));
    BOTH((unsigned char)(25.5 * 10), (unsigned char)(25.5 * ten));
    BOTH((float)0x1000001, (float)(int)(0x1000000 + one));
    BOTH((double)0x7fffffffffffffff, (double)(0x7ffffffffffffffe + (long)one));
    BOTH((double)18446744073709551615ull, (double)(18446744073709551614ull + (int)one));
    printf("%.20g\n", 0.1);
    printf("%.20g\n", 123456789012345678901234567890.0);
    printf("%.17g %.17g\n", 2.2250738585072011e-308, 1.7976931348623157e308);
    printf("%.17g %.17g\n", 4.35, 0.3 - 0.1);
    printf("%.9g %.9g\n", 1.17549435e-38f, 3.4028234e38f);
    printf("%.17g\n", 9007199254740992.5 + 0.5);
    printf("%.21Lg %.21Lg\n", 0.1L, 1.0L / 3);
    printf("%a %a %a\n", 0x1p-1022, 0x1.fffffffffffffp1023, 0x1.00000000000008p0);
    printf("%.9g %.9g\n", 16777217.0f, 0.1f + 0.7f);
    printf("%g %g\n", 1e-400, 0.0 * -1);
    printf("%d %d\n", 0.1 + 0.2 == 0.3, 0.5 + 0.25 == 0.75);
    printf("%d %d\n", (int)-2.7, (int)2.7f);
    printf("%ld %lu\n", (long)-9.2e18, (unsigned long)1.8e19);
    printf("%.3f %.3f\n", -one, +three);
    float f = 1;
    f += 1e-8;
    printf("%d\n", f == 1.0f);
    double d = 1e16;
    d += 1.0f;
    printf("%.1f\n", d);
    return 0;
}
