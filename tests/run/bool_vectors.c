// clang: vectors of bool initialized by lists of their elements, wherever they stand.
// REFERENCE: clang
#include <stdio.h>
typedef _Bool bits __attribute__((ext_vector_type(8)));
typedef _Bool many __attribute__((ext_vector_type(40)));
struct Flags { int number; bits flags; many more; };
static bits global = {1, 0, 1, 1};
static const struct Flags table[] = {{1, {0, 1}, {1}}, {2, {1, 1, 1, 1, 1, 1, 1, 1}, {0, 0, 1}}};
static void show(bits value) {
  for (int i = 0; i < 8; ++i) {
    putchar(value[i] ? '1' : '0');
  }
  putchar(' ');
}
static void show_many(many value) {
  for (int i = 0; i < 40; ++i) {
    putchar(value[i] ? '1' : '0');
  }
  putchar('\n');
}
static void made(int a, int b) {
  struct Flags braced = {a, {b, a, b}, {a, b, a}};
  bits several[2] = {{a}, {b, a, a}};
  static bits kept = {0, 0, 0, 0, 1};
  bits whole = {a, a, b, a};
  show(braced.flags), show(several[0]), show(several[1]), show(kept), show(whole), show((bits){b, a});
  show_many(braced.more);
}
int main(void) {
  show(global), show(table[0].flags), show(table[1].flags);
  show_many(table[1].more);
  made(1, 0);
  made(0, 5);
}
