// C23 6.6: integer constant expressions by form and by range; the others are folded.
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -std=c11 -Wno-unused-value %s
int n;
//~ 13: note: expanded from macro 'MAX'
//~ 13: note: expanded from macro 'MAX'
#define MAX 2147483647
//~ 19: note: expanded from macro 'MIN'
//~ 19: note: expanded from macro 'MIN'
#define MIN (-MAX - 1)
//~ 14: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
enum { a1 = (1 ? 1 : n) };
//~ 14: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
enum { a2 = (1 || n) };
//~ 14: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
enum { a3 = (0 && n) };
//~ 14: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
enum { a4 = (1 ? 1 : (int){0}) };
enum { a5 = (1 || 1 / 0) };
enum { a6 = (1 ? 1 : 1 / 0) };
enum { a7 = (1 ? 1 : (2, 3)) };
//~ 14: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
enum { a8 = (1, 2) };
enum { a9 = __real__ 1 + __imag__ 0 };
//~ 16: warning: use of GNU ?: conditional expression extension, omitting middle operand [-Wgnu-conditional-omitted-operand]
enum { b1 = (1 ?: 2) };
//~ 17: warning: overflow in expression; result is -2'147'483'648 with type 'int' [-Winteger-overflow]
//~ 13: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
enum { b2 = MIN / -1 };
//~ 13: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
enum { b3 = MIN % -1 };
//~ 16: warning: shifting a negative signed value is undefined [-Wshift-negative-value]
//~ 13: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
enum { b4 = -1 << 1 };
//~ 15: warning: signed shift result (0x180000000) requires 34 bits to represent, but 'int' only has 32 bits [-Wshift-overflow]
//~ 13: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
enum { b5 = 3 << 31 };
enum { b6 = 1 << 31 };
//~ 15: warning: shift count >= width of type [-Wshift-count-overflow]
//~ 13: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
enum { b7 = 1 << 32 };
//~ 13: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
enum { b8 = (int)1e10 };
//~ 13: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
enum { b9 = (int)+1.5 };
enum { c1 = (int)1.5 };
//~ 17: warning: overflow in expression; result is -2'147'483'648 with type 'int' [-Winteger-overflow]
//~ 13: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
enum { c2 = MAX + 1 };
enum { c3 = __builtin_constant_p(n) ? n : 4 };
//~ 20: warning: overflow in expression; result is -2'147'483'648 with type 'int' [-Winteger-overflow]
//~ 16: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
_Static_assert(MAX + 1, "");
//~ 32: warning: overflow in expression; result is -2'147'483'648 with type 'int' [-Winteger-overflow]
//~ 23: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
int designated[2] = {[0 * (MAX + 1)] = 0};
int on_stack(int x) {
  int fixed[1 ? 1 : 1 / 0] = {0};
//~ 7: warning: variable length array folded to constant array as an extension [-Wgnu-folding-constant]
  int variable[1 ? 1 : x] = {0};
  return fixed[0] + variable[0];
}
//~ 7: error: incompatible integer to pointer conversion initializing 'char *' with an expression of type 'int' [-Wint-conversion]
//~ 17: error: initializer element is not a compile-time constant
char *null1 = 0 * n;
//~ 16: warning: expression which evaluates to zero treated as a null pointer constant of type 'char *' [-Wnon-literal-null-conversion]
char *null2 = (1 ? 0 : 1 / 0);
void pointers(long *p) {
//~ 5: error: incompatible integer to pointer conversion assigning to 'long *' from 'int' [-Wint-conversion]
  p = (1 ? 0 : n);
  p = (void *)(1 ? 0 : (0, 0));
}
//~ 20: warning: overflow in expression; result is -2'147'483'648 with type 'int' [-Winteger-overflow]
int quotient = MIN / -1;
int literal = (int){3};
