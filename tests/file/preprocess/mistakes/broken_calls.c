// Calls of macros that cannot be read give one message each, in any place.
// ARGS: -fsyntax-only -ferror-limit=0 %s
//~ 9: note: macro 'TWO' defined here
//~ 9: note: macro 'TWO' defined here
//~ 9: note: macro 'TWO' defined here
//~ 9: note: macro 'TWO' defined here
#define TWO(a, b) a b
//~ 9: note: macro 'ONE' defined here
#define ONE(a) a
//~ 10: error: too few arguments provided to function-like macro invocation
TWO(int x);
int f(void) {
//~ 16: error: too few arguments provided to function-like macro invocation
  int y = TWO(1);
//~ 14: error: too many arguments provided to function-like macro invocation
  y = ONE(1, 2) + 1;
//~ 8: error: too few arguments provided to function-like macro invocation
  TWO(y);
//~ 14: error: missing terminating '"' character
  return ONE("open);
}
//~ 10: error: too few arguments provided to function-like macro invocation
#if TWO(1)
#endif
//~ 13: error: empty character constant
int z = ONE('');
