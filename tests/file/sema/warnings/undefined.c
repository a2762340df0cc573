// What is used and has no definition in the unit, and arithmetic on null pointers.
// ARGS: -fsyntax-only -Wall -Wextra -pedantic %s
//~ 12: warning: function 'undefined' has internal linkage but is not defined [-Wundefined-internal]
static int undefined(void);
//~ 12: warning: inline function 'undefined_inline' is not defined [-Wundefined-inline]
inline int undefined_inline(void);
enum first { A } a;
enum second { B } b;
int f(int n) {
//~ 23: warning: arithmetic on a null pointer treated as a cast from integer to pointer is a GNU extension [-Wgnu-null-pointer-arithmetic]
  char *p = (char *)0 + n;
//~ 21: warning: performing pointer arithmetic on a null pointer has undefined behavior [-Wnull-pointer-arithmetic]
  int *q = (int *)0 + n;
//~ 48: warning: comparison of different enumeration types ('enum first' and 'enum second') [-Wenum-compare]
  return undefined() + undefined_inline() + (a == b) + (p != (char *)q);
}
