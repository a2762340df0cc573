// va_arg reads types whose alignment a typedef or an attribute changes where they were passed: by
// the alignment of the type itself.
// REFERENCE: gcc
#include <stdarg.h>
#include <stdio.h>

typedef long AlignedLong __attribute__((aligned(32)));
typedef long double LooseDouble __attribute__((aligned(8)));
typedef __int128 LooseInt __attribute__((aligned(8)));
struct Aligned {
  int a;
} __attribute__((aligned(16)));

static void read(int count, ...) {
  va_list list;
  va_start(list, count);
  for (int i = 0; i < count; ++i) {
    printf("%ld", va_arg(list, AlignedLong));
    printf(" %.1Lf", va_arg(list, LooseDouble));
    printf(" %d", (int)va_arg(list, LooseInt));
    printf(" %d", va_arg(list, int));
    struct Aligned aligned = va_arg(list, struct Aligned);
    printf(" %d\n", aligned.a);
  }
  va_end(list);
}

int main(void) {
  AlignedLong a = 1;
  LooseDouble b = 2.5L;
  LooseInt c = 3;
  struct Aligned d = {5};
  read(3, a, b, c, 4, d, a + 10, b + 10, c + 10, 14, d, a + 20, b + 20, c + 20, 24, d);
  return 0;
}
