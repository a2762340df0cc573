// Builtins that take a range of counts.
// ARGS: -fsyntax-only %s
void f(void *p) {
//~ 31: error: too many arguments to function call, expected at most 3, have 4
  __builtin_prefetch(p, 0, 0, 0);
//~ 37: error: too many arguments to function call, expected at most 3, have 4
  __builtin_assume_aligned(p, 8, 0, 0);
//~ 44: error: too many arguments to function call, expected 6, have 7
  __builtin_fpclassify(1, 2, 3, 4, 5, 1.0, 2);
}
