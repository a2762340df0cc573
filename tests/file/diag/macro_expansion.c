// EXIT: 1
// Messages inside of macros show the chain of expansions.
#define INNER(x) (x) + undeclared
#define OUTER(y) INNER(y) * 2
#define OBJECT OUTER(1)
int a(void) { return OBJECT; }
int b(void) { return OUTER("x" / 2); }
#define PASTE(x, y) x ## y
int c(void) { return PASTE(und, eclared2); }
#define ARG(x) x
int d(void) { return ARG(ARG(undeclared3)); }
// STDERR: macro_expansion.c:6:22: error: use of undeclared identifier 'undeclared'
// STDERR:     6 | int a(void) { return OBJECT; }
// STDERR:       |                      ^
// STDERR: macro_expansion.c:5:16: note: expanded from macro 'OBJECT'
// STDERR:     5 | #define OBJECT OUTER(1)
// STDERR:       |                ^
// STDERR: macro_expansion.c:4:18: note: expanded from macro 'OUTER'
// STDERR:     4 | #define OUTER(y) INNER(y) * 2
// STDERR:       |                  ^
// STDERR: macro_expansion.c:3:24: note: expanded from macro 'INNER'
// STDERR:     3 | #define INNER(x) (x) + undeclared
// STDERR:       |                        ^
// STDERR: macro_expansion.c:7:32: error: invalid operands to binary expression ('char *' and 'int')
// STDERR:     7 | int b(void) { return OUTER("x" / 2); }
// STDERR:       |                            ~~~ ^ ~
// STDERR: macro_expansion.c:7:22: error: use of undeclared identifier 'undeclared'
// STDERR:     7 | int b(void) { return OUTER("x" / 2); }
// STDERR:       |                      ^
// STDERR: macro_expansion.c:4:18: note: expanded from macro 'OUTER'
// STDERR:     4 | #define OUTER(y) INNER(y) * 2
// STDERR:       |                  ^
// STDERR: macro_expansion.c:3:24: note: expanded from macro 'INNER'
// STDERR:     3 | #define INNER(x) (x) + undeclared
// STDERR:       |                        ^
// STDERR: macro_expansion.c:9:28: error: use of undeclared identifier 'undeclared2'
// STDERR:     9 | int c(void) { return PASTE(und, eclared2); }
// STDERR:       |                            ^
// STDERR: macro_expansion.c:11:30: error: use of undeclared identifier 'undeclared3'
// STDERR:    11 | int d(void) { return ARG(ARG(undeclared3)); }
// STDERR:       |                              ^
// STDERR: 5 errors generated.
