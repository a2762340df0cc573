// C17 6.5.5 to 6.5.7 and 6.5.10 to 6.5.12: the operands of the arithmetic operators.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
//~ 8: note: forward declaration of 'struct incomplete'
//~ 8: note: forward declaration of 'struct incomplete'
struct incomplete;
struct record { int member; } object;
void g(void);
void f(int n, int *p, long *q, double x, struct incomplete *i, void *v, const int *c) {
//~ 12: error: invalid operands to binary expression ('int *' and 'int')
  (void)(p * 2); // 6.5.5p2
//~ 12: error: invalid operands to binary expression ('int' and 'int *')
  (void)(2 / p); // 6.5.5p2
//~ 17: error: invalid operands to binary expression ('struct record' and 'int')
  (void)(object * 2); // 6.5.5p2
//~ 12: error: invalid operands to binary expression ('double' and 'int')
  (void)(x % 2); // 6.5.5p2
//~ 12: error: invalid operands to binary expression ('int' and 'double')
  (void)(2 % x); // 6.5.5p2
//~ 12: error: invalid operands to binary expression ('int *' and 'int')
  (void)(p % 2); // 6.5.5p2
//~ 12: error: invalid operands to binary expression ('int *' and 'int *')
  (void)(p + p); // 6.5.6p2
//~ 12: error: invalid operands to binary expression ('int *' and 'double')
  (void)(p + x); // 6.5.6p2
//~ 17: error: invalid operands to binary expression ('struct record' and 'int')
  (void)(object + 1); // 6.5.6p2
//~ 12: error: arithmetic on a pointer to an incomplete type 'struct incomplete'
  (void)(i + 1); // 6.5.6p2
//~ 12: warning: arithmetic on a pointer to void is a GNU extension [-Wgnu-pointer-arith]
  (void)(v + 1); // 6.5.6p2
//~ 12: warning: arithmetic on a pointer to the function type 'void (void)' is a GNU extension [-Wgnu-pointer-arith]
  (void)(g + 1); // 6.5.6p2
//~ 12: error: invalid operands to binary expression ('int' and 'int *')
  (void)(n - p); // 6.5.6p3
//~ 12: error: 'int *' and 'long *' are not pointers to compatible types
  (void)(p - q); // 6.5.6p3
//~ 12: error: invalid operands to binary expression ('int *' and 'double')
  (void)(p - x); // 6.5.6p3
//~ 12: error: arithmetic on a pointer to an incomplete type 'struct incomplete'
  (void)(i - i); // 6.5.6p3
//~ 12: warning: arithmetic on pointers to void is a GNU extension [-Wgnu-pointer-arith]
  (void)(v - v); // 6.5.6p3
//~ 17: error: invalid operands to binary expression ('struct record' and 'struct record')
  (void)(object - object); // 6.5.6p3
  (void)(c - p); // fine: qualified versions of compatible types
//~ 12: error: invalid operands to binary expression ('double' and 'int')
  (void)(x << 1); // 6.5.7p2
//~ 12: error: invalid operands to binary expression ('int' and 'double')
  (void)(1 >> x); // 6.5.7p2
//~ 12: error: invalid operands to binary expression ('int *' and 'int')
  (void)(p << 1); // 6.5.7p2
//~ 17: error: invalid operands to binary expression ('struct record' and 'int')
  (void)(object >> 1); // 6.5.7p2
//~ 12: error: invalid operands to binary expression ('double' and 'int')
  (void)(x & 1); // 6.5.10p2
//~ 12: error: invalid operands to binary expression ('int *' and 'int')
  (void)(p & 1); // 6.5.10p2
//~ 12: error: invalid operands to binary expression ('double' and 'int')
  (void)(x ^ 1); // 6.5.11p2
//~ 12: error: invalid operands to binary expression ('int *' and 'int *')
  (void)(p ^ p); // 6.5.11p2
//~ 12: error: invalid operands to binary expression ('int' and 'double')
  (void)(1 | x); // 6.5.12p2
//~ 17: error: invalid operands to binary expression ('struct record' and 'int')
  (void)(object | 1); // 6.5.12p2
//~ 14: error: invalid operands to binary expression ('void' and 'int')
  (void)(g() + 1); // 6.5.6p2
}
