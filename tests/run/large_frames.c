// Many live values, large frames, deep expressions: what a register allocator has to spill.
#include <stdio.h>
#include <string.h>

static long many(long a, long b, long c, long d, long e, long f, long g, long h)
{
    long i = a * b + c, j = b * c + d, k = c * d + e, l = d * e + f, m = e * f + g, n = f * g + h;
    long o = g * h + a, p = h * a + b, q = i ^ j, r = k ^ l, s = m ^ n, t = o ^ p;
    return (((((((((((a + b) * 2 + c) * 3 + d) * 5 + e) ^ f) + g) * 7 ^ h) + i * j) ^ k * l) +
             m * n) ^ o * p) + q * r - s * t +
           (i + j + k + l + m + n + o + p) * (q - r + s - t);
}

static double floats(double a, double b, double c, double d)
{
    double x[16];
    for (int i = 0; i < 16; i++)
        x[i] = a * i + b;
    double p = x[0] * x[1] + x[2] * x[3], q = x[4] * x[5] + x[6] * x[7];
    double r = x[8] * x[9] - x[10] * x[11], s = x[12] * x[13] - x[14] * x[15];
    return ((p + q) * (r - s) + (p - r) * (q + s) - (p * q - r * s)) / (c + d) + x[(int)c];
}

static int frame(int depth)
{
    int local[2000];
    char text[3000];
    memset(text, depth, sizeof text);
    for (int i = 0; i < 2000; i++)
        local[i] = i ^ depth;
    int below = depth ? frame(depth - 1) : 0;
    int sum = 0;
    for (int i = 0; i < 2000; i += 7)
        sum += local[i] + text[i];
    return sum + below;
}

static unsigned mix(unsigned x)
{
#define ROUND(n) x ^= x << (n) % 13 + 1, x += x >> (n) % 7 + 2, x = x * 2654435761u + (n);
#define ROUNDS(n) ROUND(n) ROUND(n + 1) ROUND(n + 2) ROUND(n + 3) ROUND(n + 4) ROUND(n + 5)
    ROUNDS(0) ROUNDS(6) ROUNDS(12) ROUNDS(18) ROUNDS(24) ROUNDS(30) ROUNDS(36) ROUNDS(42)
    return x;
}

static long expression(const long *v)
{
    return v[0] - (v[1] - (v[2] - (v[3] - (v[4] - (v[5] - (v[6] - (v[7] - (v[8] - (v[9] - (v[10] -
           (v[11] - (v[12] - (v[13] - (v[14] - v[15]))))))))))))));
}

static int across_calls(int a, int b, int c)
{
    int x = a * 3, y = b * 5, z = c * 7;
    printf("%d ", x);
    int w = x + y;
    printf("%d ", w);
    printf("%d ", w + z);
    return x + y + z + w + a + b + c;
}

int main(void)
{
    printf("%ld\n", many(1, 2, 3, 4, 5, 6, 7, 8));
    printf("%.6f\n", floats(1.5, 2.25, 3, 4));
    printf("%d\n", frame(20));
    printf("%u %u\n", mix(1), mix(0xdeadbeef));
    long v[16];
    for (int i = 0; i < 16; i++)
        v[i] = i * i;
    printf("%ld\n", expression(v));
    printf("%d\n", across_calls(1, 2, 3));
    return 0;
}
