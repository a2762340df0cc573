// GNU structures without members: values are still evaluated, layout is that of nothing.
#include <stdio.h>

struct empty {};
struct holder {
  struct empty nothing;
  int number;
  struct empty more[3];
};
struct only {
  struct empty a, b;
};

static int count;
static struct empty make(void) {
  struct empty result = {};
  count++;
  return result;
}

static struct only pass(struct empty a, int n, struct empty b) {
  (void)a, (void)b;
  count += n;
  return (struct only){make(), make()};
}

int main(void) {
  struct holder holder = {make(), 5, {make(), make()}};
  struct only only = {.b = make()}, copy = (struct only){make(), make()};
  struct empty array[4] = {[2] = make()};
  only = copy;
  only = pass(only.a, 100, array[1]);
  only.a = (count += 1000, make());
  printf("%zu %zu %zu %d %d\n", sizeof(struct empty), sizeof holder, sizeof only, holder.number,
         count);
}
