// Compound assignment: the operation's type, one evaluation of the left side, its value.
#include <stdio.h>

static int calls;
static int *at(int *list, int i) { calls++; return list + i; }
struct S { unsigned char c; short s; float f; unsigned bits : 5; long double ld; int *p; _Bool b; };

int main(void)
{
    int list[3] = {1, 2, 3};
    *at(list, 1) += 10;
    *at(list, 2) <<= *at(list, 0);
    at(list, 0)[1] %= 7;
    printf("%d %d %d %d\n", list[0], list[1], list[2], calls);
    unsigned char uc = 200;
    uc += 100;
    printf("%d ", uc);
    uc -= 45;
    printf("%d ", uc);
    uc *= 3;
    printf("%d ", uc);
    uc /= -1;
    printf("%d ", uc);
    uc >>= 1;
    printf("%d ", uc);
    uc ^= 0x155;
    printf("%d\n", uc);
    int i = 10;
    i *= 2.55;
    printf("%d ", i);
    i /= 0.5f;
    printf("%d ", i);
    i += 1LL << 33;
    printf("%d ", i);
    i -= 3u;
    printf("%d ", i);
    i |= 0xff00000000ull;
    printf("%d\n", i);
    unsigned u = 5;
    u += -10;
    printf("%u ", u);
    u >>= 28;
    printf("%u\n", u);
    struct S s = {250, -5, 1.5f, 30, 2.0L, list, 0};
    s.c += 10, s.s *= 1000, s.f /= 4, s.bits += 5, s.ld -= 0.25, s.p += 2, s.b |= 4;
    printf("%d %d %.3f %u %.2Lf %d %d\n", s.c, s.s, s.f, s.bits, s.ld, *s.p, s.b);
    struct S *q = &s;
    int value = (q->bits -= 7) + (q->c <<= 3);
    printf("%d %u %d\n", value, q->bits, q->c);
    double d = 7;
    int j = (d += i = 3);
    printf("%d %.1f %d\n", j, d, i);
    volatile long v = 3;
    v += 2;
    v *= 5;
    v <<= 2;
    printf("%ld\n", v);
    char *text = "compound";
    text += 3;
    text -= 1u;
    printf("%s\n", text);
    long long big = -1;
    big >>= 60, big &= 0xf0f;
    printf("%lld\n", big);
    float f = 16777216;
    f += 1;
    f += 1.0;
    printf("%.1f\n", f);
    signed char sc = -100;
    sc -= 100;
    printf("%d\n", sc);
    return 0;
}
