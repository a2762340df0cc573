// Dense matrices: product in float and in int, loops that a compiler vectorizes.
#include <stdio.h>

enum { N = 1024 };
static float a[N][N], b[N][N], c[N][N];
static int p[N][N], q[N][N], r[N][N];

int main(void)
{
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++) {
            a[i][j] = (i * 3 + j) % 17, b[i][j] = (i + j * 5) % 13;
            p[i][j] = (i ^ j) % 19, q[i][j] = (i * j) % 23;
        }
    for (int i = 0; i < N; i++)
        for (int k = 0; k < N; k++)
            for (int j = 0; j < N; j++) {
                c[i][j] += a[i][k] * b[k][j];
                r[i][j] += p[i][k] * q[k][j];
            }
    double sum = 0;
    long total = 0;
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++)
            sum += c[i][j] * ((i + j) % 3), total += (long)r[i][j] * (i % 5);
    printf("%.0f %ld\n", sum, total);
    return 0;
}
