// A for whose first clause is right although commas are in it, and headers that are not.
int f(int n) {
  for (int i = 0, j = n; i < j; i++, j--) {
    n += j;
  }
  for (int i = 0, j, k[2] = {0}; i < n; i++) {
    j = k[0] + i;
    n -= j;
  }
//~ 17: warning: left operand of comma operator has no effect [-Wunused-value]
//~ 25: error: expected ';' in 'for' statement specifier
  for (n = 0, n < 3, n++) {
  }
//~ 30: error: expected ')'
//~ 7: note: to match this '('
  for (int i = 0; i < n; i++ {
    n--;
  }
//~ 10: error: expected expression
//~ 10: error: unexpected ';' before ')'
  for (;;;) {
  }
}
