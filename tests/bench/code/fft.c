// Complex arithmetic: fast Fourier transforms, forward and back.
#include <complex.h>
#include <math.h>
#include <stdio.h>

enum { BITS = 16, N = 1 << BITS };
static double complex data[N], roots[N / 2];

static void transform(int inverse)
{
    for (unsigned i = 0, j = 0; i < N; i++) {
        if (i < j) {
            double complex t = data[i];
            data[i] = data[j];
            data[j] = t;
        }
        unsigned bit = N >> 1;
        for (; j & bit; bit >>= 1)
            j ^= bit;
        j |= bit;
    }
    for (int size = 2; size <= N; size *= 2)
        for (int start = 0; start < N; start += size)
            for (int k = 0; k < size / 2; k++) {
                double complex w = roots[k * (N / size)];
                double wr = creal(w), wi = inverse ? -cimag(w) : cimag(w);
                double complex *a = &data[start + k], *b = a + size / 2;
                double re = creal(*b) * wr - cimag(*b) * wi, im = creal(*b) * wi + cimag(*b) * wr;
                double complex t = re + im * I;
                *b = *a - t;
                *a = *a + t;
            }
}

int main(void)
{
    for (int i = 0; i < N / 2; i++)
        roots[i] =
            cos(2 * 3.14159265358979323846 * i / N) - sin(2 * 3.14159265358979323846 * i / N) * I;
    for (int i = 0; i < N; i++)
        data[i] = i % 17 + (i % 5) * I;
    for (int round = 0; round < 150; round++) {
        transform(0), transform(1);
        for (int i = 0; i < N; i++)
            data[i] *= 1.0 / N;
    }
    double sum = 0;
    for (int i = 0; i < N; i++)
        sum += creal(data[i]) * (i % 3) + cimag(data[i]);
    printf("%.3f\n", sum);
    return 0;
}
