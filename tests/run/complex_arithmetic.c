// _Complex: arithmetic with real and complex operands, parts as lvalues, conversions, comparison.
#include <complex.h>
#include <stdio.h>

static void show(double complex z) { printf("(%.3f,%.3f) ", creal(z), cimag(z)); }

static double complex global = 3.0 + 4.0 * I;
static float complex list[] = {1, 2.0fi, 3 - 1.0fi};
static int complex_size(void) { return sizeof(float complex) + sizeof(long double complex); }

int main(void)
{
    double complex a = 1 + 2 * I, b = -3 + 0.5 * I;
    show(a + b), show(a - b), show(a * b), show(a / b), printf("\n");
    show(a + 1), show(2 * a), show(a / 2), show(1 / a), show(1 - a), printf("\n");
    show(-a), show(~a), show(+a), show(conj(b)), printf("\n");
    a += 1;
    show(a);
    a *= I;
    show(a);
    a -= b;
    show(a);
    a /= 2i;
    show(a), printf("\n");
    __real__ a = 10;
    __imag__ a = -20;
    show(a);
    __real__ a += 1;
    printf("%.1f %.1f\n", __real__ a, __imag__ a);
    double *parts = (double *)&a;
    printf("%.1f %.1f\n", parts[0], parts[1]);
    printf("%d %d %d %d\n", a == b, a != b, a == 11 - 20i, 5 == (double complex)5);
    printf("%d %d %d\n", !a, a && 1, (0.0 + 0.0i) || 0);
    printf("%.1f %d\n", (double)a, (int)b);
    float complex f = a;
    long double complex l = f;
    printf("%.1f %.1Lf\n", cimagf(f), cimagl(l));
    show(list[0] + list[1]), show(list[2]), show(global), printf("\n");
    printf("%.1f %d\n", cabs(global), complex_size());
    double complex sum = 0;
    for (int i = 0; i < 4; i++)
        sum += (i & 1 ? I : 1) * i;
    show(sum);
    show(1 ? 2 : 3 * I);
    show((double complex){1});
    show(__builtin_complex(1.5, -2.5)), printf("\n");
    printf("%d %d %.1f\n", __real__ 5, __imag__ 5, __imag__ 2.5);
    int complex_free = __imag__(7 + 3i);
    printf("%d\n", complex_free);
    double complex z = global;
    z++;
    show(z);
    z--;
    show(z), printf("\n");
    volatile double complex v = 1 + 1i;
    v = v * v;
    show(v), printf("\n");
    return 0;
}
