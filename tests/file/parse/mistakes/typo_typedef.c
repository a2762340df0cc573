// typedef misspelt: the name is declared all the same.
//~ 1: error: unknown type name 'typdef'; did you mean 'typedef'?
typdef int number;
number f(void) { return 0; }
