// GNU, TR 18037: the address_space attribute. Spaces are parts of types; nothing converts implicitly
// between pointers into different ones.
// ARGS: -ferror-limit=0 -fsyntax-only %s
//~ 27: note: expanded from macro 'gs'
#define gs __attribute__((address_space(256)))
int gs object;
int plain;
int gs *into_gs;
int __seg_fs *into_fs;
struct Part { int number; int array[4]; };
struct Part gs *part;
typedef int gs gs_int;
gs_int *same;
int gs __attribute__((address_space(256))) twice_the_same;
//~ 23: error: multiple address spaces specified for type
int gs __attribute__((address_space(1))) *two;
//~ 20: error: address space 16777216 is larger than the maximum supported (8388607)
int __attribute__((address_space(16777216))) *far_away;
//~ 20: error: 'address_space' attribute parameter 1 is out of bounds
int __attribute__((address_space(-1))) *negative;
//~ 20: error: 'address_space' attribute takes one argument
int __attribute__((address_space(1, 2))) *many;
//~ 20: error: 'address_space' attribute requires an integer constant
int __attribute__((address_space("x"))) *text;
//~ 6: error: function type may not be qualified with an address space
int (gs function)(void);
//~ 25: error: field may not be qualified with an address space
//~ 57: error: field may not be qualified with an address space
struct Members { int gs member; int gs *pointer; int gs array[3]; };
//~ 24: error: parameter may not be qualified with an address space
void parameters(int gs value, int gs array[], int gs *pointer);
//~ 15: note: passing argument to parameter 'p' here
//~ 26: note: passing argument to parameter 'q' here
void use(int *p, int gs *q, void *v) {
//~ 10: error: automatic variable qualified with an address space
  int gs automatic;
  static int gs kept;
  extern int gs elsewhere;
  q = &object, q = &kept, q = &elsewhere, q = same, q = part->array, q = &part->number;
  q = 0, q = ((void *)0);
//~ 5: error: assigning to 'int *' from '__attribute__((address_space(256))) int *' changes address space of pointer
  p = q;
//~ 5: error: assigning to '__attribute__((address_space(256))) int *' from 'int *' changes address space of pointer
  q = p;
//~ 5: error: assigning to '__attribute__((address_space(256))) int *' from 'void *' changes address space of pointer
  q = v;
//~ 5: error: assigning to 'void *' from '__attribute__((address_space(256))) int *' changes address space of pointer
  v = q;
  p = (int *)q, q = (int gs *)p;
//~ 7: error: passing '__attribute__((address_space(256))) int *' to parameter of type 'int *' changes address space of pointer
//~ 10: error: passing 'int *' to parameter of type '__attribute__((address_space(256))) int *' changes address space of pointer
  use(q, p, 0);
//~ 5: error: comparison between ('__attribute__((address_space(256))) int *' and 'int *') which are pointers to non-overlapping address spaces
  q == p;
//~ 5: error: comparison between ('__attribute__((address_space(256))) int *' and '__attribute__((address_space(257))) int *') which are pointers to non-overlapping address spaces
  q < into_fs;
//~ 12: error: arithmetic operation with operands of type ('__attribute__((address_space(256))) int *' and 'int *') which are pointers to non-overlapping address spaces
  (void)(q - p);
//~ 12: error: conditional operator with the second and third operands of type ('__attribute__((address_space(256))) int *' and 'int *') which are pointers to non-overlapping address spaces
  (void)(1 ? q : p);
  (void)(1 ? q : 0);
  *q = *p + *into_fs;
  int value = *q;
  _Static_assert(_Generic(&object, int *: 0, int gs *: 1), "");
  _Static_assert(_Generic(object, int: 1), "");
  const gs_int *constant = q;
//~ 5: warning: assigning to '__attribute__((address_space(256))) int *' from 'const gs_int *' (aka 'const __attribute__((address_space(256))) int *') discards qualifiers [-Wincompatible-pointer-types-discards-qualifiers]
  q = constant;
}
//~ 37: error: address space 7 is one too many: a translation unit can use 3
int gs *first_space, __attribute__((address_space(7))) *third_space;
//~ 20: error: address space 8 is one too many: a translation unit can use 3
int __attribute__((address_space(8))) *fourth_space;
