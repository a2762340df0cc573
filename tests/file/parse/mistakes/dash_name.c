// A dash in a name.
//~ 7: error: expected ';' after top level declarator
int my-var = 3;
//~ 24: error: expected ';' at end of declaration
int f(void) { int other-var = 4; return 0; }
