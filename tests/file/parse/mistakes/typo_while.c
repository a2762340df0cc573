// while misspelt.
int f(int a) {
//~ 3: error: use of undeclared identifier 'whlie'; did you mean 'while'?
  whlie (a > 0) {
    a--;
  }
  return a;
}
