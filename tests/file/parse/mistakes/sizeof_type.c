// sizeof of a type without parentheses.
//~ 28: error: expected parentheses around type name in sizeof expression
int f(void) { return sizeof int; }
//~ 32: error: expected ')'
//~ 28: note: to match this '('
int g(void) { return sizeof(int; }
