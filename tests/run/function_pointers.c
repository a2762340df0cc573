// Function pointers: tables, casts, returning them, comparison, calls through every spelling.
#include <stdio.h>
#include <stdlib.h>

typedef int Binary(int, int);
typedef double (*Unary)(double);
struct Object { const struct Table *table; int value; };
struct Table {
    int (*get)(const struct Object *);
    void (*set)(struct Object *, int);
    const char *name;
};

static int add(int a, int b) { return a + b; }
static int sub(int a, int b) { return a - b; }
static double twice(double x) { return x * 2; }
static double square(double x) { return x * x; }
static int get(const struct Object *o) { return o->value; }
static void set(struct Object *o, int v) { o->value = v; }
static int get_negated(const struct Object *o) { return -o->value; }

static const struct Table plain = {get, set, "plain"},
                          negated = {.get = get_negated, .set = set, "negated"};
static Binary *const operations[2] = {add, &sub};

static Binary *select_operation(char symbol) { return symbol == '+' ? add : sub; }
static int (*select_plainly(int which))(int, int) { return operations[which]; }
static double compose(Unary f, Unary g, double x) { return f(g(x)); }
static int apply(Binary f, int a, int b) { return f(a, b); }
static void (*(*nested(void (*p)(void)))(void))(void)
{
    static void (*saved)(void);
    saved = p;
    return (void (*(*)(void))(void))saved;
}

static int called;
static void note(void) { called++; }
static int compare(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
static int descending(const void *a, const void *b) { return compare(b, a); }
static int variadic(const char *format, ...) { return format[0]; }
static struct Object make(int v) { return (struct Object){&plain, v}; }

int main(void)
{
    printf("%d %d\n", operations[0](5, 3), (*operations[1])(5, 3));
    printf("%d %d\n", select_operation('+')(1, 2), (**select_plainly(1))(1, 2));
    printf("%.1f %.1f\n", compose(twice, square, 3), compose(square, twice, 3));
    printf("%d %d\n", apply(add, 1, 1), apply(*****sub, 1, 1));
    struct Object objects[] = {{&plain, 1}, {&negated, 2}};
    for (int i = 0; i < 2; i++) {
        objects[i].table->set(&objects[i], 10 + i);
        printf("%s %d\n", objects[i].table->name, objects[i].table->get(objects + i));
    }
    Binary *f = add;
    printf("%d %d %d\n", f == add, f != &sub, !f);
    f = f == add ? sub : add;
    printf("%d\n", f(1, 2));
    ((void (*)(void))nested(note))();
    printf("%d\n", called);
    int list[] = {5, 2, 9, 1};
    qsort(list, 4, sizeof *list, descending);
    printf("%d %d\n", list[0], list[3]);
    int (*v)(const char *, ...) = variadic;
    printf("%c %c\n", v("a"), v("b", 1, 2.0));
    struct Object (*maker)(int) = make;
    printf("%d %d\n", maker(77).value, maker(78).table->get(&(struct Object){0, 9}));
    void *address = (void *)add;
    printf("%d\n", ((int (*)(int, int))address)(20, 22));
    int (*(*array)[2])(int, int) = (int (*(*)[2])(int, int))&operations;
    printf("%d\n", (*array)[1](9, 1));
    printf("%zu %d\n", sizeof f, (add)(1, (sub)(5, 1)));
    Unary chain[] = {twice, square, twice, 0};
    double x = 1.5;
    for (Unary *p = chain; *p; p++)
        x = (*p)(x);
    printf("%.2f\n", x);
    return (list[0] > 100 ? note : (void (*)(void))0) != 0;
}
