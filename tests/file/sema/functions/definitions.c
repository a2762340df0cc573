// main, returns, prototypes and calls of what is not declared.
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -std=c17 -Wmissing-prototypes -Wall %s
static inline int unused_static(void) { return 1; }
static int unused_function(void) { return 2; }
//~ 5: warning: no previous prototype for function 'no_prototype' [-Wmissing-prototypes]
//~ 1: note: declare 'static' if the function is not intended to be used outside of this translation unit
//~ 27: warning: non-void function does not return a value [-Wreturn-type]
int no_prototype(int x) { }
//~ 5: warning: no previous prototype for function 'sometimes' [-Wmissing-prototypes]
//~ 1: note: declare 'static' if the function is not intended to be used outside of this translation unit
//~ 41: warning: non-void function does not return a value in all control paths [-Wreturn-type]
int sometimes(int x) { if (x) return 1; }
//~ 6: warning: no previous prototype for function 'returns_value' [-Wmissing-prototypes]
//~ 1: note: declare 'static' if the function is not intended to be used outside of this translation unit
//~ 28: error: void function 'returns_value' should not return a value [-Wreturn-mismatch]
void returns_value(void) { return 1; }
//~ 5: warning: no previous prototype for function 'returns_nothing' [-Wmissing-prototypes]
//~ 1: note: declare 'static' if the function is not intended to be used outside of this translation unit
//~ 29: error: non-void function 'returns_nothing' should return a value [-Wreturn-mismatch]
int returns_nothing(void) { return; }
//~ 6: warning: no previous prototype for function 'returns_void' [-Wmissing-prototypes]
//~ 1: note: declare 'static' if the function is not intended to be used outside of this translation unit
//~ 27: warning: void function 'returns_void' should not return void expression [-Wpedantic]
void returns_void(void) { return returns_value(); }
//~ 16: warning: no previous prototype for function 'never' [-Wmissing-prototypes]
//~ 11: note: declare 'static' if the function is not intended to be used outside of this translation unit
_Noreturn void never(void) { }
//~ 16: warning: no previous prototype for function 'never2' [-Wmissing-prototypes]
//~ 11: note: declare 'static' if the function is not intended to be used outside of this translation unit
//~ 31: warning: function 'never2' declared 'noreturn' should not return [-Winvalid-noreturn]
_Noreturn void never2(void) { return; }
//~ 5: warning: no previous prototype for function 'calls' [-Wmissing-prototypes]
//~ 1: note: declare 'static' if the function is not intended to be used outside of this translation unit
//~ 19: error: call to undeclared function 'undeclared_function'; ISO C99 and later do not support implicit function declarations [-Wimplicit-function-declaration]
//~ 43: error: call to undeclared library function 'puts' with type 'int (const char *)'; ISO C99 and later do not support implicit function declarations [-Wimplicit-function-declaration]
//~ 43: note: include the header <stdio.h> or explicitly provide a declaration for 'puts'
//~ 54: error: call to undeclared library function 'malloc' with type 'void *(unsigned long)'; ISO C99 and later do not support implicit function declarations [-Wimplicit-function-declaration]
//~ 54: note: include the header <stdlib.h> or explicitly provide a declaration for 'malloc'
//~ 72: error: call to undeclared library function 'strlen' with type 'unsigned long (const char *)'; ISO C99 and later do not support implicit function declarations [-Wimplicit-function-declaration]
//~ 72: note: include the header <string.h> or explicitly provide a declaration for 'strlen'
int calls(void) { undeclared_function(1); puts("x"); malloc(5); return strlen("x"); }
//~ 12: error: parameter 'b' was not declared, defaults to 'int'; ISO C99 and later do not support implicit int [-Wimplicit-int]
//~ 5: warning: a function definition without a prototype is deprecated in all versions of C and is not supported in C23 [-Wdeprecated-non-prototype]
//~ 5: warning: no previous prototype for function 'old' [-Wmissing-prototypes]
//~ 1: note: declare 'static' if the function is not intended to be used outside of this translation unit
int old(a, b) int a; { return a + b; }
//~ 5: warning: no previous prototype for function 'old_call' [-Wmissing-prototypes]
//~ 1: note: declare 'static' if the function is not intended to be used outside of this translation unit
//~ 34: warning: too few arguments in call to 'old'
int old_call(void) { return old(1); }
//~ 17: warning: a function declaration without a prototype is deprecated in all versions of C [-Wstrict-prototypes]
int unprototyped();
//~ 5: warning: no previous prototype for function 'call_it' [-Wmissing-prototypes]
//~ 1: note: declare 'static' if the function is not intended to be used outside of this translation unit
//~ 40: warning: passing arguments to 'unprototyped' without a prototype is deprecated in all versions of C and is not supported in C23 [-Wdeprecated-non-prototype]
int call_it(void) { return unprototyped(1, 2, 3); }
//~ 6: warning: no previous prototype for function 'unused_things' [-Wmissing-prototypes]
//~ 1: note: declare 'static' if the function is not intended to be used outside of this translation unit
//~ 104: warning: unused label 'label' [-Wunused-label]
//~ 55: warning: variable 'set' set but not used [-Wunused-but-set-variable]
//~ 41: warning: unused variable 'variable' [-Wunused-variable]
//~ 72: warning: unused typedef 'type' [-Wunused-local-typedef]
//~ 89: warning: unused variable 'stat' [-Wunused-variable]
void unused_things(int parameter) { int variable; int set; typedef int type; static int stat; set = 1; label: ; }
//~ 5: warning: a function definition without a prototype is deprecated in all versions of C and is not supported in C23 [-Wdeprecated-non-prototype]
//~ 5: warning: no previous prototype for function 'knr' [-Wmissing-prototypes]
//~ 1: note: declare 'static' if the function is not intended to be used outside of this translation unit
int knr(c) char c; { return c; }
//~ 14: note: previous declaration is here
int knr2(char);
//~ 18: warning: promoted type 'int' of K&R function parameter is not compatible with the parameter type 'char' declared in a previous prototype [-Wknr-promoted-parameter]
//~ 5: warning: a function definition without a prototype is deprecated in all versions of C and is not supported in C23 [-Wdeprecated-non-prototype]
int knr2(c) char c; { return c; }
int vararg(int, ...);
//~ 5: warning: a function definition without a prototype is deprecated in all versions of C and is not supported in C23 [-Wdeprecated-non-prototype]
int vararg(a) int a; { return a; }
