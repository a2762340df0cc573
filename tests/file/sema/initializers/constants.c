// Constant expressions where one is needed (C17 6.6).
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -std=c17 %s
int n = 3;
const int c = 5;
enum { E = 7 };
int f(void);
struct S { int bits : 2; int array[3]; } s;
//~ 9: error: initializer element is not a compile-time constant
int a = f();
int b = c;
//~ 9: error: initializer element is not a compile-time constant
int d = n ? 1 : 2;
//~ 10: warning: left operand of comma operator has no effect [-Wunused-value]
//~ 11: error: initializer element is not a compile-time constant
int e = (n, 1);
//~ 10: error: initializer element is not a compile-time constant
int g = n++;
//~ 10: error: initializer element is not a compile-time constant
int *h = &s.array[n];
int *i = &s.array[1] + E;
//~ 10: warning: comparison of address of 'n' equal to a null pointer is always false [-Wtautological-pointer-compare]
int j = &n == 0;
int k = sizeof(n++);
long l = (long)&n;
//~ 9: error: initializer element is not a compile-time constant
int m = (int)(long)&n;
double o = 1.5 * E;
int p = 1.5 > 1;
//~ 5: warning: variable length array folded to constant array as an extension [-Wgnu-folding-constant]
int array1[c];
int array2[(int)2.5];
//~ 5: warning: variable length array folded to constant array as an extension [-Wgnu-folding-constant]
int array3[1.5 > 1 ? 2 : 3];
//~ 5: error: variable length array declaration not allowed at file scope
int array4[n == 3 ? 1 : 1];
//~ 20: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
struct T { int x : c; int y : E; int z : (int)3.7; };
//~ 15: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
//~ 23: error: expression is not an integer constant expression
//~ 35: warning: division by zero is undefined [-Wdivision-by-zero]
//~ 33: error: expression is not an integer constant expression
//~ 56: warning: overflow in expression; result is -2'147'483'648 with type 'int' [-Winteger-overflow]
//~ 45: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
//~ 67: warning: left operand of comma operator has no effect [-Wunused-value]
//~ 67: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
enum F { F1 = c, F2 = f(), F3 = 1 / 0, F4 = 2147483647 + 1, F5 = (n, 1) };
//~ 16: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
_Static_assert(c, "");
//~ 18: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
_Static_assert(E == 7 && 1.5 > 1, "");
//~ 36: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
//~ 52: error: expression is not an integer constant expression
void sw(int x) { switch (x) { case c: case E: case f(): case (int)1.5: ; } }
int q = __builtin_constant_p(n) ? 1 : 2;
static int *r = &(int){5};
//~ 17: warning: adding 'int' to a string does not append to the string [-Wstring-plus-int]
//~ 17: note: use array indexing to silence this warning
char *t = "abc" + 1;
int u = "abc"[1];
int v = *"abc";
//~ 9: warning: overflow in expression; result is -2147483648 with type 'int' [-Winteger-overflow]
int w = -(-2147483647 - 1);
int *x = (int *)5;
int y = 1 || f();
int z = 0 && n;
int aa = 1 ? 2 : f();
int (*bb)(void) = f;
int (*cc)(void) = *f;
//~ 10: error: statement expression not allowed at file scope
int dd = ({ 1; });
_Thread_local int tls;
//~ 11: error: initializer element is not a compile-time constant
int *ee = &tls;
float ff = (float)1e300;
