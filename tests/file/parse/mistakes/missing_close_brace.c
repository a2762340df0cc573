// A `}` forgotten: the next function shows where.
//~ 14: note: to match this '{'
int f(int a) {
  if (a) {
    return 1;
  return 0;
}

//~ 5: note: this function begins inside of another one; is a '}' missing before it?
int g(void) {
  return f(2);
//~ 2: error: expected '}'
}
