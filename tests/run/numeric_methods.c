// Floating-point work: Newton, Simpson, Gauss elimination, FFT, Runge-Kutta, matrix powers.
#include <complex.h>
#include <math.h>
#include <stdio.h>

static const double PI = 3.14159265358979323846;

static double newton(double (*f)(double), double (*derivative)(double), double x)
{
    for (int i = 0; i < 50 && fabs(f(x)) > 1e-14; i++)
        x -= f(x) / derivative(x);
    return x;
}
static double cubic(double x) { return x * x * x - 2 * x - 5; }
static double cubic_derivative(double x) { return 3 * x * x - 2; }

static double simpson(double (*f)(double), double a, double b, int n)
{
    double h = (b - a) / n, sum = f(a) + f(b);
    for (int i = 1; i < n; i++)
        sum += f(a + i * h) * (i & 1 ? 4 : 2);
    return sum * h / 3;
}

static int solve(int n, double m[n][n + 1], double x[n])
{
    for (int column = 0; column < n; column++) {
        int pivot = column;
        for (int row = column + 1; row < n; row++)
            if (fabs(m[row][column]) > fabs(m[pivot][column]))
                pivot = row;
        if (m[pivot][column] == 0)
            return 0;
        for (int k = 0; k <= n; k++) {
            double t = m[column][k];
            m[column][k] = m[pivot][k];
            m[pivot][k] = t;
        }
        for (int row = column + 1; row < n; row++) {
            double factor = m[row][column] / m[column][column];
            for (int k = column; k <= n; k++)
                m[row][k] -= factor * m[column][k];
        }
    }
    for (int row = n - 1; row >= 0; row--) {
        x[row] = m[row][n];
        for (int k = row + 1; k < n; k++)
            x[row] -= m[row][k] * x[k];
        x[row] /= m[row][row];
    }
    return 1;
}

static void fft(int n, double complex out[n], const double complex *in, int stride, int sign)
{
    if (n == 1) {
        *out = *in;
        return;
    }
    fft(n / 2, out, in, stride * 2, sign);
    fft(n / 2, out + n / 2, in + stride, stride * 2, sign);
    for (int k = 0; k < n / 2; k++) {
        double angle = sign * 2 * PI * k / n;
        double complex even = out[k], odd = out[k + n / 2] * (cos(angle) + sin(angle) * I);
        out[k] = even + odd;
        out[k + n / 2] = even - odd;
    }
}

static void runge_kutta(double *x, double *v, double dt, int steps)
{
    while (steps--) {
        double k1x = *v, k1v = -*x, k2x = *v + dt / 2 * k1v, k2v = -(*x + dt / 2 * k1x);
        double k3x = *v + dt / 2 * k2v, k3v = -(*x + dt / 2 * k2x), k4x = *v + dt * k3v,
               k4v = -(*x + dt * k3x);
        *x += dt / 6 * (k1x + 2 * k2x + 2 * k3x + k4x);
        *v += dt / 6 * (k1v + 2 * k2v + 2 * k3v + k4v);
    }
}

typedef struct { double m[2][2]; } Matrix;
static Matrix multiply(Matrix a, Matrix b)
{
    Matrix c = {0};
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 2; j++)
            for (int k = 0; k < 2; k++)
                c.m[i][j] += a.m[i][k] * b.m[k][j];
    return c;
}
static Matrix power(Matrix a, unsigned n)
{
    Matrix r = {{{1, 0}, {0, 1}}};
    for (; n; n /= 2, a = multiply(a, a))
        if (n % 2)
            r = multiply(r, a);
    return r;
}

int main(void)
{
    printf("%.12f\n", newton(cubic, cubic_derivative, 2));
    printf("%.9f %.9f\n", simpson(sin, 0, PI, 100), simpson(exp, 0, 1, 10));
    double system[3][4] = {{2, 1, -1, 8}, {-3, -1, 2, -11}, {-2, 1, 2, -3}}, x[3];
    int solved = solve(3, system, x);
    printf("%d %.6f %.6f %.6f\n", solved, x[0], x[1], x[2]);
    double complex signal[8], spectrum[8], back[8];
    for (int i = 0; i < 8; i++)
        signal[i] = i % 3 + (i & 1) * 0.5 * I;
    fft(8, spectrum, signal, 1, -1);
    fft(8, back, spectrum, 1, 1);
    double error = 0;
    for (int i = 0; i < 8; i++) {
        printf("%.4f%+.4fi ", creal(spectrum[i]) + 0.00001, cimag(spectrum[i]) + 0.00001);
        error += cabs(back[i] / 8 - signal[i]);
    }
    printf("%d\n", error < 1e-12);
    double position = 1, velocity = 0;
    runge_kutta(&position, &velocity, 0.01, 314);
    printf("%.9f %.9f\n", position, velocity);
    Matrix f = power((Matrix){{{1, 1}, {1, 0}}}, 60);
    printf("%.0f %.0f\n", f.m[0][1], f.m[1][1]);
    float sum = 0, compensation = 0, naive = 0;
    for (int i = 1; i <= 10000; i++) {
        float term = 1.0f / i, y = term - compensation, t = sum + y;
        compensation = (t - sum) - y;
        sum = t;
        naive += term;
    }
    printf("%.4f %d\n", sum, naive != sum);
    return 0;
}
