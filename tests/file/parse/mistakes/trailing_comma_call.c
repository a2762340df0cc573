// Commas behind the last argument.
int f(int a, int b);
//~ 29: error: expected expression
int g(void) { return f(1, 2,); }
//~ 20: error: expected parameter declarator
int h(int a, int b,) { return 0; }
