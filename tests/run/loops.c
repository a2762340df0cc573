// for, while, do: break and continue, scopes, empty parts, conditions with side effects.
#include <stdio.h>

static int collatz(unsigned long n)
{
    int steps = 0;
    while (n != 1) {
        n = n & 1 ? 3 * n + 1 : n / 2;
        steps++;
    }
    return steps;
}

static int sieve(int limit)
{
    char composite[1000] = {0};
    int count = 0;
    for (int i = 2; i < limit; i++) {
        if (composite[i])
            continue;
        count++;
        for (int j = i * i; j < limit; j += i)
            composite[j] = 1;
    }
    return count;
}

int main(void)
{
    printf("%d %d\n", collatz(27), sieve(1000));
    int i = 100;
    for (int i = 0, j = 10; i < j; i += 3, j--)
        printf("%d,%d ", i, j);
    printf("%d\n", i);
    for (int i = 0; i < 2; i++) {
        int i = 50;
        i++;
        printf("%d ", i);
    }
    printf("\n");
    do
        printf("%d ", i -= 30);
    while (i > 0);
    printf("\n");
    for (;;) {
        if (i++ > 3)
            break;
        if (i & 1)
            continue;
        printf("%d ", i);
    }
    printf("\n");
    do {
        if (i == 7)
            continue;
        printf("%d ", i);
    } while (++i < 10);
    printf("\n");
    while (i --> 5)
        ;
    printf("%d\n", i);
    unsigned char wrap = 250;
    int turns = 0;
    for (; wrap; wrap++)
        turns++;
    printf("%d\n", turns);
    for (int a = 0; a < 3; a++)
        for (int b = 0; b < 3; b++) {
            if (b > a)
                break;
            printf("%d%d ", a, b);
        }
    printf("\n");
    int found = 0;
    for (int x = 1; x < 20 && !found; x++)
        for (int y = x; y < 20; y++)
            if (x * x + y * y == 17 * 17) {
                found = x * 100 + y;
                break;
            }
    printf("%d\n", found);
    double sum = 0;
    for (double d = 1; d > 0.001; d /= 2)
        sum += d;
    printf("%.6f\n", sum);
    const char *text = "count the e letters here";
    int letters = 0;
    for (const char *p = text; *p; letters += *p++ == 'e')
        ;
    printf("%d\n", letters);
    do ; while (0);
    for (struct { int a, b; } s = {0, 5}; s.a < s.b; s.a++, s.b--)
        printf("%d-%d ", s.a, s.b);
    printf("\n");
    if (0)
        for (;;) {
        inside:
            printf("jumped in\n");
            break;
        }
    else if (!found--)
        ;
    else if (found)
        goto inside;
    return 0;
}
