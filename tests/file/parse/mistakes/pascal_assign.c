// Assignment as in Pascal.
int f(int a) {
//~ 6: error: expected expression
  a := 3;
  return a;
}
