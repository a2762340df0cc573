// Arguments beyond the registers: order on the stack, widening, alignment of long double and
// __int128.
#include <stdio.h>

typedef struct { float x, y; } Point;

static __attribute__((noinline)) void integers(char a, short b, int c, long d, unsigned char e,
                                               unsigned short f, signed char g, unsigned h, _Bool i,
                                               short j, char *k, long long l)
{
    printf("%d %d %d %ld %d %d %d %u %d %d %s %lld\n", a, b, c, d, e, f, g, h, i, j, k, l);
}

static __attribute__((noinline)) void floats(float a, double b, float c, double d, float e,
                                             double f, float g, double h, float i, double j,
                                             long double k, float l)
{
    printf("%.1f %.1f %.1f %.1f %.1f %.1f %.1f %.1f %.1f %.1f %.1Lf %.1f\n", a, b, c, d, e, f, g, h,
           i, j, k, l);
}

static __attribute__((noinline)) void mixed(int a, float b, long c, double d, Point e, int f,
                                            long double g, int h, int i, int j, __int128 k, int l,
                                            Point m, Point n, Point o, Point p, Point q, char r)
{
    printf("%d %.1f %ld %.1f %.1f,%.1f %d %.1Lf %d %d %d %lld %d ", a, b, c, d, e.x, e.y, f, g, h,
           i, j, (long long)k, l);
    printf("%.1f %.1f %.1f %.1f %.1f %c\n", m.y, n.y, o.y, p.y, q.y, r);
}

static __attribute__((noinline)) long int128s(__int128 a, int b, __int128 c, int d, __int128 e,
                                              __int128 f)
{
    return (long)a + b * 2 + (long)(c >> 64) * 3 + d * 4 + (long)e * 5 + (long)(f >> 64) * 6;
}

// A definition without a prototype takes promoted arguments.
static __attribute__((noinline)) int old_style(a, b, c, d) char a; float b; short c; double d;
{
    return a + (int)(b * 10) + c + (int)(d * 100);
}

int main(void)
{
    integers(-1, -2, -3, -4, 255, 65535, -128, 4000000000u, 7, -10, "text", 1ll << 40);
    floats(1.5f, 2.5, 3.5f, 4.5, 5.5f, 6.5, 7.5f, 8.5, 9.5f, 10.5, 11.5L, 12.5f);
    mixed(1, 2, 3, 4, (Point){5, 5.5f}, 6, 7, 8, 9, 10, -11, 12, (Point){0, 13}, (Point){0, 14},
          (Point){0, 15}, (Point){0, 16}, (Point){0, 17}, 'r');
    printf("%ld\n", int128s(1, 2, (__int128)3 << 64, 4, 5, (__int128)6 << 64));
    printf("%d\n", old_style('\2', 1.5f, (short)100, 0.25));
    void (*pointer)(char, short, int, long, unsigned char, unsigned short, signed char, unsigned,
                    _Bool, short, char *, long long) = integers;
    pointer(300, 70000, 3.9, 4, 256, 65536, 128, -1, 0.1, 70000, 0 ? "" : "pointer", -1);
    return 0;
}
