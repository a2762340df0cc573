// Brackets closed by others.
int f(int *a) {
//~ 13: error: expected ']'
//~ 11: note: to match this '['
  return a[0);
}
int g(int *a) {
//~ 15: error: expected ')'
//~ 10: note: to match this '('
  return (a[0];
}
//~ 27: error: expected ']'
//~ 25: note: to match this '['
//~ 30: error: extraneous closing brace ('}')
int h(int *a) { return a[0}; }
