// No `;` behind do/while.
int f(int n) {
  do {
    n--;
//~ 18: error: expected ';' after do/while statement
  } while (n > 0)
  return n;
}
