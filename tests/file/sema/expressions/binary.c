// Binary operators: operand types, pointers, comparisons (C17 6.5.5 to 6.5.14).
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic -std=c17 %s
struct S { int x; } s, t;
//~ 8: note: forward declaration of 'struct incomplete'
//~ 8: note: forward declaration of 'struct incomplete'
struct incomplete;
struct incomplete *ip;
int i, *p;
long *lp;
void *v;
double d;
void (*fp)(void), (*fq)(int);
void f(void) {
//~ 5: error: invalid operands to binary expression ('struct S' and 'int')
//~ 12: error: invalid operands to binary expression ('struct S' and 'struct S')
//~ 19: error: invalid operands to binary expression ('int *' and 'int *')
//~ 26: error: invalid operands to binary expression ('int *' and 'double')
//~ 35: error: invalid operands to binary expression ('int *' and 'int')
//~ 42: error: invalid operands to binary expression ('int *' and 'int')
//~ 49: error: invalid operands to binary expression ('double' and 'int')
//~ 56: error: invalid operands to binary expression ('double' and 'int')
//~ 64: error: invalid operands to binary expression ('int *' and 'int')
//~ 71: error: invalid operands to binary expression ('double' and 'int')
//~ 78: error: invalid operands to binary expression ('struct S' and 'int')
//~ 84: error: invalid argument type 'struct S' to unary expression
//~ 95: error: invalid operands to binary expression ('struct S' and 'struct S')
  s + 1; s + t; p + p; p + 1.5; p * 2; p % 2; d % 2; d << 1; p & 1; d | 1; s && 1; !s || 1; s == t;
//~ 5: error: 'int *' and 'long *' are not pointers to compatible types
//~ 13: error: 'int *' and 'void *' are not pointers to compatible types
//~ 20: warning: arithmetic on pointers to void is a GNU extension [-Wgnu-pointer-arith]
//~ 20: warning: expression result unused [-Wunused-value]
//~ 27: warning: arithmetic on a pointer to void is a GNU extension [-Wgnu-pointer-arith]
//~ 27: warning: expression result unused [-Wunused-value]
//~ 35: warning: arithmetic on a pointer to the function type 'void (void)' is a GNU extension [-Wgnu-pointer-arith]
//~ 35: warning: expression result unused [-Wunused-value]
//~ 43: error: 'void (*)(void)' and 'void (*)(int)' are not pointers to compatible types
//~ 52: error: arithmetic on a pointer to an incomplete type 'struct incomplete'
//~ 60: error: arithmetic on a pointer to an incomplete type 'struct incomplete'
//~ 68: error: invalid operands to binary expression ('int' and 'int *')
//~ 75: warning: expression result unused [-Wunused-value]
//~ 82: warning: expression result unused [-Wunused-value]
//~ 90: warning: arithmetic on pointers to the function type 'void (void)' is a GNU extension [-Wgnu-pointer-arith]
//~ 90: warning: expression result unused [-Wunused-value]
  p - lp; p - v; v - v; v + 1; fp + 1; fp - fq; ip + 1; ip - ip; 1 - p; p - i; i + p; fp - fp;
//~ 5: warning: comparison of distinct pointer types ('int *' and 'long *') [-Wcompare-distinct-pointer-types]
//~ 5: warning: equality comparison result unused [-Wunused-comparison]
//~ 5: note: use '=' to turn this equality comparison into an assignment
//~ 14: warning: comparison of distinct pointer types ('int *' and 'long *') [-Wcompare-distinct-pointer-types]
//~ 14: warning: relational comparison result unused [-Wunused-comparison]
//~ 22: warning: comparison between pointer and integer ('int *' and 'int') [-Wpointer-integer-compare]
//~ 22: warning: equality comparison result unused [-Wunused-comparison]
//~ 22: note: use '=' to turn this equality comparison into an assignment
//~ 30: warning: ordered comparison between pointer and integer ('int *' and 'int')
//~ 30: warning: relational comparison result unused [-Wunused-comparison]
//~ 37: warning: equality comparison result unused [-Wunused-comparison]
//~ 37: note: use '=' to turn this equality comparison into an assignment
//~ 45: warning: ordered comparison between pointer and zero ('int *' and 'int') is an extension [-Wpedantic]
//~ 45: warning: relational comparison result unused [-Wunused-comparison]
//~ 52: warning: equality comparison result unused [-Wunused-comparison]
//~ 52: note: use '=' to turn this equality comparison into an assignment
//~ 61: warning: equality comparison between function pointer and void pointer ('void (*)(void)' and 'void *') [-Wpedantic]
//~ 61: warning: equality comparison result unused [-Wunused-comparison]
//~ 61: note: use '=' to turn this equality comparison into an assignment
//~ 70: warning: comparison of distinct pointer types ('void (*)(void)' and 'void (*)(int)') [-Wcompare-distinct-pointer-types]
//~ 70: warning: equality comparison result unused [-Wunused-comparison]
//~ 70: note: use '=' to turn this equality comparison into an assignment
//~ 80: warning: ordered comparison of function pointers ('void (*)(void)' and 'void (*)(void)') [-Wordered-compare-function-pointers]
//~ 80: warning: self-comparison always evaluates to false [-Wtautological-compare]
//~ 80: warning: relational comparison result unused [-Wunused-comparison]
//~ 88: warning: comparison of distinct pointer types ('int *' and 'void (*)(void)') [-Wcompare-distinct-pointer-types]
//~ 88: warning: equality comparison result unused [-Wunused-comparison]
//~ 88: note: use '=' to turn this equality comparison into an assignment
//~ 98: warning: comparison of distinct pointer types ('struct incomplete *' and 'int *') [-Wcompare-distinct-pointer-types]
//~ 98: warning: equality comparison result unused [-Wunused-comparison]
//~ 98: note: use '=' to turn this equality comparison into an assignment
//~ 106: warning: comparison between pointer and integer ('int' and 'int *') [-Wpointer-integer-compare]
//~ 106: warning: equality comparison result unused [-Wunused-comparison]
//~ 114: warning: comparison of distinct pointer types ('void *' and 'int *') [-Wcompare-distinct-pointer-types]
//~ 114: warning: relational comparison result unused [-Wunused-comparison]
  p == lp; p < lp; p == i; p < i; p == 0; p < 0; p == v; fp == v; fp == fq; fp < fp; p == fp; ip == p; 1 == p; v < p;
//~ 3: warning: empty struct is a GNU extension [-Wgnu-empty-struct]
  struct empty { } *ep = 0;
//~ 6: warning: subtraction of pointers to type 'struct empty' of zero size has undefined behavior [-Wpointer-arith]
//~ 6: warning: expression result unused [-Wunused-value]
  ep - ep;
//~ 3: warning: left operand of comma operator has no effect [-Wunused-value]
//~ 6: warning: expression result unused [-Wunused-value]
//~ 13: error: invalid operands to binary expression ('void' and 'int')
//~ 22: error: invalid operands to binary expression ('void' and 'int')
//~ 32: warning: adding 'int' to a string does not append to the string [-Wstring-plus-int]
//~ 32: note: use array indexing to silence this warning
//~ 36: warning: expression result unused [-Wunused-value]
  1, s; f() + 1; f() && 1; "x" + 1 + 2;
//~ 5: error: invalid operands to binary expression ('int *' and 'double')
//~ 15: error: invalid operands to binary expression ('int *' and 'int *')
//~ 23: error: invalid operands to binary expression ('int *' and 'long *')
//~ 32: error: invalid operands to binary expression ('struct S' and 'int')
//~ 40: error: invalid operands to binary expression ('int' and 'int *')
//~ 48: error: invalid operands to binary expression ('double' and 'int')
//~ 56: error: invalid operands to binary expression ('int' and 'double')
//~ 65: warning: arithmetic on a pointer to void is a GNU extension [-Wgnu-pointer-arith]
//~ 73: error: invalid operands to binary expression ('int' and 'struct S')
//~ 81: error: invalid operands to binary expression ('int *' and 'int')
  p += 1.5; p += p; p -= lp; s += 1; i += p; d %= 2; i <<= d; v += 1; i *= s; p &= 1;
}
