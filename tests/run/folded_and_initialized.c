// Constants that only fold, bit-fields and arrays whose initializers are more than the standard has.
#include <stdio.h>
#include <limits.h>
struct bits { unsigned x : 2; signed y : 2; };
struct bits c1 = {5, 1};
static int q = (-INT_MAX - 1) / -1, lit = (int){3};
static long l[] = {(long){7}, 2};
_Complex long cl = 3;
int g(int n) { const int k = 4; int a[k] = {1, 2}; int s = 0; for (int i = 0; i < k; i++) s += a[i]; return s + (int)sizeof a + n; }
int main(void) { char *p = 0; int v = __extension__ ({ int z = 4; z; }); switch (v) { case (1 ? 4 : 1/1): v++; }
 printf("%d %d %d %d %ld %ld %d %d %zu %d\n", c1.x, c1.y, q, lit, l[0], (long)__real__ cl, g(1), v, sizeof cl, __imag__ 5); return p != 0; }
