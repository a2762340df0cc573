// A character that C does not have.
int f(int a) {
//~ 8: error: expected ';' after expression
  a = a @ 3;
  return a;
}
