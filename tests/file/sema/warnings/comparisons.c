// ARGS: -fsyntax-only -Wall -Wextra %s
// Comparisons that can go only one way, or mean something else.
int array[3];
void function(void);
extern int weak __attribute__((weak));

int signs(int i, unsigned u, unsigned char c, long l, short s) {
//~ 13: warning: comparison of integers of different signs: 'int' and 'unsigned int' [-Wsign-compare]
//~ 23: warning: comparison of integers of different signs: 'unsigned int' and 'int' [-Wsign-compare]
//~ 54: warning: comparison of integers of different signs: 'short' and 'unsigned int' [-Wsign-compare]
  return (i < u) + (u == i) + (c < u) + (l < u) + (s > u) + (1 < u) + (-1 < u) +
//~ 56: warning: comparison of integers of different signs: 'unsigned long' and 'int' [-Wsign-compare]
         ((i & 7) < u) + ((i > 0) == u) + (sizeof(int) > i);
}
int ranges(unsigned char c, signed char s, _Bool b, short h, unsigned u) {
//~ 13: warning: result of comparison of constant 300 with expression of type 'unsigned char' is always false [-Wtautological-constant-out-of-range-compare]
//~ 26: warning: result of comparison of constant 256 with expression of type 'unsigned char' is always true [-Wtautological-constant-out-of-range-compare]
//~ 38: warning: result of comparison of constant 200 with expression of type 'signed char' is always false [-Wtautological-constant-out-of-range-compare]
//~ 65: warning: result of comparison of constant 2 with boolean expression is always false [-Wtautological-constant-out-of-range-compare]
//~ 76: warning: result of comparison of constant 40000 with expression of type 'short' is always false [-Wtautological-constant-out-of-range-compare]
//~ 90: warning: result of comparison of constant -1 with expression of type 'unsigned char' is always false [-Wtautological-constant-out-of-range-compare]
  return (c == 300) + (c < 256) + (s == 200) + (s >= -128) + (b == 2) + (h > 40000) + (c == -1) +
         (u < 0) + (u >= 0) + (u == -1);
}
int pointers(int *p, char *s) {
//~ 11: warning: comparison of array 'array' equal to a null pointer is always false [-Wtautological-pointer-compare]
//~ 45: warning: comparison of function 'function' equal to a null pointer is always false [-Wtautological-pointer-compare]
  return (array == 0) + (&array[1] != 0) + (function == 0) + (&weak == 0) + (p == 0) +
//~ 13: warning: result of comparison against a string literal is unspecified (use an explicit string comparison function instead) [-Wstring-compare]
//~ 31: warning: result of comparison against a string literal is unspecified (use an explicit string comparison function instead) [-Wstring-compare]
//~ 43: warning: comparison of address of 'p' equal to a null pointer is always false [-Wtautological-pointer-compare]
         (s == "text") + ("a" == "b") + (&p == 0);
}
int same(int i, double d, volatile int v) {
//~ 13: warning: self-comparison always evaluates to true [-Wtautological-compare]
//~ 24: warning: self-comparison always evaluates to false [-Wtautological-compare]
//~ 35: warning: self-comparison always evaluates to false [-Wtautological-compare]
  return (i == i) + (i != i) + (i < i) + (d == d) + (v == v);
}
int lengths(long l, unsigned long u) {
//~ 51: warning: comparison of integers of different signs: 'long' and 'unsigned long' [-Wsign-compare]
  return (l == __builtin_strlen("constant")) + (l == u);
}
enum code { FIRST, LAST };
int constants(enum code c, unsigned u, int on) {
  return (c < (int)LAST + 1) + (u < sizeof(int) * 2) + (!!u == on);
}
