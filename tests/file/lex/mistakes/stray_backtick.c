// A backtick.
int f(int a) {
//~ 3: error: expected expression
  `a = a + 3;
  return a;
}
