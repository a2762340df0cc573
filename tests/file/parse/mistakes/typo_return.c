// return misspelt.
int f(int a) {
//~ 3: error: use of undeclared identifier 'retrun'; did you mean 'return'?
  retrun a + 1;
}
