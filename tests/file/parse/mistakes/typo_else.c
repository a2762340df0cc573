// else misspelt.
int f(int a) {
  if (a) {
    return 1;
//~ 5: error: use of undeclared identifier 'esle'; did you mean 'else'?
  } esle {
    return 2;
  }
}
