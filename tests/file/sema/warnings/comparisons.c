// ARGS: -fsyntax-only -Wall -Wextra %s
// Comparisons that can go only one way, or mean something else.
int array[3];
void function(void);
extern int weak __attribute__((weak));

int signs(int i, unsigned u, unsigned char c, long l, short s) {
  return (i < u) + (u == i) + (c < u) + (l < u) + (s > u) + (1 < u) + (-1 < u) +
         ((i & 7) < u) + ((i > 0) == u) + (sizeof(int) > i);
}
int ranges(unsigned char c, signed char s, _Bool b, short h, unsigned u) {
  return (c == 300) + (c < 256) + (s == 200) + (s >= -128) + (b == 2) + (h > 40000) + (c == -1) +
         (u < 0) + (u >= 0) + (u == -1);
}
int pointers(int *p, char *s) {
  return (array == 0) + (&array[1] != 0) + (function == 0) + (&weak == 0) + (p == 0) +
         (s == "text") + ("a" == "b") + (&p == 0);
}
int same(int i, double d, volatile int v) {
  return (i == i) + (i != i) + (i < i) + (d == d) + (v == v);
}
