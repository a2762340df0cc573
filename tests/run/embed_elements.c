// C23 6.10.4: the bytes of #embed among other elements, in arrays of other types, in structures.
// ARGS: -std=c23
// REFERENCE: clang (gcc 12 has no #embed)
#include <stdio.h>
// The file begins with "// C23".
static const unsigned char middle[] = {1,
#embed "embed_elements.c" limit(5)
    , 4};
static signed char first[] = {
#embed "embed_elements.c" limit(3)
    , -9, 8};
static char last[] = {1, 2,
#embed "embed_elements.c" limit(4) prefix(3, ) suffix(, 5)
};
static unsigned char designated[] = {[3] =
#embed "embed_elements.c" limit(4)
                                         ,
                                     [0] = 9, 8};
static unsigned char long_tail[400] = {0,
#embed "embed_elements.c" limit(6)
};
static char rows[2][4] = {
#embed "embed_elements.c" limit(6)
};
static struct {
  char text[4];
  int number;
  short pair[2];
} record = {
#embed "embed_elements.c" limit(6)
};
static struct {
  int count;
  char text[];
} flexible = {5, {'a',
#embed "embed_elements.c" limit(5)
                  , 'z'}};
static float numbers[] = {
#embed "embed_elements.c" limit(3)
};
static char none[] = {
#embed "embed_elements.c" limit(0) if_empty('x', 'y') prefix(1, )
};

static int expressions[] = {2 -
#embed "embed_elements.c" limit(3)
    * 2, 7};
static short one[] = {-
#embed "embed_elements.c" limit(1)
};
static int sum(int a, int b, int c, int d) { return ((a * 100 + b) * 100 + c) * 100 + d; }

#define PRINT(array)                                                                               \
  for (size_t i = 0; i < sizeof(array); ++i) {                                                     \
    printf("%d ", (array)[i]);                                                                     \
  }                                                                                                \
  puts("");

int main(void) {
  unsigned char local[] = {1,
#embed "embed_elements.c" limit(5)
                           , 4};
  unsigned char large[] = {1, 2, 3, 4, 5, 6, 7, 8,
#embed "embed_elements.c" limit(70)
                           , 9};
  PRINT(middle)
  PRINT(first)
  PRINT(last)
  PRINT(designated)
  PRINT(local)
  printf("%d %d %d %d %d\n", expressions[0], expressions[1], expressions[2], expressions[3], one[0]);
  printf("%d %d\n", sum(
#embed "embed_elements.c" limit(3)
      / 4, 5), sum(1, 2, 1 + 
#embed "embed_elements.c" limit(2)
  ));
  int value = (
#embed "embed_elements.c" limit(3)
    + 1);
  printf("%d\n", value);
  printf("%d %d %d\n", long_tail[0], long_tail[6], long_tail[7]);
  printf("%.4s %.4s\n", rows[0], rows[1]);
  printf("%.4s %d %d %d\n", record.text, record.number, record.pair[0], record.pair[1]);
  printf("%.7s %g %g %.2s\n", flexible.text, numbers[0], numbers[2], none);
  printf("%.6s %d %zu\n", large + 8, large[sizeof large - 1], sizeof large);
}
