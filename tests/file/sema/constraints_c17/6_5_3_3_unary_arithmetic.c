// C17 6.5.3.3p1: + and - take arithmetic operands, ~ integers, ! scalars.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
struct record { int member; } object;
void g(void);
void f(int *p, double x) {
//~ 9: error: invalid argument type 'int *' to unary expression
  (void)+p; // p1
//~ 9: error: invalid argument type 'int *' to unary expression
  (void)-p; // p1
//~ 9: error: invalid argument type 'struct record' to unary expression
  (void)+object; // p1
//~ 9: error: invalid argument type 'struct record' to unary expression
  (void)-object; // p1
//~ 9: error: invalid argument type 'void (*)(void)' to unary expression
  (void)+g; // p1
//~ 9: error: invalid argument type 'char *' to unary expression
  (void)-"x"; // p1
//~ 9: error: invalid argument type 'double' to unary expression
  (void)~x; // p1
//~ 9: error: invalid argument type 'int *' to unary expression
  (void)~p; // p1
//~ 9: error: invalid argument type 'struct record' to unary expression
  (void)~object; // p1
//~ 9: error: invalid argument type 'struct record' to unary expression
  (void)!object; // p1
//~ 9: error: invalid argument type 'void' to unary expression
  (void)!g(); // p1
//~ 9: error: invalid argument type 'void' to unary expression
  (void)-g(); // p1
}
