// A declaration as the body of an if.
int f(int a) {
//~ 10: error: expected expression
  if (a) int b = 3;
  return a;
}
