// C17 6.5.2.1p1: a pointer to a complete object type and an integer.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
//~ 8: note: forward declaration of 'struct incomplete'
struct incomplete;
struct record { int member; } object;
int f(int n, int *p, double x, struct incomplete *q, void *v, int (*function)(void)) {
//~ 8: error: subscripted value is not an array, pointer, or vector
  n = n[n]; // p1
//~ 8: error: array subscript is not an integer
  n = p[x]; // p1
//~ 8: error: array subscript is not an integer
  n = p[p]; // p1
//~ 13: error: subscripted value is not an array, pointer, or vector
  n = object[0]; // p1
//~ 11: error: subscript of pointer to incomplete type 'struct incomplete'
  (void)&q[0]; // p1
//~ 11: warning: subscript of a pointer to void is a GNU extension [-Wgnu-pointer-arith]
//~ 9: warning: ISO C forbids taking the address of an expression of type 'void' [-Wpedantic]
  (void)&v[1]; // p1
//~ 9: error: subscript of pointer to function type 'int (void)'
  (void)function[1]; // p1
//~ 8: error: array subscript is not an integer
  n = x[p]; // p1
  return n;
}
