// No `;` behind a prototype.
//~ 11: error: expected ';' after top level declarator
int f(int)
int g(int);
int h(void) { return f(1) + g(2); }
