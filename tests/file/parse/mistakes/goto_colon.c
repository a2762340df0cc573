// A label with a semicolon.
int f(int a) {
//~ 1: error: use of undeclared identifier 'again'
again;
  a--;
//~ 15: error: use of undeclared label 'again'
  if (a) goto again;
  return a;
}
