// Brackets before the name.
//~ 8: error: brackets are not allowed here; to declare an array, place the brackets after the identifier
int[] a = {1, 2, 3};
//~ 14: error: brackets are not allowed here; to declare an array, place the brackets after the identifier
int f(int[] b) { return b[0]; }
//~ 23: error: brackets are not allowed here; to declare an array, place the brackets after the identifier
int g(void) { int[3] c; return c[0]; }
