// REFERENCE: gcc
// GNU __builtin_va_arg_pack and __builtin_va_arg_pack_len: each call of the wrapper passes on what
// it was given for `...`.
#include <stdarg.h>
#include <stdio.h>

struct pair {
  long first;
  double second;
};

static void show(const char *kinds, ...) {
  va_list list;
  va_start(list, kinds);
  for (; *kinds; kinds++) {
    switch (*kinds) {
    case 'i':
      printf(" %d", va_arg(list, int));
      break;
    case 'd':
      printf(" %g", va_arg(list, double));
      break;
    case 'l':
      printf(" %Lg", va_arg(list, long double));
      break;
    case 'p': {
      struct pair value = va_arg(list, struct pair);
      printf(" {%ld, %g}", value.first, value.second);
      break;
    }
    case 's':
      printf(" %s", va_arg(list, const char *));
      break;
    }
  }
  va_end(list);
  printf("\n");
}

static int calls;

static inline __attribute__((always_inline)) int wrapper(int before, const char *kinds, ...) {
  static int total;
  total += __builtin_va_arg_pack_len();
  if (before < 0) {
    goto end;
  }
  printf("%d of %d:", before, __builtin_va_arg_pack_len());
  show(kinds, __builtin_va_arg_pack());
end:
  calls++;
  return total;
}

static inline __attribute__((always_inline)) void twice(const char *kinds, ...) {
  wrapper(1, kinds, __builtin_va_arg_pack());
  wrapper(2, kinds, __builtin_va_arg_pack());
}

extern inline __attribute__((always_inline, gnu_inline)) int
format(char *buffer, size_t size, const char *text, ...) {
  if (__builtin_va_arg_pack_len() == 0) {
    return snprintf(buffer, size, "nothing");
  }
  return snprintf(buffer, size, text, __builtin_va_arg_pack());
}

int main(void) {
  struct pair pair = {7, 0.5};
  char c = 'A';
  float f = 1.5f;
  wrapper(3, "");
  wrapper(4, "id", c, f);
  wrapper(5, "pldsi", pair, 2.25L, 1e10, "text", 42);
  wrapper(-1, "", 1, 2, 3);
  twice("spi", "again", pair, -1);
  char buffer[64];
  int length = format(buffer, sizeof buffer, "%d-%s-%g", 12, "ab", 3.5);
  printf("%d %s\n", length, buffer);
  format(buffer, sizeof buffer, "%d");
  int total = wrapper(-1, "");
  printf("%s %d %d\n", buffer, calls, total);
}
