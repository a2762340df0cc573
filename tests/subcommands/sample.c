#include "sample.h"
#include "sample.h"

struct pair { char first; double value; char last; };

int add(int a, int b) { return a + b; }

static long total(const struct item *items) {
  long count = 0;
  for (const struct item *item = items; item; item = item->next) {
    if (item->kind == 'x')
      count += MAX(item->count, LIMIT);
  }
  return count;
}

void scale(double *values, int n, double by) {
  for (int i = 0; i < n; i++)
    values[i] = values[i] * by;
}

int main(void) {
  struct item one = {'x', 3, 0, 0};
  return (int)total(&one) + add(1, -LIMIT);
}
