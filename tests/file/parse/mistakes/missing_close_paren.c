// A `)` forgotten before a block and before a semicolon.
int f(int a) {
//~ 13: error: expected ')'
//~ 6: note: to match this '('
  if (a > 0 {
    return 1;
  }
//~ 16: error: expected ')'
//~ 10: note: to match this '('
  return (a + 2;
}
