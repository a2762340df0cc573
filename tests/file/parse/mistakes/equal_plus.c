// Compound assignment backwards.
int f(int a) {
//~ 5: warning: use of unary operator that may be intended as compound assignment (+=)
  a =+ 2;
//~ 5: warning: use of unary operator that may be intended as compound assignment (-=)
  a =- 1;
  return a;
}
