// A default argument.
//~ 13: error: C does not support default arguments
int f(int a = 3) { return a; }
