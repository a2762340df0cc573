// Syntax: what the other tests of this folder leave out.
// ARGS: -fsyntax-only -ferror-limit=0 -std=c17 %s
//~ 12: error: expected ';' after top level declarator
int a(void) int b;
//~ 27: error: expected a field designator, such as '.field = 4'
struct { int x; } c = { . = 1 };
//~ 28: error: expression is not assignable
struct { int x; } d = { .5 = 1 };
//~ 19: error: expected member name or ';' after declaration specifiers
struct e { int x; + };
//~ 19: error: expected member name or ';' after declaration specifiers
struct f { int x; if (1) ; };
//~ 12: error: expected ';' after top level declarator
int g(void) const { return 1; }
//~ 14: error: expected ';' after top level declarator
typedef int h { 5 };
//~ 37: error: expected function body after function declarator
int i(void) __attribute__((unused)) + ;
//~ 21: warning: missing ')' after '#pragma pack' - ignoring [-Wignored-pragmas]
#pragma pack(push, 4
//~ 14: warning: expected identifier in '#pragma weak' - ignored [-Wignored-pragmas]
#pragma weak 5
#pragma visibility push(hidden)
#pragma GCC visibility push(hidden
#pragma pack(1) extra
enum j : int { J };
//~ 8: error: non-defining declaration of enumeration with a fixed underlying type is only permitted as a standalone declaration; missing list of enumerators? [-Welaborated-enum-base]
enum k : int l;
//~ 28: error: expected ':'
int m = _Generic(1, int: 2,);
//~ 6: error: 'static' used in array declarator outside of function prototype
int n[static 3];
