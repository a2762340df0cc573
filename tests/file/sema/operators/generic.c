// ARGS: -fsyntax-only -std=c2y %s
// _Generic, C2y 6.5.2.1.
struct incomplete;
int i;
const int c;
int array[3];
void function(void);

_Static_assert(_Generic(i, int: 1, default: 2) == 1);
//~ 36: warning: due to lvalue conversion of the controlling expression, association of type 'const int' will never be selected because it is qualified [-Wunreachable-code-generic-assoc]
_Static_assert(_Generic(c, int: 1, const int: 2) == 1);
//~ 42: warning: due to lvalue conversion of the controlling expression, association of type 'int[3]' will never be selected because it is of array type [-Wunreachable-code-generic-assoc]
_Static_assert(_Generic(array, int *: 1, int[3]: 2) == 1);
_Static_assert(_Generic(function, void (*)(void): 1) == 1);
_Static_assert(_Generic(const int, int: 1, const int: 2) == 2);
_Static_assert(_Generic('a', char: 1, int: 2) == 2);
_Static_assert(_Generic("a", char *: 1) == 1);
_Static_assert(_Generic((char)1, char: 1, signed char: 2, unsigned char: 3) == 1);
_Static_assert(_Generic(1.0f, float: 1, double: 2) == 1);

void bad(int n) {
//~ 12: error: controlling expression type 'int' not compatible with any generic association type
  _Generic(i, long: 1, char: 2);
//~ 23: error: type 'int' in generic association compatible with previously specified type 'int'
//~ 15: note: compatible type 'int' specified here
  _Generic(i, int: 1, signed: 2);
//~ 27: error: duplicate default generic association
//~ 15: note: previous default generic association is here
  _Generic(i, default: 1, default: 2);
//~ 15: error: type 'void (void)' in generic association not an object type
  _Generic(i, void(void): 1, default: 2);
//~ 15: error: type 'int[n]' in generic association is a variably modified type
  _Generic(i, int[n]: 1, default: 2);
//~ 12: error: use of undeclared identifier 'undeclared'
  _Generic(undeclared, int: 1);
}
