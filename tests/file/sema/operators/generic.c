// ARGS: -fsyntax-only -std=c2y %s
// _Generic, C2y 6.5.2.1.
struct incomplete;
int i;
const int c;
int array[3];
void function(void);

_Static_assert(_Generic(i, int: 1, default: 2) == 1);
_Static_assert(_Generic(c, int: 1, const int: 2) == 1);
_Static_assert(_Generic(array, int *: 1, int[3]: 2) == 1);
_Static_assert(_Generic(function, void (*)(void): 1) == 1);
_Static_assert(_Generic(const int, int: 1, const int: 2) == 2);
_Static_assert(_Generic('a', char: 1, int: 2) == 2);
_Static_assert(_Generic("a", char *: 1) == 1);
_Static_assert(_Generic((char)1, char: 1, signed char: 2, unsigned char: 3) == 1);
_Static_assert(_Generic(1.0f, float: 1, double: 2) == 1);

void bad(int n) {
  _Generic(i, long: 1, char: 2);
  _Generic(i, int: 1, signed: 2);
  _Generic(i, default: 1, default: 2);
  _Generic(i, void(void): 1, default: 2);
  _Generic(i, int[n]: 1, default: 2);
  _Generic(undeclared, int: 1);
}
