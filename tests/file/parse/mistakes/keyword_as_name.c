// Keywords as names.
//~ 5: error: cannot combine with previous 'int' declaration specifier
//~ 9: error: expected identifier or '('
int int = 3;
//~ 5: error: expected identifier or '('
int for = 4;
//~ 11: error: invalid parameter name: 'while' is a keyword
//~ 11: warning: omitting the parameter name in a function definition is a C23 extension [-Wc23-extensions]
int f(int while) { return 0; }
//~ 8: error: expected identifier or '{'
struct switch { int x; };
