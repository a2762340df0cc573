// Counters that only choose an element become addresses or count otherwise; a debugger still tells
// what they are.
#include <stddef.h>

struct item {
  int key;
  char name[20];
};

static struct item items[8];
static short square[4][6];

__attribute__((noinline)) static void look(const void *place, const void *first) {
  __asm__ volatile("" : : "r"(place), "r"(first) : "memory");
}

// An address that grows: i is its distance from the first, divided.
__attribute__((noinline)) void upward(struct item *first, int count) {
  for (int i = 0; i < count; ++i) {
    look(&first[i], first);
  }
}

// So does one that neither begins at the first nor stops at each.
__attribute__((noinline)) void by_threes(short *first, size_t from, size_t end) {
  for (size_t i = from; i < end; i += 3) {
    look(first + i, first);
  }
}

// A counter that goes the other way.
__attribute__((noinline)) void countdown(unsigned count) {
  for (unsigned char i = 0; i < count; ++i) {
    look((void *)(size_t)count, 0);
  }
}

// An address that is a constant away from the one that there is.
__attribute__((noinline)) void with_address(struct item *first, int count) {
  for (int i = 0; i < count; ++i) {
    struct item *item = &first[i];
    look(&item->name[3], first);
  }
}

// The inner address starts from the outer one.
__attribute__((noinline)) void nested(short (*rows)[6], int height, long width) {
  for (int row = 0; row < height; ++row) {
    for (long column = 0; column < width; ++column) {
      look(&rows[row][column], rows);
    }
  }
}

int main(int argc, char **argv) {
  upward(items, argc + 2);
  by_threes(square[0], argc + 1, argc + 10);
  countdown(argc + 2);
  with_address(items, argc + 2);
  nested(square, argc + 1, argc + 1);
  return 0;
}
