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
enum { FOLD1 = k, FOLD2 = (int)(1.5 * 2), FOLD3 = "a"[0], FOLD4 = (1, 2), FOLD5 = table[1] };
enum { BAD1 = extern_variable };
enum { BAD2 = call() };
enum { BAD3 = 1 / 0 };
enum { BAD4 = 1.5 };
_Static_assert(k == 5, "");
_Static_assert(FOLD5 == 2 && FOLD3 == 'a' && FOLD2 == 3, "");
_Static_assert(real == 2.5, "");
int vla_at_file_scope[extern_variable];
int folded[(int)(1.0 + 1.5)];
struct bits { int ok : 3; int bad : call(); };

int labels(int i) {
  switch (i) {
  case A:
    return 1;
  case k:
    return 2;
  case call():
    return 3;
  case 1.5:
    return 4;
  }
  return __builtin_constant_p(i) + __builtin_constant_p(1);
}
