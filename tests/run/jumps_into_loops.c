// A switch that jumps into loops: bodies that begin with a case label, loops that nothing else reaches.
#include <stdio.h>
static int co(int *s, int *i) {
  switch (*s) {
  case 0:
    while (1) {
  case 1:
      if (++*i > 3) { *s = 2; return *i; }
      *s = 1;
      return -*i;
    }
  case 2:
    for (;;) {
  default:
      ++*i;
      do {
  case 7:
        ++*i;
      } while (*i < 10);
      return *i;
    }
  }
}
static int dead(int n, int m) {
  switch (n) {
    while (m > 0) {
  case 1: m -= 3;
  case 2: m -= 2;
    }
    do {
  case 3: m += 5;
    } while (m < 20);
    for (; m > 0; --m) {
  case 4: m -= 7;
    }
    while (1) {
  case 5: if (++m > 40) break;
    }
  }
  return m;
}
int main(void) {
  int s = 0, i = 0;
  for (int k = 0; k < 8; k++) printf("%d ", co(&s, &i));
  printf("%d %d\n", s, i);
  for (int n = 0; n < 7; n++) for (int m = 0; m < 20; m += 7) printf("%d ", dead(n, m));
  printf("\n");
}
