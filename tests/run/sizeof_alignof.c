// sizeof and _Alignof: unevaluated operands, arrays, parameters, strings, types of every kind.
#include <stdio.h>

struct Empty { };
struct S { char c; long l; char d; };
static int calls;
static int call(void) { return ++calls; }
static size_t parameter(int a[10], char s[static 3], int f(void))
{
    return sizeof a + sizeof s + sizeof f;
}
extern int incomplete[];
static int sized[sizeof(struct S) / sizeof(long)];
static char by_value[sizeof(int) == 4 ? sizeof(long) * 2 : 1];

int main(void)
{
    printf("%zu %zu %zu %zu %zu\n", sizeof(char), sizeof(short), sizeof(int), sizeof(long),
           sizeof(long long));
    printf("%zu %zu %zu %zu %zu\n", sizeof(float), sizeof(double), sizeof(long double),
           sizeof(void *), sizeof(_Bool));
    printf("%zu %zu %zu\n", sizeof(__int128), sizeof(float _Complex), sizeof(long double _Complex));
    printf("%zu %zu %zu\n", sizeof(struct Empty), sizeof(struct S), sizeof(struct S[3]));
    printf("%zu %zu %zu %zu\n", _Alignof(char), _Alignof(struct S), _Alignof(long double),
           _Alignof(short[7]));
    int array[5][7];
    printf("%zu %zu %zu %zu\n", sizeof array, sizeof array[0], sizeof array[0][0], sizeof &array);
    printf("%zu %zu %zu\n", sizeof "literal", sizeof L"wide", sizeof("a" "b"));
    printf("%zu %d\n", sizeof call(), calls);
    printf("%zu %zu\n", sizeof(calls++), sizeof(char)+1);
    printf("%d\n", calls);
    printf("%zu\n", parameter(0, "abc", call));
    printf("%zu %zu\n", sizeof sized, sizeof by_value);
    printf("%zu %zu %zu\n", sizeof('a'), sizeof(1.0f), sizeof((char)1 + (char)1));
    printf("%zu %zu\n", sizeof(int (*)(void)), sizeof(((struct S *)0)->l));
    printf("%zu\n", sizeof((struct S){1}.d));
    printf("%zu %zu\n", sizeof(1 ? 'a' : 1.0), sizeof(0, (char)1));
    char c = 1;
    printf("%zu %zu %zu\n", sizeof c, sizeof +c, sizeof -c);
    printf("%zu %zu\n", sizeof(sizeof 1), -sizeof(int) > 0);
    printf("%zu %zu\n", sizeof incomplete[0], sizeof(int[]){1, 2});
    int n = 3;
    printf("%zu\n", sizeof(int[n]) + sizeof(int[n++]));
    printf("%d\n", n);
    int *p = 0;
    printf("%zu %zu\n", sizeof *p, sizeof p[100]);
    printf("%d\n", (int)sizeof(int) - 5 < 0);
    return 0;
}
