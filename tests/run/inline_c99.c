// inline as C99 has it: `extern inline` or a later extern declaration emits, static is local.
#include <stdio.h>

inline int emitted(int x) { return x + 1; }
extern int emitted(int x);
extern inline int also_emitted(int x) { return x + 2; }
inline int by_redeclaration(int x);
int by_redeclaration(int x) { return x + 3; }
static inline int local(int x) { static int calls; return x + ++calls; }
static inline int unused(int x) { return x; }
inline __attribute__((gnu_inline, always_inline)) extern int forced(int x) { return x + 4; }
static inline int recursive(int n) { return n ? n + recursive(n - 1) : 0; }
static inline int takes(int (*f)(int), int x) { return f(x); }

int main(void)
{
    int (*pointers[])(int) = {emitted, also_emitted, by_redeclaration, local};
    for (int i = 0; i < 4; i++)
        printf("%d ", pointers[i](10));
    printf("%d %d\n", local(10), forced(10));
    printf("%d %d\n", recursive(10), takes(recursive, 4));
    return 0;
}
