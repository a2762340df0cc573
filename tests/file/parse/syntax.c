// Syntax errors: each is reported once and what follows still is read.
// ARGS: -fsyntax-only -ferror-limit=0 -pedantic %s
//~ 6: error: expected ';' after top level declarator
int a
//~ 9: error: expected expression
int b = ;
//~ 11: error: expected ')'
//~ 9: note: to match this '('
int c = (1;
//~ 12: error: expected expression
int d = 1 +;
//~ 8: error: expected ']'
//~ 6: note: to match this '['
int e[3;
//~ 13: error: expected ')'
//~ 6: note: to match this '('
int f(int x { return x; }
int g(void) { return 1 }
int h(void) { if x return 1; }
int i(void) { while (1 ; }
int j(void) { for (int k = 0; k < 3) ; }
int l(void) { do ; while 1; }
int m(void) { switch { } }
int n(void) { int x = 1 int y = 2; return x + y; }
int o(void) { f(1, ); }
int p(void) { return (1 + ; }
int q(void) { else return 1; }
int r(void) { case 1: return 1; }
int s(void) { int ; return 1; }
struct t { int x int y; };
//~ 19: error: expected member name or ';' after declaration specifiers
struct u { int x, ; };
//~ 11: error: missing ',' between enumerators
enum v { A B };
//~ 10: error: expected identifier
enum w { 5 };
//~ 12: error: expected expression
enum { C = };
//~ 15: error: expected expression
int x = sizeof;
//~ 13: error: expected ')'
//~ 9: note: to match this '('
//~ 13: error: expected expression
int y = (int;
//~ 14: error: expected ':'
//~ 11: note: to match this '?'
int z = a ? 1;
//~ 14: error: expected expression
int aa = {1, ;
//~ 21: error: expected ','
int bb = _Generic(1);
//~ 26: error: expected ':'
int cc = _Generic(1, int 5);
//~ 1: warning: extra ';' outside of a function [-Wextra-semi]
;
//~ 1: error: extraneous closing brace ('}')
}
//~ 20: error: expected identifier
int dd(void) { goto; }
//~ 21: error: expected identifier
int ee(void) { goto 5; }
//~ 16: error: 'break' statement not in loop or switch statement
//~ 21: error: expected ';' after break statement
int ff(void) { break }
//~ 27: error: expected expression
//~ 30: error: expected ']'
//~ 25: note: to match this '['
int gg(void) { int array[ = 5; }
//~ 18: error: expected identifier
//~ 23: error: expected identifier
//~ 27: error: expected expression
int hh(void) { a.; a->; a[]; }
//~ 32: error: expected ','
int ii = __builtin_offsetof(int);
//~ 42: error: expected ','
int jj = __builtin_types_compatible_p(int);
//~ 16: error: expected expression
_Static_assert(;
//~ 1: warning: extension used [-Wlanguage-extension-token]
//~ 8: error: expected '(' after 'typeof'
typeof kk;
//~ 23: error: expected ')'
//~ 23: error: expected ')'
int ll __attribute__((;
//~ 19: error: expected '('
int mm(void) { asm; }
int nn(void) { x = 1;; }
//~ 5: error: expected identifier or '('
int 5oo;
//~ 27: warning: extra ';' outside of a function [-Wextra-semi]
int pp(void) { return 1; };
//~ 9: error: expected identifier or '('
int qq, ;
//~ 23: error: expected expression
//~ 23: error: unexpected ';' before ')'
int rr(void) { for (;;;) ; }
//~ 13: error: expected parameter declarator
int ss(int, , int);
//~ 14: warning: missing ')' after '#pragma pack' - ignoring [-Wignored-pragmas]
#pragma pack(
//~ 19: error: expected '}'
//~ 14: note: to match this '{'
int tt(void) { { }
