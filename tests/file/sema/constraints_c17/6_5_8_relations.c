// C17 6.5.8, 6.5.9, 6.5.13, 6.5.14: comparisons and logical operators.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
struct record { int member; } object;
void g(void);
int h(int);
void f(int n, int *p, long *q, double x, void *v, double _Complex z) {
//~ 12: warning: comparison of distinct pointer types ('int *' and 'long *') [-Wcompare-distinct-pointer-types]
  (void)(p < q); // 6.5.8p2
//~ 12: warning: ordered comparison between pointer and integer ('int *' and 'int')
  (void)(p < n); // 6.5.8p2
//~ 12: error: invalid operands to binary expression ('int *' and 'double')
  (void)(p >= x); // 6.5.8p2
//~ 12: warning: ordered comparison between pointer and zero ('int *' and 'int') is an extension [-Wpedantic]
  (void)(p > 0); // 6.5.8p2
//~ 17: error: invalid operands to binary expression ('struct record' and 'struct record')
  (void)(object < object); // 6.5.8p2
//~ 12: error: invalid operands to binary expression ('_Complex double' and '_Complex double')
  (void)(z < z); // 6.5.8p2
//~ 12: warning: comparison of distinct pointer types ('int *' and 'void *') [-Wcompare-distinct-pointer-types]
  (void)(p <= v); // 6.5.8p2
//~ 12: warning: ordered comparison of function pointers ('void (*)(void)' and 'void (*)(void)') [-Wordered-compare-function-pointers]
//~ 12: warning: self-comparison always evaluates to false [-Wtautological-compare]
  (void)(g < g); // 6.5.8p2
//~ 12: warning: comparison of distinct pointer types ('int *' and 'long *') [-Wcompare-distinct-pointer-types]
  (void)(p == q); // 6.5.9p2
//~ 12: warning: comparison between pointer and integer ('int *' and 'int') [-Wpointer-integer-compare]
  (void)(p != n); // 6.5.9p2
//~ 12: error: invalid operands to binary expression ('int *' and 'double')
  (void)(p == x); // 6.5.9p2
//~ 17: error: invalid operands to binary expression ('struct record' and 'struct record')
  (void)(object == object); // 6.5.9p2
//~ 12: warning: comparison of distinct pointer types ('void (*)(void)' and 'int (*)(int)') [-Wcompare-distinct-pointer-types]
  (void)(g == h); // 6.5.9p2
//~ 12: warning: equality comparison between function pointer and void pointer ('void (*)(void)' and 'void *') [-Wpedantic]
  (void)(g == v); // 6.5.9p2
//~ 14: error: invalid operands to binary expression ('void' and 'int')
  (void)(g() == 0); // 6.5.9p2
//~ 17: error: invalid operands to binary expression ('struct record' and 'int')
  (void)(object && 1); // 6.5.13p2
//~ 12: error: invalid operands to binary expression ('int' and 'void')
  (void)(1 && g()); // 6.5.13p2
//~ 17: error: invalid operands to binary expression ('struct record' and 'int')
  (void)(object || 1); // 6.5.14p2
//~ 14: error: invalid operands to binary expression ('void' and 'int')
  (void)(g() || 1); // 6.5.14p2
}
