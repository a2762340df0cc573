// typeof, __typeof__ and __auto_type: of expressions and types, unevaluated, with qualifiers,
// arrays.
#include <stdio.h>

#define CONTAINER(pointer, type, member) \
    ({ const typeof(((type *)0)->member) *m_ = (pointer); \
       (type *)((char *)m_ - __builtin_offsetof(type, member)); })
#define ARRAY(type, n) typeof(type[n])
#define NAME(e) _Generic((e), int: "int", long: "long", double: "double", char *: "char *", \
                         const char *: "const char *", int *: "int *", float: "float", default: "?")

struct List { struct List *next; };
struct Entry { int key; struct List link; double weight; };

static int calls;
static int called(void) { calls++; return 1; }
static typeof(called) also_called;
static typeof(int (*)(int, int)) operation;
static int add(int a, int b) { return a + b; }
static int also_called(void) { return 2; }

int main(void)
{
    typeof(called()) x = 5;
    __typeof__(x + 1l) y = 6;
    __typeof(1.5f) z = 2;
    printf("%s %s %s %d\n", NAME(x), NAME(y), NAME(z), calls);
    ARRAY(int, 3) list = {1, 2, 3}, other = {4, 5, 6};
    printf("%zu %d\n", sizeof list + sizeof other, list[1] + other[2]);
    typeof(list) copy = {7};
    typeof(&list[0]) p = copy;
    printf("%d %d %s\n", *p, copy[2], NAME(p));
    typeof(int *) a = &x, b = &list[2];
    printf("%d\n", *a + *b);
    const int fixed = 9;
    typeof(fixed) also_fixed = 10;
    printf("%s %d\n", NAME((typeof(+fixed))also_fixed), also_fixed);
    typeof("text") text = "long";
    printf("%s %zu\n", text, sizeof text);
    operation = add;
    printf("%d %d\n", operation(3, 4), also_called());
    struct Entry entry = {.key = 42, .weight = 1.5};
    printf("%d %.1f\n", CONTAINER(&entry.link, struct Entry, link)->key,
           CONTAINER(&entry.link, struct Entry, link)->weight);
    __auto_type automatic = 1.25;
    __auto_type pointer = &entry;
    const __auto_type constant = 'c' + 0l;
    printf("%s %d %s\n", NAME(automatic), pointer->key, NAME(constant));
    typeof(struct { int a; char b; }) anonymous = {1, 'b'};
    typeof(anonymous) twin = anonymous;
    printf("%d %c %zu\n", twin.a, twin.b, sizeof twin);
    typeof(calls++) unevaluated = 0;
    int n = 3;
    typeof(int[n]) vla;
    n = 100;
    printf("%zu %d %d\n", sizeof vla, calls, unevaluated);
    typeof(typeof(char *)) nested = "nested";
    printf("%s %s\n", nested, NAME(nested));
    for (typeof(x) i = 0; i < 2; i++)
        printf("%d ", i);
    printf("%zu\n", sizeof(typeof(entry.link)));
    return 0;
}
