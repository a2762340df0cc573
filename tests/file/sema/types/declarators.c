// Declarators that derive what cannot be (C17 6.7.6).
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -std=c17 -Wvla %s
//~ 6: error: 'a' declared as array of functions of type 'int (void)'
int a[](void);
//~ 6: error: function cannot return array type 'int[3]'
int b(void)[3];
//~ 6: error: function cannot return function type 'int (void)'
int c(void)(void);
//~ 7: error: array has incomplete element type 'void'
void d[3];
//~ 20: error: array has incomplete element type 'struct incomplete'
//~ 8: note: forward declaration of 'struct incomplete'
//~ 8: note: forward declaration of 'struct incomplete'
//~ 8: note: forward declaration of 'struct incomplete'
struct incomplete e[3];
//~ 7: error: 'f' declared as an array with a negative size
int f[-1];
//~ 7: error: size of array has non-integer type 'double'
int g[1.5];
//~ 7: warning: zero size arrays are an extension [-Wzero-length-array]
int h[0];
//~ 5: warning: tentative array definition assumed to have one element [-Wtentative-definition-array]
int i[];
int n = 3;
//~ 7: warning: variable length array used [-Wvla]
//~ 5: error: variable length array declaration not allowed at file scope
int j[n];
//~ 10: warning: variable length array used [-Wvla]
//~ 7: error: variably modified type declaration not allowed at file scope
int (*k)[n];
//~ 14: warning: variable length array used [-Wvla]
//~ 12: error: variable length array declaration not allowed at file scope
extern int l[n];
//~ 7: error: integer literal is too large to be represented in any integer type
int m[99999999999999999999];
//~ 7: error: array is too large (9'223'372'036'854'775'807 elements)
int o[0x7fffffffffffffff];
//~ 37: warning: variable length array used [-Wvla]
//~ 47: warning: variable length array used [-Wvla]
void p(int x[static 3], int y[const *], int z[*]);
//~ 14: warning: variable length array used [-Wvla]
//~ 12: error: variable length array must be bound in function definition
void q(int x[*]) { }
//~ 13: error: array has incomplete element type 'int[]'
void r(int x[][]);
//~ 6: error: 'static' used in array declarator outside of function prototype
int s[static 3];
//~ 6: error: type qualifier used in array declarator outside of function prototype
int t[const 3];
//~ 7: error: 'static' used in array declarator outside of function prototype
int *u[static 2];
//~ 16: error: 'static' used in non-outermost array type derivation
void v(int (*x)[static 3]);
//~ 16: error: 'static' used in non-outermost array type derivation
void w(int x[3][static 3]);
//~ 12: error: 'void' must be the first and only parameter if specified
void x(void, int);
//~ 17: error: 'void' must be the first and only parameter if specified
void y(int, void);
//~ 13: error: argument may not have 'void' type
void z(void v);
//~ 9: error: ISO C requires a named parameter before '...'
void aa(...);
//~ 15: error: expected parameter declarator
void bb(int a,);
//~ 24: warning: variable length array used [-Wvla]
//~ 41: warning: variable length array used [-Wvla]
//~ 39: error: variable length array declaration cannot have 'static' storage duration
//~ 58: warning: variable length array used [-Wvla]
//~ 56: error: variable length array declaration cannot have 'extern' linkage
//~ 78: warning: variable length array used [-Wvla]
//~ 88: warning: variable length array used [-Wvla]
//~ 88: error: variable-sized object may not be initialized
//~ 112: warning: variable length array used [-Wvla]
//~ 130: warning: variable length array used [-Wvla]
//~ 128: error: redefinition of typedef for variably-modified type 'int[n]'
//~ 110: note: previous definition is here
void cc(int n) { int v[n]; static int w[n]; extern int x[n]; static int (*y)[n]; int z[n] = {1}; typedef int T[n]; typedef int T[n]; }
//~ 23: warning: variable length array used [-Wvla]
//~ 22: error: star modifier used outside of function prototype
//~ 21: error: definition of variable with array type needs an explicit size or an initializer
void dd(void) { int a[*]; }
//~ 14: error: C does not support default arguments
int ee(int x = 3);
//~ 21: error: parameter named 'c' is missing
//~ 11: error: parameter 'b' was not declared, defaults to 'int'; ISO C99 and later do not support implicit int [-Wimplicit-int]
//~ 5: warning: a function definition without a prototype is deprecated in all versions of C and is not supported in C23 [-Wdeprecated-non-prototype]
int ff(a, b) int a, c; { return a; }
//~ 8: error: a parameter list without types is only allowed in a function definition
int gg(a, b);
//~ 14: error: expected ';' after top level declarator
//~ 22: error: expected identifier or '('
int hh(int a) int b; { return b; }
//~ 29: error: function definition is not allowed here
//~ 50: error: call to undeclared function 'jj'; ISO C99 and later do not support implicit function declarations [-Wimplicit-function-declaration]
int ii(void) { int jj(void) { return 1; } return jj(); }
//~ 7: error: expected ';' after top level declarator
int kk { return 1; }
//~ 7: warning: a function declaration without a prototype is deprecated in all versions of C [-Wstrict-prototypes]
//~ 31: warning: a function declaration without a prototype is deprecated in all versions of C [-Wstrict-prototypes]
//~ 34: error: function definition is not allowed here
int ll() { int x; extern int f() { } }
//~ 19: error: incomplete result type 'struct incomplete' in function definition
struct incomplete mm(void) { }
struct incomplete nn(struct incomplete x);
//~ 27: error: variable has incomplete type 'struct incomplete'
void oo(struct incomplete x) { }
void *const pp(void);
int (*qq(void))[];
//~ 7: error: array has incomplete element type 'int[]'
int rr[3][];
int ss[(int)3.9];
int tt[sizeof(int) * 2 - 8 + 1];
//~ 8: warning: variable length array used [-Wvla]
//~ 5: error: variable length array declaration not allowed at file scope
int uu[n > 0 ? 1 : 2];
const int vv = 5;
//~ 8: warning: variable length array used [-Wvla]
//~ 5: warning: variable length array folded to constant array as an extension [-Wgnu-folding-constant]
int ww[vv];
//~ 11: warning: omitting the parameter name in a function definition is a C23 extension [-Wc23-extensions]
int xx(int, ...) { return 1; }
int yy(register int a, const volatile int b);
int zz(int a[restrict 3]);
