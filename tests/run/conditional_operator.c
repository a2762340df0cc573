// The type and value of ?: (C17 6.5.15), with mixed signedness, pointers, void, and GNU's a ?: b.
#include <stdio.h>

struct Pair { int a, b; };

static int calls;
static int count(int value) { calls++; return value; }
static void note(const char *text) { printf("<%s>", text); }

#define IS_POINTER_TO_CONST(e) _Generic((e), const int *: 1, int *: 0, const void *: 2, void *: 3)

int main(void)
{
    volatile int one = 1, zero = 0, minus = -1;
    unsigned u = 1;
    signed char sc = -1;
    unsigned short us = 65535;

    printf("%d\n", (one ? minus : u) > 0);
    printf("%lld\n", (long long)(one ? minus : u));
    printf("%lld\n", (long long)(one ? -1 : 0ll));
    printf("%lld\n", (long long)(one ? -1 : 0u));
    printf("%d %zu\n", one ? sc : us, sizeof(one ? sc : us));
    printf("%.1f\n", one ? minus : 2.5);
    printf("%.1f\n", (zero ? 1.5f : u) / 2);
    printf("%zu %zu\n", sizeof(one ? 'a' : (short)1), sizeof(one ? 1 : 1.0L));
    printf("%d\n", one ? zero ? 1 : 2 : 3);
    printf("%d\n", zero ? 1 : one ? 4 : 5);

    int object = 5;
    const int fixed = 6;
    int *p = &object;
    const int *cp = &fixed;
    void *vp = &object;
    printf("%d %d %d\n", IS_POINTER_TO_CONST(one ? p : cp), IS_POINTER_TO_CONST(one ? p : 0),
           IS_POINTER_TO_CONST(zero ? (void *)0 : p));
    printf("%d %d\n", IS_POINTER_TO_CONST(one ? vp : p), IS_POINTER_TO_CONST(one ? vp : cp));
    printf("%d\n", *(zero ? p : cp));

    struct Pair first = {1, 2}, second = {3, 4};
    printf("%d %d\n", (one ? first : second).b, (zero ? first : second).a);

    one ? note("yes") : note("no");
    zero ? note("yes") : note("no");
    printf("\n");

    printf("%d", count(7) ?: 8);
    printf(" %d\n", calls);
    printf("%d", count(0) ?: count(9));
    printf(" %d\n", calls);
    printf("%s\n", (char *)0 ?: "default");
    printf("%.2f\n", 0.0 ?: 3);
    int x = one ? calls = 3, calls + 1 : 0;
    printf("%d %d\n", x, calls);
    (one ? &object : p)[0] = 10;
    printf("%d\n", object);
    printf("%s\n", &"odd\0even"[one ? 4 : 0]);
    return 0;
}
