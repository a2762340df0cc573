/* What C90 lacks and -pedantic says so; what it allows and later C does not. */
/* ARGS[c90]: -fsyntax-only -ferror-limit=0 -std=c90 -pedantic -Wimplicit-int -Wimplicit-function-declaration %s */
/* ARGS[c99]: -fsyntax-only -ferror-limit=0 -std=c99 -pedantic %s */
/*~ [c90] 1: warning: 'long long' is an extension when C99 mode is not enabled [-Wlong-long] */
long long a;
/*~ [c90] 1: warning: '_Bool' is a C99 extension [-Wc99-extensions] */
_Bool b;
/*~ [c90] 1: warning: '_Complex' is a C99 extension [-Wc99-extensions] */
_Complex double c;
/*~ [c90] 1: error: unknown type name 'inline' */
inline int d(void) { return 1; }
/*~ [c90] 1: warning: type specifier missing, defaults to 'int' [-Wimplicit-int] */
/*~ [c99] 1: error: type specifier missing, defaults to 'int'; ISO C99 and later do not support implicit int [-Wimplicit-int] */
e;
/*~ [c90] 8: warning: type specifier missing, defaults to 'int' [-Wimplicit-int] */
/*~ [c99] 8: error: type specifier missing, defaults to 'int'; ISO C99 and later do not support implicit int [-Wimplicit-int] */
static f;
/*~ [c90] 1: warning: type specifier missing, defaults to 'int' [-Wimplicit-int] */
/*~ [c90] 18: warning: implicit declaration of function 'implicit' [-Wimplicit-function-declaration] */
/*~ [c99] 1: error: type specifier missing, defaults to 'int'; ISO C99 and later do not support implicit int [-Wimplicit-int] */
/*~ [c99] 18: error: call to undeclared function 'implicit'; ISO C99 and later do not support implicit function declarations [-Wimplicit-function-declaration] */
g(void) { return implicit(1); }
/*~ [c90] 1: warning: type specifier missing, defaults to 'int' [-Wimplicit-int] */
/*~ 1: warning: a function definition without a prototype is deprecated in all versions of C and is not supported in C23 [-Wdeprecated-non-prototype] */
/*~ [c99] 3: error: parameter 'x' was not declared, defaults to 'int'; ISO C99 and later do not support implicit int [-Wimplicit-int] */
/*~ [c99] 1: error: type specifier missing, defaults to 'int'; ISO C99 and later do not support implicit int [-Wimplicit-int] */
h(x) { return x; }
/*~ [c90] 20: warning: variable declaration in for loop is a C99-specific feature [-Wc99-extensions] */
/*~ 43: warning: for loop has empty body [-Wempty-body] */
/*~ 43: note: put the semicolon on a separate line to silence this warning */
int i(void) { for (int x = 0; x < 1; x++) ; return 1; }
/*~ [c90] 33: warning: mixing declarations and code is a C99 extension [-Wdeclaration-after-statement] */
int j(void) { int x; x = 1; int y; return y = x; }
/*~ [c90] 9: warning: commas at the end of enumerator lists are a C99-specific feature [-Wc99-extensions] */
enum { K, };
/*~ [c90] 23: warning: flexible array members are a C99 feature [-Wc99-extensions] */
struct l { int n; int x[]; };
/*~ 12: warning: anonymous structs are a C11 extension [-Wc11-extensions] */
struct m { struct { int x; }; };
/*~ [c90] 22: warning: variable length arrays are a C99 feature [-Wvla-extension] */
int n(int x) { int v[x]; return sizeof v; }
/*~ [c90] 29: warning: designated initializers are a C99 feature [-Wc99-designator] */
struct o { int x, y; } p = {.x = 1};
/*~ [c90] 13: warning: designated initializers are a C99 feature [-Wc99-designator] */
int q[3] = {[1] = 2};
int r(void) { return ((struct o){1, 2}).x; }
/*~ 13: note: previous definition is here */
typedef int s;
/*~ 13: warning: redefinition of typedef 's' is a C11 feature [-Wtypedef-redefinition] */
typedef int s;
int t = sizeof(int[3]);
/*~ 1: warning: '_Static_assert' is a C11 extension [-Wc11-extensions] */
_Static_assert(1, "");
int u = _Generic(1, int: 2);
/*~ 1: warning: '_Alignas' is a C11 extension [-Wc11-extensions] */
_Alignas(8) int v;
/*~ 1: warning: '_Thread_local' is a C11 extension [-Wc11-extensions] */
_Thread_local int w;
/*~ 1: warning: '_Noreturn' is a C11 extension [-Wc11-extensions] */
_Noreturn void x(void);
/*~ 11: warning: predefined identifier is only valid inside function [-Wpredefined-identifier-outside-function] */
/*~ 7: warning: initializing 'char *' with an expression of type 'const char[1]' discards qualifiers [-Wincompatible-pointer-types-discards-qualifiers] */
char *y = __func__;
/*~ [c90] 33: error: redefinition of parameter 'restrict' */
/*~ [c90] 11: note: previous declaration is here */
/*~ [c90] 42: error: expected ')' */
/*~ [c90] 6: note: to match this '(' */
/*~ [c99] 11: error: restrict requires a pointer or reference ('int' is invalid) */
int z(int restrict, const char *restrict s);
/*~ [c90] 20: warning: static array size is a C99 feature [-Wc99-extensions] */
/*~ [c90] 37: warning: qualifier in array size is a C99 feature [-Wc99-extensions] */
int aa(int n, int a[static 3], int b[const]);
/*~ 17: warning: void function 'bb' should not return void expression [-Wpedantic] */
void bb(void) { return bb(); }
/*~ [c90] 30: warning: initializer for aggregate is not a compile-time constant [-Wc99-extensions] */
int cc(void) { struct o x = {cc(), 2}; return x.y; }
