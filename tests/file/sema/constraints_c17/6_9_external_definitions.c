// C17 6.9: external definitions.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
//~ 10: error: illegal storage class on file-scoped variable
auto int a; // 6.9p2
//~ 14: error: illegal storage class on file-scoped variable
register int b; // 6.9p2
//~ 12: note: previous definition is here
static int c = 1;
//~ 12: error: redefinition of 'c'
static int c = 2; // 6.9p3
//~ 12: note: previous definition is here
static int d(void) { return 1; }
//~ 12: error: redefinition of 'd'
static int d(void) { return 2; } // 6.9p3
//~ 5: note: previous definition is here
int e = 1;
//~ 5: error: redefinition of 'e'
int e = 2; // 6.9p5
typedef int function(void);
typedef int array[2];
//~ 8: note: forward declaration of 'struct incomplete'
//~ 8: note: forward declaration of 'struct incomplete'
//~ 8: note: forward declaration of 'struct incomplete'
struct incomplete;
//~ 11: error: expected ';' after top level declarator
function f { return 1; } // 6.9.1p2
//~ 19: error: incomplete result type 'struct incomplete' in function definition
struct incomplete g(void) { } // 6.9.1p3
//~ 1: error: illegal storage class on function
auto int i(void) { return 1; } // 6.9.1p4
//~ 1: error: illegal storage class on function
register int j(void) { return 1; } // 6.9.1p4
//~ 1: error: function definition declared 'typedef'
typedef int k(void) { return 1; } // 6.9.1p4
//~ 1: error: '_Thread_local' is only allowed on variable declarations
_Thread_local int l(void) { return 1; } // 6.7.1p4
//~ 10: warning: omitting the parameter name in a function definition is a C23 extension [-Wc23-extensions]
int m(int) { return 1; } // 6.9.1p5
//~ 21: error: expected ';' after top level declarator
//~ 37: error: expected identifier or '('
int n(int parameter) int parameter; { return 1; } // 6.9.1p5
//~ 7: error: parameter 'p' was not declared, defaults to 'int'; ISO C99 and later do not support implicit int [-Wimplicit-int]
//~ 5: warning: a function definition without a prototype is deprecated in all versions of C and is not supported in C23 [-Wdeprecated-non-prototype]
int o(p) { return p; } // 6.9.1p6
//~ 17: error: parameter named 's' is missing
//~ 5: warning: a function definition without a prototype is deprecated in all versions of C and is not supported in C23 [-Wdeprecated-non-prototype]
int q(r) int r, s; { return r; } // 6.9.1p6
//~ 16: error: illegal initializer: parameters cannot be initialized
//~ 5: warning: a function definition without a prototype is deprecated in all versions of C and is not supported in C23 [-Wdeprecated-non-prototype]
int t(u) int u = 1; { return u; } // 6.9.1p6
//~ 10: error: invalid storage class specifier in function declarator
//~ 5: warning: a function definition without a prototype is deprecated in all versions of C and is not supported in C23 [-Wdeprecated-non-prototype]
int v(w) static int w; { return w; } // 6.9.1p6
//~ 28: error: redefinition of 'parameter'
//~ 11: note: previous definition is here
int x(int parameter) { int parameter; return 1; } // 6.7p3
//~ 26: warning: tentative definition of variable with internal linkage has incomplete non-array type 'struct incomplete' [-Wtentative-definition-incomplete-type]
//~ 26: error: tentative definition has type 'struct incomplete' that is never completed
static struct incomplete y; // 6.9.2p3
//~ 12: warning: tentative definition of variable with internal linkage has incomplete array type 'int[]' [-Wtentative-definition-incomplete-type]
//~ 12: warning: tentative array definition assumed to have one element [-Wtentative-definition-array]
static int z[]; // 6.9.2p3
