// Matrix multiplication three ways: by the definition, with loops reordered, and in blocks.
//
// The three do the same multiplications in orders that suit the cache differently; ask for a larger
// size to see it:  ./dev run -O2 samples/matrix_multiply.c 1000
// The matrices are variable-length arrays, so that indices read as in mathematics. Their entries
// are small whole numbers, so that the sums are exact and must not depend on the order.

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void by_definition(int n, double c[n][n], double a[n][n], double b[n][n])
{
    for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
            double sum = 0;
            for (int k = 0; k < n; k++) {
                sum += a[i][k] * b[k][j];
            }
            c[i][j] = sum;
        }
    }
}

// The inner loop walks along rows of b and c, one after the other in memory.
static void along_rows(int n, double c[n][n], double a[n][n], double b[n][n])
{
    memset(c, 0, sizeof(double[n][n]));
    for (int i = 0; i < n; i++) {
        for (int k = 0; k < n; k++) {
            double factor = a[i][k];
            for (int j = 0; j < n; j++) {
                c[i][j] += factor * b[k][j];
            }
        }
    }
}

static int smaller(int a, int b)
{
    return a < b ? a : b;
}

static void in_blocks(int n, double c[n][n], double a[n][n], double b[n][n])
{
    enum { BLOCK = 32 };
    memset(c, 0, sizeof(double[n][n]));
    for (int i0 = 0; i0 < n; i0 += BLOCK) {
        for (int k0 = 0; k0 < n; k0 += BLOCK) {
            for (int j0 = 0; j0 < n; j0 += BLOCK) {
                for (int i = i0; i < smaller(i0 + BLOCK, n); i++) {
                    for (int k = k0; k < smaller(k0 + BLOCK, n); k++) {
                        for (int j = j0; j < smaller(j0 + BLOCK, n); j++) {
                            c[i][j] += a[i][k] * b[k][j];
                        }
                    }
                }
            }
        }
    }
}

static void fill(int n, double matrix[n][n], unsigned seed)
{
    for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
            seed = seed * 1664525u + 1013904223u;
            matrix[i][j] = (int)(seed >> 24) - 128;
        }
    }
}

static double checksum(int n, double matrix[n][n])
{
    double sum = 0;
    for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
            sum += matrix[i][j] * ((i * 3 + j * 7) % 11 - 5);
        }
    }
    return sum;
}

static const struct {
    const char *name;
    void (*multiply)(int n, double c[n][n], double a[n][n], double b[n][n]);
} methods[] = {
    {"by definition", by_definition},
    {"along rows", along_rows},
    {"in blocks", in_blocks},
};

int main(int argc, char **argv)
{
    int n = argc > 1 ? atoi(argv[1]) : 100;
    double(*a)[n] = malloc(sizeof(double[n][n]));
    double(*b)[n] = malloc(sizeof(double[n][n]));
    double(*c)[n] = malloc(sizeof(double[n][n]));
    if (n < 1 || !a || !b || !c) {
        fprintf(stderr, "usage: %s [size]\n", argv[0]);
        return 1;
    }
    fill(n, a, 1);
    fill(n, b, 2);
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++) {
        clock_t start = clock();
        methods[i].multiply(n, c, a, b);
        double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
        printf("%-14s checksum %.0f\n", methods[i].name, checksum(n, c));
        if (argc > 1) {
            printf("%-14s %.3f s\n", "", seconds);
        }
    }
    free(a);
    free(b);
    free(c);
    return 0;
}
