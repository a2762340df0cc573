// Definitions without prototypes, up to C17.
// ARGS: -fsyntax-only -std=gnu17 -Wno-deprecated-non-prototype %s
int plain(a, b, c) char c; int a, *b; { return a + *b + c; }
int array(list, count) int list[], count; { return list[count]; }
int function(callback) int callback(int); { return callback(1); }
//~ 25: warning: declaration of 'struct in_list' will not be visible outside of this function [-Wvisibility]
int structure(s) struct in_list { int x; } s; { struct in_list copy = s; return copy.x; }
int registers(a, b) register int a; register const char *b; { return a + *b; }
int (*pointer(n))() int n; { return n ? plain : 0; }
int prototype(int, double);
int prototype(a, b) int a; double b; { return a + b; }
//~ 18: error: parameter named 'd' is missing
int wrong(a) int d, a; { return a; }
//~ 5: note: previous declaration is here
int other(int);
//~ 5: error: conflicting types for 'other'
int other(a, b) int a, b; { return a + b; }
//~ 26: error: illegal initializer: parameters cannot be initialized
int initialized(a) int a = 3; { return a; }
//~ 28: error: redefinition of parameter 'a'
//~ 21: note: previous declaration is here
int twice(a, b) int a; int a; int b; { return a + b; }
