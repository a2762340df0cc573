// C17 6.7.6.2: sizes, elements and places of arrays; 6.7.8p2: of variably modified typedefs.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
//~ 8: note: forward declaration of 'struct incomplete'
struct incomplete;
typedef int function(void);
int number;
//~ 7: error: size of array has non-integer type 'double'
int a[1.5]; // p1
//~ 7: error: size of array has non-integer type 'char *'
int b["x"]; // p1
//~ 7: error: 'c' declared as an array with a negative size
int c[-1]; // p1
//~ 7: warning: zero size arrays are an extension [-Wzero-length-array]
int d[0]; // p1
//~ 20: error: array has incomplete element type 'struct incomplete'
struct incomplete e[2]; // p1
//~ 11: error: 'f' declared as array of functions of type 'function' (aka 'int (void)')
function f[2]; // p1
//~ 7: error: array has incomplete element type 'void'
void g[2]; // p1
//~ 6: error: array has incomplete element type 'int[]'
int h[2][]; // p1
//~ 6: error: 'static' used in array declarator outside of function prototype
int i[static 2]; // p1
//~ 6: error: type qualifier used in array declarator outside of function prototype
int j[const 2]; // p1
//~ 24: error: 'static' used in non-outermost array type derivation
void k(int parameter[2][static 3]); // p1
//~ 28: error: type qualifier used in non-outermost array type derivation
//~ 21: error: array has incomplete element type 'int[]'
void l(int parameter[const][const]); // p1
//~ 6: error: star modifier used outside of function prototype
//~ 5: warning: tentative array definition assumed to have one element [-Wtentative-definition-array]
int m[*]; // p4
//~ 5: error: variable length array declaration not allowed at file scope
int n[number]; // p2
//~ 7: error: variably modified type declaration not allowed at file scope
int (*o)[number]; // p2
//~ 13: error: variably modified type declaration not allowed at file scope
typedef int p[number]; // 6.7.8p2
//~ 12: error: variable length array declaration not allowed at file scope
extern int q[number]; // p2
//~ 18: error: fields must have a constant size: 'variable length array in structure' extension will never be supported
struct s { int (*member)[number]; }; // p2
//~ 23: error: variable length array must be bound in function definition
void t(int count, int star[*]) {
//~ 14: error: variable length array declaration cannot have 'static' storage duration
  static int u[count]; // p2
//~ 14: error: variable length array declaration cannot have 'extern' linkage
  extern int v[count]; // p2
  static int (*w)[count];
//~ 16: error: variably modified type declaration cannot have 'extern' linkage
  extern int (*x)[count]; // p2
//~ 15: error: 'static' used in array declarator outside of function prototype
  int y[count][static 2]; // p1
//~ 8: error: star modifier used outside of function prototype
//~ 7: error: definition of variable with array type needs an explicit size or an initializer
  int z[*]; // p4
  (void)w;
}
//~ 35: error: array size is negative
int negative_in_cast = sizeof(int[-2]); // p1
