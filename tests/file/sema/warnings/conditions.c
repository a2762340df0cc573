// Conditions that say something else than meant.
// ARGS: -Wall -Wno-unused-variable -Wno-unused-but-set-variable -fsyntax-only %s
typedef enum { RED, GREEN } color;
int shifts(int a, unsigned u) {
//~ 9: warning: converting the result of '<<' to a boolean; did you mean to compare with '0'? [-Wint-in-bool-context]
  if (a << 1)
    return 1;
//~ 12: warning: converting the result of '<<' to a boolean; did you mean to compare with '0'? [-Wint-in-bool-context]
  while (a << 1)
    a--;
  bool_like: ;
//~ 15: warning: converting the result of '<<' to a boolean; did you mean to compare with '0'? [-Wint-in-bool-context]
//~ 32: warning: converting the result of '<<' to a boolean always evaluates to true [-Wtautological-constant-compare]
//~ 48: warning: converting the result of '<<' to a boolean always evaluates to false [-Wtautological-constant-compare]
  _Bool b = a << 1, always = 2 << 1, never = 0 << 3;
  if (u << 1 || (a << 1) != 0)
    return 2;
//~ 9: warning: converting the result of '<<' to a boolean always evaluates to true [-Wtautological-constant-compare]
  if (1 << 2)
    goto bool_like;
//~ 12: warning: converting the result of '<<' to a boolean; did you mean to compare with '0'? [-Wint-in-bool-context]
  return a << 2 && a;
}
int choices(int a) {
//~ 9: warning: converting the result of '?:' with integer constants to a boolean always evaluates to 'true' [-Wtautological-constant-compare]
  if (a ? 1 : 2)
    return 1;
  if (a ? 1 : 0)
    return 2;
  if (a ? RED : GREEN)
    return 3;
  return !(a ? 3 : 0);
}
int overlaps(int x, unsigned u, volatile int v, unsigned char c) {
//~ 13: warning: non-overlapping comparisons always evaluate to false [-Wtautological-overlap-compare]
  if (x < 5 && x > 10) return 1;
//~ 14: warning: overlapping comparisons always evaluate to true [-Wtautological-overlap-compare]
  if (x != 1 || x != 2) return 2;
//~ 13: warning: overlapping comparisons always evaluate to true [-Wtautological-overlap-compare]
  if (x > 5 || x < 10) return 3;
//~ 14: warning: non-overlapping comparisons always evaluate to false [-Wtautological-overlap-compare]
  if (x == 1 && x == 2) return 4;
//~ 13: warning: non-overlapping comparisons always evaluate to false [-Wtautological-overlap-compare]
  if (5 > x && 10 < x) return 5;
//~ 13: warning: non-overlapping comparisons always evaluate to false [-Wtautological-overlap-compare]
  if (x < 5 && x >= 5) return 6;
//~ 14: warning: overlapping comparisons always evaluate to true [-Wtautological-overlap-compare]
  if (x >= 5 || x < 5) return 7;
//~ 13: warning: non-overlapping comparisons always evaluate to false [-Wtautological-overlap-compare]
  if (u < 5 && u > 4294967290u) return 8;
  if (x < 5 && x > 3) return 9;
  if (x <= 5 && x != 6) return 10;
  if (v < 5 && v > 10) return 11;
//~ 13: warning: non-overlapping comparisons always evaluate to false [-Wtautological-overlap-compare]
  if (c < 5 && c > 10) return 12;
  if (x < 5 && u > 10) return 13;
  return x == 1 || x == 2;
}
int sizes(void) {
  int a[10], n = 1;
//~ 19: warning: sizeof on pointer operation will return size of 'int *' instead of 'int[10]' [-Wsizeof-array-decay]
//~ 35: warning: sizeof on pointer operation will return size of 'int *' instead of 'int[10]' [-Wsizeof-array-decay]
//~ 66: warning: sizeof on pointer operation will return size of 'int *' instead of 'int[10]' [-Wsizeof-array-decay]
  return sizeof(a + 1) + sizeof(a - n) + sizeof(&a[1]) + sizeof(n, a) + sizeof(a) + sizeof(*a + 1);
}
int *nulls(int *p) {
//~ 9: warning: expression which evaluates to zero treated as a null pointer constant of type 'int *' [-Wnon-literal-null-conversion]
  p = 1 - 1;
  p = (char)0;
//~ 7: warning: expression which evaluates to zero treated as a null pointer constant of type 'int *' [-Wnon-literal-null-conversion]
  p = '\0';
//~ 7: warning: expression which evaluates to zero treated as a null pointer constant of type 'int *' [-Wnon-literal-null-conversion]
  p = RED;
  p = 0;
  p = 0L;
  p = ((void *)0);
//~ 12: warning: expression which evaluates to zero treated as a null pointer constant of type 'int *' [-Wnon-literal-null-conversion]
  return 2 - 2;
}
