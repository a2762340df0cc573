// C17 6.5.2.5: the type and the initializers of compound literals.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
//~ 8: note: forward declaration of 'struct incomplete'
struct incomplete;
struct record { int member; };
typedef int function(void);
int number;
//~ 27: error: initializer element is not a compile-time constant
int *file_scope = (int[]){number}; // p3
//~ 46: error: initializer element is not a compile-time constant
int *file_scope_call = (int[1]){[0] = number + 1}; // p3
void f(int n) {
//~ 9: error: variable has incomplete type 'struct incomplete'
  (void)(struct incomplete){0}; // p1
//~ 9: error: illegal initializer type 'function' (aka 'int (void)')
  (void)(function){0}; // p1
//~ 9: error: compound literal cannot be of variable-length array type
  (void)(int[n]){0}; // p1
//~ 9: error: variable has incomplete type 'void'
  (void)(void){0}; // p1
//~ 24: warning: excess elements in array initializer [-Wexcess-initializers]
  (void)(int[2]){1, 2, 3}; // p2
//~ 28: warning: excess elements in struct initializer [-Wexcess-initializers]
  (void)(struct record){1, 2}; // p2
//~ 26: error: field designator 'unknown' does not refer to any field in type 'struct record'
  (void)(struct record){.unknown = 1}; // p2
//~ 19: error: array designator index (2) exceeds array bounds (2)
  (void)(int[2]){[2] = 1}; // p2
}
