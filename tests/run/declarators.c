// Declarators of every shape: arrays of pointers to functions returning pointers to arrays...
#include <stdio.h>

static int row[3] = {1, 2, 3};
static int other[3] = {4, 5, 6};
static int (*get_row(int which))[3] { return which ? &other : &row; }
static int (*(*getters[2])(int))[3] = {get_row, get_row};
static int (*(*getter_of(void))(int))[3] { return get_row; }
static char *text(const char *s) { return (char *)s; }
static char *(*const texts[])(const char *) = {text, &text};
static int apply(int f(int), int x) { return f(x); }
static int increment(int x) { return x + 1; }
static int (*choose(int (*f)(int), int (*g)(int), int which))(int) { return which ? f : g; }
static int twice(int (x)) { return (x) * 2; }
static int (parenthesized) = 5;
static int *(*(**(*pointers)[2])(void)), (*simple);
static unsigned long int long unsigned_order = 1;
static long const static_order = 2, *pointer_order = &static_order;
int typedef number;
static struct { int x; } *structs[2], one = {7}, (*matrix)[2];
static void takes_array(int a[const static 2], int (*b)[3], int c[][3], int n, int d[n]) 
{
    printf("%d %d %d %d %zu\n", a[1], (*b)[2], c[0][1], d[n - 1], sizeof a);
}
static int returns_sum(int (*)(int), int),
    abstract(int (*)[3], int *(*)(void), int(int), char *const *);

static int sum(int n, int (*callbacks[n])(int))
{
    int total = 0;
    for (int i = 0; i < n; i++)
        total += callbacks[i](i);
    return total;
}

int main(void)
{
    printf("%d %d\n", (*get_row(0))[2], (*getters[1](1))[0]);
    printf("%d\n", (*getter_of()(1))[1]);
    printf("%s\n", texts[1]("text"));
    printf("%d %d\n", apply(increment, 4), choose(increment, twice, 0)(10));
    printf("%d %d\n", parenthesized, (int)unsigned_order + (int)*pointer_order);
    number typedef_used = 3;
    structs[1] = &one;
    matrix = 0;
    simple = &typedef_used;
    printf("%d %d %d\n", typedef_used, structs[1]->x, *simple);
    int grid[2][3] = {{1, 2, 3}, {4, 5, 6}};
    takes_array(row, &other, grid, 2, row);
    printf("%d %d\n", returns_sum(twice, 4), abstract(&row, 0, increment, 0));
    printf("%d\n", sum(3, (int (*[])(int)){increment, twice, increment}));
    printf("%zu %zu %zu\n", sizeof(int *[3]), sizeof(int (*)[3]), sizeof(char (*(*)(void))[9]));
    printf("%zu %zu\n", sizeof pointers, sizeof(*pointers));
    int (*local[])(int) = {twice, 0}, *p = row, **pp = &p, a[2][3][4];
    printf("%d %d %zu\n", local[0](21), **pp, sizeof a / sizeof a[0][0]);
    int const *volatile q = row, *const r = row;
    printf("%d %d\n", *q, r[1]);
    register int reg = 4;
    auto int automatic = 5;
    printf("%d\n", reg + automatic);
    extern int late;
    int number = 9, (shadow) = number;
    printf("%d %d\n", shadow, late);
    typedef int (*Function)(int);
    Function functions[2] = {increment};
    printf("%d %d\n", functions[0](1), functions[1] == 0);
    typedef char Name[8], *Pointer;
    Name name = "typedef";
    Pointer pn = name;
    printf("%s %zu\n", pn, sizeof(Name));
    return 0;
}

static int returns_sum(int (*f)(int), int n) { return f(n) + n; }
static int abstract(int (*a)[3], int *(*f)(void), int g(int), char *const *p)
{
    return g((*a)[0]) + !f + !p;
}
int late = 13;
