// Half an identifier list, half a prototype.
//~ 10: error: expected identifier
int f(a, int b) {
  return a + b;
}
