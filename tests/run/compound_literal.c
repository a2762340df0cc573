// Compound literals: storage, lifetime in a loop, lvalues, arrays, at file scope, as arguments.
#include <stdio.h>
#include <string.h>

struct Point { int x, y; };
union Either { int i; float f; };

static int *global = (int[]){10, 20, 30};
static struct Point *const corner = &(struct Point){3, 4};
static const char *const *words = (const char *const[]){"a", "bc", 0};

static int sum(const int *list, int count)
{
    int total = 0;
    while (count--)
        total += list[count];
    return total;
}

static int area(struct Point p) { return p.x * p.y; }
static void scale(struct Point *p, int by) { p->x *= by, p->y *= by; }

static int evaluations;
static int evaluate(int v) { evaluations++; return v; }

int main(void)
{
    printf("%d %d %d %s\n", global[2], corner->x, corner->y, words[1]);
    global[1]++;
    printf("%d\n", sum(global, 3));
    printf("%d %d\n", sum((int[]){1, 2, 3, 4}, 4), area((struct Point){.y = 5, .x = 6}));
    printf("%zu %zu\n", sizeof(int[]){1, 2, 3}, sizeof((char[]){"hello"}));
    struct Point *p = &(struct Point){1, 2};
    scale(p, 10);
    printf("%d %d\n", p->x, p->y);
    (struct Point){7, 8}.x = 3;
    int *seen[3];
    for (int i = 0; i < 3; i++) {
        int *here = (int[2]){i, i * i};
        here[0] += 100;
        seen[i] = here;
        printf("%d %d ", here[0], here[1]);
    }
    printf("%d\n", seen[0] == seen[2]);
    int n = 3;
    again:;
    int *q = &(int){n};
    *q += 1;
    if (n-- > 1)
        goto again;
    printf("%d\n", *q);
    printf("%.1f\n", ((union Either){.f = 2.5f}).f);
    printf("%s\n", (char[]){'h', 'i', 0});
    char *writable = (char[]){"mutable"};
    writable[0] = 'M';
    printf("%s\n", writable);
    printf("%d", ++(int){41});
    printf(" %d\n", -(int){5} * (int){6});
    struct Point array[2];
    memcpy(array, (struct Point[]){{1, 2}, {3, 4}}, sizeof array);
    array[0] = (struct Point){evaluate(9)};
    printf("%d %d %d %d\n", array[0].x, array[0].y, array[1].x, evaluations);
    array[1] = (struct Point){array[1].y, array[1].x};
    printf("%d %d\n", array[1].x, array[1].y);
    printf("%d\n", ((int[2][2]){{1, 2}, {3, 4}})[1][0]);
    printf("%d\n", *(const int *){&(int){6}});
    return 0;
}
