// Half a conditional operator.
//~ 28: error: expected ':'
//~ 25: note: to match this '?'
int f(int a) { return a ? 1; }
//~ 31: error: expected expression
int g(int a) { return a ? 1 : ; }
