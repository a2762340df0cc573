// NaN, infinity, signed zero, subnormals: comparisons, conversions, classification.
#include <float.h>
#include <math.h>
#include <stdio.h>

static volatile double zero = 0.0, nan_value, infinity_value, tiny = 4.9406564584124654e-324;
static volatile float fzero = 0.0f;

static void compare(double a, double b)
{
    printf("%d%d%d%d%d%d ", a < b, a <= b, a > b, a >= b, a == b, a != b);
    printf("%d%d%d%d ", !(a < b), !(a >= b), isunordered(a, b) != 0, islessgreater(a, b) != 0);
}

static const char *truth(double x)
{
    if (x)
        return x ? "true" : "odd";
    return !x ? "false" : "odd";
}

int main(void)
{
    infinity_value = 1 / zero;
    nan_value = infinity_value - infinity_value;
    compare(1, 2);
    compare(2, 2);
    compare(nan_value, 1);
    compare(nan_value, nan_value);
    compare(infinity_value, -infinity_value);
    compare(0.0, -0.0);
    printf("\n");
    printf("%s %s %s %s\n", truth(nan_value), truth(-0.0), truth(tiny), truth(infinity_value));
    printf("%d %d\n", nan_value && 1, !nan_value);
    printf("%f %f %f\n", 1 / -zero, -infinity_value, 1 / fzero);
    printf("%d %d %d\n", signbit(-0.0) != 0, signbit(0.0 - zero) != 0, signbit(-zero) != 0);
    printf("%g %g\n", tiny / 2, tiny * 3);
    printf("%g %g %g\n", DBL_MAX * 2, FLT_MAX * 2.0f, (double)FLT_MAX * 2);
    printf("%.9g %.9g\n", (float)1e-46, (float)1e-45);
    printf("%a %a %a\n", 1.0, 0x1.8p-3, 0x1p-1074);
    printf("%d %d %d %d\n", fpclassify(zero) == FP_ZERO, fpclassify(tiny) == FP_SUBNORMAL,
           isnan(nan_value) != 0, isinf(-infinity_value) != 0);
    printf("%.17g %.17g\n", 0.1 + 0.2, 1e16 + 1);
    printf("%.9g %.9g\n", 0.1f + 0.2f, 16777216.0f + 1.0f);
    printf("%.17g\n", (double)(float)0.1);
    printf("%d\n", (float)0.1 == 0.1);
    printf("%.20Lg\n", 0.1L);
    printf("%d %d %d\n", FLT_DIG, DBL_MANT_DIG, LDBL_MAX_EXP);
    printf("%.0f %.0f\n", 9007199254740993.0, 4503599627370497.5);
    printf("%g %g\n", -5.5 / 2, fmod(-5.5, 2));
    printf("%.3e %.3e\n", 0x.8p1, 12.e-3);
    printf("%d %d\n", (int)1.9999999999999999, (int)-0.9);
    double minimum = nan_value < 1.0 ? nan_value : 1.0;
    printf("%g\n", minimum);
    printf("%d\n", (nan_value ?: 2.0) != (nan_value ?: 2.0));
    float accumulated = 0;
    for (int i = 0; i < 10; i++)
        accumulated += 0.1f;
    printf("%.9g\n", accumulated);
    return 0;
}
