// Operators without operands.
//~ 29: error: expected expression
int f(int a) { return a + * / 3; }
//~ 28: error: expected expression
int g(int a) { return a ** ; }
//~ 26: error: expected expression
int h(int a) { return a +; }
