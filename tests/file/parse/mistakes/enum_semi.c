// Semicolons between enumerators.
//~ 11: error: expected '= constant-expression' or end of enumerator definition
enum e { A; B; C };
int f(void) { return A; }
