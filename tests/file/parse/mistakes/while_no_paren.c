// Conditions without parentheses.
int f(int n) {
//~ 9: error: expected '(' after 'while'
  while n > 0 {
    n--;
  }
//~ 6: error: expected '(' after 'if'
  if n return 1;
  return n;
}
