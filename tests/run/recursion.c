// Recursion: direct, mutual, deep, through pointers, with structs and arrays in every frame.
#include <stdio.h>
#include <string.h>

struct Tree { int key; struct Tree *left, *right; };

static int ackermann(int m, int n)
{
    return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
}

static int is_odd(unsigned n);
static int is_even(unsigned n) { return n == 0 ? 1 : is_odd(n - 1); }
static int is_odd(unsigned n) { return n == 0 ? 0 : is_even(n - 1); }

static unsigned long long fibonacci(int n, unsigned long long *memo)
{
    if (n < 2)
        return n;
    return memo[n] ? memo[n] : (memo[n] = fibonacci(n - 1, memo) + fibonacci(n - 2, memo));
}

static int moves;
static void hanoi(int n, char from, char to, char by)
{
    if (n == 0)
        return;
    hanoi(n - 1, from, by, to);
    moves++;
    if (n == 4)
        printf("%c->%c ", from, to);
    hanoi(n - 1, by, to, from);
}

static int queens(int row, unsigned columns, unsigned left, unsigned right)
{
    if (row == 8)
        return 1;
    int count = 0;
    for (unsigned free = ~(columns | left | right) & 0xff; free; free &= free - 1) {
        unsigned bit = free & -free;
        count += queens(row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1);
    }
    return count;
}

static struct Tree pool[100];
static int used;
static struct Tree *insert(struct Tree *t, int key)
{
    if (!t) {
        pool[used] = (struct Tree){key};
        return &pool[used++];
    }
    if (key < t->key)
        t->left = insert(t->left, key);
    else
        t->right = insert(t->right, key);
    return t;
}

static int height(const struct Tree *t)
{
    if (!t)
        return 0;
    int l = height(t->left), r = height(t->right);
    return 1 + (l > r ? l : r);
}

static void walk(const struct Tree *t, void (*visit)(int, int *), int *state)
{
    if (!t)
        return;
    walk(t->left, visit, state);
    visit(t->key, state);
    walk(t->right, visit, state);
}

static void check(int key, int *state)
{
    state[1] += key < state[0];
    state[0] = key;
    state[2] += key;
}

static void permute(char *text, int at, int *count)
{
    if (!text[at]) {
        if (++*count % 5 == 0)
            printf("%s ", text);
        return;
    }
    for (int i = at; text[i]; i++) {
        char c = text[at];
        text[at] = text[i], text[i] = c;
        permute(text, at + 1, count);
        c = text[at];
        text[at] = text[i], text[i] = c;
    }
}

static long frames(int n)
{
    char local[100];
    memset(local, n, sizeof local);
    return n == 0 ? 0 : local[50] + frames(n - 1);
}

static int expression(const char **at)
{
    int value = 0;
    if (**at == '(') {
        ++*at;
        value = expression(at);
        ++*at;
    } else {
        while (**at >= '0' && **at <= '9')
            value = value * 10 + *(*at)++ - '0';
    }
    if (**at == '+')
        return ++*at, value + expression(at);
    if (**at == '*')
        return ++*at, value * expression(at);
    return value;
}

int main(void)
{
    printf("%d %d %d\n", ackermann(2, 5), is_even(1000), is_odd(77));
    unsigned long long memo[91] = {0};
    printf("%llu\n", fibonacci(90, memo));
    hanoi(6, 'A', 'C', 'B');
    printf("%d\n", moves);
    printf("%d\n", queens(0, 0, 0, 0));
    struct Tree *root = 0;
    for (int i = 1, x = 7; i <= 60; i++, x = x * 31 % 101)
        root = insert(root, x);
    int state[3] = {-1, 0, 0};
    walk(root, check, state);
    printf("%d %d %d %d\n", height(root), state[0], state[1], state[2]);
    char text[] = "abcd";
    int count = 0;
    permute(text, 0, &count);
    printf("%d\n", count);
    printf("%ld\n", frames(10000));
    const char *source = "2*(3+4)*(1+(2*2))";
    printf("%d\n", expression(&source));
    return 0;
}
