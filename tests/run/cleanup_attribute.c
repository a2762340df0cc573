// The cleanup attribute: reverse order, on return, break, continue, goto; value computed before.
#include <stdio.h>

static void say(const int *x) { printf("~%d ", *x); }
static void free_text(char **text) { printf("(%s) ", *text); }
#define SCOPED(name, value) int name __attribute__((cleanup(say))) = value

static int returned(int early)
{
    SCOPED(a, 1);
    SCOPED(b, 2);
    if (early) {
        SCOPED(c, 3);
        return a + b + c;
    }
    b = 20;
    return ({ SCOPED(d, 4); d + b; });
}

static void jumps(void)
{
    for (int i = 0; i < 4; i++) {
        SCOPED(x, i * 10);
        if (i == 1)
            continue;
        if (i == 2) {
            SCOPED(y, 99);
            break;
        }
        printf("body ");
    }
    int n = 0;
again: {
        SCOPED(z, 100 + n);
        if (n++ < 2)
            goto again;
    }
    goto out;
out:
    printf("out ");
}

static void change(int **p) { **p = 6; }
static int global;
static int order_of_value(void)
{
    global = 5;
    int *pointer __attribute__((cleanup(change))) = &global;
    return global;
}

int main(void)
{
    printf("= %d\n", returned(1));
    printf("= %d\n", returned(0));
    jumps();
    printf("\n");
    printf("%d", order_of_value());
    printf(" %d\n", global);
    {
        char *text __attribute__((cleanup(free_text))) = "first";
        text = "second";
        printf("in ");
    }
    printf("\n");
    switch (1) {
    case 1: {
        SCOPED(s, 7);
        break;
    }
    default:
        printf("never");
    }
    {
        char *__attribute__((cleanup(free_text))) after_star = "after the star";
        after_star = "still there";
    }
    printf("end\n");
    return 0;
}
