// The body of a function whose result can be nothing that functions return is checked all the same.
// ARGS: -fsyntax-only %s
//~ 10: error: function cannot return function type 'int ()'
//~ 29: error: use of undeclared identifier 'undeclared'
int first(int n)() { return undeclared; }
typedef int Row[3];
//~ 11: error: function cannot return array type 'Row' (aka 'int[3]')
Row second(void) { return 0; }
int use(void) { return second(); }
