// Static initializers of a union by a bit-field, beside members that lie at the same place.
#include <stdio.h>
#include <string.h>

typedef short Short8 __attribute__((vector_size(16)));
union WithVector {
  Short8 all;
  short field : 2;
};
union Inner {
  Short8 all;
  unsigned short field : 3;
};
union WithEmptyArray {
  union Inner none[0];
  unsigned long field : 3;
};

static union WithVector a = {.field = -1};
static union WithEmptyArray b = {.field = 7};
static union WithVector c = {.all = {1, 2}};

static void print(const void *object, size_t size) {
  const unsigned char *bytes = object;
  for (size_t i = 0; i < size; ++i)
    printf("%02x", bytes[i]);
  printf("\n");
}

int main(void) {
  print(&a, sizeof a);
  print(&b, sizeof b);
  print(&c, sizeof c);
  return 0;
}
