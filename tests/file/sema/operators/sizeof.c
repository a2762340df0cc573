// sizeof, alignof and _Countof.
struct incomplete;
struct bits { int b : 3; } bits;
extern int unknown[];
void function(void);

_Static_assert(sizeof(int) == 4, "");
_Static_assert(sizeof "abc" == 4, "");
_Static_assert(sizeof(char[3][5]) == 15, "");
_Static_assert(sizeof(int){1} == 4, "");
_Static_assert(_Alignof(double) == 8, "");
_Static_assert(_Alignof(short[4]) == 2, "");
_Static_assert(_Countof(int[7]) == 7, "");

//~ 21: note: 'a' declared here
void parameters(int a[10], int n) {
  int vla[n];
//~ 31: warning: sizeof on array function parameter will return size of 'int *' instead of 'int[10]' [-Wsizeof-array-argument]
  unsigned long size = sizeof(a);
//~ 10: error: invalid application of 'sizeof' to an incomplete type 'struct incomplete'
  size = sizeof(struct incomplete);
//~ 10: error: invalid application of 'sizeof' to bit-field
  size = sizeof(bits.b);
//~ 10: error: invalid application of 'sizeof' to an incomplete type 'int[]'
  size = sizeof unknown;
  size = sizeof function;
  size = sizeof(void);
  size = sizeof vla;
//~ 10: error: invalid application of 'alignof' to an incomplete type 'struct incomplete'
  size = _Alignof(struct incomplete);
//~ 10: warning: '_Alignof' applied to an expression is a GNU extension [-Wgnu-alignof-expression]
  size = _Alignof(n);
  size = __alignof__(n);
//~ 10: error: '_Countof' requires an argument of array type; 'int' invalid
  size = _Countof(n);
//~ 10: error: invalid application of '_Countof' to an incomplete type 'int[]'
  size = _Countof(unknown);
  size = _Countof(vla);
}
