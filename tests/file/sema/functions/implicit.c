// Implicit declarations, as C89 allows them, and what follows from them.
// ARGS: -fsyntax-only -ferror-limit=0 -std=gnu89 -Wall -pedantic %s
// ARGS[c17]: -fsyntax-only -ferror-limit=0 -std=c17 -Wstrict-prototypes -Wmissing-prototypes -Wdeprecated-non-prototype %s
//~ [-] 22: warning: implicit declaration of function 'undeclared' [-Wimplicit-function-declaration]
//~ 22: note: previous implicit declaration is here
//~ [c17] 5: warning: no previous prototype for function 'f' [-Wmissing-prototypes]
//~ [c17] 1: note: declare 'static' if the function is not intended to be used outside of this translation unit
//~ [c17] 22: error: call to undeclared function 'undeclared'; ISO C99 and later do not support implicit function declarations [-Wimplicit-function-declaration]
int f(void) { return undeclared(1); }
//~ 8: error: conflicting types for 'undeclared'
double undeclared(int);
//~ [-] 27: warning: implicitly declaring library function 'strlen' with type 'unsigned long (const char *)' [-Wimplicit-function-declaration]
//~ 27: note: include the header <string.h> or explicitly provide a declaration for 'strlen'
//~ [-] 46: warning: implicitly declaring library function 'sqrt' with type 'double (double)' [-Wimplicit-function-declaration]
//~ 46: note: include the header <math.h> or explicitly provide a declaration for 'sqrt'
//~ [-] 58: warning: implicitly declaring library function 'abs' with type 'int (int)' [-Wimplicit-function-declaration]
//~ 58: note: include the header <stdlib.h> or explicitly provide a declaration for 'abs'
//~ [c17] 5: warning: no previous prototype for function 'g' [-Wmissing-prototypes]
//~ [c17] 1: note: declare 'static' if the function is not intended to be used outside of this translation unit
//~ [c17] 27: error: call to undeclared library function 'strlen' with type 'unsigned long (const char *)'; ISO C99 and later do not support implicit function declarations [-Wimplicit-function-declaration]
//~ [c17] 46: error: call to undeclared library function 'sqrt' with type 'double (double)'; ISO C99 and later do not support implicit function declarations [-Wimplicit-function-declaration]
//~ [c17] 58: error: call to undeclared library function 'abs' with type 'int (int)'; ISO C99 and later do not support implicit function declarations [-Wimplicit-function-declaration]
int g(void) { return (int)strlen("x") + (int)sqrt(2.0) + abs(1); }
//~ 10: warning: a function declaration without a prototype is deprecated in all versions of C [-Wstrict-prototypes]
int empty();
//~ 27: warning: passing arguments to 'empty' without a prototype is deprecated in all versions of C and is not supported in C23 [-Wdeprecated-non-prototype]
//~ [c17] 5: warning: no previous prototype for function 'h' [-Wmissing-prototypes]
//~ [c17] 1: note: declare 'static' if the function is not intended to be used outside of this translation unit
int h(void) { return empty(1) + empty(); }
//~ 15: warning: a function declaration without a prototype is deprecated in all versions of C [-Wstrict-prototypes]
int (*pointer)();
//~ 29: warning: passing arguments to a function without a prototype is deprecated in all versions of C and is not supported in C23 [-Wdeprecated-non-prototype]
//~ [c17] 5: warning: no previous prototype for function 'i' [-Wmissing-prototypes]
//~ [c17] 1: note: declare 'static' if the function is not intended to be used outside of this translation unit
int i(void) { return pointer(1, 2); }
//~ [c17] 5: warning: no previous prototype for function 'global_function' [-Wmissing-prototypes]
//~ [c17] 1: note: declare 'static' if the function is not intended to be used outside of this translation unit
int global_function(void) { return 1; }
//~ [-] 27: warning: non-void function 'falls' should return a value [-Wreturn-mismatch]
//~ [c17] 5: warning: no previous prototype for function 'falls' [-Wmissing-prototypes]
//~ [c17] 1: note: declare 'static' if the function is not intended to be used outside of this translation unit
//~ [c17] 27: error: non-void function 'falls' should return a value [-Wreturn-mismatch]
int falls(int x) { if (x) return; return 1; }
//~ 1: warning: return type of 'main' is not 'int' [-Wmain-return-type]
//~ 1: note: change return type to 'int'
void main(void) { }
//~ 5: note: 'atleast' declared here
int atleast(int, ...);
//~ 30: error: too few arguments to function call, expected at least 1, have 0
//~ [c17] 5: warning: no previous prototype for function 'j' [-Wmissing-prototypes]
//~ [c17] 1: note: declare 'static' if the function is not intended to be used outside of this translation unit
int j(void) { return atleast(); }
//~ 5: note: 'named_atleast' declared here
int named_atleast(int first, ...);
//~ 36: error: too few arguments to function call, at least argument 'first' must be specified
//~ [c17] 5: warning: no previous prototype for function 'k' [-Wmissing-prototypes]
//~ [c17] 1: note: declare 'static' if the function is not intended to be used outside of this translation unit
int k(void) { return named_atleast(); }
static int main2(void) { return 1; }
