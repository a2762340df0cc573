// C17 6.6: constant expressions contain no operators with effects, and their values fit.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
int number, g(void);
//~ 22: error: expression is not an integer constant expression
enum { incremented = number++ }; // p3
//~ 20: error: expression is not an integer constant expression
enum { assigned = (number = 1) }; // p3
//~ 17: error: expression is not an integer constant expression
enum { called = g() }; // p3
//~ 17: warning: left operand of comma operator has no effect [-Wunused-value]
//~ 17: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
enum { comma = (1, 2) }; // p3
//~ 19: error: expression is not an integer constant expression
enum { variable = number }; // p6
//~ 30: warning: overflow in expression; result is -2'147'483'648 with type 'int' [-Winteger-overflow]
//~ 19: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
enum { overflow = 2147483647 + 1 }; // p4
//~ 20: warning: division by zero is undefined [-Wdivision-by-zero]
//~ 18: error: expression is not an integer constant expression
enum { divided = 1 / 0 }; // p4
//~ 19: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
enum { floating = (int)(1.5 + 1) }; // p6
//~ 15: error: integer constant expression must have integer type, not 'double'
enum { real = 1.5 }; // 6.7.2.2p2
//~ 19: warning: comparison of address of 'number' equal to a null pointer is always false [-Wtautological-pointer-compare]
//~ 18: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
enum { pointer = &number == 0 }; // p6
struct fields {
//~ 15: error: expression is not an integer constant expression
  int width : number; // 6.7.2.1p4
//~ 15: warning: left operand of comma operator has no effect [-Wunused-value]
//~ 15: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
  int bits : (1, 2); // p3
};
//~ 12: warning: left operand of comma operator has no effect [-Wunused-value]
//~ 5: warning: variable length array folded to constant array as an extension [-Wgnu-folding-constant]
int sized[(1, 2)]; // p3
//~ 27: warning: overflow in expression; result is -2 with type 'int' [-Winteger-overflow]
static int a = 2147483647 * 2; // p4
//~ 18: warning: remainder by zero is undefined [-Wdivision-by-zero]
//~ 18: error: initializer element is not a compile-time constant
static int b = 1 % 0; // p4
//~ 17: warning: left operand of comma operator has no effect [-Wunused-value]
//~ 23: error: initializer element is not a compile-time constant
static int c = (number, 1); // p3
//~ 16: error: initializer element is not a compile-time constant
static int d = g(); // p3
//~ 27: warning: overflow in expression; result is -2'147'483'648 with type 'int' [-Winteger-overflow]
//~ 16: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
_Static_assert(2147483647 + 1 < 0, ""); // p4
