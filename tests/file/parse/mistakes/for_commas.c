// Commas for semicolons in a for.
int f(int n) {
  int s = 0;
//~ 17: error: expected ';' in 'for' statement specifier
  for (int i = 0, i < n, i++) s += i;
  return s;
}
