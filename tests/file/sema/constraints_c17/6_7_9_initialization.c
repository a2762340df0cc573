// C17 6.7.9: initializers.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
//~ 8: note: forward declaration of 'struct incomplete'
struct incomplete;
struct record { int first, second; };
union either { int number; float real; };
int number, g(void);
//~ 19: warning: excess elements in array initializer [-Wexcess-initializers]
int a[2] = {1, 2, 3}; // p2
//~ 13: warning: excess elements in scalar initializer [-Wexcess-initializers]
int b = {1, 2}; // p2
//~ 26: warning: excess elements in struct initializer [-Wexcess-initializers]
struct record c = {1, 2, 3}; // p2
//~ 22: warning: excess elements in union initializer [-Wexcess-initializers]
union either d = {1, 2}; // p2
//~ 13: warning: initializer-string for char array is too long [-Wexcess-initializers]
char e[2] = "long"; // p2
//~ 19: error: variable has incomplete type 'struct incomplete'
struct incomplete f = {1}; // p3
//~ 6: error: variable has incomplete type 'void'
void h = 1; // p3
//~ 15: error: illegal initializer (only variables can be initialized)
int i(void) = 1; // p3
//~ 9: error: initializer element is not a compile-time constant
int j = number; // p4
//~ 16: error: initializer element is not a compile-time constant
int k[2] = {1, number}; // p4
//~ 20: error: initializer element is not a compile-time constant
struct record l = {g(), 1}; // p4
//~ 18: error: initializer element is not a compile-time constant
int *m = &number + g(); // p4
static int *n = &*&number; // fine
//~ 14: error: expression is not an integer constant expression
int o[2] = {[number] = 1}; // p6
//~ 14: error: array designator value '-1' is negative
int p[2] = {[-1] = 1}; // p6
//~ 14: error: array designator index (2) exceeds array bounds (2)
int q[2] = {[2] = 1}; // p2
//~ 14: error: integer constant expression must have integer type, not 'double'
int r[2] = {[1.5] = 1}; // p6
//~ 13: error: field designator cannot initialize a non-struct, non-union type 'int[2]'
int s[2] = {.member = 1}; // p7
//~ 20: error: array designator cannot initialize non-array type 'struct record'
struct record t = {[0] = 1}; // p6
//~ 21: error: field designator 'unknown' does not refer to any field in type 'struct record'
struct record u = {.unknown = 1}; // p7
//~ 5: error: initialization of non-aggregate type 'int' with a designated initializer list
int v = {.member = 1}; // p7
//~ 5: error: array initializer must be an initializer list or wide string literal
int w[2] = 1; // p16
//~ 5: error: initializing wide char array with non-wide string literal
int x[2] = "ab"; // p16
//~ 9: warning: use of an empty initializer is a C23 extension [-Wc23-extensions]
int y = {}; // grammar
//~ 5: warning: tentative array definition assumed to have one element [-Wtentative-definition-array]
int z[]; // 6.9.2: a tentative definition of one element
//~ 6: error: initializing char array with wide string literal
char literal[] = L"wide"; // p14
void initialize(int count) {
//~ 13: error: variable-sized object may not be initialized
  int sized[count] = {1}; // p3
//~ 14: error: declaration of block scope identifier with linkage cannot have an initializer
  extern int outer = 1; // p5
//~ 7: error: array initializer must be an initializer list or wide string literal
  int self[] = self; // p16
//~ 17: error: initializing 'struct record' with an expression of incompatible type 'int'
  struct record copy = count; // p13
//~ 8: error: initializing 'int *' with an expression of incompatible type 'double'
  int *pointer = 1.5; // p11
//~ 7: error: initializing 'int' with an expression of incompatible type 'struct record'
  int from_record = (struct record){1, 2}; // p11
//~ 22: error: initializer element is not a compile-time constant
  static int fixed = count; // p4
//~ 7: error: definition of variable with array type needs an explicit size or an initializer
  int empty[]; // p3
}
//~ 15: error: initializing 'struct record' with an expression of incompatible type 'int'
struct record last = 1; // p16
