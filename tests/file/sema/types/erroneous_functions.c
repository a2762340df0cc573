// A function type with an error in it goes with any other, whose parameters may be more (found by fuzzing).
// ARGS: -fsyntax-only %s
int add(int a, int b);
//~ 16: error: expected '(' after 'typeof'
//~ 16: error: cannot combine with previous 'typeof' declaration specifier
int one(typeof int b);
//~ 10: error: unknown type name 'unknown'
int more(unknown a, int b, int c);
int (*choose(int c))() { return c ? add : one; }
int (*other(int c))() { return c ? one : c + 1 ? more : add; }
//~ 23: error: expected '(' after 'typeof'
//~ 23: error: cannot combine with previous 'typeof' declaration specifier
int add(int a, typeof int);
