// static misspelt.
//~ 1: error: unknown type name 'sttaic'; did you mean 'static'?
sttaic int hidden(void) { return 1; }
int f(void) { return hidden(); }
