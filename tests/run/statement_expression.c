// GNU statement expressions: values of every type, nesting, control flow out of them, in
// conditions.
#include <stdio.h>

struct Pair { int a; double b; };

#define MAX(x, y) ({ __typeof__(x) x_ = (x); __typeof__(y) y_ = (y); x_ > y_ ? x_ : y_; })
#define SWAP(x, y) ({ __typeof__(x) t_ = (x); (x) = (y); (y) = t_; })
#define TRY(e) ({ int r_ = (e); if (r_ < 0) return r_; r_; })

static int limited(int v)
{
    int sum = TRY(v) + TRY(v - 5);
    return sum;
}

static int first_even(const int *list, int n)
{
    int value = ({
        int i;
        for (i = 0; i < n; i++)
            if (list[i] % 2 == 0)
                break;
        i < n ? list[i] : -1;
    });
    return value;
}

static int loops(void)
{
    int total = 0;
    for (int i = 0; i < 10; i++) {
        int v = ({ if (i == 3) continue; if (i == 7) break; i; });
        total = total * 10 + v;
    }
    return total;
}


int main(void)
{
    printf("%d %.1f %d\n", MAX(3, 4), MAX(2.5, 1), MAX(-1, MAX(5, 2)));
    int a = 1, b = 2;
    SWAP(a, b);
    printf("%d %d\n", a, b);
    printf("%d %d %d\n", limited(10), limited(3), limited(-2));
    printf("%d %d\n", first_even((int[]){1, 3, 6, 8}, 4), first_even((int[]){1, 3}, 2));
    printf("%d\n", loops());
    struct Pair p = ({ struct Pair local = {1, 2.5}; local.a++; local; });
    printf("%d %.1f\n", p.a, p.b);
    printf("%.1f\n", ({ struct Pair q = p; q.b *= 2; q; }).b);
    ({ printf("void "); (void)0; });
    printf("%s\n", ({ static char text[] = "static"; text[0] = 'S'; text; }));
    if (({ a = 5; a > 4; }))
        printf("%d\n", ({ int x = a; { int x = 9; a = x; } x; }));
    int n = 3;
    int sized = sizeof(({ char c = 'c'; c; })) + sizeof ({ 1ll; });
    printf("%d %d\n", sized, ({ int list[n]; list[n - 1] = n * n; list[n - 1]; }));
    while (({ n--; n; }))
        printf("%d ", n);
    printf("\n");
    int *pointer = ({ &a; });
    *pointer = 77;
    printf("%d %d\n", a, ({ 1; 2; 3; }));
    printf("%d\n", ({ goto skip; skip: 8; }));
    unsigned char c = ({ 300; });
    printf("%d\n", c);
    return ({ 0; });
}
