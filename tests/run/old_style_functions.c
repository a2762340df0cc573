// K&R definitions, unprototyped calls, implicit int and implicit declarations of gnu89.
// ARGS: -std=gnu89
#include <stdio.h>

struct pair { int a, b; };

add(a, b)
{
    return a + b;
}

static int mixed(c, s, f, d, p, list, pair)
    char c;
    short s;
    float f;
    register double d;
    struct pair *p, pair;
    int list[];
{
    return c + s + (int)(f * 2) + (int)d + p->a + list[1] + pair.b;
}

int truncated(c) unsigned char c; { return c; }

static takes_nothing() { return 7; }

int (*chooser(which))() int which;
{
    return which ? takes_nothing : add;
}

char *text(s, n)
    char s[];
    unsigned n;
{
    return s + n;
}

double average(count, values) double values[]; int count;
{
    double sum = 0;
    int i;
    for (i = 0; i < count; i++)
        sum += values[i];
    return sum / count;
}

int late(), late();
static int unused_prototype = sizeof(int (*)(char, float));

main()
{
    static struct pair pair = {100, 200};
    static int list[] = {1000, 2000};
    static double values[] = {1.0, 2.0, 6.0};
    auto x = 5;
    register y = 6;
    const z = 7;
    int (*f)() = add;
    printf("%d\n", add(3, 4));
    printf("%d\n", mixed('\1', 2, 1.5, 4.9, &pair, list, pair));
    printf("%d %d\n", truncated(513), takes_nothing());
    printf("%d %d\n", chooser(1)(), chooser(0)(20, 22));
    printf("%s\n", text("abcdef", 3));
    printf("%.1f\n", average(3, values));
    printf("%d\n", later(6, 7));
    printf("%d %d\n", f(1, 2), (*f)(3, 4));
    printf("%d\n", x + y + z);
    printf("%d\n", sizeof(add(1, 2)) == sizeof(int));
    printf("%d\n", abs(-3));
    return 0;
}

later(a, b)
    int a, b;
{
    return a * b;
}
