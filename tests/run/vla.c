// Variable-length arrays: sizes, several dimensions, parameters, typedefs, pointers, sizeof
// effects.
#include <stdio.h>
#include <string.h>

static int calls;
static int next(int n) { calls++; return n; }

static int trace(int n, int m[n][n])
{
    int sum = 0;
    for (int i = 0; i < n; i++)
        sum += m[i][i];
    return sum;
}

static void transpose(int rows, int columns, double to[columns][rows],
                      double from[static rows][columns])
{
    for (int i = 0; i < rows; i++)
        for (int j = 0; j < columns; j++)
            to[j][i] = from[i][j];
}

static size_t parameter_size(int n, int list[n], int (*pointer)[n + 1])
{
    return sizeof list * 100 + sizeof *pointer;
}

static int old_style(n, list) int n; int list[n]; { return list[n - 1]; }

static int evaluated(int n, int list[next(n)]) { return calls * 10 + (list != 0); }

static long deep(int n)
{
    long local[n];
    for (int i = 0; i < n; i++)
        local[i] = i;
    return n <= 1 ? local[0] : local[n - 1] + deep(n / 2);
}

int main(void)
{
    int n = 4;
    int square[n][n];
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
            square[i][j] = i * 10 + j;
    printf("%d %zu %zu\n", trace(n, square), sizeof square, sizeof square[0]);
    n = 7;
    printf("%zu\n", sizeof square / sizeof(int));

    size_t size = sizeof(int[next(5)]);
    printf("%zu %d\n", size, calls);
    size = sizeof square[next(0)];
    printf("%zu %d\n", size, calls);
    int (*rows)[next(4)] = square;
    printf("%zu %d %d\n", sizeof *rows, calls, rows[2][3]);
    printf("%zu\n", sizeof rows[next(1)]);
    printf("%d\n", calls);

    typedef char Line[n];
    n = 100;
    Line line, page[3];
    strcpy(line, "vla");
    printf("%s %zu %zu %zu\n", line, sizeof line, sizeof page, sizeof(Line));

    double from[2][3] = {{1, 2, 3}, {4, 5, 6}}, to[3][2];
    transpose(2, 3, to, from);
    printf("%.0f %.0f %.0f\n", to[0][1], to[1][0], to[2][1]);
    printf("%zu\n", parameter_size(3, square[0], 0));
    printf("%d\n", old_style(3, (int[]){7, 8, 9}));
    printf("%d\n", evaluated(2, square[1]));
    printf("%ld\n", deep(1000));

    n = 3;
    int cube[2][n][n + 1];
    cube[1][2][3] = 42;
    int *flat = &cube[0][0][0];
    printf("%d %zu %td\n", flat[23], sizeof cube, &cube[1] - &cube[0]);
    printf("%td\n", (char *)&cube[1][1] - (char *)cube);

    long total = 0;
    for (int k = 1; k < 2000; k++) {
        char buffer[k];
        memset(buffer, k & 1, k);
        total += buffer[k - 1] + sizeof buffer;
        if (k % 3 == 0)
            continue;
        total++;
    }
    printf("%ld\n", total);
    int count = 0;
retry:;
    int again[count + 1];
    again[count] = count;
    if (++count < 5)
        goto retry;
    printf("%d %zu\n", again[count - 1], sizeof again / sizeof *again);
    __typeof__(square) same;
    printf("%zu %zu\n", sizeof same, sizeof(__typeof__(int[n])));
    return 0;
}
