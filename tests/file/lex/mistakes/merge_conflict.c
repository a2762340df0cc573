// A merge conflict left in a function.
int f(int a) {
//~ 1: error: version control conflict marker in file
<<<<<<< HEAD
  return a + 1;
=======
  return a + 2;
>>>>>>> feature
}
int g(void) { return f(1); }
