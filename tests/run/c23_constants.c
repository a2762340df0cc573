// C23: constexpr aggregates in constant expressions, storage of compound literals, auto pointers,
// wide enumerations and attributes on labels, as the program sees them.
// ARGS: -std=c23 -Wno-attributes
// REFERENCE: none (clang 22 has no storage class in compound literals)
#include <stdio.h>
struct point { int x, y[2]; const char *name; };
constexpr struct point origin = {1, {2, 3}, nullptr};
constexpr int table[] = {origin.x, origin.y[1], 40};
constexpr struct point copies[2] = {origin, {.y = {[1] = 9}}};
constexpr char text[] = "text";
constexpr double half = 0.5;
constexpr unsigned _BitInt(200) big = (unsigned _BitInt(200))1 << 190;
static_assert(copies[0].y[0] == 2 && copies[1].y[1] == 9 && copies[1].x == 0);
static_assert(text[2] == 'x' && sizeof text == 5);
static_assert((int)(big >> 189) == 2);
enum wide { NARROW = 1, WIDE = 1ull << 40, AFTER };
enum byte : unsigned char { LOW, HIGH = 255 };
int counted[table[2]];
static int *counter(void) {
  int *value = &(static int){10};
  ++*value;
  return value;
}
static int labels(int n) {
  [[maybe_unused]] again:
  if (n < 10) {
    n += 3;
    goto again;
  }
  switch (n) {
  [[]] case 10: n++; [[fallthrough]];
  case 12: n++;
  }
  return n;
}
int main(void) {
  printf("%d %d %d %zu\n", table[0], table[1], table[2], sizeof counted);
  counter();
  printf("%d\n", *counter());
  const struct point *local = &(static constexpr struct point){4, {5, 6}, nullptr};
  printf("%d %d\n", local->x, local->y[1]);
  int *per_thread = &(static thread_local int){7};
  printf("%d\n", *per_thread);
  int sum = 0;
  for (auto *p = (register int[]){1, 2, 3, 0}; *p; p++) {
    sum += *p;
  }
  printf("%d\n", sum);
  auto *name = "abc"; auto letter = 'c';
  printf("%s %zu\n", name, sizeof letter);
  printf("%zu %zu %d\n", sizeof(enum wide), sizeof(enum byte), AFTER == (1ull << 40) + 1);
  enum byte high = HIGH;
  high++;
  printf("%d\n", high);
  printf("%d %d\n", labels(1), labels(12));
  printf("%g %d\n", half, (int)(big >> 185));
  switch (2) {
  case table[0] + 1: puts("two");
  }
  return 0;
}
