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

void parameters(int a[10], int n) {
  int vla[n];
  unsigned long size = sizeof(a);
  size = sizeof(struct incomplete);
  size = sizeof(bits.b);
  size = sizeof unknown;
  size = sizeof function;
  size = sizeof(void);
  size = sizeof vla;
  size = _Alignof(struct incomplete);
  size = _Alignof(n);
  size = __alignof__(n);
  size = _Countof(n);
  size = _Countof(unknown);
  size = _Countof(vla);
}
