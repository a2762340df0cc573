//~ <none>: fatal error: too many errors emitted, stopping now [-ferror-limit=]
// Conversion as if by assignment, C23 6.5.17.2p1.
struct s { int m; } s;
struct t { int m; } t;
int i, *ip;
unsigned *up;
char *cp;
unsigned char *ucp;
const int *cip;
volatile int *vip;
int **ipp;
const int **cipp;
void *vp;
double d;
void function(int);
int (*fp)(int);
void (*vfp)(void *);
_Bool b;
struct incomplete *inc;
int (*array)[3];
const int (*carray)[3];

void assign(void) {
//~ 5: error: incompatible pointer to integer conversion assigning to 'int' from 'int *'; dereference with * [-Wint-conversion]
  i = ip;
//~ 6: error: incompatible integer to pointer conversion assigning to 'int *' from 'int'; take the address with & [-Wint-conversion]
  ip = i;
  ip = 0;
  ip = (void *)0;
//~ 6: error: incompatible integer to pointer conversion assigning to 'int *' from 'int' [-Wint-conversion]
  ip = 1;
//~ 6: error: assigning to 'int *' from incompatible type 'double'
  ip = d;
//~ 5: error: assigning to 'double' from incompatible type 'int *'
  d = ip;
//~ 5: error: assigning to 'struct s' from incompatible type 'struct t'
  s = t;
//~ 5: error: assigning to 'struct s' from incompatible type 'int'
  s = i;
//~ 5: error: assigning to 'int' from incompatible type 'struct s'
  i = s;
//~ 6: warning: assigning to 'int *' from 'unsigned int *' converts between pointers to integer types with different sign [-Wpointer-sign]
  ip = up;
//~ 6: warning: assigning to 'char *' from 'unsigned char *' converts between pointers to integer types where one is of the unique plain 'char' type and the other is not [-Wpointer-sign]
  cp = ucp;
//~ 6: error: incompatible pointer types assigning to 'int *' from 'char *' [-Wincompatible-pointer-types]
  ip = cp;
//~ 6: warning: assigning to 'int *' from 'const int *' discards qualifiers [-Wincompatible-pointer-types-discards-qualifiers]
  ip = cip;
  cip = ip;
//~ 6: warning: assigning to 'int *' from 'volatile int *' discards qualifiers [-Wincompatible-pointer-types-discards-qualifiers]
  ip = vip;
//~ 8: warning: assigning to 'const int **' from 'int **' discards qualifiers in nested pointer types [-Wincompatible-pointer-types-discards-qualifiers]
  cipp = ipp;
//~ 6: error: incompatible pointer types assigning to 'int *' from 'int **'; dereference with * [-Wincompatible-pointer-types]
  ip = ipp;
  ip = vp;
  vp = ip;
//~ 6: warning: assigning to 'void *' from 'const int *' discards qualifiers [-Wincompatible-pointer-types-discards-qualifiers]
  vp = cip;
  vp = function;
//~ 6: error: incompatible function pointer types assigning to 'int (*)(int)' from 'void (int)' [-Wincompatible-function-pointer-types]
  fp = function;
//~ 7: error: incompatible function pointer types assigning to 'void (*)(void *)' from 'void (int)' [-Wincompatible-function-pointer-types]
  vfp = function;
  fp = vp;
  b = ip;
//~ 5: error: assigning to '_Bool' from incompatible type 'struct s'
  b = s;
//~ 7: warning: address of function 'function' will always evaluate to 'true' [-Wpointer-bool-conversion]
//~ 7: note: prefix with the address-of operator to silence this warning
  b = function;
  carray = array;
//~ 9: warning: assigning to 'int (*)[3]' from 'const int (*)[3]' discards qualifiers [-Wincompatible-pointer-types-discards-qualifiers]
  array = carray;
//~ 5: error: assigning to 'int' from incompatible type 'void'
  i = function(1);
}
int *initialize(int x) {
//~ 8: error: incompatible integer to pointer conversion initializing 'int *' with an expression of type 'int'; take the address with & [-Wint-conversion]
  int *local = x;
//~ 10: error: initializing 'double' with an expression of incompatible type 'int *'
  double f = ip;
//~ 12: error: initializing 'struct s' with an expression of incompatible type 'struct t'
  struct s copy = t;
//~ 9: error: incompatible integer to pointer conversion initializing 'char *' with an expression of type 'int' [-Wint-conversion]
  char *string = 5;
  if (x) {
//~ 12: error: incompatible integer to pointer conversion returning 'int' from a function with result type 'int *'; take the address with & [-Wint-conversion]
    return x;
  }
//~ 10: warning: returning 'const int *' from a function with result type 'int *' discards qualifiers [-Wincompatible-pointer-types-discards-qualifiers]
  return cip;
}
void pass(int *p, struct s s, const char *c);
void calls(void) {
  pass(i, s, "x");
  pass(ip, t, "x");
  pass(cip, s, cip);
}
struct s return_struct(void) {
  return 1;
}
