// A for of two clauses.
int f(int n) {
  int s = 0;
//~ 24: error: expected ';' in 'for' statement specifier
  for (int i = 0; i < n) s += i;
  return s;
}
