// struct misspelt.
//~ 1: error: unknown type name 'strcut'; did you mean 'struct'?
strcut point { int x; };
int f(void) { return 0; }
