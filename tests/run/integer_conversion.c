// Conversions between integer types, floating types and bool (C17 6.3.1.2 to 6.3.1.5).
#include <stdio.h>

static long long truncate_to(int bits, long long value)
{
    switch (bits) {
    case 8: return (signed char)value;
    case 16: return (short)value;
    case 32: return (int)value;
    default: return value;
    }
}

static unsigned long long mask_to(int bits, long long value)
{
    switch (bits) {
    case 8: return (unsigned char)value;
    case 16: return (unsigned short)value;
    case 32: return (unsigned)value;
    default: return (unsigned long long)value;
    }
}

static volatile double big = 1e18, small = -0.75, half = 2147483648.5;
static volatile float single = 16777217.0f;
static volatile unsigned long long top = 0x8000000000000001ull;
static volatile long long minimum = -0x7fffffffffffffffll - 1;

int main(void)
{
    static const long long values[] = {0, 127, 128, 255, 256, -1, -129, 65535, 0x123456789abcdefll};
    for (unsigned i = 0; i < sizeof values / sizeof *values; i++)
        for (int bits = 8; bits <= 64; bits *= 2)
            printf("%lld %llu%s", truncate_to(bits, values[i]), mask_to(bits, values[i]),
                   bits == 64 ? "\n" : " | ");

    printf("%lld %llu\n", (long long)big, (unsigned long long)big);
    printf("%d %d %u\n", (int)small, (char)small, (unsigned)half);
    printf("%u %d\n", (unsigned char)(int)300.7, (short)(int)-40000.9);
    printf("%.1f %.1f\n", single, (double)(float)16777219);
    printf("%.0f %.0f\n", (double)top, (double)(float)top);
    printf("%.0f %.0f\n", (double)minimum, (float)minimum);
    printf("%.0Lf %.0Lf\n", (long double)top, (long double)minimum);
    printf("%llu\n", (unsigned long long)(double)0xfffffffffffff800ull);
    printf("%llu %lld\n", (unsigned long long)(long double)top, (long long)(long double)minimum);
    printf("%llu\n", (unsigned long long)9223372036854775808.0f);
    printf("%d %d %d\n", (_Bool)0.5, (_Bool)-0.0, (_Bool)1e-320);
    printf("%d %d\n", (_Bool)256, (_Bool)(char)256);
    printf("%d\n", (_Bool)(void *)&big);
    printf("%lld\n", (long long)(int)0x80000000u);
    printf("%llx\n", (unsigned long long)(char)0x80);
    printf("%llx\n", (unsigned long long)(unsigned char)0x80);
    printf("%lld\n", (long long)-1u);
    printf("%d\n", (int)(unsigned short)-1);
    float f = 0.1;
    double d = 0.1f;
    printf("%.17g %.17g %d\n", f, d, f == d);
    int i = 3.99;
    unsigned char u = 1000;
    printf("%d %d\n", i, u);
    i = 7;
    i *= 1.5;
    printf("%d\n", i);
    u = 100;
    u += 100.6;
    printf("%d\n", u);
    i = 1;
    i += 1e9;
    i -= 0.25f;
    printf("%d\n", i);
    return 0;
}
