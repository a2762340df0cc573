// C17 6.5.15: the three operands of the conditional operator.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
struct record { int member; } object;
struct other { int member; } other;
void g(void);
void f(int n, int *p, long *q, void *v) {
//~ 17: error: used type 'struct record' where arithmetic or pointer type is required
  (void)(object ? 1 : 2); // p2
//~ 14: error: used type 'void' where arithmetic or pointer type is required
  (void)(g() ? 1 : 2); // p2
//~ 12: error: incompatible operand types ('struct record' and 'int')
  (void)(n ? object : 1); // p3
//~ 12: error: incompatible operand types ('struct record' and 'struct other')
  (void)(n ? object : other); // p3
//~ 12: warning: pointer/integer type mismatch in conditional expression ('int *' and 'int') [-Wconditional-type-mismatch]
  (void)(n ? p : 1); // p3
//~ 12: error: incompatible operand types ('int *' and 'double')
  (void)(n ? p : 1.5); // p3
//~ 12: warning: pointer type mismatch ('int *' and 'long *') [-Wpointer-type-mismatch]
  (void)(n ? p : q); // p3
//~ 5: warning: C99 forbids conditional expressions with only one void side [-Wpedantic]
  n ? g() : 1; // p3
//~ 12: warning: pointer type mismatch ('void (*)(void)' and 'void *') [-Wpointer-type-mismatch]
  (void)(n ? g : v); // p3
//~ 12: error: incompatible operand types ('int *' and 'struct record')
  (void)(n ? p : object); // p3
}
