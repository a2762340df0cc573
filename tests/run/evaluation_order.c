// Sequence points: &&, ||, comma, ?:, full expressions; each operand evaluated once.
#include <stdio.h>

static int trace(int id, int value) { printf("%d ", id); return value; }
static int calls;
static int *next(int *p) { calls++; return p + 1; }

#define END printf("\n")

struct Counter { int n; };
static struct Counter *bump(struct Counter *c) { c->n++; return c; }

int main(void)
{
    printf("=%d", trace(1, 0) && trace(2, 1)), END;
    printf("=%d", trace(1, 1) && trace(2, 5)), END;
    printf("=%d", trace(1, 7) || trace(2, 1)), END;
    printf("=%d", trace(1, 0) || trace(2, 0) || trace(3, 4)), END;
    printf("=%d", trace(1, 0) && trace(2, 1) || trace(3, 1) && trace(4, 0)), END;
    printf("=%d", (trace(1, 5), trace(2, 6))), END;
    printf("=%d", trace(1, 0) ? trace(2, 1) : trace(3, 9)), END;
    printf("=%d", !(trace(1, 0) || !trace(2, 3))), END;
    int list[4] = {0, 0, 0, 0}, i = 0;
    *next(list) = 5;
    *next(list) += 3;
    (*next(list))++;
    list[i++] += 10;
    printf("%d %d %d %d\n", list[0], list[1], i, calls);
    struct Counter c = {0};
    bump(&c)->n += 10;
    bump(bump(&c))->n++;
    printf("%d\n", c.n);
    int a = 1, b = 2;
    a = (b = 3, b + 1);
    a += b -= 1;
    printf("%d %d\n", a, b);
    int x = (i = 5) + 0, y = (i += 2, i * 2);
    printf("%d %d %d\n", x, y, i);
    double d = 0;
    if (d && trace(9, 1))
        printf("never");
    int *null = 0;
    if (null && *null)
        printf("never");
    printf("%d %d\n", null == 0 || *null, (int)sizeof(*null));
    for (int j = 0, k = 10; trace(j, j < k); j += 4, k--)
        ;
    END;
    int v = 5;
    v = v + (v > 3 ? v < 10 ? 100 : 200 : 300);
    printf("%d\n", v);
    printf("%d\n", (v & 1 && v | 2) + (v ^ v || 0) * 2);
    unsigned char narrow = 0;
    int stored = narrow = 511;
    printf("%d %d\n", stored, narrow);
    int z = 3;
    z = -z - -z + - -z;
    printf("%d %d %d\n", z, 1 - -1, 2 + +2);
    printf("%d %d %d\n", 1 << 2 + 1, 7 & 3 == 3, 10 - 4 - 3);
    printf("%d %d %d\n", 2 * 3 % 4, ~1 & 6, !0 << 3);
    printf("%d\n", 100 / 10 * 5 - 6 > 3 != 0);
    printf("%d ", a+++b);
    printf("%d\n", a);
    return 0;
}
