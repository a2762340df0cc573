// Unions: type punning, initial member, anonymous, in arrays, passed by value, with bit-fields.
#include <stdint.h>
#include <stdio.h>
#include <string.h>

union Bits {
    float f;
    uint32_t u;
    unsigned char b[4];
    struct {
        unsigned mantissa : 23, exponent : 8, sign : 1;
    };
};
union Value { char *text; double real; long integer; };
struct Variant { enum { TEXT, REAL, INTEGER } kind; union Value as; };
struct Anonymous { int kind; union { struct { short x, y; }; int both; char bytes[4]; }; };
union Mixed { char c; struct { int a; double b; } s; long double ld; };
typedef union { struct { uint32_t low, high; }; uint64_t whole; } Split;

static union Value pass(union Value v, int kind)
{
    if (kind == REAL)
        v.real *= 2;
    else if (kind == INTEGER)
        v.integer++;
    return v;
}

static void print(struct Variant v)
{
    switch (v.kind) {
    case TEXT: printf("%s ", v.as.text); break;
    case REAL: printf("%.2f ", v.as.real); break;
    case INTEGER: printf("%ld ", v.as.integer); break;
    }
}

static union Mixed large(union Mixed m) { m.s.a++; return m; }
static union Bits first = {1.0f}, second = {.u = 0x40000000}, third = {.b = {0, 0, 0x40, 0x40}};

int main(void)
{
    printf("%x %.1f %.1f\n", first.u, second.f, third.f);
    union Bits b = {.f = -6.5f};
    printf("%x %d %x %d\n", b.u, b.exponent, b.mantissa, b.sign);
    b.sign = 0;
    b.exponent++;
    printf("%.1f\n", b.f);
    struct Variant list[] = {
        {TEXT, {"text"}}, {REAL, {.real = 1.25}}, {.kind = INTEGER, .as.integer = 41}};
    for (int i = 0; i < 3; i++) {
        list[i].as = pass(list[i].as, list[i].kind);
        print(list[i]);
    }
    printf("\n");
    struct Anonymous a = {1, {.both = 0x00020001}};
    printf("%d %d %d\n", a.x, a.y, a.bytes[2]);
    a.y = -1;
    printf("%x\n", a.both);
    union Mixed m = {.s = {1, 2.5}}, n = large(m);
    printf("%d %.1f %zu\n", n.s.a, n.s.b, sizeof m);
    Split s = {.whole = 0x1122334455667788};
    printf("%x %x\n", s.low, s.high);
    s.high = s.low, s.low = 1;
    printf("%llx\n", (unsigned long long)s.whole);
    union { int i; char c[sizeof(int)]; } endian = {1};
    printf("%d\n", endian.c[0]);
    union Bits copies[2] = {b, {.u = 0}}, *p = copies;
    p[1] = *p;
    p->u = 0;
    printf("%.1f %.1f\n", copies[0].f, copies[1].f);
    printf("%d\n", memcmp(&copies[1], &b, sizeof b));
    return 0;
}
