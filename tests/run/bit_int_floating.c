// Conversions between floating types and _BitInt of more than 128 bits, for which no library has a
// function.
// ARGS: -std=c23
// REFERENCE: none (clang 22 has no such types on AArch64)
int printf(const char *format, ...);

typedef unsigned _BitInt(200) U200;
typedef _BitInt(300) I300;

static U200 power(unsigned base, int exponent) {
  U200 result = 1;
  while (exponent-- > 0) {
    result *= base;
  }
  return result;
}

int main(void) {
  volatile int one = 1;
  U200 big = power(7, 50) * one;
  printf("%a %a\n", (double)big, (float)(big >> 100));
  I300 negative = -(I300)big;
  printf("%a %a\n", (double)negative, (float)(negative / power(7, 45)));
  U200 back = (U200)(0x1.8p150 * one);
  printf("%llx %llx\n", (unsigned long long)(back >> 140), (unsigned long long)back);
  I300 below = (I300)(-0x1.4p230 * one);
  printf("%lld %d\n", (long long)(below >> 220), (int)(below >> 227));
  long double wide = (long double)(big >> 130);
  printf("%.0Lf %d\n", wide, (U200)wide == big >> 130);
  big += 0.5;
  printf("%llx\n", (unsigned long long)(big >> 100));
}
