// Comparison backwards.
int f(int a) {
//~ 10: error: expected expression
  if (a => 2) return 1;
//~ 10: error: expected expression
  if (a =< 2) return 1;
  return 0;
}
