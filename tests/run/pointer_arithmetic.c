// Pointer arithmetic: signed and unsigned indices, differences, comparison, arrays of arrays,
// casts.
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct Wide { char bytes[24]; };
static int grid[3][4] = {{0, 1, 2, 3}, {10, 11, 12, 13}, {20, 21, 22, 23}};

static long distance(const struct Wide *a, const struct Wide *b) { return b - a; }
static int last(int (*rows)[4], int n) { return rows[n - 1][3]; }
static int *column(int rows[][4], int c) { return &rows[0][c]; }

int main(void)
{
    int list[10];
    for (int i = 0; i < 10; i++)
        *(list + i) = i * i;
    int *middle = list + 5;
    unsigned u = 2;
    signed char c = -3;
    unsigned long long ull = 1;
    printf("%d %d %d %d\n", middle[-1], *(middle + u), middle[c], *(middle - ull));
    printf("%d %d %d\n", middle[(unsigned char)255 - 254], *(c + middle), 2[list]);
    printf("%td %td\n", middle - list, list - middle);
    printf("%d%d%d%d\n", middle > list, middle >= &list[5], middle < list, middle != list + 5);
    printf("%d %d\n", *grid[1], **(grid + 2));
    printf("%d %d %d\n", *(*(grid + 1) + 2), (*grid)[3], (&grid[1])[1][1]);
    printf("%td %td\n", &grid[2] - &grid[0], &grid[2][1] - &grid[0][3]);
    printf("%td %zu %zu\n", (char *)(grid + 1) - (char *)grid, sizeof *grid, sizeof **grid);
    printf("%d %d\n", last(grid, 3), column(grid, 2)[4]);
    struct Wide wide[5];
    printf("%ld %ld\n", distance(wide, wide + 4), distance(&wide[3], &wide[1]));
    printf("%td\n", (intptr_t)&wide[2] - (intptr_t)wide);
    int (*whole)[10] = &list;
    printf("%td %d\n", (char *)(whole + 1) - (char *)whole, (*whole)[9]);
    int **indirect = &middle;
    (*indirect)++;
    *(*indirect)++ += 1000;
    printf("%d %d\n", list[6], **indirect);
    const char *text = "pointer", *end = text;
    while (*end)
        end++;
    printf("%td %c\n", end - text, end[-1]);
    void *v = list;
    v += 3 * sizeof(int);
    printf("%d %td\n", *(int *)v, v - (void *)list);
    printf("%d\n", (int)(sizeof(void) + sizeof(int(void)) + (middle == 0)));
    printf("%d %d\n", !middle, middle ? 1 : 2);
    uintptr_t bits = (uintptr_t)list | 1;
    printf("%d\n", ((int *)(bits & ~(uintptr_t)1))[3]);
    int *p = list, *q = p + 3;
    printf("%d ", *p++ + *--q);
    printf("%td\n", q - p);
    p += 2, p -= 1u;
    printf("%td ", p - list);
    printf("%d\n", *(p += 3));
    char *bytes = (char *)list;
    bytes[4] = 7;
    printf("%d %d\n", list[1], ((short *)list)[2]);
    int jagged_a[] = {1}, jagged_b[] = {2, 3}, *jagged[] = {jagged_a, jagged_b};
    printf("%d %d\n", jagged[1][1], *jagged[0]);
    long negative = -2;
    printf("%d %d\n", (&list[4])[negative], *(&list[4] + (int)negative));
    return 0;
}
