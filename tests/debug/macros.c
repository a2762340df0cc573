// Macros of -g3.
#include <stddef.h>
#define LIMIT 12
#define TWICE(x) ((x) * 2)
#define JOIN(a, ...) a(__VA_ARGS__)
#define EMPTY

struct pair {
  int a, b;
};
static int counter = 3;

int main(void) {
  int local = TWICE(counter) + LIMIT;
#undef LIMIT
#define LIMIT 99
  local += LIMIT;
  return local == 117 ? 0 : (int)offsetof(struct pair, b);
}
