// ARGS: -fsyntax-only %s
// ARGS[pedantic]: -fsyntax-only -pedantic %s
// Integer constant expressions, C23 6.6, and what is folded beyond them.
static const int k = 5;
const double real = 2.5;
static const int table[3] = {1, 2, 3};
extern int extern_variable;
int call(void);
enum {
  A = 1 + 2 * 3,
  B = (int)1.5,
  C = sizeof(int) == 4 ? 10 : 20,
  D = -1 >> 1,
  F = 'a',
  G = 1 ? 2 : 1 / 0,
  H = 0 && 1 / 0,
};
_Static_assert(A == 7 && B == 1 && C == 10 && D == -1 && F == 97 && G == 2 && H == 0, "");
//~ 68: warning: left operand of comma operator has no effect [-Wunused-value]
//~ [pedantic] 16: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
//~ [pedantic] 27: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
//~ [pedantic] 51: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
//~ [pedantic] 68: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
//~ [pedantic] 83: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
enum { FOLD1 = k, FOLD2 = (int)(1.5 * 2), FOLD3 = "a"[0], FOLD4 = (1, 2), FOLD5 = table[1] };
//~ 15: error: expression is not an integer constant expression
enum { BAD1 = extern_variable };
//~ 15: error: expression is not an integer constant expression
enum { BAD2 = call() };
//~ 17: warning: division by zero is undefined [-Wdivision-by-zero]
//~ 15: error: expression is not an integer constant expression
enum { BAD3 = 1 / 0 };
//~ 15: error: integer constant expression must have integer type, not 'double'
enum { BAD4 = 1.5 };
//~ [pedantic] 16: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
_Static_assert(k == 5, "");
_Static_assert(FOLD5 == 2 && FOLD3 == 'a' && FOLD2 == 3, "");
//~ [pedantic] 16: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
_Static_assert(real == 2.5, "");
//~ 5: error: variable length array declaration not allowed at file scope
int vla_at_file_scope[extern_variable];
//~ 5: warning: variable length array folded to constant array as an extension [-Wgnu-folding-constant]
int folded[(int)(1.0 + 1.5)];
//~ 37: error: expression is not an integer constant expression
struct bits { int ok : 3; int bad : call(); };

int labels(int i) {
  switch (i) {
  case A:
    return 1;
//~ [pedantic] 8: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
  case k:
    return 2;
//~ 8: error: expression is not an integer constant expression
  case call():
    return 3;
//~ 8: error: integer constant expression must have integer type, not 'double'
  case 1.5:
    return 4;
  }
  return __builtin_constant_p(i) + __builtin_constant_p(1);
}
