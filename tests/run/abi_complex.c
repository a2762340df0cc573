// Complex values as arguments, results and struct members, of all three precisions.
#include <complex.h>
#include <stdio.h>

typedef struct { float _Complex z; } CF;
typedef struct { float _Complex z; int tag; } CFI;
typedef struct { double _Complex z; } CD;
typedef struct { double _Complex z; int tag; } CDI;
typedef struct { long double _Complex z; } CL;

static __attribute__((noinline)) float _Complex cf(int i, float _Complex a, float _Complex b)
{
    return a * b + i;
}
static __attribute__((noinline)) double _Complex cd(double _Complex a, int i, double _Complex b)
{
    return a / b - i;
}
static __attribute__((noinline)) long double _Complex cl(long double _Complex a, long double b)
{
    return a * b + 1.0iL;
}
static __attribute__((noinline)) CF scf(CF v) { v.z *= 2; return v; }
static __attribute__((noinline)) CFI scfi(CFI v) { v.z = conjf(v.z); v.tag++; return v; }
static __attribute__((noinline)) CD scd(CD v) { v.z += 1.0i; return v; }
static __attribute__((noinline)) CDI scdi(CDI v) { v.z = -v.z; v.tag--; return v; }
static __attribute__((noinline)) CL scl(CL v) { v.z = ~v.z; return v; }

static __attribute__((noinline)) double many(double _Complex a, double _Complex b,
                                             double _Complex c, double _Complex d,
                                             double _Complex e, float _Complex f,
                                             long double _Complex g, double h)
{
    return creal(a) + cimag(b) * 2 + creal(c) * 3 + cimag(d) * 4 + creal(e) * 5 + crealf(f) * 6 +
           cimagf(f) * 7 + (double)creall(g) * 8 + (double)cimagl(g) * 9 + h * 10;
}

int main(void)
{
    float _Complex a = cf(3, 1 + 2.0if, 3 - 1.0if);
    printf("%.2f %.2f\n", crealf(a), cimagf(a));
    double _Complex b = cd(4 + 2i, 1, 1 + 1i);
    printf("%.2f %.2f\n", creal(b), cimag(b));
    long double _Complex c = cl(1.5L + 2.5iL, 2);
    printf("%.2Lf %.2Lf\n", creall(c), cimagl(c));
    CF d = scf((CF){1 - 3.0if});
    printf("%.2f %.2f\n", crealf(d.z), cimagf(d.z));
    CFI e = scfi((CFI){1 - 3.0if, 8});
    printf("%.2f %.2f %d\n", crealf(e.z), cimagf(e.z), e.tag);
    CD f = scd((CD){2 - 3i});
    printf("%.2f %.2f\n", creal(f.z), cimag(f.z));
    CDI g = scdi((CDI){2 - 3i, 8});
    printf("%.2f %.2f %d\n", creal(g.z), cimag(g.z), g.tag);
    CL h = scl((CL){2 + 3i});
    printf("%.2Lf %.2Lf\n", creall(h.z), cimagl(h.z));
    printf("%.2f\n", many(1, 2i, 3, 4i, 5, 6 + 7i, 8 + 9i, 10));
    printf("%zu %zu %zu\n", sizeof(CF), sizeof(CDI), sizeof(CL));
    return 0;
}
