// Optimized code: inlined functions have frames, parameters and locals with values.
#include <stdio.h>

struct pair {
  int first, second;
};

__attribute__((noinline)) static int opaque(int value) {
  __asm__ volatile("" : "+r"(value));
  return value;
}

static inline __attribute__((always_inline)) int scale(int base, int factor) {
  int product = opaque(base * factor);
  return product + 1;
}

static inline __attribute__((always_inline)) int outer(struct pair pair) {
  int left = scale(pair.first, 3);
  int right = scale(pair.second, 5);
  return left * right;
}

int main(int argc, char **argv) {
  struct pair pair = {argc + 1, argc + 2};
  int result = outer(pair);
  printf("%d %s\n", result, argv[0] ? "yes" : "no");
  return result == 7 * 16 ? 0 : 1;
}
