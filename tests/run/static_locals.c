// Static locals: one object a function, initial values, recursion, same names, addresses kept.
#include <stdio.h>

static int *next(void)
{
    static int counter = 10;
    counter++;
    return &counter;
}

static int two_scopes(int which)
{
    int result;
    if (which) {
        static int n = 100;
        result = n++;
    } else {
        static int n;
        result = n += 2;
    }
    return result;
}

static int recursive(int n)
{
    static int depth, deepest;
    depth++;
    if (depth > deepest)
        deepest = depth;
    if (n)
        recursive(n - 1);
    depth--;
    return deepest;
}

static const char *ring(int n)
{
    static char buffers[3][12];
    static unsigned at;
    char *buffer = buffers[at++ % 3];
    sprintf(buffer, "<%d>", n);
    return buffer;
}

static int table(int i)
{
    static const int values[] = {3, 1, 4, 1, 5, 9, 2, 6};
    static const int *const end = values + sizeof values / sizeof *values;
    return i < end - values ? values[i] : -1;
}

static inline int inlined(void)
{
    static int calls;
    return ++calls;
}

static void *self(void)
{
    static void *address = &address;
    return address;
}

struct Lazy { int ready; int values[4]; };
static struct Lazy *lazy(void)
{
    static struct Lazy object;
    if (!object.ready++)
        for (int i = 0; i < 4; i++)
            object.values[i] = i * i;
    return &object;
}

int main(void)
{
    next();
    *next() += 5;
    printf("%d\n", *next());
    printf("%d ", two_scopes(1));
    printf("%d ", two_scopes(0));
    int again = two_scopes(1);
    printf("%d %d\n", again, two_scopes(0));
    printf("%d\n", recursive(7));
    const char *a = ring(1), *b = ring(22), *c = ring(333);
    printf("%s%s%s\n", a, b, c);
    printf("%d %d\n", table(5), table(8));
    int sum = inlined();
    sum = sum * 10 + inlined();
    printf("%d %d\n", sum, self() == self());
    lazy();
    struct Lazy *kept = lazy();
    printf("%d %d\n", kept->values[3], kept->ready);
    static int outer = 1;
    for (int i = 0; i < 3; i++) {
        static int inner = 5;
        outer += inner++;
    }
    printf("%d\n", outer);
    return 0;
}
