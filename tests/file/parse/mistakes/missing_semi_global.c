// No `;` behind a variable.
//~ 16: error: expected ';' after top level declarator
int counter = 0
int next(void) { return ++counter; }
