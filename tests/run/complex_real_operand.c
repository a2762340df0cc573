// C23 G.5.1p3, G.5.2p2: a real operand of a complex operation is not converted to complex, in compound
// assignments neither. Zeros keep their signs, and infinities do not become NaNs.
#include <complex.h>
#include <math.h>
#include <stdio.h>

static void show(const char *what, double complex z)
{
    printf("%s: %g %g\n", what, creal(z), cimag(z));
}

volatile double zero = 0, one = 1, two = 2, inf = INFINITY;
volatile int three = 3;
volatile float half = 0.5f;

int main(void)
{
    double complex negative = __builtin_complex((double)one, -zero), z = negative;
    show("z", z);
    z += two, show("z += 2", z);
    z = negative, z -= two, show("z -= 2", z);
    z = negative, z *= two, show("z *= 2", z);
    z = negative, z /= two, show("z /= 2", z);
    z = negative, z += three, show("z += 3", z);
    z = __builtin_complex((double)inf, -inf), z *= two, show("inf *= 2", z);
    z = __builtin_complex((double)one, two), z *= inf, show("z *= inf", z);
    z = __builtin_complex((double)zero, one), z *= inf, printf("nan %d %g\n", isnan(creal(z)), cimag(z));
    z = __builtin_complex((double)inf, one), z /= two, show("inf /= 2", z);

    float complex f = __builtin_complex(half, -0.0f);
    f += two, show("f += 2", f);
    f *= half, show("f *= .5", f);
    double d = two;
    d *= __builtin_complex((double)three, one), printf("d *= z: %g\n", d);
    d -= __builtin_complex((double)one, one), printf("d -= z: %g\n", d);
    int i = three;
    i *= __builtin_complex((double)two, one), printf("i *= z: %d\n", i);
    _Complex int n = 2 + 3i;
    n *= three, printf("n *= 3: %d %d\n", __real n, __imag n);
    _Atomic float complex a = __builtin_complex(1.0f, -0.0f);
    a += two, show("atomic += 2", a);
    a *= three, show("atomic *= 3", a);

    // What the program itself converts has an imaginary part.
    show("z + (complex)2", negative + (double complex)two);
    show("z + 2", negative + two);
    show("2 - z", two - negative);
    return 0;
}
