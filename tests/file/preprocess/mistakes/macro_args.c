// Macros with arguments too few, too many, and not closed.
// ARGS: -fsyntax-only -ferror-limit=0 %s
//~ 9: note: macro 'MAX' defined here
//~ 9: note: macro 'MAX' defined here
//~ 9: note: macro 'MAX' defined here
#define MAX(a, b) ((a) > (b) ? (a) : (b))
//~ 27: error: too few arguments provided to function-like macro invocation
int f(void) { return MAX(1); }
//~ 32: error: too many arguments provided to function-like macro invocation
int g(void) { return MAX(1, 2, 3); }
//~ 22: error: unterminated function-like macro invocation
//~ 25: error: expected '}'
//~ 13: note: to match this '{'
int h(void) { return MAX(1, 2; }
