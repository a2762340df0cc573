// Integer promotions (C17 6.3.1.1) and the usual arithmetic conversions (6.3.1.8).
#include <limits.h>
#include <stdio.h>

#define TYPE(e) \
    _Generic((e), char: "char", signed char: "schar", unsigned char: "uchar", short: "short", \
        unsigned short: "ushort", int: "int", unsigned: "uint", long: "long", \
        unsigned long: "ulong", long long: "llong", unsigned long long: "ullong", \
        float: "float", double: "double", long double: "ldouble", _Bool: "bool", default: "?")

enum Small { ONE = 1 };

struct Fields {
    unsigned narrow : 5;
    int narrow_signed : 5;
    unsigned whole : 32;
    _Bool flag : 1;
};

int main(void)
{
    char c = 1;
    signed char sc = -1;
    unsigned char uc = 255;
    short s = -2;
    unsigned short us = 65535;
    int i = -3;
    unsigned u = 3;
    long l = -4;
    unsigned long ul = 4;
    long long ll = -5;
    unsigned long long ull = 5;
    _Bool b = 1;
    struct Fields f = {31, -16, 0xffffffffu, 1};

    printf("%s %s %s %s\n", TYPE(c + c), TYPE(uc + uc), TYPE(us + us), TYPE(b + b));
    printf("%s %s %s %s\n", TYPE(+c), TYPE(~uc), TYPE(-us), TYPE(!b));
    printf("%s %s %s %s\n", TYPE(i + u), TYPE(u + l), TYPE(l + ul), TYPE(l + ll));
    printf("%s %s %s %s\n", TYPE(ul + ll), TYPE(ll + ull), TYPE(u + ll), TYPE(us + u));
    printf("%s %s %s\n", TYPE(s << ll), TYPE(uc << ull), TYPE(l >> c));
    printf("%s %s %s %s\n", TYPE(1.0f + i), TYPE(1.0 + ull), TYPE(1.0L + 1.0f), TYPE(1.0f * 1.0));
    printf("%s %s %s\n", TYPE(ONE), TYPE((enum Small)ONE + 0), TYPE('a'));
    printf("%s %s %s\n", TYPE(f.narrow + 0), TYPE(f.whole + 0), TYPE(f.flag + 0));
    printf("%s %s %s %s\n", TYPE(2147483647), TYPE(2147483648), TYPE(0x80000000),
           TYPE(0xffffffffffffffff));
    printf("%s %s %s %s\n", TYPE(1u), TYPE(1l), TYPE(1ull), TYPE(0777777777777777777777ll));

    printf("%d %d\n", uc + 1, us + 1);
    printf("%d %d %d\n", ~uc, -us, (unsigned char)~uc);
    printf("%d %d\n", sc == uc, (unsigned char)sc == uc);
    printf("%d %d\n", i < u, (long)i < u);
    printf("%d %d\n", s < us, -1 < 0u);
    printf("%u %lu\n", i + u - 1, l + ul - 1);
    printf("%d %d\n", f.narrow - 32 < 0, f.whole - 1 > 0);
    printf("%d\n", f.narrow_signed * 2);
    printf("%d %d\n", (int)(sc >> 1), (unsigned char)(uc << 1));
    printf("%d\n", (short)us * (short)us);
    printf("%lld\n", (long long)INT_MAX + 1);
    printf("%llu\n", (unsigned long long)-1);
    uc += 10;
    us *= us;
    sc -= 128;
    printf("%d %d %d\n", uc, us, sc);
    c = 127;
    c++;
    printf("%d\n", c);
    return 0;
}
