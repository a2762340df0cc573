// A merge conflict left between functions.
//~ 1: error: version control conflict marker in file
<<<<<<< HEAD
int f(int a) { return a; }
=======
int f(int a, int b) { return a + b; }
>>>>>>> feature
int g(void) { return 1; }
