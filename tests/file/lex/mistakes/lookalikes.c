// Characters that look like operators: read as those, where they cannot be part of a name.
// ARGS: -fsyntax-only -std=c23 %s
int f(int a, int b) {
//~ 9: error: unexpected character <U+2212>; did you mean '-'?
//~ 14: error: unexpected character <U+FF1B>; did you mean ';'?
  a = a − b；
//~ 12: error: unexpected character <U+2215>; did you mean '/'?
  return a ∕ b;
}
//~ 14: error: unexpected character <U+201C>; did you mean '"'?
//~ 17: error: use of undeclared identifier 'no'
//~ 19: error: expected ';' after top level declarator
char *open = “no end;
