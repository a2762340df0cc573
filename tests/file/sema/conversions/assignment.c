// Conversions as if by assignment: assigning, passing, returning, initializing (C17 6.5.16.1).
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -std=c17 %s
struct S { int x; } s;
struct T { int x; } t;
int i, *ip;
unsigned *up;
char *cp;
signed char *scp;
long *lp;
const int *cip;
const int **cipp;
int **ipp;
void *vp;
double d;
void (*fp)(void);
int (*fi)(int);
_Bool b;
void nothing(void);
//~ 20: note: passing argument to parameter here
//~ 20: note: passing argument to parameter here
//~ 27: note: passing argument to parameter here
//~ 27: note: passing argument to parameter here
//~ 27: note: passing argument to parameter here
//~ 32: note: passing argument to parameter here
//~ 32: note: passing argument to parameter here
//~ 32: note: passing argument to parameter here
//~ 41: note: passing argument to parameter here
//~ 41: note: passing argument to parameter here
//~ 55: note: passing argument to parameter 'named' here
//~ 55: note: passing argument to parameter 'named' here
//~ 55: note: passing argument to parameter 'named' here
void takes(struct S, int *, int, void (*)(void), int *named);
int *f(void) {
//~ 5: error: assigning to 'struct S' from incompatible type 'struct T'
//~ 12: error: assigning to 'struct S' from incompatible type 'int'
//~ 19: error: assigning to 'int' from incompatible type 'struct S'
//~ 26: error: incompatible pointer to integer conversion assigning to 'int' from 'int *'; dereference with * [-Wint-conversion]
//~ 35: error: incompatible integer to pointer conversion assigning to 'int *' from 'int'; take the address with & [-Wint-conversion]
//~ 43: warning: assigning to 'int *' from 'unsigned int *' converts between pointers to integer types with different sign [-Wpointer-sign]
//~ 52: error: incompatible pointer types assigning to 'int *' from 'long *' [-Wincompatible-pointer-types]
//~ 61: warning: assigning to 'int *' from 'const int *' discards qualifiers [-Wincompatible-pointer-types-discards-qualifiers]
//~ 89: warning: assigning to 'char *' from 'signed char *' converts between pointers to integer types where one is of the unique plain 'char' type and the other is not [-Wpointer-sign]
//~ 101: warning: assigning to 'const int **' from 'int **' discards qualifiers in nested pointer types [-Wincompatible-pointer-types-discards-qualifiers]
  s = t; s = 1; i = s; i = ip; ip = i; ip = up; ip = lp; ip = cip; ip = vp; vp = ip; cp = scp; cipp = ipp; ip = 0; ip = (void *)0;
//~ 6: error: incompatible function pointer types assigning to 'void (*)(void)' from 'int (*)(int)' [-Wincompatible-function-pointer-types]
//~ 15: warning: assigning to 'void (*)(void)' from 'void *' converts between void pointer and function pointer [-Wpedantic]
//~ 24: warning: assigning to 'void *' from 'void (*)(void)' converts between void pointer and function pointer [-Wpedantic]
//~ 33: error: incompatible function pointer types assigning to 'void (*)(void)' from 'int *(void)' [-Wincompatible-function-pointer-types]
//~ 40: error: assigning to 'double' from incompatible type 'int *'
//~ 49: error: assigning to 'int *' from incompatible type 'double'
//~ 64: error: assigning to '_Bool' from incompatible type 'struct S'
//~ 71: error: assigning to 'int' from incompatible type 'void'
//~ 87: error: incompatible pointer types assigning to 'char *' from 'unsigned int *' [-Wincompatible-pointer-types]
//~ 96: error: incompatible integer to pointer conversion assigning to 'int *' from 'int' [-Wint-conversion]
//~ 115: warning: assigning to 'signed char *' from 'char *' converts between pointers to integer types where one is of the unique plain 'char' type and the other is not [-Wpointer-sign]
  fp = fi; fp = vp; vp = fp; fp = f; d = ip; ip = d; b = ip; b = s; i = nothing(); cp = up; ip = 1; cip = ip; scp = cp;
//~ 9: error: passing 'struct T' to parameter of incompatible type 'struct S'
//~ 12: error: incompatible integer to pointer conversion passing 'int' to parameter of type 'int *'; take the address with & [-Wint-conversion]
//~ 15: error: incompatible pointer to integer conversion passing 'int *' to parameter of type 'int'; dereference with * [-Wint-conversion]
//~ 19: error: incompatible function pointer types passing 'int (*)(int)' to parameter of type 'void (*)(void)' [-Wincompatible-function-pointer-types]
//~ 23: error: incompatible pointer types passing 'long *' to parameter of type 'int *' [-Wincompatible-pointer-types]
//~ 37: warning: passing 'const int *' to parameter of type 'int *' discards qualifiers [-Wincompatible-pointer-types-discards-qualifiers]
//~ 42: error: incompatible pointer to integer conversion passing 'char[2]' to parameter of type 'int' [-Wint-conversion]
//~ 47: warning: passing 'void *' to parameter of type 'void (*)(void)' converts between void pointer and function pointer [-Wpedantic]
//~ 51: error: incompatible integer to pointer conversion passing 'int' to parameter of type 'int *' [-Wint-conversion]
//~ 61: error: passing 'int' to parameter of incompatible type 'struct S'
//~ 64: error: passing 'double' to parameter of incompatible type 'int *'
//~ 67: error: passing 'struct S' to parameter of incompatible type 'int'
//~ 73: warning: passing 'unsigned int *' to parameter of type 'int *' converts between pointers to integer types with different sign [-Wpointer-sign]
  takes(t, i, ip, fi, lp); takes(s, cip, "x", vp, 5); takes(1, d, s, 0, up);
//~ 17: error: incompatible integer to pointer conversion returning 'int' from a function with result type 'int *'; take the address with & [-Wint-conversion]
  if (i) return i;
//~ 17: error: returning 'double' from a function with incompatible result type 'int *'
  if (d) return d;
//~ 18: error: incompatible pointer types returning 'long *' from a function with result type 'int *' [-Wincompatible-pointer-types]
  if (vp) return lp;
//~ 19: warning: returning 'const int *' from a function with result type 'int *' discards qualifiers [-Wincompatible-pointer-types-discards-qualifiers]
  if (s.x) return cip;
//~ 10: error: incompatible pointer types returning 'char[2]' from a function with result type 'int *' [-Wincompatible-pointer-types]
  return "x";
}
//~ 27: error: returning 'struct T' from a function with incompatible result type 'struct S'
struct S g(void) { return t; }
//~ 25: error: initializing 'struct S' with an expression of incompatible type 'struct T'
//~ 36: error: incompatible pointer to integer conversion initializing 'int' with an expression of type 'int *'; dereference with * [-Wint-conversion]
//~ 49: error: incompatible integer to pointer conversion initializing 'int *' with an expression of type 'int'; take the address with & [-Wint-conversion]
//~ 61: error: incompatible pointer types initializing 'int *' with an expression of type 'long *' [-Wincompatible-pointer-types]
//~ 75: error: incompatible pointer types initializing 'char *' with an expression of type 'int[2]' [-Wincompatible-pointer-types]
//~ 97: error: initializing 'const char *' with an expression of incompatible type 'double'
//~ 113: error: incompatible function pointer types initializing 'void (*)(int)' with an expression of type 'int *(void)' [-Wincompatible-function-pointer-types]
//~ 131: warning: initializing 'int *' with an expression of type 'const int *' discards qualifiers [-Wincompatible-pointer-types-discards-qualifiers]
void h(void) { struct S x = t; int y = ip; int *z = i; int *w = lp; char *c = L"x"; const char *e = 1.5; void (*k)(int) = f; int *m = cip; }
//~ 17: error: incompatible integer to pointer conversion initializing 'int *' with an expression of type 'int' [-Wint-conversion]
//~ 20: error: incompatible pointer types initializing 'int *' with an expression of type 'long *' [-Wincompatible-pointer-types]
//~ 20: error: initializer element is not a compile-time constant
//~ 24: error: incompatible pointer types initializing 'int *' with an expression of type 'char[2]' [-Wincompatible-pointer-types]
int *array[] = {1, lp, "x"};
volatile int *vip = &i;
//~ 6: warning: initializing 'int *' with an expression of type 'volatile int *' discards qualifiers [-Wincompatible-pointer-types-discards-qualifiers]
int *nvip = (volatile int *)0;
int (*rows)[3];
int (*more)[4];
//~ 21: error: incompatible pointer types assigning to 'int (*)[3]' from 'int (*)[4]' [-Wincompatible-pointer-types]
//~ 32: error: incompatible pointer types assigning to 'int *' from 'int (*)[3]' [-Wincompatible-pointer-types]
//~ 45: error: incompatible pointer types assigning to 'int (*)[3]' from 'int *' [-Wincompatible-pointer-types]
//~ 55: error: incompatible pointer types assigning to 'int **' from 'int (*)[3]' [-Wincompatible-pointer-types]
void r(void) { rows = more; ip = rows; rows = ip; ipp = rows; }
//~ 14: error: incompatible pointer types initializing '_Atomic(int) *' with an expression of type 'int *' [-Wincompatible-pointer-types]
_Atomic int *ap = &i;
int *restrict *rp = &ip;
