// _Bool: any non-zero scalar becomes 1, also through assignment, bit-fields, calls and returns.
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

struct Flags { bool a : 1; bool b : 1; unsigned c : 2; bool whole; };

static bool from_double(double x) { return x; }
static bool from_pointer(const void *p) { return p; }
static int to_int(bool b) { return b; }
static bool from_bits(unsigned u) { return u & 0xf0; }
static bool global = 42;
static bool list[] = {0, 1, 2, 0.5, 'x', false};

int main(void)
{
    printf("%zu %d\n", sizeof(bool), (bool)3);
    printf("%d %d %d\n", from_double(0.25), from_double(0), from_double(-1e300));
    printf("%d %d\n", from_pointer(&global), from_pointer(0));
    printf("%d %d\n", to_int(256), to_int(0));
    printf("%d %d\n", from_bits(0x100), from_bits(0x110));
    for (unsigned i = 0; i < sizeof list; i++)
        printf("%d", list[i]);
    printf("\n");
    struct Flags f = {2, 0, 5, 256};
    printf("%d %d %d %d %zu\n", f.a, f.b, f.c, f.whole, sizeof f);
    f.b = 8;
    f.a = 0.0;
    f.whole = "text";
    printf("%d %d %d\n", f.a, f.b, f.whole);
    bool b = true;
    b += 5;
    printf("%d", b);
    b -= 1;
    printf("%d", b);
    b |= 0x100;
    printf("%d", b);
    b ^= b;
    printf("%d", b);
    b = ~b;
    printf("%d", b);
    b <<= 3;
    printf("%d\n", b);
    printf("%d %d\n", -b, ~b);
    printf("%d\n", true + true);
    unsigned char byte;
    b = 77;
    memcpy(&byte, &b, 1);
    printf("%d %d\n", byte, global);
    bool *p = &f.whole;
    *p = 0;
    printf("%d %d\n", f.whole, !*p);
    printf("%d\n", b == 1 && (bool)2 == true);
    int count[2] = {0};
    for (int i = 0; i < 10; i++)
        count[(bool)(i % 3)]++;
    printf("%d %d\n", count[0], count[1]);
    return 0;
}
