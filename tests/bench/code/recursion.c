// Recursion: Takeuchi's function, permutations, and a recursive descent calculator.
#include <stdio.h>

static int tak(int x, int y, int z)
{
    return y < x ? tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y)) : z;
}

static unsigned check;

static void permute(int *items, int n, int depth)
{
    if (depth == n) {
        for (int i = 0; i < n; i++)
            check = check * 5 + (unsigned)(items[i] * i);
        return;
    }
    for (int i = depth; i < n; i++) {
        int item = items[i];
        items[i] = items[depth], items[depth] = item;
        permute(items, n, depth + 1);
        items[depth] = items[i], items[i] = item;
    }
}

static long sum(const char **p);
static long factor(const char **p)
{
    long value = 0;
    if (**p == '(') {
        ++*p;
        value = sum(p);
        ++*p;
        return value;
    }
    while (**p >= '0' && **p <= '9')
        value = value * 10 + *(*p)++ - '0';
    return value;
}
static long product(const char **p)
{
    long value = factor(p);
    while (**p == '*')
        ++*p, value = value * factor(p) % 1000003;
    return value;
}
static long sum(const char **p)
{
    long value = product(p);
    while (**p == '+' || **p == '-') {
        char sign = *(*p)++;
        long right = product(p);
        value = sign == '+' ? value + right : value - right;
    }
    return value;
}

int main(void)
{
    int items[10] = {3, 1, 4, 1, 5, 9, 2, 6, 5, 8};
    printf("%d\n", tak(24, 16, 8));
    permute(items, 10, 0);
    long total = 0;
    for (int i = 0; i < 600000; i++) {
        const char *text = "(1+2*3)*(44-5*(6+7))+8*(9*(10+11)-12)*13-((14+15)*16)";
        total += sum(&text) + i;
    }
    printf("%u %ld\n", check, total);
}
