// inline as gnu89 has it: `extern inline` is never emitted, plain `inline` is external.
// ARGS: -std=gnu89
#include <stdio.h>

inline int plain(int x) { return x + 1; }
extern inline int replaced(int x) { return x + 2; }
int replaced(int x) { return x + 20; }
static inline int local(int x) { return x + 3; }
extern inline __attribute__((always_inline)) int forced(int x) { return x + 4; }
__inline__ int spelled(int x) { return x + 5; }

int main(void)
{
    int (*pointer)(int) = plain;
    int (*other)(int) = replaced;
    printf("%d %d\n", plain(1), pointer(1));
    printf("%d\n", other(1));
    printf("%d %d %d\n", local(1), forced(1), spelled(1));
    return 0;
}
