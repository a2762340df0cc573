// C90 6.4: no comma in a constant expression, even where it is not evaluated.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c90 -Wno-unused-value %s
void f(long *p, int *q, int x) {
//~ 5: error: incompatible pointer types assigning to 'long *' from 'int *' [-Wincompatible-pointer-types]
  p = x ? q : (void *)(1 ? 0 : 0);
  p = x ? q : (void *)(1 ? 0 : (0, 0));
}
