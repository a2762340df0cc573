// Pragmas about floating operations: FENV_ACCESS (constrained operations), FP_CONTRACT, CX_LIMITED_RANGE.
// REFERENCE: clang
#include <stdio.h>
#include <fenv.h>
#include <math.h>
#pragma STDC FENV_ACCESS ON
__attribute__((noinline)) static double third(double a, double b) { return a / b; }
static double constant_third(void) { return 1.0 / 3.0; }
static int raises(void) { feclearexcept(FE_ALL_EXCEPT); volatile double unused = 1.0 / 3.0; (void)unused; return fetestexcept(FE_INEXACT) != 0; }
#pragma STDC FENV_ACCESS DEFAULT
static double contracted(double a, double b, double c) { return a * b + c; }
static float fused(float a, float b, float c) {
#pragma STDC FP_CONTRACT OFF
  return a * b + c;
}
static _Complex double quick(_Complex double a, _Complex double b) {
#pragma STDC CX_LIMITED_RANGE ON
  return a * b;
}
static double inner(double a, double b) {
  double plain = a + b;
  {
#pragma STDC FENV_ACCESS ON
    fesetround(FE_UPWARD);
    double up = a / b;
    fesetround(FE_DOWNWARD);
    double down = a / b;
    fesetround(FE_TONEAREST);
    return (up > down) + plain;
  }
}
int main(void) {
  fesetround(FE_UPWARD);
  double up = third(1, 3), up2 = constant_third();
  fesetround(FE_DOWNWARD);
  double down = third(1, 3), down2 = constant_third();
  fesetround(FE_TONEAREST);
  printf("%d %d %d\n", up > down, up2 > down2, raises());
  printf("%g %g\n", contracted(2, 3, 4), fused(2, 3, 4));
  volatile double inf = INFINITY, nn = NAN;
  _Complex double q = quick(__builtin_complex((double)inf, (double)nn), __builtin_complex(1.0, 1.0));
  printf("%d %d\n", isnan(__real__ q) != 0, isnan(__imag__ q) != 0);
  printf("%g\n", inner(1, 3));
}
