// C17 6.7.2.2p2: the value of an enumerator is an integer constant that int can hold.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 -pedantic %s
int number;
//~ 15: error: integer constant expression must have integer type, not 'double'
enum a { a1 = 1.5 }; // p2
//~ 15: error: expression is not an integer constant expression
enum b { b1 = number }; // p2
//~ 10: warning: enumerator value which exceeds the range of 'int' is a C23 extension (2147483648 is too large) [-Wc23-extensions]
enum c { c1 = 2147483648 }; // p2
//~ 10: warning: enumerator value which exceeds the range of 'int' is a C23 extension (-2147483649 is too small) [-Wc23-extensions]
enum d { d1 = -2147483649 }; // p2
enum e { e1 = 2147483647,
//~ 10: warning: incremented enumerator value which exceeds the range of 'int' is a C23 extension (2147483648 is too large) [-Wc23-extensions]
         e2 }; // p2
//~ 15: error: integer constant expression must have integer type, not 'char *'
enum f { f1 = "x" }; // p2
//~ 10: error: use of empty enum
enum g { }; // grammar
//~ 14: error: redefinition of enumerator 'h1'
//~ 10: note: previous definition is here
//~ 14: note: previous definition is here
enum h { h1, h1 }; // 6.7p3
//~ 10: error: redefinition of enumerator 'h1'
enum i { h1 }; // 6.7p3
