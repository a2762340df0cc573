// Division in inner loops, vectorizable: the norm of an infinite matrix, by power iteration.
#include <math.h>
#include <stdio.h>

enum { N = 2400 };

static double entry(int i, int j) { return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1); }

static void multiply(const double *v, double *out, int transposed)
{
    for (int i = 0; i < N; i++) {
        double sum = 0;
        for (int j = 0; j < N; j++)
            sum += (transposed ? entry(j, i) : entry(i, j)) * v[j];
        out[i] = sum;
    }
}

int main(void)
{
    static double u[N], v[N], t[N];
    for (int i = 0; i < N; i++)
        u[i] = 1;
    for (int i = 0; i < 10; i++) {
        multiply(u, t, 0), multiply(t, v, 1);
        multiply(v, t, 0), multiply(t, u, 1);
    }
    double uv = 0, vv = 0;
    for (int i = 0; i < N; i++)
        uv += u[i] * v[i], vv += v[i] * v[i];
    printf("%.9f\n", sqrt(uv / vv));
    return 0;
}
