// GNU target_clones: versions behind an ifunc, called directly, through a pointer and by themselves.
#include <stdio.h>

#ifdef __x86_64__
#define CLONES(...) __attribute__((target_clones(__VA_ARGS__)))
#else
#define CLONES(...)
#endif

static int before(const int *values);

CLONES("avx2", "sse4.2", "arch=x86-64-v3", "default")
int sum(const int *values, int count) {
  int total = 0;
  for (int i = 0; i < count; ++i) {
    total += values[i];
  }
  return total;
}

static int before(const int *values) { return sum(values, 2); }

// A static object is one for all versions.
CLONES("avx512f,avx2,default") static int counted(int n) {
  static int calls;
  ++calls;
  return n <= 1 ? calls : counted(n - 1) + n;
}

CLONES("arch=haswell", "default") int labels(int n) {
  static void *const places[] = {&&zero, &&one};
  goto *places[n & 1];
zero:
  return 10;
one:
  return 20;
}

int (*pointer)(const int *, int) = sum;

int main(void) {
  int values[9] = {1, 2, 3, 4, 5, 6, 7, 8, 9};
  printf("%d %d %d\n", sum(values, 9), pointer(values, 3), before(values));
  printf("%d\n", counted(4));
  printf("%d\n", counted(1));
  printf("%d %d\n", labels(0), labels(1));
  return 0;
}
