// #pragma STDC FENV_ROUND (C23 7.6.2): operations, conversions, constants and functions of the library
// in a constant rounding mode; other functions and what comes after the block in the dynamic one.
// REFERENCE: none (gcc ignores the pragma, clang does not set the mode)
// ARGS: -std=gnu23
#include <fenv.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static volatile double one = 1, three = 3, minus = -1;
static volatile long large = (1L << 53) + 1;

static int mode(void) {
  return fegetround() == FE_TONEAREST ? 0 : fegetround() == FE_UPWARD ? 1 : fegetround() == FE_DOWNWARD ? 2 : 3;
}
// What a division gives in the dynamic mode.
__attribute__((noinline)) static double dynamic_quotient(double a, double b) {
#pragma STDC FENV_ACCESS ON
  return a / b;
}
static double quotient_in(int direction) {
#pragma STDC FENV_ACCESS ON
  int old = fegetround();
  fesetround(direction);
  double result = dynamic_quotient(one, three);
  fesetround(old);
  return result;
}

static double up(double a, double b) {
#pragma STDC FENV_ROUND FE_UPWARD
  return a / b;
}
static double down(double a, double b) {
#pragma STDC FENV_ROUND FE_DOWNWARD
  return a / b;
}
static double to_zero(double a, double b) {
#pragma STDC FENV_ROUND FE_TOWARDZERO
  return a / b;
}
static double nearest(double a, double b) {
#pragma STDC FENV_ROUND FE_TONEAREST
  return a / b;
}
// Calls of the program's functions are in the dynamic mode.
static int calls(void) {
#pragma STDC FENV_ROUND FE_UPWARD
  double first = one / three;
  int inside = mode();
  double second = one / three;
  return inside * 10 + (first == second && first > quotient_in(FE_DOWNWARD));
}
// Jumps into and out of such a block.
static double jumps(int n) {
  double sum = 0;
  goto inside;
  {
#pragma STDC FENV_ROUND FE_UPWARD
  again:
    sum = 0;
  inside:
    sum += one / three;
    if (n-- > 0) {
      goto out;
    }
  }
  return sum;
out:
  if (mode() != 0 || one / three != quotient_in(FE_TONEAREST)) {
    return -1;
  }
  goto again;
}
static void constants(void) {
#pragma STDC FENV_ROUND FE_UPWARD
  static double folded = 1.0 / 3.0;
  double literal = 0.1;
  float narrowed = 0.1;
  constexpr double known = 1.0 / 3;
  static_assert(1.0 / 3 * 3 > 1);
  {
#pragma STDC FENV_ROUND FE_DOWNWARD
    static double low = 1.0 / 3.0;
    static_assert(1.0 / 3 * 3 < 1);
    printf("%d %d %d %d\n", folded > low, literal > 0.1, narrowed > 0.1f, known > low);
  }
  static double again = 1.0 / 3.0;
  printf("%d\n", again == folded);
}
static void conversions(void) {
#pragma STDC FENV_ROUND FE_UPWARD
  double raised = large;
  float narrow = one / three;
  {
#pragma STDC FENV_ROUND FE_DOWNWARD
    double lowered = large;
    printf("%d %d\n", raised == lowered + 2, narrow > (float)(one / three));
  }
}
static void library(void) {
#pragma STDC FENV_ROUND FE_UPWARD
  double root = sqrt(three), parsed = strtod("0.1", 0), rounded = rint(one / three);
  long integer = lrint(one / three);
  char text[40];
  snprintf(text, sizeof text, "%.3f", 0.5001);
  double product = fma(one / three, three, 0);
  double suppressed = (rint)(one / three);
  {
#pragma STDC FENV_ROUND FE_DOWNWARD
    printf("%d %d %g %ld %s %d %g\n", root > sqrt(three), parsed > strtod("0.1", 0), rounded, integer, text,
           product > fma(one / three, three, 0), suppressed);
  }
}
static void compound(void) {
#pragma STDC FENV_ROUND FE_UPWARD
  double sum = one;
  sum += 1e-30;
  float f = one;
  f -= -1e-30f;
  _Complex double z = one + three * 1i;
  z /= three;
  typedef double pair __attribute__((vector_size(16)));
  pair p = (pair){one, minus} / three;
  {
#pragma STDC FENV_ROUND FE_TOWARDZERO
    printf("%d %d %d %d %d\n", sum > 1, f > 1, __real__ z > one / three, p[0] > one / three, p[1] == minus / three);
  }
}
#pragma STDC FENV_ROUND FE_DOWNWARD
static double of_the_file(void) { return minus / three; }
static double of_a_block(void) {
#pragma STDC FENV_ROUND FE_DYNAMIC
  return minus / three;
}
int main(void) {
#pragma STDC FENV_ROUND FE_DYNAMIC
  printf("%d %d %d %d\n", up(one, three) == quotient_in(FE_UPWARD), down(one, three) == quotient_in(FE_DOWNWARD),
         to_zero(minus, three) == -quotient_in(FE_DOWNWARD), nearest(one, three) == quotient_in(FE_TONEAREST));
  printf("%d\n", up(one, three) > down(one, three));
  fesetround(FE_UPWARD);
  printf("%d %d\n", nearest(one, three) == quotient_in(FE_TONEAREST), mode());
  fesetround(FE_TONEAREST);
  printf("%d %d\n", calls(), jumps(1) == quotient_in(FE_UPWARD));
  constants();
  conversions();
  library();
  compound();
  printf("%d %d\n", of_the_file() < of_a_block(), mode());
}
