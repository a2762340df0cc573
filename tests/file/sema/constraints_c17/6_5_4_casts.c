// C17 6.5.4: casts are between scalars, and not between pointers and floating types.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
struct record { int member; } object;
union either { int number; } choice;
int *pointer;
double real;
void g(void);
void f(void) {
//~ 9: error: used type 'struct record' where arithmetic or pointer type is required
  (void)(struct record)1; // p2
//~ 14: error: operand of type 'struct record' where arithmetic or pointer type is required
  (void)(int)object; // p2
//~ 9: warning: C99 forbids casting nonscalar type 'struct record' to the same type [-Wpedantic]
  (void)(struct record)object; // p2
//~ 14: error: operand of type 'void' where arithmetic or pointer type is required
  (void)(int)g(); // p2
//~ 9: error: used type 'int[1]' where arithmetic or pointer type is required
  (void)(int[1])pointer; // p2
//~ 9: error: used type 'int (void)' where arithmetic or pointer type is required
  (void)(int(void))g; // p2
//~ 9: warning: cast to union type is a GNU extension [-Wgnu-union-cast]
  (void)(union either)1; // p2
//~ 17: error: pointer cannot be cast to type 'double'
  (void)(double)pointer; // p4
//~ 16: error: operand of type 'double' cannot be cast to a pointer type
  (void)(int *)real; // p4
//~ 16: error: pointer cannot be cast to type 'float'
  (void)(float)g; // p4
//~ 16: error: operand of type 'struct record' where arithmetic or pointer type is required
  (void)(int *)object; // p2
}
