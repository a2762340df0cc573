// Type keywords misspelt.
//~ 1: error: unknown type name 'itn'; did you mean 'int'?
itn f(void) { return 0; }
//~ 15: error: unknown type name 'unsinged'; did you mean 'unsigned'?
int g(void) { unsinged x = 3; return x; }
