// A merge conflict with the common ancestor.
int f(int a) {
//~ 1: error: version control conflict marker in file
<<<<<<< HEAD
  return a + 1;
||||||| base
  return a;
=======
  return a + 2;
>>>>>>> feature
}
