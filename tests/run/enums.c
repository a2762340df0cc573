// Enumerations: values, types, wide and negative constants, bit-fields, conversions, switches.
#include <limits.h>
#include <stdio.h>

enum Plain { A, B = 5, C, D = B, E = -3, F };
enum Flags { READ = 1 << 0, WRITE = 1 << 1, ALL = READ | WRITE };
enum Unsigned { BIG = 0x80000000u, SMALL = 1 };
enum Negative { MINUS = -1, TOP = INT_MAX };
enum Wide { HUGE_VALUE = 0x100000000ll, NEXT };
enum __attribute__((packed)) Tiny { T0, T200 = 200 };
enum Single { ONLY = 'x' };
typedef enum { FIRST, SECOND, LAST = SECOND } Typed;
struct Holder { enum Plain plain; enum Tiny tiny; enum Flags flags : 2; enum Negative n : 4; };
static enum { LOCAL_A = sizeof(int), LOCAL_B } anonymous = LOCAL_B;
static int array[LAST + 1] = {[FIRST] = 10, [SECOND] = 20};

#define IS_UNSIGNED(e) ((typeof(e))-1 > 0)

static enum Plain next(enum Plain p) { return p + 1; }
static const char *describe(enum Flags f)
{
    switch (f) {
    case READ: return "read";
    case WRITE: return "write";
    case ALL: return "all";
    case READ | 8: return "odd";
    }
    return "none";
}

int main(void)
{
    printf("%d %d %d %d %d %d\n", A, B, C, D, E, F);
    printf("%zu %zu %zu %zu %zu\n", sizeof(enum Plain), sizeof(enum Unsigned), sizeof(enum Wide),
           sizeof(enum Tiny), sizeof A);
    printf("%d %d\n", IS_UNSIGNED(enum Flags), IS_UNSIGNED(enum Negative));
    printf("%u %lld %lld\n", BIG, (long long)HUGE_VALUE, (long long)NEXT);
    enum Plain p = next(A);
    p++;
    p += 10;
    printf("%d %d\n", p, next(F));
    printf("%s %s %s %s\n", describe(ALL), describe(0), describe(READ | WRITE), describe(9));
    struct Holder h = {E, T200, ALL, MINUS};
    printf("%d %d %d %d %zu\n", h.plain, h.tiny, h.flags, h.n, sizeof h);
    h.tiny += 100;
    printf("%d\n", h.tiny);
    printf("%d %d %d\n", anonymous, array[FIRST], array[LAST]);
    Typed t = 1.9;
    enum Single s = 'x';
    printf("%d %d %d\n", t, s == ONLY, t == SECOND ? 'y' : 'n');
    {
        enum Plain { A = 100, Z };
        enum Plain inner = Z;
        printf("%d %d\n", A, inner);
    }
    printf("%d\n", A);
    enum Flags f = READ;
    f |= WRITE;
    f &= ~READ;
    printf("%d %d\n", f, !f);
    const enum Unsigned u = BIG;
    printf("%d\n", u > 0);
    for (Typed i = FIRST; i <= LAST; i++)
        printf("%d ", array[i]);
    printf("\n");
    return 0;
}
