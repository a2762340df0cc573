// _Generic: conversions of the controlling expression, default, pointers, qualifiers, functions.
#include <math.h>
#include <stdio.h>

#define KIND(x) \
    _Generic((x), _Bool: "bool", char: "char", signed char: "signed char", int: "int", \
        unsigned: "unsigned", long: "long", long long: "long long", float: "float", \
        double: "double", char *: "char *", const char *: "const char *", void *: "void *", \
        int (*)(int): "function", struct S: "struct S", struct S *: "struct S *", \
        int (*)[3]: "array pointer", default: "other")
#define ROOT(x) _Generic((x), float: sqrtf, long double: sqrtl, default: sqrt)(x)
#define PRINT(x) _Generic((x), int: print_int, double: print_double, char *: print_text)(x)

struct S { int a; };

static void print_int(int x) { printf("int %d\n", x); }
static void print_double(double x) { printf("double %.2f\n", x); }
static void print_text(const char *x) { printf("text %s\n", x); }
static int function(int x) { return x; }

int main(void)
{
    char c = 'c';
    const int fixed = 1;
    volatile long v = 2;
    int array[3] = {0};
    struct S s = {3};
    const struct S cs = {4};
    printf("%s, %s, %s, %s\n", KIND(c), KIND('c'), KIND((signed char)c), KIND(+c));
    printf("%s, %s, %s\n", KIND(fixed), KIND(v), KIND(1 == 2));
    printf("%s, %s, %s\n", KIND("text"), KIND((const char *)"text"), KIND((void *)0));
    printf("%s, %s, %s\n", KIND(function), KIND(&function), KIND(&array));
    printf("%s, %s, %s\n", KIND(s), KIND(cs), KIND(&s));
    printf("%s, %s, %s\n", KIND(1.0f), KIND(1.0L), KIND((_Bool)1));
    printf("%s, %s\n", KIND(1u + 1), KIND(1ll + 1u));
    printf("%.3f %.3f %.3Lf\n", ROOT(2.0f), ROOT(9), ROOT(16.0L));
    PRINT(5);
    PRINT(2.5);
    PRINT("hello");
    int calls = 0;
    int chosen = _Generic(calls++, int: 10, default: calls++);
    printf("%d %d\n", chosen, calls);
    _Generic(1, int: array)[1] = 7;
    printf("%d %zu\n", array[1], sizeof(_Generic(1, int: array, default: 0)));
    printf("%d\n", _Generic(&array[0], int *: _Generic(1.0, double: 22, int: 33), default: 44));
    enum { E = 5 };
    printf("%s\n", KIND(E));
    printf("%d\n", _Generic((int (*)(void))0, int (*)(): 1, default: 2));
    printf("%d\n", _Generic((int *)0, const int *: 1, volatile int *: 2, int *: 3));
    return 0;
}
