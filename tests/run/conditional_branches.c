// `c ? a : b` as the condition of statements and of other operators.
#include <complex.h>
#include <stdio.h>
#include <stdlib.h>

static int calls;
static int said(int value) {
    calls++;
    return value;
}

static const char *choose(int c, int a, int b) {
    if (c ? said(a) : said(b))
        return "yes";
    return "no";
}

static int nested(int c, int d, int x, int y) {
    if (c ? (d ? said(x) > 2 : !said(y)) : x && said(y) ? d : 0)
        return 1;
    return 0;
}

static int one_arm_is_constant(const int *p) {
    int found;
    if (!p ? (found = -1, 0) : (found = *p, found != 0))
        return found;
    return found - 100;
}

static int leaves(int c) {
    if (c ? said(1) : (exit(0), 1))
        return 5;
    return 6;
}

int main(void) {
    for (int bits = 0; bits < 8; bits++)
        printf("%s ", choose(bits & 1, bits & 2, bits & 4));
    printf("%d\n", calls);
    for (int bits = 0; bits < 32; bits++)
        printf("%d", nested(bits & 1, bits & 2, bits >> 2 & 3, bits >> 4));
    printf(" %d\n", calls);
    int zero = 0, seven = 7;
    printf("%d %d %d\n", one_arm_is_constant(NULL), one_arm_is_constant(&zero),
           one_arm_is_constant(&seven));

    int n = 0, rounds = 0;
    while (n < 3 ? said(1) : n < 6 && rounds < 100) {
        n++;
        rounds += 2;
    }
    do
        n--;
    while (n > 4 ? said(n) : n - 2);
    for (int i = 0; i < 2 ? said(1) : 0; i++)
        n += 10;
    printf("%d %d %d\n", n, rounds, calls);

    double small = 0.25, none = -0.0;
    _Complex double z = 0.0 + 2.0i;
    int *null = NULL;
    printf("%d", (calls ? said(0), small : none) ? 1 : 2);
    printf("%d", (calls ? said(0), none : small) ? 1 : 2);
    printf("%d", (calls ? said(0), z : small) ? 1 : 2);
    printf("%d", (said(0) ? &n : null) ? 1 : 2);
    printf("%d", (said(1) ? &n : null) ? 1 : 2);
    printf("%d", !(said(1) ? said(0) : said(1)) && (said(0) ? said(0) : said(3)));
    printf("%d\n", __builtin_expect(said(2) ? said(0) : said(4), 1) || said(0));

    switch (said(1) ? said(2) : 9) {
    case 2:
        printf("two\n");
    }
    if (said(0) ? 1 : said(0))
        goto inside;
    if (said(1) ? said(1) : 0) {
    inside:
        printf("inside %d\n", calls);
    }
    printf("%d\n", leaves(1));
    leaves(0);
    return 1;
}
