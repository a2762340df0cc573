// C17 6.7.10p2: a constant expression that is not zero.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
int number;
//~ 16: error: static assertion failed: zero
_Static_assert(0, "zero"); // p2
//~ 16: error: static assertion failed due to requirement 'sizeof(int) == 1': size
_Static_assert(sizeof(int) == 1, "size"); // p2
//~ 16: error: static assertion expression is not an integral constant expression
_Static_assert(number, "variable"); // p2
//~ 16: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
_Static_assert(1.5, "real"); // p2
//~ 16: warning: expression is not an integer constant expression; folding it to a constant is a GNU extension [-Wgnu-folding-constant]
_Static_assert("text", "pointer"); // p2
//~ 39: error: static assertion failed: member
struct s { int member; _Static_assert(0, "member"); }; // p2
void f(int n) {
//~ 18: error: static assertion failed: block
  _Static_assert(0, "block"); // p2
//~ 18: error: static assertion expression is not an integral constant expression
  _Static_assert(n, "parameter"); // p2
}
//~ 17: warning: '_Static_assert' with no message is a C23 extension [-Wc23-extensions]
_Static_assert(1); // grammar: C23
