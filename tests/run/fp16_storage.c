// ARM's __fp16 holds halves, and computes in float: 2049 is no half.
// REFERENCE: clang
#include <stdio.h>

struct pair {
  __fp16 first, second;
};

int main(void) {
  __fp16 a = 2048, b = 1;
  struct pair p = {a, 0.1f};
  printf("%zu %zu %zu\n", sizeof a, sizeof(a + b), sizeof(-a));
  printf("%g %g\n", a + b, (double)(_Float16)((_Float16)2048 + (_Float16)1));
  a += b;
  printf("%g %g %g\n", a, p.first, p.second);
  a = 65504;
  a *= 2;
  printf("%g %d\n", a, a > 65504);
  typedef __fp16 halves __attribute__((vector_size(8)));
  typedef float floats __attribute__((vector_size(16)));
  halves h = __builtin_convertvector((floats){1.5f, 0.1f, -3, 70000}, halves);
  floats f = __builtin_convertvector(h, floats);
  printf("%g %g %g %g\n", f[0], f[1], f[2], f[3]);
  return 0;
}
